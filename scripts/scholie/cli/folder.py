"""The edition that a command acts on: read whole, named in what people call it, changed whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import click

from scholie import edition, texts
from scholie.cli.program import Run
from scholie.messages import count, tr
from scholie.model import Files


def read(run: Run) -> Files:
    """Return the files of the edition. Raises click's usage error where there is none."""
    try:
        return texts.read(run.folder)
    except FileNotFoundError as mistake:
        where = run.folder.resolve()
        raise click.UsageError(tr("There is no edition in {folder}: it has no folder “texts”.", folder=where)) from mistake


def write(run: Run, before: Files, after: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write what of *after* differs from *before*, and return the paths written."""
    changes = {path: content for path, content in after.items() if before.get(path) != content}
    texts.write(run.folder, changes)
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
