"""The wording of a passage: its text, and for each stretch of it where in the tree it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from scholie.document import HEADINGS, SILENT, classes, language

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCKS = (*HEADINGS, "p", "pre", "td", "th", "li", "blockquote", "aside", "div", "tr", "ul", "ol", "table")
REFUSED = "refused"
"""Class of the words that an editor keeps from being a term; they are no link."""


class Enclosure(Enum):
    """What encloses a stretch of a passage, which decides whether terms and faults are looked for there."""

    OPEN = "open"
    """Nothing."""
    EMPHASIS = "emphasis"
    LINK = "link"
    """Links and citations: a term may reach into them, but not stand there."""
    CLOSED = "closed"
    """Code and formulas."""
    TERM = "term"
    """An editor's or an earlier pass's link to a concept, or a refusal."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of one text node."""

    start: int
    end: int
    """Indexes in the text of the passage."""
    element: Element | None
    """Whose text or tail it is; nothing for the blank between two blocks."""
    tail: bool
    enclosure: Enclosure
    holder: Element | None
    """The emphasis, link or term it stands in."""
    language: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A passage as it reads (``document.text``), with its stretches in order."""

    passage: Element
    text: str
    stretches: tuple[Stretch, ...]

    def over(self, start: int, end: int) -> tuple[Stretch, ...]:
        """Return the stretches that hold characters from *start* to *end*."""
        return tuple(s for s in self.stretches if s.start < end and start < s.end)


def wording(passage: Element, default: str, others: Collection[Element] = ()) -> Wording:
    """Return the wording of *passage*; what belongs to one of the *others*, passages as well, is left out."""
    pieces: list[str] = []
    stretches: list[Stretch] = []
    length = 0
    for words, element, tail in _pieces(passage, others, top=True):
        if element is None:
            stretches.append(Stretch(length, length + 1, None, False, Enclosure.CLOSED, None, default))
        else:
            inner = element.getparent() if tail else element
            assert inner is not None, "a tail inside a passage has a parent"
            zone, holder = _enclosure(inner, passage)
            stretches.append(Stretch(length, length + len(words), element, tail, zone, holder, _language(inner, default)))
        pieces.append(words)
        length += len(words)
    return Wording(passage, "".join(pieces), tuple(stretches))


def _language(element: Element, default: str) -> str:
    return language(element, default).split("-")[0].lower()


def _pieces(element: Element, others: Collection[Element], *, top: bool = False) -> Iterator[tuple[str, Element | None, bool]]:
    """Yield words, whose text or tail they are, and which of the two."""
    if (element in others and not top) or any(name in SILENT for name in classes(element)):
        return
    if element.text:
        yield element.text, element, False
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if child.tag in BLOCKS:
            yield " ", None, False
        yield from _pieces(child, others)
        if child.tag in BLOCKS or child.tag == "br":
            yield " ", None, False
        if child.tail:
            yield child.tail, child, True


def _enclosure(element: Element, passage: Element) -> tuple[Enclosure, Element | None]:
    emphasis: Element | None = None
    for node in (element, *element.iterancestors()):
        names = classes(node)
        if "term" in names or REFUSED in names:
            return Enclosure.TERM, node
        if node.tag == "a":
            return Enclosure.LINK, node
        if node.tag in ("code", "pre") or "math" in names:
            return Enclosure.CLOSED, node
        if node.tag == "em":
            emphasis = node
        if node is passage:
            break
    return (Enclosure.EMPHASIS, emphasis) if emphasis is not None else (Enclosure.OPEN, None)
