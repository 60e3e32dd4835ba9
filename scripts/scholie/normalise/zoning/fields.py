"""What holds of abstracts and keywords on every page: where they begin, and where they end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from scholie.document import fold
from scholie.normalise import people
from scholie.normalise.draft import Line
from scholie.normalise.joints import NUMBERED
from scholie.normalise.labels import labelled
from scholie.normalise.levels import TOP
from scholie.normalise.sense import closed
from scholie.normalise.zoning.lines import ABSTRACTS, FIELDS, KEYWORDS, TITLES, field_of, into, whole
from scholie.zones import Zone, paragraphs
from scholie.zones.features import START
from scholie.zones.paragraphs import wanted

FARTHEST = 60
"""Lines of the longest abstract."""
RUNNING = frozenset({Zone.BODY, Zone.HEADING, Zone.ITEM, Zone.NOTE})
"""Zones that lines of an abstract may be taken for."""
NAMING_ZONES = frozenset(Zone) - {Zone.LABEL, Zone.REFERENCE, Zone.NOTE}
"""Zones that a line which names its field may be taken for."""
APART = frozenset({Zone.LABEL, Zone.FURNITURE, Zone.PAGE_NUMBER, Zone.NOTE, Zone.NOTE_NUMBER, Zone.CONTENTS})
"""Zones of lines that may stand between those of a field and are none of it."""
SURE = 0.9
"""How sure of its zone a line must be, of 1, to end keywords, or a sentence, where no new line was wanted."""
DOUBTED = 0.5
"""How sure of its zone a line of keywords must be, of 1, that was begun on purpose."""
NAMED = {"resume": Zone.ABSTRACT_FR, "abstract": Zone.ABSTRACT_EN, "motscles": Zone.KEYWORDS_FR, "keywords": Zone.KEYWORDS_EN}
"""The field that a label names, where the field follows it on the line."""
LABELLED = {"resume": Zone.ABSTRACT_FR, "abstract": Zone.ABSTRACT_EN, "both": Zone.ABSTRACT_FR}
"""The field that follows a label which stands alone."""


def named(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Put a line of a field that begins with the name of a field and a mark into the field of that name."""
    for line in lines:
        zone = NAMED.get(field_of(line)) if line.zone in NAMING_ZONES and labelled(line.text) else None
        yield replace(line, zone=zone) if zone else line


def continued(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Keep a field whole to the end of its paragraph."""
    for paragraph in paragraphs(lines):
        before: Line | None = None
        for line in lines[paragraph.start : paragraph.stop]:
            goes_on = before is not None and before.zone in (*ABSTRACTS, *KEYWORDS) and _goes_on(before, line)
            before = into(line, before.zone) if goes_on and before and before.zone and line.zone is not before.zone else line
            yield before


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether a line, begun for want of room, belongs to the field of the line before it."""
    begins = line.zone in APART or labelled(line.text) is not None or NUMBERED.match(line.text) is not None
    over = closed(before.text) and (line.sure > SURE or line.zone in FIELDS)
    worded = before.zone in KEYWORDS and (line.sure > SURE or line.zone in FIELDS)
    return not begins and not over and not worded


def keywords(lines: tuple[Line, ...]) -> Iterator[Line]:
    """End keywords at a numbered heading, and where a line that hardly looks like them was begun on purpose."""
    begun = wanted(lines)
    ended = False
    for at, line in enumerate(lines):
        worded = line.zone in KEYWORDS
        follows = worded and at > 0 and lines[at - 1].zone is line.zone and labelled(line.text) is None
        heading = follows and NUMBERED.match(line.text) is not None
        ended = (ended or heading or (follows and begun[at] and line.sure < DOUBTED)) and worded
        yield into(line, Zone.HEADING if heading else Zone.PLACE if people.places(line.text) else Zone.BODY) if ended else line


def abstracts(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give an abstract what follows its label, up to another field or a heading."""
    held: Zone | None = None
    count = 0
    for line in lines:
        if line.zone in FIELDS or line.zone in (Zone.HEADING_NUMBER, Zone.CONTENTS):
            held, count = (LABELLED.get(field_of(line)) if line.zone is Zone.LABEL else None), 0
        elif held and count < FARTHEST and _runs_on(line, first=not count):
            count += 1
            yield into(line, held)
            continue
        elif line.zone not in (Zone.OTHER_TITLE, Zone.FURNITURE, Zone.PAGE_NUMBER):
            held = None
        yield line


BROKEN = 0.75
"""Of the width of the line after it: what a line fills at least that goes on in it."""


def described(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Take sentences that stand below the label of an abstract, alone on its line, for the abstract, though they look like a title."""
    named: Zone | None = None
    at = 0
    for zone, group in groupby(lines, key=lambda line: line.zone):
        run = list(group)
        at += len(run)
        said = named and zone in TITLES and whole(run[-1]) | (len(run) > 1 and closed(run[-1].text) and not run[-1].text.endswith("?"))
        said = said and not _over(run[-1], lines[at : at + 1], named)
        yield from (into(line, named) if said and named else line for line in run)
        named = LABELLED.get(field_of(run[-1])) if zone is Zone.LABEL else None


def _over(line: Line, after: tuple[Line, ...], named: Zone | None) -> bool:
    """Tell whether a line that ends well before the margin stands over the abstract after it: its title, with a full stop."""
    return any(one.zone is named and line.width < BROKEN * one.width for one in after)


def _runs_on(line: Line, *, first: bool) -> bool:
    """Tell whether a line may belong to an abstract, of which it is the *first*: only there a line may look like a heading."""
    heading = line.zone is Zone.HEADING and (not first or START.match(line.text) is not None)
    return line.zone in RUNNING and not heading


def ends(lines: tuple[Line, ...]) -> Iterator[Line]:
    """End an abstract with its first paragraph, unless another field, or the first section of the text, ends it: the text follows it."""
    begun = {paragraph.start for paragraph in paragraphs(lines)}
    over: set[Zone | None] = set()
    held: Zone | None = None
    for zone, group in groupby(range(len(lines)), key=lambda at: lines[at].zone):
        run = list(group)
        over |= {held} if held is not None and zone is not held and zone not in APART else set()
        if zone in over and not labelled(lines[run[0]].text) and not (run[0] and lines[run[0] - 1].zone is Zone.LABEL):
            yield from (into(lines[at], Zone.BODY) for at in run)
            continue
        held = zone if zone in ABSTRACTS else held
        bare = zone in ABSTRACTS and not _ended(lines[run[-1] + 1 : run[-1] + 2])
        last = run[-1] + 1 == len(lines)
        cut = next((at for at in run[1:] if (at in begun or last) and closed(lines[at - 1].text)), run[-1] + 1) if bare else run[-1] + 1
        yield from (lines[at] if at < cut else into(lines[at], Zone.BODY) for at in run)


def _ended(after: Sequence[Line]) -> bool:
    """Tell whether what follows an abstract at once says that it was the abstract up to there."""
    return any(
        line.zone in FIELDS
        or line.zone is Zone.HEADING_NUMBER
        or (line.zone is Zone.HEADING and (START.match(line.text) is not None or TOP.fullmatch(fold(line.text)) is not None))
        for line in after
    )
