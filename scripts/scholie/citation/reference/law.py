"""Laws, decrees and their kin, which have a number and a date instead of authors."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.citation.reference.draft import Draft

NUMBER = r"(?:n[°ºᵒo]\s?)?(?:\d{2,4}[-‑–]\d+)"
LAW = re.compile(
    rf"(?<!\w)((?:loi|décret|ordonnance|arrêté|circulaire|directive|règlement)(?:\s\([A-Z]+\))?\s(?:[\wéè]+\s)?(?:{NUMBER}\s)?du\s\d{{1,2}}(?:er)?\s[^\W\d_]+\s(\d{{4}}))",
    re.IGNORECASE,
)


def law(draft: Draft) -> Draft:
    """Mark a law that opens the reference, with the words that name it."""
    found = LAW.search(draft.text)
    if found is None or draft.text[: found.start()].strip(" «*([-–•").count(" ") > 1:
        return draft
    end = re.search(r"\.\s|\.$|,|$", draft.text[found.end() :])
    stop = found.end() + (end.start() if end else 0)
    title = draft.text[found.start() : stop]
    marked = draft.mark("title", found.start(), stop, title[:1].upper() + title[1:])
    return replace(marked.mark("year", found.end(), found.end(), found.group(2)), kind="legislation")
