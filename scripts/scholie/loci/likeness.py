"""Passages that no run of words tells: too short, or corrected in every other word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from scholie.align import likeness
from scholie.loci.flow import Words

ALIKE = 0.7
"""Share of words, or of letters in a few words, from which two passages are the same one corrected."""
FEW = 5
"""Words up to which letters are compared."""


def alike(olds: Mapping[int, Words], news: Mapping[int, Words]) -> dict[int, int]:
    """Return one of *news* for each of *olds* that has its like there, the likest first."""
    pairs = sorted((-_likeness(olds[old], news[new]), old, new) for old, new in _candidates(olds, news))
    matched: dict[int, int] = {}
    for unlike, old, new in pairs:
        if -unlike >= ALIKE and old not in matched and new not in matched.values():
            matched[old] = new
    return matched


def _candidates(olds: Mapping[int, Words], news: Mapping[int, Words]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of about the same length that are short, or have a word in common that few others have."""
    having: dict[str, list[int]] = defaultdict(list)
    for new, words in news.items():
        for word in dict.fromkeys(words):
            having[word].append(new)
    for old, words in olds.items():
        near = {new for word in words if len(having.get(word, ())) <= FEW for new in having.get(word, ())}
        near |= {new for new, other in news.items() if max(len(words), len(other)) <= FEW}
        yield from ((old, new) for new in sorted(near) if len(words) <= 2 * len(news[new]) and len(news[new]) <= 2 * len(words))


def _likeness(ours: Words, theirs: Words) -> float:
    if max(len(ours), len(theirs)) <= FEW:
        return likeness(" ".join(ours), " ".join(theirs))
    return (Counter(ours) & Counter(theirs)).total() / max(len(ours), len(theirs))
