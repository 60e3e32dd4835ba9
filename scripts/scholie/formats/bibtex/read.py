"""Read bibliography.bib into records; what cannot be read becomes a problem."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bibtexparser import model as bib
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

from scholie.formats.bibtex.fields import ALIASES, CODES, DOUBTFUL, NAMES, PLAIN, ROLES, TYPES, VERBATIM
from scholie.formats.bibtex.latex import decode
from scholie.model import HOSTED, Name, Place, Problem, Reference, frozen
from scholie.prose import months

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

FILE = "bibliography.bib"
KEY = re.compile(r"[^\s,{}()\"'#%~\\@;]+")
TOKEN = re.compile(r"\"(?:[^\"\\{}]|\\.|\{(?:[^{}]|\{[^{}]*\})*\})*\"|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^\s#\"{}]+", re.DOTALL)
MONTHS = {name[:3].lower(): str(number) for number, name in enumerate(months.NAMES["en"], 1)}
"""The strings that BibTeX defines itself."""


@dataclass(frozen=True, slots=True)
class Library:
    """A bibliography as it was read."""

    references: tuple[Reference, ...]
    """In the order of the file, each with its line."""
    entries: Mapping[str, str]
    """The entry of each key, as it stands in the file."""
    problems: tuple[Problem, ...] = ()


def read(source: str) -> Library:
    """Return the records of *source*, a whole .bib, and what is wrong with it.

    Problems have the codes ``bibliography-syntax``, ``bibliography-duplicate``, ``bibliography-field-twice``
    and ``bibliography-key``. Nothing is raised; of two entries with one key the first counts.
    """
    blocks = parse_string(source.removeprefix("\ufeff"), parse_stack=[]).blocks
    strings = {**MONTHS, **{block.key.lower(): str(block.value) for block in blocks if isinstance(block, bib.String)}}
    problems = tuple(problem for block in blocks for problem in _problems(block))
    entries = [found for block in blocks if (found := _entry(block)) is not None]
    references = tuple(_reference(block, strings) for block in entries)
    return Library(references, frozen({block.key: str(block.raw) for block in entries}), problems)


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


def _value(raw: str, strings: Mapping[str, str]) -> str:
    """Return the value of a field without delimiters, its strings and concatenations resolved."""
    pieces = []
    for token in TOKEN.findall(raw) if "#" in raw or raw[:1] not in '{"' else [raw]:
        if token[:1] in '{"':
            pieces.append(token[1:-1])
        elif token.lower() in strings:
            pieces.append(_value(strings[token.lower()], {}) if strings[token.lower()][:1] in '{"' else strings[token.lower()])
        else:
            pieces.append(token)
    return "".join(pieces)


def _reference(block: bib.Entry, strings: Mapping[str, str]) -> Reference:
    raw = {field.key.lower(): _value(str(field.value).strip(), strings) for field in block.fields}
    raw = {ALIASES.get(name, name): value for name, value in raw.items()}
    kind = TYPES.get(block.entry_type.lower(), block.entry_type.lower())
    values = {name: value.strip() if name in VERBATIM else decode(value) for name, value in raw.items()}
    people = {role: names(raw.get(role, "")) for role in ROLES}
    others = frozenset(field for role, field in ROLES.items() if re.search(r"(?:^|\sand\s+)others\s*$", raw.get(role, ""), re.IGNORECASE))
    used = {
        "title",
        "date",
        "year",
        "origdate",
        "langid",
        "journaltitle",
        "booktitle",
        "issue",
        "institution",
        "issuetitle",
        "printedyear",
        DOUBTFUL,
        *people,
        *PLAIN,
    }
    journal = values.get("journaltitle") or values.get("booktitle", "")
    title, container = values.get("title", ""), journal
    if kind == "periodical":
        title, container = values.get("issuetitle", ""), title
    elif kind in HOSTED:
        container = values.get("booktitle") or journal
    plain = {field: values.get(name, "") for name, field in PLAIN.items()}
    plain["publisher"] = plain["publisher"] or values.get("institution", "")
    plain["pages"] = plain["pages"].replace("–", "-")
    extra = {name: value for name, value in values.items() if name not in used}
    return Reference(
        key=block.key,
        type=kind,
        authors=people["author"],
        editors=people["editor"],
        translators=people["translator"],
        others=others,
        year=values.get("printedyear") or year(values.get("date") or values.get("year", "")),
        origyear=year(values.get("origdate", "")),
        title=title,
        container=container,
        issue=values.get("issue", "").replace("–", "-"),
        language=CODES.get(values.get("langid", "").lower(), ""),
        line=(block.start_line or 0) + 1,
        doubtful=doubtful(values.get(DOUBTFUL, "")),
        extra=frozen(extra),
        **plain,
    )


def year(date: str) -> str:
    """Return the year of a biblatex date, the whole of one that has none."""
    found = re.match(r"\d{4}[a-z]?(?!\d)", date.strip())
    return found.group() if found else decode(date)


def doubtful(value: str) -> tuple[str, ...]:
    """Return the fields of a record that an entry says are in doubt; names that are no field of biblatex stay."""
    return tuple(NAMES.get(name, name) for name in re.split(r"[\s,;]+", value.strip().lower()) if name)


def names(field: str) -> tuple[Name, ...]:
    """Return the names of an author field: persons, and bodies in braces; « others » is nobody."""
    if not field.strip():
        return ()
    people = split_multiple_persons_names(" ".join(field.split()))
    return tuple(_name(person) for person in people if person.lower() != "others")


def _name(printed: str) -> Name:
    if printed.startswith("{") and printed.endswith("}") and printed.count("{") == 1:
        return Name(decode(printed), corporate=True)
    try:
        parts = parse_single_name_into_parts(printed, strict=False)
    except ValueError:
        return Name(decode(printed), corporate=True)
    family, given, particle, suffix = (decode(" ".join(part)) for part in (parts.last, parts.first, parts.von, parts.jr))
    return Name(family, given, particle, suffix)
