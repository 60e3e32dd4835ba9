"""Characters as they should be: line ends, ligatures, accents, blanks, glyphs, and hyphens that nobody sees."""

from __future__ import annotations

import re
import unicodedata

import ftfy

from scholie.witness.accents import put_on
from scholie.witness.capitals import rejoined
from scholie.witness.glyphs import Unread, counted, lettered, without

SOFT = "\u00ad"
"""A hyphen that is seen at a line end only; in a line, one that the typesetter made."""
MOJIBAKE = re.compile("[ÃÂ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ©ª«®´»¢§]|â€[\x80-\xbf™œ“”¦˜]")
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
BLANKS = dict.fromkeys((0xA0, 0x202F, *range(0x2000, 0x200B), 0x3000, 0x205F), " ")
GLYPHS = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF06E: "■",
    0xF071: "❑",
    0xF076: "❖",
    0xF0FC: "✓",
    0xF02D: "-",
    0xF0D8: "➢",
    0xF0E0: "→",
    0xF0E8: "→",
}
"""Private-use code points of Symbol and Wingdings that office programs write for bullets and arrows."""
PIECES = dict(zip(range(0xF8EB, 0xF8FF), "⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭", strict=True))
"""Private-use code points of Symbol for the pieces of tall brackets (Adobe Glyph List)."""
WESTERN = {code: bytes([code]).decode("cp1252", "ignore") or " " for code in (*range(0x80, 0x85), *range(0x86, 0xA0))}
"""Controls of Latin-1, which are signs of Windows-1252 that were decoded as Latin-1 (WHATWG, Encoding)."""
INVISIBLE = (0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x061C, 0x180E, *range(0xFE00, 0xFE10))
"""Marks of order, of joining and of direction, which no reader sees."""
NOTHING: dict[int, str] = dict.fromkeys((*INVISIBLE, *range(0xFFF9, 0xFFFC), 0xFFFF, *range(0xFDD0, 0xFDF0)), "")
TABLE = str.maketrans({**BLANKS, **GLYPHS, **PIECES, **WESTERN, **NOTHING, **LIGATURES, 9: "    ", 0x2011: "-", 0x2010: "-"})
LINE_ENDS = re.compile("\r\n|[\r\v\u0085\u2028\u2029]")
HIDDEN = re.compile(f"(?<=[^\\W_]){SOFT}+(?=[^\\W_])")
TYPED = re.compile(r"(?<=[^\W_])-(?=[^\W_])")


def clean(text: str) -> str:
    """Return *text* with plain line ends and blanks, ligatures as letters, in NFC.

    U+FFFE, which some extractors write for a hyphen at a line end, becomes a hyphen and a line end; a vertical tab
    stands for the latter where the extract has none. Soft
    hyphens inside a word go, unless the text has hardly any plain hyphen: then they are its hyphens. Form
    feeds stay. Bullets of symbol fonts become bullets. What is no letter and stands for none becomes a blank,
    and inside a word U+FFFD.
    """
    text = without(_legible(text)).replace("\ufffe\n", "-\n").replace("\ufffe", "-\v")
    text = rejoined(unicodedata.normalize("NFC", put_on(text)))
    if len(HIDDEN.findall(text)) > len(TYPED.findall(text)):
        return text.replace(SOFT, "-")
    return HIDDEN.sub("", text)


def unread(text: str) -> Unread:
    """Return the odd characters of *text* whose letters nothing tells."""
    return counted(_legible(text))


def _legible(text: str) -> str:
    """Return *text* with plain line ends and blanks, and with the letters that its odd code points stand for (``glyphs``)."""
    if MOJIBAKE.search(text):
        text = ftfy.fix_encoding(text)
    return lettered(LINE_ENDS.sub("\n", text).translate(TABLE))
