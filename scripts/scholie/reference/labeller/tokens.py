"""The words, numbers and signs of a printed reference, and what each alone tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scholie.document import fold
from scholie.lexicon import BODIES, CUES, GIVEN, JOURNALS, PARTICLES, PLACES, PRESSES
from scholie.prose.months import PERIODS

TOKEN = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+|[^\w\s]|_")
"""A word, with accents that are characters of their own; a number; a sign."""
LISTS = (
    ("g", GIVEN),
    ("p", PARTICLES),
    ("P", PRESSES),
    ("b", BODIES),
    ("j", JOURNALS),
    ("m", PERIODS),
    ("y", PLACES),
)
"""Lists of words, and the sign of each."""
ROMAN = re.compile("[IVXLC]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign of the text."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """Return the words, numbers and signs of *text*, in order.

    >>> [token.text for token in tokens("L’Atelier, n°12.")]
    ['L', '’', 'Atelier', ',', 'n', '°', '12', '.']
    """
    return [Token(found.start(), found.end(), found.group()) for found in TOKEN.finditer(text)]


@lru_cache(maxsize=65536)
def form(word: str) -> tuple[str, ...]:
    """Return what *word* alone tells: its shape, itself if it is a sign or a cue, the lists that it is in."""
    low = fold(word)
    seen = [f"s={shape(word)}"]
    if not word[0].isalnum() or low in CUES:
        seen.append(f"w={low}")
    listed = "".join(sign for sign, entries in LISTS if low in entries)
    return (*seen, f"c={listed}") if listed else tuple(seen)


def shape(word: str) -> str:
    """Return the shape of *word*: digits, capitals, how long.

    >>> [shape(word) for word in ("1998", "12", "XIV", "Paul", "PUF", "de", "»")]
    ['d4y', 'd2', 'R', 'Xx4', 'X2', 'x2', '»']
    """
    if word.isdecimal():
        return f"d{min(len(word), 6)}{'y' if len(word) == 4 and '1400' <= word <= '2049' else ''}"
    if not word[0].isalpha():
        return word
    if ROMAN.fullmatch(word):
        return "R1" if len(word) == 1 else "R"
    size = "1" if len(word) == 1 else "2" if len(word) < 4 else "4"
    return ("X" if len(word) > 1 and word.isupper() else "Xx" if word[0].isupper() else "x") + size
