"""The one door for files that editors bring: what a file is by its first bytes, and which reader reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scholie.model import Typescript
from scholie.witness import pdf, styled
from scholie.witness.decoding import decode
from scholie.witness.kept import recall

LARGEST = 10_000_000
"""Bytes of a plain text: a volume of a million and a half words; what is larger is no contribution."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that has a reader of its own."""

    name: str
    """Also the ending of a witness's file."""
    fits: Callable[[bytes, str], bool]
    """Whether a file is of this kind, by what it begins with and by its name."""
    read: Callable[[bytes], Typescript]
    """Raises Unreadable."""
    version: int
    """Raised when the reader gives other words or other facts of the same file."""
    largest: int
    """Bytes that a file of this kind may have."""

    @property
    def reader(self) -> str:
        """Return what a typescript says of its reader."""
        return f"{self.name} {self.version}"


KINDS: tuple[Kind, ...] = (
    Kind("pdf", pdf.fits, pdf.read, pdf.VERSION, pdf.LARGEST),
    Kind("odt", styled.fits_odt, styled.reader("odt"), styled.VERSION, styled.LARGEST),
    Kind("docx", styled.fits_docx, styled.reader("docx"), styled.VERSION, styled.LARGEST),
    Kind("rtf", styled.fits_rtf, styled.reader("rtf"), styled.VERSION, styled.LARGEST),
    Kind("html", styled.fits_html, styled.reader("html"), styled.VERSION, LARGEST),
    Kind("md", styled.fits_md, styled.reader("md"), styled.VERSION, LARGEST),
    Kind("tex", styled.fits_tex, styled.reader("tex"), styled.VERSION, LARGEST),
)
"""Asked in this order."""
TEXT = Kind("txt", lambda _data, _name: True, lambda data: Typescript(*decode(data)), 0, LARGEST)
MOST = max(one.largest for one in (*KINDS, TEXT))
"""Bytes that a file of any kind may have."""


def kind(data: bytes, name: str = "") -> Kind:
    """Return what kind of file *data* is, or begins: plain text where it is no other. *name* is that of the file."""
    return next((kind for kind in KINDS if kind.fits(data, name)), TEXT)


def read(data: bytes, name: str = "", kept: bytes = b"") -> Typescript:
    """Return what the reader of its kind makes of the file *data*, called *name*. Raises Unreadable for one that cannot be read.

    *kept* is what was kept of an earlier reading (``kept.keep``): where it is of this very file, the file is not read again.
    """
    return recall(kept, data) or kind(data, name).read(data)
