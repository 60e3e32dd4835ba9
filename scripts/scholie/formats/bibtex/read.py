"""Read a whole .bib into records; what cannot be read becomes a problem."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bibtexparser import model as bib
from bibtexparser.entrypoint import parse_string

from scholie.formats.bibtex.fields import ADDRESSES, ALIASES, CODES, DOUBTFUL, NAMES, PEOPLE, PLAIN, TYPES, VERBATIM
from scholie.formats.bibtex.latex import decode
from scholie.formats.bibtex.names import goes_on, names
from scholie.formats.bibtex.strings import MONTHS, alone, value_of
from scholie.formats.bibtex.write import EITHER, fields, people_of
from scholie.formats.people import ROLES
from scholie.model import HOSTED, Place, Problem, Reference, frozen

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

FILE = "bibliography.bib"
KEY = re.compile(r"[^\s,{}()\"'#%~\\@;]+")


@dataclass(frozen=True, slots=True)
class Library:
    """A bibliography as it was read."""

    references: tuple[Reference, ...]
    """In the order of the file, each with its line."""
    entries: Mapping[str, str]
    """The entry of each key as its editor wrote it, but that strings which the file defines are replaced by their words:
    each can be read without the rest of the file."""
    problems: tuple[Problem, ...] = ()


def read(source: str) -> Library:
    """Return the records of *source*, a whole .bib, and what is wrong with it.

    Problems have the codes ``bibliography-syntax``, ``bibliography-duplicate``, ``bibliography-field-twice``
    and ``bibliography-key``. Nothing is raised; of two entries with one key the first counts.
    """
    blocks = parse_string(source.removeprefix("\ufeff"), parse_stack=[]).blocks
    defined = {block.key.lower(): str(block.value).strip() for block in blocks if isinstance(block, bib.String)}
    problems = tuple(problem for block in blocks for problem in _problems(block))
    entries = [found for block in blocks if (found := _entry(block)) is not None]
    references = tuple(_reference(block, {**MONTHS, **defined}) for block in entries)
    return Library(references, frozen({block.key: alone(block, defined) for block in entries}), problems)


def _entry(block: bib.Block) -> bib.Entry | None:
    """Return the entry in *block*, also the readable half of one with a field given twice."""
    if isinstance(block, bib.DuplicateFieldKeyBlock):
        block = block.ignore_error_block or block
    return block if isinstance(block, bib.Entry) else None


def _problems(block: bib.Block) -> Iterator[Problem]:
    place = Place(FILE, (block.start_line or 0) + 1)
    raw = str(block.raw or "").strip()
    evidence = raw.split("\n", 1)[0][:120]
    if isinstance(block, bib.DuplicateBlockKeyBlock):
        yield Problem("bibliography-duplicate", place, (("key", block.key),), evidence)
    elif isinstance(block, bib.DuplicateFieldKeyBlock):
        yield Problem("bibliography-field-twice", place, (("fields", ", ".join(sorted(block.duplicate_keys))),), evidence)
    elif isinstance(block, bib.ParsingFailedBlock):
        reason = getattr(block.error, "abort_reason", "") or str(block.error)
        yield Problem("bibliography-syntax", place, (("cause", " ".join(reason.split())),), evidence)
    elif isinstance(block, bib.Entry) and not KEY.fullmatch(block.key):
        yield Problem("bibliography-key", place, (("key", block.key),), evidence)


def _reference(block: bib.Entry, strings: Mapping[str, str]) -> Reference:
    """Return the record of an entry; what it has no field for, or says less exactly, is in ``extra`` under its own name."""
    stated = ((field.key.lower(), value_of(str(field.value).strip(), strings)) for field in block.fields)
    raw = _named({name: value for name, value in stated if value.strip()})
    values = {name: _plain(name, value) for name, value in raw.items()}
    kind = TYPES.get(block.entry_type.lower(), block.entry_type.lower())
    record = Reference(
        key=block.key,
        type=kind,
        authors=names(raw.get("author", "")),
        editors=names(raw.get("editor", "")),
        translators=names(raw.get("translator", "")),
        others=frozenset(field for role, field in ROLES.items() if goes_on(raw.get(role, ""))),
        year=values.get("printedyear") or year(values.get("date", "")),
        origyear=year(values.get("origdate", "")),
        issue=values.get("number", "").replace("–", "-"),
        language=CODES.get(values.get("langid", "").lower(), ""),
        line=(block.start_line or 0) + 1,
        doubtful=doubtful(values.get(DOUBTFUL, "")),
        extra=frozen({}),
        **_titles(kind, values),
        **_plainly(values),
    )
    return replace(record, extra=frozen(_rest(record, values)))


def _named(raw: Mapping[str, str]) -> dict[str, str]:
    """Return *raw* under biblatex's names; an older name stays where the entry has the newer one too."""
    return {ALIASES[name] if name in ALIASES and ALIASES[name] not in raw else name: value for name, value in raw.items()}


def _plain(name: str, value: str) -> str:
    if name in PEOPLE:
        return people_of(names(value), others=goes_on(value))
    if name in VERBATIM:
        return value.strip() if name in ADDRESSES else re.sub(r"[{}]", "", value).strip()
    return decode(value)


def _titles(kind: str, values: Mapping[str, str]) -> dict[str, str]:
    """Return the title of the work and of what it is in."""
    journal, book, title = (values.get(name, "") for name in ("journaltitle", "booktitle", "title"))
    if kind == "periodical":
        return {"title": values.get("issuetitle", ""), "container": title}
    return {"title": title, "container": (book or journal) if kind in HOSTED else (journal or book)}


def _plainly(values: Mapping[str, str]) -> dict[str, str]:
    plain = {field: values.get(name, "") for name, field in PLAIN.items()}
    plain["publisher"] = plain["publisher"] or values.get("institution", "")
    return plain | {"pages": plain["pages"].replace("–", "-")}


def _rest(record: Reference, values: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that the entry of *record* would not say again."""
    again = {name: _plain(name, text) for name, text in fields(record).items()}
    said = {name for name, value in values.items() if not value or again.get(name) == value}
    said |= {*ROLES, DOUBTFUL} | ({"date"} if values.get("date") == record.year else set())
    both = {name for pair in EITHER if all(values.get(name) for name in pair) for name in pair}
    return {name: value for name, value in values.items() if name in both or name not in said}


def year(date: str) -> str:
    """Return the year of a biblatex date, the whole of one that has none."""
    found = re.match(r"\d{4}[a-z]?(?!\d)", date.strip())
    return found.group() if found else decode(date)


def doubtful(value: str) -> tuple[str, ...]:
    """Return the fields of a record that an entry says are in doubt; names that are no field of biblatex stay."""
    return tuple(NAMES.get(name, name) for name in re.split(r"[\s,;]+", value.strip().lower()) if name)
