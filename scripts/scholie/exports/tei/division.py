"""The text as TEI divisions: a heading opens one, a slide is one, the author's reference list is a list of works."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scholie.document import HEADINGS, classes, reference_section
from scholie.exports.tei.encoding import Encoding
from scholie.exports.tei.markup import local, put
from scholie.exports.tei.passage import block, identity, inline, note_of, passage

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Open:
    """A division that is open, and the level of its heading; 0 for the text itself, or a slide."""

    element: Element
    level: int


def body(text: Element, encoding: Encoding) -> None:
    """Append the body of the text; the notes that nothing calls stand at its end."""
    tree = encoding.contribution.tree
    held = put(text, "body")
    blocks(held, list(tree), encoding, frozenset(reference_section(tree)))
    if not len(held):
        put(held, "p")
    called = {call.get("data-note") for call in encoding.first}
    for note in tree.iter("aside"):
        if note.get("data-note") not in called:
            note_of(held, note, encoding)


def blocks(parent: Element, row: Sequence[Element], encoding: Encoding, references: frozenset[Element]) -> None:
    """Append *row*, each heading with what follows it, to the next of its level, in a division of its own."""
    here = [Open(parent, 0)]
    for element in row:
        if element.tag in HEADINGS:
            level = int(str(element.tag)[1])
            while here[-1].level >= level:
                here.pop()
            here.append(Open(put(here[-1].element, "div"), level))
            passage(here[-1].element, "head", element, encoding)
        elif "slide" in classes(element):
            _slide(here[-1].element, element, encoding, references)
        elif element.tag != "aside":
            _into(here[-1].element, element, encoding, references)


def _slide(parent: Element, element: Element, encoding: Encoding, references: frozenset[Element]) -> None:
    slide = put(parent, "div", "", {"type": "slide", "lang": element.get("lang")})
    row = list(element)
    if row and row[0].tag in HEADINGS:
        passage(slide, "head", row.pop(0), encoding)
    blocks(slide, row, encoding, references)


def _into(parent: Element, element: Element, encoding: Encoding, references: frozenset[Element]) -> None:
    """Append a block to a division; behind a division within it, in one more without a head."""
    if any(local(child) == "div" for child in parent):
        last = parent[-1]
        parent = last if local(last) == "div" and last.get("type") == "following" else put(parent, "div", "", {"type": "following"})
    if element in references and element.tag in ("ul", "ol"):
        works = put(parent, "listBibl")
        for item in element.iter("li"):
            inline(put(works, "bibl", "", identity(item)), item, encoding)
    else:
        block(parent, element, encoding)
