"""A candidate for the glossary, and all candidates of a volume in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from scholie import glossary
from scholie.candidates.acronyms import Mention, acronyms
from scholie.candidates.places import Phrase, phrases
from scholie.candidates.scoring import frequencies, scores
from scholie.candidates.spans import Key, Span, key_of, spans
from scholie.candidates.titles import titled
from scholie.glossary.words import tokens
from scholie.model import Concept, Contribution, Occurrence

WIDTH = 60
"""Characters of context on each side, cut at words."""
ACRONYM, EXPANDED = 4.0, 4.0
"""What an acronym is worth, and what it is worth more when its author says what it stands for."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group of words or an acronym that may be a concept."""

    term: str
    """As a glossary has it: in the singular when the texts do."""
    language: str
    passages: tuple[Occurrence, ...]
    """Every place, in reading order."""
    forms: tuple[tuple[str, int], ...]
    """The forms met, the most frequent first, each with its count."""
    score: float
    expansion: str = ""
    """What an acronym stands for, in its author’s words."""
    known: str = ""
    """Identifier of the concept that has this name already."""

    @property
    def count(self) -> int:
        """How often it is met."""
        return len(self.passages)

    @property
    def contributions(self) -> tuple[str, ...]:
        """Identifiers of the contributions it is met in, in their order."""
        return tuple(dict.fromkeys(passage.contribution for passage in self.passages))


def candidates(contributions: Sequence[Contribution], concepts: Iterable[Concept] = (), *, limit: int = 60) -> tuple[Candidate, ...]:
    """Return at most *limit* candidates of *contributions*, the best first; those of equal worth by their words.

    Groups of words recur, or stand once in quotation marks; acronyms may be met once. *concepts* are those of the
    glossary, which the candidates are compared with.
    """
    terms = glossary.index(concepts)
    running = phrases(contributions)
    found = [*_groups(running, contributions, terms), *_acronyms(running, terms)]
    return tuple(sorted(found, key=lambda held: (-held.score, held.term))[:limit])


def _groups(running: Sequence[Phrase], contributions: Sequence[Contribution], terms: glossary.Index) -> Iterator[Candidate]:
    held = {name: places for name, places in spans(running).items() if len(places) > 1 or places[0].named}
    words = frequencies(name for phrase in running for word in phrase.words for name in key_of((word.form.lower(),), phrase.language))
    for name, score in scores(held, words, titled(contributions)).items():
        yield _group(held[name], score, terms)


def _group(places: tuple[Span, ...], score: float, terms: glossary.Index) -> Candidate:
    forms = _forms(place.words for place in places)
    language = places[0].phrase.language
    known = _known((form for form, _ in forms), language, terms)
    return Candidate(_single(forms, language), language, _passages(places), forms, round(score, 6), known=known)


def _forms(met: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return the forms with their counts, in small letters; of equal ones the first met comes first."""
    return tuple(Counter(form.replace("\u2019", "’").lower() for form in met).most_common())


def _single(forms: Sequence[tuple[str, int]], language: str) -> str:
    """Return the form that a glossary has: the most frequent of those whose first word is in the singular, else of all."""
    lemmas: Mapping[str, Key] = {form: key_of((tokens(form)[0].form,), language) for form, _ in forms}
    single = [form for form, _ in forms if tokens(form)[0].form in (*lemmas[form], _stem(form))]
    return single[0] if single else forms[0][0]


def _stem(form: str) -> str:
    """Return the first word of *form* when nothing shows that it is a plural, else nothing."""
    first = tokens(form)[0].form
    return first if first[-1] not in "sx" else ""


def _acronyms(running: Sequence[Phrase], terms: glossary.Index) -> Iterator[Candidate]:
    for form, places in acronyms(running).items():
        expansion = next((place.expansion for place in places if place.expansion), "")
        score = ACRONYM * (1 + log2(len(places))) + (EXPANDED if expansion else 0)
        language = places[0].phrase.language
        known = _known((form, *([expansion] if expansion else [])), language, terms)
        yield Candidate(form, language, _passages(places), ((form, len(places)),), round(score, 6), expansion, known)


def _known(forms: Iterable[str], language: str, terms: glossary.Index) -> str:
    """Return the concept that one of *forms* names, the whole of it; empty when none does."""
    for form in forms:
        for start, end, found in terms.matches(form, language):
            if (start, end) == (0, len(form)):
                return found.concept
    return ""


def _passages(places: Iterable[Span | Mention]) -> tuple[Occurrence, ...]:
    return tuple(_passage(place) for place in places)


def _passage(place: Span | Mention) -> Occurrence:
    text = place.phrase.text
    left, right = " ".join(text[: place.start].split(" ")), text[place.end :]
    if len(left) > WIDTH:
        left = left[-WIDTH:].partition(" ")[2]
    if len(right) > WIDTH:
        right = right[:WIDTH].rpartition(" ")[0]
    return Occurrence(place.phrase.contribution, place.phrase.locus, left.lstrip(), text[place.start : place.end], right.rstrip())
