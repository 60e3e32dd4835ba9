"""Formulas in TeX as MathML: built of elements that are known, so that no formula brings anything else into a page."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element

from scholie.pages.frame.markup import Html, join, tag
from scholie.pages.frame.markup import text as escaped

ELEMENTS = frozenset({
    "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "msup", "msub", "msubsup", "mfrac", "msqrt", "mroot", "munder",
    "mover", "munderover", "mtable", "mtr", "mtd", "mstyle", "mpadded", "mphantom", "mmultiscripts", "mprescripts",
    "menclose", "mfenced", "none",
})  # fmt: skip
"""Elements of MathML that show a formula; none of them leads anywhere or runs anything."""
ATTRIBUTES = frozenset({
    "display", "displaystyle", "mathvariant", "stretchy", "fence", "accent", "columnalign", "columnlines", "rowlines",
    "rowspacing", "columnspacing", "linethickness", "width", "height", "depth", "lspace", "rspace", "notation",
    "scriptlevel", "minsize", "maxsize", "form", "separator", "movablelimits", "largeop", "open", "close",
})  # fmt: skip
PARTS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
"""Elements that have so many parts (MathML 3, 3.1.3.2); half a fraction is none."""
VALUE = re.compile(r"[\w.%+() |\[\]-]{0,60}")
LONGEST = 4000
"""Characters of the longest formula that is set; a longer one is shown as its TeX."""


@lru_cache(maxsize=4096)
def formula(tex: str, *, block: bool = False) -> Html:
    """Return a formula as MathML, with its TeX for those who copy it; the TeX alone where it is none that can be set."""
    source = tex.strip()
    try:
        made = convert_to_element(source, display="block" if block else "inline") if len(source) <= LONGEST else None
    except Exception:  # noqa: BLE001  what strangers write ends in many errors, and each means the same
        made = None
    if made is None or not _known(made) or any(child.tag == "mi" and (child.text or "").startswith("\\") for child in made.iter()):
        return tag("code", source, class_="math")
    note = tag("annotation", source, encoding="application/x-tex")
    return tag("math", tag("semantics", tag("mrow", *map(_element, made)), note), display="block" if block else "inline")


def _known(element: Element) -> bool:
    """Tell whether a formula holds elements of the list only, each with as many parts as it must have."""
    return all(child.tag in ELEMENTS and len(child) == PARTS.get(child.tag, len(child)) for child in element.iter())


def _element(element: Element) -> Html:
    held = {name: value for name, value in element.attrib.items() if name in ATTRIBUTES and VALUE.fullmatch(value)}
    return tag(element.tag, join([escaped(unescape(element.text or "")), *map(_element, element)]), **held)
