"""Match a citation by the title right before its year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scholie.citation.mentions.agree import Agreement, agree, same_year, title_at
from scholie.citation.mentions.candidate import Candidate, names_before
from scholie.citation.mentions.catalogue import Work
from scholie.citation.mentions.finding import Fit, judged
from scholie.model import Citation


def by_title(text: str, candidate: Candidate, works: Sequence[Work]) -> Citation | None:
    """Match « M. Vautrin, *Vivre au pays…* (2007) »: a title right before the year."""
    close = candidate.start if not candidate.names else text.rfind("(", 0, candidate.end)
    found = [(start, work) for work in works if (start := title_at(text, close, work)) is not None]
    longest = min((start for start, _ in found), default=0)
    fits: list[tuple[int, Fit]] = []
    for start, work in found:
        if start > longest:
            continue
        opened = re.search(r"[\s«“\"*_,:(]*$", text[:start])
        names, named = names_before(text, opened.start() if opened else start, 200)
        agreement = _names_before(names, work)
        named = named if agreement.matched else start
        if agreement.matched or same_year(candidate, work):
            fits.append((named, (work, agreement)))
    exact = [fit for fit in fits if same_year(candidate, fit[1][0])] or [fit for fit in fits if not fit[1][0].shared]
    best = [fit for fit in exact if fit[1][1].matched] or exact
    if len(best) != 1:
        return None
    start, fit = best[0]
    closing = candidate.end + (text[candidate.end : candidate.end + 1] == ")" and "(" in text[close - 1 : close + 1])
    return judged(text, replace(candidate, start=start, end=closing), fit, sure=True)


def _names_before(names: str, work: Work) -> Agreement:
    """Return how the names before a title fit; none matched when they do not."""
    fake = Candidate(0, 0, names, "", narrative=True)
    return (agree(fake, work) if names and work.people else None) or Agreement()
