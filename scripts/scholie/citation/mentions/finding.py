"""Make citations of what a match came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scholie.citation.mentions.agree import Agreement, same_year
from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import Work
from scholie.model import Citation, Verdict

Fit = tuple[Work, Agreement]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a match came to, beside the works."""

    verdict: Verdict = Verdict.VERIFIED
    code: str = ""
    evidence: str = ""
    """The year or the name that the text prints and the work has not; the keys of the works that fit, parted by "; "; or the chain
    of words that leads to the work."""


SURE = Finding()
LIKELY = Finding(Verdict.UNVERIFIED)


def cite(text: str, start: int, end: int, works: Sequence[Work], finding: Finding = SURE) -> Citation:
    """Return a citation of *works* at a span of *text*; works of other contributions make it a probable one."""
    if any(work.shared for work in works) and not finding.code:
        finding = Finding(Verdict.UNVERIFIED, "citation-probable")
    indexes = tuple(work.index for work in works)
    return Citation(start, end, text[start:end], indexes, finding.verdict, finding.evidence, finding.code)


def ambiguous(text: str, start: int, end: int, works: Sequence[Work]) -> Citation:
    """Return a citation that several *works* fit, which is bound to none."""
    evidence = "; ".join(work.reference.key or str(work.index + 1) for work in works)
    return cite(text, start, end, (), Finding(Verdict.UNVERIFIED, "citation-ambiguous", evidence))


def judged(text: str, candidate: Candidate, fit: Fit, *, sure: bool) -> Citation:
    """Return the citation of one work, with what differs."""
    work, agreement = fit
    finding = SURE if sure else LIKELY
    if agreement.differs:
        finding = Finding(Verdict.CONTRADICTED, "name-differs", "; ".join(agreement.differs))
    elif not same_year(candidate, work):
        finding = Finding(Verdict.CONTRADICTED, "year-differs", candidate.year)
    elif candidate.year != work.year and candidate.year and not candidate.origin:
        finding = Finding(Verdict.VERIFIED, "year-differs", candidate.year)
    return cite(text, candidate.start, candidate.end, [work], finding)
