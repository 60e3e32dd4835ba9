"""The front matter of a file whose paragraphs say what they are: what styles say, and where they say nothing the rules of printed pages."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from scholie.normalise import opening, people, zoning
from scholie.normalise.draft import Draft, Line
from scholie.normalise.styled.row import Row
from scholie.normalise.styled.spoken import spoken
from scholie.normalise.styled.titled import titled
from scholie.prose.language import language_of
from scholie.witness.width import width
from scholie.zones import Zone

MEASURE = 92
"""Characters of the lines in which the first paragraphs are printed for the labeller."""
SHORT = 200
"""Characters of the longest title that stands with an abstract behind the text."""
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
LATE = frozenset({"title", "subtitle", "abstract", "keywords"})
"""What may stand behind the text as well as before it, mostly in the other language."""
OPENED = ("item", "quotation", "table", "picture")
"""Kinds of paragraphs, besides headings, before which front matter ends."""
GUESSED = frozenset({Zone.TITLE, Zone.OTHER_TITLE, Zone.PLACE, Zone.IMPRINT, Zone.FURNITURE, Zone.HEADING})
"""Zones of lines above a title that name authors all the same."""
SIGNED = frozenset({Zone.AUTHOR, Zone.PLACE})
BRACKETED = re.compile(r"\[([^\W\d_][^\]]{3,20})\](?=\s)")
"""A label in brackets; with a colon in their place the rest stays where it was."""
DESCRIBED = frozenset({"title", "author", "abstract"})
"""What a file says of itself that needs no reading of its first lines."""


def opened(draft: Draft, rows: list[Row]) -> tuple[Draft, list[Row]]:
    """Take the front matter by what styles say, and where they say nothing by the rules of printed pages."""
    draft, rows = titled(draft, gathered([_unbracketed(row) for row in rows], draft.metadata.language))
    held = rows[:FIRST]
    lines = tuple(line for row in _entitled(held, draft.metadata.language) for line in _printed(row))
    known = dict(_zones(held, draft.metadata.language))
    zoned = zoning.label(replace(draft, lines=lines, known=known, flowed=False))
    if len(lines) < zoning.FEWEST:
        zoned = replace(zoned, lines=tuple(replace(line, zone=known.get(line.number, Zone.BODY), sure=1.0) for line in lines))
    zoned = replace(zoned, lines=tuple(_retitled(zoned.lines, known, draft.metadata.language)))
    taken = opening.take(zoned)
    left = Counter(line.number for line in taken.lines)
    whole = Counter(line.number for line in lines)
    rest = [row if left[row.number] == whole[row.number] else _part(row, taken.lines) for row in held if left[row.number] or not row.text]
    return replace(taken, lines=(), flowed=True), [*rest, *rows[FIRST:]]


def _zones(rows: Sequence[Row], language: str) -> Iterator[tuple[int, Zone]]:
    """Yield the number and the zone of each paragraph of which its style, its words or the headings before it say what it is.

    A paragraph under a heading begins the text: a long one, or any where styles say the title. Where they say author and abstract,
    too, they say the front matter, and the rest is text. What stands under the label of a field does not belong to it.
    """
    kinds = {row.styled.kind for row in rows}
    titled, begun = "title" in kinds, kinds >= DESCRIBED
    headed = labelled = False
    first = next((row.number for row in rows if row.styled.kind == "title"), 0)
    languages = spoken(rows, language)
    for row in rows:
        zone = _zone(row, language, languages)
        if row.styled.kind == "heading":
            labelled = bool(opening.LABELS.fullmatch(row.text))
            headed = headed or not labelled
            zone = Zone.LABEL if labelled else zone
        elif zone is None and not labelled and not opening.LABELS.match(row.text):
            begun = begun or (headed and (titled or len(row.text) > MEASURE))
            zone = Zone.BODY if begun and row.number > first else None
        if zone is not None:
            yield row.number, zone


def _unbracketed(row: Row) -> Row:
    """Return a paragraph of which the label stood in brackets with a colon behind it: « [Résumé] On compte … »."""
    found = BRACKETED.match(row.text)
    if not found or not opening.LABELS.fullmatch(found[1]):
        return row
    return replace(row, text=f"{found[1]} :{row.text[found.end() :]}")


def gathered(rows: list[Row], language: str) -> list[Row]:
    """Return the rows, those of the front matter that end a text before its first one: « Title », « Abstract », « Keywords » in English."""
    last = len(rows)
    while last and _late(rows, last - 1):
        last -= 1
    late = rows[last:]
    if last == 0 or not any(row.styled.kind in LATE or opening.LABELS.match(row.text) for row in late):
        return rows
    above = rows[last - 1]
    if above.styled.kind == "paragraph" and len(above.text) < SHORT and language_of(above.text, language) != language:
        late, last = [replace(above, styled=replace(above.styled, kind="subtitle")), *late], last - 1
    first = next(
        (at for at, row in enumerate(rows) if row.styled.kind in ("heading", *OPENED) and not opening.LABELS.fullmatch(row.text)), last
    )
    at = max((at for at, row in enumerate(rows[:first], 1) if row.styled.kind in LATE or row.styled.kind in DESCRIBED), default=0)
    return [*rows[:at], *late, *rows[at:last]]


def _retitled(lines: Sequence[Line], known: Mapping[int, Zone], language: str) -> Iterator[Line]:
    """Yield the lines; where one is known to be the title, others are not.

    What stands above it names authors, or says below their names where they work; what stands below it and names somebody is a
    by-line, what is in the other language the title in that.
    """
    first = min((number for number, zone in known.items() if zone is Zone.TITLE), default=0)
    above: Zone | None = None
    for line in lines:
        guessed = first and line.number not in known
        high, titled = line.number < first, line.zone is Zone.TITLE
        zone = line.zone
        if guessed and zone in GUESSED and people.names(line.text) and (high or titled):
            zone = Zone.AUTHOR
        elif guessed and high and (titled or (zone is Zone.IMPRINT and above in SIGNED)):
            zone = Zone.PLACE
        elif guessed and titled and language_of(line.text, language) != language:
            zone = Zone.OTHER_TITLE
        above = zone
        yield replace(line, zone=zone)


def _late(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a paragraph is one of the front matter: by its style, by its label, or by one right above it."""
    row = rows[at]
    labelled = opening.LABELS.match(row.text) or (at > 0 and opening.LABELS.fullmatch(rows[at - 1].text))
    return row.styled.kind in LATE or (row.styled.kind in ("paragraph", "heading") and bool(labelled))


def _entitled(rows: Sequence[Row], language: str) -> Iterator[Row]:
    """Yield the rows; a title has a colon before the subtitle in its language."""
    for row, after in zip_longest(rows, rows[1:]):
        under = after is not None and row.styled.kind == "title" and after.styled.kind == "subtitle"
        colon = " :" if language == "fr" else ":"
        joined = under and row.text[-1:].isalnum() and language_of(after.text, language) == language
        yield replace(row, text=row.text + colon) if joined else row


def _zone(row: Row, language: str, languages: Mapping[int, str]) -> Zone | None:
    """Return the zone that the style of a paragraph says; None where it says nothing."""
    kind = row.styled.kind
    if kind == "subtitle":
        return Zone.TITLE if language_of(row.text, language) == language else Zone.OTHER_TITLE
    if kind in ("abstract", "keywords"):
        english = languages[row.number] == "en"
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
