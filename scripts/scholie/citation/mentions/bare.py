"""Citations whose year stands in no brackets of its own: « Rey, 2015, p. 12 » in a note or a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scholie.citation.mentions.brackets import LOCATOR
from scholie.citation.mentions.candidate import Candidate, names_before
from scholie.citation.mentions.catalogue import Work
from scholie.citation.mentions.match import resolve
from scholie.citation.mentions.patterns import DATED
from scholie.model import Citation, Verdict
from scholie.prose.sentence import sentence_start


def bare_citations(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield « Rey, 2015 » and « Rey 2015 » outside brackets when they fit one work exactly."""
    for found in DATED.finditer(text):
        if not found["year"][0].isdigit() or any(one.start <= found.start() < one.end for one in taken):
            continue
        names, start = names_before(text, found.start(), 120)
        if not names or LOCATOR.search(text[: found.start()]) or re.search(r"[(\[]\s?$", text[: found.start()]):
            continue
        around = (sentence_start(text, start), min(len(text), found.end() + 80))
        candidate = Candidate(start, found.end("year"), names, found["year"], narrative=False, around=around)
        match = resolve(text, candidate, works)
        if match and match.references and match.verdict is Verdict.VERIFIED and not match.code:
            yield match
