"""Tell what every printed line belongs to, where the labeller of lines and what holds of every page agree."""

from __future__ import annotations

from dataclasses import replace

from scholie.normalise.draft import Draft, Line
from scholie.normalise.zoning.body import beginnings, furniture, listed, numbers, paired, voices
from scholie.normalise.zoning.fields import abstracts, continued, described, ends, keywords, named
from scholie.normalise.zoning.titles import affiliated, bylines, enclosed, itemised, recurring, titles, untitled
from scholie.zones import zoned

FEWEST = 8
"""Lines of the shortest text whose lines tell each other apart."""


def label(draft: Draft) -> Draft:
    """Give every line its zone; a deck of slides, whose pages are frames, has none."""
    if draft.slides or len(draft.lines) < FEWEST:
        return draft
    found = zip(draft.lines, zoned(draft.lines), strict=True)
    lines = tuple(replace(line, zone=one.zone, sure=one.chance, note=one.note) for line, one in found)
    return replace(draft, lines=_known(ruled(_known(lines, draft)), draft))


def ruled(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return *lines*, which the labeller has given zones, in the zones that the rules leave them, in the order of the rules."""
    for rule in RULES:
        lines = tuple(rule(lines))
    return lines


def _known(lines: tuple[Line, ...], draft: Draft) -> tuple[Line, ...]:
    """Return *lines*, those of which the file says what they are in the zone of that."""
    held = draft.known
    return tuple(replace(line, zone=held[line.number], sure=1.0, note=0.0) if line.number in held else line for line in lines)


RULES = (
    named,
    continued,
    keywords,
    furniture,
    voices,
    recurring,
    itemised,
    enclosed,
    described,
    titles,
    affiliated,
    bylines,
    untitled,
    abstracts,
    ends,
    beginnings,
    numbers,
    paired,
    listed,
)
"""What holds of every page, whatever the labeller says; each takes the lines and returns them."""
