"""What people call volumes and contributions, and what they are."""

from __future__ import annotations

from collections.abc import Iterable

from scholie import edition
from scholie.messages import tr
from scholie.mistakes import WrongCall
from scholie.model import Files


def volume_named(files: Files, chosen: str | None) -> str:
    """Return the slug of the volume *chosen*, else of the only one. Raises WrongCall where there is no such volume."""
    there = [found.slug for found in edition.volumes(files)[0]]
    names = ", ".join(there)
    if chosen in there or (chosen is None and len(there) == 1):
        return chosen or there[0]
    if not there:
        raise WrongCall(tr("The edition has no volume: texts/<volume>/volume.yml makes one."))
    if chosen:
        raise WrongCall(tr("There is no volume {volume}; there is: {names}.", volume=chosen, names=names))
    raise WrongCall(tr("The edition has several volumes; choose with --volume: {names}.", names=names))


def contributions_named(files: Files, given: Iterable[str]) -> tuple[str, ...]:
    """Return the identifiers of the contributions *given* as volume/slug, slug or path. Raises WrongCall for one that is not there."""
    there = [f"{found.slug}/{slug}" for found in edition.volumes(files)[0] for slug in edition.slugs(files, found)]
    return tuple(_contribution(name, there) for name in given)


def _contribution(name: str, there: list[str]) -> str:
    plain = name.strip("/").removeprefix("./").removeprefix("texts/").removesuffix("/text.md")
    found = [identifier for identifier in there if plain in (identifier, identifier.split("/")[1])]
    if not found:
        raise WrongCall(tr("There is no contribution {name}; there is: {names}.", name=name, names=", ".join(there)))
    if len(found) > 1:
        raise WrongCall(tr("Several contributions are called {name}: {names}.", name=name, names=", ".join(found)))
    return found[0]
