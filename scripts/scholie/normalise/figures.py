"""Pictures on the pages of a witness: the words inside them are set aside, their captions found, the others put where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scholie.model import Figure, LedgerEntry, Reason, Typeset
from scholie.normalise.draft import Draft, Line
from scholie.normalise.prosaic import prosaic
from scholie.zones import Zone
from scholie.zones.features import CAPTION

BELOW, ABOVE = 60.0, 40.0
"""Points between a picture and its caption, below it and above it."""
EDGE = 4.0
"""Points by which the letters of a picture may stand over its sides."""
TABLE = re.compile(r"\s*tab", re.IGNORECASE)
"""What the captions of tables begin with, whose words are kept."""
PROSE = 2
"""Lines of running text inside what is no picture but a box around the text."""
LARGE = (90.0, 60.0)
"""Points that a picture without a caption is wide and high, at least."""


def take(draft: Draft) -> Draft:
    """Find for each picture its words and its caption, and set its words aside."""
    if not draft.figures or not draft.typeset:
        return draft
    placed = [(line, typeset) for line in draft.lines if (typeset := draft.typeset[line.number - 1])]
    shown: dict[int, str] = {}
    known: dict[int, Zone] = {}
    inside: set[int] = set()
    for figure in draft.figures:
        page = [(line, typeset) for line, typeset in placed if typeset.page == figure.page]
        words = [line for line, typeset in page if _within(typeset, figure)]
        caption = _caption(page, figure, shown)
        if _is_picture(figure, words, caption):
            inside |= {line.number for line in words if line is not caption}
            home = caption or _after(page, figure, inside)
            shown |= {home.number: figure.source} if home and home.number not in shown else {}
            known |= {caption.number: Zone.CAPTION} if caption else {}
    rows = (LedgerEntry(Reason.PICTURE, line.number, line.text) for line in draft.lines if line.number in inside)
    left = tuple(line for line in draft.lines if line.number not in inside)
    return replace(draft.aside(*rows), lines=left, shown=shown, known={**draft.known, **known})


def _within(typeset: Typeset, figure: Figure) -> bool:
    """Tell whether a line stands inside a picture."""
    across = figure.x - EDGE <= typeset.x and typeset.right <= figure.right + EDGE
    return across and figure.top - EDGE <= typeset.y - 0.5 * typeset.size and typeset.y <= figure.bottom + EDGE


def _caption(page: Sequence[tuple[Line, Typeset]], figure: Figure, taken: dict[int, str]) -> Line | None:
    """Return the caption of a picture: the nearest below it, else above it, that no other picture has."""
    near = sorted((distance, line.number, line) for line, typeset in page if (distance := _distance(typeset, figure)) is not None)
    said = (line for _, _, line in near if CAPTION.match(line.text) and line.number not in taken)
    return next((line for line in said if not (figure.drawn and TABLE.match(line.text))), None)


def _distance(typeset: Typeset, figure: Figure) -> float | None:
    """Return how far a line is from a picture, in points; one above it counts double; None where it is too far or beside it."""
    if typeset.right < figure.x or figure.right < typeset.x:
        return None
    below, above = typeset.y - typeset.size - figure.bottom, figure.top - typeset.y
    if -2 * typeset.size <= below <= BELOW:
        return abs(below)
    return 2 * abs(above) if -typeset.size <= above <= ABOVE else None


def _is_picture(figure: Figure, words: Sequence[Line], caption: Line | None) -> bool:
    """Tell whether a figure is a picture of the text: it has a caption or is a large image, and holds no running text."""
    large = figure.right - figure.x >= LARGE[0] and figure.bottom - figure.top >= LARGE[1]
    if sum(prosaic(line.text) for line in words) > PROSE:
        return False
    return caption is not None or (large and not figure.drawn)


def _after(page: Sequence[tuple[Line, Typeset]], figure: Figure, inside: set[int]) -> Line | None:
    """Return the first line below a picture, else the last of the page."""
    outside = [(line, typeset) for line, typeset in page if line.number not in inside]
    below: Iterator[Line] = (line for line, typeset in outside if typeset.y > figure.bottom and typeset.right > figure.x)
    return next(below, outside[-1][0] if outside else None)
