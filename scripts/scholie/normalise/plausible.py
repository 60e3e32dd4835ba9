"""Weigh what stands for a heading and against it: how it looks, whether its paper numbers its headings, what follows it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from scholie.document import fold
from scholie.document.query import REFERENCE_HEADING
from scholie.normalise import weights
from scholie.normalise.draft import Block, plain
from scholie.normalise.levels import TOP, depth
from scholie.zones import Zone

Face = tuple[int, bool, bool]
TEXT: Face = (20, False, False)
"""The face of the running text."""
TEXTUAL = frozenset({Zone.BODY, Zone.HEADING, Zone.ITEM, Zone.NOTE, None})
"""Zones of what a heading stands over."""
UNWEIGHED = frozenset({Zone.REFERENCES, None})
"""Zones of headings that are known otherwise: that of a reference list, and those of texts whose lines have no zones."""


def weighed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return *blocks*, those headings made paragraphs again against which more stands than for them, the last first."""
    held, numbered = list(blocks), _numbers(blocks)
    faces = Counter(block.face for block in blocks if block.kind == "heading" and depth(plain(block.text)))
    for at in reversed(range(len(held))):
        if _unlikely(held, at, faces, numbered=numbered):
            held[at] = replace(held[at], kind="paragraph")
    return tuple(held)


def _unlikely(blocks: Sequence[Block], at: int, faces: Counter[Face], *, numbered: bool) -> bool:
    block = blocks[at]
    if block.kind != "heading" or block.zone in UNWEIGHED:
        return False
    return sum(_evidence(blocks, at, numbered=numbered)) + (_faced(block, faces, numbered=numbered) if block.scale else 0) < 0


def _faced(block: Block, faces: Counter[Face], *, numbered: bool) -> float:
    """Return what the size and face of a block say for a heading, as log-odds; *faces* are those of the headings with numbers."""
    held = weights.HEADINGS
    alike = faces[block.face] > (1 if depth(plain(block.text)) else 0)
    if numbered and alike:
        return held.alike
    return held.plain if block.face == TEXT else held.apart if block.bold or block.scale > 1 else 0


def _numbers(blocks: Sequence[Block]) -> bool:
    """Tell whether a paper numbers its headings: most of them, each counted as much as it is likely one."""
    headings = [block for block in blocks if block.kind == "heading"]
    having = [block for block in headings if depth(plain(block.text))]
    share = sum(block.sure for block in having) > weights.HEADINGS.most * sum(block.sure for block in headings)
    return share and len(having) >= weights.HEADINGS.fewest


def _evidence(blocks: Sequence[Block], at: int, *, numbered: bool) -> Iterator[float]:
    """Yield what stands for the heading at an index (above 0) and against it (below 0), as log-odds."""
    held, block = weights.HEADINGS, blocks[at]
    text = plain(block.text)
    usual = bool(TOP.fullmatch(fold(text)) or REFERENCE_HEADING.match(text))
    yield held.start + held.chance * _odds(block) + (held.other_zone if block.zone is not Zone.HEADING else 0)
    yield held.usual if usual else 0
    if numbered:
        yield held.numbered if depth(text) else 0 if usual else held.bare
    yield held.long if block.lines > 1 else 0
    yield from _following(blocks, at)


def _odds(block: Block) -> float:
    """Return the log-odds that the zone of a block gives a heading."""
    chance = block.sure if block.zone is Zone.HEADING else min(1 - block.sure, 0.5) / 2
    chance = min(max(chance, 0.02), 0.98)
    return math.log(chance / (1 - chance))


def _following(blocks: Sequence[Block], at: int) -> Iterator[float]:
    """Yield what the blocks after a heading say."""
    held = weights.HEADINGS
    run = sum(1 for _ in takewhile(lambda block: block.kind == "heading", blocks[at + 1 : at + 3]))
    after = next(iter(blocks[at + 1 + run : at + 2 + run]), None)
    if run > 1 or after is None:
        yield held.run
    elif len(after.text.split()) <= held.prose:
        yield held.over_few if after.zone in TEXTUAL else held.over_cells
