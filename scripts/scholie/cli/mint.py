"""``scholie mint``: every new passage gets its lasting identifier."""

from __future__ import annotations

import click

from scholie import edition
from scholie.cli import folder
from scholie.cli.opening import open_edition
from scholie.cli.program import COMMANDS, Run
from scholie.cli.told import leave, tell
from scholie.messages import tr


@click.command(
    "mint",
    help=COMMANDS["mint"],
    epilog=tr("Identifiers are kept in loci.json, beside each text.md; one that was given is never taken back."),
)
@click.pass_obj
def command(run: Run) -> None:
    """Write every loci.json."""
    files = folder.read(run)
    whole = open_edition(files, formatted=False)
    written = folder.write(run, files, edition.minted(whole))
    lost = [problem for problem in whole.problems if problem.code == "loci-unreadable"]
    run.say(folder.changed(written) if written or lost else tr("Every passage has its identifier."))
    if lost:
        tell(lost, files)
    leave(lost)
