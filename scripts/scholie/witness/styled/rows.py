"""Pandoc's tree of a document as rows: one a paragraph, an item, a row of a table, a picture or a note."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from scholie.document import fold
from scholie.lexicon import STYLES
from scholie.model import Styled

CELL = "\t"
DEEPEST = 12
"""Boxes in boxes that are followed; a document of more is not one that somebody wrote."""
LEVEL = re.compile(r"\d")
BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
SCHEMES = ("http://", "https://", "mailto:")
META = (("title", "title"), ("subtitle", "subtitle"), ("author", "author"), ("abstract", "abstract"), ("keywords", "keywords"))
"""What pandoc takes for the description of a document, and what a row of it is."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph and what its file says of it."""

    text: str
    styled: Styled


@dataclass(slots=True)
class _Words:
    """The words of a paragraph as they come, with the parts that are set otherwise."""

    pieces: list[str] = field(default_factory=list)
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    notes: list[tuple[str, Any]] = field(default_factory=list)
    length: int = 0
    bold: int = 0
    """Letters that are bold."""

    def put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


@dataclass(slots=True)
class _Reader:
    """Where reading has come to: notes are numbered through the document and follow its last row."""

    notes: list[Row] = field(default_factory=list)
    count: int = 0


def rows(tree: Any) -> Iterator[Row]:
    """Yield the rows of a document, pandoc's JSON as values: its description, its text, its notes."""
    reader = _Reader()
    meta = tree.get("meta", {})
    for name, kind in META:
        for blocks in _described(meta.get(name)):
            yield from (replace(row, styled=replace(row.styled, kind=kind)) for row in _blocks(blocks, "", reader, 0))
    yield from _blocks(tree.get("blocks", []), "", reader, 0)
    yield from reader.notes


def _described(value: Any) -> Iterator[list[Any]]:
    """Yield the values of a field of the description, each as blocks."""
    kind, content = (value or {}).get("t"), (value or {}).get("c")
    if kind == "MetaList":
        for one in content:
            yield from _described(one)
    elif kind == "MetaInlines":
        yield [{"t": "Para", "c": content}]
    elif kind == "MetaString":
        yield [{"t": "Para", "c": [{"t": "Str", "c": content}]}]
    elif kind == "MetaBlocks":
        yield content
    elif kind == "MetaMap":
        for one in content.values():
            yield from _described(one)


def _blocks(blocks: Sequence[Any], style: str, reader: _Reader, depth: int) -> Iterator[Row]:
    for block in blocks if depth < DEEPEST else ():
        yield from _block(block["t"], block.get("c"), style, reader, depth)


def _block(kind: str, content: Any, style: str, reader: _Reader, depth: int) -> Iterator[Row]:
    if kind in ("Para", "Plain"):
        yield from _paragraph(content, _kind(style), reader)
    elif kind == "Header":
        yield from _paragraph(content[2], Styled("heading", level=content[0]), reader)
    elif kind == "Div":
        own = dict(content[0][2]).get("custom-style", "")
        yield from _blocks(content[1], own or style, reader, depth + 1)
    elif kind == "BlockQuote":
        quoted = _blocks(content, style, reader, depth + 1)
        yield from (replace(row, styled=replace(row.styled, kind="quotation")) if row.styled.kind == "paragraph" else row for row in quoted)
    elif kind in ("BulletList", "OrderedList"):
        items = content if kind == "BulletList" else content[1]
        first = 0 if kind == "BulletList" else content[0][0]
        for rank, item in enumerate(items):
            yield from _item(item, str(first + rank) if first else "", style, reader, depth)
    elif kind == "DefinitionList":
        for term, definitions in content:
            yield from _paragraph(term, Styled("paragraph"), reader)
            for definition in definitions:
                yield from _blocks(definition, style, reader, depth + 1)
    elif kind == "LineBlock":
        yield from (row for line in content for row in _paragraph(line, _kind(style), reader))
    elif kind == "CodeBlock":
        yield from (Row(BREAKS.sub(" ", line), Styled("table")) for line in content[1].split("\n") if line.strip())
    elif kind == "Table":
        yield from _table(content, reader, depth)
    elif kind == "Figure":
        yield from _figure(content, style, reader, depth)


def _kind(style: str) -> Styled:
    """Return what a paragraph in *style* is."""
    found = STYLES.get(fold(style), "paragraph")
    level = LEVEL.search(style)
    return Styled(found, level=int(level[0]) if found == "heading" and level else int(found == "heading"))


def _item(blocks: Sequence[Any], number: str, style: str, reader: _Reader, depth: int) -> Iterator[Row]:
    """Yield an item and what stands below it; the first paragraph has its number."""
    lists = ("BulletList", "OrderedList")
    own = [block for block in blocks if block["t"] not in lists]
    for rank, row in enumerate(_blocks(own, style, reader, depth + 1)):
        plain = row.styled.kind in ("paragraph", "reference")
        mark = number if rank == 0 else ""
        listed = replace(row.styled, kind="item" if row.styled.kind == "paragraph" else row.styled.kind, ordered=mark)
        yield replace(row, styled=listed) if plain else row
    for row in _blocks([block for block in blocks if block["t"] in lists], style, reader, depth + 1):
        yield replace(row, styled=replace(row.styled, level=row.styled.level + 1)) if row.styled.kind == "item" else row


