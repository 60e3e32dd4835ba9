"""What a meeting's table says of one contribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from scholie.model import Author
from scholie.model.imprint import Doi, Pages
from scholie.model.words import Bilingual, Keywords, Strict

FILE = "programme.yml"
"""The programme, from the folder of its volume."""


def _slug(words: str) -> str:
    return words.strip("/").rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Row(Strict):
    """A row of the programme of a volume: the record of one contribution. What is empty the table does not say."""

    id: str = ""
    """What the table calls the contribution: a number, as a rule."""
    title: Bilingual = Bilingual()
    authors: tuple[Author, ...] = ()
    session: str = ""
    order: str = ""
    """Its place in its session or in the volume."""
    pages: Pages = ""
    doi: Doi = ""
    keywords: Keywords = Keywords()
    abstract: Bilingual = Bilingual()
    file: str = ""
    """Name of the file that was handed in, where the table gives it."""
    contribution: Annotated[str, AfterValidator(_slug)] = ""
    """Folder of the contribution that the row is about; empty while no file has been matched."""
    line: int = 0
    """Line of the row in the file that it was read from, from 1."""
    table: str = ""
    """Name of the table that it was read from, while that is imported."""

    @property
    def name(self) -> str:
        """What people call the row: its title, else its number."""
        return self.title.fr or self.title.en or self.id
