"""``make model``: print the records, train the labeller, measure it on other records in other styles, keep it in the package."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import zlib
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from scholie.reference import mark, parse_reference, read_by_rules
from scholie.reference.labeller.features import features
from scholie.reference.labeller.model import MODEL, OTHER
from scholie.reference.labeller.tokens import tokens
from training.corpus import SEED, corpus
from training.measure import measured
from training.printed import Print

PLACE = Path(__file__).parents[1] / "scholie" / "reference" / "labeller" / MODEL
PARAMETERS = {"c1": 0.8, "c2": 0.5, "max_iterations": 70, "feature.minfreq": 8}
"""L1 keeps the model small; a feature seen in fewer than eight places is noise."""


def main() -> int:
    """Write the model, then print how rules alone, and rules with it, read what is held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=4000, help="prints in French notations; the others are in proportion")
    parser.add_argument("--out", type=Path, default=PLACE, help="where the model is written")
    parser.add_argument("--measure", action="store_true", help="measure the model that is there, train none")
    wanted = parser.parse_args()
    begun = time.monotonic()
    if not wanted.measure:
        trained = train(shuffled(corpus(wanted.size, held=False)), wanted.out)
        print(f"{trained} prints, {wanted.out.stat().st_size} bytes, {time.monotonic() - begun:.0f} s")
    for line in table(corpus(900, held=True)):
        print(line)
    return 0


def shuffled(prints: dict[str, list[Print]]) -> list[Print]:
    """Return the prints of all families, mixed."""
    mixed = [one for family in prints.values() for one in family]
    random.Random(SEED).shuffle(mixed)
    return mixed


def train(prints: Iterable[Print], out: Path) -> int:
    """Write to *out* the model learnt from *prints*; return how many they were."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    count = 0
    for one in prints:
        rows, labels = example(one)
        if rows:
            trainer.append(rows, labels)
            count += 1
    with tempfile.TemporaryDirectory(dir=out.parent) as folder:
        fresh = Path(folder) / MODEL
        trainer.train(str(fresh))
        fresh.replace(out)
    return count


def example(one: Print) -> tuple[list[list[str]], list[str]]:
    """Return the features and the labels of the tokens of a print; none where reading changes its words."""
    draft = mark(_emphasised(one))
    if draft.text != one.text:
        return [], []
    found = tokens(draft.text)
    return features(draft, found), [one.labels[token.start] or OTHER for token in found]


def _emphasised(one: Print) -> str:
    """Return the words of a print; of one in three what it stands in, else its title, is emphasised, as in a text that kept it."""
    label = "container-title" if "container-title" in one.labels else "title"
    span = next(((start, end) for found, start, end in one.spans() if found == label), None)
    if span is None or zlib.crc32(one.text.encode()) % 3:
        return one.text
    return f"{one.text[: span[0]]}*{one.text[span[0] : span[1]]}*{one.text[span[1] :]}"


def table(families: dict[str, list[Print]]) -> Iterable[str]:
    """Yield the rows of the table of what is held out."""
    yield "| printed in, records and styles held out | n | rules: macro F1 | core % | with the labeller: macro F1 | core % |"
    yield "|---|--:|--:|--:|--:|--:|"
    for family, prints in families.items():
        rules, both = measured(prints, read_by_rules), measured(prints, parse_reference)
        yield f"| {family} | {len(prints)} | {rules.macro:.1f} | {rules.core:.1f} | {both.macro:.1f} | {both.core:.1f} |"


if __name__ == "__main__":
    sys.exit(main())
