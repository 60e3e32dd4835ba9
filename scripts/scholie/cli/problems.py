"""Problems printed at the end of a command, and the exit status that they make."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import click

from scholie import check, library, report
from scholie.cli.program import Session
from scholie.messages import language
from scholie.model import Files, Problem, Severity


def put_problems(problems: Sequence[Problem], files: Files, shown: Callable[[Problem], bool] = lambda _: True) -> None:
    """Print those of *problems* that are to be *shown*, with their context in *files*, and the sum of them all."""
    click.echo(report.terminal(filter(shown, problems), library.words_of(files), colour=sys.stdout.isatty()), nl=False)
    click.echo(report.summary(problems))


def put_unfinished(session: Session) -> None:
    """Say that a command was stopped while it wrote, and what mends that, where the files are read all the same."""
    for problem in library.unfinished_change(session.folder):
        click.echo(f"{check.message(problem, language())}. {check.hint(problem, language())}.", err=True)


def leave(problems: Sequence[Problem], limit: Severity | None = Severity.ERROR) -> None:
    """End the program with status 1 when a problem as grave as *limit* is there; without a limit never."""
    if limit and report.stand(problems, limit):
        raise click.exceptions.Exit(1)
