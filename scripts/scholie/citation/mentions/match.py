"""Match what may be a citation to the works of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scholie.citation.lexicon import MONTHS, PLACES
from scholie.citation.mentions.agree import Agreement, agree, meets, same_year, title_at, title_near
from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import Work, bare, flat
from scholie.citation.mentions.patterns import AT_END, paragraph
from scholie.citation.names import is_body
from scholie.model import Citation, Verdict

NEAREST = 600
"""Within that many characters before « (1999) » its author must be named."""
Fit = tuple[Work, Agreement]


def resolve(text: str, candidate: Candidate, works: Sequence[Work]) -> Citation | None:
    """Return the citation that *candidate* comes to; None when it is none."""
    if candidate.narrative:
        titled = by_title(text, candidate, works)
        if titled:
            return titled
    named = _by_names(text, candidate, works) if candidate.names else None
    if named and (named.references or named.code == "citation-ambiguous"):
        return named
    alone = _by_context(text, candidate, works) if candidate.narrative else None
    return alone or named or _unlisted(text, candidate)


def cite(
    text: str, start: int, end: int, works: Sequence[Work], verdict: Verdict = Verdict.VERIFIED, code: str = "", evidence: str = ""
) -> Citation:
    """Return a citation of *works* at a span of *text*; works of other contributions make it a probable one."""
    if any(work.shared for work in works) and not code:
        code, verdict = "citation-probable", Verdict.UNVERIFIED
    return Citation(start, end, text[start:end], tuple(work.index for work in works), verdict, evidence, code)


def _judged(text: str, start: int, candidate: Candidate, fit: Fit, *, sure: bool) -> Citation:
    """Return the citation of one work, with what differs."""
    work, agreement = fit
    if agreement.differs:
        return cite(text, start, candidate.end, [work], Verdict.CONTRADICTED, "name-differs", "; ".join(agreement.differs))
    if not same_year(candidate, work):
        return cite(text, start, candidate.end, [work], Verdict.CONTRADICTED, "year-differs", f"{candidate.year} / {work.year}")
    if candidate.year != work.year and candidate.year and not candidate.origin:
        return cite(text, start, candidate.end, [work], Verdict.VERIFIED, "year-differs", f"{candidate.year} / {work.year}")
    return cite(text, start, candidate.end, [work], Verdict.VERIFIED if sure else Verdict.UNVERIFIED)


def by_title(text: str, candidate: Candidate, works: Sequence[Work]) -> Citation | None:
    """Match « M. Chauvière, *Trop de gestion…* (2007) »: a title right before the year."""
    close = candidate.start if not candidate.names else text.rfind("(", 0, candidate.end)
    found = [(start, work) for work in works if (start := title_at(text, close, work)) is not None]
    longest = min((start for start, _ in found), default=0)
    fits: list[tuple[int, Fit]] = []
    for start, work in found:
        if start > longest:
            continue
        opened = re.search(r"[\s«“\"*_,:(]*$", text[:start])
        names = AT_END.search(text[max(0, start - 200) : opened.start() if opened else start])
        agreement = _names_before(names.group(1) if names else "", work)
        named = start - len(text[max(0, start - 200) : start]) + names.start(1) if names and agreement.matched else start
        if agreement.matched or same_year(candidate, work):
            fits.append((named, (work, agreement)))
    exact = [fit for fit in fits if same_year(candidate, fit[1][0])] or [fit for fit in fits if not fit[1][0].shared]
    best = [fit for fit in exact if fit[1][1].matched] or exact
    if len(best) != 1:
        return None
    start, fit = best[0]
    closing = candidate.end + (text[candidate.end : candidate.end + 1] == ")" and "(" in text[close - 1 : close + 1])
    moved = Candidate(start, closing, candidate.names, candidate.year, candidate.letter, candidate.origin, True, candidate.around)
    return _judged(text, start, moved, fit, sure=True)


def _names_before(names: str, work: Work) -> Agreement:
    """Return how the names before a title fit; none matched when they do not."""
    fake = Candidate(0, 0, names, "", narrative=True)
    return (agree(fake, work) if names and work.people else None) or Agreement()


def _by_names(text: str, candidate: Candidate, works: Sequence[Work]) -> Citation | None:
    """Match by names and year, then by names and a year that differs."""
    fits = [(work, found) for work in works if (found := agree(candidate, work)) is not None]
    dated = [fit for fit in fits if same_year(candidate, fit[0])]
    chosen = _best(text, candidate, dated)
    if len(chosen) == 1:
        fit = chosen[0]
        if fit[1].differs and len(candidate.people) == 1 and not title_near(text[slice(*candidate.around)], fit[0]):
            return None
        if fit[0].shared and not fit[1].whole:
            return None
        sure = fit[1].whole and len([one for one in dated if not one[0].shared]) == 1
        return _judged(text, _start(text, candidate, fit[1]), candidate, fit, sure=sure)
    if chosen:
        return cite(
            text, _start(text, candidate, chosen[0][1]), candidate.end, [], Verdict.UNVERIFIED, "citation-ambiguous", _listed(chosen)
        )
    return _dashed(text, candidate, works, fits) or _other_year(text, candidate, fits)


def _listed(fits: Sequence[Fit]) -> str:
    return "; ".join(work.reference.key or str(work.index + 1) for work, _ in fits)


def _start(text: str, candidate: Candidate, agreement: Agreement) -> int:
    """Return where the citation begins when words of the sentence were taken for names."""
    if not agreement.dropped:
        return candidate.start
    first = candidate.people[agreement.dropped]
    return candidate.start + text[candidate.start : candidate.end].find(first)


def _best(text: str, candidate: Candidate, fits: Sequence[Fit]) -> list[Fit]:
    """Return the fits that remain when each test in turn has left out the worse ones."""
    left = list(fits)
    window = text[slice(*candidate.around)]
    tests = (
        lambda fit: not fit[0].shared,
        lambda fit: not fit[1].differs,
        lambda fit: fit[1].whole,
        lambda fit: fit[1].dropped == min(one[1].dropped for one in fits),
        lambda fit: len(fit[0].people) == fit[1].matched,
        lambda fit: fit[0].letter == candidate.letter,
        lambda fit: fit[0].year == candidate.year,
        lambda fit: title_near(window, fit[0]),
    )
    for test in tests:
        kept = [fit for fit in left if test(fit)]
        left = kept or left
        if len(left) < 2:
            return left
    if candidate.letter and not any(fit[0].letter for fit in left):
        rank = ord(candidate.letter) - ord("a")
        return left[rank : rank + 1] or left
    return left


def _dashed(text: str, candidate: Candidate, works: Sequence[Work], fits: Sequence[Fit]) -> Citation | None:
    """Match a work listed under a dash: its author is listed elsewhere, no other dash has the year."""
    wild = [work for work in works if work.dashed and not work.people and same_year(candidate, work) and candidate.year]
    if len(wild) == 1 and any(agreement.whole for _, agreement in fits):
        return cite(text, candidate.start, candidate.end, wild, Verdict.UNVERIFIED)
    return None


def _other_year(text: str, candidate: Candidate, fits: Sequence[Fit]) -> Citation | None:
    """Match the only listed work of exactly these authors although its year differs, when that is likely."""
    whole = [fit for fit in fits if fit[1].whole and not fit[0].shared and not fit[1].differs]
    if len(whole) != 1 or not candidate.year or not whole[0][0].year or candidate.letter:
        return None
    work, agreement = whole[0]
    gap = int(work.year) - int(candidate.year)
    reprint = gap >= 5 and work.reference.type in ("book", "collection", "mvbook")
    if abs(gap) == 1 or reprint or title_near(text[slice(*candidate.around)], work):
        return _judged(text, _start(text, candidate, agreement), candidate, whole[0], sure=False)
    return None


def _by_context(text: str, candidate: Candidate, works: Sequence[Work]) -> Citation | None:
    """Match a year alone, « (2012 : 405) », by the author or the title that the sentences before it name."""
    dated = [work for work in works if not work.shared and candidate.year and same_year(candidate, work)]
    opening = text.rfind("(", 0, candidate.end) if candidate.names else candidate.start
    if not dated or opening < 0:
        return None
    after = text[candidate.end : candidate.end + 70]
    behind = [work for work in dated if _author_follows(after, work)]
    if len(behind) == 1:
        return cite(text, opening, candidate.end, behind, Verdict.UNVERIFIED)
    begin = max(paragraph(text, opening), opening - NEAREST)
    before = text[begin:opening]
    titled = [work for work in dated if title_near(before[-250:], work)]
    if len(titled) == 1:
        return cite(text, opening, candidate.end, titled, Verdict.UNVERIFIED)
    near = sorted(((position, work.index, work) for work in dated if (position := _last_named(before, work)) >= 0), reverse=True)
    if near and not any(work.dashed and not work.people for work in dated) and (len(near) == 1 or near[0][0] > near[1][0]):
        return cite(text, opening, candidate.end, [near[0][2]], Verdict.UNVERIFIED)
    return None


def _author_follows(after: str, work: Work) -> bool:
    """Tell whether « de Bruno Munari » follows a year."""
    found = re.match(r"[)\]]?[\s»,]*(?:de|d['’]|par|by|of)\s?((?:[^\W\d_][\w.'’-]*\s?){1,5})", after)
    return bool(found) and any(re.search(rf"(?<!\w){re.escape(flat(person.family))}(?!\w)", flat(found.group(1))) for person in work.people)  # type: ignore[union-attr]


def _last_named(before: str, work: Work) -> int:
    """Return where *before* last names the first author of *work*; -1 when it does not."""
    if not work.people:
        return -1
    family = re.escape(flat(work.people[0].family))
    found = [match for match in re.finditer(rf"(?<!\w){family}(?!\w)", flat(before)) if before[match.start()].isupper()]
    return found[-1].start() if found else -1


NEVER = frozenset(
    {
        "figure",
        "tableau",
        "chapitre",
        "partie",
        "section",
        "article",
        "loi",
        "decret",
        "annee",
        "version",
        "edition",
        "siecle",
        "vol",
        "no",
        "ibid",
        "id",
    }
)


def _unlisted(text: str, candidate: Candidate) -> Citation | None:
    """Return a citation of nothing listed when a surname and a year clearly make one."""
    names = candidate.names
    words = bare(names).split()
    if (
        not words
        or not candidate.year
        or len(names) > 120
        or any(word in NEVER or word in MONTHS for word in words)
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


def names_work(piece: str, work: Work) -> bool:
    """Tell whether *piece* names one of the people of *work*."""
    return any(meets(piece, person)[0] for person in work.people)
