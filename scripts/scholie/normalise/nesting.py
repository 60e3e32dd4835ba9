"""Nest headings without numbers: of all outlines that they could make, take the likeliest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scholie.document import fold

DEEPEST = 4
FEW = 110
"""Words of a section that may only lead to those below it."""
SAME, DOWN, UP = 0.4, 1.9, 1.6
"""Costs of a heading beside the one before, one below it, and above it."""
STUCK, LEAD, ALONE, NAMED, SERIES, PLURAL, SPACED, SMALL, FIRST, SHOWN, CLOSES = 3.5, 1.2, 0.8, 3.5, 1.5, 2.0, 4.0, 3.0, 3.0, 0.4, 1.2
"""Costs of outlines that go against what the headings show; each is named where it is used."""
SPREADS: tuple[tuple[frozenset[int], ...], ...] = tuple(
    tuple(frozenset(map(int, levels)) for levels in spread)
    for spread in (("1234",), ("1", "234"), ("12", "34"), ("123", "4"), ("1", "2", "34"), ("1", "23", "4"), ("12", "3", "4"))
)
"""Levels that headings may have under the most space, and under less."""
ARTICLE = re.compile(r"(?:(?:les?|la|une?|des|du|de|the|an?|sur|l['’]|d['’])\s*\b)+\s*", re.IGNORECASE)
COUNTED = re.compile(r"(\d{1,2})[.)]\s+(?=\D)")
INFINITIVE = re.compile(r"\b[a-z]{2,}(?:er|ir|dre|ttre|crire)\b")
ORDINAL = re.compile(r"(?:premi|deuxi|second|troisi|quatri|cinqui|first|third)\w*$")


@dataclass(frozen=True, slots=True)
class Head:
    """What is seen of a heading."""

    text: str
    words: int
    """Words between it and the next heading; 0 where that follows at once."""
    space: int
    """Rank of the empty lines above it, 0 for the most; -1 where they say nothing."""
    top: bool
    """Whether it has a name that stands at the top: an introduction, a conclusion, a bibliography."""
    small: bool = False
    """Whether it runs on where a larger heading had to turn."""


State = tuple[int, ...]
"""How many headings each open section has at its level, 2 standing for more."""


@dataclass(frozen=True, slots=True)
class _Outline:
    """The likeliest outline that ends in a state: its cost, its last level, and the outline before that."""

    cost: float
    level: int = 0
    before: _Outline | None = None

    def levels(self) -> tuple[int, ...]:
        """Return the levels of all its headings, in order."""
        made: list[int] = []
        at: _Outline | None = self
        while at and at.level:
            made.append(at.level)
            at = at.before
        return tuple(reversed(made))


def outline(heads: tuple[Head, ...]) -> tuple[int, ...]:
    """Return the level of each heading, from 1."""
    spaces = max((head.space for head in heads), default=-1) + 1
    found = [_likeliest(heads, spread) for spread in SPREADS if len(spread) == min(3, max(1, spaces))]
    return min(found, key=lambda last: last.cost).levels()


def _likeliest(heads: tuple[Head, ...], spread: tuple[frozenset[int], ...]) -> _Outline:
    states: dict[State, _Outline] = {(): _Outline(0.0)}
    before: Head | None = None
    for head in heads:
        made: dict[State, _Outline] = {}
        own = [_own(head, level, spread) for level in range(DEEPEST + 1)]
        for state, last in states.items():
            for level, step in _steps(before, head, len(state)):
                after = _opened(state, level)
                cost = last.cost + step + own[level] + ALONE * state[level:].count(1)
                if after not in made or cost < made[after].cost:
                    made[after] = _Outline(cost, level, last)
        states, before = made, head
    return min((_Outline(o.cost + ALONE * state[1:].count(1), o.level, o.before) for state, o in states.items()), key=lambda o: o.cost)


def _opened(state: State, level: int) -> State:
    """Return the state after a heading at *level*."""
    held = (*state[: level - 1], *(0,) * (level - 1 - len(state)))
    return (*held, min(2, (state[level - 1] if level <= len(state) else 0) + 1))


def _own(head: Head, level: int, spread: tuple[frozenset[int], ...]) -> float:
    """Return what a level costs a heading by itself: its name, the space above it, its size."""
    cost = NAMED if head.top and level > 1 else 0.0
    if head.space >= 0 and level not in spread[min(head.space, len(spread) - 1)]:
        cost += SPACED
    return cost + (SMALL if head.small and level == 1 else 0.0)


def _steps(before: Head | None, head: Head, last: int) -> Iterator[tuple[int, float]]:
    """Yield the levels that may follow a heading at level *last*, with the cost of each."""
    if before is None:
        yield from ((level, FIRST * (level - 1)) for level in (1, 2))
        return
    related = _related(before.text, head.text)
    for level in range(1, min(DEEPEST, last + 1) + 1):
        step = level - last
        if before.words == 0:
            cost = 0.0 if step == 1 else STUCK
        else:
            cost = DOWN if step == 1 else SAME if step == 0 else UP
            if before.words <= FEW:
                cost += -LEAD if step == 1 else 0.0
        cost += _kinship(related, step)
        if head.words == 0 and step < 0:
            cost -= CLOSES
        shown = before.space != head.space and min(before.space, head.space) >= 0
        yield level, cost * SHOWN if shown and step and cost > 0 else cost


def _kinship(related: str, step: int) -> float:
    """Return what the relation of two headings costs, or spares, a *step* between their levels."""
    if related == "series":
        return SERIES if step else 0.0
    if related == "left":
        return SERIES if step >= 0 else 0.0
    return -PLURAL if related == "plural" and step == 1 else 0.0


def _number(text: str) -> int:
    """Return the number of a heading among others that have none; 0 without."""
    found = COUNTED.match(text)
    return int(found[1]) if found else 0


def _related(before: str, text: str) -> str:
    """Tell headings of one series, by word or number, those that begin below another, and those that leave a numbered series.

    >>> _related("La fonction narrative", "La fonction dialogique"), _related("Les fonctions du récit", "La fonction narrative")
    ('series', 'plural')
    """
    first, second = _key(before), _key(text)
    numbers = _number(before), _number(text)
    if any(numbers):
        return "series" if numbers[1] == numbers[0] + 1 > 1 else "plural" if numbers == (0, 1) else "left" if not numbers[1] else ""
    if not second or len(second) < 4:
        return ""
    if first in (second + "s", second + "x") or _taken_up(before, second):
        return "plural"
    if first == second:
        return "series" if _determined(before) == _determined(text) else "plural"
    return "series" if ORDINAL.match(first) and ORDINAL.match(second) else ""


def _determined(text: str) -> bool:
    return bool(ARTICLE.match(text))


def _taken_up(before: str, word: str) -> bool:
    """Tell whether *word* is, or names, the doing of a verb of the heading before: « Importer … », « Import … »."""
    verbs = INFINITIVE.findall(fold(before))
    return any(word.startswith(verb[:-2]) and (verb != word or len(verbs) > 1) for verb in verbs)


def _key(text: str) -> str:
    """Return the first word of a heading after its article, in small letters."""
    words = fold(ARTICLE.sub("", text, count=1)).split()
    return words[0].strip(".,:;!?()") if words else ""
