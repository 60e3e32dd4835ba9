"""Where the words of passages went: runs of words that an old passage and a new one share, each word counted once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from scholie.align import Match, grams

Words = tuple[str, ...]

SHORT = 12
"""Words up to which two passages are compared by pairs of words; beyond, by threes."""
COMMON = 40
"""Passages that share a run from which on it tells nothing about which is which."""
LEAST = 0.25
"""Share of the shorter passage below which words in common are chance."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The words that an old passage and a new one share."""

    count: int
    first: int
    """Index, in the old passage, of the first of them."""
    at: int
    """Index, in the new passage, of the first of them."""


Flows = Mapping[tuple[int, int], Flow]


def flows(olds: Mapping[int, Words], news: Mapping[int, Words]) -> Flows:
    """Return how many words went from each old passage to each new one; no word is counted twice.

    The pair that shares most takes its words first: what another shares with it by chance, or because both
    repeat the same sentence, is no longer there to be shared.
    """
    queue = [(-shared(olds[old], news[new]), old, new) for old, new in _candidates(olds, news)]
    heapify(queue)
    ours = {old: list(words) for old, words in olds.items()}
    theirs = {new: list(words) for new, words in news.items()}
    found: dict[tuple[int, int], Flow] = {}
    while queue:
        _, old, new = heappop(queue)
        runs = shared_runs(ours[old], theirs[new])
        count = _count(runs)
        if count < max(2, LEAST * min(len(olds[old]), len(news[new]))):
            continue
        if queue and count < -queue[0][0]:
            heappush(queue, (-count, old, new))
            continue
        found[old, new] = Flow(count, min(run.a for run in runs), min(run.b for run in runs))
        for start, at, length in runs:
            ours[old][start : start + length] = [""] * length
            theirs[new][at : at + length] = [""] * length
    return found


class Index:
    """Passages by the runs of three words that they hold."""

    def __init__(self, passages: Mapping[int, Words]) -> None:
        self.passages = passages
        self.runs: dict[Words, list[int]] = defaultdict(list)
        for rank, words in passages.items():
            for gram in dict.fromkeys(grams(words, 3)):
                self.runs[gram].append(rank)

    def shares(self, words: Words) -> dict[int, int]:
        """Return how many of *words* the passages have that have most of them, by rank; five at most."""
        met = Counter(rank for gram in grams(words, 3) for rank in self.runs.get(gram, ()))
        return {rank: shared(words, self.passages[rank]) for rank, _ in met.most_common(5)}


def _candidates(olds: Mapping[int, Words], news: Mapping[int, Words]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share enough runs to be worth comparing."""
    met: Counter[tuple[int, int]] = Counter()
    for size, (ours, theirs) in ((3, (olds, news)), (2, (_short(olds), _short(news)))):
        index: dict[Words, list[int]] = defaultdict(list)
        for new, words in theirs.items():
            for gram in dict.fromkeys(grams(words, size)):
                index[gram].append(new)
        for old, words in ours.items():
            near = [index[gram] for gram in dict.fromkeys(grams(words, size)) if gram in index]
            met.update((old, new) for held in near if len(held) <= COMMON for new in held)
    for (old, new), count in met.items():
        if count * 3 >= LEAST * min(len(olds[old]), len(news[new])):
            yield old, new


def _short(passages: Mapping[int, Words]) -> dict[int, Words]:
    return {rank: words for rank, words in passages.items() if len(words) <= SHORT}


def shared(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return how many words two passages have in common."""
    return _count(shared_runs(ours, theirs))


def shared_runs(ours: Sequence[str], theirs: Sequence[str]) -> list[Match]:
    """Return the runs of words that both have, from the left, the longest at each place; empty words match nothing.

    A run has two words at least, three in longer passages; behind a corrected word it goes on with any number.
    """
    size = 2 if max(len(ours), len(theirs)) <= SHORT else 3
    index: dict[Words, list[int]] = defaultdict(list)
    for at, gram in enumerate(grams(theirs, size)):
        if "" not in gram:
            index[gram].append(at)
    used: set[int] = set()
    runs: list[Match] = []
    start = 0
    while start < len(ours):
        places = [(at, size) for at in index.get(tuple(ours[start : start + size]), ())]
        places += [(at, 1) for at in _behind(runs, start)]
        reached = ((_length(ours, theirs, start, at, used), least, at) for at, least in places)
        length, at = max(((length, -at) for length, least, at in reached if length >= least), default=(0, 0))
        if length:
            runs.append(Match(start, -at, length))
            used.update(range(-at, -at + length))
        start += max(length, 1)
    return runs


def _behind(runs: Sequence[Match], start: int) -> Iterator[int]:
    """Yield the place that goes on with the last run, when one word stands between."""
    if runs and runs[-1].a + runs[-1].size + 1 == start:
        yield runs[-1].b + runs[-1].size + 1


def _length(ours: Sequence[str], theirs: Sequence[str], start: int, at: int, used: set[int]) -> int:
    length = 0
    while (
        start + length < len(ours)
        and at + length < len(theirs)
        and at + length not in used
        and ours[start + length]
        and ours[start + length] == theirs[at + length]
    ):
        length += 1
    return length


def _count(runs: Sequence[Match]) -> int:
    return sum(run.size for run in runs)
