"""Where a note ends and the body goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scholie.document.query import REFERENCE_HEADING
from scholie.normalise.draft import Line
from scholie.normalise.labels import labelled
from scholie.normalise.sense import closed, opens_low

FARTHEST = 60
"""Lines in which a note is expected to end."""
USUAL = 9
"""Lines after which a note at the foot of a page is suspiciously long."""
FATIGUE, LONG = 0.2, 25
"""What every further line takes from the likelihood that the note ends there, up to that of a long note."""
ZONED = 6.0
"""How much the zones of two lines say that a note ends between them, at most."""
SMALL = 0.97
"""Of the size of the text, below which that of a note tells where it ends."""
EQUAL = 0.04
"""Of the size of the text: what two sizes may differ and be one."""
ADDRESS = re.compile(r"(?=\S*[\w./=_?&-]{3})(?:\S*[./=_?&]\S*|\S+$)(?:\s|$)")
ADDRESS_END = re.compile(r"(?:https?://|www\.)\S+$")
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


@dataclass(frozen=True, slots=True)
class Foot:
    """The lines in which a note ends somewhere, and what is known of them."""

    lines: tuple[Line, ...]
    faces: Faces
    doubled: bool
    body_open: bool
    """Whether the body breaks off inside a sentence before the notes."""


def ends(foot: Foot, start: int, stop: int) -> int:
    """Return the index after the last line of the note that begins at *start*; *stop* is the next note, or the end."""
    lines = foot.lines
    if 0 < lines[start].scale < SMALL:
        return _set_alike(lines, start, stop)
    here = (lines[start].page, lines[start].column)
    page = next((i for i in range(start + 1, stop) if (lines[i].page, lines[i].column) != here), stop)
    noted = stop < len(lines) and page == stop
    short = lines[-1].page > 0 and page - start <= USUAL
    best, at = (3.0 if noted or short else 1.5), page
    if page - start > 3 * USUAL:
        best = 0.0 if foot.doubled or not any(line.gap for line in lines[start + 1 : page]) else -2.0
    for i in range(start + 1, min(page, start + FARTHEST)):
        if lines[i].gap and not foot.doubled and labelled(lines[i].text):
            return i
        score = _resumes(foot, i, page) - FATIGUE * min(i - start, LONG) + ZONED * (lines[i - 1].note - lines[i].note)
        if score > best:
            best, at = score, i
    return at


def _set_alike(lines: tuple[Line, ...], start: int, stop: int) -> int:
    """Return the index after the last line that is set as small as the first of a note, on its page and in its column."""
    here = lines[start]
    for i in range(start + 1, stop):
        line = lines[i]
        if (line.page, line.column) != (here.page, here.column):
            return i
        later = lines[i : min(i + 3, stop)]
        if not any(abs(other.scale - here.scale) < EQUAL and other.page == here.page for other in later):
            return i
    return stop


def section_end(lines: tuple[Line, ...], start: int) -> int:
    """Return the index after the last note of a section of notes, which begins at *start*."""
    for i in range(start + 1, len(lines)):
        line = lines[i]
        if len(line.text) < 60 and REFERENCE_HEADING.match(line.text) and closed(lines[i - 1].text):
            return i
    return len(lines)


def _resumes(foot: Foot, i: int, stop: int) -> float:
    """Score how likely the body is to go on at line *i*."""
    previous, line, faces = foot.lines[i - 1], foot.lines[i], foot.faces
    parted = line.gap > 0 and not foot.doubled
    score = 1.5 if closed(previous.text) else -2.0
    if ADDRESS_END.search(previous.text) and not ADDRESS.match(line.text):
        score = max(score, 1.2)
    elif URL.search(previous.text[-60:]) and parted:
        score = max(score, 0.5)
    if UNFINISHED.search(previous.text) and ADDRESS.match(line.text):
        score -= 5.0
    score += 1.5 * parted
    if opens_low(line.text):
        score += 2.0 if foot.body_open else -3.0
    else:
        score += -1.0 if foot.body_open else 0.7
    if faces.note and previous.width < 0.85 * faces.note:
        score += 0.7
    return score + (_face(foot, i, stop) if faces.differ else 0.0)


def _face(foot: Foot, i: int, stop: int) -> float:
    """Score how far the lines from *i* are set like the body rather than like a note."""
    faces = foot.faces
    after = [line.width for line in foot.lines[i : min(stop, i + 5)]]
    wide = sum(width > (faces.body + faces.note) / 2 for width in after)
    near = sum(abs(width - faces.body) < 0.06 * faces.body for width in after)
    return min(2.0, 0.7 * near) - 1.5 * wide
