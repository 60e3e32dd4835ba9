"""Pages, volume, issue, edition and series of a reference."""

from __future__ import annotations

import re

from scholie.prose.years import PRINTED, YEAR
from scholie.reference.marked import HOLE, Marked

RANGE = r"[A-Za-z]?\d+(?:\s?[-–—‑/_]+\s?[A-Za-z]?\d+)?"
LETTERS = r"[ivxlc]+(?:\s?[-–—‑]\s?[ivxlc]+)?"
PAGES = re.compile(
    rf"[\[(]?(?<![\w])(?:(?:pp?|pages?)\.?\s?|S\.\s)({RANGE}(?:\s?(?:,|et|&)\s?\d{{1,3}}(?!\d)(?:\s?[-–—‑_]\s?\d+)?)*|(?<=\.)\s?{LETTERS})(?![\w])\s?(?:sqq?\.)?[\])]?"
)
TOTAL = re.compile(r"(?<![\w.-])\d{1,4}\s?(?:p\b\.?|pages\b)")
BARE = re.compile(r"(?<=[:,.])\s?([a-zA-Z]?\d{1,5}\s?[-–—‑]+\s?[a-zA-Z]?\d{1,5})(?=\s*(?:[.,;)]|\x00|$))")
AFTER_COLON = re.compile(r"(?<=[\d)\x00])\s?:\s?([eE]?\d{1,6}(?:\s?[-–—‑]+\s?\d+)?)(?=\s*(?:[.,;]|\x00|$))")
NUMBER = r"(?:[IVXLC]+-)?\d+(?:\s?[-–—‑/&]\s?\d+)*(?:\s?(?:bis|ter))?"
ROMAN = r"[IVXLCivxlc]+"
VOLUME = re.compile(rf"(?<!\w)(?:vol(?:ume|\.)?|tome|t\.|bd\.?|band)\s?((?:{NUMBER}|{ROMAN})(?!\w))", re.IGNORECASE)
VOLUMES = re.compile(r"(?<!\w)\(?\d+\s?vol(?:umes|s?\.|s\b)\)?", re.IGNORECASE)
ISSUE = re.compile(
    rf"[\[(]?(?<!\w)(?:n[°ºᵒo]s?ˢ?\.?|no\.|n\s?°|num(?:éro|\.)s?|issue|fasc(?:icule|\.)|cahier(?=\s\d)|nr\.?|heft)\s?({NUMBER}(?:\s?\(\d+\))?[A-Za-z]?)(?!\w)[\])]?",
    re.IGNORECASE,
)
VOLUME_ISSUE = re.compile(rf"(?<![\w-])(\d{{1,4}}(?:[-–/]\d{{1,4}})?)\s?\(\s?({NUMBER})\s?\)")
DASHED = re.compile(r"(?<=[,\s]\s)(\d{1,3}|[IVXLC]{1,6})\s?[-‑/]\s?(\d{1,2})(?=,\s?(?:\x00|[^\W\d_]))")
POINTED = re.compile(r"(?<=\s)(\d{1,3})\.(\d{1,2})(?=[,\s\x00])")
LAST_NUMBERS = re.compile(r"(?<=[\s\x00])(\d{1,4})\s(\d{1,4}\s?[-–‑]\s?\d{1,4})(?=\.?\s*(?:[,(\x00]|$))")
LOOSE_ISSUE = re.compile(r"[,;]\s?\(\s?((?:[IVXLC]+-)?\d{1,4}(?:[-–‑/]\d+)?)\s?\)")
EDITION = re.compile(
    r"[\[(]?(?<!\w)((?:\d{1,2}\s?(?:e|è|ère|re|er|ème|nd|rd|th|st|\.)?(?=\s?[éeA])|[Nn]ouvelle|[Dd]euxième|[Tt]roisième|[Rr]evised|[Ss]econd|[Ff]irst|[Tt]hird|[Ff]inal)\s?"
    r"(?:éd(?:ition|\.)?|ed(?:ition|\.)?|Aufl(?:age|\.)?)(?:\s(?:revue|augmentée|corrigée|mise à jour|et))*)(?![\w])[\])]?"
)
SERIES = re.compile(
    r"[\[(]?(?<!\w)(?:coll(?:ection|\.)|série|series)\s*(?::\s*)?(?:«\s*([^»]+?)\s*»|“([^”]+)”|\"([^\"]+)\"|([A-ZÉÀ][^,.)\x00]+))[\])]?",
    re.IGNORECASE,
)


def _found(marked: Marked, pattern: re.Pattern[str], label: str, *, start: int = 0) -> Marked:
    found = pattern.search(marked.outside, start)
    if found is None or marked.has(label):
        return marked
    return marked.mark(label, found.start(), found.end(), next(group for group in found.groups() if group).strip())


def series(marked: Marked) -> Marked:
    """Mark « coll. X », « (coll. “X”) »."""
    found = SERIES.search(marked.masked, marked.body)
    if found is None:
        return marked
    return marked.mark("series", found.start(), found.end(), next(group for group in found.groups() if group).strip())


