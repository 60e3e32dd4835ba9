"""``python scripts/training/pages/doubts.py``: print pages, spoil copies of them, read both, and fit the weights of ``normalise.trust``.

The labels are what was printed: a title, a by-line or an abstract is right when it has the printed letters. The weights are found by
logistic regression (gradient descent, a small pull towards 0); right and wrong count as much in sum.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields, replace
from functools import partial
from itertools import pairwise
from typing import Any

from rapidfuzz import fuzz

from scholie.document import fold
from scholie.normalise import opening, order, trust, weights
from scholie.normalise.draft import Draft
from scholie.zones import Zone
from training.pages.layout import Set, printed
from training.pages.matter import Matter
from training.pages.prose import chains
from training.records import NAMED, kept, pool

Row = tuple[str, tuple[float, ...], bool]
"""What was weighed, its features in the order of the weights, whether it was right."""
TABLES = {"title": "TITLES", "byline": "BYLINES", "abstract": "ABSTRACTS"}
FRONT = frozenset({Zone.TITLE, Zone.OTHER_TITLE, Zone.AUTHOR, Zone.PLACE, Zone.IMPRINT, Zone.LABEL, Zone.ABSTRACT_FR, Zone.ABSTRACT_EN})
SIGNED = frozenset({Zone.AUTHOR, Zone.PLACE})
TITLES = frozenset({Zone.TITLE, Zone.OTHER_TITLE})
ROUNDS, STEP, PULL = 3000, 0.5, 0.002


def main() -> int:
    """Print the weights, and of wrong and right readings of other pages how many are marked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=900)
    wanted = parser.parse_args()
    seen, other = rows(wanted.size, 41), rows(wanted.size // 2, 43)
    for name, table in TABLES.items():
        found = fit([row for row in seen if row[0] == name], names(table))
        print(f"{table} = " + ", ".join(f"{key}={value:.2f}" for key, value in found.items()))
        for label, chosen in (("seen", seen), ("other", other)):
            print(f"  {label}: {measured([row for row in chosen if row[0] == name], tuple(found.values()))}")
    return 0


def names(table: str) -> tuple[str, ...]:
    """Return the names of the weights of a table; what is counted in words or lines is none."""
    return tuple(one.name for one in fields(getattr(weights, table)) if one.type == "float")


def rows(count: int, seed: int) -> list[Row]:
    """Return what was weighed on *count* papers and as many spoilt copies of them."""
    with ProcessPoolExecutor(2) as workers:
        return [row for made in workers.map(partial(_rows, count // 10), range(seed * 100, seed * 100 + 10)) for row in made]


def _rows(count: int, seed: int) -> list[Row]:
    chance, records, words = random.Random(seed), kept(), chains()
    parts = pool(records)
    english = [r["title"] for r in records if r["language"] == "en" and r["type"] not in NAMED and len(r["title"]) < 140]
    made: list[Row] = []
    for _ in range(count):
        matter = Matter(chance, parts, english, words, chance.choice(("fr",) * 7 + ("en",)))
        lines = printed(matter, whole=False)
        for spoilt in (lines, *(chance.choice(SPOILS)(lines, chance) for _ in range(2))):
            made += weighed(spoilt, matter, lines)
    return made


# Copies that are spoilt as extractors, templates and people spoil them.


def _dropped(zones: frozenset[Zone], lines: list[Set], chance: random.Random) -> list[Set]:
    """Leave out a line of *zones*."""
    having = [at for at, line in enumerate(lines[:60]) if line.label in zones]
    gone = chance.choice(having) if having else -1
    return [line for at, line in enumerate(lines) if at != gone]


def _shuffled(zones: frozenset[Zone], lines: list[Set], chance: random.Random) -> list[Set]:
    """Bring the lines of *zones* into another order."""
    having = [at for at, line in enumerate(lines[:60]) if line.label in zones]
    moved = dict(zip(having, chance.sample(having, len(having)), strict=True))
    return [lines[moved.get(at, at)] for at in range(len(lines))]


def _swapped(lines: list[Set], chance: random.Random) -> list[Set]:
    """Move a block of the front before or behind another."""
    stops = [at for at, (one, two) in enumerate(pairwise(lines[:80]), start=1) if one.label is not two.label]
    if len(stops) < 3:
        return lines[1:]
    a, b, c = sorted(chance.sample(stops, 3))
    return [*lines[:a], *lines[b:c], *lines[a:b], *lines[c:]]


def _columns(lines: list[Set], chance: random.Random) -> list[Set]:
    """Print two halves of a few lines of the front side by side, in one line each."""
    size = chance.randint(2, 6)
    start = chance.randint(0, 12)
    left, right = lines[start : start + size], lines[start + size : start + 2 * size]
    joined = [
        replace(one, text=f"{one.text}{chance.choice(('  ', '        ', ' '))}{two.text}") for one, two in zip(left, right, strict=False)
    ]
    return [*lines[:start], *joined, *lines[start + 2 * size :]]


def _beheaded(lines: list[Set], chance: random.Random) -> list[Set]:
    """Leave out the first lines, or the first page."""
    page = next((at for at, line in enumerate(lines) if line.page), 30)
    return lines[chance.choice((1, 2, 3, 5, 8, page)) :]


def _interrupted(lines: list[Set], chance: random.Random) -> list[Set]:
    """Put a line of the text, or of the foot of the page, into the front."""
    strange = chance.choice([line for line in lines[40:200] or lines if line.text])
    at = chance.randint(1, 25)
    return [*lines[:at], strange, *lines[at:]]


def _closed_up(lines: list[Set], _: random.Random) -> list[Set]:
    """Leave out all empty lines."""
    return [replace(line, gap=0, indent=0) for line in lines]


SPOILS: tuple[Callable[[list[Set], random.Random], list[Set]], ...] = (
    partial(_dropped, TITLES), partial(_dropped, SIGNED), partial(_dropped, FRONT), partial(_shuffled, SIGNED), partial(_shuffled, TITLES | SIGNED),
    _swapped, _swapped, _columns, _columns, _beheaded, _beheaded, _interrupted, _closed_up,
)  # fmt: skip


def written(lines: Sequence[Set]) -> str:
    """Return lines as an extractor writes them."""
    return "".join(_written(lines))


def _written(lines: Sequence[Set]) -> Iterator[str]:
    page = 0
    for line in lines:
        if line.page > page:
            yield "\f"
            page = line.page
        yield "\n" * line.gap + " " * line.indent + line.text + "\n"


def weighed(lines: Sequence[Set], matter: Matter, whole: Sequence[Set]) -> Iterator[Row]:
    """Yield what was weighed on the page of *lines*, of a paper whose own lines are *whole*."""
    draft = Draft(text=written(lines))
    for name, rule in order.ORDER:
        if name == "opening":
            break
        draft = rule(draft)
    after = opening.take(draft)
    if not after.opened:
        return
    held = trust.Opening(draft.lines, after.metadata)
    title = next(iter(held.runs(Zone.TITLE)), ())
    if title:
        true = _text(whole, Zone.TITLE)
        right = alike(after.metadata.title.to(after.metadata.language), true) >= 93
        yield "title", _features("TITLES", partial(trust.title_evidence, held, title)), right
    if after.metadata.authors:
        families = sorted(fold(author.family) for author in after.metadata.authors)
        right = " ".join(families) == " ".join(sorted(map(fold, matter.taken)))
        yield "byline", _features("BYLINES", partial(trust.byline_evidence, held)), right
    for language, zone in trust.ABSTRACTS:
        words = after.metadata.abstract.only(language)
        if words and held.of(zone):
            right = alike(words, _text(whole, zone)) >= 95
            yield "abstract", _features("ABSTRACTS", partial(trust.abstract_evidence, held, language, zone)), right


def _text(lines: Sequence[Set], zone: Zone) -> str:
    """Return the words of a zone, those of a title once, without the label of an abstract."""
    having = [at for at, line in enumerate(lines) if line.label is zone]
    if zone is Zone.TITLE:
        having = [at for rank, at in enumerate(having) if at - rank == having[0]]
    text = " ".join(lines[at].text for at in having)
    return text[label.end() :] if (label := opening.LABELS.match(text)) else text


def alike(one: str, other: str) -> float:
    """Return how like the letters of two texts are, of 100."""
    return fuzz.ratio(*("".join(letter for letter in fold(text) if letter.isalpha()) for text in (one, other)))


def _features(table: str, evidence: Callable[[], Iterator[float]]) -> tuple[float, ...]:
    """Return what each weight is multiplied with: the evidence where it is 1 and all others are 0."""
    own, found = getattr(weights, table), []
    none = dict.fromkeys(names(table), 0.0)
    for name in names(table):
        setattr(weights, table, replace(own, **(none | {name: 1.0})))
        found.append(sum(evidence()))
    setattr(weights, table, own)
    return tuple(found)


def fit(seen: Sequence[Row], keys: Sequence[str]) -> dict[str, float]:
    """Return the weights that best part the right rows from the wrong ones."""
    wrong = sum(not right for *_, right in seen) or 1
    share = {True: 0.5 / max(len(seen) - wrong, 1), False: 0.5 / wrong}
    found = [0.0] * len(keys)
    for _ in range(ROUNDS):
        slope = [PULL * value for value in found]
        for _, values, right in seen:
            error = (_chance(values, found) - right) * share[right]
            for at, value in enumerate(values):
                slope[at] += error * value
        found = [value - STEP * change for value, change in zip(found, slope, strict=True)]
    return dict(zip(keys, found, strict=True))


def _chance(values: Sequence[float], held: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(map(float.__mul__, map(float, values), held))))))


def measured(chosen: Sequence[Row], held: Sequence[float]) -> dict[str, Any]:
    """Return how many of wrong and of right rows are marked."""
    marked = {
        right: [sum(a * b for a, b in zip(values, held, strict=True)) < 0 for _, values, own in chosen if own is right]
        for right in (True, False)
    }
    return {"wrong": len(marked[False]), "told": sum(marked[False]), "right": len(marked[True]), "asked": sum(marked[True])}


if __name__ == "__main__":
    sys.exit(main())
