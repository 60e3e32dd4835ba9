"""The prints that the labeller learns from, and those it is measured on: other records, in other styles."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from pathlib import Path

from training import notations, styles
from training.damage import damaged
from training.printed import Print
from training.records import NAMED, Record, kept, pool, recombined

STYLES = Path(__file__).with_name("styles.txt")
"""A language and a CSL style a line; the French ones are of journals, publishers and universities."""
SEED = 2025


def corpus(size: int, *, held: bool) -> dict[str, list[Print]]:
    """Return damaged prints by the family of their notations.

    *size* is that of the French notations without a CSL style; the others are in proportion. One record in five and one style in
    four are *held* out: no print of them is among the others.
    """
    chance = random.Random(SEED + held)
    records = [record for record in kept() if record["type"] in NAMED or _kept_out(record["title"], 5) == held]
    parts = pool(records)
    printable = [record for record in records if record["type"] not in NAMED]
    french = [record for record in printable if record["language"] == "fr"]
    others = [record for record in printable if record["language"] != "fr"]

    def mixed(count: int, made: float, own: float) -> list[Record]:
        """Return *count* records, the shares *made* anew and taken from French ones, the rest from others."""
        draws = [chance.random() for _ in range(count)]
        return [recombined(parts, chance) if d < made else chance.choice(french if d < made + own else others) for d in draws]

    prints = {
        "French styles of CSL": _styled("fr", lambda: mixed(size // 65, 0.7, 0.15), held=held),
        "other styles of CSL": _styled("en", lambda: mixed(size // 80, 0, 0), held=held),
        "French lists and notes": [notations.printed(record, chance) for record in mixed(size, 0.72, 0.08)],
    }
    return {family: [damaged(one, chance) for one in found] for family, found in prints.items()}


def _styled(language: str, batch: Callable[[], list[Record]], *, held: bool) -> list[Print]:
    """Return what each style of *language* prints of a *batch* of its own."""
    named = [line.split() for line in STYLES.read_text("utf-8").splitlines()]
    chosen = [style for tongue, style in named if tongue == language and _kept_out(style, 4) == held]
    return [one for style in chosen for one in styles.prints(batch(), style, language)]


def _kept_out(name: str, share: int) -> bool:
    """Tell whether *name* is the one in *share* that is held out; the same at every run."""
    return zlib.crc32(name.encode()) % share == 0
