"""The entries of the apparatus: the places where witnesses differ, with the reading of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from scholie.apparatus.collation import GAP, MOVED, Collation, Variant
from scholie.apparatus.tokens import Collated, keys_of
from scholie.document import fold
from scholie.model import Decision, Entry, Reading

LETTERS = re.compile(r"\w")
CLASSES = ("punctuation", "spelling", "substantive")
"""From the least to the gravest."""
LONG, HEAD, TAIL = 8, 4, 2
"""Words from which the lemma of a whole passage is cut, and how many are kept of its beginning and of its end."""


@dataclass(frozen=True, slots=True)
class Held:
    """A variant with the witness that has it."""

    siglum: str
    variant: Variant


def classify(lemma: str, reading: str) -> str:
    """Return whether two readings differ in substance, in spelling or in punctuation.

    >>> classify("etc.,", "etc."), classify("Lévi", "Levi"), classify("usager", "utilisateur")
    ('punctuation', 'spelling', 'substantive')
    """
    if LETTERS.findall(lemma) == LETTERS.findall(reading):
        return "punctuation"
    return "spelling" if re.sub(r"\W", "", fold(lemma)) == re.sub(r"\W", "", fold(reading)) else "substantive"


def entries(
    text: Collated, collations: Mapping[str, Collation], variants: Mapping[str, Sequence[Variant]], base: str, decisions: Sequence[Decision]
) -> Iterator[Entry]:
    """Yield the entries of *text*, in reading order; *variants* are those to be shown of each witness, by its siglum.

    Places of several witnesses that overlap are one entry, in which each has its reading of the whole place.
    """
    held = [Held(siglum, variant) for siglum, found in variants.items() for variant in found]
    for passage in sorted({one.variant.passage for one in held}):
        here = [one for one in held if one.variant.passage == passage]
        for kind in (MOVED, GAP):
            yield from _of_passage(text, [one for one in here if one.variant.kind == kind], kind, base, decisions)
        for place in _places([one for one in here if not one.variant.kind]):
            yield _entry(text, collations, place, base, decisions)


def _of_passage(text: Collated, held: Sequence[Held], kind: str, base: str, decisions: Sequence[Decision]) -> Iterator[Entry]:
    """Yield the entry that says who lacks a whole passage, or has it elsewhere."""
    if held:
        passage = held[0].variant.passage
        span = text.spans[passage]
        lemma = _cut(text.words(*span))
        places: dict[int, list[str]] = {}
        for one in held:
            places.setdefault(one.variant.after, []).append(one.siglum)
        words = lemma if kind == MOVED else ""
        readings = tuple(Reading(tuple(sigla), words, _locus(text, after)) for after, sigla in places.items())
        entry = Entry(_locus(text, passage), lemma, readings, 0, span[1] - span[0], kind, any(one.siglum == base for one in held))
        yield replace(entry, decision=_decided(entry, text.texts[passage], decisions))


def _locus(text: Collated, passage: int) -> str:
    return (text.elements[passage].get("id") or "") if 0 <= passage < len(text.elements) else ""


def _cut(words: str) -> str:
    """Return the beginning and the end of the words of a passage.

    >>> _cut("a b c d e f g h i j")
    'a b c d … i j'
    """
    row = words.split()
    return words if len(row) <= LONG else f"{' '.join(row[:HEAD])} … {' '.join(row[-TAIL:])}"


def _places(held: Iterable[Held]) -> Iterator[list[Held]]:
    """Yield the variants that overlap together, in reading order; what only touches stands apart."""
    place: list[Held] = []
    end = 0
    for one in sorted(held, key=lambda one: (one.variant.start, one.variant.end)):
        same = place and (one.variant.start, one.variant.end) == (place[0].variant.start, place[0].variant.end)
        if place and not same and one.variant.start >= end:
            yield place
            place = []
        place = [*place, one]
        end = max(end, one.variant.end) if len(place) > 1 else one.variant.end
    if place:
        yield place


def _entry(text: Collated, collations: Mapping[str, Collation], held: Sequence[Held], base: str, decisions: Sequence[Decision]) -> Entry:
    passage = held[0].variant.passage
    start, end = min(one.variant.start for one in held), max(one.variant.end for one in held)
    first = text.spans[passage][0]
    lemma = text.words(first + start, first + end)
    readings = tuple(_readings(collations, held, start, end))
    entry = Entry(
        locus=_locus(text, passage),
        lemma=lemma,
        readings=readings,
        start=start,
        end=end,
        kind=max((classify(lemma, reading.words) for reading in readings), key=CLASSES.index),
        emendation=any(base in reading.sigla for reading in readings),
    )
    return replace(entry, decision=_decided(entry, text.texts[passage] if text.texts else "", decisions))


def _readings(collations: Mapping[str, Collation], held: Sequence[Held], start: int, end: int) -> Iterator[Reading]:
    """Yield what each witness has from *start* to *end*; those that have the same words in one reading."""
    sigla: dict[tuple[str, ...], list[str]] = {}
    words: dict[tuple[str, ...], str] = {}
    for siglum in dict.fromkeys(one.siglum for one in held):
        own = [one.variant for one in held if one.siglum == siglum]
        said = _words(collations[siglum].witness, own, start, end)
        keys = tuple(key for key, _, _ in keys_of(said))
        sigla.setdefault(keys, []).append(siglum)
        words.setdefault(keys, said)
    yield from (Reading(tuple(held_), words[keys]) for keys, held_ in sigla.items())


def _words(witness: Collated, own: Sequence[Variant], start: int, end: int) -> str:
    """Return the words of *witness* from *start* to *end* of the text's passage, *own* being its variants there."""
    return witness.words(own[0].at - (own[0].start - start), own[-1].until + (end - own[-1].end))


def _decided(entry: Entry, passage: str, decisions: Iterable[Decision]) -> Decision | None:
    """Return the decision that speaks of *entry*: the same words, in its passage if one is named."""
    words = {_plain(reading.words) for reading in entry.readings}
    for decision in decisions:
        here = (not decision.locus or decision.locus == entry.locus) and _plain(decision.words) in _plain(passage)
        if here and _plain(decision.lemma) == _plain(entry.lemma) and _plain(decision.reading) in words:
            return decision
    return None


def _plain(words: str) -> str:
    return " ".join(fold(words).split())
