"""``scholie serve``: the site in a browser, built again at every change."""

from __future__ import annotations

import traceback

import click

from scholie import report
from scholie import serve as preview
from scholie.cli.build import build
from scholie.cli.program import COMMANDS, Session, sentence
from scholie.messages import tr


@click.command("serve", help=COMMANDS["serve"], epilog=tr("Watches texts/, bibliography.bib, overrides/ and mkdocs.yml; Ctrl-C ends it."))
@click.option("--host", default="127.0.0.1", show_default=True, metavar=tr("ADDRESS"), help=tr("Address to listen on."))
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), metavar=tr("NUMBER"), help=tr("Port to listen on."))
@click.pass_obj
def command(session: Session, host: str, port: int) -> None:
    """Serve the site."""

    def rebuild() -> None:
        session.say(report.summary(build(session).problems))

    def failed(mistake: Exception) -> None:
        if session.verbose:
            traceback.print_exception(mistake)
        click.echo(tr("The site is as it was: {mistake}", mistake=sentence(mistake)), err=True)

    rebuild()
    session.say(tr("The site is at {address}", address=f"http://{host}:{port}/"))
    try:
        preview.serve(session.folder.resolve(), rebuild, host, port, failed=failed)
    except OSError as mistake:
        raise click.ClickException(f"{host}:{port}: {sentence(mistake)}") from mistake
