"""What a command that writes says: whom it waits for, which files it has written, what it would write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import unified_diff

import click

from scholie.cli.program import Session
from scholie.cli.streams import put
from scholie.library import Holder, Outcome
from scholie.messages import count, tr
from scholie.texts import named

OWN = ("/proposal.md", "/ledger.json", "/loci.json", "/programme.json")
"""Endings of the files that only the program writes."""


def waiting(holder: Holder) -> None:
    """Say which command is waited for."""
    click.echo(tr("Waiting for another command in this edition: {holder} …", holder=named(holder)), err=True)


def put_written(session: Session, outcome: Outcome) -> None:
    """Say what became of a stopped command's change, and name each file that was written to whoever wants to know more."""
    if outcome.repaired:
        facts = {"command": f"scholie {outcome.repaired.command}"}
        finished, undone = (
            tr("“{command}” was stopped earlier; its change is finished."),
            tr("“{command}” was stopped earlier; its change is undone."),
        )
        session.say((finished if outcome.repaired.finished else undone).format(**facts))
        if outcome.repaired.edited:
            session.say(tr("Edited since, and left as they are: {paths}.", paths=", ".join(outcome.repaired.edited)))
    for path in sorted(outcome.changes):
        session.detail(tr("written: {path}", path=path))


def changed(paths: Iterable[str]) -> str:
    """Return the sentence that says how many files were written."""
    number = len(tuple(paths))
    return count(number, "{number} file written.", "{number} files written.") if number else tr("Nothing to write.")


def show(outcome: Outcome) -> None:
    """Print what would change: what people write as a unified diff, the machine's own files by name."""
    for path, content in sorted(outcome.changes.items()):
        if path.endswith(OWN):
            click.echo(tr("to be written: {path}", path=path), err=True)
        else:
            pair = (outcome.before.get(path, b""), content)
            old, new = (source.decode("utf-8", "replace").splitlines(keepends=True) for source in pair)
            put("".join(line if line.endswith("\n") else f"{line}\n" for line in unified_diff(old, new, path, path)))
    if not outcome.changes:
        click.echo(tr("Nothing to write."), err=True)
