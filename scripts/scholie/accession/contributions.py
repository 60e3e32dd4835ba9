"""The contributions that an edition has already, with their witnesses, and why nothing may be made of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from scholie import edition, metadata
from scholie.accession.works import Work
from scholie.model import Files, Place, Problem, Witness
from scholie.witness import Unreadable, kept, kind, read

FRONT = frozenset({"yaml-unreadable", "yaml-duplicate", "front-matter-missing"})
"""Mistakes that hide what the whole front matter says."""


def contributions(files: Files) -> tuple[Work, ...]:
    """Return the contributions of an edition with their witnesses, read.

    One whose text or witnesses are not what they must be carries the problems: nothing may be made of it,
    since what is not read would be dropped.
    """
    volumes = edition.volumes(files)[0]
    return tuple(_work(files, f"{volume.slug}/{slug}") for volume in volumes for slug in edition.slugs(files, volume))


def digests(files: Files) -> dict[str, str]:
    """Return the file of every witness of the edition by its SHA-256."""
    return {sha256(content).hexdigest(): path for path, content in files.items() if "/witnesses/" in path}


def _work(files: Files, identifier: str) -> Work:
    file = f"texts/{identifier}/text.md"
    wrong = edition.unsound(files, file)
    data, mistakes = metadata.read(files[file].decode("utf-8", "replace"), file)
    carried = [path for path in files if path.startswith(f"texts/{identifier}/witnesses/")]
    hidden = [m for m in mistakes if m.code in FRONT or m.field.split(".")[0] == "witnesses"]
    problems = [*wrong, *(hidden if carried and not wrong else [])]
    declared = data.witnesses or (_undeclared(identifier, carried) if problems else ())
    witnesses = []
    for witness in declared:
        found = _read(files, f"texts/{identifier}/{witness.file}", witness)
        problems += [found] if isinstance(found, Problem) else []
        witnesses += [found] if isinstance(found, Witness) else []
    return Work(identifier, tuple(witnesses), new=False, problems=tuple(replace(p, contribution=identifier) for p in problems))


def _undeclared(identifier: str, paths: Sequence[str]) -> tuple[Witness, ...]:
    """Return the witnesses in a folder whose front matter says nothing: another extract of their work is told by them."""
    names = (path.removeprefix(f"texts/{identifier}/") for path in paths)
    return tuple(Witness(name.rsplit("/", 1)[-1].split(".")[0], name, "") for name in names)


def _read(files: Files, path: str, witness: Witness) -> Witness | Problem:
    place, details = Place(path), (("siglum", witness.siglum),)
    if path not in files:
        return Problem("witness-missing", place, details)
    if witness.sha256 and sha256(files[path]).hexdigest() != witness.sha256:
        return Problem("witness-changed", place, details)
    home = path.removesuffix(witness.file)
    try:
        typescript = read(files[path], path, files.get(home + kept.path(sha256(files[path]).hexdigest()), b""))
        if typescript.reader not in ("", kind(files[path], path).reader):
            typescript = read(files[path], path)
        return replace(witness, typescript=typescript)
    except Unreadable as refusal:
        return Problem(refusal.code, place, refusal.details)
