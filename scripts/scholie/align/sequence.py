"""Choose, among many numbers, those that follow each other: notes and their calls are found by their sequence."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
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
    links: list[_Link[T]] = []
    rows: dict[int, _Row] = {}
    for n in sorted(ranked):
        row = _Row()
        for candidate in sorted(ranked[n], key=place):
            score, origin = _before(rows, n, place(candidate), skip)
            links.append(_Link(candidate, score + worth(candidate), origin))
            row.add(place(candidate), links[-1].score, len(links) - 1)
        rows[n] = row
    end = max(range(len(links)), key=lambda i: links[i].score, default=-1)
    if end < 0 or links[end].score <= 0:
        return Chain()
    return Chain(tuple(_back(links, end)), links[end].score)


@dataclass(frozen=True, slots=True)
class _Link(Generic[T]):
    """A candidate at the end of the best chain that leads to it."""

    member: T
    score: float
    before: int
    """Index of the link before; -1 for the first."""


@dataclass(slots=True)
class _Row:
    """The links of one number, by their places, each with the best score so far."""

    places: list[tuple[int, int]] = field(default_factory=list)
    best: list[tuple[float, int]] = field(default_factory=list)
    """The greatest score up to each place, and its link."""

    def add(self, place: tuple[int, int], score: float, link: int) -> None:
        """Append a link that stands after all others of the row."""
        self.places.append(place)
        self.best.append((score, link) if not self.best or score > self.best[-1][0] else self.best[-1])


def _before(rows: dict[int, _Row], n: int, at: tuple[int, int], skip: int) -> tuple[float, int]:
    """Return the best score that a chain can have before number *n* at its place, and the last link of that chain."""
    score, origin = (0.0 if n == 1 else -0.5), -1
    for step in range(1, skip + 2):
        row = rows.get(n - step)
        below = bisect_left(row.places, at) if row else 0
        if row and below and row.best[below - 1][0] - 0.5 * (step - 1) > score:
            score, origin = row.best[below - 1][0] - 0.5 * (step - 1), row.best[below - 1][1]
    return score, origin


def _back(links: list[_Link[T]], end: int) -> list[T]:
    found: list[T] = []
    while end >= 0:
        found.append(links[end].member)
        end = links[end].before
    return found[::-1]
