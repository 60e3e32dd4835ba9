"""Which fields of a settled reference are in doubt: those whose bounds the labeller finds none too likely."""

from __future__ import annotations

from collections.abc import Sequence

from scholie.reference.labeller.model import Labelled
from scholie.reference.labeller.spans import Span
from scholie.reference.marked import Mark, Marked

FIELDS = {"title": "title", "container": "container-title", "publisher": "publisher", "place": "publisher-place"}
"""Fields whose words are those of a mark, and the labels of the labeller. A year is none: the rules are right where it disagrees."""
LIKELY = 0.6
"""Less than that, and about two fields of five or more are wrong (docs/bench/doubt.md); more, and too many are told."""


def doubts(marked: Marked, seen: Labelled, found: Sequence[Span]) -> tuple[str, ...]:
    """Return the names of the fields of *marked* in doubt: a word inside may be another's, or one beside it may belong to it."""
    read: dict[str, Mark | Span | None] = {"authors": _authors(marked, found)}
    read |= {field: next((mark for mark in marked.marks if mark.label == field), None) for field in FIELDS}
    return tuple(field for field, part in read.items() if part and _chance(seen, FIELDS.get(field, "author"), part) < LIKELY)


def _authors(marked: Marked, found: Sequence[Span]) -> Mark | Span | None:
    """Return where the authors were read: in the labeller's span, else in the rules' names."""
    spans, names = (span for span in found if span.label == "author"), (mark for mark in marked.marks if mark.label == "names")
    held: tuple[Mark | Span, ...] = (*spans, *names)
    return next(iter(held), None)


def _chance(seen: Labelled, label: str, part: Mark | Span) -> float:
    """Return how likely *part* is *label* from its first word to its last, and no further."""
    words = [at for at, token in enumerate(seen.tokens) if token.text[0].isalnum()]
    inside = [rank for rank, at in enumerate(words) if part.start <= seen.tokens[at].start < part.end]
    if not inside:
        return 1.0
    chances = seen.chances[label]
    beside = (rank for rank in (inside[0] - 1, inside[-1] + 1) if 0 <= rank < len(words))
    return min(*(chances[words[rank]] for rank in inside), *(1 - chances[words[rank]] for rank in beside), 1.0)
