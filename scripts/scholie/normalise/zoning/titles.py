"""What holds of titles and by-lines on every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from scholie.document import LETTERS, fold
from scholie.lexicon import FREQUENT
from scholie.normalise import people
from scholie.normalise.draft import Line
from scholie.normalise.joints import NUMBERED
from scholie.normalise.marks import BULLET
from scholie.normalise.numbers import DOWN
from scholie.normalise.sense import closed, hanging, opens_low
from scholie.normalise.zoning.lines import FIELDS, TITLES, into, whole
from scholie.prose.language import votes
from scholie.zones import Zone
from scholie.zones.cues import CUES

PLACED = 0.5
"""How likely a line must be one of an affiliation, of 1, that has no word of one."""
NAMING = 0.9
"""How sure a by-line is that begins with « par » and names persons alone."""
FRONT = frozenset({Zone.TITLE, Zone.OTHER_TITLE, Zone.AUTHOR, Zone.PLACE, Zone.FURNITURE})
"""Zones of which a title is a neighbour."""
STRAYED = frozenset({Zone.BODY, Zone.TABLE, Zone.IMPRINT, Zone.FURNITURE})
"""Zones that lines of a title or a by-line may be taken for, between two of them."""
FARTHEST = 8
"""Lines of the text after which no by-line stands."""
RECURRING = 2
"""How many times more often than the rarest line of a title a line of it may stand in the text."""
OPENING = 60
"""Lines among which affiliations stand, below the abstracts and at the foot of the first page too."""
MARKED = 0.9
"""How likely a line must be of the text for a mark before it to be none of an affiliation."""
STRAY = 3
"""Lines between a title and a by-line that may be taken for the text."""


def recurring(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Take a line of a title that stands again and again in the text, while others of it do not, for the head of the pages."""
    again = Counter(fold(line.text) for line in lines)
    for zone, group in groupby(lines, key=lambda line: line.zone):
        run = list(group)
        least = min(again[fold(line.text)] for line in run)
        yield from (
            into(line, Zone.FURNITURE) if zone is Zone.TITLE and again[fold(line.text)] > least + RECURRING else line for line in run
        )


