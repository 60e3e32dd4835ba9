"""``scholie add``: raw extracts become contributions, their witnesses kept byte for byte."""

from __future__ import annotations

from collections.abc import Sequence

import click

from scholie import check, library
from scholie.cli.cards import form, put_cards
from scholie.cli.problems import leave
from scholie.cli.program import COMMANDS, Session
from scholie.cli.progress import progress
from scholie.cli.streams import given
from scholie.cli.writing import changed, put_written, waiting
from scholie.messages import count, tr
from scholie.model import Severity


@click.command(
    "add",
    help=COMMANDS["add"],
    epilog=tr("Extracts of one text become witnesses of one contribution. A file that cannot be read is named; the others are added."),
)
@click.argument("paths", nargs=-1, required=True, metavar=tr("FILE…"))
@click.option("--volume", metavar=tr("NAME"), help=tr("The volume to add to; needed where there are several."))
@click.option("--slug", default="", metavar=tr("NAME"), help=tr("Name of the new contribution; from author or title by default."))
@click.option("--witness-of", default="", metavar=tr("CONTRIBUTION"), help=tr("Make the extracts witnesses of this contribution."))
@form
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917  an option each
    session: Session, paths: tuple[str, ...], volume: str | None, slug: str, witness_of: str, form: str
) -> None:
    """Take extracts into the edition."""
    with progress(session) as seen:
        sources = given(paths)
        done = library.add_extracts(
            session.folder, sources, volume=volume, slug=slug, witness_of=witness_of, workers=None, progress=seen, waiting=waiting
        )
    put_written(session, done)
    session.say(changed(done.changes))
    put_cards(session, done, done.cards, form)
    for line in (*map(_alike, done.near), *_failed(paths, done)):
        session.say(line)
    leave(done.problems)


def _alike(near: library.Near) -> str:
    """Return that an extract may be another witness of a contribution, and how it becomes one."""
    return tr(
        "{name} and texts/{other} are {share} % alike. If they carry one text: take texts/{own} away, "
        "then scholie add --witness-of {other} {name}",
        name=near.name, other=near.other, own=near.contribution, share=round(100 * near.likeness),
    )  # fmt: skip


def _failed(paths: Sequence[str], done: library.Added) -> list[str]:
    """Return which of several files were not added; nothing where all were."""
    errors = {problem.place.file for problem in done.problems if check.severity(problem) is Severity.ERROR}
    failed = [path for path in paths if path in errors]
    facts = {"whole": len(paths), "names": ", ".join(failed)}
    said = count(
        len(failed), "{number} of {whole} files was not added: {names}", "{number} of {whole} files were not added: {names}", **facts
    )
    return [said] if failed else []
