"""What a TEI document is made for: the contribution, and the names of all that its pointers lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scholie.document import citations, notes
from scholie.model import Bilingual, Contribution, Edition, Entry, Reference, frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

EDITORS = "redaction"
"""Identifier of the editors of the text."""
EDITORS_NAMES = Bilingual("la rédaction", "the editors")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
NAME = re.compile(r"[^\W\d][\w.-]*")
"""What an xml:id may be."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """What a TEI document is made for."""

    contribution: Contribution
    works: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """Identifier of each cited work, by its key."""
    concepts: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """Identifier of each concept that the text names, by its own."""
    sigla: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """Identifier of each witness, by its siglum."""
    people: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """Identifier of who decided a place, by the name that the apparatus gives."""
    notes: Mapping[str, Element] = field(default_factory=lambda: frozen({}))
    """Notes by their label."""
    marks: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """What is printed at the call of a note, by its label."""
    first: frozenset[Element] = frozenset()
    """The first call of each note: where it stands."""
    spans: Mapping[int, tuple[Element, ...]] = field(default_factory=lambda: frozen({}))
    """The pieces of each marked place, by the rank of its entry."""

    @property
    def language(self) -> str:
        """Language of the text."""
        return self.contribution.metadata.language

    def entry(self, rank: str) -> Entry | None:
        """Return the entry of that rank, if there is one."""
        known = self.contribution.apparatus
        return known[int(rank)] if rank.isdigit() and int(rank) < len(known) else None


def look(contribution: Contribution, edition: Edition) -> Encoding:
    """Return the encoding of *contribution*."""
    tree = contribution.tree
    taken = {EDITORS, *(str(element.get("id")) for element in tree.iter() if element.get("id"))}
    held = {str(note.get("data-note")): note for note in notes(tree)}
    order = list(dict.fromkeys(str(call.get("data-note")) for call in tree.iter("a") if "noteref" in (call.get("class") or "")))
    editors = [label for label in (*order, *held) if label.startswith("ed-")]
    letters = {label: _letter(rank) for rank, label in enumerate(dict.fromkeys(editors))}
    return Encoding(
        contribution,
        works=_names((work.key for work in works_cited(contribution, edition)), taken),
        concepts=_names(_concepts(tree, edition), taken, "concept."),
        sigla=_names((witness.siglum for witness in contribution.metadata.witnesses), taken),
        people=_names(_others(contribution.apparatus), taken, "resp."),
        notes=frozen(held),
        marks=frozen({label: letters.get(label, label) for label in (*order, *held)}),
        first=frozenset(_first_calls(tree, held)),
        spans=frozen(_spans(tree)),
    )


def works_cited(contribution: Contribution, edition: Edition) -> tuple[Reference, ...]:
    """Return the works that *contribution* cites or lists, in the order of the bibliography."""
    cited = {key for a in citations(contribution.tree) for key in (a.get("data-keys") or "").split()}
    return tuple(work for work in edition.references if work.key in cited)


def _concepts(tree: Element, edition: Edition) -> list[str]:
    named = {a.get("data-term") for a in tree.iter("a") if a.get("data-term")}
    return [concept.id for concept in edition.concepts if concept.id in named]


def _others(apparatus: Iterable[Entry]) -> Iterator[str]:
    """Yield the names of those who decided a place, but for the editors as such."""
    names = (entry.decision.by for entry in apparatus if entry.decision)
    yield from (name for name in names if name and name.casefold() not in (EDITORS_NAMES.fr, EDITORS_NAMES.en))


def _names(keys: Iterable[str], taken: set[str], prefix: str = "") -> Mapping[str, str]:
    """Return an identifier for each of *keys*, itself where it can be one that nothing else has; *taken* grows."""
    found: dict[str, str] = {}
    for key in dict.fromkeys(keys):
        name = prefix + re.sub(r"[^\w.-]", "-", key)
        name = name if NAME.fullmatch(name) else f"x{name}"
        while name in taken:
            name += "-"
        taken.add(name)
        found[key] = name
    return frozen(found)


def _letter(rank: int) -> str:
    return (_letter(rank // 26 - 1) if rank >= 26 else "") + LETTERS[rank % 26]


def _first_calls(tree: Element, held: Mapping[str, Element]) -> Iterable[Element]:
    """Yield the first call of each note outside notes; a call within a note never holds another."""
    met: set[str] = set()
    for call in tree.iter("a"):
        label = str(call.get("data-note") or "")
        if label in held and label not in met and next(call.iterancestors("aside"), None) is None:
            met.add(label)
            yield call


def _spans(tree: Element) -> dict[int, tuple[Element, ...]]:
    found: dict[int, tuple[Element, ...]] = {}
    for span in tree.iter("span"):
        rank = span.get("data-entry") or ""
        if rank.isdigit():
            found[int(rank)] = (*found.get(int(rank), ()), span)
    return found
