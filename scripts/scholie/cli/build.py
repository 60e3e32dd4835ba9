"""``scholie build``: the edition becomes site/, and what is to be known about it is said."""

from __future__ import annotations

import os

import click

from scholie import check, library, site
from scholie.cli.problems import leave, put_problems
from scholie.cli.program import COMMANDS, Session
from scholie.messages import count, tr
from scholie.model import Edition, Problem, Severity

STEPS = {
    "reading": tr("Reading the texts, verifying the witnesses, making every proposal again …"),
    "pages": tr("Laying out the pages …"),
    "theme": tr("Laying out the theme …"),
    "mkdocs": tr("Making the site …"),
    "search": tr("Indexing for the search …"),
    "links": tr("Following every link …"),
}
"""What is said at each step of a build."""


@click.command("build", help=COMMANDS["build"], epilog=tr("The site is written to site/, even where problems stand."))
@click.option("--frozen", is_flag=True, help=tr("Fail when a passage has no identifier yet."))
@click.pass_obj
def command(session: Session, frozen: bool) -> None:
    """Build the site."""
    done = build(session, frozen=frozen)
    session.say(_built(done.edition))
    put_problems(done.problems, done.files, _grave)
    session.say(tr("To read it: {command}", command="make serve" if "MAKELEVEL" in os.environ else "scholie serve"))
    leave(done.problems)


def build(session: Session, *, frozen: bool = False) -> library.Built:
    """Build site/ and say each step."""
    try:
        return library.build_site(session.folder, frozen=frozen, progress=lambda step: session.say(STEPS.get(step, step)))
    except site.AtWork as other:
        raise click.ClickException(tr("Another build is at work in this folder: let it end, or build in a copy.")) from other


def _built(whole: Edition) -> str:
    """Return the sentence that says what was built."""
    parts = (
        count(len(whole.contributions), "{number} text", "{number} texts"),
        count(len(whole.references), "{number} work", "{number} works"),
        count(len(whole.concepts), "{number} concept", "{number} concepts"),
    )
    return tr("The site is in site/: {parts}.", parts=", ".join(parts))


def _grave(problem: Problem) -> bool:
    """Tell whether a build shows *problem*: remarks and accepted problems are for ``scholie check``."""
    return not problem.waived and check.severity(problem) != Severity.INFORMATION
