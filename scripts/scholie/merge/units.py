"""A text as units: words, marks of notes and of links, each with the blanks before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

UNIT = re.compile(r"(\s*)(\[\^[^\]\s]*\]|\]\([^()\s]*\)|[()\[\]]|[^\s()\[\]]+)")
MARK = re.compile(r"\[\^[^\]\s]*\]|\]\([^()\s]*\)|[()\[\]]")
BLOCK = re.compile(r"\n[ \t]*\n")
PARAGRAPH = 3


class Unit(NamedTuple):
    """A word, or a mark that may stand at it: the call of a note, the brackets and the target of a link."""

    lead: str
    """The blanks before it."""
    word: str

    @property
    def opens(self) -> bool:
        """Whether a paragraph begins with it."""
        return blank(self.lead) == PARAGRAPH

    @property
    def mark(self) -> bool:
        """Whether it is no word: a call, a bracket, the target of a link."""
        return bool(MARK.fullmatch(self.word))


def units(text: str) -> tuple[list[Unit], str]:
    """Return the units of *text*, and the blanks at its end; put together they are the text."""
    found = [Unit(*match.groups()) for match in UNIT.finditer(text)]
    return found, text[len(text.rstrip()) :]


def words(found: Iterable[Unit]) -> list[str]:
    """Return the units without their blanks."""
    return [unit.word for unit in found]


@cache
def bare(word: str) -> str:
    """Return *word* without emphasis, punctuation and the digits of a note that were glued to it."""
    return re.sub(r"(?<=[^\W\d_])\d{1,3}$", "", word.strip("*_.,;:!?…«»“”"))


@cache
def blank(lead: str) -> int:
    """Return what kind of blank *lead* is: 0 none, 1 within a line, 2 the end of a line, 3 (PARAGRAPH) the end of a paragraph."""
    return PARAGRAPH if BLOCK.search(lead) else 2 if "\n" in lead else 1 if lead else 0


def printed(found: Sequence[Unit]) -> str:
    """Return the text of *found* without the blanks around it."""
    return "".join(unit.lead + unit.word for unit in found).strip()
