"""Passages that keep their identifiers, and the places where the text departs from a witness."""

from __future__ import annotations

from dataclasses import dataclass

from scholie.model.words import Bilingual, Strict


@dataclass(frozen=True, slots=True)
class Locus:
    """An identifier of a passage, as loci.json keeps it."""

    id: str
    kind: str
    """Element name of the passage: p, h2, blockquote, li, note …"""
    words: str
    """The last words seen there."""
    heir: str = ""
    """The identifier that answers for it when the passage is gone; empty while it stands."""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Decision(Strict):
    """An entry of apparatus.yml: why the text departs from its witness at a place."""

    lemma: str = ""
    """The words of the text."""
    reading: str = ""
    """The words of a witness."""
    words: str = ""
    """Words of the passage around the place, when the lemma alone would not tell which place is meant."""
    locus: str = ""
    """Identifier of the passage, for the same purpose."""
    reason: Bilingual = Bilingual()
    by: str = ""
    date: str = ""
    certainty: str = ""
    """certain, probable or doubtful."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses have at a place."""

    sigla: tuple[str, ...]
    words: str
    """Empty where the witness has nothing."""
    after: str = ""
    """Of a transposition: identifier of the passage after which these witnesses have it; empty at the beginning."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the apparatus: a lemma with the readings that differ from it."""

    locus: str
    """Identifier of the passage."""
    lemma: str
    """What the edition prints; empty where it prints nothing."""
    readings: tuple[Reading, ...]
    start: int
    """Index of the first word of the lemma among the words of the passage, from 0."""
    end: int
    """Index after its last word."""
    kind: str = "substantive"
    """substantive, spelling or punctuation; or, of a whole passage, whose lemma may be cut: gap, where the
    witnesses lack it, and transposition, where they have it elsewhere."""
    emendation: bool = False
    """Whether the lemma departs from the base witness."""
    decision: Decision | None = None
