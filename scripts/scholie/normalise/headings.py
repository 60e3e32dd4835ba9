"""Tell headings from short paragraphs, and find their levels."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.document.query import REFERENCE_HEADING
from scholie.normalise.breaks import NUMBERED, WORDS
from scholie.normalise.draft import Block, Draft, plain
from scholie.normalise.marks import BULLET
from scholie.normalise.sense import closed, hanging, opens_high, stopped
from scholie.normalise.width import measure

NUMBER = re.compile(r"(?P<n>(?:[IVXLC]{1,6}|[A-H]|\d{1,2})(?:\.(?:\d{1,2}|[A-Z]|[ivx]+))*)(?P<mark>\s*[./)–-])?\s+(?=\S)|(?P<r>[IVXLC]{1,5})/\s")
HASHES = re.compile(r"(#{1,6})\s+")


def find(draft: Draft) -> Draft:
    """Mark headings among the blocks, with their levels."""
    full = measure(block.width for block in draft.blocks if block.lines > 2) or measure(block.width for block in draft.blocks)
    blocks = list(draft.blocks)
    for i, block in enumerate(blocks):
        if block.kind == "paragraph" and _is_heading(blocks, i, full, draft.flowed):
            blocks[i] = replace(block, kind="heading")
    return replace(draft, blocks=tuple(_levelled(blocks)))


def _is_heading(blocks: list[Block], i: int, full: float, flowed: bool) -> bool:
    block = blocks[i]
    text = plain(block.text)
    if HASHES.match(text):
        return True
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


def depth(text: str) -> int:
    """Return how deep the number of a heading goes: 1 for « II/ » and « 3. », 2 for « 3.1 »; 0 without a number.

    >>> depth("I.A.2 Une enquête")
    3
    """
    found = NUMBER.match(text)
    if not found:
        return 0
    number = found["n"] or found["r"]
    if len(number) == 1 and number.isalpha() and number not in "IVX" and not found["mark"]:
        return 0
    return number.count(".") + 1


def _levelled(blocks: list[Block]) -> list[Block]:
    heads = [block for block in blocks if block.kind == "heading"]
    depths = [depth(plain(block.text)) for block in heads]
    numbered = sum(d > 0 for d in depths) > 0.5 * len(heads)
    made: list[Block] = []
    for block in blocks:
        if block.kind == "heading":
            made.append(replace(block, level=_level(block, made, numbered)))
        else:
            made.append(block)
    return made


def _level(block: Block, made: list[Block], numbered: bool) -> int:
    text = plain(block.text)
    hashes = HASHES.match(text)
    if hashes:
        return max(2, len(hashes[1]))
    if numbered:
        return min(6, 1 + max(1, depth(text)))
    before = made[-1] if made else None
    if before and before.kind == "heading" and before.level < 6:
        return before.level + 1
    if REFERENCE_HEADING.match(text):
        return 2
    return 2
