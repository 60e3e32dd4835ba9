"""Bytes become text, or a clear refusal."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.witness import Unreadable, decode

WORDS = "Déjà l’été s’achève : « où va-t-on ? » Le cœur y était, et l’âme aussi, dans la forêt brûlée.\r\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_decode(encoding, name):
    """The encodings that extracts come in are told apart, and line ends stay as they are."""
    assert (WORDS, name) == decode(WORDS.encode(encoding))


def test_decode_mac():
    """An old encoding is found by detection."""
    assert decode((WORDS * 20).encode("mac_roman"))[0][: len(WORDS)] == WORDS


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"", "text-empty", "empty"),
        (b" \n\r\n", "text-empty", "empty"),
        (b"%PDF-1.7\n%...", "text-is-pdf", "PDF"),
        (b"PK\x03\x04word/document.xml", "text-is-word", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "text-is-word", "Word"),
        (b"{\\rtf1\\ansi mot}", "text-is-rtf", "RTF"),
        (b"\x89PNG\r\n\x1a\n\x00", "text-is-picture", "PNG"),
        (b"\x1f\x8b\x08\x00mot", "text-is-compressed", "compressed"),
        (b"%!PS-Adobe-3.0", "text-is-postscript", "PostScript"),
        (bytes(range(32)) * 30, "text-binary", "binary"),
        (b"un \x0e\x0f\x01\x02\x03\x04 \x05\x06\x0e\x11 mot \x12\x13\x14\x15\x16\x17\x18", "text-unlettered", "letters"),
        (b"... --- ...", "text-wordless", "no word"),
        (b"\xef\xbb\xbf\xff\xfe\xfd", "text-misdeclared", "utf-8-sig"),
    ],
)
def test_decode_refuses(data, code, said):
    """What is no text is refused, with a code and a sentence that say what it seems to be."""
    with pytest.raises(Unreadable, match=said) as refusal:
        decode(data)
    assert refusal.value.code == code


def test_decode_says_where_a_file_belies_its_mark():
    """A file whose first bytes name an encoding that it is not in: the refusal holds the encoding and the byte."""
    with pytest.raises(Unreadable) as refusal:
        decode(b"\xef\xbb\xbfmot \xff")
    assert dict(refusal.value.details) == {"encoding": "utf-8-sig", "byte": "4"}


@given(st.binary(max_size=300))
def test_decode_never_fails_otherwise(data):
    """Any bytes are text or refused; nothing else is raised."""
    with suppress(Unreadable):
        text, encoding = decode(data)
        assert text.strip()
        assert encoding
