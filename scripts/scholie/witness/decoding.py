"""Bytes to text: UTF-8 first, then what detection finds, with a clear refusal of what is no text."""

from __future__ import annotations

import charset_normalizer

from scholie.model import frozen

SIGNATURES = (
    (b"%PDF-", "text-is-pdf"),
    (b"PK\x03\x04", "text-is-word"),
    (b"\xd0\xcf\x11\xe0", "text-is-word"),
    (b"{\\rtf", "text-is-rtf"),
    (b"\x89PNG", "text-is-picture"),
    (b"\xff\xd8\xff", "text-is-picture"),
    (b"GIF8", "text-is-picture"),
    (b"\x1f\x8b", "text-is-compressed"),
    (b"%!PS", "text-is-postscript"),
)
"""What files of other kinds begin with, and the code of the refusal."""
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
WESTERN = ("cp1252", "mac_roman", "cp850")
"""Old encodings of western Europe, the commonest first."""
USUAL = "éèêëàâäîïôöùûüçœæÉÈÊÀÂÎÔÙÛÇŒÆ«»’‘“”…–—°\xa0€§ñáíóúß·"
SAMPLE = 60_000
"""Bytes that detection looks at."""
ODD = 0.08
"""Share of control characters from which bytes that are no UTF-8, or hold NUL, are no text."""
UNLETTERED = 0.5
"""Share of them from which a text has no letters left; formulas in fonts of their own leave some (seen: up to 0.04)."""
WIDE = 0.8
"""Share of the bytes at even or at odd places that are 0 in a text of Latin letters in UTF-16."""
CONTROLS = frozenset(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27}


SENTENCES = frozen(
    {
        "text-empty": "the file is empty",
        "pdf-locked": "the PDF wants a password",
        "pdf-damaged": "the PDF is damaged",
        "pdf-too-long": "the PDF has {pages} pages, more than {limit}",
        "file-unread": "the file cannot be read: {reason}",
        "file-swollen": "the file unpacks to far more than it holds",
        "pdf-textless": "the PDF has no text, only pictures of pages",
        "text-is-pdf": "the file is a PDF file, not plain text",
        "text-is-word": "the file is an old Word file, or an archive, not plain text",
        "text-is-rtf": "the file is an RTF file, not plain text",
        "text-is-picture": "the file is a picture (PNG, JPEG or GIF), not plain text",
        "text-is-compressed": "the file is compressed, not plain text",
        "text-is-postscript": "the file is a PostScript file, not plain text",
        "text-binary": "the file is binary: it holds control characters that no text has",
        "text-unlettered": "the fonts of this text carry no letters",
        "text-wordless": "the file holds no word",
        "text-misdeclared": "the file says that it is {encoding} and is not (byte {byte})",
        "text-undecodable": "the file is binary, or in an encoding that cannot be told",
    }
)
"""What each refusal says, by its code."""


class Unreadable(ValueError):  # noqa: N818  what it says, not that it failed
    """What was given is no text: ``code`` names what it seems to be, ``details`` go into its sentence."""

    def __init__(self, code: str, **details: str) -> None:
        """Refuse with one of the codes of SENTENCES."""
        super().__init__(SENTENCES[code].format(**details))
        self.code = code
        self.details = tuple(details.items())


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of *data*, line ends kept, and the name of its encoding.

    Raises Unreadable for an empty file, for other kinds of file and for bytes that are no text.
    """
    if not data.strip():
        raise Unreadable("text-empty")
    _refuse(data)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    wide = _wide(data[:SAMPLE])
    if wide:
        return _strictly(data, wide)
    try:
        return _text(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        text, encoding = _detected(data)
        return _text(text, sure=False), encoding


def _refuse(data: bytes) -> None:
    head = data[:SAMPLE].lstrip()[:8]
    code = next((code for signature, code in SIGNATURES if head.startswith(signature)), "")
    if code:
        raise Unreadable(code)


def _strictly(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return _text(data.decode(encoding)), encoding
    except UnicodeDecodeError as mistake:
        raise Unreadable("text-misdeclared", encoding=encoding, byte=str(mistake.start)) from mistake


def _wide(head: bytes) -> str:
    """Return the encoding of a text in two bytes a character without its mark: nearly every other byte of it is 0."""
    first, second = head[: len(head) // 2 * 2 : 2], head[1::2]
    if len(second) > 1 and second.count(0) > WIDE * len(second) and first.count(0) == 0:
        return "utf-16-le"
    return "utf-16-be" if len(second) > 1 and first.count(0) > WIDE * len(first) and second.count(0) == 0 else ""


def _text(text: str, *, sure: bool = True) -> str:
    """Return *text*, or refuse it: a text has letters, and few controls where its encoding is not *sure* or it holds NUL."""
    head = text[:SAMPLE]
    odd = sum(ord(c) in CONTROLS for c in head)
    if odd > len(head) * ODD and (not sure or head.count("\0") * len(CONTROLS) >= odd):
        raise Unreadable("text-binary")
    if odd > len(head) * UNLETTERED:
        raise Unreadable("text-unlettered")
    if not any(c.isalnum() for c in text):
        raise Unreadable("text-wordless")
    return text


def _detected(data: bytes) -> tuple[str, str]:
    for encoding in WESTERN:
        if _looks_western(data, encoding):
            return data.decode(encoding, errors="replace"), encoding
    found = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    if found is None:
        raise Unreadable("text-undecodable")
    return data.decode(found.encoding, errors="replace"), found.encoding


def _looks_western(data: bytes, encoding: str) -> bool:
    """Tell whether the high bytes are letters and marks of French or English in *encoding*, and not too many."""
    high = [byte for byte in data[:SAMPLE] if byte > 0x7F]
    usual = frozenset(USUAL.encode(encoding, errors="ignore"))
    return len(high) < 0.2 * len(data[:SAMPLE]) and sum(byte in usual for byte in high) > 0.95 * len(high)
