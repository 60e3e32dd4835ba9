"""Take each rule out in turn, and see whether a golden case notices.

A test of all the tables of a room::

    def outcomes():                                     # what the rules make of every golden case, one value a case
        return (shown(normalise(case.parts[0])) for case in read(FIXTURES / "lines.txt"))

    @pytest.mark.parametrize(("module", "table"), tables("scholie.normalise"))
    def test_law_every_rule_speaks(module, table, monkeypatch):
        assert_speak(monkeypatch, module, table, outcomes)

``tables`` finds them: a tuple or a dictionary of a module whose rows are functions, patterns, or values that hold one (a pair of
a name and a rule, a frozen dataclass), and a pattern that stands alone. Of a table each row is taken out in turn; a pattern is
replaced by one that matches nothing. It is replaced under every name that a module of the package has for it, so the code under
test may import it. ``outcomes`` is called once with the whole table and once without each row; let it be a generator, so that it
is left at the first case that notices. A case that raises without the row notices it. ``silent`` returns the rows that nobody
notices, ``assert_speak`` fails with their names. Tuples of words and numbers are data and are not found; name them one by one.
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from types import FunctionType, ModuleType
from typing import Any

import pytest

Outcomes = Callable[[], Iterable[object]]
NEVER = re.compile(r"(?!)")
"""A pattern that matches nothing."""


# ---- Which tables there are


def tables(*packages: str) -> list[Any]:
    """Return module and name of every table of rules in *packages*, for ``pytest.mark.parametrize``."""
    found = ((module, name) for package in packages for module in modules(package) for name in named(module))
    return [pytest.param(module, name, id=f"{module.__name__.removeprefix('scholie.')}.{name}") for module, name in found]


def modules(package: str) -> Iterator[ModuleType]:
    """Yield the module *package* and all modules below it."""
    root = importlib.import_module(package)
    yield root
    for below in pkgutil.walk_packages(getattr(root, "__path__", []), f"{package}."):
        yield importlib.import_module(below.name)


def named(module: ModuleType) -> Iterator[str]:
    """Yield the names to which *module* itself assigns a table of rules."""
    for line in ast.parse(inspect.getsource(module)).body:
        targets = line.targets if isinstance(line, ast.Assign) else [line.target] if isinstance(line, ast.AnnAssign) else []
        names = (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
        yield from (name for name in names if is_table(getattr(module, name, None)) and not _is_row(module, getattr(module, name)))


def _is_row(module: ModuleType, value: object) -> bool:
    """Tell whether *value* is a pattern that a table of *module* holds, where it is taken out already."""
    rows = (row for table in vars(module).values() if isinstance(table, tuple) and is_table(table) for row in table)
    return isinstance(value, re.Pattern) and any(row is value or (isinstance(row, tuple) and value in row) for row in rows)


def is_table(value: object) -> bool:
    """Tell whether *value* is a pattern, or a tuple or dictionary of which every row holds a rule.

    >>> is_table((lambda word: word,)), is_table({"a": re.compile("a")}), is_table((("a", re.compile("a")),)), is_table(("a", "b"))
    (True, True, True, False)
    """
    rows = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return isinstance(value, re.Pattern) or (bool(rows) and all(map(_holds_rule, rows)))


def _holds_rule(row: object) -> bool:
    """Tell whether a row is a function or a pattern, or holds one."""
    if dataclasses.is_dataclass(row) and not isinstance(row, type):
        return any(_holds_rule(getattr(row, field.name)) for field in dataclasses.fields(row))
    return isinstance(row, FunctionType | re.Pattern) or (isinstance(row, tuple) and any(map(_holds_rule, row)))


# ---- What is missed


def assert_speak(monkeypatch: pytest.MonkeyPatch, module: ModuleType, table: str, outcomes: Outcomes) -> None:
    """Fail, with the names of the rows, where a row of the table can be taken out and no case changes."""
    found = silent(monkeypatch, module, table, outcomes)
    where = f"{module.__name__}.{table}"
    assert not found, f"{where}: no golden case changes without {', '.join(found)}. Write the case that needs it, or let it go."


def silent(monkeypatch: pytest.MonkeyPatch, module: ModuleType, table: str, outcomes: Outcomes) -> tuple[str, ...]:
    """Return the names of the rows of the table without which every case comes to the same."""
    whole, found = getattr(module, table), []
    expected = _expected(outcomes)
    for name, rest in without(whole, table):
        with monkeypatch.context() as patch:
            for holder, held in holders(module, whole):
                patch.setattr(holder, held, rest)
            _forget()
            if not _differ(expected, outcomes):
                found.append(_named_in(module, whole, name))
        _forget()
    return tuple(found)


@cache
def _expected(outcomes: Outcomes) -> tuple[object, ...]:
    """Return what every case comes to with all rules."""
    return tuple(outcomes())


def without(whole: Any, table: str) -> Iterator[tuple[str, Any]]:
    """Yield for each row its name and the table without it.

    >>> list(without((len, repr), "RULES"))
    [('len', (<built-in function repr>,)), ('repr', (<built-in function len>,))]
    """
    if isinstance(whole, re.Pattern):
        yield table, NEVER
    elif isinstance(whole, dict):
        yield from ((str(key), {other: value for other, value in whole.items() if other != key}) for key in whole)
    else:
        yield from ((called(row, rank), (*whole[:rank], *whole[rank + 1 :])) for rank, row in enumerate(whole))


def holders(module: ModuleType, whole: object) -> list[tuple[ModuleType, str]]:
    """Return every module of the same package, and the name, under which *whole* is held."""
    package = module.__name__.partition(".")[0]
    loaded = [other for name, other in list(sys.modules.items()) if name.partition(".")[0] == package] or [module]
    return [(other, name) for other in loaded for name, value in list(vars(other).items()) if value is whole]


def _named_in(module: ModuleType, whole: object, name: str) -> str:
    """Return the name that *module* itself has for a row which messages could call by its rank only."""
    row = whole[int(name)] if isinstance(whole, tuple) and name.isdigit() and int(name) < len(whole) else None
    return next((own for own, value in vars(module).items() if row is not None and value is row), name)


def called(row: Any, rank: int) -> str:
    """Return how messages call a row: a function by its name, a pair by its first half, another value by its rank.

    >>> called(len, 0), called(("gap", len), 1), called(7, 2)
    ('len', 'gap', '2')
    """
    if isinstance(row, tuple) and row and isinstance(row[0], str):
        return row[0]
    return str(getattr(row, "__name__", rank))


def _forget() -> None:
    """Let no function of the package remember what it returned with other rules."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "scholie":
            for value in list(vars(module).values()):
                getattr(value, "cache_clear", lambda: None)()


def _differ(whole: tuple[object, ...], outcomes: Outcomes) -> bool:
    """Tell whether some case comes to something else now, or raises."""
    try:
        return any(one != other for one, other in zip(whole, outcomes(), strict=True))
    except Exception:  # noqa: BLE001 - whatever the code raises without the row, it misses it
        return True
