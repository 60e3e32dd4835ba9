"""How much a group of words looks like a term: C-value, firmness, spread over the contributions, the author's own marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2, prod

from scholie.candidates.grammar import Part, part, participle
from scholie.candidates.spans import Key, Span

SMALL = frozenset(("de", "à", "au", "aux", "en", "par", "sans", "entre", "et", "of", "and"))
NAMED = 1.0
"""What quotation marks around exactly the words are worth, once and twice: the author speaks of a term, not of a thing."""
TITLED = 1.5
"""What a title, a heading or a keyword is worth."""
SPREAD = 0.5
"""What each contribution beyond the first is worth."""
FREE = 0.6
"""What a complement with its article is worth: it is more often syntax than a term."""
ONCE = 0.6
"""What a term in quotation marks is worth that is met once."""
RELATIONAL = 1.25
"""What an adjective that relates to a field is worth at the end: « économique », « familial »."""
PASSING = 0.5
"""What a participle at the end is worth: « situation rencontrée »."""
PROPER = 0.2
"""What a proper name is worth: persons and places have their own index."""
SWALLOWED = 0.8
"""The share of its places from which a longer term has swallowed a shorter one."""


def scores(found: Mapping[Key, tuple[Span, ...]], words: Mapping[str, int], titled: Collection[Key]) -> Mapping[Key, float]:
    """Return the score of each key worth showing; *words* are the frequencies of single lemmas, *titled* what titles hold."""
    longer = _longer(found)
    values: dict[Key, float] = {}
    for name, held in found.items():
        over = longer.get(name, ())
        if any(count >= SWALLOWED * len(held) for count in over) or sum(span.apart for span in held) <= len(held) / 2:
            continue
        values[name] = c_value(name, len(held), over) * _marks(name, held, titled) * (1 + firmness(name, len(held), words))
    return values


def c_value(name: Key, count: int, longer: Sequence[int]) -> float:
    """Return the C-value (Frantzi, Ananiadou and Mima, 2000) of a term met *count* times, *longer* terms that hold it as often.

    Its length is that of its full words and 1, so that terms of two words count.
    """
    length = log2(1 + sum(word not in SMALL for word in name))
    return length * (count - (sum(longer) / len(longer) if longer else 0.0))


def firmness(name: Key, count: int, words: Mapping[str, int]) -> float:
    """Return how faithful the full words of a term are to it, from 0 to 1 (Dice’s coefficient)."""
    full = [max(words.get(word, 0), count) for word in name if word not in SMALL]
    return len(full) * count / sum(full)


@dataclass(frozen=True, slots=True)
class _Term:
    """A group of words with all its places."""

    name: Key
    held: Sequence[Span]
    titled: Collection[Key]
    """The keys that titles, headings and keywords hold."""

    @property
    def last(self) -> list[str]:
        """The last word of each place, in small letters."""
        return [span.words.lower().split()[-1] for span in self.held]


def _spread(term: _Term) -> float:
    """Return what a term gains by the contributions that it is met in."""
    return 1 + SPREAD * (len({span.phrase.contribution for span in term.held}) - 1)


def _named(term: _Term) -> float:
    """Return what it gains by quotation marks around exactly its words."""
    return 1 + NAMED * min(sum(span.named for span in term.held), 2)


def _titled(term: _Term) -> float:
    """Return what it gains by a title, a heading or a keyword."""
    return TITLED if term.name in term.titled else 1.0


def _free(term: _Term) -> float:
    """Return what it loses by a complement that has its article mostly."""
    return FREE if sum(span.definite for span in term.held) > len(term.held) / 2 else 1.0


def _once(term: _Term) -> float:
    """Return what it loses where it is met once."""
    return ONCE if len(term.held) == 1 else 1.0


def _proper(term: _Term) -> float:
    """Return what it loses by being a name mostly."""
    return PROPER if sum(span.proper for span in term.held) > len(term.held) / 2 else 1.0


def _relational(term: _Term) -> float:
    """Return what it gains by an adjective at its end that relates to a field."""
    return RELATIONAL if part(term.last[0], term.held[0].phrase.language) is Part.ADJECTIVE else 1.0


def _passing(term: _Term) -> float:
    """Return what it loses by a participle at its end."""
    return PASSING if all(participle(word) for word in term.last) else 1.0


WORTH: tuple[Callable[[_Term], float], ...] = (_spread, _named, _titled, _free, _once, _proper, _relational, _passing)
"""The factors that a term's frequency is weighed with."""


def _marks(name: Key, held: Sequence[Span], titled: Collection[Key]) -> float:
    """Return what spread, quotation marks, titles and loose syntax make of a term."""
    return prod(factor(_Term(name, held, titled)) for factor in WORTH)


def _longer(found: Mapping[Key, tuple[Span, ...]]) -> Mapping[Key, tuple[int, ...]]:
    """Return how often each longer term that holds a term is met, by the shorter one."""
    held: dict[Key, list[int]] = {}
    for name, spans in found.items():
        for inner in _inner(name):
            if inner in found:
                held.setdefault(inner, []).append(len(spans))
    return {name: tuple(counts) for name, counts in held.items()}


def _inner(name: Key) -> Iterator[Key]:
    """Yield the shorter keys that stand in *name*, each once."""
    size = len(name)
    yield from dict.fromkeys(name[a:b] for a in range(size) for b in range(a + 2, size + 1) if b - a < size)


def frequencies(names: Iterator[str]) -> Mapping[str, int]:
    """Return how often each lemma stands alone or in any company."""
    return Counter(names)
