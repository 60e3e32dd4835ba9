"""Decide, between two printed lines, whether a block ends; then join the lines of each block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.normalise.authors import by_line, plausible
from scholie.normalise.companions import joint_key, joints
from scholie.normalise.draft import CALL_END, SOFT, Block, Draft, Line
from scholie.normalise.join import joined
from scholie.normalise.labels import labelled
from scholie.normalise.marks import BULLET, ORDERED
from scholie.normalise.sense import bare, closed, hanging, opens_high, opens_low, stopped
from scholie.normalise.setting import Joint, Profile, inset, is_short, local, observe, room
from scholie.normalise.width import measure, width

NUMBERED = re.compile(r"(?:[IVX]{1,5}|[A-H]|\d{1,2})(?:\.(?:\d{1,2}|[A-H]))*\s*[./)–-]?\s+[^\W\da-zà-ÿ]|[IVX]{1,5}/\s")
RAISED = re.compile(r"(?:[IVXL]+|\d)(?:e|er|re|ère|ème|th|st|nd|rd)$|\bno$|\bn$|\bM(?:me|lle|r|gr)$")
"""What ends with letters that are printed raised."""
HEAD = 14
"""Lines of the witness in which titles and by-lines stand."""
RUN = 5
"""Words that a keyword hardly has."""
WORDS = 22
"""Words above which no line is a heading."""


def join(draft: Draft) -> Draft:
    """Join lines into blocks; a page that ends on a full stop is a doubt."""
    if draft.flowed:
        return _each(draft)
    lines = tuple(_mended(draft.lines))
    profile = replace(observe(lines, doubled=draft.doubled), slides=draft.slides, known=joints(draft.others))
    lines = lines if draft.slides else inset(lines, profile)
    blocks, entries = [], []
    for group in _groups(lines, profile):
        text, made = joined(group, draft.vocabulary)
        entries += made
        blocks.append(_block(group, text))
    return _doubts(replace(draft.aside(*entries), blocks=tuple(blocks), lines=lines), lines, profile)


def _block(group: tuple[Line, ...], text: str) -> Block:
    wide = max(line.width for line in group)
    return Block("paragraph", text, group[0].number, indent=min(line.indent for line in group), turn=group[0].turn, width=wide, lines=len(group), inset=all(line.inset for line in group), gap=group[0].gap)


def _each(draft: Draft) -> Draft:
    blocks = tuple(Block("paragraph", line.text, line.number, indent=line.indent, turn=line.turn, width=line.width) for line in draft.lines)
    return replace(draft, blocks=blocks)


def _mended(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Put together what an extractor cut after a raised call."""
    held: Line | None = None
    full = measure(line.width for line in lines)
    for line in lines:
        if held and held.page == line.page and _halves(held, line, full):
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
    return bool(raised) and opens_low(line.text) and held.width + line.width < 1.06 * full and not BULLET.match(line.text)


def _fits(held: Line, line: Line, full: float) -> bool:
    return line.text[0] in ",.;:)]»?!" or (held.width + line.width < 1.06 * full and not BULLET.match(line.text))


def _groups(lines: tuple[Line, ...], profile: Profile) -> Iterator[tuple[Line, ...]]:
    block: tuple[Line, ...] = ()
    for i, line in enumerate(lines):
        if block and breaks(Joint(block, line, lines[i + 1 : i + 4], profile)):
            yield block
            block = ()
        block = (*block, line)
    if block:
        yield block


def breaks(joint: Joint) -> bool:
    """Tell whether a block ends at *joint*: the sum of what each rule finds is above 0."""
    return sum(rule(joint) for rule in RULES) > 0


def cut_word(joint: Joint) -> float:
    """A word in two halves is one block, whatever stands between."""
    return -8.0 if joint.before.text.endswith(SOFT) or (joint.before.text.endswith("-") and joint.before.text[-2:-1].isalpha()) else 0.0


def mark(joint: Joint) -> float:
    """A bullet, the next number of a list, and a label begin a block."""
    bullet = BULLET.match(joint.after.text)
    if bullet and bullet["dash"] and not (closed(joint.before.text) or is_short(joint) or BULLET.match(joint.block[0].text)):
        return 0.0
    if bullet or labelled(joint.after.text):
        return 12.0
    if len(joint.block) == 1 and labelled(joint.before.text, alone=True):
        return 12.0
    number = ORDERED.match(joint.after.text)
    if not number:
        return 0.0
    before = ORDERED.match(joint.block[0].text)
    if before and int(number[1]) == int(before[1]) + 1:
        return 8.0
    return 3.0 if int(number[1]) == 1 and (closed(joint.before.text) or is_short(joint)) else 0.0


def names(joint: Joint) -> float:
    """A by-line under a title stands alone."""
    before, after = joint.before, joint.after
    if after.number > HEAD or after.page or opens_low(after.text):
        return 0.0
    alone = _by_line(after.text) and not hanging(before.text)
    return 3.0 if alone or (len(joint.block) == 1 and _by_line(before.text) and before.number > 1) else 0.0


def keywords(joint: Joint) -> float:
    """Keywords end where a line runs on without a comma."""
    label = labelled(joint.block[0].text)
    if not label or label.field != "keywords" or joint.before.text.endswith((",", ";")):
        return 0.0
    return 4.0 if opens_high(joint.after.text) and len(re.split("[,;•]", joint.after.text)[0].split()) > RUN else 0.0


def _by_line(text: str) -> bool:
    return len(text) < 120 and not closed(text) and bool(by_line(text)) and plausible(text)


