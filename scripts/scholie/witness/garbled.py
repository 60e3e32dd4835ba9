"""Is a text in letters that nobody wrote: its fonts say which glyph to draw, and not which letter that is."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice, pairwise

from scholie.lexicon import FREQUENT, known

ANY = re.compile(r"[^\W\d_]+")
WORD = re.compile(r"[^\W\d_]{4,}")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
VOWELS = frozenset("aeiouyı")
UNSPOKEN = re.compile(r"[bcdfghjklmnpqrstvwxzç]{5}|[aeiouyà-ÿ]{5}|^[bcdfghjklmnpqrstvwxzç]+$", re.IGNORECASE)
"""Five consonants or vowels in a row, or consonants alone."""
SAMPLE, FEWEST = 2000, 60
"""Words that are looked at, at most and at least."""
COMMON, KNOWN = 0.1, 0.1
"""Shares of the words below which a text is neither French nor English: their small words, and what their dictionaries know.

Of published papers in either the least are 0.24 and 0.9; of the same in a wrong alphabet the most are 0.07 and 0.01.
"""
STRANGE = 0.25
"""Share of the words above which no language forms them so; in the dictionaries of 50 languages the most is 0.07 (German)."""
FOUND, LEAST = 4, 3
"""Letters that behave most as vowels do, and how many of them are vowels in any language: so in the dictionaries of 50."""


def garbled(text: str) -> str:
    """Return a few words of *text* where its letters are none that anyone wrote, else an empty string.

    Its words are unknown in French and in English, the small words of both are missing, and either no language
    forms words so, or the letters that behave as vowels do are none. A text that is not in Latin letters, or has few
    words, is never said to be garbled.
    """
    words = list(islice((found.group().lower() for found in WORD.finditer(text)), SAMPLE))
    if len(words) < FEWEST or _common(text) >= COMMON or _share(words, known) >= KNOWN or not _latin(words):
        return ""
    strange = _share(words, lambda word: UNSPOKEN.search(word) is not None) >= STRANGE
    return " ".join(words[:6]) if strange or len(VOWELS & set(vowels(words))) < LEAST else ""


def vowels(words: Sequence[str]) -> tuple[str, ...]:
    """Return the letters of *words* that behave most as vowels do: they stand beside the others (B. V. Sukhotin, 1962).

    >>> vowels(["banane", "malade", "samedi", "dominos"])
    ('a', 'e', 'o', 'i')
    """
    beside = Counter(frozenset(pair) for word in words for pair in pairwise(_bare(word)) if len(set(pair)) > 1)
    left = Counter(letter for pair, times in beside.items() for letter in sorted(pair) for _ in range(times))
    found = list[str]()
    while len(found) < FOUND and left and (best := min(left, key=lambda letter: (-left[letter], letter))) and left[best] > 0:
        del left[best]
        found.append(best)
        for letter in left:
            left[letter] -= 2 * beside[frozenset((best, letter))]
    return tuple(found)


def _bare(word: str) -> str:
    """Return *word* without accents."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in word)


def _common(text: str) -> float:
    """Return the share of the small words of French or of English, of 1."""
    words = [found.group().lower() for found in islice(ANY.finditer(text), SAMPLE)]
    return max(_share(words, small.__contains__) for small in FREQUENT.values())


def _latin(words: Sequence[str]) -> bool:
    return _share(words, lambda word: LATIN.match(word) is not None) > 1 / 2


def _share(words: Sequence[str], held: Callable[[str], bool]) -> float:
    """Return the share of *words* of which *held* is true, of 1."""
    return sum(map(held, words)) / max(1, len(words))
