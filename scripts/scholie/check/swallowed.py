"""Notes that seem to have swallowed the text after them: one that begins like a heading, one far longer than the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING

from scholie.check.places import place
from scholie.check.view import TextView, View
from scholie.document import text, word_list
from scholie.model import Problem, Verdict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CAPITAL = "A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ"
SECTION = (
    r"introduction|conclusions?|bibliographie|références(?: bibliographiques)?|references|annexes?|remerciements|acknowledg\w+|"
    r"discussion|résultats|méthodologie|abstract|résumé"
)
HEADING = re.compile(
    rf"(?:\d{{1,2}}(?:\.\d{{1,2}})+\.?\s+[{CAPITAL}]|[IVX]{{1,5}}\s*[./–-]\s*[{CAPITAL}]|(?i:{SECTION})\s*(?:$|[.:]\s|[{CAPITAL}]))"
)
"""A number of two or more parts, a Roman one, or the name of a section, each before a capital: none of 577 true notes begins so."""
LONG = 60
"""Words from which a note can be an outlier."""
TIMES = 6
"""How often the median of the other notes an outlier is: 7 of 577 true notes are, and 391 of 437 with a section in them."""
LEAST = 12
"""The least that the median is taken for, in words: many texts have notes that are an address."""
TYPICAL = 25
"""What it is taken for where a text has fewer than two other notes."""
SHOWN = 80
"""Characters of a note that are shown."""
EDITORS = "ed-"
"""Begins the labels of the editors' notes."""


def note_heading(view: View) -> Iterator[Problem]:
    """Yield the author's notes of which a paragraph begins like a heading."""
    for seen in view.texts:
        for note in _own(seen):
            words = next((words for block in _blocks(note) if HEADING.match(words := text(block))), "")
            if words:
                yield _problem(seen, note, "note-heading", words)


def note_outlier(view: View) -> Iterator[Problem]:
    """Yield the author's notes that are far longer than the others of their text."""
    for seen in view.texts:
        notes = _own(seen)
        sizes = [len(word_list(text(note, notes=True))) for note in notes]
        for rank, note in enumerate(notes):
            usual = _usual([*sizes[:rank], *sizes[rank + 1 :]])
            if sizes[rank] >= LONG and sizes[rank] > TIMES * usual:
                details = (("words", str(sizes[rank])), ("usual", str(round(usual))))
                yield _problem(seen, note, "note-outlier", text(note, notes=True), *details)


def _usual(sizes: Sequence[int]) -> float:
    return max(median(sizes), LEAST) if len(sizes) > 1 else TYPICAL


def _own(seen: TextView) -> tuple[Element, ...]:
    return tuple(note for note in seen.notes if not (note.get("data-note") or "").startswith(EDITORS))


def _blocks(note: Element) -> tuple[Element, ...]:
    """Return the blocks of a note."""
    return tuple(note.iter("p", "h2", "h3", "h4", "h5", "h6")) or (note,)


def _problem(seen: TextView, note: Element, code: str, words: str, *details: tuple[str, str]) -> Problem:
    number = (("number", note.get("data-note") or ""), *details)
    return Problem(code, place(seen.contribution, note), number, words[:SHOWN], Verdict.UNVERIFIED, seen.contribution.id)
