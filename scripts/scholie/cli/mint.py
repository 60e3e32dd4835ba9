"""``scholie mint``: every new passage gets its lasting identifier."""

from __future__ import annotations

import click

from scholie import library
from scholie.cli.problems import leave, put_problems
from scholie.cli.program import COMMANDS, Session
from scholie.cli.writing import changed, put_written, waiting
from scholie.messages import tr


@click.command(
    "mint",
    help=COMMANDS["mint"],
    epilog=tr("Identifiers are kept in loci.json, beside each text.md; one that was given is never taken back."),
)
@click.pass_obj
def command(session: Session) -> None:
    """Write every loci.json."""
    done = library.mint_identifiers(session.folder, waiting=waiting)
    put_written(session, done)
    session.say(changed(done.changes) if done.changes or done.problems else tr("Every passage has its identifier."))
    if done.problems:
        put_problems(done.problems, done.files)
    leave(done.problems)
