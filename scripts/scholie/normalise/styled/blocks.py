"""Paragraphs that say what they are as blocks: the reference list, tables, pictures with their captions, levels of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
    """Yield the blocks of the text: rows of a table as one, a picture with its caption."""
    table: list[Row] = []
    captions = _captioned(rows)
    taken = set(captions.values())
    for at, row in enumerate(rows):
        if table and (row.styled.kind != "table" or row.styled.level):
            yield _table(table)
            table = []
        if at in taken:
            continue
        if row.styled.kind == "table":
            table.append(row)
        elif row.styled.kind == "picture":
            yield _picture(row, rows[captions[at]] if at in captions else row)
        elif row.text:
            kind = row.styled.kind if row.styled.kind in ("heading", "item", "quotation", "caption") else "paragraph"
            yield _block(kind, row)
    if table:
        yield _table(table)


def _captioned(rows: Sequence[Row]) -> Mapping[int, int]:
    """Return the place of the caption of each picture by its own: right below, else right above where nothing else has it there."""
    found: dict[int, int] = {}
    for at, row in enumerate(rows):
        if row.styled.kind == "picture" and not row.text:
            if at + 1 < len(rows) and _says(rows[at + 1]):
                found[at] = at + 1
            elif _above(rows, at):
                found[at] = at - 1
    return found


def _says(row: Row) -> bool:
    """Tell whether a paragraph is a caption, by its style or its first words."""
    return row.styled.kind == "caption" or (row.styled.kind != "picture" and bool(CAPTION.match(row.text)))


def _above(rows: Sequence[Row], at: int) -> bool:
    """Tell whether the paragraph above a picture begins as captions do, and follows neither a table nor another picture."""
    before = rows[at - 1] if at else None
    free = at < 2 or rows[at - 2].styled.kind not in ("table", "picture")
    return before is not None and free and bool(CAPTION.match(before.text)) and before.styled.kind in ("caption", "paragraph")


def _block(kind: str, row: Row) -> Block:
    """Return a paragraph as a block of a *kind*; of a heading or a quotation that is slanted as a whole the slant is no emphasis."""
    said, text = row.styled, row.marked
    if kind in ("heading", "quotation") and row.slanted:
        text = UNSLANTED.sub("", text)
    made = Block(kind, text, row.number, level=said.level, ordered=said.ordered)
    return replace(made, bold=said.bold, italic=row.slanted, underlined=said.underlined, scale=said.scale)


def _table(rows: Sequence[Row]) -> Block:
    """Return the rows of a table as a block; a first row that is slanted as a whole is a head, and no emphasis."""
    first = UNSLANTED.sub("", rows[0].marked) if rows[0].slanted else rows[0].marked
    return Block("table", "\n".join([first, *(row.marked for row in rows[1:])]), rows[0].number, lines=len(rows))


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
