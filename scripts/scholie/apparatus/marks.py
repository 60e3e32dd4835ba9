"""The places of the entries, marked in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scholie.apparatus.collation import GAP, MOVED
from scholie.apparatus.tokens import keys
from scholie.document import copy, passages, running, wrap
from scholie.model import Entry

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def mark(tree: Element, entries: Sequence[Entry]) -> Element:
    """Return a copy of *tree* in which the words of each entry stand in ``span.app[data-entry]``.

    The value of ``data-entry`` is the rank of the entry, from 0. An entry that speaks of a whole passage is an
    empty mark at its beginning.
    """
    marked = copy(tree)
    by_id = {element.get("id"): element for element in passages(marked)}
    for rank in sorted(range(len(entries)), key=lambda n: (entries[n].locus, -entries[n].start, -entries[n].end, -n)):
        passage = by_id.get(entries[rank].locus)
        if passage is not None:
            start, end = _characters(passage, entries[rank])
            wrap(passage, start, end, "span", {"class": "app", "data-entry": str(rank)})
    return marked


def _characters(passage: Element, entry: Entry) -> tuple[int, int]:
    if entry.kind in (GAP, MOVED):
        return 0, 0
    found = list(keys(passage))
    if entry.start >= len(found):
        words = running(passage)
        return len(words), len(words)
    start = found[entry.start][1]
    return start, (found[min(entry.end, len(found)) - 1][2] if entry.end > entry.start else start)
