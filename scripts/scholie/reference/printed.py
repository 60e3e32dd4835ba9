"""Read one printed reference: rules in order mark its parts, a labeller settles some, then the marks become fields."""

from __future__ import annotations

import re

from scholie.model import Reference
from scholie.prose.years import PRINTED
from scholie.reference.access import access, doi, isbn, media, url
from scholie.reference.dates import dates, imprint, online, vancouver
from scholie.reference.fields import assemble
from scholie.reference.host import host
from scholie.reference.labeller.settle import settle
from scholie.reference.law import law
from scholie.reference.marked import NUMBERED, Marked, begin_marking
from scholie.reference.numbers import edition, issue, pages, series, volume
from scholie.reference.parts import parts
from scholie.reference.people import forewords, people, translators

BROKEN = re.compile(r"(?<![^\W_])([^\W\d_a-zà-ÿ][^\W\d_]{1,})-\s(?=[a-zà-ÿ]{3})(?!(?:and|und|oder)\b)")
"""A name with the hyphen of a line end that extraction left in it."""
GLUED = re.compile(PRINTED + r"[a-z]?[,.)]")
"""A year that lost the space before it."""
TITLED = re.compile(r"[«“\"(\d]|[^\W\d_]{3}\.\s")
"""What no list of names goes beyond."""
RULES = (
    law,
    doi,
    url,
    isbn,
    access,
    media,
    vancouver,
    imprint,
    online,
    dates,
    people,
    translators,
    forewords,
    series,
    edition,
    pages,
    volume,
    issue,
    host,
    parts,
)
"""Each takes a marked reference and returns it with more marks; a later rule sees only what the earlier ones left."""


def mark(printed: str) -> Marked:
    """Return the marked parts of *printed*, one reference, emphasis as ``*…*``."""
    marked = begin_marking(printed)
    for rule in RULES:
        marked = rule(marked)
    return marked


def parse_reference(printed: str) -> Reference:
    """Return the record that *printed*, one reference of a list or a note, comes to.

    French and English styles are read; emphasis may stand as ``*…*``. What is not there stays empty. The rules mark
    the parts, a labeller settles the ones that it reads better.
    """
    return assemble(settle(mark(_mended(printed))))


def read_by_rules(printed: str) -> Reference:
    """Return what the rules alone make of *printed*; the labeller is measured against it."""
    return assemble(mark(_mended(printed)))


def _mended(printed: str) -> str:
    """Return *printed* without the hyphens of line ends in the names that open it; a title stays as printed."""
    number = NUMBERED.match(printed)
    begin = number.end() if number else 0
    end = TITLED.search(printed, begin + 1)
    stop = end.start() if end else len(printed)
    glued = stop > begin and GLUED.match(printed, stop)
    names = BROKEN.sub(r"\1", printed[:stop])
    return f"{names}{' ' if glued and names[-1:].islower() else ''}{printed[stop:]}"


def head(printed: str) -> tuple[int, int]:
    """Return where the words stand that name the work in *printed*: authors and year, else its first words.

    *printed* holds no marks of emphasis.
    """
    return mark(printed).head
