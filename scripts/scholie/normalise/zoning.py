"""Tell what every printed line belongs to, where the labeller of lines and what holds of every page agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from scholie.document import LETTERS
from scholie.lexicon import FREQUENT
from scholie.normalise import people
from scholie.normalise.draft import Draft, Line
from scholie.normalise.joints import NUMBERED
from scholie.normalise.labels import labelled
from scholie.normalise.marks import BULLET, ORDERED
from scholie.normalise.sense import closed, hanging, opens_low, stopped
from scholie.prose.language import votes
from scholie.zones import Zone, zoned
from scholie.zones.cues import CUES, LABELS
from scholie.zones.features import CAPTION, START

FEWEST = 8
"""Lines of the shortest text whose lines tell each other apart."""
PLACED = 0.5
"""How likely a line must be one of an affiliation, of 1, that has no word of one."""
NUMBERED_NOTE = 0.3
"""How likely a numbered sentence that was taken for a heading is a note, of 1."""
NAMING = 0.9
"""How sure a by-line is that begins with « par » and names persons alone."""
SHORT = 3
"""Words of the longest title that may end with a full stop."""
ROOM = 0.8
"""How much of the measure the last line of an abstract fills, at most, where nothing else parts it from the text."""
VOICES = 3
"""Different lines that begin with the same words before a colon, where people speak."""
VOICE = re.compile(r"([^\W\da-zà-ÿ][^:.?!\n]{0,30}?)\s?:\s\S")
SPOKEN = frozenset({Zone.TITLE, Zone.OTHER_TITLE, Zone.HEADING, Zone.FURNITURE})
TITLES = (Zone.TITLE, Zone.OTHER_TITLE)
ABSTRACTS = (Zone.ABSTRACT_FR, Zone.ABSTRACT_EN)
FARTHEST = 60
"""Lines of the longest abstract."""
FRONT = frozenset({Zone.TITLE, Zone.OTHER_TITLE, Zone.AUTHOR, Zone.PLACE, Zone.FURNITURE})
"""Zones of which a title is a neighbour."""
FIELDS = frozenset({Zone.LABEL, Zone.ABSTRACT_FR, Zone.ABSTRACT_EN, Zone.KEYWORDS_FR, Zone.KEYWORDS_EN})
RUNNING = frozenset({Zone.BODY, Zone.HEADING, Zone.ITEM, Zone.NOTE})
"""Zones that lines of an abstract may be taken for."""
NAMING_ZONES = frozenset(Zone) - {Zone.LABEL, Zone.REFERENCE, Zone.NOTE}
"""Zones that a line which names its field may be taken for."""
NAMED = {"resume": Zone.ABSTRACT_FR, "abstract": Zone.ABSTRACT_EN, "motscles": Zone.KEYWORDS_FR, "keywords": Zone.KEYWORDS_EN}
"""The field that a label names, where the field follows it on the line."""
LABELLED = {"resume": Zone.ABSTRACT_FR, "abstract": Zone.ABSTRACT_EN, "both": Zone.ABSTRACT_FR}
"""The field that follows a label which stands alone."""


def label(draft: Draft) -> Draft:
    """Give every line its zone; a deck of slides, whose pages are frames, has none."""
    if draft.slides or len(draft.lines) < FEWEST:
        return draft
    found = zip(draft.lines, zoned(draft.lines), strict=True)
    lines = tuple(replace(line, zone=one.zone, sure=one.chance, note=one.note) for line, one in found)
    for rule in RULES:
        lines = tuple(rule(lines))
    return replace(draft, lines=lines)


def _into(line: Line, zone: Zone) -> Line:
    """Return *line* in another zone than the likeliest; it is as sure as the likeliest was unsure."""
    return replace(line, zone=zone, sure=1 - line.sure)


def fields(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Put a line of a field that begins with the name of a field and a mark into the field of that name."""
    for line in lines:
        named = NAMED.get(_label(line)) if line.zone in NAMING_ZONES and labelled(line.text) else None
        yield replace(line, zone=named) if named else line


