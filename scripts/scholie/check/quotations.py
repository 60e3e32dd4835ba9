"""Emendations inside quotations: the words are somebody else's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scholie.check.extent import extent, quotations
from scholie.check.places import place
from scholie.check.view import View
from scholie.document import text
from scholie.model import Contribution, Problem, Verdict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def quotation_emended(view: View) -> Iterator[Problem]:
    """Yield the emendations inside a quotation for which no decision gives a reason: the words are somebody else's."""
    for seen in view.texts:
        for passage, words in seen.running.items():
            found = _emendations(seen.contribution, passage, words)
            yield from (_emended(seen.contribution, passage, span, quoted) for span, quoted in found)


def _emendations(contribution: Contribution, passage: Element, words: str) -> Iterator[tuple[Element, str]]:
    quoted = quotations(words)
    for span in passage.iter("span"):
        rank = span.get("data-entry")
        entry = contribution.apparatus[int(rank)] if rank else None
        if entry is None or not entry.emendation or entry.decision or entry.kind == "punctuation":
            continue
        start, end = extent(passage, span)
        yield from ((span, words[a:b]) for a, b in quoted if a < start and end < b)


def _emended(contribution: Contribution, passage: Element, span: Element, quoted: str) -> Problem:
    entry = contribution.apparatus[int(span.get("data-entry") or 0)]
    base = contribution.metadata.base
    reading = next((reading.words for reading in entry.readings if base in reading.sigla), "")
    details = (("lemma", entry.lemma or "—"), ("reading", reading or "—"), ("siglum", base))
    where = place(contribution, passage, text(span))
    return Problem("quotation-emended", where, details, quoted, Verdict.UNVERIFIED, contribution.id)
