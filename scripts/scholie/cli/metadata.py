"""``scholie metadata``: the table of a meeting into its programme, and the programme into the front matter of its texts."""

from __future__ import annotations

import click

from scholie import library
from scholie.cli.problems import leave, put_problems, put_unfinished
from scholie.cli.program import COMMANDS, Session
from scholie.cli.streams import given
from scholie.cli.writing import changed, put_written, show, waiting
from scholie.messages import count, tr


@click.command(
    "metadata",
    help=COMMANDS["metadata"],
    epilog=tr(
        "Columns are known by their French and English names and by those of Sciencesconf, EasyChair and Indico. No edit is "
        "overwritten: where a text differs from the programme, both are shown."
    ),
)
@click.option("--import", "tables", multiple=True, metavar=tr("FILE"), help=tr("A table: CSV, .xlsx, BibTeX, RIS; may be given again."))
@click.option("--volume", metavar=tr("NAME"), help=tr("The volume whose programme it is; needed where there are several."))
@click.option("--dry-run", is_flag=True, help=tr("Print what would change and write nothing."))
@click.pass_obj
def command(session: Session, tables: tuple[str, ...], volume: str | None, dry_run: bool) -> None:
    """Take the programme in."""
    if dry_run:
        put_unfinished(session)
    done = library.import_programme(session.folder, given(tables), volume=volume, dry_run=dry_run, waiting=waiting)
    if dry_run:
        show(done)
    else:
        put_written(session, done)
        for line in _sentences(done):
            session.say(line)
        session.say(changed(done.changes))
    if done.problems:
        put_problems(done.problems, done.files)
    leave(done.problems)


def _sentences(done: library.Programmed) -> list[str]:
    """Return how many rows there are and have a text, and whose front matter has changed."""
    placed = sum(bool(row.contribution) for row in done.rows)
    rows = count(
        len(done.rows),
        "{number} row in the programme, {placed} with a text.",
        "{number} rows in the programme, {placed} with a text.",
        placed=placed,
    )
    return [rows, *(tr("texts/{contribution}: front matter filled from the programme", contribution=name) for name in done.filled)]
