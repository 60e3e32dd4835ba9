"""The values that the rules of the normaliser hand on: lines, blocks, and the draft that holds them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scholie.document import word_list
from scholie.model import Figure, LedgerEntry, Metadata, Place, Problem, Reason, Styled, Typeset
from scholie.zones import Zone

CALL, CALL_END = "\ufdd0", "\ufdd1"
EM, EM_END = "\ufdd2", "\ufdd3"
SUP, SUP_END = "\ufdd4", "\ufdd5"
MATH, MATH_END = "\ufdd6", "\ufdd7"
LINK, LINKED, LINK_END = "\ufdd8", "\ufdd9", "\ufdda"
"""Marks inside a running text: Unicode noncharacters, which a cleaned witness cannot hold (``characters``)."""
CALLS = re.compile(f"{CALL}([^{CALL_END}]*){CALL_END}")
MARKS = re.compile("\ufdd8[^\ufdd9]*\ufdd9|[\ufdd2-\ufdd7\ufdda]")
STEPS = tuple(sorted(((a, b) for a in range(5) for b in range(5) if a or b), key=sum))
"""How many words of two texts may differ before they agree again, the fewest first."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line of the witness, or the part of it that stands in one column."""

    text: str
    number: int
    """Line of the witness, from 1."""
    page: int = 0
    column: int = 0
    indent: int = 0
    """Blanks before the first word."""
    gap: int = 0
    """Empty lines before it."""
    width: float = 0.0
    """Natural width of the text, in ems."""
    blanks: int = 0
    """How many times words of it stood far apart, before their blanks were collapsed."""
    scale: float = 0.0
    """Size of its letters, of that of the text; 0 where sizes are not known."""
    bold: bool = False
    italic: bool = False
    turn: bool = False
    """Whether a page or a column begins here, or notes were lifted from before it."""
    inset: bool = False
    """Whether the line belongs to a passage on a narrower measure."""
    zone: Zone | None = None
    sure: float = 0.0
    """How likely the zone is, of 1."""
    note: float = 0.0
    """How likely the line belongs to a note, of 1."""
    floats: tuple[Block, ...] = ()
    """Tables, formulas and captions that stand before it, until lines are joined."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, quotation, item, note … in one string."""

    kind: str
    """What it is: ``paragraph``, ``heading``, ``quotation``, ``item``, ``note``, ``reference``, ``missing``, ``table``, ``caption`` or
    ``picture``."""
    text: str
    """Its words; of a table the rows, one a line, with tabs between cells that are sure."""
    line: int
    level: int = 0
    """Of a heading, from 2; of an item, the depth, from 0."""
    ordered: str = ""
    """The number of an item in a numbered list."""
    indent: int = 0
    turn: bool = False
    """Whether a page begins with it."""
    width: float = 0.0
    """Width of its widest line, in ems."""
    lines: int = 1
    inset: bool = False
    page: int = 0
    """Of a note called by a symbol, the page at whose foot it is; of a block of a deck, its slide."""
    gap: int = 0
    """Empty lines before it."""
    scale: float = 0.0
    """Size of the letters of its first line, of that of the text; 0 where sizes are not known."""
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    source: str = ""
    """Of a picture, its file in media/."""
    alt: str = ""
    """Of a picture, its alternative text."""
    zone: Zone | None = None
    """What most of its lines belong to."""
    sure: float = 0.0
    """How likely the least likely zone of its lines is."""

    @property
    def face(self) -> tuple[int, bool, bool]:
        """Return how its letters are set, to be compared: size in twentieths of that of the text, bold, slanted."""
        return round(20 * self.scale), self.bold, self.italic


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that is known of a witness at one step of normalising."""

    text: str = ""
    typeset: tuple[Typeset | None, ...] = ()
    """How each line of ``text`` stands on its page, where that is known."""
    figures: tuple[Figure, ...] = ()
    """Pictures and drawings of its pages."""
    shown: Mapping[int, str] = field(default_factory=dict)
    """The picture that a line of the witness, its caption or the line after it, stands for."""
    styled: tuple[Styled, ...] = ()
    """What the file says of each line of ``text``, where the lines are its paragraphs."""
    lines: tuple[Line, ...] = ()
    blocks: tuple[Block, ...] = ()
    restarts: tuple[tuple[int, int], ...] = ()
    """For each run of notes whose numbers begin again: the printed line of its last note, and what is added to its numbers."""
    notes: tuple[Block, ...] = ()
    """Author's notes; ``ordered`` is the number."""
    references: tuple[Block, ...] = ()
    """The reference list: its heading, then its items."""
    floats: tuple[Block, ...] = ()
    """Tables, formulas and captions after the last line, until lines are joined."""
    metadata: Metadata = field(default_factory=Metadata)
    ledger: tuple[LedgerEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    unanswered: tuple[tuple[str, Problem], ...] = ()
    """Numbers of calls whose notes are lost, each with the doubt that says so, until the other witnesses were asked."""
    file: str = ""
    others: tuple[Draft, ...] = ()
    """The other witnesses of the work, at the same step."""
    known: Mapping[int, Zone] = field(default_factory=dict)
    """Zones of lines of the witness of which its file says what they are."""
    flowed: bool = False
    """Whether a line of the witness is a whole paragraph."""
    doubled: bool = False
    """Whether empty lines follow printed lines and say nothing."""
    slides: bool = False
    opened: bool = False
    """Whether the front matter was taken from the lines."""
    vocabulary: frozenset[str] = frozenset()
    """Every word of the witness, hyphens kept, in lower case."""

    def aside(self, *entries: LedgerEntry | None) -> Draft:
        """Return the draft with *entries* in its ledger."""
        return replace(self, ledger=(*self.ledger, *(entry for entry in entries if entry)))

    def doubt(self, code: str, line: int, evidence: str = "", **details: str) -> Draft:
        """Return the draft with a doubt about *line* of the witness."""
        return replace(self, problems=(*self.problems, self.doubtful(code, line, evidence, **details)))

    def doubtful(self, code: str, line: int, evidence: str = "", **details: str) -> Problem:
        """Return a doubt about *line* of the witness."""
        typeset = self.typeset[line - 1] if 0 < line <= len(self.typeset) else None
        place = Place(self.file, line, page=typeset.page if typeset else 0)
        return Problem(code, place, tuple(details.items()), evidence[:160])


def plain(text: str) -> str:
    """Return *text* without its marks and calls."""
    return MARKS.sub("", CALLS.sub("", text))


def account(before: str, after: str, reason: Reason, line: int) -> LedgerEntry | None:
    """Return the entry for the words by which *after* differs from *before*; nothing when it does not.

    >>> account("la corpo- ration", "la corporation", Reason.HYPHEN, 3).kept
    'corporation'
    """
    old, new = word_list(plain(before)), word_list(plain(after))
    if old == new:
        return None
    gone, come = _differences(old, new)
    return LedgerEntry(reason, line, " ".join(gone), " ".join(come))


def _differences(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """Return the words that only *old* and only *new* have, where changes are few words long."""
    gone: list[str] = []
    come: list[str] = []
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            i, j = i + 1, j + 1
            continue
        a, b = next(
            ((a, b) for a, b in STEPS if old[i + a : i + a + 2] == new[j + b : j + b + 2]),
            (len(old) - i, len(new) - j),
        )
        gone += old[i : i + a]
        come += new[j : j + b]
        i, j = i + a, j + b
    return gone, come
