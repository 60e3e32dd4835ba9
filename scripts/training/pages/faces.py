"""Sizes and faces of the letters of a paper, zone by zone, as files that have pages tell them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scholie.zones import Zone

if TYPE_CHECKING:
    from training.pages.layout import Set

DEPTH = re.compile(r"\s*(?:\d+|[IVX]+)((?:\.\d+)*)")
STRAY = 0.015
"""Share of the lines of running text that are mostly bold or slanted."""
SMALL = (0.75, 0.8, 0.83, 0.83, 0.9, 0.9)
DRAWN: dict[Zone, tuple[tuple[float, ...], float, float]] = {
    Zone.TITLE: ((1, 1.2, 1.3, 1.4, 1.44, 1.6, 1.7, 2), 0.7, 0.03),
    Zone.OTHER_TITLE: ((1, 1, 1.1, 1.2, 1.3, 1.44), 0.4, 0.3),
    Zone.AUTHOR: ((1, 1, 1.1, 1.1, 1.2, 1.3), 0.35, 0.1),
    Zone.PLACE: ((0.75, 0.83, 0.9, 0.9, 1, 1), 0.03, 0.3),
    Zone.IMPRINT: ((0.9, 1, 1.1, 1.2, 1.4), 0.2, 0.15),
    Zone.ABSTRACT_FR: ((0.83, 0.9, 0.9, 1, 1), 0.02, 0.25),
    Zone.LABEL: ((0.9, 1, 1, 1.1, 1.2), 0.8, 0.15),
    Zone.FURNITURE: ((0.65, 0.75, 0.83, 0.9, 0.9, 1, 1), 0.08, 0.3),
    Zone.CONTENTS: ((1, 1, 0.9), 0.1, 0.0),
    Zone.CAPTION: ((0.75, 0.83, 0.9, 0.9, 1, 1), 0.15, 0.25),
    Zone.NOTE: ((*SMALL, *SMALL, 1), 0.0, 0.01),
    Zone.NOTE_NUMBER: ((0.5, 0.55, 0.65, 0.65, 0.83), 0.0, 0.0),
    Zone.REFERENCE: ((0.83, 0.9, 0.9, 1, 1, 1), 0.0, 0.01),
    Zone.TABLE: ((0.6, 0.7, 0.75, 0.83, 0.9, 0.9, 1, 1), 0.06, 0.06),
}
"""For each zone, the sizes that its letters may have, of that of the text, and how often they are bold and slanted."""
LIKE = {
    Zone.ABSTRACT_EN: Zone.ABSTRACT_FR,
    Zone.KEYWORDS_FR: Zone.ABSTRACT_FR,
    Zone.KEYWORDS_EN: Zone.ABSTRACT_FR,
    Zone.PAGE_NUMBER: Zone.FURNITURE,
}
"""Zones that are set as another one is."""


@dataclass(frozen=True, slots=True)
class Face:
    """How the letters of a line are set."""

    scale: float = 1.0
    """Their size, of that of the text."""
    bold: bool = False
    italic: bool = False


def faced(lines: Iterable[Set], chance: random.Random) -> Iterator[Set]:
    """Yield *lines*, each set as lines of its zone are in this paper."""
    faces = {zone: _drawn(chance, *ways) for zone, ways in DRAWN.items()}
    headings = tuple(_headings(chance))
    depth, before, table = 0, Zone.BODY, faces[Zone.TABLE]
    for line in lines:
        if line.label in (Zone.HEADING, Zone.HEADING_NUMBER, Zone.REFERENCES):
            depth = _depth(line.text, depth if before is line.label else chance.choice((0, 0, 1)))
            face = headings[depth]
        elif line.label is Zone.TABLE:
            table = table if before is Zone.TABLE and chance.random() < 0.8 else _drawn(chance, *DRAWN[Zone.TABLE])
            face = table
        else:
            face = faces.get(LIKE.get(line.label, line.label), Face())
            stray = chance.random() < STRAY and line.label in (Zone.BODY, Zone.ITEM)
            face = Face(1.0, chance.random() < 0.5, chance.random() < 0.5) if stray else face
        before = line.label
        yield replace(line, scale=face.scale, bold=face.bold, italic=face.italic)


def _drawn(chance: random.Random, sizes: tuple[float, ...], bold: float, italic: float) -> Face:
    return Face(chance.choice(sizes), chance.random() < bold, chance.random() < italic)


def _headings(chance: random.Random) -> Iterator[Face]:
    """Yield the faces of headings of three levels: none is larger than the one above it, and seldom one as the text."""
    scale = chance.choice((1, 1.1, 1.1, 1.2, 1.2, 1.3, 1.44, 1.6))
    for _ in range(3):
        bold = chance.random() < 0.8
        yield Face(scale, bold, chance.random() < (0.1 if bold else 0.5))
        scale = chance.choice((scale, max(1.0, scale - 0.1), max(1.0, scale - 0.2), 1.0))


def _depth(text: str, otherwise: int) -> int:
    number = DEPTH.match(text)
    return min(number[1].count("."), 2) if number else otherwise
