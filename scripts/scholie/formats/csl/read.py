"""Read CSL-JSON, the format of citation processors, that reference managers export."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from scholie.formats.csl.variables import ALSO, EXTRA, FIELDS, READ
from scholie.formats.imported import Imported, wrong
from scholie.formats.people import OPEN, ROLES, person
from scholie.model import Name, Problem, Reference, frozen


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
    return replace(from_item(item), line=line)


def from_item(item: Mapping[str, Any]) -> Reference:
    """Return the record of an *item* of CSL-JSON; what a record has no field for is in ``extra``."""
    plain = {name: _first(item, variable, *ALSO.get(name, ())) for name, variable in FIELDS.items()}
    issued, original = _date(item.get("issued")), _date(item.get("original-date"))
    year, origyear = (re.sub(r"^(\d{4})[-/].*", r"\1", stated) for stated in (issued, original))
    extra = {name: _text(item.get(variable)) for name, variable in EXTRA.items()}
    extra |= {"date": issued if issued != year else "", "origdate": original if original != origyear else ""}
    return Reference(
        key=_text(item.get("id")),
        type=READ.get(item.get("type", ""), "misc"),
        authors=tuple(_names(item.get("author"))),
        editors=tuple(_names(item.get("editor"))),
        translators=tuple(_names(item.get("translator"))),
        others=_others(item),
        title=_text(item.get("title")),
        pages=_text(item.get("page")).replace("–", "-"),
        language=_text(item.get("language")),
        year=year,
        origyear=origyear,
        accessed=_date(item.get("accessed")),
        line=0,
        doubtful=(),
        extra=frozen({name: value for name, value in extra.items() if value}),
        **plain,
    )


def _first(item: Mapping[str, Any], *variables: str) -> str:
    return next(filter(None, (_text(item.get(variable)) for variable in variables)), "")


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
    """Return a date as ``2019-04-03``, as much of it as is known, two with a slash between them, else its own words."""
    if not isinstance(value, dict):
        return ""
    dates = value.get("date-parts")
    ends = ("-".join(f"{part:0>2}" for part in map(str, end) if part.strip()) for end in dates or () if isinstance(end, list))
    return "/".join(filter(None, ends)) or _text(value.get("raw") or value.get("literal"))


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
            yield Name(family, given, particle, suffix) if particle else person(family, given, suffix)
        elif body:
            yield Name(body, corporate=True)
