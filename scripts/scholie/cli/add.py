"""``scholie add``: raw extracts become contributions, their witnesses kept byte for byte."""

from __future__ import annotations

import click

from scholie import library
from scholie.cli.problems import leave, put_problems
from scholie.cli.program import COMMANDS, Session
from scholie.cli.streams import given
from scholie.cli.writing import changed, put_written, waiting
from scholie.messages import tr


@click.command(
    "add",
    help=COMMANDS["add"],
    epilog=tr("Extracts of one text become witnesses of one contribution. A file that cannot be read is named; the others are added."),
)
@click.argument("paths", nargs=-1, required=True, metavar=tr("FILE…"))
@click.option("--volume", metavar=tr("NAME"), help=tr("The volume to add to; needed where there are several."))
@click.option("--slug", default="", metavar=tr("NAME"), help=tr("Name of the new contribution; from author or title by default."))
@click.pass_obj
def command(session: Session, paths: tuple[str, ...], volume: str | None, slug: str) -> None:
    """Take extracts into the edition."""
    done = library.add_extracts(session.folder, given(paths), volume=volume, slug=slug, waiting=waiting)
    put_written(session, done)
    for name, contribution, likeness in done.taken:
        session.say(_taken(name, contribution, likeness))
    session.say(changed(done.changes))
    if done.problems:
        put_problems(done.problems, done.files)
    leave(done.problems)


def _taken(name: str, contribution: str, likeness: float) -> str:
    if likeness:
        share = round(100 * likeness)
        sentence = tr("{name} → texts/{contribution}: looks like another witness of it, {share} % alike")
        return sentence.format(name=name, contribution=contribution, share=share)
    return tr("{name} → texts/{contribution}", name=name, contribution=contribution)
