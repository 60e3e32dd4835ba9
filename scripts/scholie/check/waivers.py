"""Problems that somebody has accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scholie.check.codes import CODES
from scholie.model import Place, Problem, Waiver
from scholie.schema import load, validate


def waive(problems: Sequence[Problem], waivers: Sequence[Waiver], *, today: str = "") -> tuple[Problem, ...]:
    """Return *problems*, those that a waiver accepts with its reason.

    A waiver accepts the problems of its code and its contribution (``volume/slug``) whose evidence is the same, blanks
    apart. One with ``until`` ends with that day when *today* is given, both as YYYY-MM-DD.
    """
    valid = [waiver for waiver in waivers if not (today and waiver.until and today > waiver.until)]
    return tuple(_waived(problem, valid) for problem in problems)


def unused(source: str, file: str, problems: Sequence[Problem], *, today: str = "") -> tuple[Problem, ...]:
    """Return the waivers of *source*, a waivers.yml, that accept none of *problems*: what they accepted is mended or changed.

    One that has ended is not said.
    """
    rows, lines, _ = load(source, file)
    found = []
    for rank, row in enumerate(rows if isinstance(rows, list) else ()):
        waiver, _ = validate(Waiver, row, file, lines, at=(rank,))
        ended = waiver is not None and today and waiver.until and today > waiver.until
        if waiver and waiver.code in CODES and not ended and not any(_accepts(waiver, problem) for problem in problems):
            details = (("code", waiver.code),)
            evidence = waiver.evidence or waiver.code
            found.append(Problem("waiver-unused", Place(file, lines.get((rank,), 1)), details, evidence, contribution=waiver.contribution))
    return tuple(found)


def _waived(problem: Problem, waivers: Sequence[Waiver]) -> Problem:
    found = next((waiver for waiver in waivers if _accepts(waiver, problem)), None)
    return replace(problem, waived=found.reason or found.by or found.date or "-") if found else problem


def _accepts(waiver: Waiver, problem: Problem) -> bool:
    same = (waiver.code, waiver.contribution) == (problem.code, problem.contribution)
    return same and waiver.evidence.split() == problem.evidence.split()


def read_waivers(source: str, file: str) -> tuple[tuple[Waiver, ...], tuple[Problem, ...]]:
    """Return the waivers of a waivers.yml, a YAML list shaped like ``model.Waiver``, and all its mistakes."""
    rows, lines, problems = load(source, file)
    if rows and not isinstance(rows, list):
        return (), (*problems, Problem("field-invalid", Place(file, 1), (("field", "-"), ("mistake", "not a list"))))
    found: list[Waiver] = []
    for rank, row in enumerate(rows or ()):
        waiver, mistakes = validate(Waiver, row, file, lines, at=(rank,))
        problems = (*problems, *mistakes)
        if waiver:
            found.append(waiver)
            problems = (*problems, *_incomplete(waiver, Place(file, lines.get((rank,), 1))))
    return tuple(found), problems


def _incomplete(waiver: Waiver, place: Place) -> Iterator[Problem]:
    if waiver.code not in CODES:
        yield Problem("waiver-unknown", place, (("code", waiver.code),), waiver.code)
    for name in ("reason", "by", "date"):
        if not getattr(waiver, name):
            yield Problem("waiver-incomplete", place, (("field", name),), waiver.code)
