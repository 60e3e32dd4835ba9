"""A PDF read character by character into printed lines, each with its page, place, size and face."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from scholie.model import Figure, Typescript
from scholie.witness.decoding import Unreadable
from scholie.witness.pdf.accents import composed
from scholie.witness.pdf.columns import Region, regions
from scholie.witness.pdf.figures import boxes, cut, figures, grown, single
from scholie.witness.pdf.glyphs import glyphs
from scholie.witness.pdf.lines import Written, text_of, written
from scholie.witness.pdf.rows import pieces

VERSION = 1
LARGEST = 200_000_000
"""Bytes of a PDF."""
PAGES = 1000
"""Pages of a PDF."""
MANY = 200
"""Pictures of one PDF that are cut out."""
LOCKED = 4
"""What PDFium answers for a file that wants a password."""


def fits(data: bytes, _name: str) -> bool:
    """Tell whether *data* begins like a PDF."""
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-")


def read(data: bytes) -> Typescript:
    """Return the printed lines of a PDF. Raises Unreadable for one without text, locked, damaged or too long."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as mistake:
        raise Unreadable("pdf-locked" if getattr(mistake, "err_code", 0) == LOCKED else "pdf-damaged") from mistake
    with document:
        if len(document) > PAGES:
            raise Unreadable("pdf-too-long", pages=str(len(document)), limit=str(PAGES))
        lines = list(_lines(document))
        text, typeset = text_of(lines)
        found = single([figure for number in range(len(document)) for figure in _figures(document, number)])
        pictures = tuple(grown(one, [(line.text, line.typeset) for line in lines if line.typeset.page == one.page]) for one in found)
        if not any(map(str.isalnum, text)):
            raise Unreadable("pdf-textless")
        media = tuple((figure.source, cut(document[figure.page - 1], figure)) for figure in pictures[:MANY])
    return Typescript(text, "", f"pdf {VERSION}", typeset, pictures[:MANY], media=media)


def _figures(document: pdfium.PdfDocument, number: int) -> tuple[Figure, ...]:
    page = document[number]
    found = figures(number + 1, boxes(page))
    page.close()
    return found


def _lines(document: pdfium.PdfDocument) -> Iterator[Written]:
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        found = list(pieces(composed(tuple(glyphs(text.raw, page.get_height())))))
        text.close()
        page.close()
        upright = [one for one in found if not one.glyphs[0].turned]
        for region in regions(upright):
            yield from written(number + 1, region)
        for one in found:
            if one.glyphs[0].turned:
                yield from written(number + 1, Region(((one,),), one.x))
