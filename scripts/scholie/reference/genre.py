"""Words that say what a work is: a thesis, a report, proceedings."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.reference.marked import Marked

THESIS = re.compile(
    r"(?<!\w)(?:thèse|mémoire (?:de|d['’])|doctorat|ph\.?\s?d\.?\b|dissertation|master['’]?s thesis"
    r"|habilitation à diriger|hdr\b|doctoral thesis|thesis\b)(?:(?!\s(?:soutenue?|présentée?|sous la dir))[^,.()\x00])*"
    r"(?:\s(?:soutenue?|présentée?)(?:\spubliquement)?(?:\s(?:à|en)\s(?:l['’])?)?)?",
    re.IGNORECASE,
)
REPORT = re.compile(
    r"(?<!\w)(?:rapport (?:de|du|d['’]|final|pour|au|n°|à|annuel|public|technique|remis)|(?:technical "
    r"|research )?report\b|rapport\b(?=\s*[,.])|document de travail|cahiers? de recherche|working paper)[^,.()\x00]*",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"(?<!\w)(?:actes|proceedings|colloque|conference|conférence|congrès|congress|symposium|workshop|séminaire"
    r"|journées? d['’]études?)(?!\w)",
    re.IGNORECASE,
)


def genre(marked: Marked) -> Marked:
    """Mark the words that say « thèse », « rapport de recherche »."""
    for kind, pattern in (("thesis", THESIS), ("report", REPORT)):
        found = pattern.search(marked.outside, marked.body + 4)
        if (
            found
            and not any(a <= found.start() < b for a, b in marked.italics)
            and re.search(r"[,.(\[?»”\"\x00]\s*$", marked.masked[: found.start()])
        ):
            return replace(marked.mark("genre", found.start(), found.end()), kind=kind)
    return marked
