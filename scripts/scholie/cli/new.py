"""``scholie new``: an empty edition that builds, with nothing of ours in it."""

from __future__ import annotations

from pathlib import Path

import click

from scholie import library
from scholie.cli.program import COMMANDS, Session
from scholie.messages import tr


@click.command(
    "new",
    help=COMMANDS["new"],
    epilog=tr("DIR must not exist, or be empty."),
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar=tr("DIR"))
@click.option("--title", default="", metavar=tr("TITLE"), help=tr("Title of the edition; the name of the folder by default."))
@click.option("--volume", default="actes", show_default=True, metavar=tr("NAME"), help=tr("Folder name of the first volume."))
@click.pass_obj
def command(session: Session, folder: Path, title: str, volume: str) -> None:
    """Write the files of an empty edition."""
    done = library.new_edition(session.folder / folder, title=title, volume=volume)
    for path in done.changes:
        session.detail(tr("written: {path}", path=path))
    session.say(tr("An empty edition is ready in {folder}; its README.md says what to do next.", folder=folder))
