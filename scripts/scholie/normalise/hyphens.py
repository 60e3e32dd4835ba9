"""Is a hyphen at a line end the typesetter's or the word's own: the text itself answers first, then a lexicon."""

from __future__ import annotations

import re

from scholie.lexicon import COMPOUNDS, ENCLITICS, known

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
ENDINGS = ("ment", "tion", "sion", "able", "ance", "ence", "eurs", "ante", "ants", "ions", "aient", "rent", "ness", "ings")
"""Endings of French and English that are words, too."""


def words(text: str) -> frozenset[str]:
    """Return the words of *text* in lower case, those with hyphens whole."""
    return frozenset(word.lower() for line in text.split("\n") for word in WORD.findall(line))


def hyphen(left: str, right: str, vocabulary: frozenset[str], *, typed: bool, address: bool = False) -> bool:
    """Tell whether the hyphen between *left* and *right* is the word's own.

    *typed*: the line ends with « - », not with a soft hyphen. A capital or a figure after the hyphen keeps it.

    >>> hyphen("corpo", "ration", frozenset(), typed=True)
    False
    """
    if not left or not right:
        return typed
    if address:
        return typed
    if not typed:
        return False
    if right[0].isupper() or right[0].isdigit() or left[-1].isdigit():
        return not (left.isupper() and right.isupper() and len(left) > 1 and (left + right).lower() in vocabulary)
    low, high = left.lower(), right.lower()
    solid, parted = low + high in vocabulary, f"{low}-{high}" in vocabulary
    if solid != parted:
        return parted
    return _own(low, high)


def undecided(left: str, right: str, vocabulary: frozenset[str]) -> bool:
    """Tell whether neither the text nor the lexicon knows the word, with its hyphen or without."""
    low, high = left.lower(), right.lower()
    if not low or not high or right[0].isupper() or right[0].isdigit() or left[-1].isdigit():
        return False
    forms = (low + high, f"{low}-{high}")
    return not any(form in vocabulary for form in forms) and not any(known(form) for form in forms) and high not in ENCLITICS


def _own(left: str, right: str) -> bool:
    last, first = left.rsplit("-", maxsplit=1)[-1], right.split("-", maxsplit=1)[0]
    if right in ENCLITICS and known(last) and not known(last + first):
        return True
    if known(last + first):
        return False
    if known(f"{last}-{first}"):
        return True
    if last in COMPOUNDS and known(first):
        return True
    return known(last) and known(first) and len(last) > 3 and len(first) > 3 and not first.startswith(ENDINGS)
