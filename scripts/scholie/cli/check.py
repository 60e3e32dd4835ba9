"""``scholie check``: every problem of the edition at once, for a person or for a program; and what it can mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

import click

from scholie import check, report, texts
from scholie.cli import folder
from scholie.cli.opening import open_edition
from scholie.cli.program import COMMANDS, Run
from scholie.cli.streams import put, put_json
from scholie.cli.told import leave, problems_of, tell
from scholie.messages import count, tr
from scholie.model import Contribution, Edition, Files, Problem, Severity, Verdict

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
def command(run: Run, names: tuple[str, ...], form: str, fail_on: str, fix: str | None) -> None:
    """List the problems."""
    files = folder.read(run)
    chosen = folder.contributions(files, names)
    whole = open_edition(files, formatted=False)
    if fix:
        mend(run, files, whole, chosen)
        return
    problems = tuple(
        problem for problem in problems_of(whole, files, texts.outside(run.folder)) if not chosen or problem.contribution in chosen
    )
    if form == TERMINAL:
        if any(map(_told, problems)):
            tell(problems, files, _told)
    else:
        FORMS[form](problems)
    leave(problems, None if fail_on == NEVER else Severity(fail_on))


def _told(problem: Problem) -> bool:
    """Tell whether a person has anything to do with *problem*: a claim that was verified is for programs."""
    return problem.verdict is not Verdict.VERIFIED


def mend(run: Run, files: Files, whole: Edition, chosen: tuple[str, ...]) -> None:
    """Write the texts of the contributions *chosen*, or of all, with their typography mended, and say what changed.

    A text that is not UTF-8 is left alone.
    """
    held = [c for c in whole.contributions if (not chosen or c.id in chosen) and c.source.encode() == files.get(c.file)]
    mended = {c.file: check.mend(c.source, c.metadata.language) for c in held}
    for contribution in held:
        changes = tuple(check.changes(contribution.source, mended[contribution.file]))
        if changes:
            click.echo(_mended(contribution, changes))
    run.say(folder.changed(folder.write(run, files, {path: text.encode() for path, text in mended.items()})))


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