def gap(joint: Joint) -> float:
    """An empty line ends a block, where empty lines mean anything."""
    if not joint.profile.gaps or not joint.after.gap:
        return 0.0
    return 1.0 if joint.after.turn else 3.0


def sense(joint: Joint) -> float:
    """A sentence goes on in a small letter, or after an article."""
    score = -3.0 if opens_low(joint.after.text) else 0.0
    if hanging(joint.before.text):
        score -= 2.0
    if not closed(joint.before.text):
        score -= 0.3
    return score - 0.4


def short(joint: Joint) -> float:
    """A line with room for the next word ends a paragraph, a heading or an item."""
    if not is_short(joint):
        spare = room(joint.before, joint.after, local(joint)) / joint.profile.limit
        return max(0.0, 2.4 * (spare - 0.75) / 0.25) if closed(joint.before.text) and opens_high(joint.after.text) else 0.0
    if closed(joint.before.text):
        return 2.4
    return 1.6 if opens_high(joint.after.text) else 0.3


def heading(joint: Joint) -> float:
    """A short line without a stop, between a closed line and a capital, is a heading."""
    before, after, following = joint.before, joint.after, joint.following
    score = 0.0
    if closed(before.text) and following and (like_heading(after, following, joint.profile) or _two_lines(joint)):
        score += 1.6
    if len(joint.block) == 1 and NUMBERED.match(before.text) and is_short(joint) and not stopped(before.text) and opens_high(after.text):
        score += 1.5
    return score


def like_heading(line: Line, following: Line, profile: Profile) -> bool:
    """Tell whether *line* looks like a heading of the text that begins with *following*."""
    text = bare(line.text)
    if closed(text) and not text.endswith("?"):
        return False
    if hanging(text) or len(text.split()) > WORDS or not (opens_high(text) or NUMBERED.match(text)):
        return False
    if BULLET.match(text) or BULLET.match(following.text):
        return False
    return room(line, following, profile.measure) > max(profile.limit, 0.05 * profile.measure) and opens_high(following.text)


def _two_lines(joint: Joint) -> bool:
    """Tell whether the two lines after the joint look like one heading on two lines."""
    if len(joint.ahead) < 2:
        return False
    first, second, third = joint.after, joint.ahead[0], joint.ahead[1]
    whole = f"{bare(first.text)} {bare(second.text)}"
    if closed(first.text) or not opens_high(first.text) or BULLET.match(first.text) or len(whole.split()) > WORDS or first.width > 0.97 * joint.profile.measure:
        return False
    joined_line = replace(second, text=whole, width=second.width)
    return like_heading(joined_line, third, joint.profile)


def indent(joint: Joint) -> float:
    """Where first lines are indented, an indent begins a paragraph and its want goes on."""
    step = joint.profile.step
    if not step:
        return 0.0
    if abs(joint.after.indent - joint.before.indent - step) <= 1 or (len(joint.block) == 1 and abs(joint.after.indent - joint.before.indent) <= 1 <= joint.after.indent):
        return 2.2
    return -0.8 if joint.after.indent <= 1 and not joint.after.gap else 0.0


def colon(joint: Joint) -> float:
    """What follows a colon on narrower lines is a quotation."""
    if not joint.before.text.endswith(":") or not joint.following:
        return 0.0
    if is_short(joint) and (len(joint.block) > 1 or not opens_low(joint.after.text)):
        return 1.5
    narrow = max(joint.after.width, joint.following.width) < 0.93 * joint.profile.measure and joint.before.width <= 1.02 * joint.profile.measure
    return 1.2 if narrow and not opens_low(joint.after.text) else 0.0


def set_off(joint: Joint) -> float:
    """A passage on a narrower measure begins and ends a block."""
    if joint.before.inset == joint.after.inset or joint.before.page != joint.after.page:
        return 0.0
    return 5.0 if joint.after.inset else 3.5


def slide(joint: Joint) -> float:
    """On slides a page begins a block, and an empty line after a source in brackets does."""
    if not joint.profile.slides:
        return 0.0
    if joint.after.turn:
        return 20.0
    return 4.0 if joint.after.gap and joint.before.text.endswith(")") else 0.0


def told(joint: Joint) -> float:
    """A companion knows whether its paragraph ends here."""
    if not joint.profile.known:
        return 0.0
    ends = joint.profile.known.get(joint_key(" ".join(line.text for line in joint.block[-2:]), joint.after.text))
    return 0.0 if ends is None else 2.0 if ends else -1.5


def turned(joint: Joint) -> float:
    """After a page end, an open sentence goes on, whatever the letter."""
    if not joint.after.turn:
        return 0.0
    return 0.0 if closed(joint.before.text) else -1.0


RULES = (cut_word, mark, names, keywords, gap, sense, short, heading, indent, colon, set_off, turned, slide, told)
"""What is asked at every joint; each answer is above 0 for a break, below 0 against it."""


def _doubts(draft: Draft, lines: tuple[Line, ...], profile: Profile) -> Draft:
    starts = {block.line for block in draft.blocks}
    for before, after in pairwise(lines):
        if after.turn and stopped(before.text) and opens_high(after.text) and not BULLET.match(after.text):
            if room(before, after, profile.measure) > profile.limit and after.number in starts:
                continue
            decided = "two" if after.number in starts else "one"
            draft = draft.doubt("page-break-doubtful", after.number, f"{before.text[-60:]} | {after.text[:60]}", decided=decided)
    return draft

