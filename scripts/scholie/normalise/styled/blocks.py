"""Paragraphs that say what they are as blocks: the reference list, tables, pictures with their captions, levels of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scholie.normalise.draft import EM, EM_END, Block
from scholie.normalise.levels import HIGHEST, LOWEST
from scholie.normalise.references import HEADING
from scholie.normalise.styled.row import Row
from scholie.zones.features import CAPTION

UNSLANTED = re.compile(f"[{EM}{EM_END}]")
SHORT = 120
"""Characters of the longest paragraph that may head others."""


def listed(rows: list[Row]) -> tuple[list[Row], list[Block]]:
    """Return the rows without the reference list, and that: its heading, then its items."""
    at = max((i for i, row in enumerate(rows) if len(row.text) < SHORT and HEADING.fullmatch(row.text.strip(" :."))), default=-1)
    styled = [i for i, row in enumerate(rows) if row.styled.kind == "reference"]
    if at < 0 and not styled:
        return rows, []
    first = at + 1 if at >= 0 else styled[0]
    stop = next((i for i in range(first, len(rows)) if _ends(rows[i], rows[at])), len(rows))
    if stop == first:
        return rows, []
    head = [Block("heading", rows[at].marked, rows[at].number, level=HIGHEST)] if at >= 0 else []
    items = [_item(row) for row in rows[first:stop] if row.text]
    return [*rows[: at if at >= 0 else first], *rows[stop:]], [*head, *items]


def _ends(row: Row, head: Row) -> bool:
    """Tell whether a reference list under the heading *head* ends before a row; lower headings part it."""
    below = head.styled.kind == "heading" and row.styled.level > head.styled.level
    return row.styled.kind in ("picture", "table") or (row.styled.kind == "heading" and not below)


def _item(row: Row) -> Block:
    """Return an item of the reference list; a heading within it, or a short line in bold without figures, parts the list."""
    bold = row.styled.bold and len(row.text) < SHORT and not any(map(str.isdecimal, row.text))
    if row.styled.kind == "heading" or bold:
        return Block("heading", row.marked, row.number, level=HIGHEST + 1)
    return Block("reference", row.marked, row.number)


def blocks(rows: Sequence[Row]) -> Iterator[Block]:
    """Yield the blocks of the text: rows of a table as one, a picture with the caption that follows it."""
    table: list[Row] = []
    skip = False
    for at, row in enumerate(rows):
        if table and (row.styled.kind != "table" or row.styled.level):
            yield _table(table)
            table = []
        if skip:
            skip = False
            continue
        if row.styled.kind == "table":
            table.append(row)
        elif row.styled.kind == "picture":
            after = next(iter(rows[at + 1 : at + 2]), None)
            said = after is not None and not row.text and (after.styled.kind == "caption" or bool(CAPTION.match(after.text)))
            skip = said
            yield _picture(row, after if said and after else row)
        elif row.text:
            kind = row.styled.kind if row.styled.kind in ("heading", "item", "quotation", "caption") else "paragraph"
            yield _block(kind, row)
    if table:
        yield _table(table)


def _block(kind: str, row: Row) -> Block:
    """Return a paragraph as a block of a *kind*; of a heading that is slanted as a whole the slant is no emphasis."""
    said, text = row.styled, row.marked
    if kind == "heading" and row.slanted:
        text = UNSLANTED.sub("", text)
    made = Block(kind, text, row.number, level=said.level, ordered=said.ordered)
    return replace(made, bold=said.bold, italic=row.slanted, scale=said.scale)


def _table(rows: Sequence[Row]) -> Block:
    return Block("table", "\n".join(row.marked for row in rows), rows[0].number, lines=len(rows))


def _picture(row: Row, said: Row) -> Block:
    """Return a picture with its caption; one that cannot be shown is missing."""
    if row.styled.source:
        return Block("picture", said.marked, said.number, source=row.styled.source, alt=row.styled.alt)
    return Block("missing", said.marked or "…", said.number)


def levelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return *blocks* with the levels of their headings from the highest of a text on, none left out."""
    used = sorted({block.level for block in blocks if block.kind == "heading"})
    rank = {level: min(HIGHEST + at, LOWEST) for at, level in enumerate(used)}
    return tuple(replace(block, level=rank[block.level]) if block.kind == "heading" else block for block in blocks)
