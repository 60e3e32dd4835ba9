"""Weigh what every two lines that follow each other tell: whether a block ends between them."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.names.bylines import by_line, plausible
from scholie.normalise.draft import Line
from scholie.normalise.labels import labelled
from scholie.normalise.marks import BULLET, ORDERED
from scholie.normalise.other_witnesses import joint_key
from scholie.normalise.sense import bare, closed, hanging, opens_high, opens_low, stopped
from scholie.normalise.setting import Joint, Profile, is_short, local, room
from scholie.normalise.weights import JOINTS
from scholie.witness.characters import SOFT
from scholie.zones import Zone

NUMBERED = re.compile(r"(?:[IVX]{1,5}|[A-H]|\d{1,2})(?:\.(?:\d{1,2}|[A-H]))*\s*[./)–-]?\s+[^\W\da-zà-ÿ]|[IVX]{1,5}/\s")
DEEP = re.compile(r"(?:[IVX]{1,5}|[A-H]|\d{1,2})(?:\.(?:\d{1,2}|[A-H])){1,4}\.?\s+[^\W\da-zà-ÿ]")
"""A number in parts, which only headings have."""
LETTERED = re.compile(r"[a-h]\)\s+[«“\"]?\s?[^\W\da-zà-ÿ]")
ASIDE = re.compile(r"\w [–—] ?[^–—]*$")
"""A dash that opens an aside, which another will close."""


def breaks(joint: Joint) -> bool:
    """Tell whether a block ends at *joint*: the sum of what each rule finds is above 0."""
    return JOINTS.start + sum(rule(joint) for rule in RULES) > 0


def cut_word(joint: Joint) -> float:
    """Keep a word in two halves together, whatever stands between."""
    return (
        JOINTS.cut_word
        if joint.before.text.endswith(SOFT) or (joint.before.text.endswith("-") and joint.before.text[-2:-1].isalpha())
        else 0.0
    )


def mark(joint: Joint) -> float:
    """Begin a block with a bullet, with the next number of a list, with a label."""
    bullet = BULLET.match(joint.after.text)
    if bullet and bullet["dash"] and ASIDE.search(joint.before.text):
        return JOINTS.aside
    if bullet and bullet["dash"] and not (closed(joint.before.text) or is_short(joint) or BULLET.match(joint.block[0].text)):
        return 0.0
    if bullet or labelled(joint.after.text):
        return JOINTS.mark
    if len(joint.block) == 1 and labelled(joint.before.text, alone=True):
        return JOINTS.mark
    if LETTERED.match(joint.after.text) and (closed(joint.before.text) or joint.after.gap or is_short(joint)):
        return JOINTS.letter
    number = ORDERED.match(joint.after.text)
    if not number:
        return 0.0
    before = ORDERED.match(joint.block[0].text)
    if before and int(number[1]) == int(before[1]) + 1:
        return JOINTS.next_number
    return JOINTS.first_number if int(number[1]) == 1 and (closed(joint.before.text) or is_short(joint)) else 0.0


def names(joint: Joint) -> float:
    """Let a by-line under a title stand alone."""
    before, after = joint.before, joint.after
    if after.number > JOINTS.head or after.page or opens_low(after.text):
        return 0.0
    alone = _by_line(after.text) and not hanging(before.text)
    return JOINTS.by_line if alone or (len(joint.block) == 1 and _by_line(before.text) and before.number > 1) else 0.0


def keywords(joint: Joint) -> float:
    """End keywords where a line runs on without a comma."""
    label = labelled(joint.block[0].text)
    if not label or label.field != "keywords" or joint.before.text.endswith((",", ";")):
        return 0.0
    return (
        JOINTS.keywords
        if opens_high(joint.after.text) and len(re.split("[,;•]", joint.after.text)[0].split()) > JOINTS.keyword_longest
        else 0.0
    )


def _by_line(text: str) -> bool:
    return len(text) < JOINTS.by_line_longest and not closed(text) and bool(by_line(text)) and plausible(text)


def gap(joint: Joint) -> float:
    """End a block at an empty line, where empty lines mean anything."""
    if not joint.profile.gaps or not joint.after.gap:
        return 0.0
    return JOINTS.gap_turned if joint.after.turn else JOINTS.gap


def sense(joint: Joint) -> float:
    """Let a sentence go on in a small letter, or after an article."""
    ended = closed(joint.before.text)
    score = JOINTS.low if opens_low(joint.after.text) else JOINTS.bracket if joint.after.text.startswith("(") and not ended else 0.0
    if hanging(joint.before.text):
        score += JOINTS.hanging_gap if joint.after.gap and not joint.after.inset else JOINTS.hanging
    return score if ended else score + JOINTS.unended


def short(joint: Joint) -> float:
    """End a paragraph, a heading or an item at a line with room for the next word."""
    if not is_short(joint):
        spare = room(joint.before, joint.after, local(joint)) / joint.profile.limit
        whole = closed(joint.before.text) and opens_high(joint.after.text) and not joint.profile.parted
        return max(0.0, JOINTS.short * (spare - JOINTS.nearly) / (1 - JOINTS.nearly)) if whole else 0.0
    if closed(joint.before.text):
        return JOINTS.short if joint.after.gap or joint.after.turn or not joint.profile.parted else JOINTS.short_unparted
    loose = room(joint.before, joint.after, local(joint)) > joint.profile.limit + joint.profile.scatter
    return JOINTS.short_unended if loose and opens_high(joint.after.text) else JOINTS.short_perhaps


def heading(joint: Joint) -> float:
    """Set apart a heading: a short line without a stop, between a closed line and a capital."""
    before, after, following = joint.before, joint.after, joint.following
    score = 0.0
    if closed(before.text) and following and (like_heading(after, following, joint.profile) or _turned(joint)):
        score += JOINTS.heading
    if DEEP.match(after.text) and (is_short(joint) or after.gap or after.turn) and not stopped(after.text):
        score += JOINTS.deep
    if len(joint.block) == 1 and NUMBERED.match(before.text) and is_short(joint) and not stopped(before.text) and opens_high(after.text):
        score += JOINTS.numbered
    return score


def like_heading(line: Line, following: Line, profile: Profile) -> bool:
    """Tell whether *line* looks like a heading of the text that begins with *following*."""
    text = bare(line.text)
    if closed(text) and not text.endswith("?"):
        return False
    if hanging(text) or len(text.split()) > JOINTS.heading_longest or not (opens_high(text) or NUMBERED.match(text)):
        return False
    if BULLET.match(text) or BULLET.match(following.text):
        return False
    return room(line, following, profile.measure) > max(profile.limit, JOINTS.heading_room * profile.measure) and opens_high(following.text)


def _turned(joint: Joint) -> bool:
    """Tell whether the two or three lines after the joint look like one heading."""
    first = joint.after
    if closed(first.text) or not (opens_high(first.text) or NUMBERED.match(first.text)) or BULLET.match(first.text):
        return False
    return any(_whole((first, *joint.ahead[: n - 1]), joint.ahead[n - 1], joint.profile) for n in (2, 3) if n <= len(joint.ahead))


def _whole(lines: tuple[Line, ...], following: Line, profile: Profile) -> bool:
    """Tell whether *lines* are one heading, set larger than the text, so in fewer words; *following* begins the text."""
    text = " ".join(bare(line.text) for line in lines)
    widest = JOINTS.heading_narrow if len(lines) == 2 else JOINTS.heading_narrower
    if len(text.split()) > JOINTS.heading_longest or max(line.width for line in lines[:-1]) > widest * profile.measure:
        return False
    if len(lines) > 2 and any(stopped(line.text) or line.gap for line in lines[1:]):
        return False
    return like_heading(replace(lines[-1], text=text), following, profile)


def indent(joint: Joint) -> float:
    """Begin a paragraph with an indented line, where first lines are indented."""
    step = joint.profile.step
    if not step:
        return 0.0
    change = joint.after.indent - joint.before.indent
    if abs(change - step) <= 1 or (len(joint.block) == 1 and abs(change) <= 1 <= joint.after.indent):
        return JOINTS.indent
    return JOINTS.unindented if joint.after.indent <= 1 and not joint.after.gap else 0.0


def colon(joint: Joint) -> float:
    """End a block at a colon that leaves room, or that narrower lines follow."""
    if not joint.before.text.endswith(":") or not joint.following:
        return 0.0
    if is_short(joint) and (len(joint.block) > 1 or not opens_low(joint.after.text)):
        return JOINTS.colon
    full = joint.profile.measure
    narrow = max(joint.after.width, joint.following.width) < JOINTS.narrow * full and joint.before.width <= JOINTS.wide * full
    return JOINTS.colon_narrow if narrow and not opens_low(joint.after.text) else 0.0


def set_off(joint: Joint) -> float:
    """Begin and end a block with a passage on a narrower measure."""
    if joint.before.inset == joint.after.inset or joint.before.page != joint.after.page:
        return 0.0
    return JOINTS.inset if joint.after.inset else JOINTS.outset


def slide(joint: Joint) -> float:
    """Begin a block with each slide, and after a source in brackets and an empty line."""
    if not joint.profile.slides:
        return 0.0
    if joint.after.turn:
        return JOINTS.slide
    return JOINTS.source if joint.after.gap and joint.before.text.endswith(")") else 0.0


def other_witness(joint: Joint) -> float:
    """End a block where a paragraph of another witness ends; go on where it goes on."""
    if not joint.profile.known:
        return 0.0
    ends = joint.profile.known.get(joint_key(" ".join(line.text for line in joint.block[-2:]), joint.after.text))
    return 0.0 if ends is None else JOINTS.other_ends if ends else JOINTS.other_goes_on


def turned(joint: Joint) -> float:
    """Let an open sentence go on after a page end, whatever the letter."""
    if not joint.after.turn:
        return 0.0
    return 0.0 if closed(joint.before.text) else JOINTS.turned


def floated(joint: Joint) -> float:
    """End a block at a table or a formula without a caption; one with a caption may stand anywhere."""
    floats = joint.after.floats
    return JOINTS.floated if floats and all(block.kind != "caption" for block in floats) else 0.0


APART = frozenset({Zone.HEADING, Zone.REFERENCES, Zone.CAPTION, Zone.CONTENTS})
"""Zones whose lines stand in blocks of their own."""


def zone(joint: Joint) -> float:
    """End a block where the zone changes; a heading goes on in the next line unless a number or an empty line begins another."""
    before, after = joint.before, joint.after
    if before.zone is None or after.zone is None:
        return 0.0
    if before.zone is after.zone:
        if before.zone is Zone.HEADING:
            return JOINTS.heading_ends if _another(joint) else JOINTS.heading_goes_on
        return JOINTS.caption_goes_on if before.zone is Zone.CAPTION else JOINTS.zone_cells if before.zone is Zone.TABLE else 0.0
    if before.zone in APART or after.zone in APART:
        return JOINTS.zone_apart * min(before.sure, after.sure)
    return JOINTS.zone_cells * min(before.sure, after.sure) if Zone.TABLE in (before.zone, after.zone) else 0.0


def _another(joint: Joint) -> bool:
    """Tell whether the second of two lines of headings begins another one: by its number, its place, or the room before it."""
    before, after = joint.before, joint.after
    if NUMBERED.match(after.text) or closed(before.text):
        return True
    parted = (after.gap > 0 and joint.profile.gaps) or room(
        before, after, joint.profile.measure
    ) > JOINTS.heading_part * joint.profile.measure
    return parted and opens_high(after.text) and not hanging(before.text)


RULES = (cut_word, mark, names, keywords, gap, sense, short, heading, indent, colon, set_off, turned, slide, other_witness, floated, zone)
"""What is asked at every joint; each answer is above 0 for a break, below 0 against it."""
