"""``scholie add``: raw extracts become contributions, their witnesses kept byte for byte."""

from __future__ import annotations

from pathlib import Path

import click

from scholie import accession
from scholie.cli import folder
from scholie.cli.program import COMMANDS, Run
from scholie.cli.told import leave, tell
from scholie.messages import tr
from scholie.model import Place, Problem


@click.command(
    "add",
    help=COMMANDS["add"],
    epilog=tr("Extracts of one text become witnesses of one contribution. A file that cannot be read is named; the others are added."),
)
@click.argument("paths", nargs=-1, required=True, metavar=tr("FILE…"))
@click.option("--volume", metavar=tr("NAME"), help=tr("The volume to add to; needed where there are several."))
@click.option("--slug", default="", metavar=tr("NAME"), help=tr("Name of the new contribution; from author or title by default."))
@click.pass_obj
def command(run: Run, paths: tuple[str, ...], volume: str | None, slug: str) -> None:
    """Take extracts into the edition."""
    files = folder.read(run)
    extracts, unread = _extracts(paths)
    done = accession.add(files, extracts, folder.volume(files, volume), slug=slug)
    written = folder.write(run, files, done.changes)
    for name, contribution, likeness in done.taken:
        run.say(_taken(name, contribution, likeness))
    run.say(folder.changed(written))
    problems = (*unread, *done.problems)
    if problems:
        tell(problems, {**files, **done.changes})
    leave(problems)


def _extracts(paths: tuple[str, ...]) -> tuple[list[accession.Extract], list[Problem]]:
    """Return the files of *paths* that can be opened, and a problem for each of the others."""
    extracts, problems = [], []
    for path in paths:
        try:
            extracts.append(accession.Extract(path, Path(path).read_bytes()))
        except OSError as mistake:
            problems.append(Problem("text-unreadable", Place(path), (("reason", mistake.strerror or str(mistake)),)))
    return extracts, problems


def _taken(name: str, contribution: str, likeness: float) -> str:
    if likeness:
        return tr("{name} → texts/{contribution}, another witness of this text ({likeness:.0%} alike)", **locals())
    return tr("{name} → texts/{contribution}", **locals())
