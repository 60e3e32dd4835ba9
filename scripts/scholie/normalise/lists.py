"""Items of lists: bullets and numbers, and what stands below them."""

from __future__ import annotations

from dataclasses import replace

from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import Block, Draft
from scholie.normalise.marks import BULLET, DEEPER, ORDERED
from scholie.normalise.sense import closed


def find(draft: Draft) -> Draft:
    """Mark the items among the blocks and take their bullets and numbers away."""
    made: list[Block] = []
    entries = []
    for i, block in enumerate(draft.blocks):
        if block.kind != "paragraph":
            made.append(block)
            continue
        bullet, number = BULLET.match(block.text), ORDERED.match(block.text)
        if bullet and (bullet["bullet"] or _listed(draft.blocks, i)):
            deeper = (bullet["bullet"] or "") in DEEPER
            made.append(replace(block, kind="item", text=block.text[bullet.end() :], level=int(deeper)))
        elif number and _counted(draft.blocks, i, int(number[1])):
            made.append(replace(block, kind="item", text=block.text[number.end() :], ordered=number[1]))
            entries.append(LedgerEntry(Reason.LIST_MARK, block.line, number[1]))
        else:
            made.append(block)
    return replace(draft.aside(*entries), blocks=tuple(item for item in made if item.text))


def _listed(blocks: tuple[Block, ...], i: int) -> bool:
    """Tell whether a dash begins an item: another one stands beside it, or a colon before it."""
    near = [blocks[j].text for j in (i - 1, i + 1) if 0 <= j < len(blocks)]
    return any(BULLET.match(text) for text in near) or (i > 0 and blocks[i - 1].text.endswith(":"))


def _counted(blocks: tuple[Block, ...], i: int, number: int) -> bool:
    """Tell whether a number is an item's: its neighbour counts on, at once or after a block or two."""
    for step in (1, 2, 3):
        for at, expected in ((i - step, number - 1), (i + step, number + 1)):
            found = ORDERED.match(blocks[at].text) if 0 <= at < len(blocks) else None
            if found and int(found[1]) == expected and (step == 1 or closed(blocks[i].text)):
                return True
    return False
