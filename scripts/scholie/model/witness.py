"""A carrier of the text, and what normalising makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scholie.model.problem import Problem
from scholie.model.typescript import BLANK, Typescript
from scholie.model.words import Bilingual, Strict


@dataclass(frozen=True, slots=True)
class Witness(Strict):
    """A carrier of the text: a raw extract, kept byte for byte."""

    siglum: str
    file: str
    """Path from the contribution's folder, with slashes."""
    sha256: str
    description: Bilingual = Bilingual()
    typescript: Typescript = BLANK
    """The extract as its reader gives it."""

    @property
    def text(self) -> str:
        """Return the words of the extract."""
        return self.typescript.text


class Reason(StrEnum):
    """Why a word of a witness is not in the text: the closed list of the ledger."""

    RUNNING_HEAD = "running head"
    PAGE_NUMBER = "page number"
    REPEATED_TITLE = "repeated title"
    HYPHEN = "line-end hyphen"
    NOTE_NUMBER = "note number"
    LIST_MARK = "list mark"
    LABEL = "label"
    """A word that only names the field which follows: « Mots clés », « Abstract »."""
    CREDIT = "credit line"
    CONTENTS = "table of contents"
    PICTURE = "words of a picture"
    """Letters in a figure, which its picture shows."""
    LETTERS = "lost letters"
    """The halves of a word between which a font has lost a ligature; ``kept`` is the word."""
    AFFILIATION_MARK = "affiliation mark"
    SUPPLIED = "supplied by another witness"
    """``kept`` has the words, ``line`` is 0: this witness has them nowhere."""
    MARKUP = "transcriber's mark-up"
    """Asterisks, carets and angle brackets that a transcriber wrote for what print shows."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One account of words of a witness that are not, or not as they stood, in the text."""

    reason: Reason
    line: int
    """Line of the witness, from 1."""
    words: str
    """What the witness has, as it stands there."""
    kept: str = ""
    """What the text has instead: « professionnelle » for the two halves of a hyphenated word."""
    witness: str = ""
    """Siglum of the witness."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What normalising a witness comes to."""

    markdown: str
    """The whole text.md, front matter included, without bindings."""
    ledger: tuple[LedgerEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Doubts: decided by default, said to the editor; places are lines of the witness."""
