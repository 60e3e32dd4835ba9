"""Quotations set off from the text by a narrower measure."""

from __future__ import annotations

from dataclasses import replace

from scholie.normalise.draft import Block, Draft

INDENT = 2
"""Blanks before every line of a quotation set off, at least."""
RARE = 0.3
"""Share of the paragraphs that may stand so before it means something else."""


def find(draft: Draft) -> Draft:
    """Mark paragraphs whose lines all stand on a narrower measure, or all indented."""
    if draft.flowed or draft.slides:
        return draft
    paragraphs = [block for block in draft.blocks if block.kind == "paragraph" and block.lines > 1]
    deep = [block for block in paragraphs if block.indent >= INDENT]
    indented = len(deep) < RARE * len(paragraphs)
    return replace(draft, blocks=tuple(_told(block, indented=indented) for block in draft.blocks))


def _told(block: Block, *, indented: bool) -> Block:
    if block.kind != "paragraph":
        return block
    deep = indented and block.lines > 1 and block.indent >= INDENT
    return replace(block, kind="quotation") if block.inset or deep else block
