"""Draw the card of a contribution from its files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scholie import edition, metadata
from scholie.cards.card import Card, Heading
from scholie.cards.heads import imprint
from scholie.check.binding import keys
from scholie.document import HEADINGS, calls, citations, classes, notes, parse, text, word_list
from scholie.model import Files, LedgerEntry, Metadata, Problem, Witness
from scholie.prose import in_reference_list
from scholie.reference import references_of
from scholie.witness import Unreadable, kept, read

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

EDITORS = "ed-"
"""Begins the labels of the editors' notes."""


def card(files: Files, contribution: str, problems: Sequence[Problem], names: Sequence[str] = (), likeness: float = 0.0) -> Card:
    """Return the card of *contribution* (``volume/slug``) as it is in *files*.

    *problems* are what is known of it; those that somebody has accepted are left out. *names* are the extracts that were
    added to it, *likeness* is that of the last one to another witness.
    """
    folder = f"texts/{contribution}"
    source = files.get(f"{folder}/text.md", b"").decode("utf-8", "replace")
    data, body = metadata.read(source, f"{folder}/text.md")[0], metadata.split(source)[1]
    tree = parse(body)
    own = _set_aside(files, folder, data)
    return Card(
        contribution, tuple(names), likeness, data.title, data.authors, data.abstract, data.keywords, _headings(tree),
        **_notes(tree), **_references(tree), **_words(tree), **_witness(files, folder, data, own),
        imprint=imprint(own), problems=_open(problems),
    )  # fmt: skip


def _open(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted((p for p in problems if not p.waived), key=lambda p: (p.place, p.code)))


def _headings(tree: Element) -> tuple[Heading, ...]:
    return tuple(Heading(int(node.tag[1]) - 1, text(node)) for node in tree.iter(*HEADINGS))


def _own(tree: Element) -> tuple[Element, ...]:
    """Return the author's notes."""
    return tuple(note for note in notes(tree) if not (note.get("data-note") or "").startswith(EDITORS))


def _notes(tree: Element) -> dict[str, int]:
    called = {call.get("data-note") for call in calls(tree)}
    own = _own(tree)
    uncalled = sum(note.get("data-note") not in called for note in own)
    return {"notes": len(own), "uncalled": uncalled, "unanswered": sum("call" in classes(span) for span in tree.iter("span"))}


def _references(tree: Element) -> dict[str, int]:
    listed = in_reference_list(tree)
    bound = [citation for citation in citations(tree) if citation not in listed]
    cited = {key for citation in bound for key in keys(citation)}
    items = [citation for citation in citations(tree) if citation in listed]
    return {"references": len(references_of(tree)), "cited": sum(bool(cited & set(keys(item))) for item in items), "citations": len(bound)}


def _words(tree: Element) -> dict[str, int]:
    noted = sum(len(word_list(text(note, notes=True))) for note in _own(tree))
    return {"words": len(word_list(text(tree, notes=True))), "noted": noted}


def _set_aside(files: Files, folder: str, data: Metadata) -> tuple[LedgerEntry, ...]:
    """Return the entries of the ledger for places of the base witness."""
    rows = edition.read_ledger(files.get(f"{folder}/ledger.json", b"").decode("utf-8", "replace")) or ()
    return tuple(row for row in rows if data.base and row.witness == data.base and row.line)


def _witness(files: Files, folder: str, data: Metadata, own: Sequence[LedgerEntry]) -> dict[str, int]:
    """Return how many words the base witness has, and how many of them are set aside."""
    base = next((witness for witness in data.witnesses if witness.siglum == data.base), None)
    words = _extract(files, folder, base) if base else ""
    return {"extracted": len(word_list(words)), "aside": max(sum(map(_gone, own)), 0)}


def _extract(files: Files, folder: str, base: Witness) -> str:
    """Return the words of a witness, as they were read when it was added where that was kept; none where its file cannot be read."""
    path = f"{folder}/{base.file}"
    try:
        return read(files[path], path, files.get(f"{folder}/{kept.path(base.sha256)}", b"")).text
    except (KeyError, Unreadable):
        return ""


def _gone(row: LedgerEntry) -> int:
    """Return how many words fewer the text has at a place than the witness."""
    return len(word_list(row.words)) - len(word_list(row.kept))
