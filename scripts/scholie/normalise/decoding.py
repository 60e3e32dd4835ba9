"""Bytes to text: UTF-8 first, then what detection finds, with a clear refusal of what is no text."""

from __future__ import annotations

import charset_normalizer

SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive, perhaps a Word or OpenDocument file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"%!PS", "a PostScript file"),
)
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
WESTERN = ("cp1252", "mac_roman", "cp850")
"""Old encodings of western Europe, the commonest first."""
USUAL = "éèêëàâäîïôöùûüçœæÉÈÊÀÂÎÔÙÛÇŒÆ«»’‘“”…–—°\xa0€§ñáíóúß·"
SAMPLE = 60_000
"""Bytes that detection looks at."""
CONTROLS = frozenset(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27}


class Unreadable(ValueError):  # noqa: N818  what it says, not that it failed
    """What was given is no text; the message says what it seems to be."""


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of *data*, line ends kept, and the name of its encoding.

    Raises Unreadable for an empty file, for other kinds of file and for bytes that are no text.
    """
    if not data.strip():
        raise Unreadable("the file is empty")
    _refuse(data)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = _detected(data)
    return _text(text), encoding


def _refuse(data: bytes) -> None:
    what = next((name for signature, name in SIGNATURES if data.lstrip()[:8].startswith(signature)), "")
    if what:
        raise Unreadable(f"the file is {what}, not plain text")


def _strictly(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return _text(data.decode(encoding)), encoding
    except UnicodeDecodeError as mistake:
        raise Unreadable(f"the file says that it is {encoding} and is not (byte {mistake.start})") from mistake


def _text(text: str) -> str:
    """Return *text*, or refuse it: a text holds hardly any control character and some letter."""
    head = text[:SAMPLE]
    odd = sum(ord(c) in CONTROLS for c in head)
    if odd > len(head) // 200 or not any(c.isalnum() for c in text):
        raise Unreadable("the file is binary, or holds no word")
    return text


def _detected(data: bytes) -> tuple[str, str]:
    for encoding in WESTERN:
        if _looks_western(data, encoding):
            return data.decode(encoding, errors="replace"), encoding
    found = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    if found is None:
        raise Unreadable("the file is binary, or in an encoding that cannot be told")
    return data.decode(found.encoding, errors="replace"), found.encoding


def _looks_western(data: bytes, encoding: str) -> bool:
    """Tell whether the high bytes are letters and marks of French or English in *encoding*, and not too many."""
    high = [byte for byte in data[:SAMPLE] if byte > 0x7F]
    usual = frozenset(USUAL.encode(encoding, errors="ignore"))
    return len(high) < 0.2 * len(data[:SAMPLE]) and sum(byte in usual for byte in high) > 0.95 * len(high)
