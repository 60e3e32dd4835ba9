"""Tell headings from short paragraphs, and find their levels."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.document.query import REFERENCE_HEADING
from scholie.normalise.breaks import NUMBERED, WORDS
from scholie.normalise.draft import Block, Draft, plain
from scholie.normalise.levels import HASHES, levelled
from scholie.normalise.marks import BULLET
from scholie.normalise.sense import closed, hanging, opens_high, stopped
from scholie.normalise.width import measure

NO_HEADING = re.compile(r"[|\\=]|^(?:tableau|table|figure|fig\.|encadré|graphique|carte|schéma|photo)\s*\d", re.IGNORECASE)
"""Formulas, rows of tables and captions."""


def find(draft: Draft) -> Draft:
    """Mark headings among the blocks, with their levels."""
    full = measure(block.width for block in draft.blocks if block.lines > 2) or measure(block.width for block in draft.blocks)
    blocks = list(draft.blocks)
    for i, block in enumerate(blocks):
        if block.kind == "paragraph" and _is_heading(blocks, i, full, draft.flowed):
            blocks[i] = replace(block, kind="heading")
    return replace(draft, blocks=levelled(tuple(blocks)))


def _is_heading(blocks: list[Block], i: int, full: float, flowed: bool) -> bool:
    block = blocks[i]
    text = plain(block.text)
    if HASHES.match(text):
        return True
    if NO_HEADING.search(text):
        return False
    if block.lines > 3 or len(text.split()) > WORDS or len(text) > 200 or BULLET.match(text):
        return False
    if (closed(text) and not text.endswith(("?", "»", "!"))) or hanging(text) or stopped(text.rstrip("?!… ")) or text[-1:] in ",;:":
        return False
    if not (opens_high(text) or NUMBERED.match(text)):
        return False
    if REFERENCE_HEADING.match(text) and len(text) < 60:
        return True
    following = blocks[i + 1] if i + 1 < len(blocks) else None
    before = blocks[i - 1] if i else None
    if following is None or (following.kind == "item" and not NUMBERED.match(text)):
        return False
    if before and before.kind in ("paragraph", "quotation") and not closed(before.text) and not block.turn:
        return False
    if before and before.text.endswith(":") and before.kind == "paragraph":
        return False
    if not opens_high(following.text) and not NUMBERED.match(following.text) and following.kind == "paragraph":
        return False
    return flowed or block.lines > 1 or block.width < 0.97 * full

