"""What comes in and goes out: text and JSON through files and pipes, UTF-8 whatever the locale says; days."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

import click

from scholie.accession import Extract
from scholie.library.publishing import day
from scholie.messages import tr
from scholie.witness import MOST


def utf8(file: BinaryIO) -> str:
    """Return the text of *file*, every line end one character. Raises click's usage error for other encodings."""
    content = file.read()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as mistake:
        line = content.count(b"\n", 0, mistake.start) + 1
        raise click.UsageError(tr("{file}:{line}: this is not UTF-8.", file=file.name, line=line)) from mistake
    return text.replace("\r\n", "\n").replace("\r", "\n")


def put(text: str) -> None:
    """Write *text* to standard output as it is."""
    click.echo(text.encode("utf-8"), nl=False)


def put_json(value: Any) -> None:
    """Write *value* to standard output as JSON."""
    put(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def given(paths: Iterable[str]) -> list[str | Extract]:
    """Return the extracts at *paths*; ``-`` is what standard input holds, no more of it than an extract may have."""
    return [Extract(path, click.open_file("-", "rb").read(MOST + 1)) if path == "-" else path for path in paths]


def dated(_ctx: click.Context, _option: click.Parameter, given: str | None) -> str:
    """Return the day that was *given*; empty for today's. Raises click's usage error for what is no date."""
    if given is None:
        return ""
    try:
        return day(given or "-")
    except ValueError:
        raise click.BadParameter(tr("“{date}” is no date: YYYY-MM-DD.", date=given)) from None
