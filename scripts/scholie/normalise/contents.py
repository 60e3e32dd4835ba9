"""Tables of contents: the site makes its own, so the printed one is set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import Draft, Line
from scholie.zones.cues import CUES

LEADER = re.compile(r"(?:\.\s?){4,}\s*(?:p(?:age|\.)?\s*)?(?:\d{1,4}|[ivxlc]{1,7})?$|…{2,}\s*\d{0,4}$")
"""What leads from an entry to its page: four dots or more, and the number of the page where it is on the line."""
NUMBER = re.compile(r"(?:p(?:age|\.)?\s*)?\d{1,4}|[ivxlc]{1,7}")
TITLE = dict(CUES)["toc"]
"""The words over a table of contents."""
FEWEST, TITLED = 3, 2
"""Lines with leaders that make a table of contents, and those that do so under its title."""
APART = 6
"""Lines between two lines with leaders, or between the title and the first of them: numbers and entries that fill their line."""
LONGEST = 70
"""Characters of a line between them."""


def strip(draft: Draft) -> Draft:
    """Set aside the tables of contents: lines that lead to page numbers, what stands between them, and the title above."""
    if draft.slides:
        return draft
    found = frozenset(at for first, last in _tables(draft.lines) for at in range(first, last))
    entries = (LedgerEntry(Reason.CONTENTS, draft.lines[at].number, draft.lines[at].text) for at in sorted(found))
    return replace(draft.aside(*entries), lines=tuple(_kept(draft.lines, found)))


def _kept(lines: tuple[Line, ...], found: frozenset[int]) -> Iterator[Line]:
    """Yield the lines that stay; the first one after a table of contents stands apart, as after a page."""
    for at, line in enumerate(lines):
        if at not in found:
            yield replace(line, turn=True, gap=max(1, line.gap)) if at - 1 in found else line


def _tables(lines: tuple[Line, ...]) -> Iterator[tuple[int, int]]:
    """Yield the first line of each table of contents, and the one after its last."""
    leaders = [at for at, line in enumerate(lines) if LEADER.search(line.text)]
    parted = [at for at, (one, other) in enumerate(pairwise(leaders), 1) if not _between(lines, one, other)]
    for start, stop in pairwise((0, *parted, len(leaders))):
        if start < stop:
            first = _title(lines, leaders[start])
            if stop - start >= (FEWEST if first == leaders[start] else TITLED):
                yield first, _end(lines, leaders[start:stop])


def _between(lines: tuple[Line, ...], one: int, other: int) -> bool:
    """Tell whether what stands between two lines with leaders may belong to the same table."""
    return other - one <= APART and all(len(line.text) < LONGEST for line in lines[one + 1 : other])


def _title(lines: tuple[Line, ...], first: int) -> int:
    """Return the line of the title over a table whose first leaders are in line *first*; that line where there is none."""
    above = range(first - 1, max(-1, first - APART - 1), -1)
    at = next((at for at in above if TITLE.match(lines[at].text)), first)
    return at if _between(lines, at, first) else first


def _end(lines: tuple[Line, ...], leaders: list[int]) -> int:
    """Return the line after the table: numbers of pages that stand below all entries belong to it."""
    at, bare = leaders[-1] + 1, sum(lines[one].text.endswith((".", "…")) for one in leaders)
    while bare and at < len(lines) and NUMBER.fullmatch(lines[at].text):
        at, bare = at + 1, bare - 1
    return at
