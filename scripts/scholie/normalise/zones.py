"""Where a note ends and the body goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scholie.document.query import REFERENCE_HEADING
from scholie.normalise.draft import Draft, Line
from scholie.normalise.sense import closed, opens_low

USUAL = 9
"""Lines after which a note at the foot of a page is suspiciously long."""
ADDRESS = re.compile(r"(?=\S*[\w./=_?&-]{3})(?:\S*[./=_?&]\S*|\S+$)(?:\s|$)")
UNFINISHED = re.compile(r"(?:https?://|www\.)\S*[./=&%_?#-]$")
URL = re.compile(r"https?:|www\.|doi")


@dataclass(frozen=True, slots=True)
class Faces:
    """The measures of the body and of the notes, as natural widths in ems."""

    body: float
    note: float

    @property
    def differ(self) -> bool:
        """Whether the widths tell a note from the body."""
        return self.body > 0 and self.note > 1.05 * self.body


def ends(draft: Draft, start: int, stop: int, faces: Faces, *, body: str, endnotes: bool, last: bool) -> int:
    """Return the index after the last line of the note that begins at *start*; *stop* is the next note, or the end."""
    lines = draft.lines
    if endnotes:
        return _section_end(lines, start, stop) if last else stop
    page = next((i for i in range(start + 1, stop) if lines[i].page != lines[start].page or lines[i].column != lines[start].column), stop)
    paged = lines[-1].page > 0
    noted = stop < len(lines) and page == stop
    return _inside(lines, start, page, faces, noted, paged and page - start <= USUAL, draft.doubled, not closed(body))


def _section_end(lines: tuple[Line, ...], start: int, stop: int) -> int:
    for i in range(start + 1, stop):
        line = lines[i]
        if len(line.text) < 60 and (REFERENCE_HEADING.match(line.text) and closed(lines[i - 1].text)):
            return i
    return stop


def _inside(lines: tuple[Line, ...], start: int, stop: int, faces: Faces, noted: bool, short: bool, doubled: bool, body_open: bool) -> int:
    """Return where, between *start* and *stop*, the body most likely goes on; *stop* when nowhere."""
    best, at = (3.0 if noted or short else 1.5), stop
    if stop - start > 3 * USUAL:
        best = 0.0
    for i in range(start + 1, min(stop, start + 60)):
        score = _resumes(lines, i, stop, faces, body_open, doubled)
        if score > best:
            best, at = score, i
    return at


def _resumes(lines: tuple[Line, ...], i: int, stop: int, faces: Faces, body_open: bool, doubled: bool) -> float:
    previous, line = lines[i - 1], lines[i]
    score = 1.5 if closed(previous.text) else -2.0
    if UNFINISHED.search(previous.text) and ADDRESS.match(line.text):
        score -= 5.0
    if URL.search(previous.text[-60:]) and line.gap and not doubled:
        score = max(score, 0.5)
    if line.gap and not doubled:
        score += 1.5
    if opens_low(line.text):
        score += 2.0 if body_open else -3.0
    else:
        score += -1.0 if body_open else 0.7
    if faces.note and previous.width < 0.85 * faces.note:
        score += 0.7
    if faces.differ:
        score += _face(lines, i, stop, faces)
    return score


def _face(lines: tuple[Line, ...], i: int, stop: int, faces: Faces) -> float:
    """Score how far the lines from *i* are set like the body, and those before like a note."""
    middle = (faces.body + faces.note) / 2
    after = [line.width for line in lines[i : min(stop, i + 5)]]
    wide = sum(width > middle for width in after)
    near = sum(abs(width - faces.body) < 0.06 * faces.body for width in after)
    return min(2.0, 0.7 * near) - 1.5 * wide
