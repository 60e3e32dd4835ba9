"""The concepts of the glossary, and where they are met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scholie.model.words import Bilingual, Keywords, Strict


@dataclass(frozen=True, slots=True)
class Passage(Strict):
    """Where something is said: a passage of the edition, an entry of the bibliography or a numbered law."""

    contribution: str = ""
    """``volume/slug``."""
    words: str = ""
    """Exact words of the passage, by which an editor names it."""
    locus: str = ""
    """Identifier of the passage; found from the words when it is not given."""
    reference: str = ""
    """Key in bibliography.bib."""
    law: str = ""
    """Number and date of a law."""


@dataclass(frozen=True, slots=True)
class Definition(Strict):
    """What a concept means, and where that is said."""

    text: Bilingual = Bilingual()
    source: Passage | None = None
    by: str = ""
    """Whose definition it is, when it is an author's."""


@dataclass(frozen=True, slots=True)
class Concept(Strict):
    """An entry of the glossary: a concept, an institution or a person."""

    id: str
    label: Bilingual
    """Of a person, the name as a bibliography has it: « Rivet, Anne »."""
    variants: Keywords = Keywords()
    definition: Bilingual = Bilingual()
    source: Passage | None = None
    """What the definition rests on."""
    definitions: tuple[Definition, ...] = ()
    """Divergent definitions by author."""
    expansion: Bilingual = Bilingual()
    related: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    note: Bilingual = Bilingual()
    kind: Literal["concept", "institution", "person"] = "concept"
    """A notion, a body that the texts name, or somebody whom neither a by-line nor the bibliography knows."""
    link: Literal["", "first", "all", "none"] = ""
    """Which occurrences are linked: the first of each section, all, none; empty is what the contribution says."""
    line: int = 0
    """Line in glossary.yml, from 1."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A passage where something is met, with the words around it."""

    contribution: str
    locus: str
    left: str
    words: str
    right: str
