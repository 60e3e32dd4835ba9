"""Pictures of a page: where images and drawings stand, and the page cut out there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pypdfium2 import raw

from scholie.model import Figure, Typeset

SMALLEST = (40.0, 25.0)
"""Points that a picture is wide and high, at least: less is a rule, a sign, a letter."""
THIN = 2.0
"""Points below which a path is a rule."""
NEAR = 8.0
"""Points between two parts of one drawing."""
LARGEST = 0.7
"""Of the page: what covers more is its ground, or the page itself."""
MOST = 3000
"""Parts of a page that are looked at; a drawing of more is one all the same."""
ROOM = 3.0
"""Points around a picture that are cut out with it."""
SCALE = 2.0
"""Pixels a point: 144 to the inch."""
OFTEN = 3
"""Pages on which one picture stands at one place when it belongs to all pages."""
REACH, WORDS = 4.0, 8
"""Points from a drawing at which its words begin or end, and words of a line that may be its."""
KINDS = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_SHADING)


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page, in points from its upper left corner."""

    x: float
    top: float
    right: float
    bottom: float
    drawn: bool
    """Whether it is made of paths only, as the rules of a table are."""
    parts: int = 1
    """Paths that are no rules, or pictures."""

    def near(self, other: Box) -> bool:
        """Tell whether the two touch, or nearly."""
        across = self.x - NEAR < other.right and other.x - NEAR < self.right
        return across and self.top - NEAR < other.bottom and other.top - NEAR < self.bottom

    def with_(self, other: Box) -> Box:
        """Return the box around both."""
        corner = min(self.x, other.x), min(self.top, other.top), max(self.right, other.right), max(self.bottom, other.bottom)
        return Box(*corner, self.drawn and other.drawn, self.parts + other.parts)


def boxes(page: Any) -> list[Box]:
    """Return where pictures and drawings may stand on a page of PDFium, from its top."""
    width, height = page.get_size()
    found: list[Box] = []
    for part in list(_parts(page, height))[:MOST]:
        box = part
        while True:
            near = next((other for other in found if other.near(box)), None)
            if near is None:
                break
            found.remove(near)
            box = box.with_(near)
        found.append(box)
    sized = (box for box in found if box.right - box.x >= SMALLEST[0] and box.bottom - box.top >= SMALLEST[1] and box.parts)
    return sorted(
        (box for box in sized if (box.right - box.x) * (box.bottom - box.top) < LARGEST * width * height), key=lambda box: (box.top, box.x)
    )


def _parts(page: Any, height: float) -> Iterator[Box]:
    for part in page.get_objects(filter=[*KINDS, raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        left, low, right, high = part.get_bounds()
        drawn = part.type == raw.FPDF_PAGEOBJ_PATH
        rule = drawn and min(right - left, high - low) < THIN
        yield Box(left, height - high, right, height - low, drawn, int(not rule))


def figures(number: int, found: Sequence[Box]) -> tuple[Figure, ...]:
    """Return the *found* boxes of page *number* (from 1) as figures, each with the name that its picture gets."""
    sides = ([round(side, 1) for side in (box.x, box.top, box.right, box.bottom)] for box in found)
    return tuple(
        Figure(number, x, top, right, bottom, box.drawn, f"media/page-{number}-{rank}.png")
        for rank, (box, (x, top, right, bottom)) in enumerate(zip(found, sides, strict=True), 1)
    )


def grown(figure: Figure, lines: Sequence[tuple[str, Typeset]]) -> Figure:
    """Return a drawing with the few words that stand over its sides; *lines* are those of its page."""
    if not figure.drawn:
        return figure
    for text, line in lines:
        high = line.y - line.size
        crossing = line.x < figure.right + REACH and line.right > figure.x - REACH and high < figure.bottom and line.y > figure.top
        if crossing and len(text.split()) <= WORDS:
            figure = replace(
                figure,
                x=min(figure.x, line.x),
                right=max(figure.right, line.right),
                top=min(figure.top, round(high, 1)),
                bottom=max(figure.bottom, round(line.y + 0.25 * line.size, 1)),
            )
    return figure


def single(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures that are not on every page: a logo, an ornament of the heads."""
    places = [(round(one.x), round(one.top), round(one.right)) for one in found]
    return tuple(one for one, place in zip(found, places, strict=True) if places.count(place) < OFTEN)


def cut(page: Any, figure: Figure) -> bytes:
    """Return the page of PDFium where *figure* stands, as PNG."""
    width, height = page.get_size()
    sides = (figure.x - ROOM, height - figure.bottom - ROOM, width - figure.right - ROOM, figure.top - ROOM)
    bitmap = page.render(scale=SCALE, crop=tuple(max(side, 0.0) for side in sides))
    out = BytesIO()
    bitmap.to_pil().convert("RGB").save(out, "PNG", optimize=True)
    return out.getvalue()
