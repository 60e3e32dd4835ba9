"""The passages of a text that its authors wrote: neither the reference list nor the editors' notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scholie.document import classes, passages, reference_section
from scholie.prose.wording import Wording, wording

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

EDITOR = "editor"
"""Class of a note that the editors wrote."""


def by_editors(passage: Element) -> bool:
    """Tell whether *passage* is a note of the editors'."""
    return EDITOR in classes(passage)


def in_reference_list(tree: Element) -> frozenset[Element]:
    """Return every element of the author's reference list in *tree*, at any depth, without the heading of the list."""
    return frozenset(element for block in reference_section(tree) for element in block.iter())


def own_passages(tree: Element, *, references: bool = False) -> tuple[Element, ...]:
    """Return the passages of *tree* that its authors wrote, in the order of the document; with *references*, those of their list too."""
    apart: frozenset[Element] = frozenset() if references else in_reference_list(tree)
    return tuple(passage for passage in passages(tree) if passage not in apart and not by_editors(passage))


def own_wordings(tree: Element, language: str) -> Iterator[Wording]:
    """Yield the wording of each of the authors' own passages; a passage inside another counts once, for itself.

    *language* is that of the text, for what says no other.
    """
    every = frozenset(passages(tree))
    yield from (wording(passage, language, every) for passage in own_passages(tree))
