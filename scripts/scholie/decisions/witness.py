"""The line of a witness on which a citation stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scholie.document import fold, word_list
from scholie.model import frozen

CONTEXT = 10
"""Words on each side that tell one place from another."""
SHARE = 0.8
"""Share of a citation's words that a place must have when line ends or notes cut them."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The folded words of a witness, each with its line."""

    words: tuple[str, ...]
    numbers: tuple[int, ...]
    """Line of each word, from 1."""
    places: Mapping[str, tuple[int, ...]]
    """The ranks of each word among the words."""


def lines(witness: str) -> Lines:
    """Return the words of *witness*, a decoded extract."""
    rows = [(word, number) for number, line in enumerate(witness.splitlines(), start=1) for word in word_list(fold(line))]
    places: dict[str, list[int]] = {}
    for at, (word, _) in enumerate(rows):
        places.setdefault(word, []).append(at)
    fixed = frozen({word: tuple(held) for word, held in places.items()})
    return Lines(tuple(word for word, _ in rows), tuple(number for _, number in rows), fixed)


def line_of(witness: Lines, left: str, words: str, right: str) -> int:
    """Return the line on which *words* begin, of several the one whose sentence is likest; 0 when they are not there."""
    sought = tuple(word_list(fold(words)))
    before, after = word_list(fold(left))[::-1][:CONTEXT], word_list(fold(right))[:CONTEXT]
    starts = [at for at in (witness.places.get(sought[0], ()) if sought else ()) if _held(witness, at, sought)]

    def likeness(at: int) -> tuple[int, bool, int]:
        end = at + len(sought)
        there = witness.words[max(at - CONTEXT, 0) : at][::-1], witness.words[end : end + CONTEXT]
        shared = (Counter(there[0] + there[1]) & Counter([*before, *after])).total()
        return _run(there[0], before) + _run(there[1], after), witness.words[at:end] == sought, shared

    return witness.numbers[max(starts, key=likeness)] if starts else 0


def _run(there: Sequence[str], sought: Sequence[str]) -> int:
    """Return how many words in a row, from the citation outwards, are the same."""
    return next((rank for rank, pair in enumerate(zip(there, sought, strict=False)) if pair[0] != pair[1]), min(len(there), len(sought)))


def _held(witness: Lines, at: int, sought: Sequence[str]) -> bool:
    there = Counter(witness.words[at : at + 2 * len(sought)])
    return (Counter(sought) & there).total() >= SHARE * len(sought)
