"""Problems as workflow commands, with which GitHub annotates the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from scholie import check
from scholie.messages import language
from scholie.model import Problem, Severity, Verdict

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}


def github(problems: Iterable[Problem]) -> str:
    r"""Return a line for each problem that nobody accepted; a claim that was verified is none.

    >>> from scholie.model import Place
    >>> github([Problem("moon-missing", Place("a,b.md", 3, 7))])
    '::warning file=a%2Cb.md,line=3,col=7,title=moon-missing::moon-missing\n'
    """
    return "".join(f"{_command(problem)}\n" for problem in problems if not problem.waived and problem.verdict is not Verdict.VERIFIED)


def _command(problem: Problem) -> str:
    place = problem.place
    known = {"file": place.file, "line": place.line, "col": place.column, "title": problem.code}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in known.items() if value)
    remedy = check.hint(problem, language())
    words = check.message(problem, language()) + (f"\n→ {remedy}" if remedy else "")
    return f"::{COMMANDS[check.severity(problem)]} {properties}::{_data(words)}"


def _data(words: str) -> str:
    """Return *words* as the message of a command, which ends with its line."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """Return *words* as the value of a property, which a comma or a colon would end."""
    return _data(words).replace(":", "%3A").replace(",", "%2C")
