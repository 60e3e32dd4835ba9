"""Read RIS, the format that catalogues and reference managers export: tags of two letters, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from scholie.formats.csl.read import from_item
from scholie.formats.imported import Imported, wrong
from scholie.formats.ris.tags import PEOPLE, READ, TAGS
from scholie.model import Problem, Reference

TAG = re.compile(r"(?P<tag>[A-Z][A-Z0-9])\s{1,2}-(?:\s(?P<value>.*))?$")
KINDS = {"EDBOOK": "collection"}
"""Types of reference that biblatex tells apart, and CSL does not."""
DATES = (("issued", "PY", "Y1", "DA"), ("original-date", "OP"), ("accessed", "Y2"))
"""Variable of a date to the tags that may hold it."""
ISBN, ISSN = 10, 8
"""Figures of the numbers; an ISBN may have more."""
WHOLE = frozenset({"book", "collection", "thesis", "report"})
"""Types that stand in no volume: what is above them is a series."""


def from_ris(text: str) -> Imported:
    """Return the records of *text*, an RIS export, with the lines that belong to none as problems.

    A line without a tag goes on with the one before. Nothing is raised; a record whose end is missing counts.
    """
    records: list[tuple[int, str, dict[str, list[str]]]] = []
    problems: list[Problem] = []
    tag, within = "", False
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")), 1):
        found = TAG.match(line.rstrip())
        if found and found["tag"] == "TY":
            if within:
                problems.append(wrong("record-unended", records[-1][0], records[-1][1]))
            records.append((number, (found["value"] or "").strip(), {}))
            tag, within = "TY", True
        elif found and within:
            tag, within = found["tag"], found["tag"] != "ER"
            records[-1][2].setdefault(tag, []).append((found["value"] or "").strip())
        elif within and line.strip() and tag in records[-1][2]:
            records[-1][2][tag][-1] += f" {line.strip()}"
        elif line.strip():
            problems.append(wrong("record-stray", number, line))
    if within:
        problems.append(wrong("record-unended", records[-1][0], records[-1][1]))
    return Imported(tuple(_reference(*record) for record in records), tuple(problems))


def _reference(line: int, printed: str, values: Mapping[str, Sequence[str]]) -> Reference:
    record = from_item({"type": READ.get(printed, "document"), **{name: value for name, value in _variables(values) if value}})
    kind = KINDS.get(printed, record.type)
    if kind in WHOLE and not record.series:
        record = replace(record, series=record.container, container="")
    return replace(record, type=kind, line=line)


def _variables(values: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Any]]:
    """Yield the variables of CSL and what they hold, empty ones as well."""
    numbers = [value for value in values.get("SN", ()) if re.search(r"\d", value)]
    yield from ((variable, _said(variable, _all(values, tags))) for variable, *tags in TAGS if tags != ["SN"])
    yield "id", next(iter(values.get("ID", ())), "")
    yield "ISBN", next((value for value in numbers if len(re.sub(r"[^\dXx]", "", value)) >= ISBN), "")
    yield "ISSN", next((value for value in numbers if len(re.sub(r"[^\dXx]", "", value)) == ISSN), "")
    yield from ((role, list(_names(_all(values, tags)))) for role, *tags in PEOPLE)
    yield from ((variable, _date(_all(values, tags))) for variable, *tags in DATES)
    yield "page", "-".join(filter(None, (next(iter(values.get(tag, ())), "") for tag in ("SP", "EP"))))
    yield "keyword", ", ".join(filter(None, values.get("KW", ())))


def _said(variable: str, held: Sequence[str]) -> str:
    """Return the likeliest of the values *held*; every one of notes and abstracts, once."""
    return " ".join(dict.fromkeys(held)) if variable in ("note", "abstract") else next(iter(held), "")


def _all(values: Mapping[str, Sequence[str]], tags: Sequence[str]) -> list[str]:
    return [value for tag in tags for value in values.get(tag, ()) if value]


def _date(stated: Sequence[str]) -> dict[str, Any] | None:
    """Return the finest of the dates *stated*, « 1999/04/03/ »; what has no year as it is."""
    dates = [found for date in stated if (found := re.match(r"(\d{4})(?:/(\d{1,2}))?(?:/(\d{1,2}))?(?:/|$)", date))]
    if not dates:
        return {"literal": stated[0].strip("/")} if stated else None
    finest = max(dates, key=lambda found: len(list(filter(None, found.groups()))))
    return {"date-parts": [[part for part in finest.groups() if part]]}


def _names(printed: Sequence[str]) -> Iterator[dict[str, str]]:
    """Yield the names of « Family, Given, Suffix »; one without a comma, or with a double one, is a body's."""
    for name in printed:
        if ",," in name:
            yield {"literal": name.replace(",,", ",", 1).strip()}
            continue
        family, comma, rest = name.partition(",")
        given, _, suffix = rest.partition(",")
        parts = {"family": family.strip(), "given": given.strip(), "suffix": suffix.strip()}
        yield {part: value for part, value in parts.items() if value} if comma else {"literal": name.strip()}
