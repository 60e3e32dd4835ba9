"""What a reader makes of a file that an editor brings: its words, and what is known of each line of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Typeset:
    """How a printed line stands on its page."""

    page: int
    """From 1."""
    x: float
    """Left edge of its first letter, in points from the left of the page."""
    right: float
    """Right edge of its last letter, in points from the left of the page."""
    y: float
    """Its baseline, in points from the top of the page."""
    size: float
    """Size of most of its letters, in points."""
    bold: bool = False
    """Whether most of its letters are bold."""
    italic: bool = False
    """Whether most of its letters are slanted."""
    faces: tuple[tuple[int, int, str], ...] = ()
    """Parts of the line that are set unlike most of it: first character, the one after the last, and ``bold``, ``italic`` or ``plain``."""


@dataclass(frozen=True, slots=True)
class Typescript:
    """A file as its reader gives it, faithfully: nothing is left out, nothing is decided."""

    text: str = ""
    """All its words, a line each as printed, pages parted by form feeds; of a plain text the line ends are those of the file."""
    encoding: str = ""
    """Of a plain text."""
    reader: str = ""
    """Name and version of the reader, « pdf 1 »; empty for a plain text, which is read again each time."""
    typeset: tuple[Typeset | None, ...] = ()
    """For each line of ``text``, how it stands on the page; None for an empty line. Empty where no page is known."""


BLANK = Typescript()
"""That of a file that was not read."""
