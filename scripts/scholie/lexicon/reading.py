"""Read the lists of words that stand beside this module, each a text file that says where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from scholie.document import fold


@cache
def entries(name: str) -> frozenset[str]:
    """Return the entries of the list *name*, one a line of its file, as they are written there."""
    return frozenset(_lines(name))


@cache
def folded(name: str) -> frozenset[str]:
    """Return the entries of the list *name* as words are compared: without accents and capitals (``document.fold``)."""
    return frozenset(map(fold, entries(name)))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of the list *name* in their order, each as its words."""
    return tuple(tuple(line.split()) for line in _lines(name))


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of the file of *name* that are no blank and no remark; its head says what it holds, its origin and licence."""
    text = files("scholie.lexicon").joinpath(f"{name}.txt").read_text("utf-8")
    yield from (line for line in text.splitlines() if line and not line.startswith("#"))
