"""Words of a passage and the nodes they stand in: find a stretch of its text again, and wrap it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from scholie.document.query import SILENT, classes

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class TextNode:
    """A text node of a passage."""

    owner: Element
    """The element whose text, or whose tail, it is."""
    tail: bool
    start: int
    """Index of its first character in the running text of the passage."""
    words: str


def text_nodes(passage: Element) -> tuple[TextNode, ...]:
    """Return the text nodes of *passage* in order, without calls, notes defined inside it, and items below it."""
    found: list[TextNode] = []
    at = 0
    for owner, tail, words in _nodes(passage, top=True, item=passage.tag == "li"):
        found.append(TextNode(owner, tail, at, words))
        at += len(words)
    return tuple(found)


def _nodes(element: Element, *, top: bool = False, item: bool = False) -> Iterator[tuple[Element, bool, str]]:
    if (not top and any(name in (*SILENT, "note") for name in classes(element))) or (item and element.tag in ("ul", "ol")):
        return
    if element.text:
        yield element, False, element.text
    for child in element:
        yield from _nodes(child, item=item)
        if child.tail:
            yield child, True, child.tail


def running(passage: Element) -> str:
    """Return the running text of *passage*, in which places of a passage are counted."""
    return "".join(node.words for node in text_nodes(passage))


def wrap(passage: Element, start: int, end: int, tag: str, attributes: Mapping[str, str]) -> None:
    """Wrap characters *start* to *end* of the running text of *passage* in elements named *tag*.

    A stretch that markup cuts is wrapped piece by piece; an empty one becomes an empty element.
    *passage* is changed: pass a copy of what must stay.
    """
    pieces = [node for node in text_nodes(passage) if node.start < end and node.start + len(node.words) > start]
    if start == end:
        pieces = [node for node in text_nodes(passage) if node.start <= start <= node.start + len(node.words)][:1]
    for node in reversed(pieces):
        _wrap(node, max(start - node.start, 0), min(end - node.start, len(node.words)), tag, attributes)


def _wrap(node: TextNode, start: int, end: int, tag: str, attributes: Mapping[str, str]) -> None:
    new = etree.Element(tag, dict(attributes))
    new.text, new.tail = node.words[start:end] or None, node.words[end:] or None
    if node.tail:
        parent = node.owner.getparent()
        assert parent is not None, "a tail has a parent"
        node.owner.tail = node.words[:start] or None
        tail, node.owner.tail = node.owner.tail, None
        parent.insert(parent.index(node.owner) + 1, new)
        node.owner.tail = tail
    else:
        node.owner.text = node.words[:start] or None
        node.owner.insert(0, new)
