"""What the heads and feet of a witness say of the contribution and its volume, in the words that are printed there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scholie.lexicon import rows as listed
from scholie.model import LedgerEntry, Reason

HEADS = (Reason.RUNNING_HEAD, Reason.PAGE_NUMBER, Reason.CREDIT)
"""Why lines are set aside that may say such things."""
MONTH = "|".join(map(re.escape, sorted({name for names in listed("months") for name in names}, key=len, reverse=True)))
DAY = r"\d{1,2}(?:er|st|nd|rd|th)?"
DAYS = re.compile(rf"\b({DAY}(?:\s?(?:[-–/]|et|au|to|and)\s?{DAY})?\s(?:{MONTH})\.?(?:,?\s(?:19|20)\d\d)?)\b", re.IGNORECASE)
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("doi", re.compile(r"\b(10\.\d{4,9}/[^\s\"<>|]*[\w/])")),
    ("issn", re.compile(r"\be?-?ISSN\W{0,3}(\d{4}[-–]?\d{3}[\dXx])\b", re.IGNORECASE)),
    ("isbn", re.compile(r"\bISBN\W{0,3}((?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx])\b", re.IGNORECASE)),
    ("days", DAYS),
)
"""What is found by its form: the first group is its value."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LONGEST, TIMES = 140, 2
"""Characters of the longest head that names a meeting or journal, and how many pages must have it."""
FEWEST, THERE = 3, 0.7
"""Page numbers that are a sequence; the share of its numbers that must be printed."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """A thing that heads or feet say: a DOI, ISSN, ISBN, the days of a meeting, the meeting or journal, the pages."""

    field: str
    """``doi``, ``issn``, ``isbn``, ``days``, ``event`` or ``pages``."""
    words: str
    line: int
    """Of the witness, from 1."""


def imprint(rows: Sequence[LedgerEntry]) -> tuple[Imprint, ...]:
    """Return what the ledger's heads and feet say, each thing once; a DOI or ISSN that two heads give differently is left out."""
    heads = [row for row in rows if row.reason in HEADS and len(row.words) <= LONGEST]
    return (*_formed(heads), *_event(heads), *_pages(rows))


def _formed(heads: Sequence[LedgerEntry]) -> Iterator[Imprint]:
    for name, pattern in PATTERNS:
        found = {match[1]: row.line for row in reversed(heads) if (match := pattern.search(row.words))}
        if len(found) == 1:
            yield from (Imprint(name, words, line) for words, line in found.items())


def _event(heads: Sequence[LedgerEntry]) -> Iterator[Imprint]:
    """Yield the head with a year that most pages have, or that has the days of a meeting: it names the meeting or the journal."""
    dated = Counter(" ".join(row.words.split()) for row in heads if YEAR.search(row.words) and row.reason is Reason.RUNNING_HEAD)
    best, times = dated.most_common(1)[0] if dated else ("", 0)
    if times >= TIMES or DAYS.search(best):
        yield Imprint("event", best, next(row.line for row in heads if " ".join(row.words.split()) == best))


def _pages(rows: Sequence[LedgerEntry]) -> Iterator[Imprint]:
    """Yield the first and the last page number, where nearly all numbers between them are printed."""
    numbers = {int(row.words): row.line for row in reversed(rows) if row.reason is Reason.PAGE_NUMBER and row.words.strip().isdecimal()}
    first, last = min(numbers, default=0), max(numbers, default=0)
    if len(numbers) >= FEWEST and len(numbers) >= THERE * (last - first + 1):
        yield Imprint("pages", f"{first}-{last}", numbers[first])
