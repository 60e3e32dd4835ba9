"""Join printed lines into one string: blanks, line-end hyphens, dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import SOFT, Line
from scholie.normalise.lexicon import hyphen

LAST = re.compile(r"[^\W_]+$")
LONE = re.compile(rf"{SOFT}(?!\S)|(?<!\S){SOFT}")
"""Soft hyphens that stand between no letters."""
FIRST = re.compile(r"[^\W_]+")
TAIL = re.compile(r"(?:[^\s]*)$")
URL_TAIL = re.compile(r"(?:https?://|www\.|doi\.org/|10\.\d{4})\S*$")


def joined(lines: Sequence[Line], vocabulary: frozenset[str]) -> tuple[str, tuple[LedgerEntry, ...]]:
    """Return the lines as one string, and the entries of the ledger for the words that were in two halves."""
    text, entries = "", []
    for line in lines:
        text, entry = glued(text, line.text, vocabulary, line.number) if text else (line.text, None)
        entries += [entry] if entry else []
    return LONE.sub("", text), tuple(entries)


def glued(left: str, right: str, vocabulary: frozenset[str], number: int) -> tuple[str, LedgerEntry | None]:
    """Return two halves of a text joined, and the entry for the word between them, if it was cut."""
    if left.endswith(SOFT) or (left.endswith("-") and left[-2:-1].isalnum()):
        return _hyphened(left, right, vocabulary, number)
    if URL_TAIL.search(left) and _goes_on(left, right):
        return _unbroken(left, right, number)
    return f"{left} {right}", None


def halves(left: str, right: str) -> tuple[str, str]:
    """Return the halves of a word on both sides of a line end; empty where there is no typed hyphen."""
    if not left.endswith("-") or not left[-2:-1].isalnum() or URL_TAIL.search(left):
        return "", ""
    return _word(left[:-1]), _half(right)


def _goes_on(left: str, right: str) -> bool:
    """Tell whether an address that ends one line goes on in the next."""
    if not left.endswith(("/", "=", "?", "&", "_", ".", "%", "#")):
        return False
    return bool(re.match(r"[\w%#?&=~/-]", right)) and not re.match(r"[A-ZÀ-Þ][^\s./]*(?:\s|$)", right)


def _unbroken(left: str, right: str, number: int) -> tuple[str, LedgerEntry | None]:
    a, b = LAST.search(left), FIRST.match(right)
    entry = LedgerEntry(Reason.HYPHEN, number, f"{a[0]} {b[0]}", a[0] + b[0]) if a and b else None
    return left + right, entry


def _hyphened(left: str, right: str, vocabulary: frozenset[str], number: int) -> tuple[str, LedgerEntry | None]:
    stem = left[:-1]
    a, b = LAST.search(stem), FIRST.match(right)
    if not b:
        return (f"{stem} {right}" if left.endswith(SOFT) else f"{left} {right}"), None
    if not a:
        return f"{left.rstrip(SOFT)} {right}", None
    if hyphen(_word(stem), _half(right), vocabulary, typed=left.endswith("-"), address=bool(URL_TAIL.search(left))):
        return f"{stem}-{right}", None
    return stem + right, LedgerEntry(Reason.HYPHEN, number, f"{a[0]} {b[0]}", a[0] + b[0])


def _word(stem: str) -> str:
    found = re.search(r"[^\W_]+(?:-[^\W_]+)*$", stem)
    return found[0] if found else ""


def _half(right: str) -> str:
    found = re.match(r"[^\W_]+(?:-[^\W_]+)*", right)
    return found[0] if found else ""
