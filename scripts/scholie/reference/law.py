"""Laws, decrees and their kin, which have a number and a date instead of authors."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.reference.marked import Marked

NUMBER = r"(?:n[°ºᵒo]\s?)?(?:\d{2,4}[-‑–]\d+)"
BUREAU = r"[A-Z]{2,}[\w/.-]*"
"""What issued a circular: « DGAS/2B »."""
LAW = re.compile(
    rf"(?<!\w)((?:loi|décret|ordonnance|arrêté|circulaire|instruction|directive|règlement)(?:\s\([A-Z]+\))?\s(?:{BUREAU}\s)?(?:[\wéè]+\s)?"
    rf"(?:{NUMBER}\s)?du\s\d{{1,2}}(?:er)?\s[^\W\d_]+\s(\d{{4}}))",
    re.IGNORECASE,
)
CODE = re.compile(
    r"(?:articles?|art\.)\s(?:[LRDA]\s?\.?\s?\*?\s?)?\d[\w\s.,-]*?\s(?:du|de la|de l['’])\s?(?:code|constitution|convention)\b[^,.;()]*",
    re.IGNORECASE,
)
"""« Article L. 311-3 du Code du travail »."""
SUBJECT = re.compile(
    r"[^,.;()\x00]*(?:,\s(?!(?:art|al|p|op|cf|dite?|codifiée?|modifiée?|publiée?|entrée?|in)\b)(?![A-ZÀ-Þ(\[«])[^,.;()\x00]*)*"
)
"""What a law is about: to a point, a bracket, or a comma that words of another kind follow."""
GAZETTE = re.compile(
    r"(?<=[,.]\s)(JO(?:RF|CE|UE)?\b|J\.\s?O\.(?:R\.F\.)?|Journal officiel(?: de (?:la République française|l['’]Union européenne))?"
    r"|Bulletin officiel[^,.\d]*)"
)


def law(marked: Marked) -> Marked:
    """Mark a law that opens the reference, with the words that name it, and the gazette it was published in."""
    code = CODE.match(marked.text)
    if code:
        return replace(marked.mark("title", *code.span()), kind="legislation")
    found = LAW.search(marked.text)
    if found is None or marked.text[: found.start()].strip(" «*([-–•").count(" ") > 1:
        return marked
    subject = SUBJECT.match(marked.text, found.end())
    stop = len(marked.text[: subject.end() if subject else found.end()].rstrip(" ,"))
    title = marked.text[found.start() : stop]
    marked = marked.mark("title", found.start(), stop, title[:1].upper() + title[1:])
    gazette = GAZETTE.search(marked.text, stop)
    marked = marked.mark("container", *gazette.span(1)) if gazette else marked
    return replace(marked.mark("year", found.end(), found.end(), found.group(2)), kind="legislation")
