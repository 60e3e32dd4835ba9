"""Pandoc's tree of a document as rows: one a paragraph, an item, a row of a table, a picture or a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, groupby
from typing import Any

from scholie.document import fold
from scholie.lexicon import STYLES
from scholie.model import Styled, frozen
from scholie.witness.styled.words import Words, clean

CELL = "\t"
DEEPEST = 12
"""Boxes in boxes that are followed; a document of more is not one that somebody wrote."""
LEVEL = re.compile(r"\d")
META = (("title", "title"), ("subtitle", "subtitle"), ("author", "author"), ("abstract", "abstract"), ("keywords", "keywords"))
"""What pandoc takes for the description of a document, and what a row of it is."""
BOXED = ("item", "quotation", "table", "heading")
"""Kinds of rows that belong to the field of a description in which they stand."""
WIDEST = 200
"""Columns that a cell may take."""
LISTED = "thebibliography"
"""The environment of LaTeX that holds the reference list."""
MARK = re.compile(r"(?:[-–—•▪◦●■→]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$")
"""The mark of an item, typed at the beginning of a line."""
BLANKS = ("Space", "SoftBreak")
LISTS = ("BulletList", "OrderedList")
DERIVED = ("heading", "quotation")
"""Kinds that a style has from the one from which it derives."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph and what its file says of it."""

    text: str
    styled: Styled


