"""Headings: levels that follow one another, sections that hold something, no full stop, no capitals, no call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from scholie.check.places import place
from scholie.check.references.wording import capitals
from scholie.document import HEADINGS, classes, inside, text
from scholie.model import Contribution, Edition, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CONTENT = ("p", "li", "blockquote", "table", "pre", "img")
STOP = re.compile(r"(?<![.…])(?<!\betc)(?<!\b[A-Z])\.$")
"""A full stop that is no ellipsis and ends no abbreviation."""


def level_skipped(edition: Edition) -> Iterator[Problem]:
    """Yield the headings that are more than one level below the one before; a text begins at level 2."""
    for contribution in edition.contributions:
        found = _headings(contribution)
        levels = [1, *(int(heading.tag[1]) for heading in found)]
        for heading, (above, level) in zip(found, pairwise(levels), strict=True):
            if level > above + 1:
                yield _problem("level-skipped", contribution, heading, ("level", str(level)), ("above", str(above)))


def section_empty(edition: Edition) -> Iterator[Problem]:
    """Yield the headings with neither words nor lower headings below them; the heading of a slide may stand alone."""
    for contribution in edition.contributions:
        blocks = [node for node in contribution.tree.iter(*HEADINGS, *CONTENT) if not inside(node, "aside")]
        for node, following in zip_longest(blocks, blocks[1:]):
            alone = following is None or (following.tag in HEADINGS and following.tag <= node.tag)
            if node.tag in HEADINGS and alone and not any("slide" in classes(a) for a in node.iterancestors("div")):
                yield _problem("section-empty", contribution, node)


def heading_stop(edition: Edition) -> Iterator[Problem]:
    """Yield the headings that end with a full stop."""
    for contribution in edition.contributions:
        yield from (_problem("heading-stop", contribution, h) for h in _headings(contribution) if STOP.search(text(h)))


def heading_capitals(edition: Edition) -> Iterator[Problem]:
    """Yield the headings that are all in capitals, beyond an acronym."""
    for contribution in edition.contributions:
        yield from (_problem("heading-capitals", contribution, h) for h in _headings(contribution) if capitals(text(h)))


def note_in_heading(edition: Edition) -> Iterator[Problem]:
    """Yield the headings that carry the call of a note."""
    for contribution in edition.contributions:
        for heading in _headings(contribution):
            if any("noteref" in classes(a) for a in heading.iter("a")):
                yield _problem("note-in-heading", contribution, heading)


def _headings(contribution: Contribution) -> tuple[Element, ...]:
    return tuple(contribution.tree.iter(*HEADINGS))


def _problem(code: str, contribution: Contribution, heading: Element, *details: tuple[str, str]) -> Problem:
    return Problem(code, place(contribution, heading), details, text(heading), contribution=contribution.id)
