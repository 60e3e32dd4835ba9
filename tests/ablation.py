"""Take each rule out of its table in turn, and see whether a golden case notices.

A test of one table::

    def outcomes():                                     # what the rules make of every golden case, one value a case
        return (shown(normalise(case.parts[0])) for case in read(FIXTURES / "lines.txt"))

    def test_every_rule_speaks(monkeypatch):
        assert_speak(monkeypatch, joints, "RULES", outcomes)

A table is a tuple whose rows are functions, pairs of a name and a rule, or any other value. It is replaced in its module, so
the code under test must ask for it there (``module.TABLE`` or a global name of the same module) each time it runs; a copy of
the table that another module imported is not replaced, and all its rules are then reported. ``outcomes`` is called once with
the whole table and once without each row; let it be a generator, so that it is left at the first case that notices. A case
that raises without the row notices it. ``silent`` returns the rows that nobody notices, ``assert_speak`` fails with their names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

import pytest

Outcomes = Callable[[], Iterable[object]]


def assert_speak(monkeypatch: pytest.MonkeyPatch, module: ModuleType, table: str, outcomes: Outcomes) -> None:
    """Fail, with the names of the rows, where a row of the table can be taken out and no case changes."""
    found = silent(monkeypatch, module, table, outcomes)
    where = f"{module.__name__}.{table}"
    assert not found, f"{where}: no golden case changes without {', '.join(found)}. Write the case that needs it, or let it go."


def silent(monkeypatch: pytest.MonkeyPatch, module: ModuleType, table: str, outcomes: Outcomes) -> tuple[str, ...]:
    """Return the names of the rows of the table without which every case comes to the same."""
    rows, whole, found = getattr(module, table), tuple(outcomes()), []
    for rank, row in enumerate(rows):
        with monkeypatch.context() as patch:
            patch.setattr(module, table, (*rows[:rank], *rows[rank + 1 :]))
            if not _differ(whole, outcomes):
                found.append(called(row, rank))
    return tuple(found)


def called(row: Any, rank: int) -> str:
    """Return how messages call a row: a function by its name, a pair by its first half, another value by its rank.

    >>> called(len, 0), called(("gap", len), 1), called(7, 2)
    ('len', 'gap', '2')
    """
    if isinstance(row, tuple) and row and isinstance(row[0], str):
        return row[0]
    return str(getattr(row, "__name__", rank))


def _differ(whole: tuple[object, ...], outcomes: Outcomes) -> bool:
    """Tell whether some case comes to something else now, or raises."""
    try:
        return any(one != other for one, other in zip(whole, outcomes(), strict=True))
    except Exception:  # noqa: BLE001 - whatever the code raises without the row, it misses it
        return True
