"""Calls without a note, notes without a call, notes that share a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scholie.check.places import place
from scholie.document import calls, classes, notes, passages, text
from scholie.model import Contribution, Edition, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LITERAL = re.compile(r"\[\^([^\]\s]+)\]")
"""A call that Markdown left as it stands, since no note has its label."""
BEFORE = 40
"""Characters before a call that are shown with it."""


def note_missing(edition: Edition) -> Iterator[Problem]:
    """Yield the calls whose note is lost, and those whose note was never written."""
    for contribution in edition.contributions:
        for span in contribution.tree.iter("span"):
            if "call" in classes(span):
                yield _lost(contribution, span)
        for passage in passages(contribution.tree):
            code = " ".join(text(node) for node in passage.iter("code"))
            for found in (found for found in LITERAL.finditer(text(passage)) if found[0] not in code):
                where = place(contribution, passage, found[0])
                yield Problem("note-missing", where, (("number", found[1]),), found[0], contribution=contribution.id)


def _lost(contribution: Contribution, call: Element) -> Problem:
    number = call.text or ""
    previous = call.getprevious()
    parent = call.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    evidence = f"{_ending(before or '')}[{number}]"
    where = place(contribution, call, f"[{number}]{{.call}}")
    return Problem("note-missing", where, (("number", number),), evidence, contribution=contribution.id)


def _ending(words: str) -> str:
    """Return the last words, as many as say where a call stands."""
    return words if len(words) <= BEFORE else words[-BEFORE:].partition(" ")[2]


def call_missing(edition: Edition) -> Iterator[Problem]:
    """Yield the notes that nothing calls."""
    for contribution in edition.contributions:
        called = {call.get("data-note") for call in calls(contribution.tree)}
        yield from (_of(contribution, note, "call-missing") for note in notes(contribution.tree) if note.get("data-note") not in called)


def note_duplicate(edition: Edition) -> Iterator[Problem]:
    """Yield every note whose label an earlier one has."""
    for contribution in edition.contributions:
        seen: set[str | None] = set()
        for note in notes(contribution.tree):
            if note.get("data-note") in seen:
                yield _of(contribution, note, "note-duplicate")
            seen.add(note.get("data-note"))


def _of(contribution: Contribution, note: Element, code: str) -> Problem:
    number = note.get("data-note") or ""
    return Problem(code, place(contribution, note), (("number", number),), text(note, notes=True)[:80], contribution=contribution.id)
