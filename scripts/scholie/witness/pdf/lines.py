"""Printed lines written down: words and the blanks between them, raised figures, empty lines where print leaves room."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from scholie.model import Typeset
from scholie.witness.pdf.columns import Region
from scholie.witness.pdf.glyphs import Glyph
from scholie.witness.pdf.rows import RAISED, SMALLER, Piece

WORD_APART = 0.14
"""Sizes between two characters above which a word ends although the file has no blank there."""
MANY, SPREAD = 8, 0.35
"""Gaps between letters of a line that tell how it is spaced, and the widest usual one, in sizes: cells stand further apart."""
WIDE = 1.6
"""Sizes between two words above which they stand apart: cells, columns of names."""
NARROW = 0.5
"""Sizes that a blank of the indentation stands for."""
INDENTED = 40
"""Blanks of indentation at most."""
ROOM = 1.22
"""Of the usual distance of two lines: above it, room was left on purpose."""
FAR = 4
"""Empty lines at most."""
FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BOLD = re.compile(r"bold|black|heavy|demi|medi(?!um)|(?:cm|sf|ec|lm)[a-z]*bx|csc.*bx|-bd\b|,b", re.IGNORECASE)
ITALIC = re.compile(r"ital|obliq|slant|(?:cm|ec|sf|lm)(?:ti|sl|bxti|bxsl|mi)\d|-it\b|,i", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A printed line as text."""

    text: str
    typeset: Typeset
    left: float
    """Where the full lines around it begin."""
    column: int


def written(page: int, region: Region) -> Iterator[Written]:
    """Yield the lines of *region*, which stands on *page* (from 1)."""
    for row in region.rows:
        line = _line(page, row)
        if line:
            yield Written(*line, region.left, region.column)


def _line(page: int, row: tuple[Piece, ...]) -> tuple[str, Typeset] | None:
    size: Counter[float] = Counter()
    for one in row:
        size[one.size] += len(one.glyphs)
    main = max(size, key=lambda held: (size[held], held))
    base = next(one.y for one in row if one.size == main)
    faces = {name: _face(name) for name in {glyph.face for one in row for glyph in one.glyphs}}
    letters: list[tuple[str, str]] = []
    last: Glyph | None = None
    inner = _inner(row)
    for glyph in (glyph for one in row for glyph in one.glyphs):
        letters += [(blank, "") for blank in _blanks(last, glyph, inner)]
        letters.append((_letter(glyph, main, base), faces[glyph.face]))
        last = glyph
    text = "".join(letter for letter, _ in letters)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if any("\ud800" <= c <= "\udfff" for c in text) else text
    if not text.strip():
        return None
    counted = Counter(face for letter, face in letters if letter.isalnum())
    most = counted.most_common(1)[0][0] if counted else ""
    spans = tuple(_spans(letters, most)) if len(text) == len(letters) else ()
    place = (round(row[0].x, 1), round(max(one.right for one in row), 1), round(base, 1), round(main, 1))
    return text, Typeset(page, *place, "bold" in most, "italic" in most, spans)


def _inner(row: tuple[Piece, ...]) -> float:
    """Return the usual gap between two letters of a line, in sizes.

    It is below 0 where a file gives its letters more width than it uses, above 0 where letters are set apart without any blank.
    """
    glyphs = [glyph for one in row for glyph in one.glyphs]
    gaps = [(b.x - a.right) / max(a.size, b.size, 1.0) for one in row for a, b in pairwise(one.glyphs)]
    if len(gaps) < MANY:
        return 0.0
    usual = median(gaps)
    apart = usual > 0 and any(glyph.spaced for glyph in glyphs)
    return 0.0 if apart or usual > SPREAD else usual


def _blanks(last: Glyph | None, glyph: Glyph, inner: float) -> str:
    if last is None:
        return ""
    size = max(last.size, glyph.size)
    gap = glyph.x - last.right - inner * size
    if gap > WIDE * size:
        return " " * max(3, round(gap / (NARROW * size)))
    return " " if glyph.spaced or gap > WORD_APART * size else ""


def _letter(glyph: Glyph, main: float, base: float) -> str:
    rise = base - glyph.y
    raised = glyph.size < SMALLER * main and RAISED[0] * main < rise < RAISED[1] * main
    return glyph.text.translate(FIGURES) if raised else glyph.text


def _face(name: str) -> str:
    """Return what the name of a font says of its letters: ``bold``, ``italic``, ``bolditalic`` or nothing."""
    return ("bold" if BOLD.search(name) else "") + ("italic" if ITALIC.search(name) else "")


def _spans(letters: Sequence[tuple[str, str]], most: str) -> Iterator[tuple[int, int, str]]:
    """Yield the parts that are set in another face than *most* of the line."""
    at = 0
    for face, run in groupby(letters, key=lambda held: held[1] if held[0].isalnum() else None):
        end = at + len(list(run))
        if face is not None and face != most:
            yield at, end, face or "plain"
        at = end


def text_of(lines: Iterable[Written]) -> tuple[str, tuple[Typeset | None, ...]]:
    """Return *lines* as one text, with form feeds between pages and empty lines for room, and how each line of it is set."""
    held = list(lines)
    usual = _usual(held)
    rows: list[str] = []
    typeset: list[Typeset | None] = []
    for before, line in zip([None, *held], held, strict=False):
        turned = before is not None and before.typeset.page != line.typeset.page
        empty = 0 if before is None or turned else _empty(before, line, usual)
        rows += [""] * empty
        typeset += [None] * empty
        indent = min(max(round((line.typeset.x - line.left) / (NARROW * line.typeset.size)), 0), INDENTED) if line.typeset.size else 0
        feeds = "\f" * (line.typeset.page - before.typeset.page) if before and turned else ""
        rows.append(feeds + " " * indent + line.text)
        typeset.append(line.typeset)
    return "\n".join(rows), tuple(typeset)


def _usual(lines: Sequence[Written]) -> dict[float, float]:
    """Return the usual distance of two lines of each size."""
    found: dict[float, Counter[float]] = defaultdict(Counter)
    for before, line in pairwise(lines):
        same = before.typeset.page == line.typeset.page and before.column == line.column
        if same and before.typeset.size == line.typeset.size and 0 < line.typeset.y - before.typeset.y < 4 * line.typeset.size:
            found[line.typeset.size][round(line.typeset.y - before.typeset.y, 1)] += 1
    return {size: max(counted, key=lambda step: (counted[step], -step)) for size, counted in found.items() if counted.total() > 2}


def _empty(before: Written, line: Written, usual: dict[float, float]) -> int:
    step = line.typeset.y - before.typeset.y
    size = max(line.typeset.size, before.typeset.size)
    lead = max(usual.get(line.typeset.size, 1.2 * size), usual.get(before.typeset.size, 1.2 * size))
    if step < 0 or before.column != line.column:
        return 0
    return min(max(round(step / lead) - 1, 1), FAR) if step > ROOM * lead else 0
