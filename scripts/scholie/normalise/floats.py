"""Tables, formulas and captions: blocks of their own, taken out of the lines so that the text around them can be joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from scholie.model import LedgerEntry
from scholie.normalise.draft import Block, Draft, Line
from scholie.normalise.join import joined
from scholie.normalise.prosaic import FORMULA, prosaic
from scholie.normalise.sense import closed, opens_low, stopped
from scholie.normalise.tabular import FIGURE, tabled
from scholie.zones import Zone
from scholie.zones.features import CAPTION, START

SET = frozenset({Zone.TABLE, Zone.CONTENTS})
"""Zones of lines that are no sentences: what looks like a table of contents and leads to no page is a table."""
FLOATING = SET | {Zone.CAPTION}
HEADS = frozenset({Zone.HEADING, Zone.HEADING_NUMBER, Zone.REFERENCES})
RUNNING = frozenset({Zone.BODY, Zone.ITEM})
CELL, ROW, UNSURE = 4, 10, 0.95
"""Words of the longest cell and of the longest row that the labeller may take for something else, and how sure it then is at most."""
STRETCH = 12
"""Lines between two lines of a table that may all be cells."""
NEVER = frozenset({Zone.CAPTION, Zone.REFERENCES, Zone.REFERENCE})
STRAY = frozenset(Zone) - NEVER - SET - {Zone.HEADING, Zone.BODY, Zone.ITEM, Zone.NOTE}
"""Zones of title pages and of the ends of pages: a line that still has one is none, and beside a table it belongs to that."""
FIGURES = 1 / 3
"""Share of the words of a row that are numbers, at least."""
LONGEST, ROOM = 8, 0.7
"""Lines of the longest caption, and what its lines but the last fill of the line after them, at least."""


def lift(draft: Draft) -> Draft:
    """Take tables, formulas and captions out of the lines; the line after them holds them until lines are joined.

    What the labeller added to a caption beyond its end, and what reads as prose, is given back to the text.
    """
    if draft.slides:
        return draft
    lines = tuple(_over(line, draft) for line in _smoothed(draft.lines))
    source = draft.text.split("\n")
    left, held, entries = list[Line](), list[Block](), list[LedgerEntry]()
    at = 0
    for floating, group in groupby(lines, key=lambda line: line.zone in FLOATING):
        run = tuple(group)
        at += len(run)
        inside = floating and _goes_over(left[-1:], run, lines[at : at + 1])
        for piece in _pieces(run, spaced=not draft.doubled) if floating else (run,):
            made = _float(piece, source, draft) if floating and not inside else None
            if made:
                held.append(made[0])
                entries += made[1]
                continue
            left += _after(_given_back(piece) if floating else piece, tuple(held), left)
            held = []
    return replace(draft.aside(*entries), lines=tuple(left), floats=tuple(held))


def _over(line: Line, draft: Draft) -> Line:
    """Return a line with the picture that stands before it, where that has no caption."""
    source = draft.shown.get(line.number, "") if line.zone not in FLOATING else ""
    return replace(line, floats=(*line.floats, Block("picture", "", line.number, source=source))) if source else line


def _goes_over(before: Sequence[Line], run: Sequence[Line], after: Sequence[Line]) -> bool:
    """Tell whether lines that the labeller took for a table are the middle of a sentence: it is open before and goes on after.

    Lines with figures or signs of formulas, and those with a caption, are a table all the same.
    """
    if not before or not after or any(line.zone is Zone.CAPTION for line in run) or stopped(before[0].text):
        return False
    shown = sum(_figured(line.text) or FORMULA.search(line.text) is not None for line in run)
    going = opens_low(after[0].text) or after[0].text[:1] in ",;.)"
    return not {before[0].zone, after[0].zone} & HEADS and going and 2 * shown < len(run)


def _smoothed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines with those that stand between two cells of a table, or beside one, and may be cells, in its zone."""
    made = list(lines)
    known = [at for at, line in enumerate(lines) if line.zone in SET]
    for one, other in pairwise(known):
        if other - one <= STRETCH and all(_cell(line) for line in lines[one + 1 : other]):
            made[one + 1 : other] = [replace(line, zone=Zone.TABLE) for line in lines[one + 1 : other]]
    for step in (1, -1):
        for at in known[::step]:
            _extend(made, at + step, step)
    return tuple(made)


