"""Levels of headings: by their numbers, else by the space above them, else by how they follow each other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from scholie.document import fold
from scholie.document.query import REFERENCE_HEADING
from scholie.normalise.draft import Block, plain

NUMBER = re.compile(
    r"(?P<n>(?:[IVXLC]{1,6}|[A-H]|\d{1,2})(?:\.(?:\d{1,2}|[A-Z]|[ivx]+))*)(?P<mark>\.?\s*[/)–-]|\.)?\s+(?=\S)"
    r"|(?P<r>[IVXLC]{1,5})/\s"
)
HASHES = re.compile(r"^(#{1,6})\s+")
TOP = frozenset(
    """
    introduction conclusion conclusions discussion annexe annexes remerciements avant-propos preface resultats
    """.split()  # noqa: SIM905  words read better in lines
)
"""Headings that are hardly ever below another."""
HIGHEST, LOWEST = 2, 6


def levelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return *blocks* with the levels of their headings, from 2."""
    heads = [block for block in blocks if block.kind == "heading"]
    numbered = sum(depth(plain(block.text)) > 0 for block in heads) > 0.5 * len(heads)
    spaces = {} if numbered else _spaces(blocks)
    made: list[Block] = []
    for i, block in enumerate(blocks):
        parent = i + 1 < len(blocks) and blocks[i + 1].kind == "heading"
        if block.kind == "heading":
            level = _level(block, made, numbered, spaces, parent=parent)
            made.append(replace(block, level=level, text=HASHES.sub("", block.text, count=1)))
        else:
            made.append(block)
    return tuple(made)


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


def _spaces(blocks: tuple[Block, ...]) -> dict[int, int]:
    """Return the level of each number of empty lines above headings: the more space, the higher."""
    above = Counter(
        block.gap for before, block in pairwise(blocks) if block.kind == "heading" and before.kind != "heading" and not block.turn
    )
    known = sorted((gap for gap, count in above.items() if count > 1), reverse=True)
    return {gap: HIGHEST + rank for rank, gap in enumerate(known[:3])} if len(known) > 1 else {}


def _level(block: Block, made: list[Block], numbered: bool, spaces: dict[int, int], *, parent: bool) -> int:
    text = plain(block.text)
    hashes = HASHES.match(text)
    if hashes:
        return max(HIGHEST, len(hashes[1]))
    if numbered:
        return min(LOWEST, HIGHEST - 1 + max(1, depth(text)))
    if fold(text).strip(" .:") in TOP or REFERENCE_HEADING.match(text):
        return HIGHEST
    before = made[-1] if made else None
    if before and before.kind == "heading":
        return min(LOWEST, before.level + 1)
    if block.gap in spaces and not block.turn:
        return spaces[block.gap]
    return HIGHEST if parent else _sibling(made)


def _sibling(made: list[Block]) -> int:
    """Return the level of the heading before: what follows a section is most often its sibling."""
    return next((block.level for block in reversed(made) if block.kind == "heading"), HIGHEST)
