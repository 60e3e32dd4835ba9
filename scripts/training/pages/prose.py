"""Prose to fill pages with: words that follow each other as they do in texts and documents of this repository, as they once were.

They are kept, so that the same pages are printed whatever becomes of the documents: a run of words a line (``NOTICE``).
"""

from __future__ import annotations

import lzma
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Chain:
    """Which words follow which."""

    following: dict[str, list[str]]
    words: list[str]

    def sentence(self, chance: random.Random, least: int = 6, most: int = 34) -> str:
        """Return a sentence without its stop, commas in it."""
        size = chance.randint(least, most)
        word = chance.choice(self.words)
        made = [word]
        while len(made) < size:
            word = chance.choice(self.following.get(word) or self.words)
            made.append(word)
            if chance.random() < 0.07:
                made[-1] += ","
        text = re.sub(r"([’'])\s", r"\1", " ".join(made)).rstrip(",’'")
        return text[:1].upper() + text[1:]

    def paragraph(self, chance: random.Random, sentences: int) -> str:
        """Return a paragraph, its sentences with their stops."""
        return " ".join(self.sentence(chance) + chance.choice(STOPS) for _ in range(sentences))


STOPS = "........?.."
"""What ends a sentence, as often as it does."""


def chains() -> dict[str, Chain]:
    """Return the chain of each language."""
    return {language: _chain(language) for language in LANGUAGES}


def _chain(language: str) -> Chain:
    following: dict[str, list[str]] = defaultdict(list)
    words: list[str] = []
    for line in lzma.decompress((FOLDER / f"prose.{language}.txt.xz").read_bytes()).decode().splitlines():
        found = line.split()
        words += found
        for one, other in pairwise(found):
            following[one].append(other)
    return Chain(dict(following), words)
