"""A printed reference with the parts that the rules have marked so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from scholie.model import Name

HOLE = "\x00"
"""Stands in ``masked`` for every character that a mark covers."""
QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}
OPENED = re.compile(f"[{''.join(QUOTES)}]")
RAISED = str.maketrans("ᵉʳᵈˢ", "erds")
SUPERSCRIPT = re.compile(r"(?<=[\w.])\^([^\W\d_]{1,3})(?:\^|\b)")
NUMBERED = re.compile(
    r"\s*(?:[-–•*\ue000-\uf8ff]\s+|\[\d{1,3}\]\s*|\(\d{1,3}\)\s+|\d{1,3}\.\s+(?=\D))?"
    r"(?:(?:Sur|Pour|À propos d[eu]s?)\s[^,:«»“”()\d]{2,80},?\s(?=voir\b|cf\b|lire\b))?"
    r"(?:(?:[Vv]oir|[Cc]f\.?|[Ll]ire|[Ss]ee)(?:\s(?:aussi|notamment|par exemple|also))?\s?:?,?\s+(?=\S))?"
)
"""A bullet, a number or a word such as « Voir » before a reference."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a printed reference."""

    label: str
    start: int
    end: int
    value: str = ""
    """What the part says, where that is not simply its words."""
    set_off: bool = False
    """Whether quotation marks, or the labeller, set a title off from what follows it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A printed reference and what is known of it."""

    text: str
    """The words, marks of emphasis taken out."""
    marks: tuple[Mark, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()
    """Where emphasised words stand, first character and character after the last."""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    others: frozenset[str] = frozenset()
    """Which of ``authors`` and ``editors`` ends with « et al. »."""
    kind: str = ""
    """biblatex type, as soon as a rule is sure of it."""
    doubts: tuple[str, ...] = ()
    """Names of the fields in doubt."""

    def mark(self, label: str, start: int, end: int, value: str = "", *, set_off: bool = False) -> Marked:
        """Return the reference with one more part marked."""
        return replace(self, marks=(*self.marks, Mark(label, start, end, value, set_off)))

    def said(self, label: str) -> str:
        """Return what the first part named *label* says, or an empty string."""
        found = next((m for m in self.marks if m.label == label), None)
        return "" if found is None else found.value or self.text[found.start : found.end]

    def words(self, label: str) -> str:
        """Return what the first part named *label* says, without the words of other parts inside it."""
        found = next((m for m in self.marks if m.label == label), None)
        if found is None or found.value:
            return "" if found is None else found.value
        others = replace(self, marks=tuple(m for m in self.marks if m is not found))
        return others.masked[found.start : found.end].replace(HOLE, "")

    def has(self, *labels: str) -> bool:
        """Tell whether there is a part with one of *labels*."""
        return any(m.label in labels for m in self.marks)

    @property
    def masked(self) -> str:
        """The text, of the same length, with a hole for every character that is marked."""
        characters = list(self.text)
        for part in self.marks:
            characters[part.start : part.end] = HOLE * (part.end - part.start)
        return "".join(characters)

    @property
    def outside(self) -> str:
        """The text, of the same length, with holes for marks and for quotations."""
        characters = list(self.masked)
        for start, end in quotations(self.text):
            characters[start:end] = HOLE * (end - start)
        return "".join(characters)

    @property
    def body(self) -> int:
        """Where what follows the authors and an early year begins."""
        return max((m.end for m in self.marks if m.label in ("number", "names", "early")), default=0)

    @property
    def head(self) -> tuple[int, int]:
        """Where the authors and an early year stand; without them the title, else everything."""
        found = [m for m in self.marks if m.label in ("names", "early")] or [m for m in self.marks if m.label == "title"][:1]
        if not found:
            return 0, len(self.text.rstrip())
        end = max(m.end for m in found)
        start = min(m.start for m in found)
        return start, end - (self.text[end - 1 : end] == ",")


def begin_marking(printed: str) -> Marked:
    """Return *printed* ready for the rules: its emphasis noted and taken out, a bullet or number before it marked."""
    pieces, italics, length = [], [], 0
    printed = SUPERSCRIPT.sub(r"\1", printed).translate(RAISED)
    for index, piece in enumerate(re.split(r"(?<!\\)\*+|(?<!\w)_(?=\w)|(?<=[\w.!?])_(?!\w)", printed)):
        if index % 2 and piece:
            italics.append((length, length + len(piece)))
        pieces.append(piece)
        length += len(piece)
    text = "".join(pieces)
    begun = Marked(text, italics=tuple(italics))
    number = NUMBERED.match(text)
    return begun.mark("number", 0, number.end()) if number and number.end() else begun


def quotation(text: str, start: int) -> tuple[int, int] | None:
    """Return the span of the words quoted by the mark at *start* of *text*, quotations inside it included."""
    opening = text[start : start + 1]
    closing = QUOTES.get(opening)
    if closing is None:
        return None
    depth = 0
    for index in range(start, len(text)):
        if text[index] == closing and (index > start or opening != closing):
            depth -= 1
            if depth <= 0:
                return start + 1, index
        elif text[index] == opening:
            depth += 1
    last = text.rfind(closing, start + 1)
    return (start + 1, last) if last > start else None


@lru_cache(maxsize=256)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of all words quoted in *text*, marks of quotation included, outermost only."""
    found: list[tuple[int, int]] = []
    for opened in OPENED.finditer(text):
        inner = quotation(text, opened.start()) if not found or opened.start() >= found[-1][1] else None
        if inner:
            found.append((opened.start(), inner[1] + 1))
    return tuple(found)
