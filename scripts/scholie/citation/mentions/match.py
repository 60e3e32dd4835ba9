"""Match what may be a citation to the works of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from scholie.citation.mentions.agree import Agreement, agree, same_year, title_near
from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import Work
from scholie.citation.mentions.context import by_context
from scholie.citation.mentions.finding import LIKELY, Fit, ambiguous, cite, judged
from scholie.citation.mentions.titles import by_title
from scholie.citation.mentions.unlisted import unlisted
from scholie.model import Citation


def resolve(text: str, candidate: Candidate, works: Sequence[Work]) -> Citation | None:
    """Return the citation that *candidate* comes to; None when it is none."""
    if candidate.narrative:
        titled = by_title(text, candidate, works)
        if titled:
            return titled
    named = _by_names(text, candidate, works) if candidate.names else None
    if named and (named.references or named.code == "citation-ambiguous"):
        return named
    others = [work for work in works if not _another(candidate, work)]
    alone = by_context(text, candidate, others) if candidate.narrative else None
    return alone or named or unlisted(text, candidate)


def _another(candidate: Candidate, work: Work) -> bool:
    """Tell whether the names are those of *work* but for a given name that is another's."""
    agreement = agree(candidate, work) if candidate.names else None
    return agreement is not None and bool(agreement.differs)


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
        return judged(text, _trimmed(text, candidate, fit[1]), fit, sure=sure)
    if chosen:
        trimmed = _trimmed(text, candidate, chosen[0][1])
        return ambiguous(text, trimmed.start, trimmed.end, [work for work, _ in chosen])
    return _dashed(text, candidate, works, fits) or _other_year(text, candidate, fits)


def _trimmed(text: str, candidate: Candidate, agreement: Agreement) -> Candidate:
    """Return the candidate without words of the sentence that were taken for names."""
    if not agreement.dropped:
        return candidate
    first = candidate.people[agreement.dropped]
    return replace(candidate, start=candidate.start + text[candidate.start : candidate.end].find(first))


@dataclass(frozen=True, slots=True)
class Choice:
    """The fits between which a citation is to choose."""

    candidate: Candidate
    window: str
    """The sentence of the citation and a few words after it."""
    least: int
    """The fewest words before the names that belong to the sentence, over all fits."""


def _of_its_own(_: Choice, fit: Fit) -> bool:
    """Prefer a work of the contribution itself to one of another contribution."""
    return not fit[0].shared


def _same_given(_: Choice, fit: Fit) -> bool:
    """Prefer a work none of whose authors has another given name."""
    return not fit[1].differs


def _all_named(_: Choice, fit: Fit) -> bool:
    """Prefer a work whose authors are all named."""
    return fit[1].whole


def _fewest_dropped(choice: Choice, fit: Fit) -> bool:
    """Prefer a work for which the fewest words before the names must belong to the sentence."""
    return fit[1].dropped == choice.least


def _as_many(choice: Choice, fit: Fit) -> bool:
    """Prefer a work with as many authors as are named; with more where « et al. » follows them."""
    if choice.candidate.others:
        return len(fit[0].people) > fit[1].matched or fit[0].others
    return len(fit[0].people) == fit[1].matched


def _same_letter(choice: Choice, fit: Fit) -> bool:
    """Prefer the work of the letter: « 2004b »."""
    return fit[0].letter == choice.candidate.letter


def _this_edition(choice: Choice, fit: Fit) -> bool:
    """Prefer the edition of the year to a later one."""
    return fit[0].year == choice.candidate.year


def _titled(choice: Choice, fit: Fit) -> bool:
    """Prefer a work whose title is printed nearby."""
    return title_near(choice.window, fit[0])


PREFERENCES: tuple[Callable[[Choice, Fit], bool], ...] = (
    _of_its_own,
    _same_given,
    _all_named,
    _fewest_dropped,
    _as_many,
    _same_letter,
    _this_edition,
    _titled,
)
"""What decides between several works of the names and the year, the first that does."""


def _best(text: str, candidate: Candidate, fits: Sequence[Fit]) -> list[Fit]:
    """Return the fits that remain when each preference in turn has left out the worse ones."""
    left = list(fits)
    choice = Choice(candidate, text[slice(*candidate.around)], min((fit[1].dropped for fit in fits), default=0))
    for prefers in PREFERENCES:
        if len(left) < 2:
            return left
        left = [fit for fit in left if prefers(choice, fit)] or left
    return left


def _dashed(text: str, candidate: Candidate, works: Sequence[Work], fits: Sequence[Fit]) -> Citation | None:
    """Match a work listed under a dash: its author is listed elsewhere, no other dash has the year."""
    wild = [work for work in works if work.dashed and not work.people and same_year(candidate, work) and candidate.year]
    if len(wild) == 1 and any(agreement.whole for _, agreement in fits):
        return cite(text, candidate.start, candidate.end, wild, LIKELY)
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
        return judged(text, _trimmed(text, candidate, agreement), whole[0], sure=False)
    return None