def itemised(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text items and numbered headings that look like lines of a title, and sentences that go on in the text."""
    for zone, group in groupby(range(len(lines)), key=lambda at: lines[at].zone):
        run = list(group)
        after = next((line for line in lines[run[-1] + 1 :] if line.zone not in (Zone.FURNITURE, Zone.PAGE_NUMBER)), None)
        goes_on = zone is Zone.TITLE and run[0] and after and after.zone is Zone.BODY and opens_low(after.text)
        for at in run:
            line = lines[at]
            item = zone in TITLES and BULLET.match(line.text) is not None
            numbered = zone is Zone.TITLE and at and NUMBERED.match(line.text) is not None
            held = Zone.ITEM if item else Zone.BODY if goes_on and not closed(lines[run[-1]].text) else Zone.HEADING if numbered else zone
            yield into(line, held) if held and held is not zone else line


def enclosed(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give the few lines that stand between a title and its by-line, or the first field, to the title or the by-line."""
    before: Line | None = None
    for at, line in enumerate(lines):
        title = next((one for one in reversed(lines[max(0, at - STRAY) : at]) if one.zone not in STRAYED), None)
        follow = next((one for one in lines[at + 1 : at + 1 + STRAY] if one.zone not in STRAYED), None)
        between = title and follow and title.zone in (*TITLES, Zone.AUTHOR) and follow.zone in (Zone.AUTHOR, Zone.PLACE, *FIELDS)
        open_title = before is not None and before.zone is Zone.TITLE and hanging(before.text)
        signed = line.zone is Zone.FURNITURE and before is not None and before.zone is Zone.TITLE and people.names(line.text)
        if signed:
            before = into(line, Zone.AUTHOR)
        elif line.zone in STRAYED and between and before:
            before = _enclosed(before, line)
        else:
            named = line.zone is Zone.PLACE and between and before and before.zone is Zone.AUTHOR and people.names(line.text)
            held = Zone.TITLE if open_title and line.zone in (Zone.AUTHOR, Zone.PLACE) else Zone.AUTHOR if named else line.zone
            before = into(line, held) if held and held is not line.zone else line
        yield before


def _enclosed(before: Line, line: Line) -> Line:
    """Return a line among titles and by-lines in the zone that it has there."""
    if before.zone is Zone.TITLE and (opens_low(line.text) or hanging(before.text)):
        return into(line, Zone.TITLE)
    loose = line.zone in (Zone.BODY, Zone.TABLE)
    if people.names(line.text) or (loose and people.signs(line.text)):
        return into(line, Zone.AUTHOR)
    return into(line, Zone.PLACE) if loose and people.places(line.text) else line


def titles(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Keep titles whole: one opens with a capital, does not go on in the text, and is one where one sentence goes through it."""
    for at, line in enumerate(lines):
        after, before = next(iter(lines[at + 1 : at + 2]), None), lines[at - 1] if at else None
        if line.zone is Zone.TITLE and people.BY.match(line.text) and people.names(people.BY.sub("", line.text)):
            yield replace(line, zone=Zone.AUTHOR, sure=NAMING)
        elif _marked(line) or (before and before.zone in TITLES and line.zone in (Zone.TITLE, Zone.FURNITURE) and _under(line, after)):
            yield into(line, Zone.AUTHOR)
        elif line.zone is Zone.TITLE and before and before.zone is Zone.TITLE and _translated(before, line):
            yield into(line, Zone.OTHER_TITLE)
        elif line.zone is Zone.FURNITURE and after and after.zone is Zone.TITLE and _leads(line, after):
            yield into(line, Zone.TITLE)
        elif line.zone is Zone.TITLE and after and after.zone not in FRONT and (whole(line) or (opens_low(after.text) and not after.gap)):
            yield into(line, Zone.BODY)
        elif line.zone is Zone.OTHER_TITLE and before and before.zone is Zone.TITLE and opens_low(line.text):
            yield into(line, Zone.TITLE)
        else:
            yield line


def _leads(line: Line, after: Line) -> bool:
    """Tell whether a title that goes on in the line after begins with a line on the first page."""
    return line.page == 0 and (opens_low(after.text) or hanging(line.text) or line.text.rstrip().endswith((":", ",")))


def _translated(before: Line, line: Line) -> bool:
    """Tell whether a line of a title is in the other language than the line before it."""
    one, other = (votes((word.lower() for word in LETTERS.findall(text)), FREQUENT) for text in (before.text, line.text))
    return any(one[a] and not one[b] and other[b] and not other[a] for a, b in (("fr", "en"), ("en", "fr")))


def _marked(line: Line) -> bool:
    """Tell whether what may be a title in the other language is a row of names with marks of affiliation."""
    unsure = line.zone is Zone.OTHER_TITLE and line.sure < MARKED
    return unsure and people.MARKS.search(line.text) is not None and people.signs(line.text)


def _under(line: Line, after: Line | None) -> bool:
    """Tell whether the last line of a title, with no by-line below it, is the by-line."""
    last = after is None or after.zone not in (Zone.TITLE, Zone.OTHER_TITLE, Zone.AUTHOR)
    return last and (people.signs(line.text) or ("," in line.text and people.names(line.text.partition(",")[0])))


def bylines(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text a by-line that names nobody and tells nobody's post, or that stands below the text."""
    before: Line | None = None
    body = 0
    for line in lines:
        going = before is not None and before.zone is Zone.AUTHOR
        body += line.zone is Zone.BODY
        empty = line.zone is Zone.AUTHOR and (body > FARTHEST or not (going or any(people.named(line.text))))
        lost = line.zone is Zone.PLACE and line.sure < PLACED and not people.places(line.text)
        signed = (
            line.zone is Zone.IMPRINT and not _degree(line) and any(people.known_by_name(one.author) for one in people.named(line.text))
        )
        before = into(line, Zone.BODY) if empty or lost else replace(line, zone=Zone.AUTHOR, sure=NAMING) if signed else line
        yield before


def affiliated(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give to the by-line what begins with a mark that one of its names carries, and names a place of work, below the abstracts too."""
    marks = frozenset(mark for line in lines if line.zone is Zone.AUTHOR for one in people.named(line.text) for mark in one.marks)
    for at, line in enumerate(lines):
        lead = people.LEAD.match(line.text) if marks and at < OPENING and line.zone in (Zone.BODY, Zone.NOTE, Zone.ITEM) else None
        mark = next(filter(None, lead.groups()), "").translate(DOWN) if lead else ""
        yield into(line, Zone.PLACE) if lead and mark in marks and people.places(line.text[lead.end() :]) and line.sure < MARKED else line


def _degree(line: Line) -> bool:
    """Tell whether a line says what a thesis is, and by whom it was directed."""
    return any(name == "degree" and pattern.match(line.text.strip()) for name, pattern in CUES)


def untitled(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Take for the title, where no line is one, the first of an imprint above the by-line; for a heading a second one over the text."""
    signed = next((at for at, line in enumerate(lines) if line.zone is Zone.AUTHOR), 0)
    missing = signed > 0 and all(line.zone in (Zone.IMPRINT, Zone.FURNITURE) for line in lines[:signed])
    first = next((at for at, line in enumerate(lines[:signed]) if line.zone is Zone.IMPRINT and not _degree(line)), -1)
    for at, line in enumerate(lines):
        under = at > 0 and lines[at - 1].zone in (Zone.AUTHOR, Zone.PLACE)
        over = any(after.zone is Zone.BODY for after in lines[at + 1 : at + 2])
        headed = line.zone is Zone.OTHER_TITLE and under and over
        yield into(line, Zone.TITLE) if missing and at == first else into(line, Zone.HEADING) if headed else line
