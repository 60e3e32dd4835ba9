"""``scholie normalise``: proposals made again and merged with what editors wrote; or one extract, to standard output."""

from __future__ import annotations

from difflib import unified_diff
from typing import BinaryIO

import click

from scholie import accession, normalise
from scholie.cli import folder
from scholie.cli.program import COMMANDS, Run
from scholie.cli.streams import put
from scholie.cli.told import leave, tell
from scholie.messages import tr
from scholie.model import Files


@click.command(
    "normalise",
    help=COMMANDS["normalise"],
    epilog=tr("Without CONTRIBUTION all are taken. The editors' words always win; where both changed, the conflict is shown."),
)
@click.argument("names", nargs=-1, metavar=tr("[CONTRIBUTION…]"))
@click.option(
    "--stdout", "extract", type=click.File("rb"), metavar=tr("FILE"), help=tr("Print the text.md made from FILE; no edition needed.")
)
@click.option("--dry-run", is_flag=True, help=tr("Print what would change and write nothing."))
@click.pass_obj
def command(run: Run, names: tuple[str, ...], extract: BinaryIO | None, dry_run: bool) -> None:
    """Normalise again."""
    if extract:
        if names or dry_run:
            raise click.UsageError(tr("--stdout takes one file and nothing else."))
        put(_text(extract))
        return
    files = folder.read(run)
    done = accession.renew(files, folder.contributions(files, names))
    if dry_run:
        put(_difference(files, done.changes))
    else:
        run.say(folder.changed(folder.write(run, files, done.changes)))
    if done.problems:
        tell(done.problems, {**files, **done.changes})
    leave(done.problems)


def _text(extract: BinaryIO) -> str:
    """Return the text.md that *extract* alone comes to. Raises click's error, with the file, when it is no text."""
    try:
        return normalise.normalise(normalise.decode(extract.read())[0]).markdown
    except normalise.Unreadable as reason:
        raise click.ClickException(f"{extract.name}: {reason}") from reason


def _difference(before: Files, after: Files) -> str:
    """Return the changes as a unified diff."""
    pairs = ((path, before.get(path, b"").decode("utf-8", "replace"), after[path].decode("utf-8", "replace")) for path in sorted(after))
    return "".join(
        line if line.endswith("\n") else f"{line}\n"
        for path, old, new in pairs
        for line in unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), path, path)
    )
