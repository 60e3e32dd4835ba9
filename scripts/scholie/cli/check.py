"""``scholie check``: every problem of the edition at once, for a person or for a program."""

from __future__ import annotations

import click

from scholie import report
from scholie.cli import folder
from scholie.cli.opening import open_edition
from scholie.cli.program import COMMANDS, Run
from scholie.cli.streams import put_json
from scholie.cli.told import leave, problems_of, tell
from scholie.messages import tr
from scholie.model import Severity

NEVER = "never"


@click.command("check", help=COMMANDS["check"], epilog=tr("A problem that stands in waivers.yml is shown as accepted and counts no more."))
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", help=tr("For a person or for a program."))
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in report.ORDER), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help=tr("The least severity that makes exit status 1."),
)
@click.pass_obj
def command(run: Run, form: str, fail_on: str) -> None:
    """List the problems."""
    files = folder.read(run)
    problems = problems_of(open_edition(files, formatted=False), files)
    if form == "json":
        put_json(report.records(problems))
    else:
        tell(problems, files)
    leave(problems, None if fail_on == NEVER else Severity(fail_on))
