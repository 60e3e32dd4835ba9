"""The notes of a text, with their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

OPENING = re.compile(
    r"^[ \t]*(?:\[\^(?P<label>[^\]\s]+)\]:|\[(?P<squared>\d{1,3})\]|\((?P<round>\d{1,3})\)"
    r"|(?P<dotted>\d{1,3})\s?[.)](?!\d)|(?P<plain>\d{1,3})(?=\s+\D))\s?",
    re.MULTILINE,
)
"""« 4. », « [4] », « (4) », « 4 » or ``[^4]:`` at the beginning of a line."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a text."""

    number: str
    start: int
    end: int


def numbered(text: str) -> tuple[Note, ...]:
    """Return the notes of *text* that stand as lines with a number, in order; each ends at the next or at an empty line."""
    openings = list(OPENING.finditer(text))
    notes = []
    for index, opening in enumerate(openings):
        end = openings[index + 1].start() if index + 1 < len(openings) else len(text)
        blank = re.compile(r"\n[ \t]*\n").search(text, opening.end(), end)
        number = next(value for value in opening.groups() if value)
        notes.append(Note(number, opening.start(), blank.start() if blank else end))
    return tuple(notes)


def note_of(notes: Sequence[Note], number: str, position: int, *, forward: bool) -> Note | None:
    """Return the note called *number* that is nearest before *position*, or after it; None when there is none or it is the same."""
    same = [note for note in notes if note.number == number and not note.start <= position < note.end]
    if forward:
        return next((note for note in same if note.start > position), None)
    return next((note for note in reversed(same) if note.end <= position), None)


def unit(text: str, notes: Sequence[Note], position: int) -> tuple[int, int]:
    """Return the span of the note, or of the line outside notes, that holds *position*."""
    for note in notes:
        if note.start <= position < note.end:
            return note.start, note.end
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, end if end >= 0 else len(text)


def is_note(notes: Sequence[Note], position: int) -> bool:
    """Tell whether *position* stands in a note."""
    return any(note.start <= position < note.end for note in notes)
