"""Take extracts into the edition, and normalise again what is there: witnesses in, changed files out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scholie import edition, metadata
from scholie.accession.contributions import contributions, digests
from scholie.accession.establish import Accession, Near, Read, Task, chosen_base, establish, read
from scholie.accession.extract import Extract, Opened, opened
from scholie.accession.listing import Bibliography
from scholie.accession.programme import KEPT, Entrant, Programmed, announced, apply, bring
from scholie.accession.records import Gathered, gather
from scholie.accession.renaming import Renamed, is_published, rename
from scholie.accession.works import Placed, Work, Works, folder_name, named
from scholie.model import Files, Place, Problem

__all__ = [
    "Accession",
    "Each",
    "Extract",
    "Gathered",
    "Near",
    "Programmed",
    "Renamed",
    "Work",
    "add",
    "apply",
    "bring",
    "gather",
    "is_published",
    "opened",
    "rename",
    "renew",
]

BIBLIOGRAPHY = "bibliography.bib"
PLAIN = ("utf-8", "utf-8-sig", "ascii", "")
"""Encodings that nobody asks about; a file that is no plain text has none."""


Each = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]
"""Calls a function for each of some values and gives what it returns in their order: ``map``, or several processes."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Extracts, each with the work that it is a witness of."""

    works: list[Work]
    taken: list[tuple[Opened, Placed]]
    """What is new, and where it was put."""
    again: list[Opened]
    """What the edition has already, or what was given twice."""
    problems: list[Problem]


def add(  # noqa: PLR0913  an extract may have a place and a name
    files: Files, extracts: Sequence[Extract], volume: str, *, slug: str = "", of: str = "", each: Each = map
) -> Accession:
    """Return what taking *extracts* into *volume* changes.

    Extracts that are witnesses of one work, with each other or with a contribution that is there, go into one
    contribution; all go into the contribution *of* where one is given. One that cannot be read is a problem; the others
    are taken. Nothing is taken while the bibliography, which every work adds to, is not UTF-8. *each* may do the work of
    each text in another process: what comes out is the same.
    """
    unsound = edition.misencoded({path: files[path] for path in [BIBLIOGRAPHY] if path in files})
    if unsound:
        return Accession(problems=unsound)
    found = _sorted(files, extracts, of, each)
    brought = {one.witness.sha256: one for one, _ in found.taken}
    ranks = [rank for rank, work in enumerate(found.works) if _came_in(work, brought)]
    done = dict(zip(ranks, _read(files, [found.works[rank] for rank in ranks], each), strict=True))
    called = _called(files, volume, slug, [(work, done.get(rank), _came_in(work, brought)) for rank, work in enumerate(found.works)])
    touched = [(called[rank], done[rank]) for rank in ranks]
    made = _take(files, touched, {digest: one.content for digest, one in brought.items()}, each)
    made = _programmed(files, made, {work.id: _came_in(work, brought) for work, _ in touched})
    homes = {witness.sha256: (work.id, f"texts/{work.id}/{witness.file}") for work in called for witness in work.witnesses}
    homes = {digest: ("", path) for digest, path in digests(files).items()} | homes
    known = (Problem("witness-known", Place(one.name), (("file", homes[one.witness.sha256][1]),)) for one in found.again)
    whole = {work.id for work in called if not work.problems}
    rows = tuple((one.name, homes[one.witness.sha256][0], placed.likeness) for one, placed in found.taken)
    near = tuple(Near(one.name, called[at.work].id, called[rank].id, part) for one, at in found.taken for rank, part in at.others.items())
    return Accession(made.changes, (*found.problems, *known, *made.problems), tuple(row for row in rows if row[1] in whole), near)


def _came_in(work: Work, brought: Mapping[str, Opened]) -> tuple[str, ...]:
    """Return the names of the extracts, by their digest, that *work* has its witnesses from."""
    return tuple(brought[witness.sha256].name for witness in work.witnesses if witness.sha256 in brought)


