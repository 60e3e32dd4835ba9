"""The works that texts list, entered into the shared bibliography one text after the other: each work once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scholie import bibliography, reference, works
from scholie.document import parse
from scholie.document import text as text_of
from scholie.metadata import split
from scholie.model import Files, Reference
from scholie.prose.years import first_year

FILE = "bibliography.bib"


@dataclass(frozen=True, slots=True)
class Listed:
    """What the citations of a text may be bound to."""

    own: tuple[Reference, ...]
    """The works that the text lists, under their keys, in its order."""
    others: tuple[Reference, ...]
    """The other works of the bibliography."""


def printed_references(markdown: str) -> tuple[Reference, ...]:
    """Return the references that *markdown*, a text.md, prints, in its list and in its notes."""
    _, body, line = split(markdown)
    tree = parse(body, line=line)
    printed = (*reference.parse_series(reference.references_of(tree)), *reference.full_references_in_notes(tree))
    return tuple(reference.restore(printed, text_of(tree, notes=True)))


class Bibliography:
    """A bibliography.bib to which the works of texts are added: those it has under another print are found again."""

    def __init__(self, files: Files) -> None:
        self.source = files.get(FILE, b"").decode("utf-8", "replace")
        self._works = list(bibliography.read(self.source).references)
        self._index = works.Index(self._works)

    def enter(self, printed: Sequence[Reference]) -> Listed:
        """Return what the references that a text has *printed* are, entries made for those that are new."""
        before = tuple(self._works)
        keys = {work.key for work in before}
        listed: list[Reference] = []
        new: list[Reference] = []
        printed_for: dict[str, tuple[Reference, ...]] = {}
        for found in printed:
            entry = self._index.same(found, printed_for)
            if entry is None:
                entry = replace(found, key=works.key(found, frozenset(keys)))
                keys.add(entry.key)
                new.append(entry)
                self._index.add(entry)
            listed.append(_as_listed(entry, found))
            printed_for[entry.key] = (*printed_for.get(entry.key, ()), found)
        if new:
            self.source = bibliography.add(self.source, new)
            self._works += new
        own = {work.key for work in listed}
        return Listed(tuple(listed), tuple(work for work in before if work.key not in own))


def _as_listed(entry: Reference, item: Reference) -> Reference:
    """Return *entry* under the year that *item* of a list prints: the letters of « 2018a » are those of the list."""
    return replace(entry, year=item.year) if first_year(entry.year) == first_year(item.year) else entry
