"""Whether a bound citation says the year of its work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scholie.check.agreement.elsewhere import elsewhere
from scholie.check.binding import LETTERED, Binding, dates, years
from scholie.check.diagnosis import FIRST, diagnose, letter, named
from scholie.check.view import View
from scholie.model import Problem, Reference, Verdict
from scholie.prose.years import first_year


def year_differs(view: View) -> Iterator[Problem]:
    """Yield the citations whose year is not the year of the work.

    The year of the first edition, when the entry gives it as ``origdate``, is verified; any other is contradicted.
    """
    astray = {(where.element, work.key) for where, work, _ in elsewhere(view)}
    for binding in view.bindings:
        yield from _letter_differs(binding, view.edition.references)
        printed = years(binding)
        unmatched = [year for year in printed if not any(year in dates(work) for work in binding.works)]
        for work in binding.works:
            here = [year for year in printed if year in dates(work)]
            if not dates(work) or not printed or first_year(work.year) in here or (binding.element, work.key) in astray:
                continue
            if here or unmatched:
                yield _year_problem(binding, work, view.edition.references, here, unmatched)


def _year_problem(binding: Binding, work: Reference, works: Sequence[Reference], here: Sequence[str], unmatched: Sequence[str]) -> Problem:
    details = (("cited", ", ".join(here or unmatched)), ("key", work.key), ("year", _dated(work)))
    if here:
        return binding.problem("year-differs", Verdict.VERIFIED, *details, diagnosis=FIRST)
    cause, other = diagnose(unmatched[0], work, works, binding.words)
    return binding.problem("year-differs", Verdict.CONTRADICTED, *details, *named(cause, other), diagnosis=cause)


def _letter_differs(binding: Binding, works: Sequence[Reference]) -> Iterator[Problem]:
    """Yield a citation whose year has the letter of another work than the one that it is bound to."""
    printed = LETTERED.findall(binding.plain)
    for work in binding.works if len(printed) == len(binding.works) == 1 else ():
        if letter(work.year) and printed[0][:4] == work.year[:4] and printed[0] != work.year:
            details = (("cited", printed[0]), ("key", work.key), ("year", work.year))
            cause, other = diagnose(printed[0], work, works)
            yield binding.problem("year-differs", Verdict.CONTRADICTED, *details, *named(cause, other), diagnosis=cause)


def _dated(work: Reference) -> str:
    return f"{work.year} [{work.origyear}]" if work.origyear else work.year
