"""Problems as plain records, for JSON."""

from __future__ import annotations

from collections.abc import Iterable

from scholie import check
from scholie.messages import language
from scholie.model import Problem


def records(problems: Iterable[Problem]) -> list[dict[str, str | int | None]]:
    """Return a record of each problem, its sentence and hint in the language of the locale.

    ``verdict`` is null where nothing was judged, ``line`` and ``column`` are 0 where the whole file is
    meant, ``page`` is there for a line of a file that has pages, ``waived`` is the reason why somebody accepted the problem, and empty
    when nobody did.
    """
    return [_record(problem) for problem in problems]


def _record(problem: Problem) -> dict[str, str | int | None]:
    return {
        "code": problem.code,
        "severity": check.severity(problem).value,
        "verdict": problem.verdict.value if problem.verdict else None,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        **({"page": problem.place.page} if problem.place.page else {}),
        "contribution": problem.contribution,
        "message": check.message(problem, language()),
        "evidence": problem.evidence,
        "hint": check.hint(problem, language()),
        "waived": problem.waived,
    }
