"""Join printed lines into one string: blanks, line-end hyphens, dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import Line, plain
from scholie.normalise.hyphens import hyphen
from scholie.witness.characters import SOFT

LONE = re.compile(rf"{SOFT}(?!\S)|(?<!\S){SOFT}")
"""Soft hyphens that stand between no letters."""
FIRST = re.compile(r"[^\W_]+")
LONGEST = 80
"""Characters of the longest word that a lexicon may know."""
REACH = 4 * LONGEST
"""Characters before a line end among which the half of a word stands, marks of calls and raised letters among its own."""
URL_TAIL = re.compile(r"(?:https?://|www\.|doi\.org/|10\.\d{4})\S*$")


def joined(lines: Sequence[Line], vocabulary: frozenset[str]) -> tuple[str, tuple[LedgerEntry, ...]]:
    """Return the lines as one string, and the entries of the ledger for the words that were in two halves."""
    parts, entries = list[str](), list[LedgerEntry]()
    for line in lines:
        made, entry = linked(parts[-1], line.text, vocabulary, line.number) if parts and parts[-1] else (line.text, None)
        parts[-1:] = made if isinstance(made, tuple) else (made,)
        entries += [entry] if entry else []
    return LONE.sub("", " ".join(parts)), tuple(entries)


def linked(left: str, right: str, vocabulary: frozenset[str], number: int) -> tuple[str | tuple[str, str], LedgerEntry | None]:
    """Return two halves of a text as one, or both where a blank parts them, and the entry for the word between them."""
    if left.endswith(SOFT) or (left.endswith("-") and left[-2:-1].isalnum()):
        return _hyphened(left, right, vocabulary, number)
    if URL_TAIL.search(_tail(left)) and _goes_on(left, right):
        return left + right, None
    return (left, right), None


def _tail(text: str) -> str:
    """Return what follows the last blank."""
    return text[text.rfind(" ") + 1 :]


def halves(left: str, right: str) -> tuple[str, str]:
    """Return the halves of a word on both sides of a line end; empty where there is no typed hyphen."""
    if not left.endswith("-") or not left[-2:-1].isalnum() or URL_TAIL.search(_tail(left)):
        return "", ""
    return _word(left[:-1]), _half(right)


def _goes_on(left: str, right: str) -> bool:
    """Tell whether an address that ends one line goes on in the next."""
    if not left.endswith(("/", "=", "?", "&", "_", ".", "%", "#")):
        return False
    return bool(re.match(r"[\w%#?&=~/-]", right)) and not re.match(r"[A-ZÀ-Þ][^\s./]*(?:\s|$)", right)


def _hyphened(left: str, right: str, vocabulary: frozenset[str], number: int) -> tuple[str | tuple[str, str], LedgerEntry | None]:
    stem = left[:-1]
    a, b = _last(stem), FIRST.match(right)
    if not b:
        return (stem if left.endswith(SOFT) else left, right), None
    if not a or len(a) > LONGEST:
        return (left.rstrip(SOFT), right), None
    if hyphen(_word(stem), _half(right), vocabulary, typed=left.endswith("-"), address=bool(URL_TAIL.search(_tail(left)))):
        return f"{stem}-{right}", None
    return stem + right, _one_word(stem, right, number)


def _one_word(stem: str, right: str, number: int) -> LedgerEntry:
    """Return the entry for the word that two halves make; a call or a raised letter inside a half does not end the word."""
    a, b = _last(plain(stem[-REACH:])), FIRST.match(plain(right))
    assert b, "the right half begins with a letter or a figure"
    return LedgerEntry(Reason.HYPHEN, number, f"{a} {b[0]}", a + b[0])


def _last(text: str) -> str:
    """Return the letters and figures at the end, not many more than a word has."""
    at = len(text)
    while at and len(text) - at <= LONGEST and text[at - 1].isalnum():
        at -= 1
    return text[at:]


def _word(stem: str) -> str:
    found = re.search(r"[^\W_]+(?:-[^\W_]+)*$", stem[-LONGEST:])
    return found[0] if found else ""


def _half(right: str) -> str:
    found = re.match(r"[^\W_]+(?:-[^\W_]+)*", right)
    return found[0] if found else ""
