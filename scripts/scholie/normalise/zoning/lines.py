"""Say what holds of every page, whatever the labeller of lines says: what several rules share."""

from __future__ import annotations

from dataclasses import replace

from scholie.normalise.draft import Line
from scholie.normalise.sense import stopped
from scholie.zones import Zone
from scholie.zones.cues import LABELS

SHORT = 3
"""Words of the longest title that may end with a full stop."""
TITLES = (Zone.TITLE, Zone.OTHER_TITLE)
ABSTRACTS = (Zone.ABSTRACT_FR, Zone.ABSTRACT_EN)
KEYWORDS = (Zone.KEYWORDS_FR, Zone.KEYWORDS_EN)
FIELDS = frozenset({Zone.LABEL, *ABSTRACTS, *KEYWORDS})


def into(line: Line, zone: Zone) -> Line:
    """Return *line* in another zone than the likeliest; it is as sure as the likeliest was unsure."""
    return replace(line, zone=zone, sure=1 - line.sure)


def field_of(line: Line) -> str:
    """Return the name of the label that a line begins with; empty where there is none."""
    return next((name for name, pattern in LABELS if pattern.match(line.text.strip())), "")


def whole(line: Line) -> bool:
    """Tell whether a line is a sentence with its full stop, which a title hardly is where the text follows at once."""
    return stopped(line.text.rstrip("?!… ")) and len(line.text.split()) > SHORT
