"""Bytes become text, or a clear refusal."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.normalise import Unreadable, decode

WORDS = "Déjà l’été s’achève : « où va-t-on ? » Le cœur y était, et l’âme aussi, dans la forêt brûlée.\r\n"


@pytest.mark.parametrize(("encoding", "name"), [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("cp1252", "cp1252"), ("utf-16", "utf-16")])
def test_decode(encoding, name):
    """The encodings that extracts come in are told apart, and line ends stay as they are."""
    assert (WORDS, name) == decode(WORDS.encode(encoding))


def test_decode_mac():
    """An old encoding is found by detection."""
    assert decode((WORDS * 20).encode("mac_roman"))[0][: len(WORDS)] == WORDS


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\r\n", "empty"),
        (b"%PDF-1.7\n%...", "PDF"),
        (b"PK\x03\x04word/document.xml", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "Word"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (bytes(range(32)) * 30, "binary"),
        (b"... --- ...", "no word"),
        (b"\xef\xbb\xbf\xff\xfe\xfd", "utf-8-sig"),
    ],
)
def test_decode_refuses(data, reason):
    """What is no text is refused, and the reason says what it seems to be."""
    with pytest.raises(Unreadable, match=reason):
        decode(data)


@given(st.binary(max_size=300))
def test_decode_never_fails_otherwise(data):
    """Any bytes are text or refused; nothing else is raised."""
    with suppress(Unreadable):
        text, encoding = decode(data)
        assert text.strip()
        assert encoding
