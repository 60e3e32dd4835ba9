"""Citations in brackets, « (Rey, 2015 ; Rivier, 2010) », and before them, « Rey (2015) »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scholie.citation.mentions.candidate import Candidate, introduced, letters, names_before
from scholie.citation.mentions.patterns import DATED, PERSON, SPAN, Group, groups
from scholie.prose.sentence import sentence_start

LOCATOR = re.compile(
    r"(?:\bpp?\.?|\bn[°ºᵒo]\.?|\bvol\.?|\bchap\.?|§|:|\bart\.|\bfig\.|\bvers|\ben|\bdepuis|\bdès|\bavant|\baprès|\bin|\bjusqu['’]en|\bentre|\bannées?|\d)\s?$",
    re.IGNORECASE,
)
AUTHORS = re.compile(rf"\s?{PERSON}(?:\s?;\s{PERSON})+\s?,?\s?")
"""« SILVA ; SOUZA, »: authors parted as works are elsewhere."""
PAGED = re.compile(r"\s?[,:]\s?(?:pp?\.?\s?)?[\divxlc]+(?:\s?[-–‑]\s?\d+)?(?=\s?[,;])")
ALSO = re.compile(r"\s?(?:,|et|and|&|;|puis|/|,\s?(?:et|and))\s?$")


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
        if LOCATOR.search(before):
            continue
        if not before.strip() and not done:
            yield from _narrative(text, group, found)
            names = names_before(text, group.start - 1)[0]
        elif done and ALSO.fullmatch(PAGED.sub("", before, count=1)):
            yield from _dated(text, found, group, group.start + found.start(), names)
        else:
            printed = _printed(before)
            if not printed:
                continue
            start = group.start + done + before.rfind(printed)
            names = printed
            yield from _dated(text, found, group, start, names)
        done = found.end()


def _printed(before: str) -> str:
    """Return the names (of persons, a body, or a quoted title) that stand before a year in brackets."""
    part = re.split(r"(?<=\d)\s?,\s(?=[^\W\d_])", before)[-1]
    if not AUTHORS.fullmatch(part):
        part = part.split(";")[-1]
    part = part[introduced(part) :]
    return part.strip(" ,:(.\u00a0\n") if re.search(r"[^\W\d_]", part) else ""


def _dated(text: str, found: re.Match[str], group: Group, start: int, names: str) -> Iterator[Candidate]:
    """Yield a candidate for each letter of a year."""
    year = found["year"] if found["year"][0].isdigit() else ""
    origin = found["before"] or found["after"] or found["first"] or ""
    around = (sentence_start(text, start), min(len(text), group.end + 80))
    printed = letters(found["letters"])
    for index, (letter, _) in enumerate(printed):
        at = group.start + found.start("letters") + printed[index][1] if letter else 0
        end = at + 1 if len(printed) > 1 else group.start + found.end()
        yield Candidate(start if index == 0 else at, end, names, year, letter, origin, narrative=False, around=around)


def _narrative(text: str, group: Group, found: re.Match[str]) -> Iterator[Candidate]:
    """Yield « Rey (2015) »: names before the bracket, a year first in it."""
    names, start = names_before(text, group.start - 1)
    for candidate in _dated(text, found, group, start, names):
        closes = re.fullmatch(r"\s?", text[candidate.end : group.end]) is not None
        end = group.end + 1 if closes else candidate.end
        moved = replace(candidate, end=end) if names else replace(candidate, start=group.start)
        yield replace(moved, narrative=True)
