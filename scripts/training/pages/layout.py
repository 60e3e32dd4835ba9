"""Pages as extractors give them: the pieces of a paper broken into lines, with the heads and feet of its pages, each line labelled."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scholie.witness.width import width
from scholie.zones import Zone
from training.pages.banner import meeting
from training.pages.body import body
from training.pages.faces import faced
from training.pages.front import front
from training.pages.lexicon import ACRONYMS
from training.pages.matter import Matter, Piece
from training.pages.prose import Chain
from training.records import Pool

APART = re.compile(r"(?<=\S) {3,}(?=\S)")
HYPHEN = re.compile(r"([^\W\d_]{4,})$")


@dataclass(frozen=True, slots=True)
class Set:
    """A line as it comes out of a page, with its label."""

    text: str
    label: Zone
    page: int
    gap: int
    indent: int
    width: float
    blanks: int = 0
    scale: float = 0.0
    """Size of its letters, of that of the text; 0 where the extract does not tell."""
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Mode:
    """How an extractor writes lines down."""

    gaps: float
    """Share of empty lines that it keeps."""
    indents: bool
    doubled: float
    """Share of blanks that it doubles."""
    long: float
    """Share of hyphenated lines that it joins with the next."""
    feeds: bool
    """Whether it says where a page ends."""
    apart: bool = False
    """Whether an empty line follows every line."""


MODES = (
    *(Mode(1, False, 0, 0.9, True), Mode(1, True, 0, 0, True), Mode(0.0, False, 0, 0.5, True), Mode(1, False, 0.15, 0, True)),
    *(Mode(0.0, False, 0, 0.9, True), Mode(0.9, False, 0, 0, False), Mode(0, False, 0, 0, True, apart=True)),
)
PAGES = Mode(1, True, 0, 0, True)
"""How lines of a file that has pages are written down."""
PRINTED = 0.4
"""Share of the papers whose sizes and faces are known."""
FLOWED = 1000000
"""Characters of a line where a line is a whole paragraph."""
SMALL = (1, 1.06, 1.1, 1.15, 1.2, 1.25)
"""How many characters a line of notes may hold, to one of a line of the text."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How many characters the lines of a paper hold."""

    columns: int
    """A line over the whole page."""
    narrow: float = 1
    """What a column is of that."""
    note: float = 1
    """What a line of notes holds, to one of the text."""
    aside: float = 1
    """What a line of an abstract holds, to one of the text, where it is set apart."""

    def of(self, piece: Piece) -> int:
        """Return how many characters the lines of a piece hold."""
        share = (1 if piece.over else self.narrow) * (self.note if piece.label in (Zone.NOTE, Zone.NOTE_NUMBER) else 1)
        return int(self.columns * share * (self.aside if piece.short else 1))


def measures(chance: random.Random) -> Measures:
    """Return how many characters the lines of a paper hold: in one column, in two, or a whole paragraph a line."""
    if chance.random() < 0.14:
        return Measures(FLOWED)
    narrow = chance.random() < 0.16
    columns = chance.randint(86, 120) if narrow else chance.randint(58, 104)
    return Measures(columns, 0.46 if narrow else 1, chance.choice(SMALL), chance.choice((0.8, 0.85, 0.9, 1.1)))


CAPITAL = re.compile(r"(?<![^\W_])([^\W\d_])([^\W\d_]{2,})")


def paper(chance: random.Random, parts: Pool, english: Sequence[str], chains: dict[str, Chain], *, whole: bool) -> list[Set]:
    """Return the lines of one invented paper; not *whole*, its first pages."""
    return printed(Matter(chance, parts, english, chains, chance.choice(("fr",) * 7 + ("en",))), whole=whole)


def printed(matter: Matter, *, whole: bool) -> list[Set]:
    """Return the lines of a paper made of *matter*, which then remembers whom it names; not *whole*, its first pages."""
    chance = matter.chance
    pieces = front(matter) if chance.random() < 0.92 else []
    for zone in (Zone.TITLE, Zone.AUTHOR):
        matter.printed[zone] = next((piece.text for piece in pieces if piece.label is zone), "")
    pieces = [*(replace(piece, over=True) for piece in pieces), *body(matter, short=not whole)]
    set_in = measures(chance)
    heads = _heads(matter)
    pieces = [_faced(piece, chance) for piece in pieces] if chance.random() < 0.25 else pieces
    if set_in.columns < FLOWED and chance.random() < PRINTED:
        return list(faced(_laid(pieces, chance, set_in, PAGES, heads), chance))
    return list(_laid(pieces, chance, set_in, chance.choice(MODES), heads))


def _faced(piece: Piece, chance: random.Random) -> Piece:
    """Return a piece of a page whose small capitals come out in capitals, the first of a word apart from the others."""
    if piece.label in (Zone.AUTHOR, Zone.CAPTION) or (piece.label is Zone.REFERENCE and chance.random() < 0.8):
        end = len(piece.text) if piece.label is Zone.AUTHOR else 12
        return replace(piece, text=small_capitals(piece.text[:end], chance) + piece.text[end:])
    return piece


