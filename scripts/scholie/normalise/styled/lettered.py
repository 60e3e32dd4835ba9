"""Lists whose items were lettered by hand: « a) », « b) », « c) », in paragraphs that follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scholie.normalise.draft import Block, plain

LETTER = re.compile(r"([a-z])[).]\s+(?=\S)")
"""What an item begins with. It stays among its words: Markdown does not count in letters, and the text may name them."""
FEWEST = 2
"""Items of the shortest list."""


def lettered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return *blocks*, those that begin with a, b, c … in a row as items."""
    items = {at for run in _runs(blocks) if len(run) >= FEWEST for at in run}
    return tuple(replace(block, kind="item") if at in items else block for at, block in enumerate(blocks))


def _runs(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Yield the places of paragraphs whose letters follow each other from a on."""
    run: list[int] = []
    for at, block in enumerate(blocks):
        found = LETTER.match(plain(block.text)) if block.kind == "paragraph" else None
        rank = ord(found[1]) - ord("a") if found else -1
        if rank == len(run) and run:
            run.append(at)
        else:
            yield run
            run = [at] if rank == 0 else []
    yield run
