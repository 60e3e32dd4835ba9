"""Readers of what comes in: bytes to clean words, with the widths that they have on a page."""

from scholie.witness.characters import SOFT, clean, unread
from scholie.witness.decoding import Unreadable, decode
from scholie.witness.garbled import garbled
from scholie.witness.glyphs import named

__all__ = ["SOFT", "Unreadable", "clean", "decode", "garbled", "named", "unread"]
