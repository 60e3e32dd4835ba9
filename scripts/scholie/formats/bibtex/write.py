"""Write entries of bibliography.bib: new ones at its end, nothing else touched."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scholie.formats.bibtex.fields import DOUBTFUL, LANGUAGES, ORDER, PLAIN, ROLES, VERBATIM
from scholie.latex import escaped
from scholie.model import HOSTED, INSTITUTED, Name, Reference, called
from scholie.model.publication import ISO

HIDDEN = frozenset({"same", "pagetotal"})
"""Extra fields of a parsed reference that no entry keeps under that name."""


def add(source: str, references: Sequence[Reference]) -> str:
    """Return *source* with the entries of *references* after it, every byte of what is there kept.

    A blank line parts the entries; the line end is the one *source* has.
    """
    end = "\r\n" if "\r\n" in source else "\n"
    text = source
    for reference in references:
        gap = "" if not text else end if text.endswith(end) else end * 2
        text += gap + entry(reference).replace("\n", end)
    return text


def entry(reference: Reference) -> str:
    """Return the biblatex entry of *reference*, one field a line, two blanks before it, a line end after it."""
    values = _fields(reference)
    known = [name for name in ORDER if values.get(name)]
    others = sorted(name for name in values if name not in ORDER and values[name])
    lines = "".join(f"  {name} = {{{values[name] if name in VERBATIM else _shown(name, values[name])}}},\n" for name in (*known, *others))
    return f"@{reference.type}{{{reference.key},\n{lines}}}\n"


def _shown(name: str, value: str) -> str:
    """Return *value* as LaTeX; people are escaped name by name before, pages keep their double hyphen."""
    return value if name in {"author", "editor", "translator", "pages"} else escaped(value)


def _fields(reference: Reference) -> dict[str, str]:
    """Return the fields of the entry, unescaped but for people."""
    values = {name: getattr(reference, field) for name, field in PLAIN.items()}
    values |= {role: people(getattr(reference, field), others=field in reference.others) for role, field in ROLES.items()}
    values |= {"title": reference.title, "number": reference.issue, "origdate": reference.origyear}
    values |= {name: value for name, value in reference.extra.items() if name not in HIDDEN}
    values["pages"] = re.sub(r"\s?[-–—‑]+\s?", "--", reference.pages)
    values["langid"] = LANGUAGES.get(reference.language[:2], "")
    values |= _date(reference)
    if not ISO.fullmatch(reference.accessed):
        values["urldate"] = ""
    if reference.type == "periodical":
        values |= {"title": reference.container or reference.title, "issuetitle": reference.title if reference.container else ""}
    elif reference.type in HOSTED:
        values["booktitle"] = reference.container
    else:
        values["journaltitle"] = reference.container
    if reference.type in INSTITUTED:
        values |= {"institution": reference.publisher, "publisher": ""}
    values[DOUBTFUL] = ", ".join(called(field, reference.type) for field in reference.doubtful)
    return {name: _balanced(value) if name in VERBATIM else value for name, value in values.items()}


def _balanced(value: str) -> str:
    return value.replace("{", "%7B").replace("}", "%7D")


def _date(reference: Reference) -> dict[str, str]:
    """Return the fields that say the year: « 2007a » is a date and the year as printed."""
    year = reference.year
    if re.fullmatch(r"\d{4}", year):
        return {"date": year}
    lettered = re.fullmatch(r"(\d{4})[a-z]", year)
    return {"date": lettered.group(1) if lettered else "", "printedyear": year}


def people(names: Sequence[Name], *, others: bool = False) -> str:
    """Return *names* as a BibTeX field: « von Family, Given » joined by « and », bodies in braces, « others » last."""
    return " and ".join((*map(_person, names), *(["others"] if others else [])))


def _person(name: Name) -> str:
    if name.corporate:
        return f"{{{escaped(name.family)}}}"
    family = escaped(name.family)
    if " and " in f" {family} " or "," in family:
        family = f"{{{family}}}"
    whole = f"{escaped(name.particle)} {family}".strip()
    if name.suffix:
        return f"{whole}, {{{escaped(name.suffix)}}}, {escaped(name.given).replace(' and ', ' {and} ')}"
    if name.given:
        return f"{whole}, {escaped(name.given).replace(' and ', ' {and} ')}"
    return f"{whole}, {{}}" if " " in whole else whole
