"""Notes that were typed by hand: numbers in the text, raised or in brackets, and paragraphs in a row that begin with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scholie.model import Reason
from scholie.normalise.draft import Block, Draft, account, plain
from scholie.normalise.references import HEADING
from scholie.normalise.styled.row import Row, marked

LABEL = re.compile(r"[\[(]?(\d{1,3})[\])]?[.)]?\s+(?=\S)")
"""The number of a note that was typed by hand, before its text."""
BRACKETED = re.compile(r"\s?(?:\[(?P<square>\d{1,3})\]|\((?P<round>\d{1,3})\))")
"""The call of one."""
TITLE = re.compile(r"(?:end|foot)?notes?(?:\s+(?:de\s+fin|de\s+bas\s+de\s+page|de\s+l['’]auteure?))?\s*[:.]?", re.IGNORECASE)
"""What stands above such notes."""
FEWEST = 2
"""Notes of the smallest set that only brackets tell."""


@dataclass(frozen=True, slots=True)
class Call:
    """The number of a note in a paragraph of the text."""

    row: Row
    first: int
    last: int
    number: int


@dataclass(frozen=True, slots=True)
class Manner:
    """How notes may be typed."""

    calls: Callable[[Row], Iterator[Call]]
    """The calls in a paragraph."""
    starts: Callable[[Sequence[Row]], Mapping[int, int]]
    """Which paragraphs are notes: the number of each by that of its row."""


def typed(draft: Draft, rows: list[Row], notes: list[Block]) -> tuple[Draft, list[Row], list[Block]]:
    """Make notes of paragraphs that begin with a number, where each is called once before them, and in their order.

    A file with notes of its own has no others. What they are is a doubt.
    """
    found: tuple[list[Row], list[Call]] = ([], []) if notes else next(filter(None, (_paired(rows, one) for one in MANNERS)), ([], []))
    held, calls = found
    if not held:
        return draft, rows, notes
    gone = {row.number for row in held}
    above = next((row for row, after in pairwise(rows) if after is held[0] and TITLE.fullmatch(row.text)), None)
    draft = draft.aside(account(above.text, "", Reason.LABEL, above.number) if above else None)
    kept = [row for row in rows if row.number not in gone and row is not above]
    left = [_called(row, [call for call in calls if call.row is row]) for row in kept]
    draft = draft.aside(*(account(row.text, new.text, Reason.NOTE_NUMBER, row.number) for row, new in zip(kept, left, strict=True)))
    made = []
    for number, row in enumerate(held, 1):
        first = LABEL.match(row.text)
        cut = first.end() if first else len(str(number))
        spans = tuple((max(a - cut, 0), b - cut, what) for a, b, what in row.styled.spans if b > cut)
        made.append(Block("note", marked(row.text[cut:], spans), row.number, ordered=str(number)))
        draft = draft.aside(account(row.text, row.text[cut:], Reason.NOTE_NUMBER, row.number))
    return draft.doubt("note-doubtful", made[0].line, plain(made[0].text), count=str(len(made))), left, made


def _paired(rows: Sequence[Row], manner: Manner) -> tuple[list[Row], list[Call]] | None:
    """Return the notes of one manner and their calls, one to one from 1 on; None where there are none."""
    starts = manner.starts(rows)
    calls = [call for row in rows if row.number not in starts for call in manner.calls(row)]
    held = [row for row in rows if row.number in starts]
    numbers = list(range(1, len(held) + 1))
    whole = [starts[row.number] for row in held] == numbers
    called = [call for call in calls if call.number in numbers and call.row.number < held[0].number] if held else []
    return (held, called) if held and whole and [call.number for call in called] == numbers else None


# ---- manners of typing them


def _raised(row: Row) -> Iterator[Call]:
    """Yield the raised numbers of a paragraph, but the one that it begins with."""
    for first, last, what in row.styled.spans:
        text = row.text[first:last].strip()
        if what == "sup" and first and text.isdecimal():
            yield Call(row, first, last, int(text))


def _bracketed(row: Row) -> Iterator[Call]:
    """Yield the numbers in brackets of a paragraph, but the one that it begins with."""
    for found in BRACKETED.finditer(row.text):
        if found.start():
            yield Call(row, found.start(), found.end(), int(found["square"] or found["round"]))


def _begun_raised(rows: Sequence[Row]) -> Mapping[int, int]:
    """Return the number of each paragraph that begins with a raised one, by that of its row."""
    made = {}
    for row in rows:
        first = next(iter(row.styled.spans), None)
        raised = first and first[0] == 0 and first[2] == "sup" and row.text[: first[1]].strip().isdecimal()
        if raised and first and len(row.text) > first[1]:
            made[row.number] = int(row.text[: first[1]])
    return made


def _begun_plain(rows: Sequence[Row]) -> Mapping[int, int]:
    """Return the numbers of the last paragraphs in a row that begin with 1, 2, 3 … and are not items of the reference list."""
    best: dict[int, int] = {}
    made: dict[int, int] = {}
    before = ""
    for row in rows:
        label = LABEL.match(row.text) if row.styled.kind == "paragraph" else None
        number = int(label[1]) if label else 0
        if number == 1 and not made:
            made = {} if HEADING.fullmatch(before.strip(" :.")) else {row.number: 1}
        elif number and number == len(made) + 1:
            made[row.number] = number
        else:
            made = {}
        best = made if len(made) >= FEWEST else best
        before = row.text
    return best


def _begun_bracketed(rows: Sequence[Row]) -> Mapping[int, int]:
    """Return those of them of which the numbers stand in brackets."""
    found = _begun_plain(rows)
    return found if all(row.text.startswith(("[", "(")) for row in rows if row.number in found) else {}


MANNERS: tuple[Manner, ...] = (
    Manner(_raised, _begun_raised),
    Manner(_raised, _begun_plain),
    Manner(_bracketed, _begun_bracketed),
)
"""Manners of typing notes, the surest first."""


def _called(row: Row, calls: Sequence[Call]) -> Row:
    """Return a paragraph with marks of calls in place of the numbers that were typed."""
    text, spans = row.text, list(row.styled.spans)
    for call in sorted(calls, key=lambda one: -one.first):
        first, last = call.first, call.last
        gone = last - first
        spans = [span for span in spans if span != (first, last, "sup")]
        spans = [(a - gone * (a >= last), b - gone * (b >= last), what) for a, b, what in spans]
        spans.append((first, first, f"call {call.number}"))
        text = text[:first] + text[last:]
    return replace(row, text=text, styled=replace(row.styled, spans=tuple(spans)))
