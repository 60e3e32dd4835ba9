"""Name the weights of the normaliser that no golden case notices, each multiplied and divided by 1.5 in turn: ``make mutants``.

A weight is a number in a frozen dataclass that a module of ``scholie.normalise.weights`` holds. A mutant that every golden case
comes through as before survives; where more than one in ten survive, the exit status is 1. Names on the command line choose the
weights: ``JOINTS`` or ``JOINTS.gap``.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent
sys.path += [str(TESTS), str(TESTS / "normalise")]

from ablation import holders, modules  # noqa: E402 - it lies in the folder that was just named

WEIGHTS = "scholie.normalise.weights"
CASES = "test_normalise_rules"
"""The module whose ``outcomes`` are what the rules make of every golden case."""
BY = 1.5
SURVIVE = 0.1
"""Share of the mutants that may survive."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A weight with another value."""

    module: str
    table: str
    weight: str
    value: float

    @property
    def name(self) -> str:
        """Return how people call the weight: that of its table, and its own."""
        return f"{self.table}.{self.weight}"


def mutants() -> Iterator[Mutant]:
    """Yield two mutants of each weight, the larger one first."""
    for module in modules(WEIGHTS):
        for table, held in vars(module).items():
            if is_dataclass(held) and not isinstance(held, type) and type(held).__module__ == module.__name__:
                for field in fields(held):
                    yield from (Mutant(module.__name__, table, field.name, value) for value in others(getattr(held, field.name)))


def others(value: float) -> tuple[float, float]:
    """Return *value* multiplied and divided by 1.5; a whole number stays one, and differs by 1 at least.

    >>> others(3.0), others(2), others(-9)
    ((4.5, 2.0), (3, 1), (-14, -6))
    """
    if isinstance(value, int):
        step = 1 if value >= 0 else -1
        more, less = max(abs(value) + 1, round(abs(value) * BY)), min(abs(value) - 1, round(abs(value) / BY))
        return step * more, step * less
    return value * BY, value / BY


def survives(mutant: Mutant) -> bool:
    """Tell whether every golden case comes to the same with the mutant; one that raises notices it."""
    expected, module = _expected(), importlib.import_module(mutant.module)
    whole = getattr(module, mutant.table)
    places = holders(module, whole)
    for holder, name in places:
        setattr(holder, name, replace(whole, **{mutant.weight: mutant.value}))
    try:
        return all(one == other for one, other in zip(expected, _outcomes(), strict=True))
    except Exception:  # noqa: BLE001 - whatever the code raises with another weight, it needs this one
        return False
    finally:
        for holder, name in places:
            setattr(holder, name, whole)


@cache
def _expected() -> tuple[object, ...]:
    return tuple(_outcomes())


def _outcomes() -> Iterator[Any]:
    yield from importlib.import_module(CASES).outcomes()


def report(chosen: tuple[str, ...]) -> tuple[str, int]:
    """Return what is to be said of the weights with these names, or of all, and the exit status."""
    every = [mutant for mutant in mutants() if not chosen or {mutant.table, mutant.name} & set(chosen)]
    with ProcessPoolExecutor() as pool:
        alive = [mutant for mutant, lives in zip(every, pool.map(survives, every, chunksize=4), strict=True) if lives]
    lines = [f"{mutant.name} = {mutant.value:.4g}" for mutant in alive]
    share = len(alive) / len(every) if every else 0.0
    lines.append(f"{len(alive)} of {len(every)} mutants survive ({share:.1%}); {SURVIVE:.0%} may.")
    return "\n".join(lines), int(share > SURVIVE)


if __name__ == "__main__":
    said, status = report(tuple(sys.argv[1:]))
    print(said)
    sys.exit(status)
