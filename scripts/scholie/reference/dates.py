"""The year of a reference, and the year of a first edition."""

from __future__ import annotations

import re

from scholie.prose.months import names_period
from scholie.prose.years import YEAR
from scholie.reference.marked import HOLE, Marked
from scholie.reference.people import named
from scholie.reference.segments import is_place

CANDIDATE = re.compile(
    rf"(?<![\d\w–‑/-])(?<![^A-ZÀ-Þ]\.)(?:[\[(]\s?({YEAR})\s?[\])]\s?,?\s?)?({YEAR})([a-z])?(?![\d\w°ºᵒ])(?:\s?[-–‑/]\s?({YEAR}|\d\d)(?!\d))?(?:\s?[\[(]\s?({YEAR})\s?[\])])?"
)
RAISED = re.compile(rf"(?<=[\s,])({YEAR})([2-9])(?=\s?[,.;)]|$)")
"""A year with the number of its edition, raised in print."""
VANCOUVER = re.compile(
    rf"(?<=[^\W\d][\s.])(?P<year>{YEAR})(?:\s[^\W\d_]{{3,9}}\.?(?:\s\d{{1,2}})?)?\s?;\s?"
    r"(?:(?P<volume>\d{1,4})\s?(?:\(\s?(?P<issue>[^()\s]{1,12})\s?\))?\s?:\s?)?(?P<pages>[A-Za-z]?\d+(?:\s?[-–‑]\s?[A-Za-z]?\d+)?)(?=\s?[.,;]|\s?$|\s?\x00)"
)
BARRED = re.compile(rf"(?<=[\s,\x00])(?:n[°ºo]\s?)?(\d{{1,4}}(?:[-–‑]\d{{1,4}})?)\s?[|¦]\s?({YEAR})(?!\d)")
"""« 12 | 2013 »: issue and year of a journal online."""
NUMBERED = re.compile(rf"(?<!\w)n[°ºo]\s?(\d{{1,3}})/({YEAR})(?!\d)")
"""« n° 3/2002 »."""
UNDATED = re.compile(r"(?<!\w)\(?(s\.\s?d\.?|n\.\s?d\.?|sans date|à paraître|sous presse|forthcoming|in press)\)?", re.IGNORECASE)
DAY_MONTH = re.compile(r"(?:(?:le\s)?\d{1,2}(?:er)?\s)?((?:[^\W\d_]+\.?\s?[-–/]\s?)?[^\W\d_]+)\.?\s$")
AFTER = re.compile(r"\s?,?\s?(?:\d{1,2}(?:er)?\s)?([^\W\d_]+)(?:\s\d{1,2})?(?=\s?[),.;])")
FIRST = re.compile(
    rf"[\[(]\s?(?:(?:1(?:re|ère|st)|first|première|éd(?:ition)?\.?|ed\.?|orig(?:inale|\.)?|parution|publication|publié|\s|:|en)+)?\s?({YEAR})"
    r"(?:\s(?:pour la (?:première|1re) édition|éd\.))?\s?[\])](?:\s?éd\.?)?",
    re.IGNORECASE,
)
AGAIN = re.compile(
    rf"[,(]?\s?(?:1(?:re|ère)|première)\s?(?:éd(?:ition|\.)|publication)\s?(?:française\s?)?:?,?\s?(?:en\s)?({YEAR})\)?", re.IGNORECASE
)
NUMERIC = re.compile(rf"(?<![\d/])\d{{1,2}}[/.]\d{{1,2}}[/.]({YEAR})(?!\d)")
IMPRINT = re.compile(
    rf"\((?P<place>[^()\d:,\x00]{{2,40}}(?:,\s[^()\d:,\x00]{{2,20}})?)(?:\s?[:,]\s(?P<press>[^()\x00]{{2,80}}?))?,\s(?P<year>{YEAR}(?:\s?[-–]\s?\d{{2,4}})?)\)"
)
REPRINTED = re.compile(rf"[,(]?\s?(?:rééd(?:ition|\.)|réimpr?(?:ession|\.)|repr\.)\s?(?:en\s)?{YEAR}\s?\)?", re.IGNORECASE)
TITLE = re.compile(r"(?<![\w.])(?!pp?\b|vol|n[°ºo]|tome|coll|éd|réimp|rééd|ISBN|col\b|chap)[^\W\d_]{2,}(?!\.)")
"""A word that may be of a title: what follows an early year."""
EARLY = 240
"""An early year stands within that many characters."""


