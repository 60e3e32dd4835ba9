"""What pages are made of: pieces of text, each with its zone, and the parts that records and lists give."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from scholie.zones import Zone
from training.pages.prose import Chain
from training.records import Pool


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that begin on a line of their own."""

    label: Zone
    text: str
    gap: int = 0
    """Empty lines before it."""
    centred: bool = False
    broken: bool = True
    """Whether a line may be broken within it."""
    short: bool = False
    """Whether it is set on a narrower measure."""
    over: bool = False
    """Whether it stands over the columns of the page, where there are several."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a front is made of."""

    chance: random.Random
    parts: Pool
    english_titles: Sequence[str]
    chains: dict[str, Chain]
    language: str = "fr"
    taken: list[str] = field(default_factory=list)
    """Family names of the authors."""
    printed: dict[Zone, str] = field(default_factory=dict)
    """The title and the by-line as they are printed, to stand at the heads of pages."""

    def one(self, *choices: str) -> str:
        """Return one of *choices*."""
        return self.chance.choice(choices)

    def often(self, share: float) -> bool:
        """Return whether, *share* of the time."""
        return self.chance.random() < share
