"""Readers of what comes in: bytes to clean words, with the widths that they have on a page."""

from scholie.witness.characters import SOFT, clean, unread
from scholie.witness.decoding import Unreadable, decode
from scholie.witness.garbled import garbled
from scholie.witness.glyphs import named
from scholie.witness.reading import LARGEST, MOST, TEXT, Kind, kind, read

__all__ = ["LARGEST", "MOST", "SOFT", "TEXT", "Kind", "Unreadable", "clean", "decode", "garbled", "kind", "named", "read", "unread"]