def small_capitals(text: str, chance: random.Random) -> str:
    """Return *text* in small capitals as extractors give them: « M AURICE D UVAL » or « MAURICE DUVAL »."""
    apart = chance.random() < 0.6
    return CAPITAL.sub(lambda found: f"{found[1].upper()}{' ' if apart else ''}{found[2].upper()}", text)


def _heads(matter: Matter) -> tuple[list[str], bool, str]:
    """Return the heads of pages, in turn, whether they stand at the foot, and how pages are numbered."""
    title = matter.chains[matter.language].sentence(matter.chance, 2, 9)
    names = ", ".join(matter.taken[:3]) or title
    if matter.often(0.55):
        title, names = matter.printed[Zone.TITLE] or title, matter.printed[Zone.AUTHOR] or names
    publisher = f"{matter.one('c', '©', '!c', 'c ©')} {matter.one(*ACRONYMS)}{matter.one('', '', ' 2014')}"
    heads = matter.chance.choice(
        (
            [],
            [],
            [title],
            [title, names],
            [meeting(matter)],
            [names, title],
            [f"{names} – {title}"],
            [publisher],
            [names, title],
            [title, names],
        )
    )
    form = matter.chance.choice((str, str, str.upper, lambda text: small_capitals(text, matter.chance)))
    heads = [form(head) for head in heads]
    return heads, matter.often(0.3), matter.one("{n}", "{n}", "{n}", "- {n} -", "", "", "Page {n} sur 24", "{n}/24", "{n} | ")


def _laid(
    pieces: Sequence[Piece], chance: random.Random, set_in: Measures, mode: Mode, heads: tuple[list[str], bool, str]
) -> Iterator[Set]:
    rows = [row for piece in pieces for row in _rows(piece, chance, set_in, mode)]
    size = chance.randint(38, 56)
    page, on, first, column = 0, 0, chance.choice((1, 1, 1, 3, 17, 101)), 0
    foot: list[Set] = []
    for row in rows:
        if on >= size and set_in.narrow < 1 and not column:
            yield from (replace(one, page=page) for one in foot)
            on, foot, column = 0, [], 1
        elif on >= size:
            column = 0
            yield from (replace(one, page=page) for one in foot)
            yield from _edge(heads, page, first, mode, foot=True)
            page, on, foot = page + 1, 0, []
            yield from _edge(heads, page, first, mode, foot=False)
        if row.label in (Zone.NOTE, Zone.NOTE_NUMBER) and chance.random() < 0.85 and mode.feeds:
            foot.append(row)
        else:
            yield replace(row, page=page if mode.feeds else 0)
        on += 1
    yield from (replace(one, page=page) for one in foot)


def _edge(heads: tuple[list[str], bool, str], page: int, first: int, mode: Mode, *, foot: bool) -> Iterator[Set]:
    texts, low, numbered = heads
    gap = 1 if mode.gaps else 0
    number = numbered.replace("{n}", str(first + page))
    made = [(Zone.FURNITURE, texts[page % len(texts)])] if texts and low == foot else []
    if numbered and (foot or (low is False and texts and page % 2)):
        made = [(Zone.FURNITURE, f"{made[0][1]} {number}")] if made and page % 3 == 0 else [*made, (Zone.PAGE_NUMBER, number)]
    for label, text in made:
        yield Set(text, label, page if mode.feeds else 0, gap, 0, width(text))


def _rows(piece: Piece, chance: random.Random, set_in: Measures, mode: Mode) -> Iterator[Set]:
    measure = set_in.of(piece)
    text = piece.text if mode.indents else re.sub(r" {2,}", " ", piece.text)
    lines = list(_broken(text, measure, chance, mode)) if piece.broken else [text]
    gap = piece.gap if mode.gaps and chance.random() < mode.gaps else 0
    for rank, line in enumerate(lines):
        shown = re.sub(" ", lambda _: "  " if chance.random() < mode.doubled else " ", line) if mode.doubled else line
        indent = max(0, (set_in.columns - len(shown)) // 2) if piece.centred and mode.indents else 0
        bare = re.sub(r"\s{2,}", " ", shown.strip())
        yield Set(
            bare,
            piece.label,
            0,
            max(gap * (2 if mode.indents and gap else 1) if rank == 0 else 0, int(mode.apart)),
            indent,
            width(bare),
            len(APART.findall(shown)),
        )


def _broken(text: str, measure: int, chance: random.Random, mode: Mode) -> Iterator[str]:
    """Yield the lines of *text*; some words are broken at their ends, and some of these lines joined with the next."""
    lines = textwrap.wrap(text, measure, break_on_hyphens=False) or [text]
    held = ""
    for at, line in enumerate(lines):
        now = f"{held} {line}".strip() if held and not held.endswith("\u00ad") else held.rstrip("\u00ad") + line
        held = ""
        if at + 1 < len(lines) and chance.random() < 0.12 and mode.long and chance.random() < mode.long:
            held = now
            continue
        word = HYPHEN.search(now)
        if at + 1 < len(lines) and word and len(word[1]) > 6 and chance.random() < 0.15:
            yield now[:-3] + "-"
            lines[at + 1] = now[-3:] + lines[at + 1]
            continue
        yield now
    if held:
        yield held
