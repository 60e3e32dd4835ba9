"""``scholie new``: an empty edition that builds, with nothing of ours in it."""

from __future__ import annotations

import re
from pathlib import Path

import click

from scholie import texts
from scholie.cli.program import COMMANDS, Run
from scholie.messages import tr
from scholie.starter import starter

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@click.command(
    "new",
    help=COMMANDS["new"],
    epilog=tr("DIR must not exist, or be empty."),
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar=tr("DIR"))
@click.option("--title", metavar=tr("TITLE"), help=tr("Title of the edition; the name of the folder by default."))
@click.option("--volume", default="actes", show_default=True, metavar=tr("NAME"), help=tr("Folder name of the first volume."))
@click.pass_obj
def command(run: Run, folder: Path, title: str | None, volume: str) -> None:
    """Write the files of an empty edition."""
    where = run.folder / folder
    if where.exists() and any(where.iterdir()):
        raise click.UsageError(tr("The folder {folder} is not empty.", folder=folder))
    if not SLUG.fullmatch(volume):
        raise click.UsageError(tr("{name} is no folder name for a volume: small letters, digits and hyphens make one.", name=volume))
    made = starter(title or where.resolve().name, volume)
    where.mkdir(parents=True, exist_ok=True)
    texts.write(where, made)
    for path in made:
        run.detail(tr("written: {path}", path=path))
    run.say(tr("An empty edition is ready in {folder}; its README.md says what to do next.", folder=folder))
