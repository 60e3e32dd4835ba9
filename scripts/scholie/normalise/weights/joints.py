"""What is weighed between two lines: whether a block ends there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Joints:
    """What says that a block ends between two lines (above 0), and that it goes on (below 0); the sum decides.

    Set by hand, and kept where the paragraphs, headings and items of both development sets came out best.
    """

    start: float = -0.4
    """Most lines go on in the next one."""
    cut_word: float = -8.0
    """The line ends within a word."""
    mark: float = 12.0
    """The next line begins with a bullet or the label of a field, or the line is such a label."""
    aside: float = -3.0
    """The next line begins with the dash that closes an aside of this one."""
    letter: float = 5.0
    """The next line begins with a letter and a bracket, after a full stop, an empty line or room."""
    next_number: float = 8.0
    """The next line has the number that follows that of the block."""
    first_number: float = 3.0
    """The next line has the number 1."""
    by_line: float = 3.0
    """One of the two is a by-line."""
    by_line_longest: int = 120
    """Characters of the longest by-line."""
    head: int = 14
    """Lines of the witness in which titles and by-lines stand."""
    keywords: float = 4.0
    """The block are keywords, and the next line runs on without a comma."""
    keyword_longest: int = 5
    """Words of the longest keyword."""
    gap: float = 3.0
    """An empty line stands between the two."""
    gap_turned: float = 1.0
    """An empty line stands between the two, and a page ends there."""
    low: float = -3.0
    """The next line begins with a small letter."""
    bracket: float = -1.5
    """The next line begins with a bracket, and this one ends no sentence."""
    hanging: float = -2.0
    """The line ends with a word that ends nothing: an article, a preposition."""
    hanging_gap: float = -4.0
    """It does so before an empty line."""
    unended: float = -0.3
    """The line ends no sentence."""
    short: float = 2.4
    """The line ends a sentence and leaves room for the next word."""
    short_unparted: float = 0.6
    """It does so without an empty line, in a text where empty lines part the paragraphs."""
    nearly: float = 0.75
    """Share of the room that a short line leaves, from which on a line that ends a sentence is the shorter the more it counts as short."""
    short_unended: float = 1.6
    """The line ends no sentence, leaves far more room than the ends of lines vary, and a capital follows."""
    short_perhaps: float = 0.3
    """The line ends no sentence and leaves room."""
    heading: float = 1.6
    """The next line looks like a heading, after a line that ends a sentence."""
    heading_room: float = 0.05
    """Share of the measure that a heading leaves free at least."""
    heading_longest: int = 22
    """Words of the longest heading."""
    heading_narrow: float = 0.97
    """Share of the measure below which the first of two lines of a heading stays; its letters are larger than those of the text."""
    heading_narrower: float = 0.9
    """The same of the first two of three lines."""
    deep: float = 2.5
    """The next line begins with a number in parts, which only headings have."""
    numbered: float = 1.5
    """The line is short, stands alone, and begins with the number of a heading."""
    indent: float = 2.2
    """The next line is indented, where paragraphs begin so."""
    unindented: float = -0.8
    """The next line is not indented, where paragraphs begin so."""
    colon: float = 1.5
    """The line ends with a colon and leaves room."""
    colon_narrow: float = 1.2
    """The line ends with a colon, and narrower lines follow."""
    narrow: float = 0.93
    """Share of the measure below which lines are narrower."""
    wide: float = 1.02
    """Share of the measure up to which a line is no wider than the text."""
    inset: float = 5.0
    """A passage on a narrower measure begins."""
    outset: float = 3.5
    """A passage on a narrower measure ends."""
    slide: float = 20.0
    """The next line begins a slide."""
    source: float = 4.0
    """A source in brackets and an empty line stand between two passages of a slide."""
    other_ends: float = 2.0
    """Another witness ends a paragraph there."""
    other_goes_on: float = -1.5
    """Another witness goes on there."""
    turned: float = -1.0
    """A page ends between the two, inside a sentence."""
    floated: float = 20.0
    """A table or a formula without a caption stands between the two."""
    zone_apart: float = 8.0
    """One of the two is of a zone whose lines stand apart, as headings do; times the lesser of their chances."""
    zone_cells: float = 0.6
    """One of the two is of a table; times the lesser of their chances. Or both are."""
    heading_ends: float = 8.0
    """Both are headings, and the second begins another one."""
    heading_goes_on: float = -4.0
    """Both are headings, and the second goes on with the first."""
    heading_part: float = 0.45
    """Share of the measure that a heading leaves free only where it ends."""
    caption_goes_on: float = -1.5
    """Both are of a caption."""


JOINTS = Joints()
