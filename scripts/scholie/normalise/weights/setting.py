"""What tells how the lines of a text are set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """From where on lines are wide, short, indented or set off. Set by hand on the layouts of the older development set."""

    wide: float = 0.6
    """Share of the measure above which the ends of lines tell how ragged they are."""
    ragged: float = 1.7
    """Times that the ends of lines vary, beyond which room shows that a paragraph ends."""
    scatter: float = 0.02
    """Share of the measure by which the ends of lines vary where no line tells."""
    room_least: float = 0.3
    """Ems that the last line of a paragraph leaves at least beyond the next word."""
    room_most: float = 0.12
    """Share of the measure that it must leave at most."""
    blank: float = 0.27
    """Ems of a blank between two words."""
    two_lines: float = 1.15
    """Measures beyond which a line is two that an extractor joined."""
    joined: float = 0.985
    """Measures that the first of those takes."""
    ended: float = 0.25
    """Share of the measure whose room surely ends a paragraph."""
    parted: float = 0.8
    """Share of such ends that an empty line follows, where empty lines part the paragraphs."""
    ends: int = 8
    """Such ends that show a habit."""
    indents: int = 4
    """Indented lines after a full stop that show a habit."""
    indent_most: int = 8
    """Blanks of the widest indent of a first line."""
    indented: float = 0.3
    """Share of the lines inside sentences that are indented, up to which an indent begins a paragraph."""
    passage: int = 16
    """Words of a passage set off; a heading on three lines has fewer."""
    passage_lines: int = 3
    """Lines of such a passage."""
    passage_widest: float = 0.97
    """Share of the measure that its widest line stays below."""
    passage_even: float = 0.85
    """Share of its widest line that each of its lines has."""
    own_wider: float = 1.25
    """Times the measure, above which two lines are set on a wider one of their own."""
    own_even: float = 1.12
    """Times the narrower of them that the wider one stays below."""
    fits: float = 1.06
    """Share of the measure below which two halves of a line stay together."""
    fills: float = 0.93
    """Share of the measure that two halves of a line fill where a sentence ends between them."""


SETTING = Setting()