BLANK = Row("", Styled("table"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands."""

    notes: list[Row]
    """The notes of all that was read before it: they follow the last row of the document."""
    number: Callable[[], int]
    """Gives the number of the next note."""
    style: str = ""
    """The style of the box around it."""
    depth: int = 0
    """Boxes around it."""
    derived: bool = False
    """Whether pandoc makes headings of paragraphs whose style only derives from one, too; it then gives the name of the style."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """The style from which each style derives, by their names."""

    def within(self, style: str = "") -> Place:
        """Return the place inside a box of a *style*."""
        return replace(self, style=style or self.style, depth=self.depth + 1)


def rows(tree: Any, *, derived: bool = False, bases: Iterable[tuple[str, str]] = ()) -> Iterator[Row]:
    """Yield the rows of a document, pandoc's JSON as values: its description, its text, its notes; *derived*, *bases* as in ``Place``."""
    numbers = count(1)
    place = Place([], lambda: next(numbers), derived=derived, bases=dict(bases))
    meta = tree.get("meta", {})
    for name, kind in META:
        found = [row for blocks in _described(meta.get(name, {"t": ""})) for row in _blocks(blocks, place.within(kind))]
        yield from _as(kind, iter([_joined(found, "; ")] if kind == "keywords" and found else found), *BOXED)
    yield from _blocks(tree.get("blocks", []), place)
    yield from place.notes


def _described(value: Any) -> Iterator[list[Any]]:
    """Yield the values of a field of the description, each as blocks."""
    kind, content = value["t"], value.get("c")
    if kind in ("MetaList", "MetaMap"):
        for one in content if kind == "MetaList" else content.values():
            yield from _described(one)
    elif kind in ("MetaInlines", "MetaString"):
        yield [{"t": "Para", "c": content if kind == "MetaInlines" else [{"t": "Str", "c": content}]}]
    elif kind == "MetaBlocks":
        yield content


def _as(kind: str, found: Iterator[Row], *kinds: str) -> Iterator[Row]:
    """Yield rows, each as one of *kind*; with *kinds*, only rows of these change."""
    for row in found:
        yield replace(row, styled=replace(row.styled, kind=kind)) if not kinds or row.styled.kind in kinds else row


def _blocks(blocks: Sequence[Any], place: Place) -> Iterator[Row]:
    for block in blocks if place.depth < DEEPEST else ():
        if block["t"] in RULES:
            yield from RULES[block["t"]](block.get("c"), place)


def _paragraph(inlines: Any, place: Place) -> Iterator[Row]:
    """Yield a paragraph; of a by-line only the first line is sure to name authors, the others may say where they work."""
    styled = _inherited(place.style, place.bases)
    signed = styled.kind == "author"
    for rank, line in enumerate(_lines(inlines) if signed else _parted(inlines)):
        yield from _written(line, Styled("affiliation") if rank and signed else styled, place)


def _inherited(style: str, bases: Mapping[str, str]) -> Styled:
    """Return what the name of a style says, else what its base is: a quotation, or a paragraph with the level of a heading."""
    said = kind_of(style)
    for _ in range(DEEPEST):
        style = bases.get(style, "")
        if said.kind != "paragraph" or not style:
            return said
        base = kind_of(style)
        if base.kind in DERIVED:
            return Styled("paragraph", level=base.level) if base.kind == "heading" else base
    return said


def _lines(inlines: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield words that breaks part, line by line."""
    for broken, line in groupby(inlines, lambda one: one["t"] == "LineBreak"):
        if not broken:
            yield list(line)


def _parted(inlines: Sequence[Any]) -> list[list[Any]]:
    """Return words parted where breaks of lines do what the end of a paragraph does: two in a row, or one before the mark of an item."""
    parts: list[list[Any]] = [[]]
    broken = 0
    for one in inlines:
        if one["t"] == "LineBreak":
            broken += 1
        elif broken and one["t"] not in BLANKS:
            marked = one["t"] == "Str" and bool(MARK.match(one["c"]))
            parts += [[]] if parts[-1] and (broken > 1 or marked) else []
            parts[-1] += [{"t": "LineBreak"}] if parts[-1] else []
            parts[-1].append(one)
            broken = 0
        else:
            parts[-1].append(one)
    return parts


def _heading(content: Any, place: Place) -> Iterator[Row]:
    """Yield a heading; one whose style only derives from a heading's is what its own name says, else a paragraph with a level."""
    level, (_, styles, _), inlines = content
    name = " ".join(styles) if place.derived else ""
    own = kind_of(name)
    yield from _written(inlines, Styled("heading" if not name else own.kind, level=own.level or level), place)


def _written(inlines: Sequence[Any], styled: Styled, place: Place) -> Iterator[Row]:
    """Yield a paragraph, then the pictures that stand in it; its notes go to the end."""
    words = Words(place.number).add(inlines)
    text = words.text
    start = len(text) - len(text.lstrip())
    spans = tuple((max(first - start, 0), last - start, what) for first, last, what in words.spans if last >= start)
    letters = sum(map(str.isalnum, text))
    if text.strip():
        yield Row(text.strip(), replace(styled, bold=words.bold >= letters > 0, spans=spans))
    for source, alt in words.pictures:
        yield Row("", Styled("picture", source=source, alt=alt))
    for number, blocks in words.notes:
        held = _joined(list(_blocks(blocks, place.within("note"))), " ")
        place.notes.append(Row(held.text, Styled("note", ordered=str(number), spans=held.styled.spans)))


def kind_of(style: str) -> Styled:
    """Return what a paragraph in a *style* of this name is."""
    name = fold(style)
    found = STYLES.get(name) or STYLES.get(name.partition(":")[0], "paragraph")
    level = LEVEL.search(style)
    return Styled(found, level=int(level[0]) if found == "heading" and level else int(found == "heading"))


def _division(content: Any, place: Place) -> Iterator[Row]:
    (_, classes, fields), blocks = content
    found = _blocks(blocks, place.within(dict(fields).get("custom-style", "")))
    yield from _as("reference", found, "paragraph") if LISTED in classes else found


def _quotation(content: Any, place: Place) -> Iterator[Row]:
    yield from _as("quotation", _blocks(content, place.within()), "paragraph")


def _bullets(content: Any, place: Place) -> Iterator[Row]:
    for item in content:
        yield from _item(item, "", place)


def _numbers(content: Any, place: Place) -> Iterator[Row]:
    for rank, item in enumerate(content[1], content[0][0]):
        yield from _item(item, str(rank), place)


def _item(blocks: Sequence[Any], number: str, place: Place) -> Iterator[Row]:
    """Yield an item, of which the first paragraph has its number, and what stands below it."""
    own = _blocks([block for block in blocks if block["t"] not in LISTS], place.within())
    for rank, row in enumerate(_as("item", own, "paragraph")):
        yield replace(row, styled=replace(row.styled, ordered="" if rank else number)) if row.styled.kind == "item" else row
    for row in _blocks([block for block in blocks if block["t"] in LISTS], place.within()):
        yield replace(row, styled=replace(row.styled, level=row.styled.level + 1)) if row.styled.kind == "item" else row


def _terms(content: Any, place: Place) -> Iterator[Row]:
    for term, definitions in content:
        yield from _written(term, Styled("paragraph"), place)
        for definition in definitions:
            yield from _blocks(definition, place.within())


def _verses(content: Any, place: Place) -> Iterator[Row]:
    for line in content:
        yield from _paragraph(line, place)


def _code(content: Any, _place: Place) -> Iterator[Row]:
    yield from _begun(Row(clean(line), Styled("table")) for line in content[1].split("\n") if line.strip())


def _table(content: Any, place: Place) -> Iterator[Row]:
    """Yield the caption and the rows of a table; one of a single cell is what the cell holds, as layouts and frames are."""
    _, caption, _, head, bodies, foot = content
    lines = [*head[1], *(line for body in bodies for line in (*body[2], *body[3])), *foot[1]]
    if len(lines) == 1 and len(lines[0][1]) == 1:
        yield from _blocks(lines[0][1][0][4], place.within())
        return
    yield from _as("caption", _blocks(caption[1], place.within()))
    cells = list(_filled([line[1] for line in lines], place))
    width = max(map(len, cells), default=0)
    lined = (_joined([*line, *[BLANK] * (width - len(line))], CELL) for line in cells)
    yield from _begun(row for row in lined if row.text.strip())


def _begun(found: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows of a table, the first one marked."""
    for rank, row in enumerate(found):
        yield row if rank else replace(row, styled=replace(row.styled, level=1))


def _filled(lines: Sequence[Sequence[Any]], place: Place) -> Iterator[list[Row]]:
    """Yield the cells of each line of a table, empty ones where a cell is wider or higher than one."""
    below: dict[int, int] = {}
    for line in lines:
        made: list[Row] = []
        for _, _, high, columns, blocks in line:
            made += _spanned(below, len(made))
            wide = min(columns, WIDEST)
            below |= dict.fromkeys(range(len(made), len(made) + wide), high)
            made += [_cell(blocks, place), *[BLANK] * (wide - 1)]
        yield [*made, *_spanned(below, len(made))]
        below = {column: high - 1 for column, high in below.items() if high > 1}


def _spanned(below: Mapping[int, int], first: int) -> list[Row]:
    """Return an empty cell for each column from *first* on that a cell above fills."""
    last = first
    while last in below:
        last += 1
    return [BLANK] * (last - first)


def _cell(blocks: Sequence[Any], place: Place) -> Row:
    """Return a cell as one row; those of a table in it stand one after the other."""
    held = _joined(list(_blocks(blocks, place.within("cell"))), " ")
    return replace(held, text=held.text.replace(CELL, " "))


def _joined(parts: Sequence[Row], between: str) -> Row:
    """Return rows as one row of a table."""
    text, spans = "", list[tuple[int, int, str]]()
    for rank, part in enumerate(parts):
        text += between if rank else ""
        spans += [(first + len(text), last + len(text), what) for first, last, what in part.styled.spans]
        text += part.text
    return Row(text, Styled("table", spans=tuple(spans)))


def _figure(content: Any, place: Place) -> Iterator[Row]:
    """Yield what a figure holds, its first picture with the caption; Markdown has the caption as alternative text again."""
    said = _joined(list(_blocks(content[1][1], place.within())), " ")
    for row in _blocks(content[2], place.within()):
        if row.styled.kind == "picture" and said.text:
            alt = row.styled.alt if row.styled.alt != said.text else ""
            yield Row(said.text, replace(row.styled, spans=said.styled.spans, alt=alt))
            said = BLANK
        else:
            yield row
    if said.text:
        yield from _as("caption", iter((said,)))


RULES: Mapping[str, Callable[[Any, Place], Iterator[Row]]] = frozen(
    {
        "Para": _paragraph,
        "Plain": _paragraph,
        "Header": _heading,
        "Div": _division,
        "BlockQuote": _quotation,
        "BulletList": _bullets,
        "OrderedList": _numbers,
        "DefinitionList": _terms,
        "LineBlock": _verses,
        "CodeBlock": _code,
        "Table": _table,
        "Figure": _figure,
    }
)
"""What each kind of block gives; rules and raw mark-up give nothing."""
