"""Paragraphs that a page cut in two, in a text whose lines are paragraphs."""

from __future__ import annotations

from dataclasses import replace

from scholie.normalise.draft import Block, Draft, plain
from scholie.normalise.join import linked
from scholie.normalise.labels import labelled
from scholie.normalise.marks import BULLET, ORDERED
from scholie.normalise.sense import closed, hanging, opens_high, opens_low, stopped

SHORT = 25
"""Words below which an open block may be a heading or a line of its own."""


def join(draft: Draft) -> Draft:
    """Join a block that is left open to the one that goes on from it."""
    if not draft.flowed:
        return draft
    made: list[Block] = []
    parts: list[str] = []
    entries = []
    for block in draft.blocks:
        if len(made) > 1 and block.kind == made[-1].kind == "paragraph" and _goes_on(parts, block):
            text, entry = linked(parts[-1], block.text, draft.vocabulary, block.line)
            entries.append(entry)
            parts[-1:] = text if isinstance(text, tuple) else (text,)
            continue
        if made and block.turn and _undecided(parts[-1], block.text):
            draft = draft.doubt("page-break-doubtful", block.line, f"{parts[-1][-60:]} | {block.text[:60]}")
        made[-1:] = [*(replace(before, text=" ".join(parts)) for before in made[-1:]), block]
        parts = [block.text]
    made[-1:] = [replace(before, text=" ".join(parts)) for before in made[-1:]]
    return replace(draft.aside(*entries), blocks=tuple(made))


def _undecided(left: str, right: str) -> bool:
    """Tell whether a page ends between two long texts, on a full stop."""
    return stopped(left) and opens_high(right) and min(len(left.split()), len(right.split())) > SHORT


def _goes_on(parts: list[str], block: Block) -> bool:
    """Tell whether *block* goes on from the parts of the one before."""
    left, right = plain(parts[-1]), plain(block.text)
    if BULLET.match(right) or labelled(right) or (len(parts) == 1 and labelled(left, alone=True)):
        return False
    if left.endswith("-") and left[-2:-1].isalpha() and right[:1].isalpha():
        return True
    if closed(left):
        return False
    if opens_low(right):
        return True
    if ORDERED.match(right):
        return False
    return hanging(left) or (sum(len(part.split()) for part in parts[-SHORT:]) > SHORT and len(right.split()) > 3)
