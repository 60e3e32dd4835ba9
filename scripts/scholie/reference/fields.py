"""Make the fields of a record from the marks of a printed reference."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.document import LETTERS, fold
from scholie.formats.csl.write import date
from scholie.lexicon import TITLED
from scholie.model import Reference, frozen
from scholie.prose.language import votes
from scholie.reference.genre import MEETING
from scholie.reference.marked import Marked
from scholie.reference.segments import DOMAIN, core

PERIODICAL = re.compile(r"(?:la\s)?revue\s", re.IGNORECASE)


def assemble(marked: Marked) -> Reference:
    """Return the record that the marks of *marked* make."""
    kind = _kind(marked)
    container = _clean(marked.words("container"))
    extra = {"pagetotal": marked.said("extent")} if marked.has("extent") else {}
    if marked.has("genre"):
        extra["type"] = _clean(marked.said("genre"))
    if any(m.label == "names" and m.value == "—" for m in marked.marks):
        extra["same"] = "authors"
    authors = marked.authors
    journal = PERIODICAL.match(authors[0].family) if len(authors) == 1 and authors[0].corporate else None
    if journal and not container:
        kind, container, authors = "periodical", authors[0].family[journal.end() :], ()
    record = Reference(
        type=kind,
        authors=authors,
        editors=marked.editors,
        translators=marked.translators,
        others=frozenset(field for field in marked.others if (authors if field == "authors" else marked.editors)),
        year=_year(marked),
        origyear=marked.said("origyear"),
        title=_clean(marked.words("title")),
        container=container,
        series=_clean(marked.said("series")),
        edition=marked.said("edition"),
        volume=_number(marked.said("volume")),
        issue=_number(marked.said("issue")),
        pages=re.sub(r"\s?[-–—‑]+\s?", "-", marked.said("pages")),
        publisher=_clean(core(marked.said("publisher"))),
        place=_clean(marked.said("place")),
        doi=marked.said("doi"),
        isbn=marked.said("isbn"),
        issn=marked.said("issn"),
        url="" if re.match(r"https?://(?:dx\.)?doi\.org/", marked.said("url")) else marked.said("url"),
        accessed=iso(marked.said("accessed")),
        language=language(marked.text),
        extra=frozen(extra),
    )
    doubtful = tuple(field for field in marked.doubts if getattr(record, field))
    return replace(record, doubtful=doubtful) if doubtful else record


def iso(printed: str) -> str:
    """Return a printed day as ``2021-04-03``, as much of it as is known; what holds no year stays as it is."""
    numbers = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", printed)
    if numbers:
        day, month, year = numbers.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    parts = (date(printed) or {}).get("date-parts")
    return "-".join(f"{part:02}" for part in parts[0]) if parts else printed


def _year(marked: Marked) -> str:
    for label in ("early", "year"):
        found = next((m for m in marked.marks if m.label == label), None)
        if found:
            return found.value
    return ""


def _number(words: str) -> str:
    return re.sub(r"\s?[-–—‑]\s?", "-", words.strip())


def _clean(words: str) -> str:
    """Return *words* without marks at their edges and with single blanks."""
    text = re.sub(r"\s+(?=[.,])|(?<=[.,;])[.,;](?![.])", "", re.sub(r"[ \t\n]+", " ", words)).strip(" ,;:\u00a0\u202f")
    if text.startswith(("«", "“")) and text.endswith(("»", "”")) and text.count(text[0]) == 1:
        text = text[1:-1].strip()
    if text.endswith(".") and not re.search(r"(?:\.\.\.|\b\w\.|[A-Z]\.[A-Z]\.|etc\.|Cie\.)$", text):
        text = text[:-1]
    return text.rstrip(" ,;:(") if text.count("(") > text.count(")") and text.endswith("(") else text


def _kind(marked: Marked) -> str:
    """Return the biblatex type of the work."""
    container, numbered = marked.said("container"), marked.has("volume", "issue", "pages")
    if marked.kind:
        return marked.kind
    if marked.has("in"):
        return "inproceedings" if MEETING.search(container) else "incollection"
    if container:
        return (
            "inproceedings"
            if MEETING.search(container) and not (marked.has("issue") and marked.has("volume"))
            else "online"
            if DOMAIN.fullmatch(container)
            else "article"
        )
    set_off = any(m.label == "title" and m.set_off for m in marked.marks)
    if numbered and (set_off or marked.has("volume", "issue")) and not marked.has("publisher"):
        return "article"
    if marked.has("url") and not marked.has("publisher", "place"):
        return "online"
    return "misc" if set_off and not marked.has("publisher") else "book"


def language(printed: str) -> str:
    """Return the likely language of *printed*, as a code of two letters; empty when nothing tells."""
    counts = votes(map(fold, LETTERS.findall(printed)), TITLED)
    best = max(counts, key=lambda code: counts[code])
    others = max(count for code, count in counts.items() if code != best)
    return best if counts[best] > others and counts[best] >= 2 else ""
