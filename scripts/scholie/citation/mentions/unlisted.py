"""Tell a citation of nothing listed from words and years that are none."""

from __future__ import annotations

import re

from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import bare
from scholie.citation.mentions.patterns import AT_END
from scholie.lexicon import NUMBERED, PLACES
from scholie.model import Citation, Verdict
from scholie.names.printed import is_body
from scholie.prose.months import PERIODS


def unlisted(text: str, candidate: Candidate) -> Citation | None:
    """Return a citation of nothing listed when a surname and a year clearly make one."""
    names = candidate.names
    words = bare(names).split()
    if (
        not words
        or not candidate.year
        or len(names) > 120
        or any(word in NUMBERED or word in PERIODS for word in words)
        or bare(names) in PLACES
    ):
        return None
    pieces = candidate.people
    person = all(AT_END.fullmatch(piece) for piece in pieces) and all(any(c.islower() for c in piece) or len(piece) > 6 for piece in pieces)
    body = not candidate.narrative and is_body(names) and names[0].isupper() and len(words) <= 9
    if not (person or body) or (candidate.narrative and len(pieces[-1].split()) > 3):
        return None
    start = candidate.start
    if candidate.narrative and len(pieces) > 1 and re.search(r",", names):
        start = candidate.start + text[candidate.start : candidate.end].rfind(pieces[-1])
    return Citation(
        start, candidate.end, text[start : candidate.end], (), Verdict.UNVERIFIED, f"{names}, {candidate.year}", "citation-unlisted"
    )
