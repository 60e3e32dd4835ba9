"""Choose, among many numbers, those that follow each other: notes and their calls are found by their sequence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
SKIP = 3
"""Numbers that may be missing between two members of a chain."""


@dataclass(frozen=True, slots=True)
class Chain(Generic[T]):
    """Candidates whose numbers grow as their places do."""

    members: tuple[T, ...] = ()
    score: float = 0.0


def longest(
    candidates: Iterable[T],
    *,
    number: Callable[[T], int],
    place: Callable[[T], tuple[int, int]],
    worth: Callable[[T], float],
    skip: int = SKIP,
) -> Chain[T]:
    """Return the chain of greatest worth: numbers one after the other, places in order.

    A missing number costs half a point, beginning later than 1 half a point, too.
    """
    ranked: dict[int, list[T]] = defaultdict(list)
    for candidate in candidates:
        ranked[number(candidate)].append(candidate)
    best: dict[int, list[tuple[tuple[int, int], float, tuple[int, int] | None, T]]] = {}
    champion: tuple[float, tuple[int, int] | None] = (0.0, None)
    for n in sorted(ranked):
        row = []
        for candidate in sorted(ranked[n], key=place):
            at = place(candidate)
            score, origin = _before(best, n, at, skip)
            row.append((at, score + worth(candidate), origin, candidate))
        best[n] = row
        for index, (_, score, _, _) in enumerate(row):
            if score > champion[0]:
                champion = (score, (n, index))
    return Chain(tuple(_back(best, champion[1])), champion[0])


def _before(
    best: dict[int, list[tuple[tuple[int, int], float, tuple[int, int] | None, T]]], n: int, at: tuple[int, int], skip: int
) -> tuple[float, tuple[int, int] | None]:
    score, origin = (0.0 if n == 1 else -0.5), None
    for step in range(1, skip + 2):
        for index, (place, worth, _, _) in enumerate(best.get(n - step, ())):
            if place < at and worth - 0.5 * (step - 1) > score:
                score, origin = worth - 0.5 * (step - 1), (n - step, index)
    return score, origin


def _back(best: dict[int, list[tuple[tuple[int, int], float, tuple[int, int] | None, T]]], end: tuple[int, int] | None) -> list[T]:
    found: list[T] = []
    while end:
        _, _, before, candidate = best[end[0]][end[1]]
        found.append(candidate)
        end = before
    return found[::-1]
