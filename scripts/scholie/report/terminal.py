"""Problems for a person: a line each that editors and terminals can jump to, its evidence where it stands, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from scholie import check
from scholie.check.places import pattern
from scholie.messages import language, tr
from scholie.model import Problem, Severity

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFORMATION: "36"}
"""Numbers of the terminal's colours (ECMA-48, SGR)."""
FAINT, STRONG = "2", "1"
AROUND = 40
"""Characters of the line shown on either side of the evidence."""
WIDEST = 72
"""Characters of the evidence shown in its line."""
MANY = 4
"""From so many problems of one kind in a row on, each has one line."""


def terminal(problems: Iterable[Problem], sources: Mapping[str, str], *, colour: bool = False) -> str:
    """Return *problems*, grouped by contribution and sorted by place.

    *sources* are the texts of the files that the places name; one that is not there gives no context.
    """
    ordered = sorted(problems, key=lambda problem: (problem.contribution, problem.place, problem.code))
    lines = [line for group in _groups(ordered) for line in _group(*group, sources, colour)]
    return "".join(f"{line}\n" for line in lines)


def _groups(ordered: Sequence[Problem]) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    for contribution, found in groupby(ordered, key=lambda problem: problem.contribution):
        yield contribution, tuple(found)


def _group(contribution: str, found: Sequence[Problem], sources: Mapping[str, str], colour: bool) -> Iterator[str]:
    yield _ink(contribution or tr("The whole edition"), STRONG, colour)
    for _, run in groupby(found, key=lambda problem: (problem.code, problem.waived, problem.diagnosis)):
        alike = tuple(run)
        yield from _brief(alike, colour) if len(alike) >= MANY else (line for one in alike for line in _whole(one, sources, colour))
    yield ""


def _whole(problem: Problem, sources: Mapping[str, str], colour: bool) -> Iterator[str]:
    """Yield the lines of a problem: what it is, where it stands, what to do, why it was accepted."""
    yield _ink(_headline(problem), COLOURS[check.severity(problem)], colour)
    yield from (f"    {line}" for line in _context(problem, sources.get(problem.place.file, ""), colour))
    yield from _remedy(problem, check.hint(problem, language()), colour)


def _brief(alike: Sequence[Problem], colour: bool) -> Iterator[str]:
    """Yield a line for each of several problems of one kind in a row, and once what to do."""
    for problem in alike:
        evidence = check.clip(" ".join(problem.evidence.split()))
        said = _headline(problem)
        yield _ink(said if evidence in said else f"{said} · {evidence}", COLOURS[check.severity(problem)], colour)
    yield from _remedy(alike[0], check.common_hint(alike[0].code, language(), alike[0].diagnosis), colour)


def _remedy(problem: Problem, hint: str, colour: bool) -> Iterator[str]:
    if hint:
        yield f"    → {hint}"
    if problem.waived:
        yield _ink("    " + tr("accepted: {reason}", reason=problem.waived), FAINT, colour)


def _headline(problem: Problem) -> str:
    verdict = f" ({tr(problem.verdict.value)})" if problem.verdict else ""
    return f"{problem.place}: {problem.code}: {check.message(problem, language())}{verdict}"


def _context(problem: Problem, source: str, colour: bool) -> Iterator[str]:
    """Yield the words around the evidence, marked; the evidence alone where its line does not have it."""
    evidence = " ".join(re.split(r"[ \t\r\n]+", problem.evidence)).strip()
    if not evidence:
        return
    lines = source.split("\n")
    line = lines[problem.place.line - 1] if 0 < problem.place.line <= len(lines) else ""
    found = pattern(evidence).search(line, max(problem.place.column - 1, 0)) or pattern(evidence).search(line)
    if not found:
        yield check.clip(evidence) if evidence.startswith("«") else f"« {check.clip(evidence)} »"
        return
    start, end = found.start(), min(found.end(), found.start() + WIDEST)
    before = ("…" if start > AROUND else "") + line[max(start - AROUND, 0) : start]
    after = line[end : end + AROUND] * (end == found.end()) + ("…" if end + AROUND < len(line) or end < found.end() else "")
    yield before + _ink(line[start:end], STRONG, colour) + after
    if not colour:
        yield " " * len(before) + "^" * (end - start)


def _ink(words: str, number: str, colour: bool) -> str:
    return f"\x1b[{number}m{words}\x1b[0m" if colour else words
