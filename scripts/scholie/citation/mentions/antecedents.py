"""What a short form such as « ibid. » can refer back to: the notes of a text and the citations found so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scholie.citation.mentions.candidate import introduced
from scholie.citation.mentions.catalogue import Work
from scholie.citation.mentions.finding import Finding, ambiguous, cite
from scholie.citation.mentions.numbered import Note, unit
from scholie.model import Citation, Verdict

NUMBER = re.compile(r"\s*(?:\[\^[^\]\s]+\]:|[\[(]?\d{1,3}(?:[\])][.)]?|[.)]?(?=\s)))?\s*")
"""The number that opens a note."""


@dataclass(frozen=True, slots=True)
class Antecedents:
    """A text, its notes, the works that it may cite, and the citations found so far."""

    text: str
    works: Sequence[Work]
    notes: Sequence[Note]
    found: Sequence[Citation]
    """In the order of the text."""

    def before(self, position: int) -> list[Citation]:
        """Return the citations that end before *position*."""
        return [one for one in self.found if one.end <= position]

    def within(self, start: int, end: int) -> list[Citation]:
        """Return the citations from *start* to *end*."""
        return [one for one in self.found if start <= one.start < end]

    def taken(self, start: int, end: int) -> bool:
        """Tell whether a citation stands between *start* and *end*."""
        return any(one.start < end and start < one.end for one in self.found)

    def meant(self, cited: Sequence[Citation]) -> list[Work]:
        """Return the works of *cited*, each once."""
        return [self.works[index] for index in sorted({index for one in cited for index in one.references})]


def opening(known: Antecedents, position: int) -> int:
    """Return where the note or the line begins that holds *position*, number apart, or its part after « ; »."""
    begin = unit(known.text, known.notes, position)[0]
    breaks = [found.end() for found in re.finditer(r";\s", known.text[begin:position])]
    number = NUMBER.match(known.text, begin, position)
    return begin + breaks[-1] if breaks else number.end() if number else begin


def stranger(known: Antecedents, begin: int, end: int) -> bool:
    """Tell whether the words from *begin* to a mark say more than words that introduce it do."""
    words = re.split(r"[.!?…:]\s|[(\[]", known.text[begin:end])[-1]
    return re.search(r"[^\W\d_]", words[introduced(words) :]) is not None


def led(
    known: Antecedents, span: tuple[int, int], meant: Sequence[Work], chain: Sequence[str], verdict: Verdict = Verdict.UNVERIFIED
) -> Citation:
    """Return the citation of the one work *meant*, with the *chain* of words that leads to it; of none when there are several."""
    if len(meant) != 1:
        return ambiguous(known.text, *span, meant)
    return cite(known.text, *span, meant, Finding(verdict, "", " → ".join(filter(None, chain))))


def link(cited: Sequence[Citation]) -> tuple[str, ...]:
    """Return the last of *cited* as links of a chain: its words, then those of its own chain."""
    return (cited[-1].words, "" if cited[-1].code else cited[-1].evidence) if cited else ()


def lost(known: Antecedents, start: int, end: int) -> Citation:
    """Return a citation whose work is not among those that are known."""
    words = known.text[start:end]
    return Citation(start, end, words, (), Verdict.UNVERIFIED, words, "citation-unlisted")
