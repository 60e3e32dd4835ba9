"""Items of lists: bullets and numbers, and what stands below them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import Block, Draft
from scholie.normalise.marks import BULLET, DEEPER, ORDERED
from scholie.normalise.sense import closed


def find(draft: Draft) -> Draft:
    """Mark the items among the blocks and take their bullets and numbers away."""
    made: list[Block] = []
    entries = []
    first = ""
    for i, block in enumerate(draft.blocks):
        if block.kind != "paragraph":
            made.append(block)
            continue
        bullet, number = BULLET.match(block.text), ORDERED.match(block.text)
        if bullet and (bullet["bullet"] or _listed(draft.blocks, i)):
            mark = bullet["bullet"] or "-"
            first = first if made and made[-1].kind == "item" else mark
            deeper = mark in DEEPER and mark != first
            made.append(replace(block, kind="item", text=block.text[bullet.end() :], level=int(deeper)))
        elif number and _counted(draft.blocks, i, int(number[1])):
            made.append(replace(block, kind="item", text=block.text[number.end() :], ordered=number[1]))
            entries.append(LedgerEntry(Reason.LIST_MARK, block.line, number[1]))
        else:
            made.append(block)
    return replace(draft.aside(*entries), blocks=tuple(item for item in made if item.text or item.source))


def _listed(blocks: tuple[Block, ...], i: int) -> bool:
    """Tell whether a dash begins an item: another one stands beside it, or a colon before it."""
    near = [blocks[j].text for j in (i - 1, i + 1) if 0 <= j < len(blocks)]
    return any(BULLET.match(text) for text in near) or (i > 0 and blocks[i - 1].text.endswith(":"))


def _counted(blocks: tuple[Block, ...], i: int, number: int) -> bool:
    """Tell whether a number is an item's: its neighbour counts on, at once or after a block or two, bullets aside."""
    for way, expected in ((-1, number - 1), (1, number + 1)):
        for step, at in enumerate(_beside(blocks, i, way)):
            found = ORDERED.match(blocks[at].text)
            if found and int(found[1]) == expected and (step == 0 or closed(blocks[i].text)):
                return True
    return False


def _beside(blocks: tuple[Block, ...], i: int, way: int) -> Iterator[int]:
    """Yield the three blocks nearest to *i* in one direction that have no bullet."""
    places = range(i + way, len(blocks) if way > 0 else -1, way)
    return islice((at for at in places if not BULLET.match(blocks[at].text)), 3)
