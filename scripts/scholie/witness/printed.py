"""A PDF read character by character into printed lines, each with its page, place, size and face."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character: its origin and right edge in points from the page's lower left corner, its size and face."""

    text: str
    x: float
    right: float
    y: float
    size: float
    face: str


@dataclass(frozen=True, slots=True)
class Printed:
    """The characters of one baseline of one page (from 1), from left to right."""

    page: int
    glyphs: tuple[Glyph, ...]


def glyphs(text: pdfium.PdfTextPage) -> Iterator[Glyph]:
    """Yield the visible characters of a page in the order of the file."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    for index in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, index)).replace("\ufffe", "-").replace("\x02", "-")
        size = raw.FPDFText_GetFontSize(text, index)
        if letter.isspace() or (letter != "-" and raw.FPDFText_IsGenerated(text, index) == 1):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        raw.FPDFText_GetFontInfo(text, index, name, 256, flags)
        yield Glyph(letter, x.value, box.right, y.value, size, name.value.decode("utf-8", "replace"))


def pages(path: Path) -> Iterator[tuple[Glyph, ...]]:
    """Yield the characters of each page; one page is held at a time. Raises ``pdfium.PdfiumError`` for a file that cannot be opened."""
    with pdfium.PdfDocument(path) as document:
        for page in document:
            text = page.get_textpage()
            yield tuple(glyphs(text))
            text.close()
            page.close()
