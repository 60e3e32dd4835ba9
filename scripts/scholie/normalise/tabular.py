"""Rows and cells of a table, where its printed lines show them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scholie.normalise.draft import Line

GAP = re.compile(r"\s{2,}")
FIGURE = re.compile(r"[-–+±<>≈~]?\d[\d.,]*\s?%?|[-–—]")
"""A number as tables print it, or the dash for none."""
CELL = "\t"
"""What parts the cells of a row that are sure."""
FEWEST = 3
"""Rows, with that of the names of columns, in which columns must agree."""


def tabled(lines: Sequence[Line], source: Sequence[str]) -> tuple[str, ...]:
    """Return the rows of a table: with a tab between cells where the columns are sure, else as the witness prints them.

    *source* are the lines of the whole witness, whose blanks show the columns. Columns are sure where all rows have as
    many cells between bars or wide blanks, or as many numbers at their end, and the first row names them, all or all but the first.
    """
    printed = _printed(lines, source)
    for cut in (_by_bars, _by_blanks, _by_figures):
        cells = [cut(row.strip()) for row in printed]
        made = _even(cells, headed=cut is not _by_figures, words=[row.split() for row in printed])
        if made:
            return tuple(CELL.join(row) for row in made)
    return printed


def _printed(lines: Sequence[Line], source: Sequence[str]) -> tuple[str, ...]:
    """Return the lines with the blanks that they have in the witness, without the margin that all share."""
    rows = [source[line.number - 1] if 0 < line.number <= len(source) else "" for line in lines]
    same = [row.rstrip() if GAP.sub(" ", row.strip()) == line.text else line.text for row, line in zip(rows, lines, strict=True)]
    margin = min(len(row) - len(row.lstrip()) for row in same)
    return tuple(row[margin:] for row in same)


def _by_bars(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip(" |").split("|")]


def _by_blanks(row: str) -> list[str]:
    return GAP.split(row)


def _by_figures(row: str) -> list[str]:
    """Return the words of a row in one cell, and each number after them in one."""
    words = row.split()
    at = len(words)
    while at and FIGURE.fullmatch(words[at - 1]):
        at -= 1
    return [" ".join(words[:at]), *words[at:]]


def _even(cells: list[list[str]], *, headed: bool, words: list[list[str]]) -> list[list[str]]:
    """Return the rows with as many cells each, the names of the columns first; nothing where they do not agree."""
    size = len(cells[-1])
    if len(cells) < FEWEST or size < (2 if headed else 3) or any(len(row) != size or not row[0] for row in cells[1:]):
        return []
    head = cells[0] if headed else words[0]
    if any(FIGURE.fullmatch(name) for name in head) or len(head) not in (size, size - 1):
        return []
    return [[""] * (size - len(head)) + head, *cells[1:]]
