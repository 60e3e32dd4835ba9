"""Read what people wrote in the folder of an edition, in a state that is whole."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

from scholie.model import Files, Place, Problem
from scholie.texts import journal
from scholie.texts.journal import Content
from scholie.texts.lock import HOME, PATIENCE, Busy, at_work, holder

LINKED = "bibliography.bib"
"""The one file that may be a link to a place outside: Zotero keeps it where it likes."""
TOP = ("mkdocs.yml", LINKED)
OWN = ("mkdocs.yml", "texts", "overrides")
"""What no link may lead out of."""
TRIES = 5
"""How often a folder is read again in which files change meanwhile."""
PAUSE = 0.05
"""Seconds between two looks at a command that puts its files in place."""
Stamp = tuple[tuple[str, int, int, int], ...]


class NoEdition(FileNotFoundError):  # noqa: N818  what it says, not that it failed
    """A folder that holds no edition."""


def read(folder: Path) -> Files:
    """Return what the edition in *folder* is made of: paths from *folder*, with slashes, and contents.

    A command that is putting its files in place is waited for; what one that was stopped has left unfinished is read
    as it will be once it is finished or undone, and nothing is written. A link that leads out of the folder is not
    followed (``outside`` names it); bibliography.bib alone may be one. Raises NoEdition when *folder* holds none, Busy
    when a command does not end, and OSError for a file that cannot be read: what is not read would be written anew.
    """
    if not (folder / "texts").is_dir():
        raise NoEdition(folder / "texts")
    for rest in reversed(range(TRIES)):
        plan = _unfinished(folder)
        before = _stamp(folder)
        try:
            files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)} | _ended(folder, plan)
        except FileNotFoundError:
            if not rest:
                raise
            continue
        if _stamp(folder) == before:
            break
    return {path: content for path, content in files.items() if content is not None}


def unfinished(folder: Path) -> str:
    """Return the name of the command that was stopped while it wrote in *folder* and that nobody has finished; else nothing."""
    plan = journal.prepared(folder)
    return plan.command if plan and not at_work(folder) else ""


def _unfinished(folder: Path) -> journal.Plan | None:
    """Return the change that was left unfinished in *folder*, once nobody works at it any more."""
    until = time.monotonic() + PATIENCE
    while (plan := journal.prepared(folder)) and at_work(folder):
        if time.monotonic() > until:
            raise Busy(holder(folder / HOME))
        time.sleep(PAUSE)
    return plan


def _ended(folder: Path, plan: journal.Plan | None) -> dict[str, bytes | None]:
    """Return the files of *plan* with the content that they get when it is finished or undone; None for those that go."""
    if plan is None:
        return {}
    found = tuple(journal.seen(folder, step) for step in plan.steps)
    way = journal.way(plan.steps, found)
    which = ((step, journal.content(step, one, way)) for step, one in zip(plan.steps, found, strict=True))
    return {step.path: _content(folder, step, chosen) for step, chosen in which}


def _content(folder: Path, step: journal.Step, chosen: Content) -> bytes | None:
    names = {Content.TARGET: step.target, Content.FRESH: step.fresh, Content.ASIDE: step.aside}
    path = folder / names[chosen] if chosen in names else None
    return path.read_bytes() if path and path.exists() else None


def _stamp(folder: Path) -> Stamp:
    """Return what tells one state of the files from another."""
    found = []
    for path in (*_files(folder), folder / journal.HOME / journal.PLAN):
        try:
            known = path.stat()
        except FileNotFoundError:
            continue
        found.append((str(path), known.st_ino, known.st_mtime_ns, known.st_size))
    return tuple(found)


def _files(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    yield from (folder / name for name in TOP if (folder / name).is_file() and (name == LINKED or _within(folder / name, root)))
    for path in sorted((folder / "texts").rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.is_file() and _within(path, root):
            yield path


def outside(folder: Path) -> tuple[Problem, ...]:
    """Return a problem for each link, to a file or to a folder, that leads out of the edition in *folder*."""
    root = folder.resolve()
    held = (path for name in OWN for path in ((folder / name), *(folder / name).rglob("*")))
    paths = sorted(path.relative_to(folder).as_posix() for path in held if path.is_symlink() and not _within(path, root))
    return tuple(Problem("link-outside", Place(path), (("path", path),), path) for path in paths)


def _within(path: Path, root: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(root)
