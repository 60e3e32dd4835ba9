"""Calls without a note, notes without a call, notes that share a number, calls out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scholie.check.extent import extent
from scholie.check.places import place
from scholie.check.view import View
from scholie.document import calls, classes, inside, running, text
from scholie.model import Contribution, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LITERAL = re.compile(r"\[\^([^\]\s]+)\]")
"""A call that Markdown left as it stands, since no note has its label."""
BEFORE = 40
"""Characters before a call that are shown with it."""


def note_missing(view: View) -> Iterator[Problem]:
    """Yield the calls whose note is lost, and those whose note was never written."""
    for seen in view.texts:
        contribution = seen.contribution
        for span in contribution.tree.iter("span"):
            if "call" in classes(span):
                yield _lost(contribution, span)
        for passage in seen.passages:
            code = " ".join(text(node) for node in passage.iter("code"))
            for found in (found for found in LITERAL.finditer(text(passage)) if found[0] not in code):
                where = place(contribution, passage, found[0])
                yield Problem("note-missing", where, (("number", found[1]),), found[0], contribution=contribution.id)


def _lost(contribution: Contribution, call: Element) -> Problem:
    number = call.text or ""
    passage = next((node for node in call.iterancestors() if node.get("data-line")), call)
    evidence = f"{_ending(running(passage)[: extent(passage, call)[0]])}[{number}]"
    where = place(contribution, call, f"[{number}]{{.call}}")
    return Problem("note-missing", where, (("number", number),), evidence, contribution=contribution.id)


def _ending(words: str) -> str:
    """Return the last words, as many as say where a call stands."""
    return words if len(words) <= BEFORE else words[-BEFORE:].partition(" ")[2]


def call_missing(view: View) -> Iterator[Problem]:
    """Yield the notes that nothing calls."""
    for seen in view.texts:
        contribution = seen.contribution
        called = {call.get("data-note") for call in calls(contribution.tree)}
        yield from (_of(contribution, note, "call-missing") for note in seen.notes if note.get("data-note") not in called)


def note_duplicate(view: View) -> Iterator[Problem]:
    """Yield every note whose label an earlier one has."""
    for seen in view.texts:
        contribution = seen.contribution
        labels: set[str | None] = set()
        for note in seen.notes:
            if note.get("data-note") in labels:
                yield _of(contribution, note, "note-duplicate")
            labels.add(note.get("data-note"))


def note_order(view: View) -> Iterator[Problem]:
    """Yield the calls, at their first place, whose number is lower than one that was called before.

    Only numbers are looked at, and only where every author's note has one; slides count from 1 again and again.
    """
    for seen in view.texts:
        contribution = seen.contribution
        highest, called = 0, set[int]()
        for call, number in _numbered(contribution):
            if number < highest and number not in called:
                where = place(contribution, call, f"[^{number}]" if call.tag == "a" else f"[{number}]{{.call}}")
                details = (("number", str(number)), ("before", str(highest)))
                yield Problem("note-order", where, details, f"[^{number}]", contribution=contribution.id)
            called.add(number)
            highest = max(highest, number)


def _numbered(contribution: Contribution) -> tuple[tuple[Element, int], ...]:
    """Return the calls of the running text with their numbers; none where a label is no number."""
    if contribution.metadata.kind == "slides":
        return ()
    found = [(node, node.get("data-note") or node.text or "") for node in contribution.tree.iter("a", "span") if _is_call(node)]
    own = [(node, label) for node, label in found if not label.startswith("ed-") and not inside(node, "aside")]
    return tuple((node, int(label)) for node, label in own) if all(label.isdecimal() for _, label in own) else ()


def _is_call(node: Element) -> bool:
    return bool({"noteref", "call"} & set(classes(node)))


def _of(contribution: Contribution, note: Element, code: str) -> Problem:
    number = note.get("data-note") or ""
    return Problem(code, place(contribution, note), (("number", number),), text(note, notes=True)[:80], contribution=contribution.id)
