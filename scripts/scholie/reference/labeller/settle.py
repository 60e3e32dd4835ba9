"""Settle what rules and labeller see differently: each field has the reader that measured better."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from scholie.document import LETTERS
from scholie.prose.months import names_period
from scholie.reference.draft import Draft, Mark, quotations
from scholie.reference.labeller.doubt import doubts
from scholie.reference.labeller.model import labelled, spans
from scholie.reference.labeller.spans import Span, closed, joined, meet, opened
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
CONTINUED = re.compile(r"\s?[»”\"]?\s?[:(]")


def settle(draft: Draft) -> Draft:
    """Return *draft*, marked by the rules, with the marks of the labeller where it is the better reader, and what stays in doubt."""
    if draft.kind == "legislation":
        return draft
    sure = [mark for mark in draft.marks if mark.label in SURE]
    seen = labelled(draft)
    told = (span for span in joined(draft.text, spans(seen)) if span.label not in RULED)
    found = [span for span in told if not any(mark.start <= span.start < mark.end for mark in sure)]
    for reading in READINGS:
        draft = reading(draft, found)
    return replace(draft, doubts=doubts(draft, seen, found))


def _authors(draft: Draft, found: Sequence[Span]) -> Draft:
    """Read the authors where the labeller sees them, unless a dash stands for them or editors lead."""
    span = next((span for span in found if span.label == "author"), None)
    led = draft.editors and not draft.authors
    if span is None or led or _body(draft, span) or any(mark.label == "names" and mark.value for mark in draft.marks):
        return draft
    return credited(draft, span.start, span.end)


def _body(draft: Draft, span: Span) -> bool:
    """Tell whether the rules read a body, acronym included, where the labeller sees an author."""
    named = any(mark.label == "names" and mark.start <= span.start and span.end <= mark.end for mark in draft.marks)
    return named and len(draft.authors) == 1 and draft.authors[0].corporate


def _texts(draft: Draft, found: Sequence[Span]) -> Draft:
    """Take title, container, publisher and place from the labeller, unless it finds neither a title nor a numbered journal.

    A title that is quoted whole stays the rules'.
    """
    first = {span.label: span for span in reversed(found) if span.label in TEXTS and _sound(draft, span)}
    if "title" in first:
        first["title"] = _completed(draft, first["title"], found)
    elif not ("container-title" in first and draft.has("volume", "pages")):
        return draft
    kept = _kept(draft, first.get("title"))
    for label in (label for label in TEXTS if label not in kept):
        draft = _taken(draft, label, first.get(label), found)
    return draft


def _kept(draft: Draft, title: Span | None) -> frozenset[str]:
    """Return the labels that stay the rules' because a title is quoted whole; its container too, if the labeller's title runs into it."""
    quoted = next((mark for mark in draft.marks if mark.label == "title" and _whole(draft, mark)), None)
    if quoted is None:
        return frozenset()
    return frozenset({"title", "container-title"} if title and title.end > quoted.end + 2 else {"title"})


def _completed(draft: Draft, span: Span, found: Sequence[Span]) -> Span:
    """Return the title *span* with what the rules' title has besides: a number before it, a bracket or « : … » behind it."""
    own = next((mark for mark in draft.marks if mark.label == "title" and meet(mark, span)), None)
    if own is None:
        return span
    start = own.start if NUMBER.fullmatch(draft.text, own.start, span.start) else span.start
    stop = min((other.start for other in found if other.start >= span.end), default=own.end)
    more = draft.text[span.end : min(own.end, stop)].rstrip(" .,:;([")
    return Span(span.label, start, span.end + len(more) if CONTINUED.match(more) else span.end)


def _sound(draft: Draft, span: Span) -> bool:
    """Tell whether *span* may be what its label says: no title precedes an early year, no publisher is a month or stands in a date."""
    if span.label.endswith("title"):
        return not any(mark.label == "early" and span.start < mark.start for mark in draft.marks)
    words = LETTERS.findall(draft.text[span.start : span.end])
    dated = any(mark.label in DATES and meet(mark, span) for mark in draft.marks)
    return not dated and any(not names_period(word) for word in words)


def _whole(draft: Draft, mark: Mark) -> bool:
    return any(start <= mark.start and mark.end <= end for start, end in quotations(draft.text))


def _taken(draft: Draft, label: str, span: Span | None, found: Sequence[Span]) -> Draft:
    """Return *draft* with *span* in place of the rules' marks of a field.

    Without a span the rules' marks stay where the labeller sees no other field.
    """
    field = FIELDS[label]
    own = [mark for mark in draft.marks if mark.label == field]
    if span is None:
        own = [mark for mark in own if any(meet(mark, other) for other in found)]
    bare = replace(draft, marks=tuple(mark for mark in draft.marks if mark not in own))
    if span is None:
        return bare
    start, end = opened(draft.text, span), closed(draft.text, span)
    end = draft.text.find(";", span.start, end) if label == "publisher" and ";" in draft.text[span.start : end] else end
    return bare.mark(field, start, end, draft.text[start:end])


def _numbers(draft: Draft, found: Sequence[Span]) -> Draft:
    """Drop the numbers that the labeller sees as another field, add those it sees where the rules have none.

    Where both see a number the rules' reading of its form stays; whether one alone is a volume or an issue is theirs to say.
    """
    both = {"volume", "issue"} <= {span.label for span in found}
    others = [span for span in found if both or span.label not in {"volume", "issue"}]
    for label in NUMBERS:
        own = [mark for mark in draft.marks if mark.label == FIELDS[label]]
        if not any(meet(mark, span) for mark in own for span in found if span.label == label):
            draft = _taken(draft, label, None, others)
    for label in NUMBERS:
        held = [mark for mark in draft.marks if mark.label in NUMBERED]
        free = next((span for span in found if span.label == label and not any(meet(span, mark) for mark in held)), None)
        if free and not draft.has(FIELDS[label]):
            draft = _taken(draft, label, free, found)
    return draft


READINGS: tuple[Callable[[Draft, Sequence[Span]], Draft], ...] = (_authors, _texts, _numbers)
"""How a draft is settled, in order."""
