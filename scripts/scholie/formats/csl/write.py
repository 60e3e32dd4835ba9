"""A record as a CSL-JSON item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scholie.document import LETTERS, fold
from scholie.formats.csl.variables import EXTRA, FIELDS, WRITTEN
from scholie.formats.people import ROLES
from scholie.model import Name, Reference
from scholie.prose.months import NUMBERS


def to_csl(reference: Reference) -> dict[str, Any]:
    """Return *reference* as an item of CSL-JSON 1.0.2; its ``id`` is the key.

    Bodies are literal names. That a list of names goes on, which CSL has no variable for, is said in
    ``custom.others``, which names its variables. Pages have a plain hyphen.
    """
    item: dict[str, Any] = {"id": reference.key, "type": WRITTEN.get(reference.type, "document")}
    item |= {role: people for role, people in _people(reference) if people}
    item |= {variable: value for variable, value in _variables(reference) if value}
    others = [role for role, field in ROLES.items() if field in reference.others]
    return item | ({"custom": {"others": others}} if others else {})


def _people(reference: Reference) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Yield the roles of CSL with the names that have them."""
    yield from ((role, [name(person) for person in getattr(reference, field)]) for role, field in ROLES.items())


def _variables(reference: Reference) -> Iterator[tuple[str, Any]]:
    """Yield the other variables of CSL, empty ones as well."""
    yield "title", full_title(reference)
    yield from ((variable, getattr(reference, field)) for field, variable in FIELDS.items())
    yield "page", re.sub(r"\s?[–—]|--+", "-", reference.pages)
    yield "issued", _stated(reference, "date", reference.year)
    yield "original-date", _stated(reference, "origdate", reference.origyear)
    yield "accessed", date(reference.accessed)
    yield "language", reference.language
    yield from ((variable, reference.extra.get(name, "")) for name, variable in EXTRA.items())


def _stated(reference: Reference, name: str, year: str) -> dict[str, Any] | None:
    """Return the date in the field *name* of the entry, as far as it is known, else that of the *year*; two for a stretch of time."""
    ends = [date(end) for end in reference.extra.get(name, year).split("/")]
    parts = [end["date-parts"][0] for end in ends if end and "date-parts" in end]
    return {"date-parts": parts} if len(parts) == len(ends) else date(year)


def full_title(reference: Reference) -> str:
    """Return title and subtitle as one string."""
    if not reference.subtitle:
        return reference.title
    stop = reference.title[-1:] in ".?!:"
    colon = "" if stop else " :" if reference.language in ("fr", "") else ":"
    return f"{reference.title}{colon} {reference.subtitle}"


def name(person: Name) -> dict[str, str]:
    """Return a name as CSL has it: family, given and particle, or literal for a body."""
    if person.corporate:
        return {"literal": person.family}
    parts = {"family": person.family, "given": person.given, "non-dropping-particle": person.particle, "suffix": person.suffix}
    return {part: value for part, value in parts.items() if value}


def date(printed: str) -> dict[str, Any] | None:
    """Return a printed date (« 2007a », « 2019-04-03 », « 3 avril 2021 ») as a CSL date, None for an empty one."""
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", printed)
    if iso:
        return {"date-parts": [[int(part) for part in iso.groups() if part]]}
    year = re.search(r"(?<!\d)\d{4}(?!\d)", printed)
    if year is None:
        return {"literal": printed} if printed else None
    month = next((NUMBERS[fold(word)] for word in LETTERS.findall(printed) if fold(word) in NUMBERS), None)
    day = re.match(r"\s*(?:le\s)?(\d{1,2})(?:er)?\s", printed)
    parts = [int(year.group()), *([month] if month else []), *([int(day.group(1))] if month and day else [])]
    return {"date-parts": [parts]}
