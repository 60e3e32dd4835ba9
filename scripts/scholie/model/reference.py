"""Bibliographic records, and the citations that call them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scholie.model.problem import Verdict
from scholie.model.words import frozen


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a reference."""

    family: str
    given: str = ""
    particle: str = ""
    """« de », « von »: printed before the family name and not sorted by."""
    suffix: str = ""
    """« Jr », « III »: printed after the name."""
    corporate: bool = False
    """Whether it is a body, whose whole name is in ``family``."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A bibliographic record. Empty fields are not known; nothing is guessed."""

    key: str = ""
    type: str = "misc"
    """biblatex type: book, article, incollection, thesis, report, online, legislation …"""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    year: str = ""
    origyear: str = ""
    title: str = ""
    subtitle: str = ""
    container: str = ""
    """Journal, volume or proceedings the work stands in."""
    series: str = ""
    edition: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    place: str = ""
    doi: str = ""
    isbn: str = ""
    issn: str = ""
    url: str = ""
    accessed: str = ""
    note: str = ""
    language: str = ""
    """BCP 47 code of the work's language, if known."""
    line: int = 0
    """Line of the entry in bibliography.bib, from 1."""
    doubtful: tuple[str, ...] = ()
    """Names of the fields above that were read from print and are in doubt."""
    others: frozenset[str] = frozenset()
    """Which lists of names go on with people that are not named, « et al. »: ``authors``, ``editors``, ``translators``."""
    extra: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """Other fields of the entry, under their own names."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation found in a running text."""

    start: int
    """Index of its first character."""
    end: int
    """Index after its last character."""
    words: str
    references: tuple[int, ...]
    """Indexes, from 0, of the references it names; empty for a citation bound to nothing."""
    verdict: Verdict = Verdict.UNVERIFIED
    evidence: str = ""
    code: str = ""
    """Code of the problem the match shows, such as ``year-differs``; empty when there is none."""
