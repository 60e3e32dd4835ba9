"""The characters of a PDF, one by one, as PDFium gives them: with place, size and face."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pypdfium2 import raw


class Glyph(NamedTuple):
    """One printed character."""

    text: str
    x: float
    """Its origin, in points from the left of the page."""
    right: float
    """Where the next one would stand, in points from the left of the page."""
    y: float
    """Its baseline, in points from the top of the page."""
    size: float
    """In points."""
    face: str
    """Name of its font."""
    spaced: bool
    """Whether the file has a blank before it."""
    turned: bool
    """Whether it does not stand upright."""


UPRIGHT = 0.05
"""Radians by which a character may lean without being turned."""
HYPHEN = "-"


def glyphs(page: Any, height: float) -> Iterator[Glyph]:
    """Yield the visible characters of *page*, PDFium's text of it, in the order of the file; *height* is that of the page."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    matrix, name, flags = raw.FS_MATRIX(), ctypes.create_string_buffer(200), ctypes.c_int()
    spaced = False
    for at in range(raw.FPDFText_CountChars(page)):
        code = raw.FPDFText_GetUnicode(page, at)
        if code in BLANK or (raw.FPDFText_IsGenerated(page, at) == 1 and code != ord(HYPHEN)):
            spaced = spaced or raw.FPDFText_IsGenerated(page, at) != 1
            continue
        raw.FPDFText_GetCharOrigin(page, at, x, y)
        raw.FPDFText_GetLooseCharBox(page, at, box)
        raw.FPDFText_GetMatrix(page, at, matrix)
        raw.FPDFText_GetFontInfo(page, at, name, 200, flags)
        size = raw.FPDFText_GetFontSize(page, at) * (matrix.b**2 + matrix.d**2) ** 0.5
        turned = abs(matrix.b) > UPRIGHT * abs(matrix.d)
        letter = HYPHEN if raw.FPDFText_IsHyphen(page, at) == 1 or code in HYPHENS else UNREAD if code in BREAKS else chr(code)
        yield Glyph(letter, x.value, box.right, height - y.value, size, _name(name.value), spaced, turned)
        spaced = False


BLANK = frozenset(map(ord, " \t\r\n\xa0\u2002\u2003\u2009\u200b\u202f")) | {0}
"""Characters that print nothing."""
BREAKS = frozenset((*range(0x0A, 0x0E), *range(0x1C, 0x1F), 0x85, 0x2028, 0x2029))
"""Characters that would end a line: a font that has letters there does not say which."""
UNREAD = "\ufffd"
HYPHENS = frozenset({0x02, 0xFFFE})
"""How PDFium writes the hyphen of a word that goes on in the next line."""


@cache
def _name(name: bytes) -> str:
    return name.decode("utf-8", "replace")
