"""Read RIS, the format that catalogues and reference managers export: tags of two letters, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scholie.formats.imported import OPEN, Imported, person, wrong
from scholie.model import Name, Problem, Reference, frozen

TAG = re.compile(r"(?P<tag>[A-Z][A-Z0-9])\s{1,2}-(?:\s(?P<value>.*))?$")
TYPES = {
    **dict.fromkeys(("JOUR", "JFULL", "MGZN", "NEWS", "ABST", "EJOUR", "INPR"), "article"),
    **dict.fromkeys(("BOOK", "EBOOK", "CTLG"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP"), "incollection"),
    **dict.fromkeys(("ENCYC", "DICT"), "inreference"),
    **dict.fromkeys(("CONF", "CPAPER"), "inproceedings"),
    **dict.fromkeys(("THES",), "thesis"),
    **dict.fromkeys(("RPRT", "GOVDOC"), "report"),
    **dict.fromkeys(("ELEC", "WEB", "BLOG", "ICOMM"), "online"),
    **dict.fromkeys(("STAT", "BILL", "LEGAL"), "legislation"),
    **dict.fromkeys(("CASE",), "jurisdiction"),
    **dict.fromkeys(("EDBOOK",), "collection"),
    **dict.fromkeys(("UNPB", "MANSCPT", "PCOMM"), "unpublished"),
    **dict.fromkeys(("DATA",), "dataset"),
    **dict.fromkeys(("COMP",), "software"),
    **dict.fromkeys(("VIDEO", "MPCT"), "video"),
    **dict.fromkeys(("SOUND", "MUSIC"), "audio"),
}
"""RIS type to biblatex type; any other is misc."""
FIELDS = {
    "title": ("TI", "T1", "CT"),
    "container": ("T2", "JF", "JO", "BT", "JA", "J2"),
    "series": ("T3",),
    "edition": ("ET",),
    "volume": ("VL",),
    "issue": ("IS",),
    "publisher": ("PB",),
    "place": ("CY", "PP"),
    "doi": ("DO",),
    "url": ("UR", "L2"),
    "note": ("N1",),
    "language": ("LA",),
    "key": ("ID",),
}
"""Field of a record to the tags that may hold it, the likeliest first."""
ROLES = {"authors": ("AU", "A1"), "editors": ("ED", "A2", "A3"), "translators": ("A4", "TA")}
"""Field of a record to the tags of its people."""
EXTRA = {"abstract": ("AB", "N2"), "keywords": ("KW",), "type": ("M3",), "library": ("AN",), "shorttitle": ("ST",)}
"""Other fields of an entry to their tags; all values are kept."""


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
    kind = TYPES.get(printed, "misc")
    plain = {name: _first(values, tags) for name, tags in FIELDS.items()}
    if kind in WHOLE and not plain["series"]:
        plain["series"], plain["container"] = plain["container"], ""
    numbers = [value for value in values.get("SN", ()) if re.search(r"\d", value)]
    extra = {name: ", ".join(_all(values, tags)) for name, tags in EXTRA.items()}
    return Reference(
        type=kind,
        authors=tuple(_names(values, ROLES["authors"])),
        editors=tuple(_names(values, ROLES["editors"])),
        translators=tuple(_names(values, ROLES["translators"])),
        others=frozenset(field for field, tags in ROLES.items() if any(OPEN.fullmatch(value) for value in _all(values, tags))),
        year=_year(_first(values, ("PY", "Y1", "DA"))),
        origyear=_year(_first(values, ("OP",))),
        pages="-".join(filter(None, (_first(values, ("SP",)), _first(values, ("EP",))))).replace("–", "-"),
        isbn=next((value for value in numbers if len(re.sub(r"[^\dXx]", "", value)) >= 10), ""),
        issn=next((value for value in numbers if len(re.sub(r"[^\dXx]", "", value)) == 8), ""),
        accessed=re.sub(r"/+", "-", _first(values, ("Y2",)).rstrip("/")),
        line=line,
        doubtful=(),
        extra=frozen({name: value for name, value in extra.items() if value}),
        **plain,
    )


def _all(values: Mapping[str, Sequence[str]], tags: Sequence[str]) -> list[str]:
    return [value for tag in tags for value in values.get(tag, ()) if value]


def _first(values: Mapping[str, Sequence[str]], tags: Sequence[str]) -> str:
    return next(iter(_all(values, tags)), "")


def _year(printed: str) -> str:
    """Return the year of « 1999/04/03/ »; what holds none stays as it is."""
    found = re.match(r"\d{4}[a-z]?", printed)
    return found.group() if found else printed.strip("/")


def _names(values: Mapping[str, Sequence[str]], tags: Sequence[str]) -> Iterator[Name]:
    """Yield « Family, Given, Suffix »; a name without a comma is a body."""
    for printed in _all(values, tags):
        family, comma, rest = printed.partition(",")
        given, _, suffix = rest.partition(",")
        if comma:
            yield replace(person(family.strip(), given.strip()), suffix=suffix.strip())
        elif not OPEN.fullmatch(printed):
            yield Name(family.strip(), corporate=True)
