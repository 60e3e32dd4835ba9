"""A stretch of a passage as a range of siblings, and the one element put around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from scholie.document import classes
from scholie.prose import Stretch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

INLINE = ("em", "strong", "span", "sup", "sub", "q", "s")
"""Elements that a link may stand around."""
LINKED = "app"
"""Class of the lemmas of the apparatus; one may stand in several pieces."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place between two characters or two children of an element."""

    parent: Element
    slot: int
    """How many children of *parent* stand before it."""
    offset: int
    """Index in the text that follows those children: the parent's own text, or the tail of the last of them."""


@dataclass(frozen=True, slots=True)
class Range:
    """What stands between two points of one element."""

    start: Point
    end: Point


def around(over: Sequence[Stretch], start: int, end: int, *, cut: bool = False) -> Range | None:
    """Return the range from *start* to *end*, which the stretches *over* hold; None when one element cannot surround it.

    The end of a word inside an emphasis is also the end of the emphasis when nothing follows there: « travail
    *social* » is one range, « travail *social et* médical » is not. Nor is one with a link or a call inside. A lemma of
    the apparatus that begins or ends inside the range is parted there: with *cut* it is, without the range only tells
    that it can be.
    """
    if not over or any(stretch.element is None for stretch in over):
        return None
    first, last = _point(over[0], start - over[0].start), _point(over[-1], end - over[-1].start)
    above = {first.parent, *first.parent.iterancestors()}
    top = next(node for node in (last.parent, *last.parent.iterancestors()) if node in above)
    high = _climb(last, top, forward=True, cut=cut)
    children = len(top)
    low = _climb(first, top, forward=False, cut=cut)
    if low is None or high is None:
        return None
    found = Range(low, replace(high, slot=high.slot + len(top) - children))
    return None if _holds_link(found) else found


def enclose(found: Range, tag: str, attributes: Mapping[str, str]) -> None:
    """Put an element named *tag* around *found*; ranges that end before it stay what they are."""
    parent, first, last = found.start.parent, found.start.slot, found.end.slot
    before, after = _text(parent, first), _text(parent, last)
    moved = list(parent)[first:last]
    new = etree.Element(tag, dict(attributes))
    if moved:
        new.text, moved[-1].tail = before[found.start.offset :], after[: found.end.offset]
    else:
        new.text = before[found.start.offset : found.end.offset]
    tail = after[found.end.offset :]
    new.extend(moved)
    parent.insert(first, new)
    new.tail = tail
    _write(parent, first, before[: found.start.offset])


def _point(stretch: Stretch, offset: int) -> Point:
    assert stretch.element is not None, "a stretch with words has an element"
    if not stretch.tail:
        return Point(stretch.element, 0, offset)
    parent = stretch.element.getparent()
    assert parent is not None, "a tail has a parent"
    return Point(parent, parent.index(stretch.element) + 1, offset)


def _climb(point: Point, top: Element, *, forward: bool, cut: bool) -> Point | None:
    """Return the place in *top* that is *point*, outside the elements whose edge it is and the lemmas that it parts."""
    parted = False
    while point.parent is not top:
        inner, outer = point.parent, point.parent.getparent()
        if inner.tag not in INLINE or outer is None:
            return None
        edge = not parted and _at_edge(point, forward=forward)
        if not edge and LINKED not in classes(inner):
            return None
        if not edge and cut:
            _part(point)
        parted = not edge and not cut
        slot = outer.index(inner)
        after = forward or (not edge and cut)
        point = Point(outer, slot + 1, 0) if after else Point(outer, slot, len(_text(outer, slot)))
    return point


def _part(point: Point) -> None:
    """Part the element in which *point* is into two of the same kind, one after the other."""
    inner = point.parent
    rest = etree.Element(str(inner.tag), {str(name): str(value) for name, value in inner.attrib.items()})
    words, moved = _text(inner, point.slot), list(inner)[point.slot :]
    rest.text = words[point.offset :] or None
    rest.extend(moved)
    _write(inner, point.slot, words[: point.offset])
    rest.tail, inner.tail = inner.tail, None
    inner.addnext(rest)


def _at_edge(point: Point, *, forward: bool) -> bool:
    """Tell whether nothing stands between *point* and the end, or the beginning, of its parent."""
    if forward:
        return point.slot == len(point.parent) and point.offset == len(_text(point.parent, point.slot))
    return point.slot == 0 and point.offset == 0


def _holds_link(found: Range) -> bool:
    inside = list(found.start.parent)[found.start.slot : found.end.slot]
    return any(node.tag not in INLINE for child in inside for node in child.iter())


def _text(parent: Element, slot: int) -> str:
    return (parent[slot - 1].tail if slot else parent.text) or ""


def _write(parent: Element, slot: int, words: str) -> None:
    if slot:
        parent[slot - 1].tail = words
    else:
        parent.text = words
