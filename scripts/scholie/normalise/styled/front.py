"""The front matter of a file whose paragraphs say what they are: what styles say, and where they say nothing the rules of printed pages."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from scholie.normalise import opening, zoning
from scholie.normalise.draft import Draft, Line
from scholie.normalise.styled.row import Row
from scholie.prose.language import language_of
from scholie.witness.width import width
from scholie.zones import Zone

MEASURE = 92
"""Characters of the lines in which the first paragraphs are printed for the labeller."""
FIRST = 80
"""Paragraphs among which the front matter is looked for."""
ZONES = {
    "title": Zone.TITLE,
    "author": Zone.AUTHOR,
    "affiliation": Zone.PLACE,
    "heading": Zone.HEADING,
    "reference": Zone.REFERENCE,
    "caption": Zone.CAPTION,
    "table": Zone.TABLE,
    "item": Zone.ITEM,
}
"""The zone of a paragraph whose file says what it is."""
DESCRIBED = frozenset({"title", "author", "abstract"})
"""What a file says of itself that needs no reading of its first lines."""
HEADED = 6
"""Paragraphs of which the one highest heading of a text may be its title."""


def opened(draft: Draft, rows: list[Row]) -> tuple[Draft, list[Row]]:
    """Take the front matter by what styles say, and where they say nothing by the rules of printed pages."""
    draft, rows = _headed(draft, rows)
    held = rows[:FIRST]
    lines = tuple(line for row in _entitled(held, draft.metadata.language) for line in _printed(row))
    known = dict(_zones(held, draft.metadata.language))
    zoned = zoning.label(replace(draft, lines=lines, known=known, flowed=False))
    if len(lines) < zoning.FEWEST:
        zoned = replace(zoned, lines=tuple(replace(line, zone=known.get(line.number, Zone.BODY), sure=1.0) for line in lines))
    taken = opening.take(zoned)
    left = Counter(line.number for line in taken.lines)
    whole = Counter(line.number for line in lines)
    rest = [row if left[row.number] == whole[row.number] else _part(row, taken.lines) for row in held if left[row.number] or not row.text]
    return replace(taken, lines=(), flowed=True), [*rest, *rows[FIRST:]]


def _headed(draft: Draft, rows: list[Row]) -> tuple[Draft, list[Row]]:
    """Take the one highest heading for the title where no style is a title's, and it stands above all other headings: a doubt."""
    headings = [row for row in rows if row.styled.kind == "heading"]
    highest = [row for row in headings if row.styled.level == 1]
    first = len(highest) == 1 and len(headings) > 1 and highest[0] is headings[0] and highest[0] in rows[:HEADED]
    if not first or any(row.styled.kind == "title" for row in rows) or opening.LABELS.fullmatch(highest[0].text):
        return draft, rows
    title = replace(highest[0], styled=replace(highest[0].styled, kind="title"))
    draft = draft.doubt("title-doubtful", title.number, title.text)
    return draft, [title if row is highest[0] else row for row in rows]


def _zones(rows: Sequence[Row], language: str) -> Iterator[tuple[int, Zone]]:
    """Yield the number and the zone of each paragraph of which its style, its words or the headings before it say what it is.

    A paragraph under a heading begins the text: a long one, or any where styles say the title. Where they say author and abstract,
    too, they say the front matter, and the rest is text. What stands under the label of a field does not belong to it.
    """
    kinds = {row.styled.kind for row in rows}
    titled, begun = "title" in kinds, kinds >= DESCRIBED
    headed = labelled = False
    for row in rows:
        zone = _zone(row, language)
        if row.styled.kind == "heading":
            labelled = bool(opening.LABELS.fullmatch(row.text))
            headed = headed or not labelled
            zone = Zone.LABEL if labelled else zone
        elif zone is None and not labelled and not opening.LABELS.match(row.text):
            begun = begun or (headed and (titled or len(row.text) > MEASURE))
            zone = Zone.BODY if begun else None
        if zone is not None:
            yield row.number, zone


def _entitled(rows: Sequence[Row], language: str) -> Iterator[Row]:
    """Yield the rows; a title has a colon before the subtitle in its language."""
    for row, after in zip_longest(rows, rows[1:]):
        under = after is not None and row.styled.kind == "title" and after.styled.kind == "subtitle"
        colon = " :" if language == "fr" else ":"
        joined = under and row.text[-1:].isalnum() and language_of(after.text, language) == language
        yield replace(row, text=row.text + colon) if joined else row


def _zone(row: Row, language: str) -> Zone | None:
    """Return the zone that the style of a paragraph says; None where it says nothing."""
    kind = row.styled.kind
    if kind == "subtitle":
        return Zone.TITLE if language_of(row.text, language) == language else Zone.OTHER_TITLE
    if kind in ("abstract", "keywords"):
        english = language_of(row.text, language) == "en"
        pair = (Zone.ABSTRACT_FR, Zone.ABSTRACT_EN) if kind == "abstract" else (Zone.KEYWORDS_FR, Zone.KEYWORDS_EN)
        return pair[english]
    return ZONES.get(kind)


def _printed(row: Row) -> Iterator[Line]:
    """Yield a paragraph as lines of a page."""
    for rank, text in enumerate(textwrap.wrap(row.text, MEASURE, break_on_hyphens=False, break_long_words=False)):
        yield Line(text, row.number, gap=int(rank == 0), width=width(text))


def _part(row: Row, lines: Sequence[Line]) -> Row:
    """Return what is left of a paragraph of which lines were taken."""
    return replace(row, text=" ".join(line.text for line in lines if line.number == row.number), styled=replace(row.styled, spans=()))
