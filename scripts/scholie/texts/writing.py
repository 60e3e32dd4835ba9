"""Write what a command changes in the folder of an edition: all of it or nothing, and over no edit."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from scholie.messages import tr
from scholie.mistakes import Refusal, Unwritten
from scholie.model import Files
from scholie.texts import disk, journal
from scholie.texts.journal import Content, Plan, Step, Way
from scholie.texts.reading import LINKED

TRIES = 5
"""How often an unfinished change is looked at again when somebody saves meanwhile."""


class Changed(Refusal):
    """Somebody has changed files since they were read."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        changed = ", ".join(paths)
        super().__init__(tr("{paths}: changed by somebody else meanwhile. Nothing was written; run the command again.", paths=changed))
        self.paths = paths


@dataclass(frozen=True, slots=True)
class Repaired:
    """How the change of a command that was stopped has ended."""

    command: str
    finished: bool
    """Whether it was finished; else it was undone as far as nobody has edited its files since."""
    edited: tuple[str, ...] = ()
    """Files that are neither what they were nor what they were to be, since somebody has edited them."""


Wanted = Mapping[str, bytes | None]
"""What files are to hold, by their path in the edition; None for one that is to be taken away."""


def replace(folder: Path, before: Files, changes: Mapping[str, bytes], command: str = "", *, removed: Iterable[str] = ()) -> None:
    """Write those of *changes* that differ from *before*, what was read in *folder*, and take the files *removed* away.

    The lock must be held. Raises Changed when a file that is to be replaced or taken away, or another one of its
    contribution, is no more what was read, and Unwritten, which names the file, when one cannot be written: nothing is
    changed then. A file that is a link stays one. Folders in which nothing is left go with their files.
    """
    wanted: dict[str, bytes | None] = {path: content for path, content in changes.items() if before.get(path) != content}
    wanted |= {path: None for path in removed if path in before}
    if not wanted:
        return
    folder = folder.resolve()
    plan = _plan(folder, before, wanted, command)
    try:
        disk.make(folder / journal.HOME)
        for step, content in zip(plan.steps, wanted.values(), strict=True):
            _stage(folder, step, content)
        _unchanged(folder, before, wanted)
        journal.keep(folder, plan)
        _swap(folder, plan)
    except (Changed, OSError):
        repair(folder, (Way.UNDO, Way.FINISH))
        raise
    _done(folder, plan)


# ---- Prepare


def _plan(folder: Path, before: Files, wanted: Wanted, command: str) -> Plan:
    steps = tuple(_step(folder, number, path, before.get(path), content) for number, (path, content) in enumerate(wanted.items()))
    missing = dict.fromkeys(parent for step in steps for parent in reversed((folder / step.target).parents) if not parent.exists())
    return Plan(command, tuple(_named(folder, parent) for parent in missing), steps)


def _step(folder: Path, number: int, path: str, old: bytes | None, new: bytes | None) -> Step:
    target = _target(folder / path, removed=new is None)
    if path != LINKED and not target.is_relative_to(folder):
        raise Changed((path,))
    room = target.parent if target.is_symlink() else _room(folder, target)
    fresh, aside = (_named(folder, room / f"{_mark(folder)}{number}.{ending}") for ending in ("new", "old"))
    return Step(path, _named(folder, target), fresh, aside, _digest(old), _digest(new))


def _target(path: Path, *, removed: bool) -> Path:
    """Return the file that is written at *path*: where it leads when it is a link; a link that is taken away is one itself."""
    return Path(os.path.realpath(path.parent)) / path.name if removed else Path(os.path.realpath(path))


def _digest(content: bytes | None) -> str:
    return "" if content is None else sha256(content).hexdigest()


def _room(folder: Path, target: Path) -> Path:
    """Return the folder in which *target* is prepared: the journal's, or one on the disk that *target* is on."""
    there = next(parent for parent in target.parents if parent.exists())
    same = target.is_relative_to(folder) and there.stat().st_dev == folder.stat().st_dev
    return folder / journal.HOME if same else there


def _mark(folder: Path) -> str:
    """Return how the names of prepared files begin: two editions may share a bibliography."""
    return f".scholie-{sha256(str(folder).encode()).hexdigest()[:8]}-"


def _named(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)


def _stage(folder: Path, step: Step, content: bytes | None) -> None:
    if content is None:
        return
    target, fresh = folder / step.target, folder / step.fresh
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        disk.fill(fresh, content)
        fresh.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
    except OSError as mistake:
        raise Unwritten(mistake.errno, mistake.strerror, step.path) from mistake


def _unchanged(folder: Path, before: Files, wanted: Iterable[str]) -> None:
    """Raise Changed when a file that *before* has of a contribution that is written to is another one by now."""
    homes = {path.rpartition("/")[0] for path in wanted if path.count("/") > 2}
    read = (path for path in before if path in wanted or path.rpartition("/")[0] in homes)
    moved = tuple(path for path in read if journal.digest(folder / path) != sha256(before[path]).hexdigest())
    if moved:
        raise Changed(moved)


# ---- Put in place


def _swap(folder: Path, plan: Plan) -> None:
    for name in plan.folders:
        disk.make(folder / name)
    for step in plan.steps:
        try:
            _put(folder, step, journal.seen(folder, step))
        except FileExistsError as other:
            raise Changed((step.path,)) from other
        except OSError as mistake:
            raise Unwritten(mistake.errno, mistake.strerror, step.path) from mistake
    _settle(folder, plan)
    moved = tuple(step.path for step in plan.steps if step.old and journal.digest(folder / step.aside) not in ("", step.old))
    if moved:
        raise Changed(moved)


