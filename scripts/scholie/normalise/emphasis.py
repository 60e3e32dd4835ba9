"""Emphasis and superscripts that a transcriber marked with asterisks and carets."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import EM, EM_END, SUP, SUP_END, Draft, account

STARS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*\n])\1(?![\w*])")
CARET = re.compile(r"(?<=[^\W_])\^(e|er|re|ère|es|ers|ème|èmes|nd|nde|d|de|st|th|rd|o|os|me|mes|lle|r|\d{1,2})\^?(?![^\W_])")
ANGLES = re.compile(r"<(https?://[^<>\s]+)>")


def mark(draft: Draft) -> Draft:
    """Turn ``*word*`` and ``3^e`` into marks, and free addresses of their angle brackets."""
    entries: list[LedgerEntry | None] = []
    lines = []
    for line in draft.lines:
        text = marked(line.text)
        if text is not line.text:
            entries.append(account(line.text, text, Reason.MARKUP, line.number))
        lines.append(line if text is line.text else replace(line, text=text))
    notes = []
    for note in draft.notes:
        text = marked(note.text)
        entries.append(account(note.text, text, Reason.MARKUP, note.line) if text is not note.text else None)
        notes.append(replace(note, text=text))
    return replace(draft.aside(*entries), lines=tuple(lines), notes=tuple(notes))


def marked(text: str) -> str:
    """Return *text* with marks for its asterisks and carets; the same string when it has none."""
    if "*" in text:
        text = STARS.sub(rf"{EM}\2{EM_END}", text)
    if "^" in text:
        text = CARET.sub(rf"{SUP}\1{SUP_END}", text)
    if "<http" in text:
        text = ANGLES.sub(r"\1", text)
    return text
