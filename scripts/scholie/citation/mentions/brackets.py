"""Citations in brackets, « (Rey, 2015 ; Curie, 2010) », and before them, « Rey (2015) »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scholie.citation.mentions.candidate import Candidate, introduced, letters
from scholie.citation.mentions.patterns import AT_END, DATED, SPAN, Group, groups, sentence

LOCATOR = re.compile(
    r"(?:\bpp?\.?|\bn[°ºᵒo]\.?|\bvol\.?|\bchap\.?|§|:|\bart\.|\bfig\.|\bvers|\ben|\bdepuis|\bdès|\bavant|\baprès|\bin|\bjusqu['’]en|\bentre|\bannées?|\d)\s?$",
    re.IGNORECASE,
)
MONTH = re.compile(
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december)\s$",
    re.IGNORECASE,
)
ALSO = re.compile(r"\s?(?:,|et|and|&|;|puis|/|,\s?(?:et|and))\s?$")
REACH = 160
"""A list of names is looked for within that many characters before a year."""


def candidates(text: str) -> Iterator[Candidate]:
    """Yield what may be citations with a year in brackets, in the order of *text*."""
    for group in sorted(groups(text), key=lambda one: one.start):
        inside = text[group.start : group.end]
        if len(inside) <= 1500 and DATED.search(inside):
            yield from _group(text, group)


def _group(text: str, group: Group) -> Iterator[Candidate]:
    """Yield the candidates of one pair of brackets."""
    inside = text[group.start : group.end]
    spans = [span.span() for span in SPAN.finditer(inside)]
    done, names = 0, ""
    nested = [(g.start - 1, g.end + 1) for g in groups(inside)]
    for found in DATED.finditer(inside):
        if any(a <= found.start("year") < b for a, b in spans) or any(a < found.start() < b for a, b in nested):
            continue
        before = inside[done : found.start()]
        if LOCATOR.search(before) or MONTH.search(before):
            continue
        if not before.strip() and not done:
            yield from _narrative(text, group, found)
            names = _leading(text, group.start - 1)[0]
        elif done and ALSO.fullmatch(before):
            yield from _dated(found, group, group.start + found.start(), names, narrative=False, text=text)
        else:
            printed = _printed(before)
            if not printed:
                continue
            start = group.start + done + before.rfind(printed)
            names = printed
            yield from _dated(found, group, start, names, narrative=False, text=text)
        done = found.end()


def _printed(before: str) -> str:
    """Return the names (of persons, a body, or a quoted title) that stand before a year in brackets."""
    part = re.split(r";|(?<=\d)\s?,\s(?=[^\W\d_])", before)[-1]
    part = part[introduced(part) :]
    return part.strip(" ,:(.\u00a0\n") if re.search(r"[^\W\d_]", part) else ""


def _dated(found: re.Match[str], group: Group, start: int, names: str, *, narrative: bool, text: str) -> Iterator[Candidate]:
    """Yield a candidate for each letter of a year."""
    year = found["year"] if found["year"][0].isdigit() else ""
    origin = found["before"] or found["after"] or found["first"] or ""
    end = group.start + found.end()
    around = (sentence(text, start), min(len(text), group.end + 80))
    for index, letter in enumerate(letters(found["letters"])):
        at = start if index == 0 else end - 1
        yield Candidate(at, end, names, year, letter, origin, narrative, around)


def _leading(text: str, position: int) -> tuple[str, int]:
    """Return the list of names that ends at *position*, and where it begins."""
    before = text[max(0, position - REACH) : position]
    found = AT_END.search(before)
    return (found.group(1), position - len(before) + found.start(1)) if found else ("", position)


def _narrative(text: str, group: Group, found: re.Match[str]) -> Iterator[Candidate]:
    """Yield « Rey (2015) »: names before the bracket, a year first in it."""
    names, start = _leading(text, group.start - 1)
    for candidate in _dated(found, group, start, names, narrative=True, text=text):
        closes = re.fullmatch(r"\s?", text[candidate.end : group.end]) is not None
        end = group.end + 1 if closes else candidate.end
        yield Candidate(
            candidate.start if names else group.start,
            end if names else candidate.end,
            names,
            candidate.year,
            candidate.letter,
            candidate.origin,
            True,
            candidate.around,
        )
