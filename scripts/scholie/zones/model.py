"""The labeller of lines that ships: read once, asked for the zone of every line of a text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import pycrfsuite

from scholie.zones.features import features
from scholie.zones.line import Printed
from scholie.zones.zone import Zone, Zoned

MODEL = "zones.crfsuite"
"""Written by ``make model``."""


@cache
def _model() -> bytes:
    return files(__package__).joinpath(MODEL).read_bytes()


@cache
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_model())  # the tagger reads from these bytes as long as it lives: the cache keeps them
    return tagger


def zoned(lines: Sequence[Printed]) -> list[Zoned]:
    """Return the zone of each of *lines*, the lines of a whole text in order."""
    if not lines:
        return []
    tagger = _tagger()
    labels = tagger.tag(features(lines))
    return [
        Zoned(Zone(label), tagger.marginal(label, at), tagger.marginal(Zone.NOTE.value, at) + tagger.marginal(Zone.NOTE_NUMBER.value, at))
        for at, label in enumerate(labels)
    ]
