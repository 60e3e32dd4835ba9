"""Judge whether a bound citation agrees with the work it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scholie.citation.mentions.agree import agree_first, same_year
from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import catalogue
from scholie.citation.mentions.patterns import DATED, LIST
from scholie.model import Reference, Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """What comparing a citation with its work comes to."""

    verdict: Verdict
    code: str = ""
    """``year-differs``, ``name-differs`` or nothing."""
    evidence: str = ""


def judge(words: str, reference: Reference) -> Judgement:
    """Return whether *words*, a bound citation, agree with *reference* in year and names.

    A year is told to differ also when it is the one of the first edition; the verdict is then *verified*.
    """
    work = catalogue([reference])[0]
    years = [found for found in DATED.finditer(words) if found["year"][0].isdigit()]
    named = LIST.search(re.split(r"[«“*\"]|\d", words)[0])
    names = named.group() if named else ""
    agreement = agree_first(names, work) if names and work.people else None
    if agreement and agreement[0].differs:
        return Judgement(Verdict.CONTRADICTED, "name-differs", "; ".join(agreement[0].differs))
    candidates = [Candidate(0, 0, "", year["year"], "", year["before"] or year["after"] or year["first"] or "") for year in years]
    if candidates and work.year and not any(work.year in (one.year, one.origin) for one in candidates):
        first = any(same_year(one, work) for one in candidates)
        return Judgement(Verdict.VERIFIED if first else Verdict.CONTRADICTED, "year-differs", f"{candidates[-1].year} / {work.year}")
    return Judgement(Verdict.VERIFIED if years and (agreement or not work.people) else Verdict.UNVERIFIED)
