"""The edition that a command acts on: read whole, named in what people call it, changed whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import unified_diff

import click

from scholie import edition, texts
from scholie.cli.program import Run, sentence
from scholie.cli.streams import put
from scholie.messages import count, tr
from scholie.model import Files

OWN = ("/proposal.md", "/ledger.json", "/loci.json")
"""Endings of the files that only the program writes."""


def read(run: Run) -> Files:
    """Return the files of the edition. Raises click's usage error where there is none, OSError for what cannot be read."""
    try:
        return texts.read(run.folder)
    except texts.NoEdition as mistake:
        where = run.folder.resolve()
        raise click.UsageError(tr("There is no edition in {folder}: it has no folder “texts”.", folder=where)) from mistake


def write(run: Run, before: Files, after: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write what of *after* differs from *before*, and return the paths written. Raises click's error, with nothing changed."""
    changes = {path: content for path, content in after.items() if before.get(path) != content}
    try:
        texts.write(run.folder, changes)
    except OSError as mistake:
        raise click.ClickException(f"{sentence(mistake)}. {tr('Nothing was written.')}") from mistake
    for path in sorted(changes):
        run.detail(tr("written: {path}", path=path))
    return tuple(sorted(changes))


def volume(files: Files, chosen: str | None) -> str:
    """Return the slug of the volume *chosen*, else of the only one. Raises click's usage error where that is none."""
    there = [found.slug for found in edition.volumes(files)[0]]
    names = ", ".join(there)
    if chosen in there or (chosen is None and len(there) == 1):
        return chosen or there[0]
    if not there:
        raise click.UsageError(tr("The edition has no volume: texts/<volume>/volume.yml makes one."))
    if chosen:
        raise click.UsageError(tr("There is no volume {volume}; there is: {names}.", volume=chosen, names=names))
    raise click.UsageError(tr("The edition has several volumes; choose with --volume: {names}.", names=names))


def contributions(files: Files, given: Iterable[str]) -> tuple[str, ...]:
    """Return the identifiers of the contributions *given* as volume/slug, slug or path. Raises click's usage error."""
    there = [f"{found.slug}/{slug}" for found in edition.volumes(files)[0] for slug in edition.slugs(files, found)]
    return tuple(_contribution(name, there) for name in given)


def _contribution(name: str, there: list[str]) -> str:
    plain = name.strip("/").removeprefix("./").removeprefix("texts/").removesuffix("/text.md")
    found = [identifier for identifier in there if plain in (identifier, identifier.split("/")[1])]
    if not found:
        raise click.UsageError(tr("There is no contribution {name}; there is: {names}.", name=name, names=", ".join(there)))
    if len(found) > 1:
        raise click.UsageError(tr("Several contributions are called {name}: {names}.", name=name, names=", ".join(found)))
    return found[0]


def changed(paths: Iterable[str]) -> str:
    """Return the sentence that says how many files were written."""
    number = len(tuple(paths))
    return count(number, "{number} file written.", "{number} files written.") if number else tr("Nothing to write.")


def show(before: Files, after: Files) -> None:
    """Print what of *after* differs from *before*: what people write as a unified diff, the machine's own files by name."""
    changes = {path: content for path, content in sorted(after.items()) if before.get(path) != content}
    for path, content in changes.items():
        if path.endswith(OWN):
            click.echo(tr("to be written: {path}", path=path), err=True)
        else:
            old, new = (source.decode("utf-8", "replace").splitlines(keepends=True) for source in (before.get(path, b""), content))
            put("".join(line if line.endswith("\n") else f"{line}\n" for line in unified_diff(old, new, path, path)))
    if not changes:
        click.echo(tr("Nothing to write."), err=True)
