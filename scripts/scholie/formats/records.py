"""Read what another program exported, whichever of the formats it is in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from scholie.formats.bibtex.fields import CODES
from scholie.formats.bibtex.read import read
from scholie.formats.csl.read import from_csl
from scholie.formats.imported import Imported
from scholie.formats.ris.read import from_ris
from scholie.model import Place, Problem, Reference, frozen

TAGGED = re.compile(r"TY\s{1,2}-\s", re.MULTILINE)
ENTRY = re.compile(r"^\s*@\s*\w+\s*[{(]", re.MULTILINE)
LOCAL = frozenset({"file", "owner", "timestamp", "date-added", "date-modified", "groups"})
"""Fields that say something of the machine an export was made on, and nothing of the work."""
CODE = re.compile(r"[a-z]{2}(?:[-_]\w+)?", re.IGNORECASE)


def records(text: str, file: str) -> Imported:
    """Return the records of *text*, RIS, CSL-JSON or BibTeX, told by what it holds; problems name *file* and line.

    A record without a title is a problem, and no record.
    """
    read_as = next((reader for holds, reader in FORMATS if holds(text)), None)
    if read_as is None:
        return Imported((), (Problem("records-unknown", Place(file)),))
    found = read_as(text)
    wrong = [replace(problem, place=Place(file, problem.place.line)) for problem in found.problems]
    wrong += [Problem("record-untitled", Place(file, record.line), (), record.key) for record in found.references if not record.title]
    return Imported(tuple(_coded(record) for record in found.references if record.title), tuple(wrong))


def _is_json(text: str) -> bool:
    return text.removeprefix("\ufeff").lstrip()[:1] in ("[", "{")


def _from_bibtex(text: str) -> Imported:
    library = read(text)
    return Imported(library.references, library.problems)


def _coded(record: Reference) -> Reference:
    """Return *record* with its language as a code, whatever name the export gives it, and without what only its machine knows."""
    language = record.language.strip().casefold().replace("ç", "c")
    code = CODES.get(language, language[:2] if CODE.fullmatch(language) else "")
    return replace(record, language=code, extra=frozen({name: value for name, value in record.extra.items() if name not in LOCAL}))


FORMATS: tuple[tuple[Callable[[str], object], Callable[[str], Imported]], ...] = (
    (_is_json, from_csl),
    (TAGGED.search, from_ris),
    (ENTRY.search, _from_bibtex),
)
"""What tells each format, and what reads it."""