def _put(folder: Path, step: Step, found: journal.Seen) -> None:
    """Put the new content of *step* in its place; what is there is put aside, and must be what was read."""
    target, aside = folder / step.target, folder / step.aside
    if bool(found.target) != bool(step.old) and not found.aside:
        raise Changed((step.path,))
    if found.target:
        disk.move(target, aside)
        if journal.digest(aside) != step.old:
            raise Changed((step.path,))
    if step.new:
        disk.place(folder / step.fresh, target)


def _emptied(folder: Path) -> None:
    """Take away the folders that a change which is whole has taken files out of, where they hold nothing any more."""
    done = journal.prepared(folder, journal.DONE)
    for step in done.steps if done else ():
        for parent in (folder / step.target).parents if not step.new else ():
            if parent == folder or not _empty(parent):
                break
            disk.drop_folder(parent)


def _empty(path: Path) -> bool:
    return not path.exists() or (path.is_dir() and not any(path.iterdir()))


def _restore(folder: Path, step: Step, found: journal.Seen, *, emptied: bool) -> None:
    """Take the new content of *step* out of its place, and put back what was there unless the place is to be *emptied*."""
    target, fresh = folder / step.target, folder / step.fresh
    if found.target:
        disk.move(target, fresh)
        if journal.digest(fresh) != step.new:
            disk.place(fresh, target)
            raise Changed((step.path,))
    if not emptied:
        for parent in reversed([parent for parent in target.parents if not parent.exists()]):
            disk.make(parent)
        disk.place(folder / step.aside, target)


# ---- Finish or undo


def repair(folder: Path, preferred: tuple[Way, ...] = (Way.FINISH, Way.UNDO)) -> Repaired | None:
    """Finish or undo the change that a command left in the edition in *folder*; the lock must be held.

    Return how it has ended; None when there was none, or nothing of it was in its place.
    """
    folder = folder.resolve()
    plan = journal.prepared(folder)
    if plan is None:
        _clear(folder)
        return None
    for _ in range(TRIES):
        found = tuple(journal.seen(folder, step) for step in plan.steps)
        chosen = journal.way(plan.steps, found, preferred)
        try:
            _end(folder, plan, found, chosen)
        except (Changed, FileExistsError):
            continue
        return Repaired(plan.command, chosen is Way.FINISH, tuple(_edited(folder, plan)))
    raise Changed(tuple(step.path for step in plan.steps))


def _end(folder: Path, plan: Plan, found: tuple[journal.Seen, ...], chosen: Way) -> None:
    for name in plan.folders if chosen is not Way.UNDO else ():
        disk.make(folder / name)
    for step, one in zip(plan.steps, found, strict=True):
        which = journal.content(step, one, chosen)
        if which is Content.FRESH:
            _put(folder, step, one)
        elif which in (Content.ASIDE, Content.NOTHING):
            _restore(folder, step, one, emptied=which is Content.NOTHING)
    _rescue(folder, plan)
    _settle(folder, plan)
    if chosen is Way.UNDO:
        disk.drop(folder / journal.HOME / journal.PLAN)
        _clear(folder)
        for name in reversed(plan.folders):
            disk.drop_folder(folder / name)
    else:
        _done(folder, plan)


def _rescue(folder: Path, plan: Plan) -> None:
    """Keep beside its file what somebody wrote while it was put aside, where somebody has written there again since."""
    for step in plan.steps:
        aside = folder / step.aside
        if journal.digest(aside) not in ("", step.old, step.new, journal.digest(folder / step.target)):
            target = folder / step.target
            free = next(name for n in range(1, 1000) if not (name := target.with_name(f"{target.name}.saved{n}")).exists())
            disk.place(aside, free)


def _edited(folder: Path, plan: Plan) -> Iterator[str]:
    for step in plan.steps:
        if journal.digest(folder / step.target) not in (step.old, step.new):
            yield step.path


def _settle(folder: Path, plan: Plan) -> None:
    for parent in dict.fromkeys((folder / step.target).parent for step in plan.steps):
        disk.settle(parent)


def _done(folder: Path, plan: Plan) -> None:
    """Say that the change is whole, then take away what it has displaced."""
    home = folder / journal.HOME
    disk.move(home / journal.PLAN, home / journal.DONE)
    disk.settle(home)
    for step in plan.steps:
        disk.drop(folder / step.aside)
    _clear(folder)


def _clear(folder: Path) -> None:
    """Take away what a change has prepared or displaced, wherever it was stopped; no file of the edition is among that."""
    home = folder / journal.HOME
    rooms = {folder, Path(os.path.realpath(folder / LINKED)).parent}
    if not home.is_dir():
        return
    strewn = {path for room in rooms if room.is_dir() for path in room.glob(f"{_mark(folder)}*")}
    strewn |= {*(folder / "texts").rglob(f"{_mark(folder)}*"), *home.iterdir()} - {home / journal.DONE}
    for path in sorted(strewn):
        if os.path.lexists(path):
            disk.drop(path)
    _emptied(folder)
    if (home / journal.DONE).exists():
        disk.drop(home / journal.DONE)
    disk.drop_folder(home)
