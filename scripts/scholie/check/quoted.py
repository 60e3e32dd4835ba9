"""Whether a quotation from another contribution of the edition has its very words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from scholie.check.extent import own_passages, quotations
from scholie.check.places import place
from scholie.document import fold, running, word_list
from scholie.model import Contribution, Edition, Problem, Verdict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CUT = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.|\[[^\]]*\]")
"""Where a quotation leaves words out, or has words of its own in brackets."""
FEWEST = 7
"""Words of a stretch that is compared."""
RUN = 3
"""Words in a row by which the passage that is quoted is found."""
ALIKE = 0.8
"""From this share of common words on, a passage is the one that is quoted."""


@dataclass(frozen=True, slots=True)
class Source:
    """A passage of a contribution, as folded words."""

    contribution: Contribution
    printed: tuple[str, ...]
    words: tuple[str, ...]


def quotation_differs(edition: Edition) -> Iterator[Problem]:
    """Yield the quotations that change words of another contribution, whose author the passage names or cites."""
    index = _index(edition)
    for contribution in edition.contributions:
        for passage in own_passages(contribution):
            running_words = running(passage)
            for start, end in quotations(running_words):
                for stretch in CUT.split(running_words[start:end].strip("« »\u00a0\u202f")):
                    yield from _compared(contribution, passage, stretch, index)


def _index(edition: Edition) -> Mapping[tuple[str, ...], Sequence[Source]]:
    """Return the passages by each run of words in them."""
    found: dict[tuple[str, ...], list[Source]] = {}
    if len(edition.contributions) < 2:
        return found
    for contribution in edition.contributions:
        for passage in own_passages(contribution):
            printed = tuple(word_list(running(passage)))
            source = Source(contribution, printed, tuple(map(fold, printed)))
            for run in dict.fromkeys(_runs(source.words)):
                found.setdefault(run, []).append(source)
    return found


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(RUN)), strict=False)


def _compared(contribution: Contribution, passage: Element, stretch: str, index: Mapping[tuple[str, ...], Sequence[Source]]) -> Iterator[Problem]:
    printed = word_list(stretch)
    words = tuple(map(fold, printed))
    if len(words) < FEWEST:
        return
    named = set(map(fold, word_list(running(passage))))
    sources = {id(s): s for run in _runs(words) for s in index.get(run, ()) if s.contribution is not contribution and _named(s, named)}
    windows = [(window, source) for source in sources.values() for window in (_window(words, source),) if window]
    if any(words == source.words[a:b] for (a, b), source in windows):
        return
    best = max(windows, key=lambda found: _likeness(words, found[1].words[slice(*found[0])]), default=None)
    if best and _likeness(words, best[1].words[slice(*best[0])]) >= ALIKE:
        (a, b), source = best
        yield _problem(contribution, passage, stretch, printed, source.printed[a:b], source.contribution)


def _named(source: Source, named: set[str]) -> bool:
    """Tell whether a passage with the words *named* names an author of *source*."""
    return any(set(map(fold, word_list(author.family))) <= named for author in source.contribution.metadata.authors)


def _window(words: Sequence[str], source: Source) -> tuple[int, int] | None:
    """Return the words of *source* that stand over against *words*, from the first that both have to the last."""
    blocks = [block for block in SequenceMatcher(None, words, source.words, autojunk=False).get_matching_blocks() if block.size]
    if not blocks:
        return None
    longest, reach = max(blocks, key=lambda block: block.size), len(words) // 4
    near = [block for block in blocks if abs((block.b - block.a) - (longest.b - longest.a)) <= reach]
    start = max(near[0].b - near[0].a, 0)
    end = near[-1].b + near[-1].size + (len(words) - near[-1].a - near[-1].size)
    return start, min(end, len(source.words))


def _likeness(words: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, words, other, autojunk=False).ratio()


def _problem(
    contribution: Contribution, passage: Element, stretch: str, printed: Sequence[str], source: Sequence[str], quoted: Contribution
) -> Problem:
    changed = [
        f"{' '.join(printed[a:b]) or '—'} / {' '.join(source[c:d]) or '—'}"
        for code, a, b, c, d in SequenceMatcher(None, list(map(fold, printed)), list(map(fold, source)), autojunk=False).get_opcodes()
        if code != "equal"
    ]
    details = (("changed", " ; ".join(changed)), ("other", quoted.id))
    where = place(contribution, passage, stretch)
    return Problem("quotation-differs", where, details, stretch.strip(), Verdict.CONTRADICTED, contribution.id)