def edition(marked: Marked) -> Marked:
    """Mark « 2e éd. », « nouvelle édition revue »."""
    found = EDITION.search(marked.outside, marked.body)
    return marked.mark("edition", found.start(), found.end(), found.group(1).strip()) if found else marked


def pages(marked: Marked) -> Marked:
    """Mark pages: « p. 12-15 », « 16: 399-405 », a bare range that ends a part; and the extent « 320 p. »."""
    marked = _found(marked, PAGES, "pages", start=marked.body)
    for more in PAGES.finditer(marked.outside, marked.body):
        marked = marked.mark("again", more.start(), more.end())
    total = TOTAL.search(marked.outside, marked.body)
    if total:
        marked = marked.mark("extent", total.start(), total.end())
    for pattern in (AFTER_COLON, BARE):
        found = pattern.search(marked.outside, marked.body)
        after_number = found and re.search(r"\d\s?[:,]?$", marked.outside[: found.start()])
        if found and (after_number or not _is_span(found.group())):
            marked = _found(marked, pattern, "pages", start=marked.body)
    return marked


def volume(marked: Marked) -> Marked:
    """Mark « vol. 3 », « t. II », « 16(2) », « 27, 3 »."""
    body = marked.body
    last = LAST_NUMBERS.search(marked.outside, body)
    if last and not marked.has("pages"):
        marked = marked.mark("volume", *last.span(1)).mark("pages", *last.span(2))
    pair = POINTED.search(marked.outside, body)
    if pair and marked.has("pages") and not marked.has("volume"):
        marked = marked.mark("volume", *pair.span(1)).mark("issue", pair.end(1), pair.end(2), pair.group(2))
    dashed = DASHED.search(marked.outside, body)
    if dashed and marked.has("pages") and not marked.has("volume") and _lesser(*dashed.groups()):
        marked = marked.mark("volume", *dashed.span(1)).mark("issue", dashed.end(1), dashed.end(2), dashed.group(2))
    many = VOLUMES.search(marked.outside, body)
    if many:
        marked = marked.mark("extent", many.start(), many.end())
    marked = _found(marked, VOLUME, "volume", start=body)
    both = VOLUME_ISSUE.search(marked.outside, body)
    if both and not marked.has("volume") and not re.fullmatch(PRINTED, both.group(1)):
        marked = marked.mark("volume", both.start(), both.end(1), both.group(1))
        marked = marked.mark("issue", both.end(1), both.end(), both.group(2))
    return marked


def _lesser(volume: str, issue: str) -> bool:
    """Tell whether « 40-2 » is a volume with an issue, not « 145-146 »."""
    return not volume.isdigit() or int(volume) > int(issue)


def issue(marked: Marked) -> Marked:
    """Mark « n° 128 », « nᵒ 2/3 », « fasc. 4 », « , (12) » and a bare number before the pages."""
    found = ISSUE.search(marked.outside, marked.body)
    inside = (
        found
        and re.search(r"[^\W\d_]\s$", marked.outside[: found.start()])
        and not marked.has("pages", "volume")
        and marked.outside == marked.masked
    )
    marked = marked if inside else _found(marked, ISSUE, "issue", start=marked.body)
    marked = _found(marked, LOOSE_ISSUE, "issue", start=marked.body)
    return _before_issue(marked) if marked.has("volume", "issue") else _bare(marked)


def _before_issue(marked: Marked) -> Marked:
    """Mark the volume of « Études 18, nᵒ 3 »: the number right before the issue."""
    mark = next((m for m in marked.marks if m.label == "issue"), None)
    if mark is None or marked.has("volume"):
        return marked
    found = re.search(r"(?<=[^\W\d_]\s)(\d{1,3}|[IVXLC]{1,6}),?\s?$", marked.outside[marked.body : mark.start])
    return marked.mark("volume", marked.body + found.start(1), marked.body + found.end(1)) if found else marked


def _is_span(words: str) -> bool:
    """Tell whether *words* are two years, as in a title."""
    years = re.fullmatch(rf"\s?:?\s?({YEAR})\s?[-–—‑]+\s?({YEAR})", words)
    return years is not None and int(years.group(1)) < int(years.group(2))


def _bare(marked: Marked) -> Marked:
    """Mark a number that stands alone between commas, before pages, a date or the end: the issue."""
    masked = marked.outside
    after = rf"(?=\s*(?:[,.;:]?\s*(?:{HOLE}|$)))"
    found = re.search(r"(?<=[,.;\w])\s+(\d{1,4}|[IVXLC]{1,6})(?:\s?[,/]\s?(\d{1,3}))?\s?" + after, masked[marked.body :])
    quoted = marked.outside != marked.masked
    if found is None or not (marked.has("pages") or quoted):
        return marked
    base = marked.body
    if found.group(2):
        marked = marked.mark("issue", base + found.start(2), base + found.end(2))
    spaced = re.search(r"[^\W\d_]$", masked[base : base + found.start()]) and re.match(r"\s?[(:]", marked.text[base + found.end(1) :])
    label = "volume" if found.group(2) or spaced else "issue"
    return marked.mark(label, base + found.start(1), base + found.end(1))
