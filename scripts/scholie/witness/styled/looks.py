"""How the paragraphs of a file of Word look, which pandoc does not say: the size of their letters, and what their styles derive from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUE = f"{WORD}val"
PLAIN = 20
"""Half points of letters of which nothing in the file says a size: what Word takes then."""
DEEPEST = 20
"""Styles that derive from one another, at most."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of a file of Word."""

    name: str
    base: str = ""
    """The identifier of the style from which it derives."""
    size: int = 0
    """Half points of its letters; 0 where it does not say."""


def styles(root: etree._Element | None) -> Mapping[str, Style]:
    """Return the styles of the part that declares them, by their identifiers; what is said of all text is under no name."""
    if root is None:
        return {}
    held = {"": Style("", "", _size(next(root.iter(f"{WORD}docDefaults"), None)))}
    for node in root.iter(f"{WORD}style"):
        held[node.get(f"{WORD}styleId", "")] = Style(_value(node, "name"), _value(node, "basedOn"), _size(node))
    return held


def bases(held: Mapping[str, Style]) -> Iterator[tuple[str, str]]:
    """Yield the names of each style and of the one from which it derives."""
    yield from ((style.name, held[style.base].name) for style in held.values() if style.base in held and style.name)


def scales(body: etree._Element | None, held: Mapping[str, Style]) -> Iterator[tuple[str, float]]:
    """Yield the words of each paragraph below *body* and the size of most of its letters, of that of most letters of the whole."""
    if body is None:
        return
    found = [(words, sizes) for node in body.iter(f"{WORD}p") if (words := _words(node)).strip() and (sizes := _sizes(node, held))]
    whole = sum((sizes for _, sizes in found), Counter[int]())
    usual = whole.most_common(1)[0][0] if whole else PLAIN
    yield from ((words, round(sizes.most_common(1)[0][0] / usual, 2)) for words, sizes in found)


def _words(paragraph: etree._Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(f"{WORD}t"))


def _sizes(paragraph: etree._Element, held: Mapping[str, Style]) -> Counter[int]:
    """Return how many letters of a paragraph have each size, in half points."""
    own = _inherited(_value(paragraph, "pPr/pStyle"), held)
    made: Counter[int] = Counter()
    for run in paragraph.iter(f"{WORD}r"):
        letters = sum(len(node.text or "") for node in run.iterchildren(f"{WORD}t"))
        if letters:
            made[_size(run) or _inherited(_value(run, "rPr/rStyle"), held, 0) or own] += letters
    return made


def _inherited(identifier: str, held: Mapping[str, Style], otherwise: int = PLAIN) -> int:
    """Return the size that a style says or inherits; without one that of all text, unless it is to be 0."""
    for _ in range(DEEPEST):
        style = held.get(identifier)
        if style is None or style.size:
            break
        identifier = style.base
    said = held.get(identifier)
    plain = (held[""].size if "" in held else 0) or PLAIN
    return (said.size if said else 0) or (plain if otherwise else 0)


def _size(node: etree._Element | None) -> int:
    said = "" if node is None else _value(node, "rPr/sz") or _value(node, "rPrDefault/rPr/sz")
    return int(float(said)) if said.replace(".", "", 1).isdecimal() else 0


def _value(node: etree._Element, path: str) -> str:
    """Return what the element at *path* below a node is set to."""
    found = node.find("/".join(f"{WORD}{name}" for name in path.split("/")))
    return "" if found is None else str(found.get(VALUE, ""))
