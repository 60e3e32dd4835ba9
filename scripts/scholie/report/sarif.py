"""Problems as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from scholie import __version__, check
from scholie.messages import language
from scholie.model import Problem, Severity, Verdict

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
FINGERPRINT = "scholie/v1"
"""Names the way in which fingerprints are made: it changes when that does."""


def sarif(problems: Iterable[Problem]) -> dict[str, Any]:
    """Return a SARIF log with one run: a rule for each code, a result for each problem.

    Sentences are in the language of the locale. A problem that somebody accepted is a result that is suppressed, with the
    reason, a claim that was verified one that passed. A fingerprint rests on code, contribution and evidence, never on
    lines, so that a result is known again when the text around it moves.
    """
    found = tuple(problems)
    codes = tuple(dict.fromkeys((*check.CODES, *(problem.code for problem in found))))
    driver = {"name": "Scholie", "version": __version__, "language": language(), "rules": [_rule(code) for code in codes]}
    results = [_result(problem, codes.index(problem.code), mark) for problem, mark in zip(found, _fingerprints(found), strict=True)]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule(code: str) -> dict[str, Any]:
    """Return the rule of *code*: its sentence and its remedy with an ellipsis for what a problem fills in."""
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": check.common_message(code, language())},
        "defaultConfiguration": {"level": LEVELS[check.described(code).severity]},
    }
    remedy = check.common_hint(code, language())
    return {**rule, "help": {"text": remedy}} if remedy else rule


def _result(problem: Problem, index: int, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": LEVELS[check.severity(problem)],
        **({"kind": "pass", "level": "none"} if problem.verdict is Verdict.VERIFIED else {}),
        "message": {"text": _sentence(problem)},
        "locations": [_location(problem)] if problem.place.file else [],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    known = {"verdict": problem.verdict and problem.verdict.value, "contribution": problem.contribution, "evidence": problem.evidence}
    properties = {name: value for name, value in known.items() if value}
    if properties:
        result["properties"] = properties
    if problem.waived:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": problem.waived}]
    return result


def _sentence(problem: Problem) -> str:
    """Return what the problem says and what to do about it, as two sentences."""
    remedy = check.hint(problem, language())
    return f"{check.message(problem, language())}. {remedy}." if remedy else f"{check.message(problem, language())}."


def _location(problem: Problem) -> dict[str, Any]:
    place = problem.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file), "uriBaseId": "%SRCROOT%"}}
    region = {name: number for name, number in (("startLine", place.line), ("startColumn", place.column)) if number}
    if "startLine" in region:
        physical["region"] = region
    return {"physicalLocation": physical}


def _fingerprints(problems: Sequence[Problem]) -> list[str]:
    """Return the fingerprint of each problem; of several that are alike, each has its rank in it."""
    seen: Counter[str] = Counter()
    made = []
    for problem in problems:
        same = "\n".join((problem.code, problem.contribution or problem.place.file, " ".join(problem.evidence.split())))
        made.append(sha256(f"{same}\n{seen[same]}".encode()).hexdigest()[:32])
        seen[same] += 1
    return made
