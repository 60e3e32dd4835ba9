"""Spans of a printed reference under one label: where the words of one begin and end."""

from __future__ import annotations

from dataclasses import dataclass

from scholie.reference.marked import Mark

PAIRS = {")": "(", "]": "[", "»": "«", "”": "“"}


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens that follow each other under one label."""

    label: str
    start: int
    end: int


def meet(one: Mark | Span, other: Mark | Span) -> bool:
    """Tell whether two parts of a text share a character."""
    return one.start < other.end and other.start < one.end


def opened(text: str, span: Span) -> int:
    """Return the start of *span*, after a bracket that closes what stands before it."""
    bracket = text.find(")", span.start, span.end)
    stray = bracket >= 0 and "(" not in text[span.start : bracket]
    rest = span.end - len(text[bracket + 1 : span.end].lstrip(" .,:;"))
    return rest if stray and rest < span.end else span.start


def closed(text: str, span: Span) -> int:
    """Return the end of *span*, the bracket or quotation mark that closes what it opens included."""
    words = text[span.start : span.end]
    after = text[span.end : span.end + 1]
    opening = PAIRS.get(after, "")
    return span.end + 1 if opening and words.count(opening) > words.count(after) else span.end
