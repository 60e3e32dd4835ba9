"""Readers of what comes in: bytes to clean words, with the widths that they have on a page."""

from scholie.witness.characters import SOFT, clean
from scholie.witness.decoding import Unreadable, decode

__all__ = ["SOFT", "Unreadable", "clean", "decode"]
