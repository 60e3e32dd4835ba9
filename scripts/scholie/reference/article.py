"""An article: where its title ends and the journal begins, quoted or not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from scholie.reference.marked import Marked
from scholie.reference.segments import Segment, groups, is_abbreviated, is_journal, is_place, is_press, opens_journal, segments
from scholie.reference.tail import joined, tail

NUMBERS = ("volume", "issue", "pages")
Cut = Callable[[Marked, int, Sequence[Segment]], int | None]
"""Takes a marked reference, where its title begins, and the pieces before the numbers: the index of the piece where the journal begins."""


def article(marked: Marked, start: int) -> Marked:
    """Mark an unquoted title and the journal that stands before the numbers."""
    anchor = _anchor(marked)
    before = segments(marked.masked, start, anchor)
    cut = next((at for rule in CUTS if (at := rule(marked, start, before)) is not None), len(before))
    return tail(joined(joined(marked, "title", before[:cut]), "container", before[cut:]), anchor, len(marked.text))


def is_book(marked: Marked, start: int) -> bool:
    """Tell whether place and publisher stand before the numbers, as in a book cited with pages."""
    before = segments(marked.masked, start, _anchor(marked))
    return _press_before(before, alone=not marked.has("issue", "pages"))


def _anchor(marked: Marked) -> int:
    return min(mark.start for mark in marked.marks if mark.label in NUMBERS)


def _press_before(pieces: Sequence[Segment], *, alone: bool) -> bool:
    """Tell whether *pieces* hold a place, or end on a publisher where nothing tells an article."""
    placed = any(is_place(piece.words) for piece in pieces[1:])
    pressed = alone and len(pieces) > 1 and is_press(pieces[-1].words)
    return (placed or pressed) and not any(is_journal(piece.words) for piece in pieces[1:])


def _by_word(_: Marked, __: int, before: Sequence[Segment]) -> int | None:
    """Cut where a word opens the title of a journal, « Revue … »; before the one or two words that stand before it."""
    opening = next((i for i in range(1, len(before)) if opens_journal(before[i].words) and before[i].mark != "colon"), None)
    led = opening is not None and opening > 1 and before[opening].mark in ("dot", "stop") and len(before[opening - 1].words.split()) <= 2
    return opening - 1 if opening is not None and led else opening


def _by_comma(marked: Marked, start: int, before: Sequence[Segment]) -> int | None:
    """Cut at the last comma that a capital follows, where commas part the fields."""
    commas = [i for i in range(1, len(before)) if before[i].mark == "comma"]
    if not commas or not _comma_style(marked, start):
        return None
    return next((i for i in reversed(commas) if not before[i].words[:1].islower()), 1)


def _by_point(_: Marked, __: int, before: Sequence[Segment]) -> int | None:
    """Cut at the last point that parts no abbreviation of the journal."""
    runs = groups(list(before))
    if len(runs) < 2:
        return None
    cut = len(runs) - 1
    while cut > 1 and runs[cut][0].mark == "dot" and is_abbreviated(runs[cut - 1][-1].words) and len(runs[cut - 1][0].words.split()) <= 5:
        cut -= 1
    return sum(len(run) for run in runs[:cut])


def _by_capital(_: Marked, __: int, before: Sequence[Segment]) -> int | None:
    """Cut before the last piece that begins with a capital."""
    return next((i for i in range(len(before) - 1, 0, -1) if not before[i].words[:1].islower()), 1) if len(before) > 1 else None


CUTS: tuple[Cut, ...] = (_by_word, _by_comma, _by_point, _by_capital)


def _comma_style(marked: Marked, start: int) -> bool:
    """Tell whether a comma, not a point, stands before the title."""
    return marked.text[:start].rstrip(' «“"')[-1:] == ","


def journal(marked: Marked, start: int) -> Marked:
    """Mark what follows a title in quotation marks: a journal, or place and publisher."""
    italic = next(((a, b) for a, b in marked.italics if a >= start), None)
    if italic:
        marked = marked.mark("container", *italic)
        return tail(marked, italic[1], len(marked.text))
    runs = groups(segments(marked.masked, start, len(marked.text)))
    if not runs:
        return marked
    first = runs[0]
    if (is_place(first[0].words) or is_press(first[0].words)) and not is_journal(first[0].words) and not marked.has("volume", "issue"):
        return tail(marked, start, len(marked.text))
    anchor = min((m.start for m in marked.marks if m.label in NUMBERS and m.start > start), default=0)
    numbered = anchor and runs[0][0].start < anchor
    pieces = segments(marked.masked, start, anchor) if numbered else first
    taken = 1
    while (
        taken < len(pieces)
        and (
            pieces[taken].mark in ("colon", "dot", "stop")
            or pieces[taken].words[:1].islower()
            or (numbered and _goes_on_after(pieces, taken))
        )
        and not is_place(pieces[taken].words)
    ):
        taken += 1
    marked = joined(marked, "container", pieces[:taken])
    return tail(marked, pieces[taken - 1].end, len(marked.text))


def _goes_on_after(pieces: list[Segment], taken: int) -> bool:
    """Tell whether a comma stands inside the title of a journal: « Annales. Histoire, Sciences sociales »."""
    few = sum(len(piece.words.split()) for piece in pieces[:taken]) <= 3
    return few and pieces[taken].mark == "comma" and not re.search(r"\d", pieces[taken].words) and len(pieces[taken].words.split()) > 1