def _whole(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Return the span of the date around the year *found*: day, month and parentheses included."""
    start, end = found.span()
    before = DAY_MONTH.search(text[:start])
    if before and all(names_period(part) for part in re.split(r"\W+", before.group(1)) if part):
        start = before.start()
    after = AFTER.match(text, end)
    if after and names_period(after.group(1)):
        end = after.end()
    opening = re.search(r"[(\[]\s?$", text[:start])
    closing = re.match(r"\s?[)\]]", text[end:])
    if opening and closing:
        return opening.start(), end + closing.end()
    return start, end


def _alone(text: str, start: int, end: int) -> bool:
    """Tell whether a date is a part of its own, between marks of punctuation."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    opened = not before or before[-1] in ',.;:(»”"' + HOLE or text[start : start + 1] == "("
    closed = not after or after[0] in ',.;:)«“"' + HOLE or text[end - 1 : end] == ")"
    return opened and closed


def imprint(marked: Marked) -> Marked:
    """Mark « (Paris: Seuil, 1999) » and « (Paris, 1999) »: place, publisher and year in parentheses."""
    found = IMPRINT.search(marked.outside, marked.body)
    if found is None or not (found["press"] or is_place(found["place"])):
        return marked
    marked = marked.mark("place", *found.span("place"))
    if found["press"]:
        marked = marked.mark("publisher", *found.span("press"))
    marked = marked.mark("year", found.start("year"), found.end("year"), found["year"][:4])
    for start, end in ((found.start(), found.start("place")), (found.end("place"), found.start("press")), (found.end("year"), found.end())):
        marked = marked.mark("noise", start, end) if start < end else marked
    return marked


def online(marked: Marked) -> Marked:
    """Mark « 12 | 2013, mis en ligne le 15 juin 2013 » and « n° 3/2002 »: the issue and its year."""
    text = marked.outside
    found = BARRED.search(text, marked.body)
    lone = None if found else NUMBERED.search(text, marked.body)
    if lone and len(re.findall(rf"(?<!\d){YEAR}(?!\d)", text)) == 1:
        found = lone
    if found is None:
        return marked
    return marked.mark("issue", found.start(), found.end(1), found.group(1)).mark("year", found.end(1), found.end(), found.group(2))


def dates(marked: Marked) -> Marked:
    """Mark the year: the one after the authors, else the last that is a part of its own."""
    if marked.has("year"):
        return marked
    marked = _numeric(_reprinted(_original(marked)))
    if marked.has("year"):
        return marked
    text = marked.outside
    found = [(match, *_whole(text, match)) for match in CANDIDATE.finditer(text)]
    raised = None if found else RAISED.search(text)
    if raised:
        return marked.mark("year", *raised.span(1), raised.group(1)).mark("edition", *raised.span(2))
    early = next(
        (
            one
            for one in found[:2]
            if one[1] < EARLY and not _titular(text, one, found) and TITLE.search(marked.masked[one[2] :]) and named(marked, one[1])
        ),
        None,
    )
    if early:
        return _repeated(_take(marked, early[0], "early", early[1], early[2]), early[0])
    undated = UNDATED.search(text)
    if undated and not any(_alone(text, start, end) for _, start, end in found):
        label = "early" if named(marked, undated.start()) else "year"
        return marked.mark(label, undated.start(), undated.end(), "")
    alone = [one for one in found if _alone(text, one[1], one[2])] or found
    spans = [one for one in alone if len(one[0].group(4) or "") == 4]
    alone = [one for one in alone if one not in spans] or alone
    bracketed = [one for one in alone if text[one[1]] == "(" and one[1] > 0]
    chosen = (bracketed or alone)[-1:] if alone else []
    return _repeated(_take(marked, chosen[0][0], "year", *chosen[0][1:]), chosen[0][0]) if chosen else marked


def _titular(text: str, one: tuple[re.Match[str], int, int], found: list[tuple[re.Match[str], int, int]]) -> bool:
    """Tell whether a year opens a title, « 1936, l’été… », and another one ends the reference."""
    opened = re.match(r",\s?[a-zà-ÿ]", text[one[2] :])
    return opened is not None and one is not found[-1] and re.fullmatch(r"[\s.)\]]*", text[found[-1][2] :]) is not None


def vancouver(marked: Marked) -> Marked:
    """Mark « 2005;12(3):101-18 »: year, volume, issue and pages of an article in one run."""
    found = VANCOUVER.search(marked.outside, marked.body)
    if found is None:
        return marked
    marked = marked.mark("year", found.start(), found.end("year"), found["year"])
    for label in ("volume", "issue", "pages"):
        if found[label]:
            marked = marked.mark(label, *found.span(label))
    return marked


def _numeric(marked: Marked) -> Marked:
    """Mark « 25/04/2013 »."""
    found = NUMERIC.search(marked.outside)
    return marked.mark("year", found.start(), found.end(), found.group(1)) if found else marked


def _reprinted(marked: Marked) -> Marked:
    """Mark « (rééd. 2011) » when another year stands by."""
    text = marked.outside
    found = REPRINTED.search(text)
    other = found and re.search(rf"(?<!\d){YEAR}(?!\d)", text[: found.start()] + " " + text[found.end() :])
    return marked.mark("noise", found.start(), found.end()) if found and other else marked


def _original(marked: Marked) -> Marked:
    """Mark « [1787] », « (1re éd. 1963) » when another year stands by."""
    text = marked.outside
    if len(set(re.findall(rf"(?<!\d){YEAR}(?!\d)", text))) < 2:
        return marked
    again = AGAIN.search(text)
    if again:
        return marked.mark("origyear", again.start(), again.end(), again.group(1))
    for found in FIRST.finditer(text):
        bare = re.fullmatch(rf"\(\s?{YEAR}\s?\)", found.group())
        near = re.search(rf"{YEAR}\s?[a-z]?\s?$", text[: found.start()]) or re.match(rf"\s?,?\s?{YEAR}", text[found.end() :])
        if not bare and not near:
            return marked.mark("origyear", found.start(), found.end(), found.group(1))
    return marked


def _take(marked: Marked, found: re.Match[str], label: str, start: int, end: int) -> Marked:
    first, year, letter, last, second = found.groups()
    marked = marked.mark(label, start, end, year + (letter or ""))
    origin = first or second or (last if last and len(last) == 4 and int(last) < int(year) else "")
    return marked.mark("origyear", end, end, origin) if origin and not marked.has("origyear") else marked


def _repeated(marked: Marked, taken: re.Match[str]) -> Marked:
    """Mark the same year where it stands a second time."""
    text = marked.outside
    for found in CANDIDATE.finditer(text):
        start, end = _whole(text, found)
        if found.group(2) == taken.group(2) and _alone(text, start, end):
            return marked.mark("again", start, end)
    return marked
