"""What a printed line belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Zone(StrEnum):
    """What a printed line belongs to; the values are the labels of the model."""

    TITLE = "T"
    OTHER_TITLE = "U"
    """The title in the other language."""
    AUTHOR = "A"
    PLACE = "P"
    """What authors are, where they work, how to write to them."""
    IMPRINT = "I"
    """Degree, director, university, dates of a title page."""
    LABEL = "L"
    """Words alone on their line that only name the field which follows."""
    ABSTRACT_FR = "R"
    ABSTRACT_EN = "S"
    KEYWORDS_FR = "K"
    KEYWORDS_EN = "W"
    FURNITURE = "F"
    """Heads and feet of pages, the line of the meeting or the journal."""
    PAGE_NUMBER = "N"
    CONTENTS = "Q"
    HEADING = "H"
    HEADING_NUMBER = "M"
    """The number of a heading, alone on its line."""
    BODY = "B"
    ITEM = "E"
    CAPTION = "C"
    TABLE = "X"
    """Cells of tables, words of figures, formulas."""
    NOTE = "O"
    NOTE_NUMBER = "o"
    """The number of a note, alone on its line."""
    REFERENCES = "G"
    """The heading of the reference list."""
    REFERENCE = "Y"


SIGNED = frozenset({Zone.TITLE, Zone.OTHER_TITLE, Zone.AUTHOR, Zone.PLACE})
"""Titles and by-lines: zones whose lines hold no note."""


@dataclass(frozen=True, slots=True)
class Zoned:
    """The zone of a line, and how likely it is."""

    zone: Zone
    chance: float
    """Of 1."""
    note: float = 0.0
    """How likely the line belongs to a note, of 1."""
