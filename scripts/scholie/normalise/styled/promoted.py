"""Headings that no style says: lines over a paragraph that are bold, large, in capitals, or numbered; each is a doubt."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.normalise.draft import Block, Draft, plain
from scholie.normalise.levels import LOWEST, depth
from scholie.normalise.styled.blocks import SHORT, UNSLANTED
from scholie.zones.features import CAPTION

STOPS = (".", ";", ",", "!")
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.)\s+[^\W\d_a-zà-ÿ]")
LARGE = 1.12
"""Size, of that of the text, from which letters are a heading's."""
CAPITALS = 5
"""Letters of the shortest heading that only its capitals tell."""
UNDER = frozenset({"paragraph", "item", "heading", "quotation"})
"""Kinds of blocks that may stand below a heading."""

SLANTED = 2
"""Lines that only their slant tells: as many there must be at least."""
BRIEF = 80
"""Characters of the longest of them."""

Look = tuple[float, bool, bool, bool, bool]
"""How a heading is set, the highest first: size, negative; then, False before True, whether it lacks capitals, weight, a line below it,
and whether it is slanted."""


def promoted(draft: Draft, blocks: tuple[Block, ...]) -> tuple[Draft, tuple[Block, ...]]:
    """Make headings of short lines over a paragraph that look like one, or whose style derives from a heading's.

    Their levels are those of their styles or numbers, else follow from their looks, below the headings that styles make. Numbers
    alone make a heading only where no style does; items in bold that Word numbers are headings of the depth of their list.
    """
    styled = [block.level for block in blocks if block.kind == "heading"]
    chosen = [_heads(at, blocks, numbers=not styled) for at in range(len(blocks))]
    slanted = [at for at in range(len(blocks)) if not chosen[at] and _slanted(at, blocks)]
    chosen = [heads or (at in slanted and len(slanted) >= SLANTED) for at, heads in enumerate(chosen)]
    looks = sorted({_look(block) for block, heads in zip(blocks, chosen, strict=True) if heads and not _said(block)})
    made = []
    for block, heads in zip(blocks, chosen, strict=True):
        if heads:
            draft = draft.doubt("heading-doubtful", block.line, plain(block.text))
            level = _said(block) or max(styled, default=0) + 1 + looks.index(_look(block))
            text = UNSLANTED.sub("", block.text) if block.italic else block.text
            made.append(replace(block, kind="heading", text=text, ordered="", level=min(level, LOWEST - 1)))
        else:
            made.append(block)
    return draft, tuple(made)


def _heads(at: int, blocks: tuple[Block, ...], *, numbers: bool) -> bool:
    """Tell whether the block at a place is a line that looks like a heading, over a block of the text."""
    block, text = blocks[at], plain(blocks[at].text)
    if not _over(at, blocks) or len(text) >= SHORT or text.endswith(STOPS) or CAPTION.match(text):
        return False
    if block.kind == "item":
        return block.bold and _alone(at, blocks)
    large = block.scale >= LARGE or _capitals(text)
    if text.endswith(":") and not (blocks[at + 1].kind == "paragraph" and (block.bold or large)):
        return False
    return bool(block.level) or block.bold or block.underlined or large or (numbers and bool(NUMBERED.match(text)))


def _alone(at: int, blocks: tuple[Block, ...]) -> bool:
    """Tell whether an item stands in no list: its neighbours are none, or lie above or below it as headings do."""
    before, after = blocks[at - 1] if at else None, blocks[at + 1]
    above = before is None or before.kind != "item" or before.level < blocks[at].level
    return above and (after.kind != "item" or (after.bold and after.level > blocks[at].level))


def _slanted(at: int, blocks: tuple[Block, ...]) -> bool:
    """Tell whether the block at a place is a short line, slanted as a whole, over a paragraph."""
    block, text = blocks[at], plain(blocks[at].text)
    brief = block.kind == "paragraph" and block.italic and len(text) < BRIEF and not text.endswith((*STOPS, ":"))
    return brief and text[:1].isupper() and _over(at, blocks) and blocks[at + 1].kind == "paragraph" and not CAPTION.match(text)


def _over(at: int, blocks: tuple[Block, ...]) -> bool:
    """Tell whether a paragraph or an item stands over a block of the text."""
    return blocks[at].kind in ("paragraph", "item") and at + 1 < len(blocks) and blocks[at + 1].kind in UNDER


def _said(block: Block) -> int:
    """Return the level that the style, the list or the number of a line says; 0 where none does."""
    below = block.kind == "item" and block.level > 0
    return block.level + below or depth(plain(block.text))


def _look(block: Block) -> Look:
    capitals = _capitals(plain(block.text))
    return -round(max(block.scale, 1.0), 1), not capitals, not block.bold, not block.underlined, block.italic


def _capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) >= CAPITALS
