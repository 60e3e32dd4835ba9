"""Lists whose items were lettered by hand: « a) », « b) », or « (i) », « (ii) », in paragraphs that follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase

from scholie.normalise.draft import Block, plain

LETTER = re.compile(r"\(?([a-z]|i{1,3}|iv|v|vi{1,3}|ix|x)[).]\s+(?=\S)")
"""What an item begins with. It stays among its words: Markdown does not count in letters, and the text may name them."""
ORDERS = (tuple(ascii_lowercase), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
"""Letters and Roman numbers in their order."""
FEWEST = 2
"""Items of the shortest list."""


def lettered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return *blocks*, those that begin with a, b, c … or i, ii, iii … in a row as items."""
    items = {at for order in ORDERS for run in _runs(blocks, order) if len(run) >= FEWEST for at in run}
    return tuple(replace(block, kind="item") if at in items else block for at, block in enumerate(blocks))


def _runs(blocks: tuple[Block, ...], order: Sequence[str]) -> Iterator[list[int]]:
    """Yield the places of paragraphs whose letters follow each other in an order, from its first on."""
    run: list[int] = []
    for at, block in enumerate(blocks):
        found = LETTER.match(plain(block.text)) if block.kind == "paragraph" else None
        rank = order.index(found[1]) if found and found[1] in order else -1
        if run and rank == len(run):
            run.append(at)
        else:
            yield run
            run = [at] if rank == 0 else []
    yield run
