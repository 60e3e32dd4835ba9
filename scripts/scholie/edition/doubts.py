"""What the reader of an extract was not sure of, as long as its editor has not changed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scholie import metadata
from scholie.document import fold, passages, text, word_list
from scholie.model import Author, Bilingual, Contribution, Keywords, Metadata, Place, Problem, Proposal, Verdict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SUFFIX = "-doubtful"
"""Ends the codes of what the normaliser asks to confirm."""
FIELDS = {"title-doubtful": "title", "author-doubtful": "authors", "abstract-doubtful": "abstract", "keywords-doubtful": "keywords"}
"""The fields of the front matter that a doubt is about."""
SIDES = " | "
"""Between the two passages that a doubt about their limit names."""


def open_doubts(proposal: Proposal, proposed: Element, contribution: Contribution, file: str) -> tuple[Problem, ...]:
    """Return the doubts of *proposal*, whose tree is *proposed*, that the text of *contribution* leaves open.

    A doubt about a field is open while the field has the value that was proposed; it is placed there, and its evidence is
    that value. Any other is open while the passages that hold its words are those that were proposed; it is placed in *file*,
    the witness. All could not be verified.
    """
    found = tuple(problem for problem in proposal.problems if problem.code.endswith(SUFFIX))
    data = metadata.read(proposal.markdown, "proposal.md")[0] if found else Metadata()
    before, now = (_passages(tree) if found else frozenset() for tree in (proposed, contribution.tree))
    doubts = (_field(problem, data, contribution) if problem.code in FIELDS else _passage(problem, before, now, file) for problem in found)
    kept = (replace(problem, verdict=Verdict.UNVERIFIED, contribution=contribution.id) for problem in doubts if problem)
    return tuple(dict.fromkeys(kept))


def _field(problem: Problem, data: Metadata, contribution: Contribution) -> Problem | None:
    name = FIELDS[problem.code]
    value = getattr(contribution.metadata, name)
    if value != getattr(data, name):
        return None
    place = Place(contribution.file, metadata.line_of(contribution.source, name))
    return replace(problem, place=place, evidence=_words(value) or problem.evidence)


def _words(value: Bilingual | Keywords | tuple[Author, ...]) -> str:
    """Return the value of a field in one line."""
    if isinstance(value, tuple):
        return "; ".join(author.name for author in value)
    parts = (getattr(value, language) for language in ("fr", "en"))
    return " / ".join(part if isinstance(part, str) else "; ".join(part) for part in parts if part)


def _passage(problem: Problem, before: frozenset[str], now: frozenset[str], file: str) -> Problem | None:
    sides = [folded for side in problem.evidence.split(SIDES) if (folded := _folded(side))]
    same = all({words for words in before if side in words} == {words for words in now if side in words} for side in sides)
    return replace(problem, place=replace(problem.place, file=file)) if same else None


def _passages(tree: Element) -> frozenset[str]:
    return frozenset(_folded(text(passage)) for passage in passages(tree))


def _folded(words: str) -> str:
    return " ".join(word_list(fold(words)))
