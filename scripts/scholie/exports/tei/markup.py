"""TEI elements, made with lxml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from lxml import etree

from scholie.document import parse_inline, text
from scholie.model import LANGUAGES, Bilingual

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAMESPACE = "http://www.tei-c.org/ns/1.0"
XML = "{http://www.w3.org/XML/1998/namespace}"
PREFIXES: Mapping[str, str] = {"id": f"{XML}id", "lang": f"{XML}lang"}
Attributes = Mapping[str, str | None]
"""``id`` and ``lang`` are those of XML; what is empty is left out."""
SAFE = "!#$%&'()*+,/:;=?@[]~"
"""Characters of an address that stay."""
LINES = frozenset(
    (
        "teiHeader",
        "fileDesc",
        "titleStmt",
        "publicationStmt",
        "seriesStmt",
        "notesStmt",
        "sourceDesc",
        "listWit",
        "encodingDesc",
        "classDecl",
        "taxonomy",
        "category",
        "profileDesc",
        "textClass",
        "keywords",
        "langUsage",
        "revisionDesc",
        "listChange",
        "text",
        "body",
        "back",
        "div",
        "list",
        "listBibl",
        "table",
        "row",
        "figure",
        "biblStruct",
        "analytic",
        "monogr",
        "series",
        "imprint",
        "editorialDecl",
        "correction",
        "abstract",
        "respStmt",
        "author",
        "editor",
    )
)
"""Elements that hold no words themselves, in which each child stands on its own line."""


def root() -> Element:
    """Return an empty TEI document."""
    return etree.Element(f"{{{NAMESPACE}}}TEI", nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # lxml's own way to say: no prefix


def put(parent: Element, tag: str, words: str = "", attributes: Attributes | None = None) -> Element:
    """Append an element to *parent* and return it."""
    held = {PREFIXES.get(name, name): value for name, value in (attributes or {}).items() if value}
    child = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", held)
    child.text = words or None
    return child


def say(parent: Element, words: str | None) -> None:
    """Append *words* to *parent*."""
    if not words:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def address(words: str) -> str:
    """Return an address as an attribute may hold it; what it already escapes stays."""
    return quote(words, safe=SAFE)


def local(element: Element) -> str:
    """Return the name of *element* without its namespace."""
    return etree.QName(element).localname


def plain(markdown: str) -> str:
    """Return the words of one line of Markdown."""
    return text(parse_inline(markdown)) if markdown else ""


def both(parent: Element, tag: str, words: Bilingual, attributes: Attributes | None = None) -> None:
    """Append *words* in each language that has them."""
    for language in LANGUAGES:
        if words.only(language):
            put(parent, tag, plain(words.only(language)), {**(attributes or {}), "lang": language})


def written(document: Element) -> bytes:
    """Return the file of *document*, a line for each block."""
    for parent in document.iter():
        if local(parent) in LINES | {"TEI"} and len(parent) and not (parent.text or "").strip():
            parent.text = "\n"
            for child in parent:
                child.tail = "\n" if not (child.tail or "").strip() else child.tail
    return etree.tostring(document, encoding="UTF-8", xml_declaration=True) + b"\n"
