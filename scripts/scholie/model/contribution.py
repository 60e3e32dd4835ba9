"""A contribution: what its front matter says, its tree, and the volume it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from scholie.model.apparatus import Decision, Entry, Locus
from scholie.model.imprint import Dated, Doi, Pages
from scholie.model.publication import Change, Version
from scholie.model.witness import LedgerEntry, Witness
from scholie.model.words import Bilingual, Keywords, Strict, frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Author(Strict):
    """An author as the contribution names them."""

    family: str
    given: str = ""
    role: str = ""
    affiliation: str = ""
    email: str = ""
    contact: bool = False
    """Whether the site may print the address."""
    orcid: str = ""

    @property
    def name(self) -> str:
        """Given name, then family name."""
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Metadata(Strict):
    """The front matter of a text.md."""

    title: Bilingual = Bilingual()
    authors: tuple[Author, ...] = ()
    kind: str = "article"
    language: str = "fr"
    abstract: Bilingual = Bilingual()
    keywords: Keywords = Keywords()
    witnesses: tuple[Witness, ...] = ()
    base: str = ""
    """Siglum of the base witness; empty for a text written by hand."""
    supplied: Mapping[str, Bilingual] = field(default_factory=lambda: frozen({}))
    """Fields that no witness states (``title.fr``, ``authors``, ``abstract.en`` …), each with the reason."""
    note: Bilingual = Bilingual()
    """A word of the editors about the contribution."""
    date: Dated = ""
    """When it was published, as ISO 8601 has it; the volume's own date holds where this is empty."""
    doi: Doi = ""
    """Without an address before it."""
    pages: Pages = ""
    """Of the volume, with a plain hyphen: « 12-34 »."""
    session: str = ""
    """The part of the meeting that it was given in, as its programme calls it."""
    licence: str = ""
    terms: Literal["", "first", "all", "none"] = ""
    """Which occurrences of concepts are linked: the first of each section (the default), all, none."""
    changes: tuple[Change, ...] = ()
    """Errata, revisions and withdrawals, as their editor wrote them down."""

    @property
    def withdrawal(self) -> Change | None:
        """The first withdrawal; nothing while the contribution stands."""
        return min((change for change in self.changes if change.kind == "withdrawal"), key=lambda change: change.date, default=None)


@dataclass(frozen=True, slots=True)
class Contribution:
    """One article, talk or slide deck of a volume."""

    volume: str
    slug: str
    metadata: Metadata
    tree: Element
    """The parsed text (``document.parse``); treated as a value: passes work on copies."""
    file: str = ""
    """Path of text.md from the edition's folder."""
    source: str = ""
    """The whole of text.md."""
    proposal: str = ""
    """The whole of proposal.md; empty when there is none."""
    ledger: tuple[LedgerEntry, ...] = ()
    loci: tuple[Locus, ...] = ()
    decisions: tuple[Decision, ...] = ()
    apparatus: tuple[Entry, ...] = ()
    collated: Mapping[str, Element] = field(default_factory=lambda: frozen({}))
    """The tree of each witness as it was collated, by its siglum."""
    versions: tuple[Version, ...] = ()
    """The text as it was published, the first version first."""

    @property
    def id(self) -> str:
        """``volume/slug``: the identifier, and the address on the site."""
        return f"{self.volume}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Volume(Strict):
    """One volume of proceedings, as volume.yml describes it."""

    slug: str = ""
    title: Bilingual = Bilingual()
    subtitle: Bilingual = Bilingual()
    editors: tuple[Author, ...] = ()
    presentation: Bilingual = Bilingual()
    """Markdown."""
    event: Bilingual = Bilingual()
    date: str = ""
    place: str = ""
    publisher: str = ""
    isbn: str = ""
    issn: str = ""
    licence: str = ""
    supplied: Mapping[str, Bilingual] = field(default_factory=lambda: frozen({}))
    """As in a contribution's metadata."""
    contributions: tuple[str, ...] = ()
    """Slugs, in the order of the volume; those not named here follow, by slug."""
