"""Write entries of BibTeX: the one place for bibliography.bib and for the exports."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from scholie.formats.bibtex.fields import ADDRESSES, DOUBTFUL, LANGUAGES, ORDER, PEOPLE, PLAIN, VERBATIM
from scholie.formats.people import ROLES
from scholie.latex import escaped
from scholie.model import Name, Reference, called

HIDDEN = frozenset({"same"})
"""What a parsed reference says of the list it is in, which no entry keeps."""
EITHER = (("journaltitle", "booktitle"), ("publisher", "institution"))
"""Fields of which one has the value where the entry that was read has it in the other."""


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
    return laid(reference.type, reference.key, fields(reference)) + "\n"


def laid(kind: str, key: str, values: Mapping[str, str], *, aligned: bool = False) -> str:
    """Return an entry with those of *values*, escaped before, that are not empty, in their order; equal signs *aligned* or not."""
    known = {name: value for name, value in values.items() if value}
    width = max(map(len, known), default=0) if aligned else 0
    rows = "".join(f"  {name.ljust(width)} = {{{value}}},\n" for name, value in known.items())
    return f"@{kind}{{{key},\n{rows}}}"


def fields(reference: Reference) -> dict[str, str]:
    """Return the fields of the entry of *reference* in their order, as BibTeX has them: escaped, names in braces where they need it.

    Fields of ``extra`` have the last word, since they are what was read: ``date = {1999-05-03}`` of a work whose year is 1999.
    """
    extra = {name: value for name, value in reference.extra.items() if name not in HIDDEN}
    values = _own(reference)
    for one, other in (*EITHER, *(pair[::-1] for pair in EITHER)):
        if values.get(one) and values[one] == extra.get(other):
            values[one] = ""
    values |= extra
    if "month" in values and "year" not in values and values.get("date"):
        values["year"] = values.pop("date")
    people = {role: people_of(getattr(reference, field), others=field in reference.others) for role, field in ROLES.items()}
    written = people | {name: _shown(name, value) for name, value in values.items()}
    return {name: written[name] for name in (*(name for name in ORDER if name in written), *sorted(written.keys() - set(ORDER)))}


def _shown(name: str, value: str) -> str:
    """Return *value* as LaTeX: of addresses and numbers only braces are encoded, pages have their double hyphen, names are written."""
    if name in VERBATIM:
        opening, closing = ("%7B", "%7D") if name in ADDRESSES else ("", "")
        return value.replace("{", opening).replace("}", closing)
    return value if name in PEOPLE or name == "pages" else escaped(value)


def _own(reference: Reference) -> dict[str, str]:
    """Return the fields that the record has values for, unescaped, but for those of people."""
    values = {name: getattr(reference, field) for name, field in PLAIN.items()}
    values |= {"title": reference.title, "number": reference.issue, "origdate": reference.origyear}
    values["pages"] = re.sub(r"\s?[-–—‑]+\s?", "--", reference.pages)
    values["langid"] = LANGUAGES.get(reference.language[:2], "")
    values |= _date(reference.year)
    values |= {"publisher": "", called("publisher", reference.type): reference.publisher}
    if reference.type != "periodical":
        values[called("container", reference.type)] = reference.container
    elif reference.container:
        values |= {"title": reference.container, "issuetitle": reference.title}
    values[DOUBTFUL] = ", ".join(called(field, reference.type) for field in reference.doubtful)
    return values


def _date(year: str) -> dict[str, str]:
    """Return the fields that say the year: « 2007a » is a date and the year as printed."""
    if re.fullmatch(r"\d{4}", year):
        return {"date": year}
    lettered = re.fullmatch(r"(\d{4})[a-z]", year)
    return {"date": lettered.group(1) if lettered else "", "printedyear": year}


def people_of(names: Sequence[Name], *, others: bool = False) -> str:
    """Return *names* as a BibTeX field: « von Family, Jr, Given » joined by « and », bodies in braces, « others » last."""
    return " and ".join((*map(_person, names), *(["others"] if others else [])))


def _person(name: Name) -> str:
    if name.corporate:
        return f"{{{escaped(name.family)}}}"
    family, given, suffix = (_part(part) for part in (name.family, name.given, name.suffix))
    family = f"{{{family}}}" if re.search(r"^[^\W\d_A-ZÀ-Þ].*\s|\s[^\W\d_A-ZÀ-Þ]", family) and family[0] != "{" else family
    whole = f"{escaped(name.particle)} {family}".strip()
    if suffix:
        return f"{whole}, {suffix}, {given or '{}'}"
    bare = not given and not re.search(r"[\s{\\]|^others$", whole)
    return whole if bare else f"{whole}, {given or '{}'}"


def _part(words: str) -> str:
    """Return a part of a name, in braces where BibTeX would read two parts, or two names, in it."""
    return f"{{{escaped(words)}}}" if "," in words or re.search(r"(?:^|\s)and(?:\s|$)", words, re.IGNORECASE) else escaped(words)
