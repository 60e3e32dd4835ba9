"""Sentences and paragraphs: where they begin and end around a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scholie.document import SILENT, classes, text
from scholie.lexicon import ABBREVIATIONS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STOP = re.compile(r"[.?!…]+[\s\u00a0\u202f]*[»”\")\]]*\s+(?=[^\W\d_]|[«“\"(\[]|\d)")
"""What may end a sentence."""
ABBREVIATED = re.compile(rf"(?:\b(?:[A-ZÉ]|{'|'.join(map(re.escape, sorted(ABBREVIATIONS)))})|\(?\.\.)\.$")
"""What ends with a full stop and ends no sentence."""
OPENING = re.compile(r"(?:^|[.?!…:;/«»“”\"(\[–—•\n]|\b[IVX]+[.)/])\s*$")
"""Where a capital says nothing: the beginning of a sentence, of a quotation or of an item."""
CAPITAL = r"A-ZÀ-ÖØ-ÞŒŠŽČĆŁİ"
"""Capital letters, for a class of a pattern."""


def sentence_around(before: str, after: str) -> tuple[str, str]:
    """Return what stands in the sentence before and after a place."""
    starts = [stop.end() for stop in STOP.finditer(f"{before}a") if not ABBREVIATED.search(before[: stop.end()].rstrip())]
    ends = [stop for stop in STOP.finditer(after) if not ABBREVIATED.search(after[: stop.end()].rstrip())]
    return before[starts[-1] if starts else 0 :].lstrip(), after[: ends[0].end() if ends else len(after)].rstrip()


def sentence_start(text: str, position: int, reach: int = 300) -> int:
    """Return where the sentence, the cell or the line that holds *position* begins, at most *reach* characters before."""
    start = max(0, position - reach)
    ends = [m.end() for m in re.finditer(rf"[.!?…]\s+(?=[{CAPITAL}«“])|\n", text[start:position])]
    return start + ends[-1] if ends else start


def paragraph_start(text: str, position: int) -> int:
    """Return where the paragraph that holds *position* begins."""
    return text.rfind("\n", 0, position) + 1


def in_sentence(inner: Element, passage: Element) -> tuple[str, str, str]:
    """Return the words of *inner*, an element below *passage*, between those of its sentence before and after it."""
    before, words, after = _around(inner, passage)
    left, right = sentence_around(before, after)
    return left, words, right


def _around(inner: Element, passage: Element) -> tuple[str, str, str]:
    """Return the words of *passage* before, in and after *inner*, as ``document.text`` reads them."""
    before: list[str] = []
    after: list[str] = []
    here = before
    for node, words in _nodes(passage):
        if node is inner:
            here = after
        elif inner not in node.iterancestors():
            here.append(words)
    return one_line("".join(before)), one_line(text(inner)), one_line("".join(after))


def _nodes(element: Element) -> Iterator[tuple[Element, str]]:
    """Yield each element below *element* with its own text, then the parent with the text that follows it."""
    yield element, element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            if not any(name in SILENT for name in classes(child)):
                yield from _nodes(child)
            yield element, " " if child.tag in ("p", "li", "br") else ""
        yield element, child.tail or ""


def one_line(words: str) -> str:
    """Return *words* with every stretch of blanks and line ends as one blank; no-break spaces stay."""
    return re.sub(r"[ \t\r\n]+", " ", words)
