"""Read CSL-JSON, the format of citation processors, that reference managers export."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from scholie.formats.csl.write import ROLES
from scholie.formats.imported import OPEN, Imported, person, wrong
from scholie.model import Name, Problem, Reference, frozen

TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "article": "article",
    "review": "article",
    "review-book": "article",
    "book": "book",
    "chapter": "incollection",
    "entry": "inreference",
    "entry-encyclopedia": "inreference",
    "entry-dictionary": "inreference",
    "paper-conference": "inproceedings",
    "thesis": "thesis",
    "report": "report",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
    "legislation": "legislation",
    "bill": "legislation",
    "legal_case": "jurisdiction",
    "manuscript": "unpublished",
    "speech": "unpublished",
    "dataset": "dataset",
    "software": "software",
    "song": "audio",
    "motion_picture": "video",
    "patent": "patent",
    "pamphlet": "booklet",
}
"""CSL type to biblatex type; any other is misc."""
FIELDS = {
    "title": "title",
    "container": "container-title",
    "series": "collection-title",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "place": "publisher-place",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "note": "note",
    "language": "language",
}
"""Field of a record to the variable that holds it."""
EXTRA = {"type": "genre", "abstract": "abstract", "keywords": "keyword", "pagetotal": "number-of-pages", "shorttitle": "title-short"}


def from_csl(text: str) -> Imported:
    """Return the records of *text*, CSL-JSON: an array of items, or one item.

    What stands before a fault is kept; items that are none, and the fault, are problems. Nothing is raised.
    """
    references: list[Reference] = []
    problems: list[Problem] = []
    for line, item in _items(text.removeprefix("\ufeff")):
        if isinstance(item, dict) and isinstance(item.get("type", ""), str):
            references.append(_reference(item, line))
        else:
            cause = str(item) if isinstance(item, Exception) else "CSL"
            problems.append(wrong("record-unreadable", line, "".join(text.splitlines()[line - 1 : line]), cause))
    return Imported(tuple(references), tuple(problems))


def _items(text: str) -> Iterator[tuple[int, Any]]:
    """Yield the items of an array, each with its line; the error, where they end too early."""
    opening = re.compile(r"\s*\[?\s*").match(text)
    at = opening.end() if opening else 0
    decoder, many = json.JSONDecoder(), "[" in text[:at]
    while at < len(text) and text[at] != "]":
        line = text.count("\n", 0, at) + 1
        try:
            item, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            yield getattr(error, "lineno", line), error
            return
        yield line, item
        after = re.compile(r"\s*,?\s*").match(text, at)
        at = after.end() if after else at
        if not many:
            break
    if many and text[at : at + 1] != "]":
        yield text.count("\n", 0, at) + 1, json.JSONDecodeError("no ]", text, at)


def _reference(item: Mapping[str, Any], line: int) -> Reference:
    plain = {name: _text(item.get(variable)) for name, variable in FIELDS.items()}
    plain["pages"] = plain["pages"].replace("–", "-")
    extra = {name: _text(item.get(variable)) for name, variable in EXTRA.items()}
    return Reference(
        key=_text(item.get("id")),
        type=TYPES.get(item.get("type", ""), "misc"),
        authors=tuple(_names(item.get("author"))),
        editors=tuple(_names(item.get("editor"))),
        translators=tuple(_names(item.get("translator"))),
        others=_others(item),
        year=re.sub(r"^(\d{4})-.*", r"\1", _date(item.get("issued"))),
        origyear=_date(item.get("original-date")),
        accessed=_date(item.get("accessed")),
        line=line,
        doubtful=(),
        extra=frozen({name: value for name, value in extra.items() if value}),
        **plain,
    )


def _others(item: Mapping[str, Any]) -> frozenset[str]:
    """Return the fields whose names go on: as we say it ourselves, or where the last name is « others » or « et al. »."""
    custom = item.get("custom")
    said = custom.get("others") if isinstance(custom, dict) else None
    held = said if isinstance(said, list) else []
    return frozenset(field for role, field in ROLES.items() if role in held or _goes_on(item.get(role)))


def _goes_on(value: object) -> bool:
    last = value[-1] if isinstance(value, list) and value else None
    return isinstance(last, dict) and OPEN.fullmatch(_text(last.get("literal") or last.get("family"))) is not None


def _text(value: object) -> str:
    """Return a variable as text without tags."""
    words = " ".join(map(str, value)) if isinstance(value, list) else "" if value is None or isinstance(value, dict) else str(value)
    return re.sub(r"</?(?:i|b|em|strong|sc|sup|sub|span)\b[^>]*>", "", words).strip()


def _date(value: object) -> str:
    """Return a date as ``2019-04-03``, as much of it as is known, else its own words."""
    if not isinstance(value, dict):
        return ""
    parts = next(iter(value.get("date-parts") or []), None) or []
    known = [str(part) for part in parts if str(part).strip()]
    return "-".join(f"{part:0>2}" for part in known) or _text(value.get("raw") or value.get("literal"))


def _names(value: object) -> Iterator[Name]:
    """Yield the names of a role: bodies are literal, or have no given name and a blank in the family name."""
    for one in value if isinstance(value, list) else []:
        family, given = (_text(one.get(part)) for part in ("family", "given")) if isinstance(one, dict) else ("", "")
        body = _text(one.get("literal")) if isinstance(one, dict) else _text(one)
        if OPEN.fullmatch(body or family):
            continue
        if family:
            particle = " ".join(filter(None, (_text(one.get("dropping-particle")), _text(one.get("non-dropping-particle")))))
            suffix = _text(one.get("suffix"))
            read = Name(family, given, particle) if particle else person(family, given)
            yield replace(read, suffix=suffix)
        elif body:
            yield Name(body, corporate=True)
