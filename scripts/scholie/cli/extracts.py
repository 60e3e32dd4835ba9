"""Extracts read from the disk, no more of them than an extract may hold; what cannot be opened is a problem."""

from __future__ import annotations

import click

from scholie.accession import LARGEST, Extract
from scholie.cli.program import reason
from scholie.model import Place, Problem

REFUSALS = ((FileNotFoundError, "file-missing"), (IsADirectoryError, "file-is-folder"), (PermissionError, "file-forbidden"))
"""What the system says of a file, and the code of the problem."""


def extract(path: str) -> Extract | Problem:
    """Return the file at *path*, or standard input for ``-``, or why it cannot be opened."""
    try:
        with click.open_file(path, "rb") as file:
            return Extract(path, file.read(LARGEST + 1))
    except OSError as mistake:
        code = next((code for kind, code in REFUSALS if isinstance(mistake, kind)), "file-unreadable")
        return Problem(code, Place(path), (("path", path.rstrip("/")), ("reason", reason(mistake))))
