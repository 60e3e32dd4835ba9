"""New identifiers: short, never a word, free of what the passage says and of where it stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
"""No vowel, so that no identifier spells a word; no sign that is mistaken for another."""
LENGTH = 4


def names(contribution: str, count: int, taken: frozenset[str]) -> Iterator[str]:
    """Yield identifiers that are not in *taken*: the digest of *contribution* and a running number from *count*."""
    while True:
        count += 1
        name = _name(hashlib.sha256(f"{contribution}#{count}".encode()).digest())
        if name not in taken:
            taken |= {name}
            yield name


def _name(digest: bytes) -> str:
    number = int.from_bytes(digest[:8], "big")
    letters = ""
    for _ in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters += ALPHABET[rest]
    return f"p{letters}"
