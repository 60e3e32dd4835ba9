"""The law of the merge: what the editor wrote is there, what the editor took out is not, what the editor moved stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from scholie.align import rising
from scholie.merge.units import Unit, bare, words


def lawful(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit], merged: Sequence[Unit]) -> bool:
    """Tell whether *merged* keeps every edit that made *ours* of *base*, whatever *theirs* is."""
    return all(keeps(base, theirs, ours, merged) for keeps in LAWS)


def removed(base: Sequence[Unit], ours: Sequence[Unit]) -> frozenset[str]:
    """Return the bare words that *base* has once and the editor took out: those that stand more often may come back by chance."""
    count = Counter(bare(unit.word) for unit in base)
    return frozenset(word for word, number in count.items() if word and number == 1) - {bare(unit.word) for unit in ours}


def _complete(base: Sequence[Unit], _: Sequence[Unit], ours: Sequence[Unit], merged: Sequence[Unit]) -> bool:
    """Tell whether all words that the editor wrote are there, and none that the editor took out."""
    made = Counter(words(merged))
    written = Counter(words(ours)) - Counter(words(base))
    there = {bare(word) for word in made}
    return all(made[word] >= number for word, number in written.items()) and removed(base, ours).isdisjoint(there)


def _ordered(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit], merged: Sequence[Unit]) -> bool:
    """Tell whether words that stand once, and that the proposal leaves in their order, are in the editor's order."""
    old, new, mine, made = (_places(side) for side in (base, theirs, ours, merged))
    shared = [word for word in old if word in new and word in mine and word in made]
    still = [shared[at] for at, _ in rising([(at, new[word]) for at, word in enumerate(shared)])]
    return sorted(still, key=lambda word: mine[word]) == sorted(still, key=lambda word: made[word])


def _places(side: Sequence[Unit]) -> dict[str, int]:
    """Return where each word stands that stands once, in order."""
    count = Counter(words(side))
    return {unit.word: at for at, unit in enumerate(side) if count[unit.word] == 1}


def _parted(base: Sequence[Unit], _: Sequence[Unit], ours: Sequence[Unit], merged: Sequence[Unit]) -> bool:
    """Tell whether paragraphs end where the editor ended them, and go on where the editor joined them."""
    old, mine, made = (_joints(side) for side in (base, ours, merged))
    changed = {pair: ends for pair, ends in mine.items() if old.get(pair, not ends) != ends and (ends or pair in old)}
    return all(made.get(pair, ends) == ends for pair, ends in changed.items())


def _written(base: Sequence[Unit], _: Sequence[Unit], ours: Sequence[Unit], merged: Sequence[Unit]) -> bool:
    """Tell whether the paragraphs that the editor wrote stand for themselves, words that stand everywhere left aside."""
    old, mine = Counter(words(base)), frozenset(words(ours))
    there = {_telling(block, old, mine) for block in _paragraphs(merged)}
    wanted = (_telling(block, old, mine) for block in _paragraphs(ours))
    return all(telling in there for telling in wanted if telling and not any(old[word] for word in telling))


LAWS: tuple[Callable[[Sequence[Unit], Sequence[Unit], Sequence[Unit], Sequence[Unit]], bool], ...] = (
    _complete,
    _ordered,
    _parted,
    _written,
)
"""What a merge must keep: the first text is the base, then the proposal, the editor's text and what was merged."""


def _telling(block: Sequence[str], old: Mapping[str, int], mine: Collection[str]) -> tuple[str, ...]:
    """Return the words of the editor's text that *block* has and the base has once at most."""
    return tuple(word for word in block if word in mine and old.get(word, 0) <= 1)


def _paragraphs(side: Sequence[Unit]) -> list[list[str]]:
    starts = [0, *(at for at, unit in enumerate(side) if at and unit.opens), len(side)]
    return [words(side[start:end]) for start, end in pairwise(starts)]


def _joints(side: Sequence[Unit]) -> dict[tuple[str, str], bool]:
    """Return the neighbours that are neighbours once, and whether a paragraph ends between them."""
    pairs = [((before.word, after.word), after.opens) for before, after in pairwise(side)]
    count = Counter(pair for pair, _ in pairs)
    return {pair: ends for pair, ends in pairs if count[pair] == 1}
