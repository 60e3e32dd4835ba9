"""Copies of raw texts whose first lines are spoilt as extractors and people spoil them: what is read of them is often wrong."""

from __future__ import annotations

import random
from collections.abc import Callable

FIRST = 16
"""Lines with words, from the first, that are spoilt."""
FARTHEST = 45
"""Lines in which these are looked for."""
LONGEST = 30000
"""Characters of a copy: what follows says nothing of the front matter."""

Spoil = Callable[[list[str], list[int], random.Random], list[str]]
"""The lines of a text, the indices of its first ones that have words, and chance, to the lines of a copy."""


def dropped(lines: list[str], rows: list[int], chance: random.Random) -> list[str]:
    """Leave out one of the first lines."""
    gone = chance.choice(rows[:8])
    return [line for at, line in enumerate(lines) if at != gone]


def shuffled(lines: list[str], rows: list[int], chance: random.Random) -> list[str]:
    """Bring the first lines into another order."""
    moved = dict(zip(rows[:8], chance.sample(rows[:8], len(rows[:8])), strict=True))
    return [lines[moved.get(at, at)] for at in range(len(lines))]


def swapped(lines: list[str], rows: list[int], _: random.Random) -> list[str]:
    """Put the lines of one block above those before it."""
    a, b = rows[3], rows[6]
    return [*lines[a:b], *lines[:a], *lines[b:]]


def columns(lines: list[str], rows: list[int], chance: random.Random) -> list[str]:
    """Print a few lines beside the few before them, as two columns come out."""
    start, size = chance.randrange(6), chance.randint(2, 4)
    beside = dict(zip(rows[start : start + size], rows[start + size : start + 2 * size], strict=False))
    moved = set(beside.values())
    joined = [f"{line.rstrip()}      {lines[beside[at]].strip()}" if at in beside else line for at, line in enumerate(lines)]
    return [line for at, line in enumerate(joined) if at not in moved]


def beheaded(lines: list[str], rows: list[int], chance: random.Random) -> list[str]:
    """Leave out the first lines."""
    return lines[chance.choice(rows[1:10]) :]


SPOILS: tuple[Spoil, ...] = (dropped, shuffled, swapped, columns, beheaded)


def copies(text: str, name: str) -> list[str]:
    """Return the spoilt copies of *text*, the same ones for the same *name*; none of a text with too few lines."""
    lines, chance = text[:LONGEST].split("\n"), random.Random(name)
    rows = [at for at, line in enumerate(lines[:FARTHEST]) if line.strip()][:FIRST]
    return ["\n".join(spoil(lines, rows, chance)) for spoil in SPOILS] if len(rows) > FIRST // 2 + 2 else []
