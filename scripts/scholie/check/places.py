"""Where in text.md a thing of the tree stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scholie.metadata import line_of
from scholie.model import Contribution, Place

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MARKUP = r"[*_\\^]*"
"""What may stand between two characters of the text in its Markdown."""


def place(contribution: Contribution, element: Element, words: str = "", *, rank: int = 0) -> Place:
    """Return the place of *words* in the block of *element*; of the block when they are not given or not found.

    *rank* says which one is meant, from 0, when the words stand there several times.
    """
    line = block_line(element)
    if not line or not words.strip():
        return Place(contribution.file, line)
    region = _region(contribution, line)
    found = list(pattern(words).finditer(region)) or list(pattern(_first(words)).finditer(region))
    if not found:
        return Place(contribution.file, line)
    start = found[min(rank, len(found) - 1)].start()
    return Place(contribution.file, line + region.count("\n", 0, start), start - region.rfind("\n", 0, start))


def block_line(element: Element) -> int:
    """Return the line on which the block of *element* begins; 0 when it is not known.

    A note has no line of its own; its first block has.
    """
    below = element.iter() if element.tag == "aside" else ()
    lines = (node.get("data-line") for node in (element, *below, *element.iterancestors()))
    return next((int(line) for line in lines if line), 0)


def field(contribution: Contribution, name: str) -> Place:
    """Return the place of the field *name* in the front matter; the first line when it is not there."""
    return Place(contribution.file, line_of(contribution.source, name))


def _region(contribution: Contribution, line: int) -> str:
    """Return the Markdown from *line* up to the next block."""
    others = (int(node.get("data-line") or 0) for node in contribution.tree.iter() if isinstance(node.tag, str))
    following = min((other for other in others if other > line), default=0)
    return "\n".join(contribution.source.split("\n")[line - 1 : following - 1 if following else None])


def pattern(words: str) -> re.Pattern[str]:
    """Return what finds *words* in Markdown, whatever their marks and their line ends."""
    pieces = (MARKUP.join(re.escape(character) for character in word) for word in words.split())
    return re.compile(rf"(?:{MARKUP}\s+{MARKUP})".join(pieces))


def _first(words: str) -> str:
    """Return the first word of some length, for words that a link or a note cuts in the Markdown."""
    return next((word for word in words.split() if len(word) > 3), words)
