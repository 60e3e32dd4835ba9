"""Quotations: where they stand in the work they are from, and whether they say what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scholie.check.agreement import Binding, bindings
from scholie.check.extent import extent, own_passages, quotations
from scholie.check.places import place
from scholie.document import passages, running, text, word_list
from scholie.model import Contribution, Edition, Problem, Reference

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FEWEST = 5
"""Words of a quotation; fewer are a term."""
PAGELESS = frozenset({"online", "legislation", "jurisdiction", "video", "movie", "audio", "music", "software", "dataset", "image"})
"""Types of works without pages to name."""
DIRECT = re.compile(r"[\s,]*[(\[]?(?:\s*(?:cf\.|voir|in|dans))?\s*")
"""What may stand between a quotation and the citation that says whose it is."""
LOCATOR = re.compile(
    r"(?i)\bp{1,2}\.?\s*[\divxlc]+|\bpages?\b|§|\bchap|\bart(?:icle)?s?\b\.?\s*\d|\bt(?:ome)?\.?\s*[\divx]+\b|\bvol\.|\bfo?l?\.\s*\d|\bf[°o]\s*\d"
    r"|\bn[°o]\s*\d|\bparagraphe|\bal\.|\bl\.\s*\d|\bch\.|\bsection|\bemplacement|\bloc\.|\d{1,2}[:h]\d\d|\b(?:1[4-9]|20)\d\d[a-z]?\s*[:,]\s*\d+"
    r"|\b(?:ibid|id|op|loc|art)\b|\bnote\s+\d|\bnon paginé|\bn\.\s?p\.|\bs\.\s?p\."
)
REACH = 60
"""Characters after a citation in which its brackets close."""


def quotation_without_locator(edition: Edition) -> Iterator[Problem]:
    """Yield the quotations of five words or more directly followed by a bound citation that names no page.

    A work without pages, or of one page, needs none.
    """
    for binding in bindings(edition):
        passage = next((p for p in passages(binding.contribution.tree) if binding.element in set(p.iter())), None)
        if passage is None or not all(map(_paged, binding.works)):
            continue
        words, (start, end) = running(passage), extent(passage, binding.element)
        quoted = next(((a, b) for a, b in quotations(words) if b <= start and DIRECT.fullmatch(words, b, start)), None)
        if quoted and len(word_list(words[slice(*quoted)])) >= FEWEST and not LOCATOR.search(_call(words, start, end)):
            yield _without(binding, words[slice(*quoted)])


def _paged(work: Reference) -> bool:
    on_screen = work.type == "article" and bool(work.url) and not work.pages
    return work.type not in PAGELESS and not on_screen and not re.fullmatch(r"\d+", work.pages)


def _call(words: str, start: int, end: int) -> str:
    """Return a citation with what stands beside it in the same brackets, or in the brackets right after it."""
    closed = re.compile(r"[^()«»]*").match(words, end, end + REACH)
    after = closed[0] if closed else ""
    narrative = re.compile(r"\s*\([^()]*\)").match(words, end)
    return words[start:end] + (narrative[0] if narrative else after)


def _without(binding: Binding, quoted: str) -> Problem:
    where = place(binding.contribution, binding.element, binding.words, rank=binding.rank)
    details = (("cited", binding.words), ("keys", ", ".join(work.key for work in binding.works)))
    return Problem("quotation-without-locator", where, details, quoted, contribution=binding.contribution.id)


def quotation_emended(edition: Edition) -> Iterator[Problem]:
    """Yield the emendations inside a quotation for which no decision gives a reason: the words are somebody else's."""
    for contribution in edition.contributions:
        for passage in own_passages(contribution):
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
    return Problem("quotation-emended", where, details, quoted, contribution=contribution.id)
