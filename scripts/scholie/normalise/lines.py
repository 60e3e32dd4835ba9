"""Cut a cleaned witness into printed lines, with their pages, indents and the empty lines before them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.model import Typeset
from scholie.normalise.draft import Draft, Line
from scholie.normalise.slides import paged
from scholie.witness.width import width

BLANKS = re.compile(r"[ \t]{2,}")
APART = 3
"""Blanks between two words that no justified line has."""
FLOWED = 160
"""Characters above which a line is no printed line."""


def cut(draft: Draft) -> Draft:
    """Cut the text into lines. A form feed begins a page, wherever it stands."""
    lines = tuple(_set(draft.typeset, _lines(draft.text)))
    return replace(draft, lines=lines, flowed=_flowed(lines), doubled=_doubled(lines))


def _lines(text: str) -> Iterator[Line]:
    page, gap = 0, 0
    for number, physical in enumerate(text.split("\n"), 1):
        for part, piece in enumerate(physical.split("\f")):
            if part:
                page, gap = page + 1, 0
            for row in filter(str.strip, piece.split("\v")):
                yield Line(row.rstrip(), number, page, indent=len(row) - len(row.lstrip()), gap=gap)
                gap = 0
        if not physical.strip(" \f"):
            gap += 1


def _set(typeset: tuple[Typeset | None, ...], lines: Iterator[Line]) -> Iterator[Line]:
    """Yield *lines*, each with what is known of its letters."""
    sizes: Counter[float] = Counter()
    for held in filter(None, typeset):
        sizes[held.size] += round(held.right - held.x)
    usual = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
    for line in lines:
        face = typeset[line.number - 1] if typeset else None
        yield replace(line, scale=face.size / usual, bold=face.bold, italic=face.italic) if face and usual else line


def _flowed(lines: tuple[Line, ...]) -> bool:
    long = sum(len(line.text) for line in lines if len(line.text) > FLOWED)
    return long > 0.6 * sum(len(line.text) for line in lines)


def _doubled(lines: tuple[Line, ...]) -> bool:
    """Tell whether empty lines stand between the lines of one sentence, too."""
    inside = [b.gap for a, b in pairwise(lines) if a.text[-1:].isalpha() and b.text.lstrip()[:1].islower()]
    return len(inside) > 3 and sum(gap > 0 for gap in inside) > 0.3 * len(inside)


def collapse(draft: Draft) -> Draft:
    """Collapse the blanks of justified lines, measure every line, find the pages of a text without form feeds."""
    lines = tuple(_collapsed(line) for line in draft.lines)
    if not draft.flowed and not any(line.page for line in lines):
        lines = paged(lines, 2 if draft.doubled else 3)
    return replace(draft, lines=lines)


def _collapsed(line: Line) -> Line:
    text = BLANKS.sub(" ", line.text.strip())
    apart = sum(len(blanks) >= APART for blanks in BLANKS.findall(line.text.strip()))
    return replace(line, text=text, width=width(text), blanks=apart)
