"""Words that only name the field which follows them: « Résumé », « Mots-clés », « Abstract », « Keywords »."""

from __future__ import annotations

import re
from dataclasses import dataclass

LABEL = re.compile(
    r"(?P<abstract_fr>r[ée]sum[ée]s?)"
    r"|(?P<abstract_en>abstract|summary)"
    r"|(?P<keywords_fr>mots?[ -]cl(?:ef|[ée])s?)"
    r"|(?P<keywords_en>key[ -]?words)",
    re.IGNORECASE,
)
AFTER = re.compile(r"\s*(?:\((?:fr|en|fran[çc]ais|english|anglais)\))?\s*(?P<mark>[:.—–-]+(?:\s[—–-]+(?=\s))?)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a text."""

    field: str
    """abstract or keywords."""
    language: str
    end: int
    """Index after the label and its mark."""


def labelled(text: str, *, alone: bool = False) -> Label | None:
    """Return the label that *text* begins with: alone on its line, or followed by a colon, a stop or a dash."""
    text = text.lstrip("*#_ ")
    found = LABEL.match(text)
    if not found or not found.lastgroup:
        return None
    rest = AFTER.match(text, found.end())
    end = rest.end() if rest else found.end()
    if (end < len(text) and not (rest and rest["mark"])) or (alone and end < len(text)):
        return None
    field, language = found.lastgroup.split("_")
    return Label(field, language, end)
