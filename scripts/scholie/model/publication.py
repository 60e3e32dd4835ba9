"""What happens to a contribution once it is published: changes that its readers must know of, and versions kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

from scholie.model.words import Bilingual, Strict

ISO = re.compile(r"\d{4}(-\d\d){0,2}")
FIRST = "0001-01-01"


def iso(words: str) -> str:
    """Return *words*, a date as ISO 8601 has it: a day, a month or a year. Raises ValueError for any other.

    >>> iso("2024-02")
    '2024-02'
    """
    if not ISO.fullmatch(words) or not _possible(words + FIRST[len(words) :]):
        raise ValueError(f"“{words}” is no date: YYYY-MM-DD, YYYY-MM or YYYY")
    return words


def _possible(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


Date = Annotated[str, AfterValidator(iso)]


@dataclass(frozen=True, slots=True)
class Change(Strict):
    """An erratum, a revision or the withdrawal of a published contribution."""

    kind: Literal["erratum", "revision", "withdrawal"]
    date: Date
    reason: Bilingual
    """What was wrong, what was revised, or why the text was withdrawn: a line of Markdown."""


@dataclass(frozen=True, slots=True)
class Version(Strict):
    """A text as it was published, kept byte for byte."""

    file: Annotated[str, StringConstraints(pattern=r"^published/[A-Za-z0-9-]+\.md$")]
    """Path from the contribution's folder: ``published/1.md``."""
    date: Date
    sha256: str
    source: str = ""
    """The whole of the file."""

    @property
    def number(self) -> str:
        """The name of the file without folder and ending, by which people call the version."""
        return self.file.rsplit("/", 1)[-1].removesuffix(".md")
