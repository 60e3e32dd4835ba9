"""``scholie rename``: another name for a contribution, as long as it is not published."""

from __future__ import annotations

import click

from scholie import library
from scholie.cli.problems import leave, put_problems, put_unfinished
from scholie.cli.program import COMMANDS, Session
from scholie.cli.writing import OWN, put_written, waiting
from scholie.messages import tr


@click.command(
    "rename",
    help=COMMANDS["rename"],
    epilog=tr("Glossary, waivers, programme, volume and the links of all texts follow, in one change."),
)
@click.argument("old", metavar=tr("CONTRIBUTION"))
@click.argument("new", metavar=tr("NAME"))
@click.option("--dry-run", is_flag=True, help=tr("Print what would change and write nothing."))
@click.pass_obj
def command(session: Session, old: str, new: str, dry_run: bool) -> None:
    """Rename."""
    if dry_run:
        put_unfinished(session)
    done = library.rename_contribution(session.folder, old, new, dry_run=dry_run, waiting=waiting)
    if done.changes:
        session.say(tr("texts/{old} → texts/{new}", old=done.old, new=done.new))
    for path in (path for path in done.followed if not path.endswith(OWN)):
        session.say(tr("{path}: follows", path=path))
    if not dry_run:
        put_written(session, done)
    if done.problems:
        put_problems(done.problems, done.files)
    leave(done.problems)
