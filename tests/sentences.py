"""What the sentences of a code ask of a problem, and whether the problems that the package makes give it."""

from __future__ import annotations

import string
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import scholie
from scholie.check import CODES
from scholie.check.codes.diagnoses import DIAGNOSES
from scholie.model import LANGUAGES, Problem

PACKAGE = str(Path(scholie.__file__).parent)
EVIDENCE = frozenset({"evidence"})
"""What every problem has, whether a sentence asks for it or not."""


def names(sentence: str) -> frozenset[str]:
    """Return the names in braces of a sentence.

    >>> sorted(names("“{evidence}” is of {year}: [9]{{.call}}"))
    ['evidence', 'year']
    """
    return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name)


def asked(code: str, diagnosis: str = "") -> frozenset[str]:
    """Return the names that the sentence and the remedies of *code* ask for, the evidence apart."""
    said = [CODES[code].message, CODES[code].hint, *([DIAGNOSES[diagnosis]] if diagnosis else [])]
    return frozenset().union(*(names(words.only(language)) for words in said for language in LANGUAGES)) - EVIDENCE


def amiss(problem: Problem) -> str:
    """Return what is wrong with the details of *problem*; empty when they are those that its sentences ask for."""
    if problem.code not in CODES:
        return f"{problem.code} has no sentence"
    wanted, given = asked(problem.code, problem.diagnosis), frozenset(dict(problem.details))
    return "" if wanted == given else f"{problem.code}: asked {sorted(wanted)}, given {sorted(given)}"


@contextmanager
def held() -> Iterator[None]:
    """Hold every problem that the package makes against the sentences of its code; what tests make is theirs to choose."""
    real = Problem.__init__

    def made(self: Problem, *args: Any, **named: Any) -> None:
        real(self, *args, **named)
        if sys._getframe(1).f_code.co_filename.startswith(PACKAGE):
            wrong = amiss(self)
            assert not wrong, wrong

    Problem.__init__ = made  # type: ignore[method-assign]
    try:
        yield
    finally:
        Problem.__init__ = real  # type: ignore[method-assign]
