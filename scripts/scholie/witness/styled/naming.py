"""What pandoc does not say of rows: kinds by the names of styles, looks, the one heading that is the title of a page."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from scholie.witness.styled.looks import Look
from scholie.witness.styled.rows import Row, kind_of

Said = TypeVar("Said", str, Look)
OPEN = frozenset({"paragraph", "quotation"})
"""Kinds of rows that the name of a style may change; pandoc takes every indented paragraph for a quotation."""


def named(rows: Iterable[Row], styles: Iterable[tuple[str, str]]) -> Iterator[Row]:
    """Yield *rows*, each of the kind that its style says; *styles* are the words and the style of each paragraph of the file."""
    for row, style in _met(rows, styles):
        said = kind_of(style) if style else row.styled
        renamed = row.styled.kind in OPEN and said.kind != "paragraph"
        yield replace(row, styled=replace(row.styled, kind=said.kind, level=said.level)) if renamed else row


def seen(rows: Iterable[Row], looks: Iterable[tuple[str, Look]]) -> Iterator[Row]:
    """Yield *rows* as they look; *looks* are the words and the look of each paragraph of the file.

    A level in the outline of the file makes a paragraph a heading, as a style does; so does the style of one that Word numbers, which
    pandoc takes for an item.
    """
    for row, look in _met(rows, looks):
        if look is None:
            yield row
            continue
        outlined = look.outline and row.styled.kind in OPEN
        kind, level = ("heading", look.outline) if outlined else (row.styled.kind, row.styled.level)
        numbered = kind_of(look.style)
        if kind == "item" and numbered.kind == "heading":
            kind, level = numbered.kind, numbered.level
        bold = row.styled.bold or look.bold
        ordered = row.styled.ordered if kind == row.styled.kind else ""
        made = replace(row.styled, kind=kind, level=level, ordered=ordered)
        yield replace(row, styled=replace(made, bold=bold, scale=look.scale, underlined=look.underlined))


def _met(rows: Iterable[Row], paragraphs: Iterable[tuple[str, Said]]) -> Iterator[tuple[Row, Said | None]]:
    """Yield each of *rows* with what is said of the paragraph that has its letters; of several with the same ones in their order."""
    held: dict[str, deque[Said]] = defaultdict(deque)
    for words, said in paragraphs:
        held[_letters(words)].append(said)
    for row in rows:
        waiting = held.get(_letters(row.text)) if row.text else None
        yield row, waiting.popleft() if waiting else None


def headed(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of a page of HTML; where its one highest heading is its title, the title of the window, which no page shows, goes."""
    headings = [row for row in rows if row.styled.kind == "heading"]
    highest = [row for row in headings if row.styled.level == 1]
    window = "".join(_letters(row.text) for row in rows if row.styled.kind == "title")
    sure = len(highest) == 1 and (len(headings) > 1 or _letters(highest[0].text) in window)
    for row in rows:
        if sure and row is highest[0]:
            yield replace(row, styled=replace(row.styled, kind="title", level=0))
        elif not sure or row.styled.kind != "title":
            yield row


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
