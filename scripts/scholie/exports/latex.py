"""Titles as BibTeX has them: capitals protected from styles that change case."""

from __future__ import annotations

import re

from scholie.latex import escaped

WORD = re.compile(r"[^\W_](?:[^\W_]|[-‑·.](?=[^\W_]))*")
"""A word, hyphens and inner stops included; an apostrophe parts two."""


def title(words: str) -> str:
    """Return a title, escaped, with braces round the words that must keep their capitals.

    These are words with a capital inside the title, and any word with a capital after its first letter.

    >>> title("Réforme de l’État et RSA : le cas de Saint-Malo")
    'Réforme de l’{État} et {RSA} : le cas de {Saint-Malo}'
    """
    plain = re.sub(r"[{}]", "", words)
    pieces, at = [], 0
    for word in WORD.finditer(plain):
        keep = any(letter.isupper() for letter in word.group()[at == 0 :])
        pieces += [escaped(plain[at : word.start()]), f"{{{escaped(word.group())}}}" if keep else escaped(word.group())]
        at = word.end()
    return "".join((*pieces, escaped(plain[at:])))
