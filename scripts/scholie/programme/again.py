"""Import a table again: what the table has changed reaches the programme, what its editor has corrected there stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from scholie.document import fold, word_list
from scholie.model import Bilingual, Keywords
from scholie.programme.row import Row
from scholie.programme.threeway import agree, shown

FIELDS = ("id", "title", "authors", "session", "order", "pages", "doi", "keywords", "abstract", "file", "contribution")
"""The fields of a row, but for where it was read."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A field of a row that its editor has corrected, and that the table has otherwise."""

    row: Row
    field: str
    stated: str
    """What the table says."""
    printed: str
    """What programme.yml has."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The rows of the programme after an import."""

    rows: tuple[Row, ...]
    """Those that were there, in their order, then the new ones."""
    kept: tuple[Kept, ...] = ()
    gone: tuple[Row, ...] = ()
    """Rows of the last import that the table no longer has; they stay."""


def merge(last: Sequence[Row], table: Sequence[Row], rows: Sequence[Row]) -> Merged:
    """Return *rows*, those of programme.yml, with what changed from the *last* import to the *table*.

    A row that its editor has taken out does not come back; none is taken out here.
    """
    made = list(rows)
    kept: list[Kept] = []
    new: list[Row] = []
    for row in table:
        old, at = counterpart(row, last), _rank(row, rows)
        if at < 0 and old is not None:
            at = _rank(old, rows)
        if at >= 0:
            made[at], clashes = _merged(old or Row(), row, made[at])
            kept += clashes
        elif old is None:
            new.append(row)
    gone = tuple(row for row in last if counterpart(row, table) is None and _rank(row, rows) >= 0)
    return Merged((*made, *new), tuple(kept), gone)


def counterpart(row: Row, others: Sequence[Row]) -> Row | None:
    """Return the row among *others* that *row* is another state of; None where there is none or several."""
    at = _rank(row, others)
    return others[at] if at >= 0 else None


def _rank(row: Row, others: Sequence[Row]) -> int:
    same = [rank for rank, other in enumerate(others) if row.id and other.id == row.id] if row.id else []
    same = same or [rank for rank, other in enumerate(others) if not (row.id and other.id) and _title(row) & _title(other)]
    return same[0] if len(same) == 1 else -1


def _title(row: Row) -> set[str]:
    return {" ".join(word_list(fold(title))) for title in (row.title.fr, row.title.en) if title}


def _merged(old: Row, new: Row, mine: Row) -> tuple[Row, list[Kept]]:
    made: dict[str, Any] = {}
    kept: list[Kept] = []
    for name, before, says, has in _leaves(old, new, mine):
        value = says if says and has == before else has
        kept += [Kept(mine, name, shown(says), shown(value))] if says and says != before and not agree(says, value) else []
        made[name] = value
    return _row(mine, made), kept


def _leaves(*rows: Row) -> list[tuple[str, Any, Any, Any]]:
    """Return each field of three rows, those in two languages parted, under its path."""
    found = []
    for name in FIELDS:
        values = [getattr(row, name) for row in rows]
        if isinstance(values[0], Bilingual | Keywords):
            found += [(f"{name}.{code}", *(value.only(code) for value in values)) for code in ("fr", "en")]
        else:
            found.append((name, *values))
    return found


def _row(mine: Row, made: dict[str, Any]) -> Row:
    plain = {name: value for name, value in made.items() if "." not in name}
    both = {
        held.name: type(getattr(mine, held.name))(made[f"{held.name}.fr"], made[f"{held.name}.en"])
        for held in fields(Row)
        if f"{held.name}.fr" in made
    }
    return replace(mine, **plain, **both)
