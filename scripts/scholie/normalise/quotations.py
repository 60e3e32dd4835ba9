"""Quotations set off from the text: on a narrower measure, indented, or announced with a colon and followed by their source."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from scholie.normalise.draft import CALL, CALL_END, MARKS, Block, Draft
from scholie.normalise.marks import BULLET, ORDERED
from scholie.normalise.sense import bare
from scholie.prose.years import PRINTED

INDENT = 2
"""Blanks before every line of a quotation set off, at least."""
RARE = 0.3
"""Share of the paragraphs that may stand so before it means something else."""
LEAST = 12
"""Words of a quotation that only words tell."""
TAIL = 120
"""Characters at the end of a text in which its source stands."""
SOURCE = re.compile(
    r"\((?!consult|accessed)(?:[^()]*[\s,])?"
    r"(?:" + PRINTED + r"[a-z]?|pp?\.\s?[\divxlc]+|ibid\.?|id\.|(?-i:[A-ZÀ-Þ])\w*,\s\d{1,4}(?:[-–]\d{1,4})?)"
    r"(?:[\s,:;–-][^()]*)?\)[\s.»”\"]*$",
    re.IGNORECASE,
)
"""A year or a page in brackets, or a siglum and a page, which close a text: « (Duvert 1998, p. 4). », « (RC, 88-89) »"""
NOTED = re.compile(rf"[.!?…»”\"\])]\s*{CALL}\d+{CALL_END}[\s.»”\"]*$|{CALL}\d+{CALL_END}[\s»”\"]*[.!?…][\s»”\"]*$")
"""A call that closes a text."""


def find(draft: Draft) -> Draft:
    """Mark paragraphs whose lines all stand on a narrower measure, or all indented, and those that their words tell."""
    if draft.slides:
        return draft
    blocks = draft.blocks if draft.flowed else _set_off(draft.blocks)
    return replace(draft, blocks=(*blocks[:1], *(_announced(before, block) for before, block in pairwise(blocks))))


def _set_off(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    paragraphs = [block for block in blocks if block.kind == "paragraph" and block.lines > 1]
    deep = [block for block in paragraphs if block.indent >= INDENT]
    indented = len(deep) < RARE * len(paragraphs)
    return tuple(_moved(block, indented=indented) for block in blocks)


def _moved(block: Block, *, indented: bool) -> Block:
    if block.kind != "paragraph":
        return block
    deep = indented and block.lines > 1 and block.indent >= INDENT
    return replace(block, kind="quotation") if block.inset or deep else block


def _announced(before: Block, block: Block) -> Block:
    """Return *block* as a quotation if a paragraph announces it with a colon and it ends with its source."""
    text = bare(block.text)
    if (before.kind, block.kind) != ("paragraph", "paragraph") or not bare(before.text).endswith(":"):
        return block
    if len(text.split()) < LEAST or BULLET.match(text) or ORDERED.match(text):
        return block
    return replace(block, kind="quotation") if _sourced(block.text) else block


def _sourced(text: str) -> bool:
    """Tell whether *text* ends with the year or page of its source, or with the call of its note."""
    end = MARKS.sub("", text[-TAIL:])
    return bool(NOTED.search(end)) or bool(SOURCE.search(bare(end)))
