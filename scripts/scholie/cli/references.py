"""``scholie references``: printed references in, records out; no edition needed."""

from __future__ import annotations

from typing import BinaryIO

import click

from scholie import citation
from scholie.cli.program import COMMANDS
from scholie.cli.streams import put_json, utf8
from scholie.messages import tr


@click.group("references", help=COMMANDS["references"], subcommand_metavar=tr("COMMAND [ARGUMENTS]…"))
def command() -> None:
    """Parse printed references."""


@command.command(
    "parse",
    short_help=tr("Print references as CSL-JSON."),
    help=tr("Print the references of FILE, one a line, as a CSL-JSON array in the same order."),
)
@click.argument("file", type=click.File("rb"), default="-", metavar=tr("[FILE|-]"))
def parse(file: BinaryIO) -> None:
    """Print references as CSL-JSON."""
    put_json(citation.parse_lines(utf8(file)))
