"""The card of a contribution: what was read of its front matter, how much of everything there is, what is in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from scholie.cards.heads import Imprint
from scholie.check import ASKED
from scholie.model import Author, Bilingual, Keywords, Problem, frozen

ROWS: Mapping[str, tuple[str, ...]] = frozen(
    {
        "title": ("title-doubtful", "title-shared"),
        "authors": ("author-doubtful", "author-marked", "authors-missing"),
        "abstract": ("abstract-doubtful", "abstract-language"),
        "keywords": (),
        "headings": ("head-doubtful", "note-in-heading"),
        "notes": ("call-doubtful", "call-missing", "note-missing", "note-outlier", "note-heading"),
        "references": ("reference-joined",),
        "words": ("letters-lost", "text-garbled"),
    }
)
"""The rows of a card, each with the codes of the problems that make it doubtful."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text."""

    level: int
    """From 1, the highest of a text."""
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """A contribution at a glance; words are counted as runs of letters and digits."""

    contribution: str
    """``volume/slug``."""
    files: tuple[str, ...]
    """The extracts that were added, by the names that they were given under; empty when it was normalised again."""
    likeness: float
    """How like another witness the last of them is, from 0 to 1; 0 for the first extract of a text."""
    title: Bilingual
    authors: tuple[Author, ...]
    abstract: Bilingual
    keywords: Keywords
    headings: tuple[Heading, ...] = ()
    notes: int = 0
    """The author's notes."""
    uncalled: int = 0
    """Those that nothing calls."""
    unanswered: int = 0
    """Calls whose note is not there."""
    references: int = 0
    """Items of the author's reference list."""
    cited: int = 0
    """Those that a citation of the text is bound to."""
    citations: int = 0
    """Citations of the text that are bound, those in the reference list left out."""
    words: int = 0
    """Words of the text and its notes."""
    noted: int = 0
    """Words of the notes."""
    extracted: int = 0
    """Words of the base witness; 0 for a text without one."""
    aside: int = 0
    """Words of the base witness that are not in the text, but in the ledger."""
    imprint: tuple[Imprint, ...] = ()
    """What the heads and feet of the base witness say of the contribution and its volume; nothing of it is in the text."""
    problems: tuple[Problem, ...] = ()
    """What is known of the text and nobody has accepted, in the order of the places."""

    @property
    def affiliated(self) -> int:
        """Return how many authors have an affiliation."""
        return sum(bool(author.affiliation) for author in self.authors)

    @property
    def levels(self) -> tuple[tuple[int, int], ...]:
        """Return each level of headings with how many there are."""
        return tuple(sorted(Counter(heading.level for heading in self.headings).items()))

    @property
    def share_noted(self) -> float:
        """Return the share of the text's words that are in notes."""
        return self.noted / self.words if self.words else 0.0

    @property
    def share_aside(self) -> float:
        """Return the share of the extract's words that were set aside."""
        return self.aside / self.extracted if self.extracted else 0.0

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Return the rows that are in doubt, or empty where a text seldom lacks them."""
        codes = {problem.code for problem in self.problems}
        empty = {"title": not (self.title.fr or self.title.en), "authors": not self.authors, "headings": not self.headings}
        return tuple(row for row, own in ROWS.items() if empty.get(row) or codes & set(own))

    @property
    def questions(self) -> tuple[Problem, ...]:
        """Return the problems that are settled by confirming them (``scholie accept``)."""
        return tuple(problem for problem in self.problems if problem.code in ASKED)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Return how many problems there are of each code, the most frequent first."""
        return tuple(sorted(Counter(problem.code for problem in self.problems).items(), key=lambda row: (-row[1], row[0])))
