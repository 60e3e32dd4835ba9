"""Characters that extraction damaged: private-use glyphs, letters of another encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scholie.check.places import place
from scholie.document import passages, text
from scholie.model import Edition, Problem

PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd]")
MOJIBAKE = re.compile(
    "\\S*(?:\ufffd|Ã[\u0080-\u009f\u00a1-\u00bf‚-›€ŠŒŽ™ƒ]|Ã\u00a0(?!»)|â€[™œ\u009d˜“”¦\u0080-\u00bf]|Â[\u00a0«»°§]|Å“)\\S*"
)
"""UTF-8 read as Windows-1252: « Ã© », « â€™ », « Â» »; and what could not be read at all."""


def glyph_private(edition: Edition) -> Iterator[Problem]:
    """Yield the characters of Unicode's private-use areas."""
    yield from _found(edition, "glyph-private", PRIVATE)


def mojibake(edition: Edition) -> Iterator[Problem]:
    """Yield the words that were decoded wrongly."""
    yield from _found(edition, "mojibake", MOJIBAKE)


def _found(edition: Edition, code: str, rule: re.Pattern[str]) -> Iterator[Problem]:
    for contribution in edition.contributions:
        for passage in passages(contribution.tree):
            for found in rule.finditer(text(passage)):
                details = (("code", f"U+{ord(found[0][0]):04X}"),) if code == "glyph-private" else ()
                yield Problem(code, place(contribution, passage, found[0]), details, found[0], contribution=contribution.id)
