"""``scholie citations``: the citations of a running text and the references they name; no edition needed."""

from __future__ import annotations

from typing import BinaryIO

import click

from scholie import citation
from scholie.cli.program import COMMANDS
from scholie.cli.streams import put_json, utf8
from scholie.messages import tr


@click.group("citations", help=COMMANDS["citations"], subcommand_metavar=tr("COMMAND [ARGUMENTS]…"))
def command() -> None:
    """Find citations."""


@command.command(
    "find",
    short_help=tr("Print the citations of a text as JSON."),
    help=tr("Print the citations found in the file TEXT as a JSON array: start and end in characters, references, verdict."),
    epilog=tr("References are named by their lines in FILE, from 1. A citation with references is a link."),
)
@click.argument("text", type=click.File("rb"), metavar=tr("TEXT"))
@click.option("--references", required=True, type=click.File("rb"), metavar=tr("FILE"), help=tr("Printed references, one a line."))
def find(text: BinaryIO, references: BinaryIO) -> None:
    """Print citations as JSON."""
    put_json(citation.find_json(utf8(text), utf8(references)))
