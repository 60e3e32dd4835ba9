"""Accents that a font prints apart from their letters, put back on the letters over which they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from scholie.witness.pdf.glyphs import Glyph

MARKS = {
    "´": "\u0301",
    "`": "\u0300",
    "ˆ": "\u0302",
    "^": "\u0302",
    "¨": "\u0308",
    "˜": "\u0303",
    "¸": "\u0327",
    "˘": "\u0306",
    "ˇ": "\u030c",
    "˚": "\u030a",
}
"""Accents as characters of their own, and as marks on a letter."""
NEAR = 0.3
"""Sizes between the middle of an accent and that of its letter, at most."""
LEVEL = 0.4
"""Sizes by which an accent may stand higher or lower than it is drawn: over capitals it does."""
BACK = 80
"""Characters of the file before an accent among which its letter is looked for: some print those of a line at its end."""
DOTLESS = {"ı": "i", "ȷ": "j"}


def composed(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield *glyphs* of a page, accents put on the letters over which they stand."""
    held: dict[int, str] = {}
    for at, glyph in enumerate(glyphs):
        if glyph.text in MARKS:
            under = [near for near in _around(glyphs, at) if near not in held and _under(glyphs[near], glyph)]
            if under:
                found = min(under, key=lambda near: _aside(glyphs[near], glyph))
                held |= {at: "", found: _on(glyphs[found].text, glyph.text)}
    spaced = False
    for at, glyph in enumerate(glyphs):
        text = held.get(at, glyph.text)
        spaced = spaced or glyph.spaced
        if text:
            yield glyph._replace(text=text, spaced=spaced)
            spaced = False


def _around(glyphs: Sequence[Glyph], at: int) -> Iterator[int]:
    yield from range(max(at - BACK, 0), min(at + 2, len(glyphs)))


def _under(letter: Glyph, accent: Glyph) -> bool:
    near = _aside(letter, accent) < NEAR * accent.size and abs(letter.y - accent.y) < LEVEL * accent.size
    return near and letter.text.isalpha() and len(_on(letter.text, accent.text)) == 1


def _aside(letter: Glyph, accent: Glyph) -> float:
    """Return how far an accent is from the middle of a letter, in points."""
    return abs((letter.x + letter.right) - (accent.x + accent.right)) / 2


def _on(letter: str, accent: str) -> str:
    return unicodedata.normalize("NFC", DOTLESS.get(letter, letter) + MARKS[accent])
