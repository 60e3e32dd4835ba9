"""The true text of an invented paper: what an edition should make of its manuscript, however that is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Part:
    """Words in one face."""

    text: str
    face: str = ""
    """``em``, ``sup``, ``caps`` (small capitals), or nothing."""
    note: tuple[Part, ...] = ()
    """The note that is called after them."""


Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the text."""

    kind: str
    """``heading``, ``paragraph``, ``item``, ``quotation``, ``table`` or ``figure``."""
    parts: Parts = ()
    """Its words; of a table or a figure the caption, without its number."""
    level: int = 0
    """Of a heading, 1 or 2."""
    ordered: bool = False
    """Whether an item is one of a numbered list."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table, its cells; the first row is its head."""
    alt: str = ""
    """Of a figure, its alternative text."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who signs, from where, and how to write to them."""

    given: str
    family: str
    place: str
    email: str


@dataclass(frozen=True, slots=True)
class Paper:
    """All that a reader should find in the edition."""

    language: str
    titles: Mapping[str, str]
    """By language, ``fr`` and ``en``."""
    authors: tuple[Author, ...]
    abstracts: Mapping[str, str]
    keywords: Mapping[str, tuple[str, ...]]
    passages: tuple[Passage, ...] = ()
    references: tuple[Parts, ...] = field(default=())


def words(parts: Parts) -> str:
    """Return the words of *parts* in a row, without their notes."""
    return "".join(part.text for part in parts)
