"""A record as a CSL-JSON item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scholie.document import LETTERS, fold
from scholie.model import Name, Reference
from scholie.prose.months import NUMBERS

TYPES = {
    "article": "article-journal",
    "periodical": "article-journal",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference",
    "thesis": "thesis",
    "report": "report",
    "online": "webpage",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
    "unpublished": "manuscript",
    "dataset": "dataset",
    "software": "software",
    "audio": "song",
    "video": "motion_picture",
    "patent": "patent",
    "manual": "book",
    "booklet": "pamphlet",
}
FIELDS = {
    "container": "container-title",
    "series": "collection-title",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "publisher": "publisher",
    "place": "publisher-place",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "note": "note",
}
"""Fields that CSL has under another name, with the same value."""


ROLES = {"author": "authors", "editor": "editors", "translator": "translators"}
"""Variable of CSL to the field of a record that has its names."""


def to_csl(reference: Reference) -> dict[str, Any]:
    """Return *reference* as an item of CSL-JSON 1.0.2; its ``id`` is the key.

    Bodies are literal names. That a list of names goes on, which CSL has no variable for, is said in
    ``custom.others``, which names its variables. Pages have a plain hyphen.
    """
    item: dict[str, Any] = {"id": reference.key, "type": TYPES.get(reference.type, "document")}
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
    yield "issued", date(reference.year)
    yield "original-date", date(reference.origyear)
    yield "accessed", date(reference.accessed)
    yield "language", reference.language
    yield "genre", reference.extra.get("type", "") if reference.type in {"thesis", "report"} else ""


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
