"""Print records in CSL styles, and find in the print what each character belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lxml import html

from scholie.document import fold
from scholie.pandoc import format_references
from training.printed import Print
from training.records import MONTHS, Record

TEXTS = ("title", "container-title", "collection-title", "publisher", "genre", "publisher-place")
NUMBERS = ("page", "volume", "issue", "issued", "original", "edition")
ROLES = ("author", "editor", "translator")
UNPRINTED = frozenset({"issued", "original", "source", "day", "extent", "accessed", *ROLES})
"""What is no variable of CSL, or stands in it in another form."""

BEFORE = re.compile(r"(\w+)[\s.’'‑-]{1,2}$")
AFTER = re.compile(r"[\s.,’'(‑-]{1,3}(\w+)[.)]*")


def csl(record: Record, key: str) -> dict[str, Any]:
    """Return *record* as a CSL-JSON item named *key*."""
    item = {name: value for name, value in record.items() if name not in UNPRINTED}
    for role in ROLES:
        if record.get(role):
            item[role] = [{"family": one[0], "given": one[1]} if len(one) == 2 else {"literal": one[0]} for one in record[role]]
    for name, date in (("issued", "issued"), ("original", "original-date")):
        if record.get(name):
            item[date] = {"date-parts": [[int(record[name])]]}
    day, month, year = record["accessed"].split() if "accessed" in record else ("", "", "")
    consulted = {"accessed": {"date-parts": [[int(year), MONTHS.index(month) + 1, int(day)]]}} if day else {}
    return item | consulted | {"id": key}


def prints(records: Sequence[Record], style: str, language: str) -> Iterator[Print]:
    """Yield what *style* prints of *records*, labelled; a print without its title is left out."""
    by_key = {f"r{index:05}": record for index, record in enumerate(records)}
    entries = format_references([csl(record, key) for key, record in by_key.items()], style, language)
    for key, entry in entries.items():
        found = aligned(plain(entry), by_key[key], style)
        if found:
            yield found


def plain(entry: str) -> str:
    """Return the words of *entry*, HTML, in one line."""
    return re.sub(r"[ \t\n]+", " ", "".join(map(str, html.fromstring(f"<div>{entry}</div>").itertext()))).strip()


def aligned(text: str, record: Record, notation: str = "") -> Print | None:
    """Return *text*, a print of *record*, with its characters labelled; None when the title is not in it."""
    labels = [""] * len(text)
    for name in sorted((name for name in TEXTS if record.get(name)), key=lambda name: (name != "title", -len(str(record[name])))):
        _mark(labels, name, _place(text, str(record[name]), labels))
    if "title" not in labels:
        return None
    for name in ("DOI", "URL"):
        _mark(labels, name, _place(text, str(record.get(name, "")), labels))
    people = _people(text, record, labels)
    if record.get("author") and not people:
        return None
    for name in NUMBERS:
        _mark(labels, name, _number(text, str(record.get(name, "")), labels))
    return Print(text, tuple(labels), people, notation)


def _mark(labels: list[str], name: str, span: tuple[int, int] | None) -> None:
    if span:
        labels[span[0] : span[1]] = [name] * (span[1] - span[0])


def _loose(words: str) -> str:
    """Return a pattern of *words* in whatever capitals, quotation marks, blanks and stops."""
    parts = re.findall(r"\w+", words)
    return r"(?<!\w)" + r"[\W_]{1,4}".join(map(re.escape, parts)) + r"(?!\w)" if parts else r"(?!)"


def _place(text: str, words: str, labels: list[str]) -> tuple[int, int] | None:
    """Return where *words* stand in what is not labelled."""
    for found in re.finditer(_loose(words), text, re.IGNORECASE):
        if not any(labels[found.start() : found.end()]):
            return _closed(text, *found.span(), words)
    return None


def _closed(text: str, start: int, end: int, words: str) -> tuple[int, int]:
    """Return the span with the mark that ends *words* and the quotation mark or bracket inside it that closes."""
    last = words[-1]
    if last in "?!…)»”" and text[end : end + 3].strip()[:1] == last:
        end = text.index(last, end) + 1
    return start, end


def _number(text: str, value: str, labels: list[str]) -> tuple[int, int] | None:
    parts = re.findall(r"\w+", value)
    pattern = r"(?<!\w)" + r"\s?[-–—‑/]+\s?".join(parts) if parts else r"(?!)"
    last = parts and re.compile(pattern + r"(?!\w)")
    for found in last.finditer(text) if last else ():
        if not any(labels[found.start() : found.end()]):
            return found.span()
    return None


def _people(text: str, record: Record, labels: list[str]) -> tuple[str, ...]:
    """Label the zones of the names; return the families of the authors that are printed."""
    families: tuple[str, ...] = ()
    after = 0
    for role in ROLES:
        spans = list(_families(text, record.get(role, ()), labels, after))
        if spans:
            start, end = _zone(text, spans, record[role], labels)
            labels[start:end] = [role] * (end - start)
            after = end if role == "author" else after
            families = tuple(one[0] for one in record[role][: len(spans)]) if role == "author" else families
    return families


def _families(text: str, people: Iterable[Sequence[str]], labels: list[str], after: int) -> Iterator[tuple[int, int]]:
    for one in people:
        spans = (found.span() for found in re.compile(_loose(one[0]), re.IGNORECASE).finditer(text, after))
        span = next(((start, end) for start, end in spans if not any(labels[start:end])), None)
        if span is None:
            return
        yield span
        after = span[1]


def _zone(text: str, spans: list[tuple[int, int]], people: Sequence[Sequence[str]], labels: list[str]) -> tuple[int, int]:
    """Return the span of a list of names whose family names stand at *spans*."""
    words = [[fold(word) for word in re.findall(r"\w+", " ".join(one[1:]))] for one in people]
    given = {word for one in words for word in one}
    allowed = given | {word[:1] for word in given} | {"".join(word[0] for word in one) for one in words}
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    while (before := BEFORE.search(text[:start])) and fold(before.group(1)) in allowed and not labels[before.start()]:
        start = before.start()
    while (after := AFTER.match(text, end)) and fold(after.group(1)) in allowed and not labels[after.start(1)]:
        end = after.end()
    others = re.match(r",?\s(?:et al|et coll|and others)\.?", text[end:])
    return start, end + others.end() if others else end
