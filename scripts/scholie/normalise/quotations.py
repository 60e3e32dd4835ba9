"""Quotations set off from the text by a narrower measure."""

from __future__ import annotations

from dataclasses import replace

from scholie.normalise.draft import Block, Draft


def find(draft: Draft) -> Draft:
    """Mark paragraphs whose lines all stand on a narrower measure."""
    if draft.flowed or draft.slides:
        return draft
    return replace(draft, blocks=tuple(_told(block) for block in draft.blocks))


def _told(block: Block) -> Block:
    return replace(block, kind="quotation") if block.inset and block.kind == "paragraph" else block
