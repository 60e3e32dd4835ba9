"""Settle what rules and labeller see differently: each field has the reader that measured better."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from scholie.document import LETTERS
from scholie.prose.months import names_period
from scholie.reference.labeller.doubt import doubts
from scholie.reference.labeller.model import labelled, spans
from scholie.reference.labeller.spans import Span, closed, meet, opened
from scholie.reference.marked import Mark, Marked, quotations
from scholie.reference.people import credited

FIELDS = {
    "title": "title",
    "container-title": "container",
    "publisher": "publisher",
    "publisher-place": "place",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
}
"""Labels of the labeller whose spans become marks, and the marks' labels."""
TEXTS = ("title", "container-title", "publisher", "publisher-place")
DATES = frozenset({"year", "early", "again"})
NUMBERS = ("volume", "issue", "page")
NUMBERED = frozenset({"volume", "issue", "pages", "year", "early"})
SURE = frozenset({"doi", "url", "isbn", "issn", "accessed", "number", "noise"})
"""Marks inside which the labeller is not asked: their form leaves no doubt."""
RULED = frozenset({"issued", "original", "edition"})
"""Labels that the rules read better."""
NUMBER = re.compile(r"[«“\"]?\s?\d{1,4}[,.:]?\s")
INITIALS = re.compile(r"(?<!\w)[^\W\d_](?:\.-?[^\W\d_])*\.(?!\w)")
CONTINUED = re.compile(r"\s?[»”\"]?\s?[:(]")


def settle(marked: Marked) -> Marked:
    """Return *marked*, marked by the rules, with the marks of the labeller where it is the better reader, and what stays in doubt."""
    if marked.kind == "legislation":
        return marked
    sure = [mark for mark in marked.marks if mark.label in SURE]
    seen = labelled(marked)
    labels = (span for span in spans(seen) if span.label not in RULED)
    found = [span for span in labels if not any(mark.start <= span.start < mark.end for mark in sure)]
    for reading in READINGS:
        marked = reading(marked, found)
    return replace(marked, doubts=doubts(marked, seen, found))


def _authors(marked: Marked, found: Sequence[Span]) -> Marked:
    """Read the authors where the labeller sees them, unless a dash stands for them or editors lead."""
    span = next((span for span in found if span.label == "author"), None)
    led = marked.editors and not marked.authors
    if span is None or led or _body(marked, span) or any(mark.label == "names" and mark.value for mark in marked.marks):
        return marked
    whole = credited(marked, span.start, _initialled(marked.text, span.end))
    return credited(marked, span.start, span.end) if whole is marked else whole


def _initialled(text: str, end: int) -> int:
    """Return where the initials end that a list of names ends with, when *end* is in them: « Rivier W.H. »."""
    found = INITIALS.finditer(text, max(end - 8, 0), end + 8)
    return next((initials.end() for initials in found if initials.start() < end < initials.end()), end)


def _body(marked: Marked, span: Span) -> bool:
    """Tell whether the rules read a body, acronym included, where the labeller sees an author."""
    named = any(mark.label == "names" and mark.start <= span.start and span.end <= mark.end for mark in marked.marks)
    return named and len(marked.authors) == 1 and marked.authors[0].corporate


def _texts(marked: Marked, found: Sequence[Span]) -> Marked:
    """Take title, container, publisher and place from the labeller, unless it finds neither a title nor a numbered journal.

    A title that is quoted whole stays as the rules read it.
    """
    first = {span.label: span for span in reversed(found) if span.label in TEXTS and _sound(marked, span)}
    if "title" in first:
        first["title"] = _completed(marked, first["title"], found)
    elif not ("container-title" in first and marked.has("volume", "pages")):
        return marked
    kept = _kept(marked, first.get("title"))
    for label in (label for label in TEXTS if label not in kept):
        marked = _taken(marked, label, first.get(label), found)
    return marked


def _kept(marked: Marked, title: Span | None) -> frozenset[str]:
    """Return the labels that stay the rules' because a title is quoted whole; its container too, if the labeller's title runs into it."""
    quoted = next((mark for mark in marked.marks if mark.label == "title" and _whole(marked, mark)), None)
    if quoted is None:
        return frozenset()
    return frozenset({"title", "container-title"} if title and title.end > quoted.end + 2 else {"title"})


def _completed(marked: Marked, span: Span, found: Sequence[Span]) -> Span:
    """Return the title *span* with what the rules' title has besides: a number before it, a bracket or « : … » behind it."""
    own = next((mark for mark in marked.marks if mark.label == "title" and meet(mark, span)), None)
    if own is None:
        return span
    start = own.start if NUMBER.fullmatch(marked.text, own.start, span.start) else span.start
    stop = min((other.start for other in found if other.start >= span.end), default=own.end)
    more = marked.text[span.end : min(own.end, stop)].rstrip(" .,:;([")
    return Span(span.label, start, span.end + len(more) if CONTINUED.match(more) else span.end)


def _sound(marked: Marked, span: Span) -> bool:
    """Tell whether *span* may be what its label says: no title precedes an early year, no publisher is a month or stands in a date."""
    if span.label.endswith("title"):
        return not any(mark.label == "early" and span.start < mark.start for mark in marked.marks)
    words = LETTERS.findall(marked.text[span.start : span.end])
    dated = any(mark.label in DATES and meet(mark, span) for mark in marked.marks)
    return not dated and any(not names_period(word) for word in words)


def _whole(marked: Marked, mark: Mark) -> bool:
    return any(start <= mark.start and mark.end <= end for start, end in quotations(marked.text))


def _taken(marked: Marked, label: str, span: Span | None, found: Sequence[Span]) -> Marked:
    """Return *marked* with *span* in place of the rules' marks of a field.

    Without a span the rules' marks stay where the labeller sees no other field.
    """
    field = FIELDS[label]
    own = [mark for mark in marked.marks if mark.label == field]
    if span is None:
        own = [mark for mark in own if any(meet(mark, other) for other in found)]
    bare = replace(marked, marks=tuple(mark for mark in marked.marks if mark not in own))
    if span is None:
        return bare
    start, end = opened(marked.text, span), closed(marked.text, span)
    end = marked.text.find(";", span.start, end) if label == "publisher" and ";" in marked.text[span.start : end] else end
    return bare.mark(field, start, end, marked.text[start:end], set_off=label == "title")


def _numbers(marked: Marked, found: Sequence[Span]) -> Marked:
    """Drop the numbers that the labeller sees as another field, add those it sees where the rules have none.

    Where both see a number the rules' reading of its form stays; the rules alone decide whether a lone number is a volume or an issue.
    """
    both = {"volume", "issue"} <= {span.label for span in found}
    others = [span for span in found if both or span.label not in {"volume", "issue"}]
    for label in NUMBERS:
        own = [mark for mark in marked.marks if mark.label == FIELDS[label]]
        if not any(meet(mark, span) for mark in own for span in found if span.label == label):
            marked = _taken(marked, label, None, others)
    for label in NUMBERS:
        held = [mark for mark in marked.marks if mark.label in NUMBERED]
        free = next((span for span in found if span.label == label and not any(meet(span, mark) for mark in held)), None)
        if free and not marked.has(FIELDS[label]):
            marked = _taken(marked, label, free, found)
    return marked


READINGS: tuple[Callable[[Marked, Sequence[Span]], Marked], ...] = (_authors, _texts, _numbers)
"""How labeller and rules are settled, in order."""