def _label(line: Line) -> str:
    """Return the name of the label that a line begins with; empty where there is none."""
    return next((name for name, pattern in LABELS if pattern.match(line.text.strip())), "")


def titles(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Keep titles whole: one opens with a capital, does not go on in the text, and is one where one sentence goes through it."""
    for at, line in enumerate(lines):
        after, before = next(iter(lines[at + 1 : at + 2]), None), lines[at - 1] if at else None
        if line.zone is Zone.TITLE and people.BY.match(line.text) and people.names(people.BY.sub("", line.text)):
            yield replace(line, zone=Zone.AUTHOR, sure=NAMING)
        elif before and before.zone in TITLES and line.zone in (Zone.TITLE, Zone.FURNITURE) and _under(line, after):
            yield _into(line, Zone.AUTHOR)
        elif line.zone is Zone.TITLE and before and before.zone is Zone.TITLE and _translated(before, line):
            yield _into(line, Zone.OTHER_TITLE)
        elif line.zone is Zone.FURNITURE and after and after.zone is Zone.TITLE and opens_low(after.text) and line.page == 0:
            yield _into(line, Zone.TITLE)
        elif line.zone is Zone.TITLE and after and after.zone not in FRONT and (_whole(line) or (opens_low(after.text) and not after.gap)):
            yield _into(line, Zone.BODY)
        elif line.zone is Zone.OTHER_TITLE and before and before.zone is Zone.TITLE and opens_low(line.text):
            yield _into(line, Zone.TITLE)
        else:
            yield line


def _translated(before: Line, line: Line) -> bool:
    """Tell whether a line of a title is in the other language than the line before it."""
    one, other = (votes((word.lower() for word in LETTERS.findall(text)), FREQUENT) for text in (before.text, line.text))
    return any(one[a] and not one[b] and other[b] > 1 and not other[a] for a, b in (("fr", "en"), ("en", "fr")))


def _under(line: Line, after: Line | None) -> bool:
    """Tell whether the last line of a title, with no by-line below it, is the by-line."""
    return (after is None or after.zone not in (Zone.TITLE, Zone.OTHER_TITLE, Zone.AUTHOR)) and people.signs(line.text)


def _whole(line: Line) -> bool:
    """Tell whether a line is a sentence with its full stop, which a title hardly is where the text follows at once."""
    return stopped(line.text.rstrip("?!… ")) and len(line.text.split()) > SHORT


def bylines(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text a by-line that names nobody and tells nobody's post."""
    before: Line | None = None
    for line in lines:
        going = before is not None and before.zone is Zone.AUTHOR
        empty = line.zone is Zone.AUTHOR and not going and not any(people.named(line.text))
        lost = line.zone is Zone.PLACE and line.sure < PLACED and not people.places(line.text)
        signed = (
            line.zone is Zone.IMPRINT and not _degree(line) and any(people.known_by_name(one.author) for one in people.named(line.text))
        )
        before = _into(line, Zone.BODY) if empty or lost else replace(line, zone=Zone.AUTHOR, sure=NAMING) if signed else line
        yield before


def _degree(line: Line) -> bool:
    """Tell whether a line says what a thesis is, and by whom it was directed."""
    return any(name == "degree" and pattern.match(line.text.strip()) for name, pattern in CUES)


def untitled(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Take for the title, where no line is one, the first line of an imprint that stands before the by-line."""
    signed = next((at for at, line in enumerate(lines) if line.zone is Zone.AUTHOR), 0)
    missing = signed > 0 and all(line.zone in (Zone.IMPRINT, Zone.FURNITURE) for line in lines[:signed])
    first = next((at for at, line in enumerate(lines[:signed]) if line.zone is Zone.IMPRINT and not _degree(line)), -1)
    for at, line in enumerate(lines):
        yield _into(line, Zone.TITLE) if missing and at == first else line


def keywords(lines: tuple[Line, ...]) -> Iterator[Line]:
    """End keywords at a numbered heading."""
    ended = False
    for at, line in enumerate(lines):
        worded = line.zone in (Zone.KEYWORDS_FR, Zone.KEYWORDS_EN)
        heading = worded and at > 0 and lines[at - 1].zone is line.zone and NUMBERED.match(line.text) is not None
        ended = (ended or heading) and worded
        yield _into(line, Zone.HEADING if heading else Zone.BODY) if ended else line


def furniture(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text a head or a foot in a text without pages, once it has begun, unless it stands there again."""
    paged, again = any(line.page for line in lines), Counter(line.text for line in lines)
    first = next((at for at, line in enumerate(lines) if line.zone in RUNNING), 0)
    for at, line in enumerate(lines):
        lone = line.zone is Zone.FURNITURE and not paged and at > first and again[line.text] == 1
        yield _into(line, Zone.BODY) if lone else line


def voices(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text what people say: lines that begin with words before a colon which begin several lines."""
    spoken = Counter(found[1] for text in {line.text for line in lines} if (found := VOICE.match(text)))
    for line in lines:
        found = VOICE.match(line.text)
        said = found is not None and spoken[found[1]] >= VOICES and line.zone in SPOKEN
        yield _into(line, Zone.BODY) if said else line


def ends(lines: tuple[Line, ...]) -> Iterator[Line]:
    """End an abstract that no heading and no label ends with its paragraph: the text that follows at once is none of it."""
    for zone, group in groupby(enumerate(lines), key=lambda pair: pair[1].zone):
        run = [line for _, line in group]
        after = next(iter(lines[lines.index(run[-1]) + 1 :]), None) if zone in ABSTRACTS else None
        bare = zone in ABSTRACTS and (after is None or after.zone is Zone.BODY)
        cut = _paragraph(run) if bare else len(run)
        yield from run[:cut]
        yield from (_into(line, Zone.BODY) for line in run[cut:])


def _paragraph(run: Sequence[Line]) -> int:
    """Return how many lines of an abstract its paragraphs up to the last have: those after belong to the text."""
    full = max(line.width for line in run)
    stops = [at for at, (line, after) in enumerate(pairwise(run), 1) if closed(line.text) and (after.gap or line.width < ROOM * full)]
    return stops[-1] if stops else len(run)


def abstracts(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give an abstract what follows its label, up to another field or a heading."""
    held: Zone | None = None
    count = 0
    for line in lines:
        if line.zone in FIELDS or line.zone in (Zone.HEADING_NUMBER, Zone.CONTENTS):
            held, count = (LABELLED.get(_label(line)) if line.zone is Zone.LABEL else None), 0
        elif held and count < FARTHEST and _runs_on(line, first=not count):
            count += 1
            yield _into(line, held)
            continue
        elif line.zone not in (Zone.OTHER_TITLE, Zone.FURNITURE, Zone.PAGE_NUMBER):
            held = None
        yield line


def _runs_on(line: Line, *, first: bool) -> bool:
    """Tell whether a line may belong to an abstract, of which it is the *first*: only there a line may look like a heading."""
    heading = line.zone is Zone.HEADING and (not first or START.match(line.text) is not None)
    return line.zone in RUNNING and not heading


def beginnings(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Give back to the text a caption or a heading that begins as none does, or whose sentence goes on in the text."""
    before: Line | None = None
    for at, line in enumerate(lines):
        opens = BEGINNINGS.get(line.zone) if line.zone else None
        after = next(iter(lines[at + 1 : at + 2]), None)
        begins = before is None or before.zone is not line.zone or (line.zone is Zone.ITEM and line.gap > 0)
        unopened = opens and begins and not opens(before, line)
        unended = line.zone is Zone.HEADING and after and after.zone is Zone.BODY and _goes_on(line, after)
        said = line.zone is Zone.HEADING and _whole(line)
        before = _into(line, Zone.BODY) if unopened or unended or said else line
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


RULES = (fields, keywords, furniture, voices, titles, bylines, untitled, abstracts, ends, beginnings, numbers)
"""What holds of every page, whatever the labeller says; each takes the lines and returns them."""
