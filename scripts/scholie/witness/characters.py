"""Characters as they should be: line ends, ligatures, accents, blanks, glyphs, and hyphens that nobody sees."""

from __future__ import annotations

import re
import unicodedata

import ftfy

from scholie.witness.accents import put_on
from scholie.witness.capitals import rejoined

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
NOTHING: dict[int, str] = dict.fromkeys((0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060, 0xFFFF, 0x200E, 0x200F, *range(0xFDD0, 0xFDF0)), "")
CONTROLS = dict.fromkeys((*range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)), " ")
TABLE = str.maketrans({**BLANKS, **GLYPHS, **NOTHING, **CONTROLS, **LIGATURES, 9: "    ", 0x2011: "-", 0x2010: "-"})
LINE_ENDS = re.compile("\r\n|[\r\v\u0085\u2028\u2029]")
HIDDEN = re.compile(f"(?<=[^\\W_]){SOFT}+(?=[^\\W_])")
TYPED = re.compile(r"(?<=[^\W_])-(?=[^\W_])")


def clean(text: str) -> str:
    """Return *text* with plain line ends and blanks, ligatures as letters, in NFC.

    U+FFFE, which some extractors write for a hyphen at a line end, becomes a hyphen and a line end. Soft
    hyphens inside a word go, unless the text has hardly any plain hyphen: then they are its hyphens. Form
    feeds stay. Bullets of symbol fonts become bullets.
    """
    if MOJIBAKE.search(text):
        text = ftfy.fix_encoding(text)
    text = LINE_ENDS.sub("\n", text).replace("\ufffe\n", "\ufffe").replace("\ufffe", "-\n")
    text = rejoined(unicodedata.normalize("NFC", put_on(text.translate(TABLE))))
    if len(HIDDEN.findall(text)) > len(TYPED.findall(text)):
        return text.replace(SOFT, "-")
    return HIDDEN.sub("", text)
