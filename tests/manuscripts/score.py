"""How near the text that was read comes to the true one: a figure from 0 to 1 for each part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from rapidfuzz import fuzz

from manuscripts.content import Content

ALIKE = 96
"""How like, of 100, the letters of two passages are that are taken for one: some words are added under tracking."""
LONG = ("abstracts", "quotations", "paragraphs", "references")
"""Parts of many words, where a few may differ."""
ASIDE = ("affiliations",)
"""Parts that are shown and are none of the mean."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The figure of one part, and what is wrong with it."""

    value: float
    missing: tuple[str, ...] = ()
    surplus: tuple[str, ...] = ()


def measures(true: Content, read: Content) -> dict[str, Measure]:
    """Return the measure of each part of a text."""
    return {name: _measure(name, getattr(true, name), getattr(read, name)) for name in Content.__slots__}


def structure(found: dict[str, Measure]) -> float:
    """Return the mean of all parts that count."""
    return fmean(measure.value for name, measure in found.items() if name not in ASIDE)


def _measure(name: str, true: Sequence[object], read: Sequence[object]) -> Measure:
    """Return F1 of the parts that both texts have."""
    want, have = Counter(true), Counter(read)
    missing, surplus = list((want - have).elements()), list((have - want).elements())
    if name in LONG:
        _paired(missing, surplus)
    both = 2 * (len(true) - len(missing))
    value = both / (len(true) + len(read)) if true or read else 1.0
    return Measure(value, tuple(map(str, missing)), tuple(map(str, surplus)))


def _paired(missing: list[object], surplus: list[object]) -> None:
    """Take away what is nearly the same on both sides."""
    for one in list(missing):
        like = next((other for other in surplus if fuzz.ratio(str(one), str(other)) >= ALIKE), None)
        if like is not None:
            missing.remove(one)
            surplus.remove(like)
