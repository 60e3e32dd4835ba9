"""What a tree is rendered for: the page it stands on, and the marks of its notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scholie.document import calls
from scholie.model import Entry, frozen
from scholie.pages.frame.page import Here

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a tree is rendered for: the page, and what its links may lead to."""

    here: Here
    language: str = "fr"
    """Language of the text."""
    keys: frozenset[str] = frozenset()
    """Keys of the works that the bibliography prints."""
    concepts: frozenset[str] = frozenset()
    entries: tuple[Entry, ...] = ()
    """The apparatus, in the order of ``data-entry``."""
    marks: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """What the call of a note prints, by the note's label."""
    calls: Mapping[Element, str] = field(default_factory=lambda: frozen({}))
    """Identifier of each call."""
    report: str = ""
    """Address to which errors are reported, with the places of what it carries; empty where there is none."""
    root: str = ""
    """Address of the site, without the last slash; empty where it is not known."""
    previews: bool = True
    """Whether the page holds what links can show at once: notes, works, concepts, apparatus."""


def note_marks(tree: Element) -> Mapping[str, str]:
    """Return what each note's call prints: the author's own number, a letter for an editor's note."""
    labels = list(
        dict.fromkeys([*(call.get("data-note", "") for call in calls(tree)), *(note.get("data-note", "") for note in tree.iter("aside"))])
    )
    editors = [label for label in labels if label.startswith("ed-")]
    letters = {label: letter(rank) for rank, label in enumerate(editors)}
    return frozen({label: letters.get(label, label) for label in labels})


def letter(rank: int) -> str:
    """Return the letter of rank *rank*: a to z, then aa, ab and so on."""
    return (letter(rank // 26 - 1) if rank >= 26 else "") + LETTERS[rank % 26]


def call_ids(tree: Element) -> Mapping[Element, str]:
    """Return the identifier of each call that has a note: ``fnref3``, then ``fnref3-2`` when it is called again."""
    held = {note.get("data-note") for note in tree.iter("aside")}
    seen: dict[str, int] = {}
    named: dict[Element, str] = {}
    for call in calls(tree):
        label = call.get("data-note", "")
        if label in held:
            seen[label] = seen.get(label, 0) + 1
            named[call] = f"fnref{label}" if seen[label] == 1 else f"fnref{label}-{seen[label]}"
    return frozen(named)
