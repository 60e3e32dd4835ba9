"""What a reader makes of a file that an editor brings: its words, and what is known of each line of them."""

from __future__ import annotations

from dataclasses import dataclass

from scholie.model.problem import Problem


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
class Figure:
    """A picture or a drawing on a page."""

    page: int
    """From 1."""
    x: float
    top: float
    right: float
    bottom: float
    """Its sides, in points from the left and from the top of the page."""
    drawn: bool
    """Whether it is made of lines, as the rules of a table are, and holds no image."""
    source: str
    """The name of its picture among the typescript's media."""


@dataclass(frozen=True, slots=True)
class Styled:
    """What a word processor or a mark-up says of a paragraph."""

    kind: str
    """``paragraph``, ``heading``, ``item``, ``quotation``, ``note``, ``table`` (a row), ``caption``, ``picture``, ``reference``,
    ``contents``; or what of the front matter it is: ``title``, ``subtitle``, ``author``, ``affiliation``, ``abstract``, ``keywords``."""
    level: int = 0
    """Of a heading, from 1; of a paragraph in a style derived from a heading's, its level; of an item, the depth, from 0; of the first row
    of a table, 1."""
    ordered: str = ""
    """The number of an item or of a note."""
    bold: bool = False
    """Whether all its words are bold."""
    spans: tuple[tuple[int, int, str], ...] = ()
    """Parts: first character, the one after the last, and ``em``, ``sup``, ``sub``, ``math`` (TeX), ``call 3`` or ``link https://…``."""
    source: str = ""
    """Of a picture, the name of its file among the typescript's media."""
    alt: str = ""
    """Of a picture, its alternative text."""
    scale: float = 0.0
    """Size of most of its letters, of that of most of the file; 0 where sizes are not known."""
    underlined: bool = False
    """Whether all its words are."""


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
    figures: tuple[Figure, ...] = ()
    """Pictures and drawings of the pages, in their order."""
    styled: tuple[Styled, ...] = ()
    """For each line of ``text``, a paragraph, what its file says that it is. Empty where nothing says so."""
    problems: tuple[Problem, ...] = ()
    """What the reader noticed: words that are in the file and not in ``text``, changes and comments that were left in it."""
    media: tuple[tuple[str, bytes], ...] = ()
    """Pictures of the file, by their names. They are not kept with the typescript."""


BLANK = Typescript()
"""That of a file that was not read."""
