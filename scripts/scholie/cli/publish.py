"""``scholie publish``: the text as it stands is kept under a number and a date, for ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import click

from scholie import check, publication
from scholie.cli import folder
from scholie.cli.opening import open_edition
from scholie.cli.program import COMMANDS, Run
from scholie.cli.told import leave, problems_of, tell
from scholie.messages import tr
from scholie.model import Contribution, Problem, Severity, Version, iso


def _day(_ctx: click.Context, _option: click.Parameter, given: str | None) -> str:
    """Return the day that was *given*, else today's. Raises click's usage error for what is none."""
    if given is None:
        return datetime.now(UTC).date().isoformat()
    try:
        return str(datetime.strptime(iso(given), "%Y-%m-%d").date())  # noqa: DTZ007  a day has no zone
    except ValueError:
        raise click.BadParameter(tr("“{date}” is no date: YYYY-MM-DD.", date=given)) from None


@click.command(
    "publish",
    help=COMMANDS["publish"],
    epilog=tr("Without CONTRIBUTION all are taken. A version is never written again; a text in which errors stand is not published."),
)
@click.argument("names", nargs=-1, metavar=tr("[CONTRIBUTION…]"))
@click.option("--date", metavar=tr("DATE"), callback=_day, help=tr("When it was published, as YYYY-MM-DD; today by default."))
@click.option("--dry-run", is_flag=True, help=tr("Print what would change and write nothing."))
@click.pass_obj
def command(run: Run, names: tuple[str, ...], date: str, dry_run: bool) -> None:
    """Publish."""
    files = folder.read(run)
    chosen = folder.contributions(files, names)
    whole = open_edition(files, formatted=False)
    grave = _errors(problems_of(whole, files))
    taken = [held for held in whole.contributions if held.id in chosen or not names]
    _in_time(taken, date)
    changes: dict[str, bytes] = {}
    for held in taken:
        stand = any(problem.contribution == held.id for problem in grave)
        version, written = (None, {}) if stand else publication.publish(held, files, date)
        changes |= written
        run.say(_told(held, version, stand=stand))
    if not taken:
        run.say(folder.changed(()))
    if not dry_run:
        folder.write(run, files, changes)
    blocked = [problem for problem in grave if problem.contribution in {held.id for held in taken}]
    if blocked:
        tell(blocked, files)
    leave(blocked)


def _errors(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if not problem.waived and check.severity(problem) is Severity.ERROR]


def _in_time(taken: Sequence[Contribution], date: str) -> None:
    """Raise click's usage error when one of *taken* was published after *date*."""
    for held in taken:
        if held.versions and held.versions[-1].date > date:
            last = held.versions[-1]
            raise click.UsageError(
                tr(
                    "{contribution} was published on {last}, after {date}: versions follow one another.",
                    contribution=held.id,
                    last=last.date,
                    date=date,
                )
            )


def _told(held: Contribution, version: Version | None, *, stand: bool) -> str:
    if stand:
        return tr("{contribution}: not published, errors stand.", contribution=held.id)
    if version:
        return tr("{contribution}: version {number}, {date}.", contribution=held.id, number=version.number, date=version.date)
    last = held.versions[-1]
    facts = {"contribution": held.id, "number": last.number, "date": last.date}
    return tr("{contribution}: nothing has changed since version {number} ({date}).", **facts)
