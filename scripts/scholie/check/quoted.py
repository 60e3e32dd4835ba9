"""Whether a quotation from another contribution of the edition has its very words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from scholie.align import grams, likeness
from scholie.check.extent import quotations
from scholie.check.places import place
from scholie.check.view import TextView, View
from scholie.document import fold, word_list
from scholie.model import Contribution, Problem, Verdict

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
    """A passage of a contribution, or words of it."""

    contribution: Contribution
    printed: tuple[str, ...]
    words: tuple[str, ...]
    """The same, folded."""


ByAuthor = Mapping[str, Sequence[tuple[frozenset[str], Contribution]]]
"""Contributions under the longest word of an author's family name, folded, each with all the words of that name."""


def quotation_differs(view: View) -> Iterator[Problem]:
    """Yield the quotations that change words of another contribution, whose author the passage names or cites."""
    sources: dict[str, tuple[Source, ...]] = {}
    texts = {seen.contribution.id: seen for seen in view.texts}
    authors = _by_author(view)
    for seen in view.texts:
        contribution = seen.contribution
        for passage, stretch in _quoted(seen):
            named = frozenset(map(fold, word_list(seen.running[passage])))
            for other in _named(named, authors, contribution):
                if other.id not in sources:
                    sources[other.id] = _sources(texts[other.id])
                yield from _compared(contribution, passage, stretch, sources[other.id])


def _quoted(seen: TextView) -> Iterator[tuple[Element, str]]:
    """Yield the stretches of quotations that are long enough, with their passage."""
    for passage, words in seen.running.items():
        stretches = (stretch for start, end in quotations(words) for stretch in CUT.split(words[start:end].strip("« »\u00a0\u202f")))
        yield from ((passage, stretch) for stretch in stretches if len(word_list(stretch)) >= FEWEST)


def _by_author(view: View) -> ByAuthor:
    """Return the contributions by their authors."""
    found: dict[str, list[tuple[frozenset[str], Contribution]]] = {}
    for contribution in view.edition.contributions:
        for author in contribution.metadata.authors:
            words = frozenset(map(fold, word_list(author.family)))
            found.setdefault(max(sorted(words), key=len, default=""), []).append((words, contribution))
    return found


def _named(named: frozenset[str], authors: ByAuthor, own: Contribution) -> list[Contribution]:
    """Return the contributions but *own* an author of which a passage with the words *named* names, in a fixed order."""
    found = {other.id: other for word in named for words, other in authors.get(word, ()) if words <= named and other is not own}
    return [found[name] for name in sorted(found)]


def _sources(seen: TextView) -> tuple[Source, ...]:
    printed = (tuple(word_list(words)) for words in seen.running.values())
    return tuple(Source(seen.contribution, words, tuple(map(fold, words))) for words in printed)


def _compared(contribution: Contribution, passage: Element, stretch: str, sources: Sequence[Source]) -> Iterator[Problem]:
    words = tuple(map(fold, word_list(stretch)))
    near = (source for source in sources if not set(grams(words, RUN)).isdisjoint(grams(source.words, RUN)))
    found = [(source, window) for source in near for window in _window(words, source)]
    windows = [replace(source, printed=source.printed[a:b], words=source.words[a:b]) for source, (a, b) in found]
    best = max(windows, key=lambda window: likeness(words, window.words), default=None)
    if best and words not in {window.words for window in windows} and likeness(words, best.words) >= ALIKE:
        where = place(contribution, passage, stretch)
        details = (("changed", _changed(stretch, best)), ("other", best.contribution.id))
        yield Problem("quotation-differs", where, details, stretch.strip(), Verdict.CONTRADICTED, contribution.id)


def _window(words: Sequence[str], source: Source) -> Iterator[tuple[int, int]]:
    """Yield the words of *source* that stand over against *words*, as first and after the last; nothing where none does."""
    blocks = [block for block in SequenceMatcher(None, words, source.words, autojunk=False).get_matching_blocks() if block.size]
    if not blocks:
        return
    longest, reach = max(blocks, key=lambda block: block.size), len(words) // 4
    near = [block for block in blocks if abs((block.b - block.a) - (longest.b - longest.a)) <= reach]
    start = max(near[0].b - near[0].a, 0)
    end = near[-1].b + near[-1].size + (len(words) - near[-1].a - near[-1].size)
    yield start, min(end, len(source.words))


def _changed(stretch: str, source: Source) -> str:
    """Return what a quotation changes: its words and those of the source, by a slash."""
    printed = word_list(stretch)
    matcher = SequenceMatcher(None, tuple(map(fold, printed)), source.words, autojunk=False)
    changed = [places for code, *places in matcher.get_opcodes() if code != "equal"]
    return " ; ".join(f"{' '.join(printed[a:b]) or '—'} / {' '.join(source.printed[c:d]) or '—'}" for a, b, c, d in changed)
