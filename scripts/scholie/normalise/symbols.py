"""Notes that asterisks and daggers call, at the feet of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scholie.model import LedgerEntry
from scholie.normalise.draft import CALL, CALL_END, CALLS, Block, Draft, Line
from scholie.normalise.join import joined
from scholie.normalise.sense import closed
from scholie.normalise.zones import Faces, Foot, ends
from scholie.zones import SIGNED

START = re.compile(r"([*†‡§¶]{1,3})\s?(?=[^\W\d_]|[«“\"])")
CALLED = re.compile(r"(?<=[\w»”).,])([*†‡§¶]{1,3})(?![\w*†‡§¶])")

FAR = 5
"""Lines between a call and its note; what stands nearer, below a by-line, says where the authors work."""


@dataclass(frozen=True, slots=True)
class Found:
    """A note that a symbol calls."""

    start: int
    stop: int
    """Indexes of its first line, and of the one after its last."""
    call: int
    """Index of the line that calls it."""


def lift(draft: Draft) -> Draft:
    """Take the notes that symbols call out of the lines, numbered after the others; lists and emphasis stay."""
    if draft.flowed or draft.slides:
        return draft
    found = tuple(_found(draft))
    lines, notes, entries = list(draft.lines), list[Block](), list[LedgerEntry]()
    numbers = [int(number) for line in lines for number in CALLS.findall(line.text)] + [int(note.ordered) for note in draft.notes]
    for number, note in enumerate(found, max(numbers, default=0) + 1):
        head = lines[note.start]
        inner = [replace(head, text=START.sub("", head.text, count=1)), *lines[note.start + 1 : note.stop]]
        text, made = joined(inner, draft.vocabulary)
        entries += made
        notes.append(Block("note", text, head.number, ordered=str(number), page=head.page))
        mark = (
            f"{CALL}{number}{CALL_END}" if note.call > FAR and lines[note.call].zone not in SIGNED else ""
        )  # a title and a by-line hold no call
        lines[note.call] = replace(lines[note.call], text=CALLED.sub(mark, lines[note.call].text, count=1))
        draft = draft if mark else draft.doubt("call-missing", head.number, text, number=str(number))
    left = tuple(_left(lines, {i for note in found for i in range(note.start, note.stop)}))
    return replace(draft.aside(*entries), lines=left, notes=(*draft.notes, *notes))


def _found(draft: Draft) -> Iterator[Found]:
    lines, calls, stop = draft.lines, dict[tuple[int, str], int](), 0
    for i, line in enumerate(lines):
        start = START.match(line.text) if line.zone not in SIGNED else None
        at = calls.get((line.page, start[1]), i) if start else i
        if start and i - at > FAR:
            del calls[line.page, start[1]]
            end = next((j for j in range(i + 1, len(lines)) if lines[j].page != line.page or START.match(lines[j].text)), len(lines))
            going = i > stop and not closed(lines[i - 1].text)
            stop = ends(Foot(lines, Faces(0.0, 0.0), draft.doubled, going), i, end)
            yield Found(i, stop, at)
        symbols = CALLED.findall(line.text)
        if len(symbols) == 1 and i >= stop and line.text.count(symbols[0]) == 1:
            calls[line.page, symbols[0]] = i


def _left(lines: list[Line], taken: set[int]) -> Iterator[Line]:
    turn = False
    for i, line in enumerate(lines):
        if i not in taken:
            yield replace(line, turn=line.turn or turn)
        turn = i in taken
