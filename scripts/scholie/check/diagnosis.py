"""Why the year of a citation differs from that of its work: what the bibliography lets one suppose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from scholie.document import fold, word_list
from scholie.model import Reference

FIRST, TYPO, EDITION, SUFFIX = "first", "typo", "edition", "suffix"
OTHER, SAME, MISSING = "other", "same", "missing"
"""The first edition, a figure mistyped, another edition, the letter of a twin; another work of the same people, the very title of
the work under another year, none that is there."""

NAMING = frozenset({EDITION, SUFFIX, OTHER})
"""Those whose remedy names the work that may be meant."""
HEAD = 4
"""Words by which a title is known."""
NEAR_YEAR, NEAR_NAME = "near-year", "near-name"
"""Of a citation that matches no work: one has the same people and nearly its year, or its year and nearly its people."""


def diagnose(cited: str, work: Reference, works: Iterable[Reference], words: str = "") -> tuple[str, str]:
    """Return what seems to have happened where a citation bound to *work* says *cited*, and the key that it may mean.

    *words* are those of the citation, which may print the title.

    >>> from scholie.model import Name
    >>> lire = Reference("rivet1999", authors=(Name("Rivet"),), year="1999", title="Lire")
    >>> relire = Reference("rivet2003", authors=(Name("Rivet"),), year="2003", title="Relire")
    >>> diagnose("2003", lire, (lire, relire)), diagnose("1989", lire, (lire, relire))
    (('other', 'rivet2003'), ('typo', ''))
    """
    year = cited[:4]
    twins = [other for other in works if other is not work and _people(other) == _people(work)]
    if work.year[:4] == year:
        return SUFFIX, _key(other for other in twins if other.year == cited)
    of_year = [other for other in twins if other.year[:4] == year]
    same = [other for other in of_year if _title(other) == _title(work)]
    if same:
        return EDITION, same[0].key
    if of_year:
        return OTHER, _key(of_year)
    if OSA.distance(year, work.year[:4]) == 1:
        return TYPO, ""
    return (SAME if titled(words, work) else MISSING), ""


def named(cause: str, key: str) -> tuple[tuple[str, str], ...]:
    """Return the detail that the remedy of *cause* asks for: the *key* of the work that may be meant, or nothing."""
    return (("other", key),) if cause in NAMING else ()


def titled(words: str, work: Reference) -> bool:
    """Tell whether *words* hold the first words of the title of *work*, all of them where it has no more than four."""
    head = " ".join(_title(work)[:HEAD])
    return len(head.split()) > 1 and f" {head} " in f" {' '.join(word_list(fold(words)))} "


def _people(work: Reference) -> tuple[str, ...]:
    return tuple(fold(name.family) for name in (work.authors or work.editors))


def _title(work: Reference) -> Sequence[str]:
    return word_list(fold(work.title))


def _key(works: Iterable[Reference]) -> str:
    return ", ".join(work.key for work in works)


def letter(year: str) -> str:
    """Return the letter of a year, as in « 2007a »; empty when it has none."""
    found = re.fullmatch(r"\d{4}([a-z])", year)
    return found[1] if found else ""
