"""``scholie add``: raw extracts become contributions, their witnesses kept byte for byte."""

from __future__ import annotations

import click

from scholie import accession
from scholie.accession.works import SLUG
from scholie.cli import folder
from scholie.cli.extracts import extract
from scholie.cli.program import COMMANDS, Run
from scholie.cli.told import leave, tell
from scholie.messages import tr
from scholie.model import Problem


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
    if slug and not SLUG.fullmatch(slug):
        raise click.UsageError(tr("{name} is no folder name for a contribution: small letters, digits and hyphens make one.", name=slug))
    where = folder.volume(files, volume)
    found = [extract(path) for path in paths]
    unread = [one for one in found if isinstance(one, Problem)]
    done = accession.add(files, [one for one in found if isinstance(one, accession.Extract)], where, slug=slug)
    written = folder.write(run, files, done.changes)
    for name, contribution, likeness in done.taken:
        run.say(_taken(name, contribution, likeness))
    run.say(folder.changed(written))
    problems = (*unread, *done.problems)
    if problems:
        tell(problems, {**files, **done.changes})
    leave(problems)


def _taken(name: str, contribution: str, likeness: float) -> str:
    if likeness:
        share = round(100 * likeness)
        sentence = tr("{name} → texts/{contribution}: looks like another witness of it, {share} % alike")
        return sentence.format(name=name, contribution=contribution, share=share)
    return tr("{name} → texts/{contribution}", name=name, contribution=contribution)
