"""Whether the title that is printed with a citation is the title of its work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from scholie.check.binding import keys
from scholie.check.extent import quotations
from scholie.check.places import place
from scholie.check.view import View
from scholie.document import fold, text, word_list
from scholie.model import Contribution, Problem, Reference, Verdict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ALIKE = 0.6
"""From this share of common words on, two titles are meant to be one."""
APART = 0.25
"""Up to this share they have nothing to do with each other."""
FEWEST = 2
"""Words of a title that can be judged."""
LONG = 4
"""Letters of a word that says something: « et al. » does not."""


def title_differs(view: View) -> Iterator[Problem]:
    """Yield the titles printed in a citation, or in the item of a reference list, that change words of the entry's, or have none of them.

    A title that is cut short, or that goes on, differs in nothing.
    """
    for seen in view.texts:
        for citation in seen.citations:
            bound = keys(citation)
            if len(bound) == 1 and bound[0] in view.works:
                whole = next(citation.iterancestors("li", "p"), citation) if citation in seen.in_list else citation
                yield from _judged(seen.contribution, whole, view.works[bound[0]])


def _judged(contribution: Contribution, whole: Element, work: Reference) -> Iterator[Problem]:
    printed = [words for words in _printed(whole) if len(word_list(words)) >= FEWEST]
    own = word_list(fold(f"{work.title} {work.subtitle}"))
    if not printed or len(own) < FEWEST:
        return
    best = max(printed, key=lambda words: _share(words, own))
    longer = len(word_list(best)) > len(word_list(work.title))
    changed = _changed(best, f"{work.title} {work.subtitle}" if longer else work.title)
    foreign = _share(text(whole), own) < ALIKE and all(_foreign(words, own, work) for words in printed)
    if foreign or (changed and _share(best, own) >= ALIKE):
        title = f"{work.title} : {work.subtitle}" if work.subtitle else work.title
        details = (("key", work.key), ("changed", f"{best} / {title}" if foreign else changed))
        yield Problem("title-differs", place(contribution, whole, best), details, best, Verdict.UNVERIFIED, contribution.id)


def _printed(whole: Element) -> Iterator[str]:
    """Yield the emphasised words and the quoted ones, which a title is among."""
    yield from (text(em) for em in whole.iter("em"))
    words = text(whole)
    yield from (words[start:end].strip("«» \u00a0\u202f") for start, end in quotations(words))


def _share(words: str, own: Sequence[str]) -> float:
    """Return how many of the words of the shorter title the longer one has, in the same order, from 0 to 1."""
    mine = word_list(fold(words))
    blocks = SequenceMatcher(None, mine, own, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(min(len(mine), len(own)), 1)


def _changed(words: str, title: str) -> str:
    """Return the words that stand for others: those printed and those of the entry, by a slash; empty when none do."""
    mine, yours = word_list(words), word_list(title)
    matcher = SequenceMatcher(None, list(map(fold, mine)), list(map(fold, yours)), autojunk=False)
    last = max((block.b + block.size for block in matcher.get_matching_blocks() if block.size), default=0)
    places = [(a, b, c, d) for code, a, b, c, d in matcher.get_opcodes() if code == "replace" and (c < last or d == len(yours))]
    return " ; ".join(f"{' '.join(mine[a:b])} / {' '.join(yours[c:d])}" for a, b, c, d in places if b - a == d - c)


def _foreign(words: str, own: Sequence[str], work: Reference) -> bool:
    """Tell whether *words* are a title, and neither the work's nor that of what it stands in."""
    others = (word_list(fold(other)) for other in (work.container, work.series, work.publisher, work.note, *work.extra.values()))
    long = [word for word in word_list(words) if len(word) >= LONG]
    return len(long) >= FEWEST and all(_share(words, other) <= APART for other in (own, *others))
