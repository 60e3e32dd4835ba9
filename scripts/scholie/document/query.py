"""Ask a tree: its passages, its notes, its text and its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LEAVES = (*HEADINGS, "p", "pre", "td", "th")
"""Blocks that hold words themselves."""
BOXES = ("blockquote", "li")
LISTS = ("ul", "ol")
SILENT = ("noteref", "call")
"""Classes whose text is no word of the sentence they stand in."""
WORD = re.compile(r"[^\W_]+")
LETTERS = re.compile(r"[^\W\d_]+")
"""Letters in a row: a word without figures, or a part of one that a hyphen or an apostrophe divides."""
TOKEN = re.compile(r"[^\W_]+(?:[-'’·][^\W_]+)*['’]?|[^\w\s]|_")


def classes(element: Element) -> tuple[str, ...]:
    """Return the classes of *element*."""
    return tuple((element.get("class") or "").split())


def pictures(element: Element) -> bool:
    """Tell whether a paragraph holds pictures and their captions and nothing else: a figure."""
    children = [child for child in element if isinstance(child.tag, str)]
    shown = any(child.tag == "img" for child in children) and all(child.tag == "img" or "caption" in classes(child) for child in children)
    return element.tag == "p" and shown and not "".join([element.text or "", *(child.tail or "" for child in element)]).strip()


def text(element: Element, *, notes: bool = False) -> str:
    """Return the words of *element* as they read, without calls of notes.

    Blocks below it are parted by a blank. With *notes*, notes defined inside it count too. The items below an
    item are passages of their own and count for none of its words.
    """
    return "".join(_pieces(element, notes, top=True, item=element.tag == "li")).strip()


def _pieces(element: Element, notes: bool, *, top: bool = False, item: bool = False) -> Iterator[str]:
    names = classes(element)
    if any(name in SILENT for name in names) or (not top and not notes and "note" in names) or (item and element.tag in LISTS):
        return
    if element.text:
        yield element.text
    for child in element:
        if not isinstance(child.tag, str):
            continue
        block = child.tag in LEAVES or child.tag in ("li", "blockquote", "aside", "div", "tr")
        if block:
            yield " "
        yield from _pieces(child, notes, item=item)
        if block or child.tag == "br":
            yield " "
        if child.tail:
            yield child.tail


def passages(tree: Element) -> Iterator[Element]:
    """Yield what carries an identifier: headings, paragraphs, quotations, items and notes, in order.

    A quotation or an item of one paragraph is one passage; of several, each paragraph is one. An item below an
    item is a passage beside it. A note or a table is one passage whatever it holds.
    """
    for element in tree.iter(*HEADINGS, "p", "blockquote", "li", "aside", "pre", "table"):
        if inside(element, "aside") or inside(element, "table"):
            continue
        if element.tag in BOXES:
            if _single(element):
                yield element
        elif element.tag != "p" or not _boxed(element):
            yield element


def _boxed(paragraph: Element) -> bool:
    """Tell whether *paragraph* is the only one of a quotation or an item, which is the passage then."""
    parent = paragraph.getparent()
    return parent is not None and parent.tag in BOXES and _single(parent)


def _single(box: Element) -> bool:
    """Tell whether a quotation or an item holds one stretch of words itself, items below it aside."""
    if box.tag == "blockquote" and any(True for _ in box.iter(*LISTS)):
        return False
    own = [p for p in box.iter("p", "pre", *HEADINGS) if next(p.iterancestors(*BOXES)) is box]
    return len(own) <= 1 and not any(child.tag == "blockquote" for child in box)


def inside(element: Element, tag: str) -> bool:
    """Tell whether *element* stands below an element named *tag*."""
    return next(element.iterancestors(tag), None) is not None


def notes(tree: Element) -> tuple[Element, ...]:
    """Return the notes of *tree*, in the order of their definitions."""
    return tuple(tree.iter("aside"))


def calls(tree: Element) -> tuple[Element, ...]:
    """Return the calls of notes in *tree*, in reading order."""
    return tuple(a for a in tree.iter("a") if "noteref" in classes(a))


def citations(tree: Element) -> tuple[Element, ...]:
    """Return the bound citations of *tree* and the items of its reference list, in reading order."""
    return tuple(a for a in tree.iter("a") if "citation" in classes(a))


def reference_section(tree: Element) -> tuple[Element, ...]:
    """Return the blocks of the author's reference list, without its heading; empty when there is none."""
    found: list[Element] = []
    level = 0
    for block in tree:
        if block.tag in HEADINGS:
            if level and int(block.tag[1]) <= level:
                break
            if not level and REFERENCE_HEADING.match(text(block)):
                level = int(block.tag[1])
                continue
        if level and block.tag != "aside":
            found.append(block)
    return tuple(found)


REFERENCE_HEADING = re.compile(
    r"(?:[IVXLC\d]+\s*[./)–-]\s*)?"
    r"(?:bibliographie|références(?:\s+bibliographiques)?|references|bibliography|works cited|ouvrages cités)\b",
    re.IGNORECASE,
)


def language(element: Element, default: str) -> str:
    """Return the language of *element*: its own or its nearest ancestor's ``lang``, else *default*."""
    for node in (element, *element.iterancestors()):
        if node.get("lang"):
            return str(node.get("lang"))
    return default


@lru_cache(maxsize=65536)
def fold(words: str) -> str:
    """Return *words* as they are compared: no accent, no case, plain apostrophes, œ as oe."""
    plain = unicodedata.normalize("NFKD", words.replace("œ", "oe").replace("Œ", "Oe").replace("æ", "ae").replace("Æ", "Ae"))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'").casefold()


def word_list(string: str) -> list[str]:
    """Return the runs of letters and digits of *string*, as they stand, in NFC."""
    return WORD.findall(unicodedata.normalize("NFC", string))


def tokens(string: str) -> list[tuple[str, int, int]]:
    """Return words and marks of punctuation with their start and end in *string*.

    >>> [word for word, _, _ in tokens("l’État, néo-managérial")]
    ["l’État", ",", "néo-managérial"]
    """
    return [(match.group(), match.start(), match.end()) for match in TOKEN.finditer(string)]


def copy(tree: Element) -> Element:
    """Return a copy of *tree* that a pass may change."""
    return deepcopy(tree)
