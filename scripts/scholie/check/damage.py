"""Characters that extraction damaged: private-use glyphs, letters of another encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scholie.check.places import place
from scholie.check.view import View
from scholie.document import text
from scholie.model import Problem

PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd]")
MOJIBAKE = re.compile(
    "\\S*(?:\ufffd|Ã[\u0080-\u009f\u00a1-\u00bf‚-›€ŠŒŽ™ƒ]|Ã\u00a0(?!»)|â€[™œ\u009d˜“”¦\u0080-\u00bf]|Â[\u00a0«»°§]|Å“)\\S*"
)
"""UTF-8 read as Windows-1252: « Ã© », « â€™ », « Â» »; and what could not be read at all."""


def glyph_private(view: View) -> Iterator[Problem]:
    """Yield the characters of Unicode's private-use areas."""
    yield from _found(view, "glyph-private", PRIVATE)


def mojibake(view: View) -> Iterator[Problem]:
    """Yield the words that were decoded wrongly."""
    yield from _found(view, "mojibake", MOJIBAKE)


def _found(view: View, code: str, rule: re.Pattern[str]) -> Iterator[Problem]:
    for seen in view.texts:
        contribution = seen.contribution
        for passage in seen.passages:
            for found in rule.finditer(text(passage)):
                details = (("code", f"U+{ord(found[0][0]):04X}"),) if code == "glyph-private" else ()
                yield Problem(code, place(contribution, passage, found[0]), details, found[0], contribution=contribution.id)
