"""``scholie references``: printed references in, records out; and records of other programs into the bibliography."""

from __future__ import annotations

from typing import BinaryIO

import click

from scholie import library, reference
from scholie.cli.problems import leave, put_problems, put_unfinished
from scholie.cli.program import COMMANDS, Session
from scholie.cli.streams import given, put_json, utf8
from scholie.cli.writing import put_written, show, waiting
from scholie.messages import count, tr


@click.group("references", help=COMMANDS["references"], subcommand_metavar=tr("COMMAND [ARGUMENTS]…"))
def command() -> None:
    """Parse printed references, import records."""


@command.command(
    "parse",
    short_help=tr("Print references as CSL-JSON."),
    help=tr("Print the references of FILE, one a line, as a CSL-JSON array in the same order."),
)
@click.argument("file", type=click.File("rb"), default="-", metavar=tr("[FILE|-]"))
def parse(file: BinaryIO) -> None:
    """Print references as CSL-JSON."""
    put_json(reference.parse_lines(utf8(file)))


@command.command(
    "import",
    short_help=tr("Add the records of other programs to the bibliography."),
    help=tr("Add the records of FILE, in RIS, CSL-JSON or BibTeX, to bibliography.bib of the edition."),
    epilog=tr(
        "A work that is there is named and not added; two editions, volumes or translations are two works. Entries stay as they are."
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar=tr("FILE…"))
@click.option("--dry-run", is_flag=True, help=tr("Print what would change and write nothing."))
@click.pass_obj
def bring(session: Session, paths: tuple[str, ...], dry_run: bool) -> None:
    """Import records."""
    if dry_run:
        put_unfinished(session)
    done = library.import_records(session.folder, given(paths), dry_run=dry_run, waiting=waiting)
    if dry_run:
        show(done)
    else:
        put_written(session, done)
        for work in done.added:
            session.detail(tr("{key}: {title}", key=work.key, title=work.title))
        session.say(count(len(done.added), "{number} work added.", "{number} works added."))
    if done.problems:
        put_problems(done.problems, done.files)
    leave(done.problems)
