"""What holds of headings, captions, items and page furniture on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.normalise.draft import Line
from scholie.normalise.marks import BULLET, ORDERED
from scholie.normalise.sense import closed, hanging, opens_low
from scholie.normalise.zoning.fields import RUNNING
from scholie.normalise.zoning.lines import into, whole
from scholie.zones import Zone
from scholie.zones.features import CAPTION, START
from scholie.zones.paragraphs import wanted

NUMBERED_NOTE = 0.3
"""How likely a numbered sentence that was taken for a heading is a note, of 1."""
LONG = 15
"""Words of the longest line of a heading that has no number."""
VOICES = 3
"""Different lines that begin with the same words before a colon, where people speak."""
VOICE = re.compile(r"([^\W\da-zà-ÿ][^:.?!\n]{0,30}?)\s?:\s\S")
ALONE = re.compile(r"\d{1,3}")
SPOKEN = frozenset({Zone.TITLE, Zone.OTHER_TITLE, Zone.HEADING, Zone.FURNITURE})


def furniture(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text a head or a foot in a text without pages, once it has begun, unless it stands there again."""
    paged, again = any(line.page for line in lines), Counter(line.text for line in lines)
    first = next((at for at, line in enumerate(lines) if line.zone in RUNNING), 0)
    for at, line in enumerate(lines):
        lone = line.zone is Zone.FURNITURE and not paged and at > first and again[line.text] == 1
        yield into(line, Zone.BODY) if lone else line


def voices(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text what people say: lines that begin with words before a colon which begin several lines."""
    spoken = Counter(found[1] for text in {line.text for line in lines} if (found := VOICE.match(text)))
    for line in lines:
        found = VOICE.match(line.text)
        said = found is not None and spoken[found[1]] >= VOICES and line.zone in SPOKEN
        yield into(line, Zone.BODY) if said else line


def beginnings(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text a caption or a heading that begins as none does, or whose sentence goes on in the text."""
    before: Line | None = None
    for at, line in enumerate(lines):
        opens = BEGINNINGS.get(line.zone) if line.zone else None
        after = next(iter(lines[at + 1 : at + 2]), None)
        begins = before is None or before.zone is not line.zone or (line.zone is Zone.ITEM and line.gap > 0)
        unopened = opens and begins and not opens(before, line)
        unended = line.zone is Zone.HEADING and after and after.zone is Zone.BODY and _goes_on(line, after)
        long = len(line.text.split()) > LONG and not START.match(line.text)
        said = line.zone is Zone.HEADING and (whole(line) or long)
        headed = line.zone is Zone.HEADING and after and after.zone is Zone.TABLE and not after.gap and not START.match(line.text)
        before = into(line, Zone.TABLE) if headed else into(line, Zone.BODY) if unopened or unended or said else line
        yield replace(before, note=max(line.note, NUMBERED_NOTE)) if said and START.match(line.text) else before


def _caption(_: Line | None, line: Line) -> bool:
    return CAPTION.match(line.text) is not None


def _heading(before: Line | None, line: Line) -> bool:
    """Tell whether a heading may begin: with a number, or in a capital after an empty line or a sentence that is over."""
    if START.match(line.text) or before is None:
        return True
    apart = line.gap > 0 or before.page != line.page or before.zone is not Zone.BODY
    return not opens_low(line.text) and (apart or (closed(before.text) and not hanging(before.text)))


def _goes_on(line: Line, after: Line) -> bool:
    """Tell whether the sentence of a line goes on in the line after it."""
    return (opens_low(after.text) or after.text.startswith("(")) and not closed(line.text) and not START.match(line.text)


def _item(before: Line | None, line: Line) -> bool:
    """Tell whether an item may begin: with a bullet, a dash, a number or a letter, or in the middle of a sentence."""
    return bool(BULLET.match(line.text) or ORDERED.match(line.text)) or (before is not None and not line.gap and not closed(before.text))


BEGINNINGS: dict[Zone, Callable[[Line | None, Line], bool]] = {Zone.CAPTION: _caption, Zone.HEADING: _heading, Zone.ITEM: _item}
"""How lines of a zone must begin."""


def numbers(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Put the number of a heading that stands alone on its line before the heading."""
    held: Line | None = None
    for line, after in pairwise((*lines, None)):
        if line is None:
            break
        if held:
            yield replace(held, text=f"{held.text} {line.text}", width=held.width + line.width, zone=line.zone, sure=line.sure)
            held = None
        elif line.zone is Zone.HEADING_NUMBER and after and after.zone in (Zone.HEADING, Zone.REFERENCES) and after.page == line.page:
            held = line
        else:
            yield line


def paired(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Put the numbers of notes that stand one below the other before the paragraphs that follow them, where there are as many."""
    at, begun = 0, wanted(lines)
    while at < len(lines):
        numbers = _column(lines, at)
        after = at + len(numbers)
        starts = _first(lines, begun, after, len(numbers)) if len(numbers) > 1 else []
        if len(numbers) > 1 and len(starts) >= len(numbers):
            firsts = dict(zip(starts, numbers, strict=False))
            yield from (_joined(firsts[i], lines[i]) if i in firsts else lines[i] for i in range(after, starts[len(numbers) - 1] + 1))
            at = starts[len(numbers) - 1] + 1
        else:
            yield lines[at]
            at += 1


def _column(lines: tuple[Line, ...], at: int) -> list[Line]:
    """Return the lines from an index on that are nothing but numbers, each one more than the one before."""
    held: list[Line] = []
    for line in lines[at:]:
        if not ALONE.fullmatch(line.text) or line.page != lines[at].page or (held and int(line.text) != int(held[-1].text) + 1):
            break
        held.append(line)
    return held


def _first(lines: tuple[Line, ...], begun: list[bool], at: int, count: int) -> list[int]:
    """Return the indices of the lines of notes, from an index on, that begin a paragraph on the same page; all, where there are *count*."""
    held = []
    for i, line in enumerate(lines[at:], at):
        if line.page != lines[at].page or line.zone not in (Zone.NOTE, Zone.NOTE_NUMBER) or ALONE.fullmatch(line.text):
            break
        held.append(i)
    return held if len(held) == count else [i for i in held if begun[i] or i == at]


def _joined(number: Line, line: Line) -> Line:
    return replace(line, text=f"{number.text} {line.text}", gap=max(number.gap, line.gap))


def listed(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Keep in a reference list the items that go on with its numbers, from 1 below its heading, though they look like notes."""
    last, listing, running = 0, False, False
    for line in lines:
        number = START.match(line.text)
        if line.zone in (Zone.REFERENCES, Zone.HEADING):
            last, listing, running = 0, line.zone is Zone.REFERENCES, False
        elif number and line.zone in (Zone.REFERENCE, Zone.NOTE):
            follows = int(number[1]) == last + 1 and (listing or last > 0)
            running = follows and line.zone is Zone.NOTE
            last = int(number[1]) if follows or line.zone is Zone.REFERENCE else last
        yield replace(line, zone=Zone.REFERENCE, note=0.0) if running and line.zone is Zone.NOTE else line
