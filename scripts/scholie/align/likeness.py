"""How alike two rows of words or of letters are."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return twice what the rows share in order, by the length of both: 1 where they are the same (Ratcliff and Obershelp, by difflib)."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