def _extend(made: list[Line], at: int, step: int) -> None:
    """Take the lines from *at* on, upwards or downwards, into the table beside them, as long as they may belong to it."""
    while 0 <= at < len(made) and _beside(made[at], made[at - 1] if at else None):
        made[at] = replace(made[at], zone=Zone.TABLE)
        at += step


def _cell(line: Line) -> bool:
    """Tell whether a line between two of a table may be one, too: a few words or figures, no heading with its number."""
    heading = line.zone is Zone.HEADING and (line.sure >= UNSURE or START.match(line.text) is not None)
    words = len(line.text.split())
    return not heading and line.zone not in NEVER and ((words <= CELL and not stopped(line.text)) or (words <= ROW and _figured(line.text)))


def _beside(line: Line, before: Line | None) -> bool:
    """Tell whether a line above or below a table may belong to it."""
    words = len(line.text.split())
    if line.zone is Zone.CAPTION:
        loose = line.gap > 0 or before is None or before.zone is not Zone.CAPTION
        return loose and words <= ROW and not CAPTION.match(line.text) and not stopped(line.text)
    if line.zone in STRAY:
        return words <= CELL or (words <= ROW and _figured(line.text))
    return line.zone in (Zone.HEADING, Zone.BODY) and line.sure < UNSURE and words <= ROW and _figured(line.text)


def _figured(text: str) -> bool:
    """Tell whether a line has figures as a row of a table has: two at least, and a third of its words."""
    words = text.split()
    figures = sum(FIGURE.fullmatch(word) is not None for word in words)
    return figures > 1 and figures >= FIGURES * len(words)


def _pieces(run: tuple[Line, ...], *, spaced: bool) -> Iterator[tuple[Line, ...]]:
    """Yield each caption, and what stands between two, of lines that are no running text."""
    piece: list[Line] = []
    for line in run:
        if piece and _parts(piece, line, spaced=spaced):
            yield tuple(piece)
            piece = []
        piece.append(line)
    yield tuple(piece)


def _parts(piece: Sequence[Line], line: Line, *, spaced: bool) -> bool:
    """Tell whether *line* begins another caption or table than the lines before it."""
    if (line.zone is Zone.CAPTION) != (piece[0].zone is Zone.CAPTION) or (line.zone is Zone.CAPTION and CAPTION.match(line.text)):
        return True
    if piece[0].zone is not Zone.CAPTION or not CAPTION.match(piece[0].text):
        return False
    full = piece[-1].width > ROOM * line.width
    return (spaced and line.gap > 0) or not full or len(piece) >= LONGEST or line.page != piece[0].page


def _float(piece: tuple[Line, ...], source: Sequence[str], draft: Draft) -> tuple[Block, tuple[LedgerEntry, ...]] | None:
    """Return the caption, table or formula that the lines are; nothing where they are text after all."""
    first = piece[0]
    if first.zone is Zone.CAPTION:
        if not CAPTION.match(first.text):
            return None
        text, entries = joined(piece, draft.vocabulary)
        source = draft.shown.get(first.number, "")
        kind = "picture" if source else "caption"
        return Block(kind, text, first.number, zone=first.zone, lines=len(piece), source=source), entries
    short = len(piece) == 1 and not FORMULA.search(first.text)
    if short or 2 * sum(prosaic(line.text) and not _figured(line.text) for line in piece) >= len(piece):
        return None
    return Block("table", "\n".join(tabled(piece, source)), first.number, zone=first.zone, lines=len(piece)), ()


def _given_back(piece: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return lines that are no float after all as lines of the text; those of a table keep their zone, which is no heading's."""
    return tuple(replace(line, zone=Zone.BODY) if line.zone is Zone.CAPTION else line for line in piece)


def _after(lines: tuple[Line, ...], held: tuple[Block, ...], before: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the floats that stand before the first; a sentence that they cut goes on, as over a page."""
    if not held:
        return lines
    cut = before and before[-1].zone in RUNNING and lines[0].zone in RUNNING and not closed(before[-1].text)
    first = replace(lines[0], floats=(*held, *lines[0].floats), gap=0 if cut else max(1, lines[0].gap), turn=bool(cut) or lines[0].turn)
    return (first, *lines[1:])
