"""How far a long command has come: one line on a terminal that writes itself anew, nothing anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from scholie.cli.program import Session
from scholie.library import Progress
from scholie.library.workers import unseen
from scholie.messages import tr

CLEAR = "\r\x1b[K"
"""What takes the line away."""
LONG = 4
"""Texts from which a line is shown: fewer are done before it is read."""


@contextmanager
def progress(session: Session) -> Iterator[Progress]:
    """Yield what is told how many texts of a stage are done; its line is gone at the end."""
    if session.quiet or not sys.stderr.isatty():
        yield unseen
        return
    try:
        yield _show
    finally:
        click.echo(CLEAR, err=True, nl=False)


def _show(done: int, whole: int) -> None:
    if whole >= LONG:
        click.echo(CLEAR + tr("{done} of {whole} texts …", done=done, whole=whole), err=True, nl=False)
