"""How the paragraphs of a file of Word look, which pandoc does not say: size, weight and line of their letters, their outline level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUE = f"{WORD}val"
PLAIN = 20
"""Half points of letters of which nothing in the file says a size: what Word takes then."""
DEEPEST = 20
"""Styles that derive from one another, at most."""
OFF = ("0", "false", "off", "none")
"""Values that take a face away."""
BODY = 9
"""The outline level that is none."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a run or a style says of letters; None where it does not say."""

    size: int | None = None
    """Half points."""
    bold: bool | None = None
    underlined: bool | None = None
    outline: int | None = None
    """The level of headings, from 0, that a paragraph has in the outline of the file."""

    def over(self, below: Face) -> Face:
        """Return this face where it says something, else what is *below*."""
        return Face(
            below.size if self.size is None else self.size,
            below.bold if self.bold is None else self.bold,
            below.underlined if self.underlined is None else self.underlined,
            below.outline if self.outline is None else self.outline,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A style of a file of Word."""

    name: str
    base: str = ""
    """The identifier of the style from which it derives."""
    face: Face = Face()


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks."""

    scale: float
    """Size of most of its letters, of that of most letters of the file."""
    bold: bool = False
    underlined: bool = False
    """Whether all its letters are."""
    outline: int = 0
    """Its level in the outline of the file, from 1; 0 for none."""
    style: str = ""
    """The name of its style."""


def styles(root: etree._Element | None) -> Mapping[str, Style]:
    """Return the styles of the part that declares them, by their identifiers; what is said of all text is under no name."""
    if root is None:
        return {}
    usual = root.find(f"{WORD}docDefaults/{WORD}rPrDefault")
    held = {"": Style("", "", Face() if usual is None else _face(usual))}
    for node in root.iter(f"{WORD}style"):
        held[node.get(f"{WORD}styleId", "")] = Style(_value(node, "name") or "", _value(node, "basedOn") or "", _face(node))
    return held


def bases(held: Mapping[str, Style]) -> Iterator[tuple[str, str]]:
    """Yield the names of each style and of the one from which it derives."""
    yield from ((style.name, held[style.base].name) for style in held.values() if style.base in held and style.name)


def looks(body: etree._Element | None, held: Mapping[str, Style]) -> Iterator[tuple[str, Look]]:
    """Yield the words of each paragraph below *body* and how it looks."""
    found = [(node, runs) for node in (() if body is None else body.iter(f"{WORD}p")) if (runs := tuple(_runs(node, held)))]
    whole: Counter[int] = sum((_sizes(runs) for _, runs in found), Counter())
    usual = whole.most_common(1)[0][0] if whole else PLAIN
    for node, runs in found:
        level = _styled(node, held).outline
        scale = round(_sizes(runs).most_common(1)[0][0] / max(usual, 1), 2)
        named = held.get(_value(node, "pPr/pStyle") or "")
        style = named.name if named else ""
        look = Look(scale, all(face.bold for _, face in runs), all(face.underlined for _, face in runs), style=style)
        yield "".join(words for words, _ in runs), look if level is None or level >= BODY else replace(look, outline=level + 1)


def _runs(paragraph: etree._Element, held: Mapping[str, Style]) -> Iterator[tuple[str, Face]]:
    """Yield the words of a paragraph and their faces."""
    below = _styled(paragraph, held)
    for run in paragraph.iter(f"{WORD}r"):
        words = "".join(node.text or "" for node in run.iterchildren(f"{WORD}t"))
        if words.strip():
            yield words, _face(run).over(_inherited(_value(run, "rPr/rStyle") or "", held)).over(below)


def _styled(paragraph: etree._Element, held: Mapping[str, Style]) -> Face:
    """Return what a paragraph and its style say of all its letters."""
    own = Face(outline=_number(paragraph, "pPr/outlineLvl"))
    usual = held[""].face if "" in held else Face()
    return own.over(_inherited(_value(paragraph, "pPr/pStyle") or "", held)).over(usual)


def _sizes(runs: tuple[tuple[str, Face], ...]) -> Counter[int]:
    """Return how many letters have each size, in half points."""
    made: Counter[int] = Counter()
    for words, face in runs:
        made[face.size or PLAIN] += len(words)
    return made


def _inherited(identifier: str, held: Mapping[str, Style]) -> Face:
    """Return what a style says or inherits."""
    face = Face()
    for _ in range(DEEPEST):
        style = held.get(identifier) if identifier else None
        if style is None:
            break
        face, identifier = face.over(style.face), style.base
    return face


def _face(node: etree._Element) -> Face:
    """Return what the properties of a run or of a style say."""
    return Face(_number(node, "rPr/sz"), _switched(node, "rPr/b"), _switched(node, "rPr/u"), _number(node, "pPr/outlineLvl"))


def _switched(node: etree._Element, path: str) -> bool | None:
    said = _value(node, path)
    return None if said is None else said not in OFF


def _number(node: etree._Element, path: str) -> int | None:
    said = _value(node, path) or ""
    return int(float(said)) if said.replace(".", "", 1).isdecimal() else None


def _value(node: etree._Element, path: str) -> str | None:
    """Return what the element at *path* below a node is set to, « 1 » where it says no value; None where there is no such element."""
    found = node.find("/".join(f"{WORD}{name}" for name in path.split("/")))
    return None if found is None else str(found.get(VALUE, "1"))
