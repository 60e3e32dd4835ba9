"""Accents that old fonts print apart from their letters: « pr´esent´e », « Franc¸ais »."""

from __future__ import annotations

import re

BEFORE = re.compile(r"([´`ˆ¨]) ?([aeiouyAEIOUYcCn])")
AFTER = re.compile(r"([cC])\s?¸")
MARKS = {"´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "¨": "\u0308"}
"""The sign that stands before a letter, and the mark that combines with it."""
FEWEST = 5
"""Signs before or behind letters which a text must have before any is mended: fewer are signs."""


def put_on(text: str) -> str:
    """Return *text* with the accents on their letters, combining marks behind them, where it has many apart."""
    if len(BEFORE.findall(text)) + len(AFTER.findall(text)) < FEWEST:
        return text
    text = BEFORE.sub(lambda found: found[2] + MARKS[found[1]], text.replace("ı", "i"))
    return AFTER.sub("\\1\u0327", text)
