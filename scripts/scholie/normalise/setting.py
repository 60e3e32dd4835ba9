"""How the lines of a text are set: their measure, how ragged they are, indents and insets; and two lines in that setting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from scholie.model import frozen
from scholie.normalise.draft import Line
from scholie.normalise.marks import BULLET
from scholie.normalise.sense import closed, hanging, opens_high, opens_low
from scholie.normalise.weights import SETTING
from scholie.witness.width import measure, width

DEVIATION = 1.4826
"""How many median deviations a standard deviation is, of what varies by chance."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the whole text shows about its lines."""

    measure: float = 0.0
    limit: float = 0.0
    """Room left at a line's end, beyond the next word, that only the end of a paragraph leaves."""
    scatter: float = 0.0
    """How much that room varies in lines that end nothing."""
    gaps: bool = False
    """Whether an empty line means something."""
    parted: bool = False
    """Whether an empty line follows nearly every paragraph."""
    slides: bool = False
    known: Mapping[str, bool] = field(default_factory=lambda: frozen({}))
    """What the other witnesses say of a joint: whether a block ends there."""
    step: int = 0
    """Blanks that indent the first line of a paragraph; 0 where it is not indented."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Two lines that follow each other, and what stands around them."""

    block: tuple[Line, ...]
    """The first line of the block so far, and the last ones; the very last is before the joint."""
    after: Line
    ahead: tuple[Line, ...]
    """Up to three lines that follow."""
    profile: Profile

    @property
    def before(self) -> Line:
        """The line before the joint."""
        return self.block[-1]

    @property
    def following(self) -> Line | None:
        """The line after the line after."""
        return self.ahead[0] if self.ahead else None


def observe(lines: tuple[Line, ...], *, doubled: bool) -> Profile:
    """Return what the lines show: the measure, how ragged the ends are, what gaps and indents mean."""
    full = measure(line.width for line in lines)
    over = [(a, b) for a, b in pairwise(lines) if opens_low(b.text) and not closed(a.text) and not b.turn]
    inside = [room(a, b, full) for a, b in over if a.width > SETTING.wide * full]
    middle = median(inside) if inside else 0.0
    spread = DEVIATION * median(abs(r - middle) for r in inside) if inside else SETTING.scatter * full
    limit = middle + SETTING.ragged * spread
    limit = min(max(SETTING.room_least, limit), SETTING.room_most * full)
    return Profile(full, limit, spread, not doubled, parted=not doubled and _parted(lines, full), step=_step(lines))


def room(before: Line, after: Line, full: float) -> float:
    """Return the room that *before* leaves beyond the first word of *after*, in ems.

    A line much wider than the measure is two printed lines that an extractor joined at a hyphen.
    """
    word = after.text.split(" ", 1)[0]
    taken = before.width
    while taken > SETTING.two_lines * full > 0:
        taken -= SETTING.joined * full
    return full - taken - width(word) - SETTING.blank


def _parted(lines: tuple[Line, ...], full: float) -> bool:
    """Tell whether lines that surely end a paragraph are followed by an empty line."""
    least = SETTING.ended * full
    sure = [b.gap > 0 for a, b in pairwise(lines) if closed(a.text) and opens_high(b.text) and room(a, b, full) > least and not b.turn]
    return len(sure) >= SETTING.ends and sum(sure) > SETTING.parted * len(sure)


def _step(lines: tuple[Line, ...]) -> int:
    """Return the indent that opens paragraphs: the commonest one after a closed line, if hardly any open line has one."""
    after = [b for a, b in pairwise(lines) if closed(a.text) and opens_high(b.text) and not BULLET.match(b.text)]
    opening = [b.indent for b in after if 2 <= b.indent <= SETTING.indent_most]
    inside = [b.indent for a, b in pairwise(lines) if opens_low(b.text) and not closed(a.text)]
    if len(opening) < SETTING.indents or sum(indent >= 2 for indent in inside) > SETTING.indented * len(inside):
        return 0
    return max(set(opening), key=opening.count)


def inset(lines: tuple[Line, ...], profile: Profile) -> tuple[Line, ...]:
    """Mark passages on a narrower measure: lines that all leave room, though their sentence goes on."""
    short = [room(a, b, profile.measure) > profile.limit and b.page == a.page for a, b in pairwise(lines)]
    made = list(lines)
    i = 0
    while i < len(short):
        j = i
        while j < len(short) and short[j]:
            j += 1
        for k in _passage(lines, i, j, profile.measure):
            made[k] = replace(lines[k], inset=True)
        i = max(j, i + 1)
    return tuple(made)


def _passage(lines: tuple[Line, ...], i: int, j: int, full: float) -> range:
    """Return the lines from *i* to *j* between the first and the last sentence that goes over a line end."""
    over = [k for k in range(i, j) if (opens_low(lines[k + 1].text) or hanging(lines[k].text)) and not BULLET.match(lines[k + 1].text)]
    if (
        len(over) < 2
        or over[-1] + 2 - over[0] < SETTING.passage_lines
        or any(BULLET.match(lines[k].text) for k in range(over[0], over[-1] + 2))
    ):
        return range(0)
    if sum(len(lines[k].text.split()) for k in range(over[0], over[-1] + 2)) < SETTING.passage:
        return range(0)
    widths = [line.width for line in lines[over[0] : over[-1] + 1]]
    even = max(widths) < SETTING.passage_widest * full and min(widths) > SETTING.passage_even * max(widths)
    return range(over[0], over[-1] + 2) if even else range(0)


def is_short(joint: Joint) -> bool:
    """Tell whether the line before leaves room for the first word of the line after."""
    return room(joint.before, joint.after, local(joint)) > joint.profile.limit


def local(joint: Joint) -> float:
    """Return the measure around the joint: passages set off, and abstracts over two columns, have their own."""
    full = joint.profile.measure
    last = [line.width for line in joint.block[-3:]]
    if joint.before.inset:
        return max(line.width for line in (*joint.block[-6:], joint.after) if line.inset)
    if len(last) > 1 and min(last[:-1]) > SETTING.own_wider * full and max(last) < SETTING.own_even * min(last[:-1]):
        return max(last)
    return full
