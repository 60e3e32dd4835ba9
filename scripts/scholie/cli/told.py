"""Problems told at the end of a command, and the exit status that they make."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import click

from scholie import check, report
from scholie.model import Edition, Files, Problem, Severity

WAIVERS = "texts/waivers.yml"


def problems_of(whole: Edition, files: Files, others: Sequence[Problem] = ()) -> tuple[Problem, ...]:
    """Return the problems of the edition *whole*, and *others*, those that waivers.yml accepts today marked as such."""
    source = files.get(WAIVERS, b"").decode("utf-8", "replace")
    waivers, mistakes = check.read_waivers(source, WAIVERS)
    today = datetime.now(UTC).date().isoformat()
    found = tuple(dict.fromkeys((*check.check(whole, today=today, files=files), *mistakes, *others)))
    unused = check.unused(source, WAIVERS, found, today=today)
    return check.waive((*found, *unused), waivers, today=today)


def tell(problems: Sequence[Problem], files: Files, shown: Callable[[Problem], bool] = lambda _: True) -> None:
    """Print those of *problems* that are to be *shown*, with their context in *files*, and the sum of them all."""
    sources = {path: content.decode("utf-8", "replace") for path, content in files.items() if not path.endswith((".json", ".bin"))}
    click.echo(report.terminal(filter(shown, problems), sources, colour=sys.stdout.isatty()), nl=False)
    click.echo(report.summary(problems))


def leave(problems: Sequence[Problem], limit: Severity | None = Severity.ERROR) -> None:
    """End the program with status 1 when a problem as grave as *limit* stands; None is never."""
    if limit and report.stand(problems, limit):
        raise click.exceptions.Exit(1)
