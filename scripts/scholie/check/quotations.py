"""Emendations inside quotations: the words are somebody else's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scholie.check.extent import extent, quotations
from scholie.check.places import place
from scholie.document import running, text
from scholie.model import Contribution, Edition, Problem, Verdict
from scholie.prose import own_passages

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def quotation_emended(edition: Edition) -> Iterator[Problem]:
    """Yield the emendations inside a quotation for which no decision gives a reason: the words are somebody else's."""
    for contribution in edition.contributions:
        for passage in own_passages(contribution.tree):
            yield from (_emended(contribution, passage, span, quoted) for span, quoted in _emendations(contribution, passage))


def _emendations(contribution: Contribution, passage: Element) -> Iterator[tuple[Element, str]]:
    words = running(passage)
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
