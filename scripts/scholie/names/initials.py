"""Initials: what is one, and those of a given name."""

from __future__ import annotations

import re
from functools import lru_cache

from scholie.document import LETTERS, fold
from scholie.names.particles import is_particle

INITIAL = re.compile(r"(?:[^\W\d_]{1,2}\.[-‑ ]?)+(?:[^\W\d_]\.?)?|[^\W\d_]\.?(?:[-‑][^\W\d_]\.?)*")


@lru_cache(maxsize=65536)
def is_initials(words: str) -> bool:
    """Tell whether *words* are nothing but initials.

    >>> is_initials("J.-Y."), is_initials("M"), is_initials("Ch."), is_initials("J. de"), is_initials("Anne")
    (True, True, True, False, False)
    """
    return bool(words) and all(INITIAL.fullmatch(word) and (word[0].isupper() or "-" in word) for word in words.split())


def is_abbreviated(given: str) -> bool:
    """Tell whether a given name, with the particle that some lists print behind it, is nothing but initials.

    >>> is_abbreviated("J. d’"), is_abbreviated("J.-Y."), is_abbreviated("Jean de")
    (True, True, False)
    """
    return is_initials(" ".join(word for word in given.split() if not is_particle(word)))


def initials(given: str) -> str:
    """Return the folded first letters of the parts of a given name.

    >>> initials("Jean-Yves"), initials("J.-Y.")
    ('jy', 'jy')
    """
    return "".join(fold(part)[:1] for part in LETTERS.findall(given))
