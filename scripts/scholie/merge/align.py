"""Align two texts: what stands in both in the same order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from scholie.align import Match, patience
from scholie.merge.units import Unit, words

SIZES = (6, 3, 1)
"""Words of the runs that are looked for, one after the other: what is long and stands once is sure."""
MEANT = 3
"""A run of so many words between two edits is no chance."""
LETTER = re.compile(r"\w")


def align(first: Sequence[Unit], second: Sequence[Unit]) -> list[Match]:
    """Return the runs that stand in both texts in the same order.

    What both have once is aligned first, long runs before single words (patience diff). A few words that
    agree by chance in the midst, or at the edge, of what was written anew are no run.
    """
    a, b = words(first), words(second)
    return _trimmed(_meant(patience(a, b, SIZES), a, b), first, second)


def _trimmed(runs: Sequence[Match], first: Sequence[Unit], second: Sequence[Unit]) -> list[Match]:
    """Return *runs* without the few common words by which they reach into a paragraph that was written anew."""
    count = Counter(words(first))
    kept: list[Match] = []
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
        kept += [Match(a + begin, b + begin, end - begin)] if end > begin else []
    return kept


def _meant(runs: Sequence[Match], a: Sequence[str], b: Sequence[str]) -> list[Match]:
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
