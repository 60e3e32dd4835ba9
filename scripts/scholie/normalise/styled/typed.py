"""Notes that were typed by hand: raised numbers in the text, and paragraphs at its end that begin with one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scholie.model import Reason
from scholie.normalise.draft import Block, Draft, account, plain
from scholie.normalise.styled.row import Row, marked

TYPED = re.compile(r"[\[(]?(\d{1,3})[\])]?[.)]?\s+(?=\S)")
"""The number of a note that was typed by hand, before its text."""


def typed(draft: Draft, rows: list[Row], notes: list[Block]) -> tuple[Draft, list[Row], list[Block]]:
    """Make notes of paragraphs at the end that begin with a raised number, where each is called by one that was typed, too."""
    starts = {number: row for row in rows if (number := _numbered(row))}
    calls = {int(text): row for row in rows for text, _ in _raised(row) if int(text) in starts and row.number < starts[int(text)].number}
    if notes or not calls or sorted(calls) != list(range(1, len(calls) + 1)) or len(calls) != len(starts):
        return draft, rows, notes
    gone = {row.number for row in starts.values()}
    kept = [row for row in rows if row.number not in gone]
    left = [_called(row) for row in kept]
    draft = draft.aside(*(account(row.text, new.text, Reason.NOTE_NUMBER, row.number) for row, new in zip(kept, left, strict=True)))
    made = []
    for number, row in sorted(starts.items()):
        first = TYPED.match(row.text)
        cut = first.end() if first else len(str(number))
        spans = tuple((max(a - cut, 0), b - cut, what) for a, b, what in row.styled.spans if b > cut)
        made.append(Block("note", marked(row.text[cut:], spans), row.number, ordered=str(number)))
        draft = draft.aside(account(row.text, row.text[cut:], Reason.NOTE_NUMBER, row.number))
    return draft.doubt("note-doubtful", made[0].line, plain(made[0].text), count=str(len(made))), left, made


def _raised(row: Row) -> Iterator[tuple[str, tuple[int, int, str]]]:
    """Yield the raised numbers of a paragraph, but the one that it begins with."""
    for span in row.styled.spans:
        text = row.text[span[0] : span[1]].strip()
        if span[2] == "sup" and span[0] and text.isdecimal():
            yield text, span


def _numbered(row: Row) -> int:
    """Return the raised number that a paragraph begins with; 0 for none."""
    first = next(iter(row.styled.spans), None)
    raised = first and first[0] == 0 and first[2] == "sup" and row.text[: first[1]].strip().isdecimal()
    return int(row.text[: first[1]]) if raised and first and len(row.text) > first[1] else 0


def _called(row: Row) -> Row:
    """Return a paragraph with calls in place of the raised numbers that were typed."""
    text, spans = row.text, list(row.styled.spans)
    for number, span in sorted(_raised(row), key=lambda held: -held[1][0]):
        first, last, _ = span
        spans.remove(span)
        spans = [(a - (last - first) * (a >= last), b - (last - first) * (b >= last), what) for a, b, what in spans]
        spans.append((first, first, f"call {number}"))
        text = text[:first] + text[last:]
    return replace(row, text=text, styled=replace(row.styled, spans=tuple(spans)))
