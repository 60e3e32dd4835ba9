"""Every passage where a concept, a person or a work is met, with the words around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from scholie import glossary, persons
from scholie.document import citations, fold, passages, reference_section, text
from scholie.model import Concept, Contribution, Occurrence, Passage, frozen
from scholie.persons import Person
from scholie.prose import in_reference_list, own_passages
from scholie.prose.sentence import in_sentence, one_line

WIDTH = 60
"""Characters of context on each side of a term, cut at words."""


def of_terms(contributions: Sequence[Contribution], concepts: Sequence[Concept]) -> Mapping[str, tuple[Occurrence, ...]]:
    """Return, by identifier of concept, every place that names it, in the order of the contributions.

    A concept met nowhere has no entry.
    """
    terms = glossary.index(concepts)
    found: dict[str, list[Occurrence]] = {}
    for contribution in contributions:
        for hit in glossary.occurrences(contribution.tree, terms, language=contribution.metadata.language):
            found.setdefault(hit.concept, []).append(_cut(contribution, hit))
    return frozen({concept.id: tuple(found[concept.id]) for concept in concepts if concept.id in found})


def of_persons(
    contributions: Sequence[Contribution], named: Sequence[Person], entries: Sequence[Concept] = ()
) -> Mapping[str, tuple[Occurrence, ...]]:
    """Return, by identifier of person, every place that names them outside citations, in the order of the contributions.

    *entries* are the persons of the glossary, whose variants are names as well. Somebody named nowhere has no entry.
    """
    others = {person.id: entry.variants.fr + entry.variants.en for person in named for entry in entries if entry.id == person.entry}
    known = persons.names(named, others)
    found: dict[str, list[Occurrence]] = {}
    for contribution in contributions:
        for naming in persons.namings(contribution, known):
            found.setdefault(naming.person, []).append(_cut(contribution, naming))
    return frozen({person: tuple(occurrences) for person, occurrences in found.items()})


def forms(occurrences: Iterable[Occurrence]) -> tuple[tuple[str, int], ...]:
    """Return the forms met, each with its count, the most frequent first.

    Forms that differ by a capital at their beginning, an apostrophe or a blank are one; it is shown as it was first met
    without that capital.
    """
    met = [re.sub(r"\s+", " ", occurrence.words).replace("'", "’") for occurrence in occurrences]
    plain = set(met)
    small = [low if not words[1:2].isupper() and (low := words[:1].lower() + words[1:]) in plain else words for words in met]
    return tuple(Counter(small).most_common())


def _cut(contribution: Contribution, hit: glossary.Hit | persons.Naming) -> Occurrence:
    """Return a place with the words around it."""
    left, right = _left(hit.text[: hit.start]), _right(hit.text[hit.end :])
    return Occurrence(contribution.id, hit.passage.get("id") or "", left, hit.text[hit.start : hit.end], right)


def _left(words: str) -> str:
    """Return the last words of *words*, at most ``WIDTH`` characters, as one line."""
    line = one_line(words)
    if len(line) <= WIDTH:
        return line.lstrip()
    return line[-WIDTH:] if line[-WIDTH - 1].isspace() else line[-WIDTH:].partition(" ")[2]


def _right(words: str) -> str:
    """Return the first words of *words*, at most ``WIDTH`` characters, as one line."""
    line = one_line(words)
    if len(line) <= WIDTH:
        return line.rstrip()
    return line[:WIDTH] if line[WIDTH].isspace() else line[:WIDTH].rpartition(" ")[0]


def of_citations(contributions: Sequence[Contribution]) -> Mapping[str, tuple[Occurrence, ...]]:
    """Return, by key, every bound citation of a work outside the authors' reference lists, in its sentence.

    A citation of two works is an occurrence of both.
    """
    found: dict[str, list[Occurrence]] = {}
    for contribution in contributions:
        for key, occurrence in _cited(contribution):
            found.setdefault(key, []).append(occurrence)
    return frozen({key: tuple(occurrences) for key, occurrences in found.items()})


def _cited(contribution: Contribution) -> Iterator[tuple[str, Occurrence]]:
    apart = in_reference_list(contribution.tree)
    places = frozenset(passages(contribution.tree))
    for citation in citations(contribution.tree):
        passage = next((node for node in citation.iterancestors() if node in places), None)
        if citation not in apart and passage is not None:
            left, words, right = in_sentence(citation, passage)
            occurrence = Occurrence(contribution.id, passage.get("id") or "", left, words, right)
            yield from ((key, occurrence) for key in dict.fromkeys((citation.get("data-keys") or "").split()))


def of_listings(contributions: Sequence[Contribution]) -> Mapping[str, tuple[Occurrence, ...]]:
    """Return, by key, every item of a reference list that is a work."""
    found: dict[str, list[Occurrence]] = {}
    for contribution in contributions:
        for item in (a for block in reference_section(contribution.tree) for a in citations(block)):
            locus = next((str(node.get("id")) for node in item.iterancestors() if node.get("id")), "")
            for key in (item.get("data-keys") or "").split():
                found.setdefault(key, []).append(Occurrence(contribution.id, locus, "", one_line(text(item)), ""))
    return frozen({key: tuple(occurrences) for key, occurrences in found.items()})


def locate(passage: Passage, contributions: Sequence[Contribution]) -> str:
    """Return the identifier of the passage of the edition that holds the words of *passage*.

    Case, accents, apostrophes, quotation marks and blanks may differ; the editors' notes are no such passages. Empty when
    no passage holds them, or several do, or when *passage* gives no words.
    """
    words = _folded(passage.words)
    wanted = (c for c in contributions if not passage.contribution or passage.contribution in (c.id, c.slug))
    own = (element for c in wanted for element in own_passages(c.tree, references=True))
    held = [element for element in own if words and words in _folded(text(element))]
    return (held[0].get("id") or "") if len(held) == 1 else ""


def _folded(words: str) -> str:
    return " ".join(re.sub(r"[«»“”\"…]", " ", fold(words).replace("...", " ")).split())
