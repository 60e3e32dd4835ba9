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

    Bold lines right below it, or over an abstract, are the subtitle and the title in the other language.
    """
    chosen = None if any(row.styled.kind == "title" for row in rows) else _highest(rows) or _largest(rows)
    if chosen is None or opening.LABELS.fullmatch(chosen.text):
        return draft, rows
    draft = draft.doubt("title-doubtful", chosen.number, chosen.text)
    at = rows.index(chosen)
    made = [*rows[:at], _as("title", chosen), *rows[at + 1 :]]
    for under in range(at + 1, min(len(made) - 1, FRONT)):
        below = made[under - 1].styled.kind in ("title", "subtitle")
        if _bold(made[under]) and (below or _over_abstract(made, under, draft.metadata.language)):
            made[under] = _as("subtitle", made[under])
    return draft, made


def _as(kind: str, row: Row) -> Row:
    return replace(row, styled=replace(row.styled, kind=kind))


def _bold(row: Row) -> bool:
    """Tell whether a paragraph is a short line in bold that neither names somebody nor the field which follows."""
    short = row.styled.kind == "paragraph" and row.styled.bold and len(row.text) < LONG and not row.text.endswith(STOPS)
    return short and not opening.LABELS.match(row.text) and not people.names(row.text)


def _over_abstract(rows: list[Row], at: int, language: str) -> bool:
    """Tell whether a line in the other language stands right above an abstract or keywords."""
    return bool(opening.LABELS.match(rows[at + 1].text)) and language_of(rows[at].text, language) != language


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
