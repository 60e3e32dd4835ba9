"""How many problems of each severity there are, and which of them stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from scholie import check
from scholie.messages import count
from scholie.model import Problem, Severity, Verdict

ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFORMATION)
"""The severities, the gravest first."""


def stand(problems: Iterable[Problem], limit: Severity) -> bool:
    """Tell whether a problem that nobody accepted is as grave as *limit* or graver."""
    grave = ORDER[: ORDER.index(limit) + 1]
    return any(not problem.waived and check.severity(problem) in grave for problem in problems)


def summary(problems: Iterable[Problem]) -> str:
    """Return the sum in one line, as in « 0 errors, 3 warnings, 1 remark, 2 problems accepted, 1 claim verified »."""
    found = tuple(problems)
    verified = sum(problem.verdict is Verdict.VERIFIED for problem in found)
    open_ = Counter(check.severity(problem) for problem in found if not problem.waived and problem.verdict is not Verdict.VERIFIED)
    waived = sum(bool(problem.waived) for problem in found if problem.verdict is not Verdict.VERIFIED)
    parts = [
        count(open_[Severity.ERROR], "{number} error", "{number} errors"),
        count(open_[Severity.WARNING], "{number} warning", "{number} warnings"),
    ]
    if open_[Severity.INFORMATION]:
        parts.append(count(open_[Severity.INFORMATION], "{number} remark", "{number} remarks"))
    if waived:
        parts.append(count(waived, "{number} problem accepted", "{number} problems accepted"))
    if verified:
        parts.append(count(verified, "{number} claim verified", "{number} claims verified"))
    return ", ".join(parts)
