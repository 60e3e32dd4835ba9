"""Columns that an extractor printed side by side are read one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from scholie.normalise.draft import Draft, Line

GAP = re.compile(r"(?<=\S)  +(?=\S)")
LEAST = 6
"""Lines that must agree on where the second column begins."""


def unfold(draft: Draft) -> Draft:
    """Put the right column of each page after its left one; other pages stay."""
    if draft.flowed or draft.doubled:
        return draft
    pages = (list(page) for _, page in groupby(draft.lines, key=lambda line: line.page))
    return replace(draft, lines=tuple(line for page in pages for line in _page(page)))


def _page(lines: list[Line]) -> Iterable[Line]:
    gutter = _gutter(lines)
    if not gutter:
        return lines
    top = next((i for i, line in enumerate(lines) if _sides(line, gutter)[1]), 0)
    last = max(i for i, line in enumerate(lines) if _sides(line, gutter)[1])
    left, right = [], []
    for line in lines[top : last + 1]:
        a, b = _sides(line, gutter)
        left += [a] if a else []
        right += [b] if b else []
    bottom = lines[last + 1 :]
    rest = [replace(line, column=1) if _short(line, gutter) else line for line in bottom]
    left += [line for line in rest if line.column]
    return [*lines[:top], *_gaps(left), *_gaps(right), *(line for line in rest if not line.column)]


def _short(line: Line, gutter: int) -> bool:
    return len(line.text) < gutter + 2


def _gaps(lines: list[Line]) -> Iterable[Line]:
    """Count empty lines within one column."""
    before = lines[0].number - 1 if lines else 0
    for line in lines:
        yield replace(line, gap=max(0, line.number - before - 1))
        before = line.number


def _gutter(lines: list[Line]) -> int:
    """Return where the second column of a page begins, in characters; 0 for a page with one column."""
    longest = max(len(line.text) for line in lines)
    starts = Counter(match.end() for line in lines for match in GAP.finditer(line.text) if len(match[0]) > 2)
    starts.update(line.indent for line in lines if line.indent > longest * 0.4)
    middle = {at: n for at, n in starts.items() if 0.35 * longest < at < 0.75 * longest}
    if not middle:
        return 0
    support = {at: sum(starts[near] for near in range(at - 1, at + 2)) for at in middle}
    best = max(support, key=lambda at: (support[at], -at))
    enough = max(LEAST, 0.3 * len(lines))
    total = sum(starts[near] for near in range(best - 2, best + 6))
    return best if total >= enough else 0


def _sides(line: Line, gutter: int) -> tuple[Line | None, Line | None]:
    """Return the parts of *line* in the left and in the right column."""
    if line.indent >= gutter - 6:
        return None, replace(line, column=2, indent=max(0, line.indent - gutter))
    gaps = [match for match in GAP.finditer(line.text) if gutter - 8 <= match.end() <= gutter + 14]
    if not gaps:
        return replace(line, column=1), None
    cut = max(gaps, key=lambda match: (len(match[0]), -abs(match.end() - gutter)))
    left = replace(line, text=line.text[: cut.start()], column=1)
    return left, replace(line, text=line.text[cut.end() :], column=2, indent=max(0, cut.end() - gutter))
