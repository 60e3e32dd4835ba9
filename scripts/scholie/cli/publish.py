"""``scholie publish``: the text as it is now is kept under a number and a date, never to be written again."""

from __future__ import annotations

import click

from scholie import library
from scholie.cli.problems import leave, put_problems, put_unfinished
from scholie.cli.program import COMMANDS, Session
from scholie.cli.streams import dated
from scholie.cli.writing import changed, put_written, waiting
from scholie.messages import tr


@click.command(
    "publish",
    help=COMMANDS["publish"],
    epilog=tr("Without CONTRIBUTION all are taken. A version is never written again; a text in which errors stand is not published."),
)
@click.argument("names", nargs=-1, metavar=tr("[CONTRIBUTION…]"))
@click.option("--date", metavar=tr("DATE"), callback=dated, help=tr("When it was published, as YYYY-MM-DD; today by default."))
@click.option("--dry-run", is_flag=True, help=tr("Print what would change and write nothing."))
@click.pass_obj
def command(session: Session, names: tuple[str, ...], date: str, dry_run: bool) -> None:
    """Publish."""
    if dry_run:
        put_unfinished(session)
    done = library.publish_texts(session.folder, names, date=date, dry_run=dry_run, waiting=waiting)
    for row in done.rows:
        session.say(_sentence(row))
    if not done.rows:
        session.say(changed(()))
    if not dry_run:
        put_written(session, done)
    if done.problems:
        put_problems(done.problems, done.files)
    leave(done.problems)


def _sentence(row: library.Publication) -> str:
    held, version = row.contribution, row.version
    if row.blocked:
        return tr("{contribution}: not published, errors stand.", contribution=held.id)
    if version:
        return tr("{contribution}: version {number}, {date}.", contribution=held.id, number=version.number, date=version.date)
    last = held.versions[-1]
    facts = {"contribution": held.id, "number": last.number, "date": last.date}
    return tr("{contribution}: nothing has changed since version {number} ({date}).", **facts)
