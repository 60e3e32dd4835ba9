"""Something that the editor must know, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file of the edition."""

    file: str = ""
    """Path from the edition's folder, with slashes."""
    line: int = 0
    """From 1; 0 is the whole file."""
    column: int = 0
    """In characters, from 1; 0 is the whole line."""
    page: int = 0
    """Of a file that has pages, the one on which the line is printed, from 1; 0 where none is known."""

    def __str__(self) -> str:
        """Return ``file:line:column (p. page)`` without the parts that are not known."""
        place = ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
        return f"{place} (p. {self.page})" if self.page else place


class Severity(StrEnum):
    """How much a problem matters, in the three steps that OpenEdition uses."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Verdict(StrEnum):
    """What a check of a claim came to."""

    VERIFIED = "verified"
    UNVERIFIED = "could not verify"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that the editor must know.

    The sentence and the hint are made from the code and the details when the problem is reported, in
    the language of whoever reads it (``report``).
    """

    code: str
    """Kebab-case, stable, a key of ``check.codes.CODES``."""
    place: Place = Place()
    details: tuple[tuple[str, str], ...] = ()
    """What fills the sentence of the code: pairs of a name and a value."""
    evidence: str = ""
    """The words of the text or of the reference that the problem rests on."""
    verdict: Verdict | None = None
    contribution: str = ""
    """Identifier of the contribution, if the problem belongs to one."""
    field: str = ""
    """The field of a file that the problem is about, with dots between the names of its path; empty when it is about none."""
    waived: str = ""
    """Why somebody accepted the problem; empty when nobody did."""
    diagnosis: str = ""
    """What seems to have happened, a key of ``check.codes.DIAGNOSES``: its remedy takes the place of the code's."""
    bindings: tuple[tuple[str, ...], ...] = ()
    """What a citation may be bound to: each the keys of the works of one binding."""
    locus: str = ""
    """Identifier of the passage, where a page leads to it."""
