"""The edition with everything looked up that pages ask for again and again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scholie import concordance, document
from scholie.model import Author, Concept, Contribution, Edition, Occurrence, Reference, Volume, frozen
from scholie.pages.frame.rendering import note_marks
from scholie.persons import Person, persons

SORTS = {**dict.fromkeys(document.HEADINGS, "sort-heading"), "li": "sort-reference"}
"""What a passage that nobody numbers is: a heading, or an item of the reference list."""


@dataclass(frozen=True, slots=True)
class View:
    """An edition, its concordances and its persons."""

    edition: Edition
    contributions: Mapping[str, Contribution]
    """By identifier."""
    references: Mapping[str, Reference]
    """By key; those alone that have a formatted reference."""
    concepts: Mapping[str, Concept]
    """By identifier."""
    terms: Mapping[str, tuple[Occurrence, ...]]
    """Passages that name each concept."""
    citations: Mapping[str, tuple[Occurrence, ...]]
    """Passages that cite each work."""
    listings: Mapping[str, tuple[Occurrence, ...]]
    """Items of reference lists that are each work."""
    persons: tuple[Person, ...]
    namings: Mapping[str, tuple[Occurrence, ...]]
    """Passages that name each person outside citations."""
    numbers: Mapping[str, Mapping[str, str]]
    """Paragraph number by locus, by contribution."""
    notes: Mapping[str, Mapping[str, str]]
    """What the calls of a note print, by the note's locus, by contribution."""
    sorts: Mapping[str, Mapping[str, str]]
    """The word of the interface for what each passage is, where it has no number, by its locus, by contribution."""
    order: Mapping[tuple[str, str], int]
    """Rank of each passage in the edition, by contribution and locus."""
    named: Mapping[str, tuple[Concept, ...]]
    """The concepts that each contribution names, in the order of the glossary."""

    def volume(self, contribution: Contribution) -> Volume:
        """Return the volume of *contribution*."""
        return next((volume for volume in self.edition.volumes if volume.slug == contribution.volume), Volume(slug=contribution.volume))

    def of_volume(self, volume: Volume) -> tuple[Contribution, ...]:
        """Return the contributions of *volume*, in order."""
        return tuple(held for held in self.edition.contributions if held.volume == volume.slug)

    def find(self, contribution: str) -> Contribution | None:
        """Return the contribution with the identifier or the slug *contribution*."""
        found = (held for held in self.edition.contributions if contribution and contribution in (held.id, held.slug))
        return next(found, None)

    def person(self, contribution: Contribution, author: Author) -> Person | None:
        """Return the person that *author* of *contribution* is."""
        mine = [person for person in self.persons if contribution.id in person.contributions]
        same = [person for person in mine if document.fold(person.family) == document.fold(author.family)]
        exact = (person for person in same if person.given == author.given)
        return next(exact, same[0] if len(same) == 1 else None)


def look(edition: Edition) -> View:
    """Return *edition* with its concordances, its persons and its paragraph numbers."""
    terms = concordance.of_terms(edition.contributions, edition.concepts)
    known = persons(edition)
    return View(
        edition=edition,
        contributions=frozen({held.id: held for held in edition.contributions}),
        references=frozen({held.key: held for held in edition.references if held.key in edition.formatted}),
        concepts=frozen({held.id: held for held in edition.concepts}),
        terms=terms,
        citations=concordance.of_citations(edition.contributions),
        listings=concordance.of_listings(edition.contributions),
        persons=known,
        namings=concordance.of_persons(edition.contributions, known, edition.people),
        numbers=frozen({held.id: _numbers(held) for held in edition.contributions}),
        notes=frozen({held.id: _notes(held) for held in edition.contributions}),
        sorts=frozen({held.id: _sorts(held) for held in edition.contributions}),
        order=_order(edition),
        named=_named(edition, terms),
    )


def _numbers(contribution: Contribution) -> Mapping[str, str]:
    numbered = (passage for passage in contribution.tree.iter() if passage.get("data-n"))
    return frozen({str(passage.get("id")): str(passage.get("data-n")) for passage in numbered})


def _notes(contribution: Contribution) -> Mapping[str, str]:
    marks = note_marks(contribution.tree)
    return frozen({str(note.get("id")): marks[note.get("data-note", "")] for note in contribution.tree.iter("aside")})


def _sorts(contribution: Contribution) -> Mapping[str, str]:
    return frozen({str(passage.get("id")): SORTS.get(str(passage.tag), "sort-passage") for passage in document.passages(contribution.tree)})


def _order(edition: Edition) -> Mapping[tuple[str, str], int]:
    loci = ((held.id, passage.get("id") or "") for held in edition.contributions for passage in document.passages(held.tree))
    return frozen({place: number for number, place in enumerate(loci)})


def _named(edition: Edition, terms: Mapping[str, tuple[Occurrence, ...]]) -> Mapping[str, tuple[Concept, ...]]:
    found: dict[str, list[Concept]] = {}
    for concept in edition.concepts:
        for contribution in dict.fromkeys(occurrence.contribution for occurrence in terms.get(concept.id, ())):
            found.setdefault(contribution, []).append(concept)
    return frozen({contribution: tuple(concepts) for contribution, concepts in found.items()})


def title(contribution: Contribution, language: str) -> str:
    """Return the title as plain text, in *language* if it has one there, else in the other; else the slug."""
    return plain(contribution.metadata.title.to(language)) or contribution.slug


def plain(markdown: str) -> str:
    """Return the words of a line of Markdown."""
    return document.text(document.parse_inline(markdown)) if markdown else ""
