"""The title of a file in which no style says it: its one highest heading, or the largest letters among its first lines; a doubt."""

from __future__ import annotations

from dataclasses import replace

from scholie.normalise import opening, people
from scholie.normalise.draft import Draft
from scholie.normalise.styled.row import Row
from scholie.prose.language import language_of

HEADED = 6
"""Paragraphs of which one may be the title of the text."""
FRONT = 24
"""Paragraphs among which its other parts may be."""
STOPS = (".", ";", ",", ":")
LARGE = 1.2
"""Size, of that of the text, from which letters may be a title's."""
LONG = 300
"""Characters of the longest title."""


def titled(draft: Draft, rows: list[Row]) -> tuple[Draft, list[Row]]:
    """Take the title where no style is a title's: what stands above all other headings, or is larger than all other paragraphs.

    A bold line right below it is its subtitle; a line in the other language over an abstract in that is the title in that language.
    """
    chosen = None if any(row.styled.kind == "title" for row in rows) else _highest(rows) or _largest(rows)
    if chosen is not None and not opening.LABELS.fullmatch(chosen.text):
        draft = draft.doubt("title-doubtful", chosen.number, chosen.text)
        rows = [_as("title", row) if row is chosen else row for row in rows]
    return draft, [_as("subtitle", row) if _subtitle(rows, at, draft.metadata.language) else row for at, row in enumerate(rows)]


def _as(kind: str, row: Row) -> Row:
    return replace(row, styled=replace(row.styled, kind=kind))


def _subtitle(rows: list[Row], at: int, language: str) -> bool:
    """Tell whether a short line is part of the title: bold and right below it, or over an abstract, both in the other language."""
    row = rows[at]
    short = row.styled.kind == "paragraph" and len(row.text) < LONG and not row.text.endswith(STOPS)
    if not 0 < at < min(len(rows) - 1, FRONT) or not short or opening.LABELS.match(row.text) or people.names(row.text):
        return False
    below, after = rows[at - 1].styled.kind in ("title", "subtitle"), rows[at + 1]
    field = after.styled.kind == "abstract" or bool(opening.LABELS.match(after.text))
    other = language_of(row.text, language) != language
    return (below and row.styled.bold) or (field and other and (row.styled.bold or _spoken(rows, at, language) != language))


def _spoken(rows: list[Row], at: int, language: str) -> str:
    """Return the language of the words of the field that begins below a place."""
    return language_of(" ".join(row.text for row in rows[at + 1 : at + 3]), language)


def _highest(rows: list[Row]) -> Row | None:
    """Return the one highest heading of the text, where it stands before all others."""
    headings = [row for row in rows if row.styled.kind == "heading"]
    highest = [row for row in headings if row.styled.level == 1]
    first = len(highest) == 1 and len(headings) > 1 and highest[0] is headings[0] and highest[0] in rows[:HEADED]
    return highest[0] if first else None


def _largest(rows: list[Row]) -> Row | None:
    """Return the one paragraph with the largest letters, where it is among the first ones and short enough."""
    largest = max((row.styled.scale for row in rows), default=0.0)
    found = [row for row in rows if row.styled.scale == largest and row.text]
    sure = largest >= LARGE and len(found) == 1 and found[0].styled.kind == "paragraph" and found[0] in rows[:HEADED]
    return found[0] if sure and len(found[0].text) < LONG else None
