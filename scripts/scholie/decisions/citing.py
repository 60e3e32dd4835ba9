"""Every citation of the edition: its words in their sentence, the works it is bound to, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scholie.check.binding import Binding, keys, years
from scholie.check.places import block_line, place
from scholie.check.view import TextView, View
from scholie.document import fold, passages, text, word_list
from scholie.model import Contribution, Edition, Place, Problem, Reference, Verdict
from scholie.prose.sentence import in_sentence, sentence_around

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OPEN = frozenset({"citation-unbound", "citation-ambiguous", "citation-unlisted", "citation-unresolved"})
"""Codes of citations that are bound to nothing."""
Found = Mapping[tuple[str, Place, str], Sequence[Problem]]
"""Problems by contribution, place and evidence."""


@dataclass(frozen=True, slots=True)
class Citing:
    """A citation outside the reference lists."""

    contribution: Contribution
    place: Place
    locus: str
    """Identifier of its passage; empty where it is not known."""
    left: str
    """The sentence before its words."""
    words: str
    right: str
    keys: tuple[str, ...]
    """What it is bound to; empty for one that is bound to nothing."""
    link: int
    """Its rank, from 0, among all bound citations of the contribution; -1 for one that is bound to nothing."""
    problems: tuple[Problem, ...]
    verdict: Verdict


def citings(edition: Edition, problems: Sequence[Problem]) -> tuple[Citing, ...]:
    """Return the citations of *edition*, contribution by contribution in the order of their files.

    *problems* are those of the edition (``check.check``): they tell what is not bound, and what is doubtful.
    """
    found: dict[tuple[str, Place, str], list[Problem]] = {}
    for problem in problems:
        found.setdefault((problem.contribution, problem.place, problem.evidence), []).append(problem)
    view = View(edition)
    held = {binding.element: binding for binding in view.bindings}
    rows = (sorted((*_bound(seen, held, found), *_open(seen.contribution, problems)), key=lambda row: row.place) for seen in view.texts)
    return tuple(row for group in rows for row in group)


# ---- Bound


def _bound(seen: TextView, held: Mapping[Element, Binding], found: Found) -> Iterator[Citing]:
    contribution = seen.contribution
    links = {element: rank for rank, element in enumerate(seen.citations)}
    known = frozenset(seen.passages)
    for element in seen.cited:
        words = text(element)
        binding = held.get(element)
        where = binding.place if binding else place(contribution, element, words)
        mine = tuple(found.get((contribution.id, where, words), ()))
        passage = next((node for node in element.iterancestors() if node in known), None)
        left, _, right = in_sentence(element, passage) if passage is not None else ("", "", "")
        locus = "" if passage is None else passage.get("id") or ""
        yield Citing(contribution, where, locus, left, words, right, keys(element), links[element], mine, _verdict(binding, mine))


def _verdict(binding: Binding | None, problems: Sequence[Problem]) -> Verdict:
    """Return the worst that is known: of the problems, else whether the words have the names and the year of every work."""
    verdicts = {problem.verdict for problem in problems}
    if Verdict.CONTRADICTED in verdicts:
        return Verdict.CONTRADICTED
    if binding is None or Verdict.UNVERIFIED in verdicts:
        return Verdict.UNVERIFIED
    agreed = all(_agrees(binding, work) for work in binding.works)
    return Verdict.VERIFIED if Verdict.VERIFIED in verdicts or agreed else Verdict.UNVERIFIED


def _agrees(binding: Binding, work: Reference) -> bool:
    """Tell whether a citation prints the year of a work and the name of one of its people."""
    dated = any(year in f"{work.year} {work.origyear}" for year in years(binding))
    words = f" {_folded(binding.words)} "
    return dated and any(f" {_folded(name.family)} " in words for name in (*work.authors, *work.editors))


def _folded(words: str) -> str:
    return " ".join(word_list(fold(words)))


# ---- Not bound


def _open(contribution: Contribution, problems: Sequence[Problem]) -> Iterator[Citing]:
    """Yield the citations of *contribution* that are bound to nothing, as the problems tell them."""
    for problem in problems:
        if problem.contribution == contribution.id and problem.code in OPEN:
            locus, left, right = _around(contribution, problem)
            yield Citing(contribution, problem.place, locus, left, problem.evidence, right, (), -1, (problem,), Verdict.UNVERIFIED)


def _around(contribution: Contribution, problem: Problem) -> tuple[str, str, str]:
    """Return the passage that holds the words of *problem*, and its sentence before and after them."""
    near = [node for node in passages(contribution.tree) if 0 < block_line(node) <= problem.place.line and problem.evidence in text(node)]
    passage = max(near, key=block_line, default=None)
    if passage is None:
        return "", "", ""
    words = text(passage)
    starts = [at for at in range(len(words)) if words.startswith(problem.evidence, at)]
    rank = sum(1 for at in starts if place(contribution, passage, problem.evidence, rank=starts.index(at)) < problem.place)
    start = starts[min(rank, len(starts) - 1)]
    left, right = sentence_around(words[:start], words[start + len(problem.evidence) :])
    return passage.get("id") or "", left, right


def in_list(contribution: Contribution, key: str) -> str:
    """Return the reference of *key* as the author's own list prints it; empty when it does not list it."""
    seen = TextView(contribution)
    for item in seen.listed:
        if key in keys(item):
            known = frozenset(seen.passages)
            passage = next((node for node in item.iterancestors() if node in known), item)
            return text(passage)
    return ""
