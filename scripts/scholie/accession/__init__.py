"""Take extracts into the edition, and normalise again what is there: witnesses in, changed files out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from scholie import edition
from scholie.accession.contributions import contributions, digests
from scholie.accession.establish import Accession, bind, establish
from scholie.accession.extract import LARGEST, Extract, Opened, opened
from scholie.accession.programme import Entrant, Programmed, announced, apply, bring
from scholie.accession.records import Gathered, gather
from scholie.accession.renaming import Renamed, is_published, rename
from scholie.accession.works import Work, described, folder_name, named, place
from scholie.model import Files, Place, Problem

__all__ = [
    "LARGEST",
    "Accession",
    "Extract",
    "Gathered",
    "Programmed",
    "Renamed",
    "Work",
    "add",
    "apply",
    "bind",
    "bring",
    "establish",
    "gather",
    "is_published",
    "opened",
    "rename",
    "renew",
]

BIBLIOGRAPHY = "bibliography.bib"


@dataclass(frozen=True, slots=True)
class Sorted:
    """Extracts, each with the work that it is a witness of."""

    works: list[Work]
    taken: list[tuple[Opened, float]]
    """What is new, with how like another witness it is."""
    again: list[Opened]
    """What the edition has already, or what was given twice."""
    problems: list[Problem]


def add(files: Files, extracts: Sequence[Extract], volume: str, *, slug: str = "") -> Accession:
    """Return what taking *extracts* into *volume* changes.

    Extracts that are witnesses of one work, with each other or with a contribution that is there, go into one
    contribution. One that cannot be read is a problem; the others are taken. Nothing is taken while the
    bibliography, which every work adds to, is not UTF-8.
    """
    unsound = edition.misencoded({path: files[path] for path in [BIBLIOGRAPHY] if path in files})
    if unsound:
        return Accession(problems=unsound)
    found = _sorted(files, extracts)
    brought = {one.witness.sha256: one for one, _ in found.taken}
    new = [Entrant(described(work), work.witnesses[0], _came_in(work, brought)) for work in found.works if not work.id]
    wanted = iter([slug or folder_name(data, entrant.name) for entrant, data in zip(new, announced(files, volume, new), strict=True)])
    called: list[Work] = []
    for work in found.works:
        called.append(work if work.id else named(work, files, volume, next(wanted), [other.id for other in called]))
    made = _take(files, called, {digest: one.content for digest, one in brought.items()})
    made = _programmed(files, made, {work.id: _came_in(work, brought) for work in called if _came_in(work, brought)})
    homes = {witness.sha256: (work.id, f"texts/{work.id}/{witness.file}") for work in called for witness in work.witnesses}
    homes = {digest: ("", path) for digest, path in digests(files).items()} | homes
    known = (Problem("witness-known", Place(one.name), (("file", homes[one.witness.sha256][1]),)) for one in found.again)
    whole = {work.id for work in called if not work.problems}
    rows = tuple((one.name, homes[one.witness.sha256][0], likeness) for one, likeness in found.taken)
    return Accession(made.changes, (*found.problems, *known, *made.problems), tuple(row for row in rows if row[1] in whole))


def _came_in(work: Work, brought: Mapping[str, Opened]) -> tuple[str, ...]:
    """Return the names of the extracts, by their digest, that *work* has its witnesses from."""
    return tuple(brought[witness.sha256].name for witness in work.witnesses if witness.sha256 in brought)


def _sorted(files: Files, extracts: Sequence[Extract]) -> Sorted:
    there = digests(files)
    found = Sorted(list(contributions(files)), [], [], [])
    for extract in extracts:
        read = opened(extract)
        if isinstance(read, Problem):
            found.problems.append(read)
        elif read.witness.sha256 in there:
            found.again.append(read)
        else:
            if read.encoding not in ("utf-8", "utf-8-sig", "ascii"):
                found.problems.append(Problem("encoding-detected", Place(read.name), (("encoding", read.encoding),)))
            found.works[:], likeness = place(files, found.works, read.witness, read.stem)
            found.taken.append((read, likeness))
            there[read.witness.sha256] = read.name
    return found


def _take(files: Files, works: Sequence[Work], contents: Mapping[str, bytes]) -> Accession:
    """Return what becomes of the *works* that *contents*, extracts by their digest, are witnesses of."""
    changes: dict[str, bytes] = {}
    problems: list[Problem] = []
    for work in works:
        brought = {f"texts/{work.id}/{w.file}": contents[w.sha256] for w in work.witnesses if w.sha256 in contents}
        if brought and work.problems:
            problems += work.problems
        elif brought:
            made = establish({**files, **changes, **brought}, work)
            changes |= {**brought, **made.changes}
            problems += made.problems
    return Accession(changes, tuple(problems))


def renew(files: Files, chosen: Sequence[str] = ()) -> Accession:
    """Return what normalising the *chosen* contributions again changes; all of them when none is named.

    Raises KeyError with the identifier that no contribution has.
    """
    there = {work.id: work for work in contributions(files)}
    changes: dict[str, bytes] = {}
    problems: list[Problem] = []
    for identifier in chosen or there:
        work = there[identifier]
        if work.problems:
            problems += work.problems
        elif work.witnesses:
            made = establish({**files, **changes}, work)
            changes |= made.changes
            problems += made.problems
    rows = tuple((identifier, identifier, 0.0) for identifier in chosen or there)
    return _programmed(files, Accession(changes, tuple(problems), rows), dict.fromkeys(chosen or there, ()))


def _programmed(files: Files, made: Accession, names: Mapping[str, Sequence[str]]) -> Accession:
    """Return *made* with what the programmes of the volumes fill in its texts, and without the doubts that they settle.

    *names* are the files that each contribution came in.
    """
    changes: dict[str, bytes] = dict(made.changes)
    asked: list[Problem] = []
    for volume in sorted({identifier.split("/")[0] for identifier in names}):
        own = {identifier.split("/")[1]: given for identifier, given in names.items() if identifier.startswith(f"{volume}/")}
        done = apply({**files, **changes}, volume, own)
        changes |= done.changes
        asked += [problem for problem in done.problems if problem.contribution in names]
    differing = {path: content for path, content in changes.items() if files.get(path) != content}
    return replace(made, changes=differing, problems=(*edition.unsettled({**files, **differing}, made.problems), *asked))
