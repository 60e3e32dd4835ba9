"""Words of a passage and the nodes they stand in: find a stretch of its text again, and wrap it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from scholie.document.query import classes

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SILENT = ("noteref", "call", "note")


@dataclass(frozen=True, slots=True)
class Run:
    """A text node of a passage."""

    owner: Element
    """The element whose text, or whose tail, it is."""
    tail: bool
    start: int
    """Index of its first character in the running text of the passage."""
    words: str


def runs(passage: Element) -> tuple[Run, ...]:
    """Return the text nodes of *passage* in order, without calls, notes defined inside it, and items below it."""
    found: list[Run] = []
    at = 0
    for owner, tail, words in _nodes(passage, top=True, item=passage.tag == "li"):
        found.append(Run(owner, tail, at, words))
        at += len(words)
    return tuple(found)


def _nodes(element: Element, *, top: bool = False, item: bool = False) -> Iterator[tuple[Element, bool, str]]:
    if (not top and any(name in SILENT for name in classes(element))) or (item and element.tag in ("ul", "ol")):
        return
    if element.text:
        yield element, False, element.text
    for child in element:
        yield from _nodes(child, item=item)
        if child.tail:
            yield child, True, child.tail


def running(passage: Element) -> str:
    """Return the running text of *passage*, in which places of a passage are counted."""
    return "".join(run.words for run in runs(passage))


def wrap(passage: Element, start: int, end: int, tag: str, attributes: Mapping[str, str]) -> None:
    """Wrap characters *start* to *end* of the running text of *passage* in elements named *tag*.

    A stretch that markup cuts is wrapped piece by piece; an empty one becomes an empty element.
    *passage* is changed: pass a copy of what must stay.
    """
    pieces = [run for run in runs(passage) if run.start < end and run.start + len(run.words) > start]
    if start == end:
        pieces = [run for run in runs(passage) if run.start <= start <= run.start + len(run.words)][:1]
    for run in reversed(pieces):
        _wrap(run, max(start - run.start, 0), min(end - run.start, len(run.words)), tag, attributes)


def _wrap(run: Run, start: int, end: int, tag: str, attributes: Mapping[str, str]) -> None:
    new = etree.Element(tag, dict(attributes))
    new.text, new.tail = run.words[start:end] or None, run.words[end:] or None
    if run.tail:
        parent = run.owner.getparent()
        assert parent is not None, "a tail has a parent"
        run.owner.tail = run.words[:start] or None
        tail, run.owner.tail = run.owner.tail, None
        parent.insert(parent.index(run.owner) + 1, new)
        run.owner.tail = tail
    else:
        run.owner.text = run.words[:start] or None
        run.owner.insert(0, new)
