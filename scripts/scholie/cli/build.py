"""``scholie build``: the edition becomes site/, and what is to be known about it is said."""

from __future__ import annotations

import os

import click

from scholie import check, exports, pages, pictures, site, texts
from scholie.cli import folder
from scholie.cli.opening import open_edition
from scholie.cli.program import COMMANDS, Run
from scholie.cli.told import leave, problems_of, tell
from scholie.messages import count, tr
from scholie.model import Edition, Files, Problem, Severity

STEPS = {
    "pages": tr("Laying out the pages …"),
    "theme": tr("Laying out the theme …"),
    "mkdocs": tr("Making the site …"),
    "search": tr("Indexing for the search …"),
    "links": tr("Following every link …"),
}
"""What is said at each step of the site."""


@click.command("build", help=COMMANDS["build"], epilog=tr("The site is written to site/, even where problems stand."))
@click.option("--frozen", is_flag=True, help=tr("Fail when a passage has no identifier yet."))
@click.pass_obj
def command(run: Run, frozen: bool) -> None:
    """Build the site."""
    files = folder.read(run)
    whole, problems = build(run, files, frozen=frozen)
    run.say(_built(whole))
    tell(problems, files, _grave)
    run.say(tr("To read it: {command}", command="make serve" if "MAKELEVEL" in os.environ else "scholie serve"))
    leave(problems)


def build(run: Run, files: Files, *, frozen: bool = False) -> tuple[Edition, tuple[Problem, ...]]:
    """Build site/ from *files* and return the edition with its problems, those of the site included."""
    run.say(tr("Reading the texts, verifying the witnesses, making every proposal again …"))
    whole = open_edition(files, frozen=frozen)
    outside = texts.outside(run.folder)
    problems = problems_of(whole, files, outside)
    records = exports.write(whole)
    written = {**pictures.published(files), **pages.write(whole, problems, records), **records}
    try:
        broken = site.build(run.folder.resolve(), written, progress=lambda step: run.say(STEPS.get(step, step)))
    except site.AtWork as other:
        raise click.ClickException(tr("Another build is at work in this folder: let it end, or build in a copy.")) from other
    return whole, problems_of(whole, files, (*outside, *broken)) if broken else problems


def _built(whole: Edition) -> str:
    """Return the sentence that says what was built."""
    parts = (
        count(len(whole.contributions), "{number} text", "{number} texts"),
        count(len(whole.references), "{number} work", "{number} works"),
        count(len(whole.concepts), "{number} concept", "{number} concepts"),
    )
    return tr("The site is in site/: {parts}.", parts=", ".join(parts))


def _grave(problem: Problem) -> bool:
    """Tell whether *problem* stands; remarks and accepted problems are for ``scholie check``."""
    return not problem.waived and check.severity(problem) != Severity.INFORMATION
