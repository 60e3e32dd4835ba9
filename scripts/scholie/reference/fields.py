"""Make the fields of a record from the marks of a draft."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.document import LETTERS, fold
from scholie.formats.csl.write import date
from scholie.lexicon import TITLED
from scholie.model import Reference, frozen
from scholie.prose.language import votes
from scholie.reference.draft import Draft
from scholie.reference.genre import MEETING
from scholie.reference.segments import DOMAIN, core

PERIODICAL = re.compile(r"(?:la\s)?revue\s", re.IGNORECASE)


def assemble(draft: Draft) -> Reference:
    """Return the record that the marks of *draft* come to."""
    kind = _kind(draft)
    container = _clean(draft.words("container"))
    extra = {"pagetotal": draft.said("extent")} if draft.has("extent") else {}
    if draft.has("genre"):
        extra["type"] = _clean(draft.said("genre"))
    if any(m.label == "names" and m.value == "—" for m in draft.marks):
        extra["same"] = "authors"
    authors = draft.authors
    journal = PERIODICAL.match(authors[0].family) if len(authors) == 1 and authors[0].corporate else None
    if journal and not container:
        kind, container, authors = "periodical", authors[0].family[journal.end() :], ()
    record = Reference(
        type=kind,
        authors=authors,
        editors=draft.editors,
        translators=draft.translators,
        others=frozenset(field for field in draft.others if (authors if field == "authors" else draft.editors)),
        year=_year(draft),
        origyear=draft.said("origyear"),
        title=_clean(draft.words("title")),
        container=container,
        series=_clean(draft.said("series")),
        edition=draft.said("edition"),
        volume=_number(draft.said("volume")),
        issue=_number(draft.said("issue")),
        pages=re.sub(r"\s?[-–—‑]+\s?", "-", draft.said("pages")),
        publisher=_clean(core(draft.said("publisher"))),
        place=_clean(draft.said("place")),
        doi=draft.said("doi"),
        isbn=draft.said("isbn"),
        issn=draft.said("issn"),
        url="" if re.match(r"https?://(?:dx\.)?doi\.org/", draft.said("url")) else draft.said("url"),
        accessed=iso(draft.said("accessed")),
        language=language(draft.text),
        extra=frozen(extra),
    )
    doubtful = tuple(field for field in draft.doubts if getattr(record, field))
    return replace(record, doubtful=doubtful) if doubtful else record


def iso(printed: str) -> str:
    """Return a printed day as ``2021-04-03``, as much of it as is known; what holds no year stays as it is."""
    numbers = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", printed)
    if numbers:
        day, month, year = numbers.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    parts = (date(printed) or {}).get("date-parts")
    return "-".join(f"{part:02}" for part in parts[0]) if parts else printed


def _year(draft: Draft) -> str:
    for label in ("early", "year"):
        found = next((m for m in draft.marks if m.label == label), None)
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


def _kind(draft: Draft) -> str:
    """Return the biblatex type of the work."""
    container, numbered = draft.said("container"), draft.has("volume", "issue", "pages")
    if draft.kind:
        return draft.kind
    if draft.has("in"):
        return "inproceedings" if MEETING.search(container) else "incollection"
    if container:
        return (
            "inproceedings"
            if MEETING.search(container) and not (draft.has("issue") and draft.has("volume"))
            else "online"
            if DOMAIN.fullmatch(container)
            else "article"
        )
    quoted = any(m.label == "title" and m.value for m in draft.marks)
    if numbered and (quoted or draft.has("volume", "issue")) and not draft.has("publisher"):
        return "article"
    if draft.has("url") and not draft.has("publisher", "place"):
        return "online"
    return "misc" if quoted and not draft.has("publisher") else "book"


def language(printed: str) -> str:
    """Return the likely language of *printed*, as a code of two letters; empty when nothing tells."""
    counts = votes(map(fold, LETTERS.findall(printed)), TITLED)
    best = max(counts, key=lambda code: counts[code])
    others = max(count for code, count in counts.items() if code != best)
    return best if counts[best] > others and counts[best] >= 2 else ""
