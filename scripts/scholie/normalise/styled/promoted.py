"""Headings that no style says: lines over a paragraph that are bold, large, in capitals, or numbered; each is a doubt."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.normalise.draft import Block, Draft, plain
from scholie.normalise.levels import LOWEST, depth
from scholie.normalise.styled.blocks import SHORT, UNSLANTED
from scholie.zones.features import CAPTION

STOPS = (".", ";", ",", ":", "!")
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.)\s+[^\W\d_a-zà-ÿ]")
LARGE = 1.12
"""Size, of that of the text, from which letters are a heading's."""
CAPITALS = 5
"""Letters of the shortest heading that only its capitals tell."""
UNDER = frozenset({"paragraph", "item", "heading", "quotation"})
"""Kinds of blocks that may stand below a heading."""

Look = tuple[float, bool, bool, bool]
"""How a heading is set, the highest first: size, negative; then, False before True, whether it lacks capitals, lacks weight, is slanted."""


def promoted(draft: Draft, blocks: tuple[Block, ...]) -> tuple[Draft, tuple[Block, ...]]:
    """Make headings of short lines over a paragraph that look like one, or whose style derives from a heading's.

    Their levels are those of their styles or numbers, else follow from their looks, below the headings that styles make. Numbers
    alone make a heading only where no style does.
    """
    styled = [block.level for block in blocks if block.kind == "heading"]
    chosen = [_heads(at, blocks, numbers=not styled) for at in range(len(blocks))]
    looks = sorted({_look(block) for block, heads in zip(blocks, chosen, strict=True) if heads and not _said(block)})
    made = []
    for block, heads in zip(blocks, chosen, strict=True):
        if heads:
            draft = draft.doubt("heading-doubtful", block.line, plain(block.text))
            level = _said(block) or max(styled, default=0) + 1 + looks.index(_look(block))
            text = UNSLANTED.sub("", block.text) if block.italic else block.text
            made.append(replace(block, kind="heading", text=text, level=min(level, LOWEST - 1)))
        else:
            made.append(block)
    return draft, tuple(made)


def _heads(at: int, blocks: tuple[Block, ...], *, numbers: bool) -> bool:
    """Tell whether the block at a place is a line that looks like a heading, over a block of the text."""
    block, text = blocks[at], plain(blocks[at].text)
    over = at + 1 < len(blocks) and blocks[at + 1].kind in UNDER
    if block.kind != "paragraph" or not over or len(text) >= SHORT or text.endswith(STOPS) or CAPTION.match(text):
        return False
    return bool(block.level) or block.bold or block.scale >= LARGE or _capitals(text) or (numbers and bool(NUMBERED.match(text)))


def _said(block: Block) -> int:
    """Return the level that the style or the number of a line says; 0 where neither does."""
    return block.level or depth(plain(block.text))


def _look(block: Block) -> Look:
    return -round(max(block.scale, 1.0), 1), not _capitals(plain(block.text)), not block.bold, block.italic


def _capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) >= CAPITALS
