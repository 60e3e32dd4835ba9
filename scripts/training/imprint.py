"""What notations print after a title and its host: numbers, who translated, place, publisher, date, pages, address."""

from __future__ import annotations

import re
from collections.abc import Iterable

from training import wordings
from training.notation import FULL, Notation, Pieces
from training.printed import OTHER
from training.records import MONTHS, PERIODICALS, Record


def journal(record: Record, style: Notation) -> Iterable[Pieces]:
    """Yield the journal, its volume and issue; the date between them where the notation has it there."""
    chance, volume, issue = style.chance, record.get("volume"), record.get("issue")
    yield [(OTHER, chance.choice(["", "", "", "", "in ", "dans "])), ("container-title", record["container-title"])]
    if style.inner and issue and style.now_and_then(0.15):
        yield [("issued", record["issued"]), (OTHER, f"/{chance.randint(1, 4)} (n° "), ("issue", issue), (OTHER, ")")]
        return
    if style.inner:
        yield dated(record, style)
    if volume and issue and style.now_and_then(0.45):
        before, between, after = re.split(r"\{\}", chance.choice(wordings.BOTH))
        yield [(OTHER, before), ("volume", volume), (OTHER, between), ("issue", issue), (OTHER, after)]
        return
    for label, value, shapes in (("volume", volume, wordings.VOLUMES), ("issue", issue, wordings.ISSUES)):
        if value:
            yield style.shaped(label, value, shapes)


def imprint(record: Record, style: Notation) -> Iterable[Pieces]:
    """Yield the rest of the fields in the order of the notation."""
    yield from _credits(record, style)
    if record.get("edition") and style.now_and_then(0.7):
        yield style.shaped("edition", record["edition"], wordings.EDITIONS)
    if record.get("volume") and record["type"] == "book":
        yield style.shaped("volume", record["volume"], wordings.VOLUMES[:5])
    if record.get("genre"):
        yield _genre(record, style)
    yield from _published(record, style)
    if record.get("extent"):
        yield style.shaped(OTHER, record["extent"], wordings.EXTENTS)
    elif style.note and record["type"] == "book" and style.now_and_then(0.5):
        yield style.shaped("page", str(style.chance.randint(9, 400)), wordings.PAGES[:3])
    yield from _online(record, style)


def _credits(record: Record, style: Notation) -> Iterable[Pieces]:
    """Yield who translated the work, and who wrote a foreword."""
    if record.get("translator"):
        yield style.shaped("translator", style.people(record["translator"], FULL), wordings.TRANSLATED)
    if record["type"] == "book" and style.now_and_then(0.06):
        yield style.shaped(OTHER, style.people([["Morel", "Anne"]], FULL), wordings.FOREWORDS)


def _genre(record: Record, style: Notation) -> Pieces:
    """Return « thèse de doctorat », with who directed it, « rapport n° 12 »."""
    pieces: Pieces = [("genre", record["genre"])]
    if record["type"] == "report" and style.now_and_then(0.4):
        pieces.append((OTHER, f" n° {style.chance.randint(2, 90)}"))
    if record["type"] == "thesis" and style.now_and_then(0.3):
        director = style.people([["Tessier", style.chance.choice(["Paul", "Claire", "Jean-Marc"])]], FULL)
        pieces += style.shaped(OTHER, director, wordings.THESES)
    return pieces


def _published(record: Record, style: Notation) -> list[Pieces]:
    """Return place and publisher, series, date and pages, in one of their orders."""
    series = [style.shaped("collection-title", record["collection-title"], wordings.SERIES)] if record.get("collection-title") else []
    already = (style.early and record.get("author")) or (style.inner and record["type"] in PERIODICALS)
    date = [] if already else [dated(record, style)]
    pages = record.get("page", "").replace("-", style.chance.choice(["-", "-", "–"]))
    paged = [style.shaped("page", pages, wordings.PAGES)] if pages else []
    rest = [*paged, *date] if record["type"] in PERIODICALS and style.now_and_then(0.3) else [*date, *paged]
    place = _place(record, style)
    return [*series, *place, *rest] if style.now_and_then(0.2) else [*place, *series, *rest]


def _place(record: Record, style: Notation) -> list[Pieces]:
    place, publisher = record.get("publisher-place"), record.get("publisher")
    if not publisher or (place and style.now_and_then(0.06)):
        return [[("publisher-place", place)]] if place else []
    if not place or style.now_and_then(0.12):
        return [[("publisher", publisher)]]
    if style.turned:
        return [[("publisher", publisher), (OTHER, ", "), ("publisher-place", place)]]
    mark = ", " if style.comma and style.now_and_then(0.8) else style.chance.choice([" : ", ": ", ", "])
    return [[("publisher-place", place), (OTHER, mark), ("publisher", publisher)]]


def dated(record: Record, style: Notation) -> Pieces:
    """Return the date: day or month, year, year of the first edition or of a reprint."""
    again: Pieces = []
    if record["type"] == "book" and style.now_and_then(0.04):
        again = [(OTHER, f" (rééd. {int(record['issued']) + 6})")]
    if "original" in record:
        again = style.shaped("original", record["original"], wordings.ORIGINALS)
    bracketed = record["type"] in PERIODICALS and style.now_and_then(0.15)
    return [(OTHER, _day(record, style)), *style.shaped("issued", record["issued"], ["({})"] if bracketed else ["{}"]), *again]


def _day(record: Record, style: Notation) -> str:
    if "day" in record:
        return f"{record['day']} "
    dated = record["type"] == "article-journal" and style.now_and_then(0.25)
    return f"{style.chance.choice((*MONTHS, *wordings.SEASONS))} " if dated else ""


def _online(record: Record, style: Notation) -> Iterable[Pieces]:
    if record.get("URL"):
        yield [(OTHER, style.chance.choice(wordings.ONLINE)), ("URL", record["URL"])]
    for name, shapes in (("accessed", wordings.CONSULTED), ("ISBN", wordings.ISBNS)):
        if record.get(name):
            yield style.shaped(OTHER, record[name], shapes)
    if record.get("DOI"):
        yield style.shaped("DOI", record["DOI"], wordings.DOIS)
