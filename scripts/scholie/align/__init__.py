"""What two rows of words share, and what one row of numbers holds in order; it knows nothing of texts."""

from scholie.align.anchors import anchors, grams, once, patience
from scholie.align.chain import rising, weightiest
from scholie.align.likeness import likeness
from scholie.align.match import Gap, Match, Stretch, gaps, grown, joined

__all__ = [
    "Gap",
    "Match",
    "Stretch",
    "anchors",
    "gaps",
    "grams",
    "grown",
    "joined",
    "likeness",
    "once",
    "patience",
    "rising",
    "weightiest",
]
