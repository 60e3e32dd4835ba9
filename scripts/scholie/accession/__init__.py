"""Take extracts into the edition, and normalise again what is there: witnesses in, changed files out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from scholie import edition, metadata, normalise
from scholie.accession.establish import Accession, bind, establish
from scholie.accession.works import Work, named, place
from scholie.document import parse
from scholie.model import Contribution, Files, Place, Problem, Witness

__all__ = ["Accession", "Extract", "Work", "add", "bind", "contributions", "establish", "renew"]


@dataclass(frozen=True, slots=True)
class Extract:
    """A file that an editor brings."""

    name: str
    """Its path as given."""
    content: bytes


def add(files: Files, extracts: Sequence[Extract], volume: str, *, slug: str = "") -> Accession:
    """Return what taking *extracts* into *volume* changes.

    Extracts that are witnesses of one work, with each other or with a contribution that is there, go into one
    contribution. One that cannot be read is a problem; the others are taken.
    """
    works = [Work(c.id, c.metadata.witnesses, new=False) for c in contributions(files)]
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    taken: list[tuple[Extract, str, float]] = []
    for extract in extracts:
        digest = sha256(extract.content).hexdigest()
        try:
            text, encoding = normalise.decode(extract.content)
        except normalise.Unreadable as reason:
            problems.append(Problem("text-unreadable", Place(extract.name), (("reason", str(reason)),)))
            continue
        if any(witness.sha256 == digest for work in works for witness in work.witnesses):
            problems.append(Problem("witness-known", Place(extract.name)))
            continue
        if encoding not in ("utf-8", "ascii"):
            problems.append(Problem("encoding-detected", Place(extract.name), (("encoding", encoding),)))
        works, likeness = place(works, Witness("", "", digest, text=text), stem(extract.name))
        contents[digest] = extract.content
        taken.append((extract, digest, likeness))
    called: list[Work] = []
    for work in works:
        called.append(named(work, files, volume, slug, [other.id for other in called]))
    return _take(files, called, contents, taken, problems)


def stem(name: str) -> str:
    """Return the name of a file without its folders and its ending."""
    return name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _take(
    files: Files, works: Sequence[Work], contents: Mapping[str, bytes], taken: Sequence[tuple[Extract, str, float]], problems: list[Problem]
) -> Accession:
    changes: dict[str, bytes] = {}
    homes: dict[str, str] = {}
    for work in works:
        brought = [witness for witness in work.witnesses if witness.sha256 in contents]
        if not brought:
            continue
        for witness in brought:
            changes[f"texts/{work.id}/{witness.file}"] = contents[witness.sha256]
            homes[witness.sha256] = work.id
        made = establish({**files, **changes}, work)
        changes.update(made.changes)
        problems += made.problems
    rows = tuple((extract.name, homes[digest], likeness) for extract, digest, likeness in taken)
    return Accession(changes, tuple(problems), rows)


def renew(files: Files, chosen: Sequence[str] = ()) -> Accession:
    """Return what normalising the *chosen* contributions again changes; all of them when none is named.

    Raises KeyError with the identifier that no contribution has.
    """
    there = {contribution.id: contribution for contribution in contributions(files)}
    changes: dict[str, bytes] = {}
    problems: list[Problem] = []
    for identifier in chosen or there:
        witnesses = there[identifier].metadata.witnesses
        if witnesses:
            made = establish({**files, **changes}, Work(identifier, witnesses, new=False))
            changes.update(made.changes)
            problems += made.problems
    return Accession(changes, tuple(problems), tuple((identifier, identifier, 0.0) for identifier in chosen or there))


def contributions(files: Files) -> tuple[Contribution, ...]:
    """Return the contributions of an edition as far as their witnesses are concerned."""
    found = []
    for volume in edition.volumes(files)[0]:
        for slug in edition.slugs(files, volume):
            file = f"texts/{volume.slug}/{slug}/text.md"
            data, _ = metadata.read(files[file].decode("utf-8", "replace"), file)
            witnesses = tuple(w for w in (_decoded(files, f"texts/{volume.slug}/{slug}/{w.file}", w) for w in data.witnesses) if w)
            found.append(Contribution(volume.slug, slug, replace(data, witnesses=witnesses), parse(""), file))
    return tuple(found)


def _decoded(files: Files, path: str, witness: Witness) -> Witness | None:
    try:
        return replace(witness, text=normalise.decode(files[path])[0])
    except (KeyError, normalise.Unreadable):
        return None
