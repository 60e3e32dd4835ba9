"""The labeller that ships: read once, asked for the labels of a printed reference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from scholie.reference.labeller.features import features
from scholie.reference.labeller.spans import Span
from scholie.reference.labeller.tokens import Token, tokens
from scholie.reference.marked import Marked
from scholie.tagging import tagger

MODEL = "references.crfsuite"
"""Written by ``make model``."""
OTHER = "O"
"""The label of what is no field."""
WEIGHED = ("author", "title", "container-title", "publisher", "publisher-place")
"""Labels of which the chances are asked, token by token."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the labeller sees in a printed reference."""

    tokens: Sequence[Token] = ()
    labels: Sequence[str] = ()
    """As many as tokens."""
    chances: Mapping[str, Sequence[float]] = field(default_factory=dict)
    """For each label that is weighed, how likely it is of each token, of 1."""


def labelled(marked: Marked) -> Labelled:
    """Return the label of each token of *marked*, and how likely those are that are weighed."""
    found = tokens(marked.text)
    if not found:
        return Labelled()
    crf = tagger(__package__, MODEL)
    labels = crf.tag(features(marked, found))
    return Labelled(found, labels, {label: [crf.marginal(label, at) for at in range(len(found))] for label in WEIGHED})


def spans(seen: Labelled) -> list[Span]:
    """Return the spans under one label, in order, those of no field left out."""
    runs = groupby(zip(seen.tokens, seen.labels, strict=True), key=lambda pair: pair[1])
    return [_span(label, [token for token, _ in run]) for label, run in runs if label != OTHER]


def _span(label: str, run: Sequence[Token]) -> Span:
    return Span(label, run[0].start, run[-1].end)