def _table(content: Any, reader: _Reader, depth: int) -> Iterator[Row]:
    """Yield the caption and the rows of a table; one of a single cell is what the cell holds, as layouts and frames are."""
    _, caption, _, head, bodies, foot = content
    said = [replace(row, styled=replace(row.styled, kind="caption")) for row in _blocks(caption[1], "", reader, depth + 1)]
    lines = [*head[1], *(line for body in bodies for line in (*body[2], *body[3])), *foot[1]]
    cells = [[cell[4] for cell in line[1]] for line in lines]
    if len(cells) == 1 and len(cells[0]) == 1:
        yield from _blocks(cells[0][0], "", reader, depth + 1)
        return
    yield from said
    width = max(map(len, cells), default=0)
    for line in cells:
        parts = [list(_blocks(cell, "", reader, depth + 1)) for cell in line]
        joined = _joined([_together(part) for part in parts] + [Row("", Styled("table"))] * (width - len(parts)))
        if joined.text.strip():
            yield joined


def _together(parts: Sequence[Row]) -> Row:
    """Return the rows of a cell as one."""
    return _joined(parts, " ")


def _joined(parts: Sequence[Row], between: str = CELL) -> Row:
    text, spans = "", list[tuple[int, int, str]]()
    for rank, part in enumerate(parts):
        text += between if rank else ""
        spans += [(first + len(text), last + len(text), what) for first, last, what in part.styled.spans]
        text += part.text
    return Row(text, Styled("table", spans=tuple(spans)))


def _figure(content: Any, style: str, reader: _Reader, depth: int) -> Iterator[Row]:
    """Yield the pictures of a figure, the first with its caption."""
    said = _together(list(_blocks(content[1][1], "", reader, depth + 1)))
    for row in _blocks(content[2], style, reader, depth + 1):
        if row.styled.kind == "picture" and said.text:
            yield Row(said.text, replace(row.styled, spans=said.styled.spans))
            said = Row("", Styled("table"))
        else:
            yield row
    if said.text:
        yield Row(said.text, replace(said.styled, kind="caption"))


def _paragraph(inlines: Sequence[Any], styled: Styled, reader: _Reader) -> Iterator[Row]:
    """Yield a paragraph, then the pictures that stand in it; its notes go to the end."""
    words, pictures = _Words(), list[Row]()
    _inlines(inlines, words, pictures, reader, 0)
    text = "".join(words.pieces)
    start = len(text) - len(text.lstrip())
    spans = tuple((first - start, last - start, what) for first, last, what in words.spans if last - start >= 0)
    letters = sum(map(str.isalnum, text))
    if text.strip():
        yield Row(text.strip(), replace(styled, bold=letters > 0 and words.bold >= letters, spans=spans))
    yield from pictures
    for number, blocks in words.notes:
        parts = list(_blocks(blocks, "", reader, 1))
        held = _together(parts)
        reader.notes.append(Row(held.text, Styled("note", ordered=number, spans=held.styled.spans)))


MARKED = {"Emph": "em", "Superscript": "sup", "Subscript": "sub"}
THROUGH = ("Strong", "Underline", "Strikeout", "SmallCaps")


def _inlines(inlines: Sequence[Any], words: _Words, pictures: list[Row], reader: _Reader, bold: int) -> None:
    for one in inlines:
        _inline(one["t"], one.get("c"), words, pictures, reader, bold)


def _inline(kind: str, content: Any, words: _Words, pictures: list[Row], reader: _Reader, bold: int) -> None:  # noqa: PLR0913
    start = words.length
    if kind == "Str":
        text = NONCHARACTERS.sub("\ufffd", unicodedata.normalize("NFC", BREAKS.sub(" ", content.replace("\u00ad", ""))))
        words.put(text)
        words.bold += sum(map(str.isalnum, text)) if bold else 0
    elif kind in ("Space", "SoftBreak", "LineBreak"):
        words.put(" ")
    elif kind in MARKED or kind in THROUGH:
        _inlines(content, words, pictures, reader, bold + (kind == "Strong"))
        if kind in MARKED and words.length > start:
            words.spans.append((start, words.length, MARKED[kind]))
    elif kind in ("Span", "Cite", "Quoted"):
        marks = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}.get(content[0]["t"], ("", "")) if kind == "Quoted" else ("", "")
        words.put(marks[0])
        _inlines(content[1], words, pictures, reader, bold)
        words.put(marks[1])
    elif kind == "Code":
        words.put(BREAKS.sub(" ", content[1]))
    elif kind == "Math":
        words.put(BREAKS.sub(" ", content[1]))
        words.spans.append((start, words.length, "math"))
    elif kind == "Link":
        _inlines(content[1], words, pictures, reader, bold)
        address = content[2][0]
        if address.lower().startswith(SCHEMES) and words.length > start and " " not in address:
            words.spans.append((start, words.length, f"link {address}"))
    elif kind == "Note":
        reader.count += 1
        words.spans.append((start, start, f"call {reader.count}"))
        words.notes.append((str(reader.count), content))
    elif kind == "Image":
        held = _Words()
        _inlines(content[1], held, pictures, reader, 0)
        pictures.append(Row("", Styled("picture", source=content[2][0], alt=" ".join("".join(held.pieces).split()))))
