"""Make rows of the programme of what tables hold: cells read by their columns, rows of one contribution joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from scholie.document import fold, word_list
from scholie.model import LANGUAGES, Author, Bilingual, Keywords, Place, Problem
from scholie.model.imprint import DOI, paged
from scholie.names.bylines import EMAIL
from scholie.programme.cells import Grid
from scholie.programme.columns import IGNORED, Column, column, columns
from scholie.programme.people import Paired, one_person, orcid, paired, persons, several
from scholie.programme.row import Row
from scholie.prose.language import certain_language_of, language_of

REFUSED = frozenset({"reject", "rejected", "desk reject", "withdrawn", "refuse", "refusee", "rejete", "rejetee", "retire", "retiree"})
"""Decisions on a contribution that is not in the programme, as ``fold`` leaves them."""
INTERVALS = frozenset({"pause", "logistique", "session", "break", "lunch", "dejeuner"})
"""Kinds of rows of a planning that are no contributions."""
TRUE = frozenset({"yes", "oui", "true", "1"})
LISTED = re.compile(r"\s*[;\n]\s*|\s*,\s+")
"""What parts keywords."""
PER_PERSON = (("email", True), ("affiliation", False), ("orcid", True))
"""Fields of persons that a column gives to all persons of a row, and whether commas may part its values."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, and what there is to say of them; places have lines, no file."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of a row that hold something, with what their columns are for."""

    line: int
    held: tuple[tuple[Column, str], ...]

    def all(self, name: str, language: str | None = None) -> list[str]:
        """Return the cells of the field *name*, in some *language* alone where one is given."""
        return [cell for column, cell in self.held if column.field == name and language in (None, column.language)]

    def one(self, name: str) -> str:
        """Return the first cell of the field *name*, on one line."""
        return " ".join((self.all(name) or [""])[0].split())


@dataclass(slots=True)
class _Made:
    """What is made of a row, and its mistakes."""

    line: int
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, code: str, evidence: str, **details: str) -> str:
        """Note a mistake; what is wrong is left out."""
        self.problems.append(Problem(code, Place("", self.line), tuple(details.items()), evidence))
        return ""


def rows(grid: Grid) -> Table:
    """Return the rows of the programme that *grid* holds, one for each of its rows, and its mistakes."""
    known = columns(grid.headers)
    if not {held.field for held in known if held} & {"title", "id"}:
        return Table((), (Problem("table-headless", Place("", grid.line), (), ", ".join(filter(None, grid.headers))),))
    strange = [header for header, held in zip(grid.headers, known, strict=True) if header and held is None]
    problems = [Problem("column-unknown", Place("", grid.line), (), ", ".join(strange))] if strange else []
    found: list[Row] = []
    for line, cells in grid.rows:
        pairs = zip(known, cells, strict=False)
        held = tuple((column, cell) for column, cell in pairs if column and cell and column.field != IGNORED)
        read = _Cells(line, held)
        if held and not _left_out(read):
            row, mistakes = _row(read)
            found.append(row)
            problems += mistakes
    return Table(tuple(found), tuple(problems))


def _left_out(cells: _Cells) -> bool:
    """Tell whether a row is about no contribution of the programme: refused, withdrawn, a break."""
    state, kind, gone = (fold(cells.one(name)) for name in ("state", "kind", "deleted"))
    return state in REFUSED or kind in INTERVALS or gone in TRUE


def _row(cells: _Cells) -> tuple[Row, list[Problem]]:
    made = _Made(cells.line)
    language = _language(cells)
    row = Row(
        id=cells.one("id").removesuffix(".0"),
        title=_subtitled(_bilingual(cells, "title", language), _bilingual(cells, "subtitle", language)),
        authors=_authors(cells, made),
        session=cells.one("session"),
        order=cells.one("order"),
        pages=_pages(cells.one("pages"), made),
        doi=_doi(cells.one("doi"), made),
        keywords=_keywords(cells, language),
        abstract=_bilingual(cells, "abstract", language, long=True),
        file=cells.one("file"),
        contribution=cells.one("contribution"),
        line=cells.line,
    )
    return row, made.problems


def _language(cells: _Cells) -> str:
    """Return the language of a contribution: as the table says, else as its title and its abstract tell."""
    said = next((found for word in word_list(fold(cells.one("language"))) if (found := LANGUAGE.get(word))), "")
    plain = " ".join((*cells.all("title", ""), *cells.all("abstract", "")))
    return said or language_of(plain)


LANGUAGE = {"fr": "fr", "francais": "fr", "french": "fr", "en": "en", "anglais": "en", "english": "en"}


def _bilingual(cells: _Cells, name: str, language: str, *, long: bool = False) -> Bilingual:
    """Return the words of the field *name* in each language; cells that do not tell theirs are in that of the row, or their own."""
    found = {code: (cells.all(name, code) or [""])[0] for code in LANGUAGES}
    for cell in cells.all(name, ""):
        own = (certain_language_of(cell) if long else "") or language
        found[own] = found[own] or cell
    return Bilingual(**{code: _lines(words) if long else " ".join(words.split()) for code, words in found.items()})


def _lines(words: str) -> str:
    """Return *words* with one blank between words, paragraphs kept apart."""
    return "\n\n".join(filter(None, (" ".join(part.split()) for part in re.split(r"\n\s*\n", words))))


def _subtitled(title: Bilingual, subtitle: Bilingual) -> Bilingual:
    marks = {"fr": " : ", "en": ": "}
    held = {code: (title.only(code).rstrip(" :"), subtitle.only(code)) for code in LANGUAGES}
    return Bilingual(**{code: marks[code].join(filter(None, pair)) for code, pair in held.items()})


def _keywords(cells: _Cells, language: str) -> Keywords:
    found: dict[str, tuple[str, ...]] = {}
    for code in (*LANGUAGES, ""):
        for cell in cells.all("keywords", code):
            found.setdefault(code or language, _listed(cell))
    return Keywords(**found)


def _listed(cell: str) -> tuple[str, ...]:
    parts = [part for part in re.split(r"\s*[;\n]\s*", cell) if part.strip()]
    return tuple(word.strip(" .,") for word in (parts if len(parts) > 1 else LISTED.split(cell)) if word.strip(" .,"))


def _pages(words: str, made: _Made) -> str:
    bare = re.sub(r"^pp?\.?\s*", "", words.replace("--", "-").replace("—", "-"))
    try:
        return paged(bare)
    except ValueError:
        return made.wrong("row-pages-invalid", words)


def _doi(words: str, made: _Made) -> str:
    bare = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)", "", words, flags=re.IGNORECASE)
    return bare if not bare or DOI.fullmatch(bare) else made.wrong("row-doi-invalid", words)


# ---- Persons


def _authors(cells: _Cells, made: _Made) -> tuple[Author, ...]:
    family, given = cells.one("family"), cells.one("given")
    if family or given:
        named = cells.all("authors") if family and not given else []
        first = (Author(family or given, given if family else ""),) if not named else persons(named[0])
    else:
        first = tuple(author for cell in cells.all("authors") for author in persons(cell))
    whole = [*first, *(author for cell in cells.all("coauthors") for author in persons(cell))]
    whole = _joined([], whole)
    for name in ("described", "codescribed"):
        whole = _joined(whole, [author for cell in cells.all(name) for author in persons(cell)])
    return _attributed(tuple(whole), cells, made)


def _attributed(authors: tuple[Author, ...], cells: _Cells, made: _Made) -> tuple[Author, ...]:
    for name, commas in PER_PERSON:
        words = "\n".join(cells.all(name))
        values = [_value(name, value, made) for value in _values(name, words, len(authors), commas=commas)]
        values = _addressed(authors, values) if name == "email" and len(values) == 1 else values
        done = paired(authors, name, values) if authors else Paired(authors, paired=True)
        if not done.paired:
            made.wrong("cells-unpaired", words, column=name, persons=str(len(authors)), values=str(len(values)))
        authors = done.authors
    return authors


def _values(name: str, words: str, persons_: int, *, commas: bool) -> list[str]:
    if persons_ == 1 and name == "affiliation":
        return [" ; ".join(filter(None, (" ".join(part.split()) for part in several(words))))] if words.strip() else []
    return several(words, commas=commas)


def _addressed(authors: Sequence[Author], values: Sequence[str]) -> list[str]:
    """Return the one address of *values* as that of the only author whose family name it has; as it is where that is nobody or several."""
    local = fold(values[0].partition("@")[0])
    families = [word_list(fold(author.family))[-1:] for author in authors]
    named = [bool(family) and family[0] in local for family in families]
    return [values[0] if own else "" for own in named] if sum(named) == 1 else list(values)


def _value(name: str, value: str, made: _Made) -> str:
    if name == "orcid" and value:
        return orcid(value) or made.wrong("row-orcid-invalid", value)
    if name == "email" and value:
        found = EMAIL.search(value)
        return found[0] if found else ""
    return " ".join(value.split())


def _joined(authors: Sequence[Author], others: Iterable[Author]) -> list[Author]:
    """Return *authors* and those of *others* who are none of them; what the others say of one that is there is added."""
    found = list(authors)
    for other in others:
        at = next((n for n, author in enumerate(found) if one_person(author, other)), None)
        if at is None:
            found.append(other)
        else:
            found[at] = fuller(found[at], other)
    return found


def fuller(author: Author, other: Author) -> Author:
    """Return *author* with what *other*, the same person, says more."""
    missing = {name: getattr(other, name) for name in ("role", "affiliation", "email", "orcid") if not getattr(author, name)}
    return replace(author, given=max(author.given, other.given, key=len), **missing)


# ---- Rows of one contribution


def joined(found: Sequence[Row]) -> Table:
    """Return *found* with the rows of one contribution as one: those of one number, and those of one title that name one person each.

    Two rows that have one title otherwise stay two, and are problems; a row without a title is left out, and is one.
    """
    whole: list[Row] = []
    ranks: dict[str, int] = {}
    for row in found:
        name = _identity(row)
        at = ranks.get(name, -1) if name else -1
        if at >= 0 and _agree(whole[at], row):
            whole[at] = _one(whole[at], row)
        else:
            ranks.setdefault(name, len(whole))
            whole.append(row)
    return Table(tuple(row for row in whole if _key(row)), tuple(_doubles(whole)))


def _identity(row: Row) -> str:
    """Return what the rows of one contribution share: a number, else the title where each row names one person; empty for none."""
    alone = len(row.authors) == 1 and bool(_key(row))
    return f"#{row.id}" if row.id else f"={_key(row)}" if alone else ""


def _agree(a: Row, b: Row) -> bool:
    """Tell whether two rows of one number may be one: their titles do not contradict each other."""
    return not _key(a) or not _key(b) or _key(a) == _key(b)


def _key(row: Row) -> str:
    return " ".join(word_list(fold(row.title.fr or row.title.en)))


def _one(row: Row, other: Row) -> Row:
    """Return *row* with what *other*, of the same contribution, says more."""
    filled: dict[str, Any] = {name: getattr(other, name) for name in SIMPLE if not getattr(row, name)}
    filled |= {name: _both(getattr(row, name), getattr(other, name)) for name in ("title", "abstract")}
    words = Keywords(row.keywords.fr or other.keywords.fr, row.keywords.en or other.keywords.en)
    return replace(row, authors=tuple(_joined(row.authors, other.authors)), keywords=words, **filled)


SIMPLE = ("session", "order", "pages", "doi", "file", "contribution")


def _both(a: Bilingual, b: Bilingual) -> Bilingual:
    return Bilingual(a.fr or b.fr, a.en or b.en)


def _doubles(whole: Sequence[Row]) -> Iterator[Problem]:
    """Yield the rows without a title, and those whose title a row above has."""
    seen: dict[str, Row] = {}
    for row in whole:
        if not _key(row):
            yield Problem("record-untitled", Place(row.table, row.line), (), row.id)
        elif _key(row) in seen:
            yield Problem(
                "title-twice", Place(row.table, row.line), (("other", str(Place(seen[_key(row)].table, seen[_key(row)].line))),), row.name
            )
        seen.setdefault(_key(row), row)


__all__ = ["Table", "column", "fuller", "joined", "rows"]
