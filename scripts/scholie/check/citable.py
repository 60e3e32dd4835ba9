"""Which works a text may cite, known by a word of them, so that it is compared with these and with no others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scholie.document import fold, word_list
from scholie.model import Reference
from scholie.prose.years import every_year

HEAD = 4
"""Words by which a title is known."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a text has that cites a work, folded: a name with a year, or how the title begins."""

    key: str
    words: tuple[str, ...]
    years: frozenset[str]
    """Years one of which stands in the text as well; none where the words are a title."""


def by_word(references: Sequence[Reference]) -> Mapping[str, Sequence[Call]]:
    """Return the calls of all works, each under one word of it; those of works that may be called anything under none."""
    found: dict[str, list[Call]] = {}
    for reference in references:
        for call in _calls(reference):
            found.setdefault(max(call.words, key=len, default=""), []).append(call)
    return found


def _calls(reference: Reference) -> Iterator[Call]:
    """Yield what may call a work; a body may be called by its acronym, and a work of nobody by anything."""
    people = (*reference.authors, *reference.editors)
    if not people or any(name.corporate for name in people):
        yield Call(reference.key, (), frozenset())
        return
    years = frozenset(every_year(f"{reference.year} {reference.origyear}"))
    yield from (Call(reference.key, tuple(word_list(fold(name.family))), years) for name in people)
    if title := tuple(word_list(fold(reference.title))[:HEAD]):
        yield Call(reference.key, title, frozenset())


def may_cite(words: str, calls: Mapping[str, Sequence[Call]], works: Sequence[Reference], own: Collection[str]) -> list[Reference]:
    """Return those of *works*, but for its *own*, that a text of these *words* may cite; *calls* are those of ``by_word``."""
    folded = word_list(fold(words))
    running, held = f" {' '.join(folded)} ", frozenset((*folded, *every_year(words)))
    named = {call.key for word in (*held, "") for call in calls.get(word, ()) if _is_in(call, running, held)}
    return [work for work in works if work.key in named and work.key not in own]


def _is_in(call: Call, running: str, held: frozenset[str]) -> bool:
    if call.years and call.years.isdisjoint(held):
        return False
    return not call.words or f" {' '.join(call.words)} " in running
