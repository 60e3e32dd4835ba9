"""The one reader of golden files: cases kept as text, each a title and its parts, every one of them closed by a line with a dot.

A case with two parts, the input and what is expected of it::

    the title, in one line
    .
    the input
    .
    the expected output
    .

``read(path)`` gives the cases as values, ``cases(path)`` as parameters of a test under their titles. A file whose cases have
more parts is read with ``parts=3``. The blanks between two cases are free; in a part every character counts, except that the
line end before its dot belongs to the dot. ``MalformedError`` is raised, with file and line, for a part that is missing or not
closed, for a title that is empty, in several lines, or that another case of the file has, and for a file without cases.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

DOT = "."


class MalformedError(ValueError):
    """A golden file that cannot be read as cases; the message begins with file and line."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a golden file."""

    title: str
    parts: tuple[str, ...]
    """The input first, what is expected last; each without the line end before its dot."""


@dataclass(frozen=True, slots=True)
class _Closed:
    """The lines before one dot."""

    line: int
    """Where they begin in the file, from 1."""
    lines: tuple[str, ...]


def cases(path: Path, parts: int = 2) -> list[Any]:
    """Return the cases of a golden file for ``pytest.mark.parametrize``: *parts* values each, with the title as their id."""
    return [pytest.param(*case.parts, id=case.title) for case in read(path, parts)]


def read(path: Path, parts: int = 2) -> tuple[Case, ...]:
    """Return the cases of a golden file in which each has *parts* parts under its title; raise ``MalformedError``."""
    return parsed(path.read_text("utf-8"), parts, path.name)


def parsed(text: str, parts: int = 2, file: str = "") -> tuple[Case, ...]:
    r"""Return the cases that *text* holds; *file* is what messages call it.

    >>> parsed("Capitals\n.\nun mot\n.\nUN MOT\n.\n")
    (Case(title='Capitals', parts=('un mot', 'UN MOT')),)
    """
    closed = tuple(_closed(text, file))
    starts = range(0, len(closed), parts + 1)
    titles = [_title(closed[start], file) for start in starts]
    _distinct(titles, closed[:: parts + 1], file)
    if len(closed) % (parts + 1) or not closed:
        line = closed[starts[-1]].line if closed else 1
        raise MalformedError(f"{file}:{line}: a case has {parts} parts, the last one here has fewer, or one before it has")
    bodies = (closed[start + 1 : start + 1 + parts] for start in starts)
    return tuple(Case(title, tuple("\n".join(part.lines) for part in body)) for title, body in zip(titles, bodies, strict=True))


def _closed(text: str, file: str) -> Iterator[_Closed]:
    """Yield what each dot closes; only blanks may follow the last one."""
    start, rows = 0, text.split("\n")
    for number, row in enumerate(rows):
        if row == DOT:
            yield _Closed(start + 1, tuple(rows[start:number]))
            start = number + 1
    if any(row.strip() for row in rows[start:]):
        raise MalformedError(f"{file}:{start + 1}: no line with a dot closes what begins here")


def _title(found: _Closed, file: str) -> str:
    """Return the one line that a title is."""
    rows = [row.strip() for row in found.lines if row.strip()]
    if len(rows) != 1:
        raise MalformedError(f"{file}:{found.line}: a title is one line, here are {len(rows)}; does the case before lack a part?")
    return rows[0]


def _distinct(titles: list[str], places: tuple[_Closed, ...], file: str) -> None:
    """Raise where two cases have one title."""
    for rank, title in enumerate(titles):
        if title in titles[:rank]:
            raise MalformedError(f"{file}:{places[rank].line}: another case is called {title!r}")
