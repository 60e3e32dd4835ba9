"""Citations that stand in the text and are bound to no work, and those bound to a work of another's list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from scholie.check.agreement import misspelt, names_all
from scholie.check.binding import YEAR, Binding, keys
from scholie.check.citable import by_word, may_cite
from scholie.check.diagnosis import NEAR_NAME, NEAR_YEAR
from scholie.check.locators import pageless
from scholie.check.places import place
from scholie.check.view import TextView, View
from scholie.citation.mentions import mentions
from scholie.citation.mentions.catalogue import Work, catalogue
from scholie.document import fold, text, word_list
from scholie.model import Citation, Contribution, Problem, Verdict
from scholie.prose import Enclosure, Wording

GAP = "\n\n"
"""Parts the passages in the text that citations are looked for in."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage with its words, and where they begin in the text of all the passages that are read together."""

    wording: Wording
    start: int


def citation_unbound(view: View) -> Iterator[Problem]:
    """Yield the citations of the texts that no link binds: of a known work, of several, or of none.

    What the finder is not sure to be a citation is not said. A quotation before one that gives no page is said as well.
    """
    references = view.edition.references
    calls = by_word(references)
    for seen in view.texts:
        own = {key for citation in seen.citations for key in keys(citation)}
        words = text(seen.contribution.tree, notes=True)
        works = catalogue([work for work in references if work.key in own], may_cite(words, calls, references, own))
        for one, citation in _found(seen, works):
            problem = _problem(seen.contribution, works, one, citation)
            yield problem
            yield from _without_locator(problem, one, citation)


def _found(seen: TextView, works: Sequence[Work]) -> Iterator[tuple[Placed, Citation]]:
    """Yield the citations outside links, with the passage they stand in.

    Notes are read apart from the text; the editors' own, which give the keys themselves, are not read.
    """
    for group in (
        [words for words in seen.own if words.passage.tag != "aside"],
        [words for words in seen.own if words.passage.tag == "aside"],
    ):
        placed = tuple(_placed(group))
        known = [citation for one in placed for citation in _links(one, works)]
        starts = [one.start for one in placed]
        for citation in mentions(GAP.join(one.wording.text for one in placed), works, known):
            one = placed[bisect_right(starts, citation.start) - 1]
            if citation.end <= one.start + len(one.wording.text):
                yield one, citation


def _placed(group: Sequence[Wording]) -> Iterator[Placed]:
    start = 0
    for words in group:
        yield Placed(words, start)
        start += len(words.text) + len(GAP)


def _links(one: Placed, works: Sequence[Work]) -> Iterator[Citation]:
    """Yield each link of a passage as a citation of the works it is bound to, which may be none."""
    index = {work.reference.key: work.index for work in works}
    for stretch in one.wording.stretches:
        if stretch.enclosure in (Enclosure.LINK, Enclosure.CLOSED) and stretch.holder is not None:
            bound = tuple(index[key] for key in keys(stretch.holder) if key in index)
            words = one.wording.text[stretch.start : stretch.end]
            yield Citation(one.start + stretch.start, one.start + stretch.end, words, bound)


def _problem(contribution: Contribution, works: Sequence[Work], one: Placed, citation: Citation) -> Problem:
    words = one.wording.text[: citation.start - one.start]
    rank = words.count(citation.words)
    where = place(contribution, one.wording.passage, citation.words, rank=rank)
    problem = Problem("citation-unresolved", where, (), citation.words, Verdict.UNVERIFIED, contribution.id)
    named = tuple(works[index].reference.key for index in citation.references)
    if named:
        return replace(problem, code="citation-unbound", details=(("keys", ";@".join(named)),), bindings=(named,))
    if citation.code != "citation-ambiguous":
        printed = citation.evidence or citation.words
        diagnosis, details = _nearest(printed, works)
        return replace(problem, code="citation-unlisted", details=(("cited", printed), *details), diagnosis=diagnosis)
    if citation.evidence:
        bindings = tuple((key,) for key in citation.evidence.split("; "))
        return replace(problem, code="citation-ambiguous", details=(("keys", citation.evidence),), bindings=bindings)
    return problem


def _without_locator(problem: Problem, one: Placed, citation: Citation) -> Iterator[Problem]:
    """Yield the quotation before an unbound citation that gives no page."""
    words = one.wording.text
    quoted = pageless(words, citation.start - one.start, citation.end - one.start)
    if quoted:
        details = (("cited", citation.words), ("keys", citation.words))
        yield Problem("quotation-without-locator", problem.place, details, quoted, contribution=problem.contribution)


def _nearest(printed: str, works: Sequence[Work]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the diagnosis of a citation that matches no work, and its details: the one work of the contribution that it nearly names.

    Either the people are the same and the year is one figure away, or the year is the same and a name is misspelt.
    """
    year, words = YEAR.search(printed), frozenset(word_list(fold(printed)))
    own = [work.reference for work in works if not work.shared]
    years = [work for work in own if year and names_all(words, work) and OSA.distance(year[1], work.year[:4]) == 1]
    names = [work for work in own if year and year[1] == work.year[:4] and misspelt(printed[: year.start()], work)]
    for cause, found in ((NEAR_YEAR, years), (NEAR_NAME, names)):
        if len(found) == 1:
            work = found[0]
            people = " et ".join(name.family for name in (work.authors or work.editors)[:2])
            return cause, (("other", work.key), ("printed", f"{people}, {work.year}"))
    return "", ()


def citation_probable(view: View) -> Iterator[Problem]:
    """Yield the citations bound to a work that the author neither lists nor gives in full where it is cited.

    Where an author has no list, a work that another contribution lists was bound on a guess.
    """
    lists = {seen.contribution.id: {key for item in seen.listed for key in keys(item)} for seen in view.texts}
    for binding in view.bindings:
        own = lists[binding.contribution.id]
        others = set().union(*(listing for name, listing in lists.items() if name != binding.contribution.id))
        for work in binding.works:
            guessed = work.key not in own if own else work.key in others
            if guessed and work.type != "legislation" and not _titled(binding, work.title):
                yield binding.problem("citation-probable", Verdict.UNVERIFIED, ("keys", work.key))


def _titled(binding: Binding, title: str) -> bool:
    """Tell whether the passage of a citation holds the first words of a title."""
    passage = next((node for node in binding.element.iterancestors() if node.get("data-line")), binding.element)
    head = " ".join(word_list(fold(title))[:4])
    return bool(head) and f" {head}" in f" {' '.join(word_list(fold(text(passage, notes=True))))}"
