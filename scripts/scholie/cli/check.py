"""``scholie check``: every problem of the edition at once, for a person or for a program; and what it can mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

import click

from scholie import check, library, report
from scholie.cli.problems import leave, put_problems
from scholie.cli.program import COMMANDS, Session
from scholie.cli.streams import put, put_json
from scholie.cli.writing import changed, put_written, waiting
from scholie.messages import count, tr
from scholie.model import Contribution, Problem, Severity, Verdict

NEVER = "never"
TERMINAL = "terminal"
FORMS: Mapping[str, Callable[[tuple[Problem, ...]], None]] = {
    "json": lambda problems: put_json(report.records(problems)),
    "sarif": lambda problems: put_json(report.sarif(problems)),
    "github": lambda problems: put(report.github(problems)),
}
"""What programs read."""


@click.command("check", help=COMMANDS["check"], epilog=tr("A problem that stands in waivers.yml is shown as accepted and counts no more."))
@click.argument("names", metavar=tr("[CONTRIBUTION…]"), nargs=-1)
@click.option("--format", "form", type=click.Choice([TERMINAL, *FORMS]), default=TERMINAL, help=tr("For a person or for a program."))
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in report.ORDER), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help=tr("The least severity that makes exit status 1."),
)
@click.option(
    "--fix",
    type=click.Choice(["typography"]),
    help=tr("Mend the texts instead: blanks, quotation marks and apostrophes of French, nothing else."),
)
@click.pass_obj
def command(session: Session, names: tuple[str, ...], form: str, fail_on: str, fix: str | None) -> None:
    """List the problems."""
    if fix:
        mend(session, names)
        return
    files = library.read_files(session.folder)
    problems = library.check_edition(session.folder, names)
    if form == TERMINAL:
        if any(map(_unsettled, problems)):
            put_problems(problems, files, _unsettled)
    else:
        FORMS[form](problems)
    leave(problems, None if fail_on == NEVER else Severity(fail_on))


def _unsettled(problem: Problem) -> bool:
    """Tell whether a person has anything to do with *problem*: a claim that was verified is for programs."""
    return problem.verdict is not Verdict.VERIFIED


def mend(session: Session, names: tuple[str, ...]) -> None:
    """Mend the typography of the contributions *names*, or of all, and say what has changed."""
    done = library.mend_typography(session.folder, names, waiting=waiting)
    put_written(session, done)
    for contribution, changes in done.texts:
        click.echo(_mended(contribution, changes))
    session.say(changed(done.changes))


def _mended(contribution: Contribution, changes: tuple[check.Change, ...]) -> str:
    """Return the line that says what changes in a text: how many places of each kind, and where."""
    number = Counter(change.kind for change in changes)
    blanks, quotes, apostrophes = (number[kind] for kind in ("blank", "quotes", "apostrophe"))
    kinds = (
        (blanks, count(blanks, "{number} blank", "{number} blanks")),
        (quotes, count(quotes, "{number} quotation mark", "{number} quotation marks")),
        (apostrophes, count(apostrophes, "{number} apostrophe", "{number} apostrophes")),
    )
    parts = ", ".join(words for some, words in kinds if some)
    lines = dict.fromkeys(contribution.source.count("\n", 0, change.start) + 1 for change in changes)
    where = count(len(lines), "line {lines}", "lines {lines}", lines=", ".join(map(str, lines)))
    return f"{contribution.file}: {parts} ({where})"
