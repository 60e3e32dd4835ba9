"""Decide, between two printed lines, whether a block ends; then join the lines of each block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.model import LedgerEntry
from scholie.normalise.draft import CALL_END, Block, Draft, Line
from scholie.normalise.hyphens import undecided
from scholie.normalise.join import halves, joined
from scholie.normalise.joints import breaks
from scholie.normalise.marks import BULLET
from scholie.normalise.other_witnesses import joints
from scholie.normalise.sense import bare, opens_high, opens_low, stopped
from scholie.normalise.setting import Joint, Profile, inset, observe, room
from scholie.normalise.weights import SETTING
from scholie.witness.width import measure, width

RAISED = re.compile(r"(?:[IVXL]+|\d)(?:e|er|re|ère|ème|th|st|nd|rd)$")
"""An ordinal at the end of a line, whose letters are printed raised."""

NEAR = 6
"""Lines of a block, beside its first, that tell whether it ends."""


def join(draft: Draft) -> Draft:
    """Join lines into blocks; a page that ends on a full stop is a doubt."""
    if draft.flowed:
        return _each(draft)
    lines = tuple(_mended(draft.lines))
    profile = replace(observe(lines, doubled=draft.doubled), slides=draft.slides, known=joints(draft.others))
    lines = lines if draft.slides else inset(lines, profile)
    blocks: list[Block] = []
    entries: list[LedgerEntry] = []
    for group in _groups(lines, profile):
        text, made = joined(group, draft.vocabulary)
        entries += made
        blocks += (*group[0].floats, _block(group, text), *(one for line in group[1:] for one in line.floats))
    blocks += draft.floats
    return _doubts(replace(draft.aside(*entries), blocks=tuple(blocks), lines=lines, floats=()), lines, profile)


def _block(group: tuple[Line, ...], text: str) -> Block:
    first = group[0]
    return Block(
        "paragraph",
        text,
        first.number,
        indent=min(line.indent for line in group),
        turn=first.turn,
        width=max(line.width for line in group),
        lines=len(group),
        inset=all(line.inset for line in group),
        gap=first.gap,
        scale=first.scale,
        bold=first.bold,
        italic=first.italic,
        zone=Counter(line.zone for line in group).most_common(1)[0][0],
        sure=min(line.sure for line in group),
    )


def _each(draft: Draft) -> Draft:
    blocks = tuple(block for line in draft.lines for block in (*line.floats, _whole(line)))
    return replace(draft, blocks=(*blocks, *draft.floats), floats=())


def _whole(line: Line) -> Block:
    """Return the paragraph that a line of a flowed text is; its zone is not asked, for the labeller learns from printed lines."""
    return Block("paragraph", line.text, line.number, indent=line.indent, turn=line.turn, width=line.width)


def _mended(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Put together what an extractor cut after a raised call."""
    held: Line | None = None
    full = measure(line.width for line in lines)
    for line in lines:
        if held and held.page == line.page and not line.floats and _halves(held, line, full):
            text = held.text + ("" if line.text[0] in ",.;:)]" else " ") + line.text
            held = replace(held, text=text, width=width(bare(text)))
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _halves(held: Line, line: Line, full: float) -> bool:
    """Tell whether two lines are halves of one, cut after a call or another raised letter."""
    if held.text.endswith(CALL_END):
        return _fits(held, line, full)
    raised = held.text[-1:].isdigit() or RAISED.search(held.text)
    return bool(raised) and opens_low(line.text) and held.width + line.width < SETTING.fits * full and not BULLET.match(line.text)


def _fits(held: Line, line: Line, full: float) -> bool:
    """Tell whether the line after a call may be the rest of the call's own line; where a sentence ends, they fill the measure."""
    if line.text[0] in ",.;:)]»?!":
        return True
    least = SETTING.fills * full if stopped(held.text) and opens_high(line.text) else 0.0
    return least < held.width + line.width < SETTING.fits * full and not BULLET.match(line.text)


def _groups(lines: tuple[Line, ...], profile: Profile) -> Iterator[tuple[Line, ...]]:
    block: list[Line] = []
    for i, line in enumerate(lines):
        if block and breaks(Joint((block[0], *block[max(1, len(block) - NEAR) :]), line, lines[i + 1 : i + 4], profile)):
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _doubts(draft: Draft, lines: tuple[Line, ...], profile: Profile) -> Draft:
    starts = {block.line for block in draft.blocks}
    for before, after in pairwise(lines):
        left, right = halves(before.text, after.text)
        if left and right and undecided(left, right, draft.vocabulary):
            draft = draft.doubt("hyphen-doubtful", before.number, f"{left}-{right}")
        if after.turn and stopped(before.text) and opens_high(after.text) and not BULLET.match(after.text):
            if room(before, after, profile.measure) > profile.limit and after.number in starts:
                continue
            draft = draft.doubt("page-break-doubtful", after.number, f"{before.text[-60:]} | {after.text[:60]}")
    return draft
