"""``scholie normalise``: proposals made again and merged with what editors wrote; or one extract, to standard output."""

from __future__ import annotations

import click

from scholie import accession, check, library, normalise
from scholie.cli.cards import TERMINAL, form, put_cards
from scholie.cli.problems import leave, put_unfinished
from scholie.cli.program import COMMANDS, Session
from scholie.cli.progress import progress
from scholie.cli.streams import given, put
from scholie.cli.writing import changed, put_written, show, waiting
from scholie.messages import language, tr
from scholie.model import Problem


@click.command(
    "normalise",
    help=COMMANDS["normalise"],
    epilog=tr("Without CONTRIBUTION all are taken. The editors' words always win; where both changed, the conflict is shown."),
)
@click.argument("names", nargs=-1, metavar=tr("[CONTRIBUTION…]"))
@click.option("--stdout", "path", type=click.Path(), metavar=tr("FILE"), help=tr("Print the text.md made from FILE; no edition needed."))
@click.option("--dry-run", is_flag=True, help=tr("Print what would change and write nothing."))
@form
@click.pass_obj
def command(session: Session, names: tuple[str, ...], path: str | None, dry_run: bool, form: str) -> None:
    """Normalise again."""
    if path is not None:
        if names or dry_run:
            raise click.UsageError(tr("--stdout takes one file and nothing else."))
        put(_text(path))
        return
    if dry_run:
        put_unfinished(session)
    with progress(session) as seen:
        done = library.normalise_texts(session.folder, names, dry_run=dry_run, workers=None, progress=seen, waiting=waiting)
    if not dry_run:
        put_written(session, done)
        session.say(changed(done.changes))
    elif form == TERMINAL:
        show(done)
    put_cards(session, done, done.cards, form)
    leave(done.problems)


def _text(path: str) -> str:
    """Return the text.md that is made of the extract at *path* alone. Raises click's error, with the file, when it is no text."""
    (source,) = given([path])
    found = library.read_extract(source)
    read = accession.opened(found) if isinstance(found, library.Extract) else found
    if isinstance(read, Problem):
        raise click.ClickException(f"{path}: {check.message(read, language())}. {check.hint(read, language())}.")
    return normalise.normalise(read.witness.typescript).markdown
