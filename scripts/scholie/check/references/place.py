"""Where in bibliography.bib a field of a record stands."""

from __future__ import annotations

import re

from scholie.model import Edition, Place, Problem, Reference, Verdict

FILE = "bibliography.bib"


def problem(  # noqa: PLR0913  what a problem is made of
    edition: Edition,
    code: str,
    reference: Reference,
    names: str = "",
    *details: tuple[str, str],
    evidence: str = "",
    verdict: Verdict | None = None,
) -> Problem:
    """Return a problem of *reference*, at the line of the first of its fields that *names* has (``date|year``)."""
    given = (("key", reference.key), *details)
    return Problem(code, place(edition, reference, names), given, evidence or reference.key, verdict)


def place(edition: Edition, reference: Reference, names: str = "") -> Place:
    """Return the place of a field of *reference*; of the entry when it is not there."""
    lines = edition.bibtex.get(reference.key, "").split("\n")
    field = re.compile(rf"[\s,]*(?:{names})\s*=", re.IGNORECASE)
    offset = next((number for number, line in enumerate(lines) if names and field.match(line)), 0)
    return Place(FILE, reference.line + offset)
