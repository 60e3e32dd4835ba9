"""The labeller that ships: read once, asked for the labels of a draft."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import groupby

import pycrfsuite

from scholie.citation.labeller.features import features
from scholie.citation.labeller.spans import Span
from scholie.citation.labeller.tokens import tokens
from scholie.citation.reference.draft import Draft

MODEL = "references.crfsuite"
"""Written by ``make model``."""
OTHER = "O"
"""The label of what is no field."""


@cache
def _model() -> bytes:
    return files(__package__).joinpath(MODEL).read_bytes()


@cache
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_model())  # the tagger reads from these bytes as long as it lives: the cache keeps them
    return tagger


def spans(draft: Draft) -> list[Span]:
    """Return the spans that the labeller sees in *draft*, in order, those of no field left out."""
    found = tokens(draft.text)
    if not found:
        return []
    labelled = zip(found, _tagger().tag(features(draft, found)), strict=True)
    runs = [(label, [token for token, _ in run]) for label, run in groupby(labelled, key=lambda pair: pair[1])]
    return [Span(label, run[0].start, run[-1].end) for label, run in runs if label != OTHER]
