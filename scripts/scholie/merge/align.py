"""Align two texts: what stands in both in the same order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from scholie.merge.units import Unit, words

SIZES = (6, 3, 1)
"""Words of the runs that are looked for, one after the other: what is long and stands once is sure."""
MEANT = 3
"""A run of so many words between two edits is no chance."""
LETTER = re.compile(r"\w")


class Run(NamedTuple):
    """Words that stand in both sequences."""

    a: int
    b: int
    size: int


Stretch = tuple[int, int]
"""Where some words begin and end."""


class Gap(NamedTuple):
    """Stretches of both sequences that stand between the same runs."""

    a: int
    a_end: int
    b: int
    b_end: int


def align(first: Sequence[Unit], second: Sequence[Unit]) -> list[Run]:
    """Return the runs that stand in both texts in the same order.

    What both have once is aligned first, long runs before single words (patience diff). A few words that
    agree by chance in the midst, or at the edge, of what was written anew are no run.
    """
    a, b = words(first), words(second)
    found: list[Run] = []
    left = [Gap(0, len(a), 0, len(b))]
    for size in SIZES:
        runs = [run for gap in left for run in _anchored(a, b, gap, size)]
        found = _joined([*found, *runs])
        left = list(gaps(found, len(a), len(b)))
    rest = (_matched(a, b, gap) for gap in left)
    return _trimmed(_meant(_joined([*found, *(run for runs in rest for run in runs)]), a, b), first, second)


def _trimmed(runs: Sequence[Run], first: Sequence[Unit], second: Sequence[Unit]) -> list[Run]:
    """Return *runs* without the few common words by which they reach into a paragraph that was written anew."""
    count = Counter(words(first))
    kept: list[Run] = []
    starts = [run.b for run in runs[1:]] + [len(second)]
    last = 0
    for run, after in zip(runs, starts, strict=True):
        a, b, size = run
        opens = [n for n in range(1, size) if first[a + n].opens or second[b + n].opens] or [0, size]
        head, tail = opens[0], size - opens[-1]
        cut = head < MEANT and b - last >= head and all(count[unit.word] > 1 for unit in first[a : a + head])
        shut = tail < MEANT and after - (b + size) >= tail and all(count[unit.word] > 1 for unit in first[a + size - tail : a + size])
        last = b + size
        begin, end = head if cut else 0, size - tail if shut else size
        kept += [Run(a + begin, b + begin, end - begin)] if end > begin else []
    return kept


def gaps(runs: Sequence[Run], a_end: int, b_end: int) -> Iterator[Gap]:
    """Yield what stands before, between and after *runs*, empty stretches of both left out."""
    a = b = 0
    for run in (*runs, Run(a_end, b_end, 0)):
        if run.a > a or run.b > b:
            yield Gap(a, run.a, b, run.b)
        a, b = run.a + run.size, run.b + run.size


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Return *runs* in order, those that touch made one."""
    whole: list[Run] = []
    for run in sorted(runs):
        last = whole[-1] if whole else Run(-1, -1, 0)
        if whole and last.a + last.size == run.a and last.b + last.size == run.b:
            whole[-1] = Run(last.a, last.b, last.size + run.size)
        elif run.size:
            whole.append(run)
    return whole


def _anchored(a: Sequence[str], b: Sequence[str], gap: Gap, size: int) -> Iterator[Run]:
    """Yield the runs of *size* words that both sides of *gap* have once, in order, made as long as they go."""
    first, second = once(a, [(gap.a, gap.a_end)], size), once(b, [(gap.b, gap.b_end)], size)
    pairs = rising([(at, second[key]) for key, at in first.items() if key in second])
    a_at, b_at = gap.a, gap.b
    for at, there in pairs:
        if at < a_at or there < b_at:
            continue
        start, begin, end = at, there, at + size
        while start > a_at and begin > b_at and a[start - 1] == b[begin - 1]:
            start, begin = start - 1, begin - 1
        while end < gap.a_end and end - at + there < gap.b_end and a[end] == b[end - at + there]:
            end += 1
        yield Run(start, begin, end - start)
        a_at, b_at = end, end - at + there


def once(words_: Sequence[str], stretches: Iterable[Stretch], size: int) -> dict[tuple[str, ...], int]:
    """Return where the runs of *size* words begin that stand once in *stretches*, in order."""
    places: dict[tuple[str, ...], int] = {}
    for start, end in stretches:
        for at in range(start, end - size + 1):
            key = tuple(words_[at : at + size])
            places[key] = -1 if key in places else at
    return {key: at for key, at in places.items() if at >= 0}


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of *pairs*, sorted by the first number, in which the second number rises too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for rank, (_, second) in enumerate(pairs):
        at = bisect_left(tails, second)
        tails[at:], ends[at:] = [second, *tails[at + 1 :]], [rank, *ends[at + 1 :]]
        before.append(ends[at - 1] if at else -1)
    chain, rank = [], ends[-1] if ends else -1
    while rank >= 0:
        chain.append(pairs[rank])
        rank = before[rank]
    return chain[::-1]


def _matched(a: Sequence[str], b: Sequence[str], gap: Gap) -> Iterator[Run]:
    """Yield the runs of a gap in which nothing stands once."""
    if gap.a < gap.a_end and gap.b < gap.b_end:
        matcher = SequenceMatcher(None, a[gap.a : gap.a_end], b[gap.b : gap.b_end], autojunk=gap.a_end - gap.a > 5000)
        yield from (Run(gap.a + block.a, gap.b + block.b, block.size) for block in matcher.get_matching_blocks() if block.size)


def _meant(runs: Sequence[Run], a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return *runs* without the short ones that stand between edits as long as they are."""
    kept = list(runs)
    for rank in range(len(runs) - 2, 0, -1):
        run, before, after = runs[rank], kept[rank - 1], kept[rank + 1]
        own = worded(a[run.a : run.a + run.size])
        left = max(worded(a[before.a + before.size : run.a]), worded(b[before.b + before.size : run.b]))
        right = max(worded(a[run.a + run.size : after.a]), worded(b[run.b + run.size : after.b]))
        if own < MEANT and own <= min(left, right):
            del kept[rank]
    return kept


def worded(words: Iterable[str]) -> int:
    """Return how many of *words* have a letter and are no mark of a note or link."""
    return sum(1 for word in words if word[:1] not in "[]()" and LETTER.search(word))
