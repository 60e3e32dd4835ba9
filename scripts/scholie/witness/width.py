"""How wide a string is in a book face: what tells a line that ends a paragraph from a full one."""

from __future__ import annotations

from collections.abc import Iterable

NARROW = dict.fromkeys("ijl.,;:'’!|·", 0.28) | dict.fromkeys("ftrI()[]/-\u00ad ", 0.36)
WIDE = dict.fromkeys("mwMWœæŒÆ…—%&", 0.82) | dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÀÂÉÈÊÇÔÎ", 0.68)
NAMED = {**NARROW, **WIDE, "—": 1.0, " ": 0.27, "W": 0.95, "M": 0.9, "a": 0.46, "c": 0.44, "e": 0.45, "é": 0.45, "è": 0.45, "s": 0.39}
ADVANCE = [NAMED.get(chr(code), 0.5) for code in range(0x2100)]
"""Advance widths in ems, near those of Times and Latin Modern."""


def width(text: str) -> float:
    """Return the natural width of *text* in ems."""
    return sum([ADVANCE[code] if (code := ord(c)) < 0x2100 else 0.5 for c in text])


def measure(widths: Iterable[float]) -> float:
    """Return the measure that most lines of these natural widths were set to, 0 for no lines.

    In justified lines the natural width scatters a few per cent around the measure; shorter lines end
    paragraphs, longer ones belong to another measure or were joined.
    """
    ranked = sorted(widths)
    first, best, last = 0, (0, 0.0), 0.0
    for i, value in enumerate(ranked):
        while ranked[first] < value / 1.1:
            first += 1
        if i - first + 1 > best[0] or (i - first + 1 == best[0] and value > last):
            best, last = (i - first + 1, ranked[first + (i - first) * 4 // 5]), value
    return best[1]
