"""Take records that another program exported into the bibliography: each work once, every byte of the editor's kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scholie import bibliography, edition
from scholie.accession.extract import Extract, opened
from scholie.formats import records
from scholie.model import Files, Place, Problem, Reference
from scholie.witness import TEXT
from scholie.works import Index, key

FILE = "bibliography.bib"
KEY = re.compile(r"[A-Z]?[a-z]{2,}[A-Za-z_-]*\d{4}[A-Za-z0-9_-]*")
"""A key that a person can read, and that is therefore kept: letters, then a year."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came of the records of other programs."""

    changes: Files = field(default_factory=dict)
    added: tuple[Reference, ...] = ()
    """The new works, under their keys."""
    problems: tuple[Problem, ...] = ()
    """What could not be read, and the works that are there already."""


def gather(files: Files, exports: Sequence[Extract]) -> Gathered:
    """Return what the records of *exports* add to the bibliography.

    A work that is there, under whatever key, is named and not added; two editions, volumes or translations are
    two works. Nothing is taken while the bibliography is not UTF-8.
    """
    source = files.get(FILE, b"")
    unsound = edition.misencoded({FILE: source})
    if unsound:
        return Gathered(problems=unsound)
    held = _Growing(bibliography.read(source.decode("utf-8")).references)
    added: list[Reference] = []
    problems: list[Problem] = []
    for export in exports:
        found, wrong = _records(export)
        problems += wrong
        for record in found:
            there = held.same(record)
            if there:
                problems.append(Problem("record-known", Place(export.name, record.line), (("key", there.key),), record.title))
            else:
                added.append(held.put(record))
    written = bibliography.add(source.decode("utf-8"), added).encode()
    return Gathered({FILE: written} if added else {}, tuple(added), tuple(problems))


def _records(export: Extract) -> tuple[Sequence[Reference], Sequence[Problem]]:
    read = opened(export, TEXT)
    if isinstance(read, Problem):
        return (), (read,)
    found, encoding = records(read.witness.text, export.name), read.witness.typescript.encoding
    detected = [Problem("encoding-detected", Place(export.name), (("encoding", encoding),))]
    return found.references, (*(() if encoding.startswith(("utf", "ascii")) else detected), *found.problems)


class _Growing:
    """A bibliography that grows, with the keys that are taken."""

    def __init__(self, works: Sequence[Reference]) -> None:
        self._keys = {work.key for work in works}
        self._index = Index(works)

    def same(self, record: Reference) -> Reference | None:
        """Return the work that *record* is a record of."""
        return self._index.same(record)

    def put(self, record: Reference) -> Reference:
        """Return *record* under a key that no work has: its own when a person can read it."""
        taken = frozenset(self._keys)
        own = record.key if KEY.fullmatch(record.key) and record.key not in taken else key(record, taken)
        work = replace(record, key=own)
        self._keys.add(own)
        self._index.add(work)
        return work
