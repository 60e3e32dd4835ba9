"""``make model``: print pages, train the labeller of lines, measure it on other pages, keep it in the package."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

import pycrfsuite

from scholie.zones.features import features
from training.pages.layout import Set, paper
from training.pages.prose import chains
from training.records import NAMED, kept, pool

PLACE = Path(__file__).parents[2] / "scholie" / "zones" / "zones.crfsuite"
PARAMETERS = {"c1": 0.6, "c2": 0.4, "max_iterations": 80, "feature.minfreq": 6, "feature.possible_transitions": 1}


def papers(count: int, seed: int) -> list[list[Set]]:
    """Return *count* invented papers."""
    chance = random.Random(seed)
    records = kept()
    parts, words = pool(records), chains()
    english = [r["title"] for r in records if r["language"] == "en" and r["type"] not in NAMED and len(r["title"]) < 140]
    return [paper(chance, parts, english, words, whole=chance.random() < 0.5) for _ in range(count)]


def main() -> int:
    """Write the model and print how it reads other pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=2100)
    parser.add_argument("--out", type=Path, default=PLACE)
    wanted = parser.parse_args()
    begun = time.monotonic()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    lines = 0
    for made in papers(wanted.size, 2025):
        trainer.append(features(made), [line.label for line in made])
        lines += len(made)
    print(f"{lines} lines, {time.monotonic() - begun:.0f} s", flush=True)
    trainer.train(str(wanted.out))
    print(f"{wanted.out.stat().st_size} bytes, {time.monotonic() - begun:.0f} s")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(wanted.out))
    right, given, found = Counter(), Counter(), Counter()
    for made in papers(150, 7):
        for line, label in zip(made, tagger.tag(features(made)), strict=True):
            given[line.label] += 1
            found[label] += 1
            right[label] += label == line.label
    for label in sorted(given):
        print(label, given[label], f"P {right[label] / max(found[label], 1):.3f} R {right[label] / given[label]:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
