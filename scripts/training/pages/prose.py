"""Prose to fill pages with: words that follow each other as they do in the texts and documents of the repository."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[3]
SOURCES = {"fr": ("texts/*/*/text.md", "docs/guide.fr.md"), "en": ("*.md", "docs/checks.md")}
"""What the words of each language are taken from."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")


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
        return " ".join(
            self.sentence(chance) + chance.choice("........?:;")[0].replace(";", ".").replace(":", ".") for _ in range(sentences)
        )


def chains() -> dict[str, Chain]:
    """Return the chain of each language."""
    return {language: _chain(patterns) for language, patterns in SOURCES.items()}


def _chain(patterns: tuple[str, ...]) -> Chain:
    following: dict[str, list[str]] = defaultdict(list)
    words: list[str] = []
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            for paragraph in re.split(r"\n\s*\n|[.?!;:|`]", path.read_text("utf-8")):
                found = [word if word.isupper() else word.lower() for word in WORD.findall(paragraph)]
                words += found
                for one, other in pairwise(found):
                    following[one].append(other)
    return Chain(dict(following), words)
