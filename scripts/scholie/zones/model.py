"""The labeller of lines that ships: read once, asked for the zone of every line of a text."""

from __future__ import annotations

from collections.abc import Sequence

from scholie.tagging import tagger
from scholie.zones.features import features
from scholie.zones.line import Printed
from scholie.zones.zone import Zone, Zoned

MODEL = "zones.crfsuite"
"""Written by ``make model``."""


def zoned(lines: Sequence[Printed]) -> list[Zoned]:
    """Return the zone of each of *lines*, the lines of a whole text in order."""
    if not lines:
        return []
    crf = tagger(__package__, MODEL)
    labels = crf.tag(features(lines))
    return [
        Zoned(Zone(label), crf.marginal(label, at), crf.marginal(Zone.NOTE.value, at) + crf.marginal(Zone.NOTE_NUMBER.value, at))
        for at, label in enumerate(labels)
    ]
