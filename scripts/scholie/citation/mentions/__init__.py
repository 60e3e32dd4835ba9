"""Find citations in running text and in notes, and match them to a reference list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scholie.citation.mentions.bare import bare_citations
from scholie.citation.mentions.brackets import candidates
from scholie.citation.mentions.catalogue import Work, catalogue
from scholie.citation.mentions.chain import chained
from scholie.citation.mentions.match import resolve
from scholie.citation.mentions.notes import cited, shortened
from scholie.citation.mentions.numbered import Note
from scholie.citation.mentions.short import laws, titled
from scholie.model import Citation, Reference

__all__ = ["Note", "find", "mentions"]

SHORT = (laws, titled, cited, bare_citations, shortened)
"""What finds citations without a year in brackets; each sees what was found before it."""


def find(text: str, references: Sequence[Reference]) -> tuple[Citation, ...]:
    """Return the citations of *text*, running text or notes, in its order.

    Spans count characters of *text*; indexes those of *references*, from 0. A citation that clearly is
    one but fits no reference, or several, names none and says why in its code.
    """
    return mentions(text, catalogue(references))


def mentions(text: str, works: Sequence[Work], known: Sequence[Citation] = (), notes: Sequence[Note] = ()) -> tuple[Citation, ...]:
    """Return the citations of *text* that *known* ones do not cover, matched to *works*, in its order.

    *notes* say where the notes of *text* stand; without them they are the lines that begin with a number.
    """
    found = list(_clear([one for candidate in candidates(text) if (one := resolve(text, candidate, works))], known))
    for rule in SHORT:
        found += _clear(list(rule(text, works, [*known, *found])), [*known, *found])
    found += _clear(list(chained(text, works, [*known, *found], notes)), [*known, *found])
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _clear(found: Sequence[Citation], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield the citations of *found* that overlap none of *taken* nor each other, those with works first."""
    kept = list(taken)
    for one in sorted(found, key=lambda c: (not c.references, c.start)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
            yield one
