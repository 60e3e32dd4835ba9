"""The author's list of references, item by item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from scholie.document import fold
from scholie.model import LedgerEntry
from scholie.normalise.draft import Block, Draft, Line, plain
from scholie.normalise.join import joined
from scholie.normalise.marks import BULLET
from scholie.normalise.sense import closed, hanging, opens_low
from scholie.prose.years import PRINTED
from scholie.witness.width import measure, width

HEADING = re.compile(
    r"(?:[IVXLC\d]+(?:\.\d+)*\s*[./)–-]?\s+)?"
    r"(?:bibliographie|références?(?:\s+bibliographiques)?|references|bibliography|works cited|ouvrages cités|œuvres citées|"
    r"lectures complémentaires|further reading|sources et bibliographie)\s*[:.]?",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?:annexes?|remerciements|acknowledge?ments|notes?|appendix|appendices|r[ée]sum[ée]|abstract|pour citer.*)\s*[:.]?", re.IGNORECASE
)
NAME = re.compile(
    r"[-–—_]{2,}|[^\W\d_a-zà-ÿ][\w’'-]+(?:[\s-][^\W\d_a-zà-ÿ][\w’'-]*){0,3},\s|[^\W\d_a-zà-ÿ]{2,}[\w’'-]*\s[A-Z]\.|[^\W\d_a-zà-ÿ][\w’'-]+\s+\(\d{4}|"
    r"[^\W\d_a-zà-ÿ][\w’'-]+\s[A-Z][\w.]*[,.]"
)
SAME = re.compile(r"[—–]{2,}|[-_]{3,}")
"""The dashes that stand for the author of the reference before."""
YEAR = re.compile(r"\b" + PRINTED + r"\b")
INITIAL = re.compile(r"(?:^|[\s.-])[^\W\d_a-zà-ÿ]\.$")
ENDING = re.compile(r"(?:[.»”\")\]]|\d|https?://\S+|/)\s*$")


def lift(draft: Draft) -> Draft:
    """Take the reference list out of the lines and cut it into items."""
    at = _heading(draft)
    if at < 0:
        return draft
    lines = draft.lines
    stop = next((i for i in range(at + 1, len(lines)) if _ends(lines[i].text, lines[i - 1].text)), len(lines))
    zone = lines[at + 1 : stop]
    head = Block("heading", lines[at].text, lines[at].number, level=2)
    blocks, entries = [], list[LedgerEntry]()
    for group in _groups(zone, _habit(zone, draft)):
        text, made = joined(group, draft.vocabulary)
        bullet = BULLET.match(text)
        entries += made
        blocks.append(Block("reference", text[bullet.end() :] if bullet else text, group[0].number))
    return replace(draft.aside(*entries), lines=(*lines[:at], *lines[stop:]), references=(head, *blocks))


def _ends(text: str, before: str) -> bool:
    """Tell whether *text* is the heading of what follows the list."""
    return len(text) < 40 and bool(AFTER.fullmatch(text)) and closed(before)


def _heading(draft: Draft) -> int:
    """Return the index of the heading of the list: the last line that is one, with references below; -1 for none."""
    lines = draft.lines
    for i in range(len(lines) - 2, -1, -1):
        text = plain(lines[i].text).strip("*# ")
        if len(text) < 60 and HEADING.fullmatch(text) and _listed(lines[i + 1 : i + 12]):
            return i
    return -1


def _listed(lines: tuple[Line, ...]) -> bool:
    text = " ".join(line.text for line in lines)
    return bool(YEAR.search(text)) and any(NAME.match(_bare(line.text)) for line in lines)


def _bare(text: str) -> str:
    return BULLET.sub("", plain(text), count=1) if BULLET.match(text) else plain(text)


@dataclass(frozen=True, slots=True)
class Habit:
    """How a list of references is printed."""

    measure: float
    hanging: bool
    """Whether the lines after the first of an item are indented."""
    gaps: bool
    """Whether empty lines part the items."""
    alphabetical: bool
    flowed: bool
    """Whether a line is a whole item."""


def _habit(zone: tuple[Line, ...], draft: Draft) -> Habit:
    low = sum(line.gap > 0 and opens_low(line.text) for line in zone)
    gaps = not draft.doubled and any(line.gap for line in zone[1:]) and low < 2
    return Habit(measure(line.width for line in zone), _hanging(zone), gaps, _sorted(zone), draft.flowed)


def _groups(zone: tuple[Line, ...], habit: Habit) -> Iterator[tuple[Line, ...]]:
    block: tuple[Line, ...] = zone[:1]
    for before, line in pairwise(zone):
        if _begins(block, before, line, habit) > 0:
            yield block
            block = ()
        block = (*block, line)
    if block:
        yield block


def _hanging(zone: tuple[Line, ...]) -> bool:
    """Tell whether continuation lines are indented."""
    low = [line for line in zone if opens_low(line.text)]
    return len(low) > 1 and sum(line.indent >= 2 for line in low) > 0.7 * len(low)


def _sorted(zone: tuple[Line, ...]) -> bool:
    names = [fold(_bare(line.text))[:4] for line in zone if NAME.match(_bare(line.text)) and _bare(line.text)[0].isalpha()]
    rising = sum(a <= b for a, b in pairwise(names))
    return len(names) > 3 and rising > 0.6 * (len(names) - 1)


def _begins(block: tuple[Line, ...], before: Line, line: Line, habit: Habit) -> float:
    """Score how likely *line* is to begin an item; above 0 it does."""
    text = _bare(line.text)
    if SAME.match(line.text) or (BULLET.match(line.text) and not line.text.startswith(("—", "–"))):
        return 5.0
    if before.text.endswith("-"):
        return -5.0
    if opens_low(text) and not habit.flowed:
        return 0.0 if habit.gaps and line.gap else -5.0
    return -1.2 + _looks(block, before, text, habit) + _stands(before, line, text, habit)


def _looks(block: tuple[Line, ...], before: Line, text: str, habit: Habit) -> float:
    """Score the words on both sides: a name after a full stop, in its place in the alphabet."""
    named = bool(NAME.match(text))
    score = (1.4 if named else -0.6) + (0.8 if ENDING.search(before.text) else -1.5)
    if hanging(before.text) or INITIAL.search(before.text):
        score -= 2.0
    if habit.alphabetical and named and text[0].isalpha():
        first = _bare(block[0].text)
        score += 0.8 if fold(text)[:3] >= fold(first)[:3] or not first[:1].isalpha() else -1.6
    return score + 0.4 * bool(YEAR.search(" ".join(part.text for part in block)))


def _stands(before: Line, line: Line, text: str, habit: Habit) -> float:
    """Score how the line stands on the page: indent, empty lines, room at the end of the line before."""
    score = 0.0
    if habit.hanging:
        score += 2.5 if line.indent <= 1 else -2.5
    if habit.gaps or habit.flowed:
        score += 2.0 if line.gap or habit.flowed else -1.5
    left = habit.measure - before.width - width(text.split(" ", 1)[0]) - 0.27
    return score + 1.0 if not habit.flowed and left > 0.05 * habit.measure else score
