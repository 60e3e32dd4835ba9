"""How well printed references are read: F1 by field, their mean, and the share that is right in authors, year and title."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scholie.document import fold
from scholie.model import Reference
from training.printed import Print

FIELDS: dict[str, str] = {
    "issued": "year",
    "title": "title",
    "container-title": "container",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "publisher": "publisher",
    "publisher-place": "place",
    "DOI": "doi",
    "URL": "url",
}
"""Labels of prints, and the fields of a reference."""
CORE = frozenset({"author", "issued", "title"})


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured, of 100."""

    macro: float
    core: float
    fields: dict[str, float]


def measured(prints: Sequence[Print], parse: Callable[[str], Reference]) -> Figures:
    """Return how well *parse* reads *prints*; a field invented counts as much as a field missed."""
    counts = {label: [0, 0, 0] for label in ("author", *FIELDS)}
    whole = 0
    for one in prints:
        compared = {label: _compared(one, parsed, label) for parsed in (parse(one.text),) for label in counts}
        for label, found in compared.items():
            counts[label] = [held + more for held, more in zip(counts[label], found, strict=True)]
        whole += not any(compared[label][1] or compared[label][2] for label in CORE)
    scores = {label: 200 * hit / (2 * hit + wrong + missed) for label, (hit, wrong, missed) in counts.items() if hit + missed}
    return Figures(sum(scores.values()) / max(len(scores), 1), 100 * whole / max(len(prints), 1), scores)


def _compared(one: Print, parsed: Reference, label: str) -> tuple[int, int, int]:
    """Return how many values are right, wrong and missed."""
    if label == "author":
        gold, found = _families(one), [bare(name.family) for name in parsed.authors]
    else:
        gold, found = [bare(one.said(label))], [bare(getattr(parsed, FIELDS[label]))]
    if label == "issued":
        gold, found = [value[:4] for value in gold], [value[:4] for value in found]
    gold, found = [value for value in gold if value], [value for value in found if value]
    hits = sum(any(_same(value, other) for other in found) for value in gold)
    return hits, max(len(found) - hits, 0), len(gold) - hits


def _families(one: Print) -> list[str]:
    """Return the family names of the authors that are printed; a dash prints none."""
    zone = bare(one.said("author"))
    return [bare(name) for name in one.families if bare(name) in zone]


def _same(value: str, other: str) -> bool:
    """Tell whether two values are one: a family name with or without its particle is."""
    return value == other or value.endswith(f" {other}") or other.endswith(f" {value}")


def bare(words: str) -> str:
    """Return *words* without accents, capitals and signs."""
    return re.sub(r"[\W_]+", " ", fold(words).replace("œ", "oe")).strip()