def _sorted(files: Files, extracts: Sequence[Extract], of: str, each: Each) -> Sorted:
    there = digests(files)
    works = Works(files, contributions(files))
    found = Sorted(works.works, [], [], [])
    for read_ in each(opened, extracts):
        if isinstance(read_, Problem):
            found.problems.append(read_)
        elif read_.witness.sha256 in there:
            found.again.append(read_)
        else:
            encoding = read_.witness.typescript.encoding
            if encoding not in PLAIN:
                found.problems.append(Problem("encoding-detected", Place(read_.name), (("encoding", encoding),)))
            found.taken.append((read_, works.place(read_.witness, read_.stem, of, read_.ending)))
            there[read_.witness.sha256] = read_.name
    return found


def _read(files: Files, works: Sequence[Work], each: Each) -> list[Read | None]:
    """Return each of *works* read from its witnesses; None for one of which nothing may be made."""
    sound = [(work, chosen_base(files, work)) for work in works if not work.problems and work.witnesses]
    found = iter(each(_read_one, sound))
    return [next(found) if not work.problems and work.witnesses else None for work in works]


def _read_one(task: tuple[Work, str]) -> Read:
    return read(*task)


def _called(files: Files, volume: str, slug: str, works: Sequence[tuple[Work, Read | None, tuple[str, ...]]]) -> list[Work]:
    """Return *works*, each with how it was read and the files that it came in, with an identifier each."""
    new = [
        Entrant(metadata.read(one.proposal.markdown, "text.md")[0], work.witnesses[0], names)
        for work, one, names in works
        if one and not work.id
    ]
    wanted = iter([slug or folder_name(data, entrant.name) for entrant, data in zip(new, announced(files, volume, new), strict=True)])
    called: list[Work] = []
    for work, _, _ in works:
        called.append(work if work.id else named(work, files, volume, next(wanted), [other.id for other in called]))
    return called


def _take(files: Files, works: Sequence[tuple[Work, Read | None]], contents: Mapping[str, bytes], each: Each) -> Accession:
    """Return what becomes of *works*, each with how it was read; *contents* are the extracts that are new, by their digest."""
    library = Bibliography(files)
    tasks: list[Task] = []
    for work, one in works:
        if one:
            brought = {f"texts/{work.id}/{w.file}": contents[w.sha256] for w in work.witnesses if w.sha256 in contents}
            tasks.append(Task(work, one, {**_own(files, work), **brought}, library.enter(one.printed) if work.new else None))
    made = list(each(establish, tasks))
    changes = {path: content for task in tasks for path, content in task.files.items() if path not in files}
    changes |= {path: content for one in made for path, content in one.changes.items()}
    added = library.source.encode()
    changes |= {BIBLIOGRAPHY: added} if added != files.get(BIBLIOGRAPHY, b"") else {}
    return Accession(changes, (*(p for work, _ in works for p in work.problems), *(p for one in made for p in one.problems)))


def _own(files: Files, work: Work) -> Files:
    """Return those of *files* that establishing *work* asks for."""
    known = f"texts/{work.id.partition('/')[0]}/{KEPT}"
    return {path: content for path, content in files.items() if path.startswith(f"texts/{work.id}/") or path == known}


def renew(files: Files, chosen: Sequence[str] = (), *, each: Each = map) -> Accession:
    """Return what normalising the *chosen* contributions again changes; all of them when none is named.

    *each* as for ``add``. Raises KeyError with the identifier that no contribution has.
    """
    there = {work.id: work for work in contributions(files)}
    works = [there[identifier] for identifier in chosen or there]
    done = list(zip(works, _read(files, works, each), strict=True))
    made = _take(files, done, {}, each)
    rows = tuple((work.id, work.id, 0.0) for work, one in done if one)
    return _programmed(files, replace(made, taken=rows), dict.fromkeys([work.id for work in works], ()))


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
