"""The lock of an edition: one command writes at a time, and says who it is."""

from __future__ import annotations

import contextlib
import json
import os
import platform
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from scholie.messages import tr
from scholie.mistakes import Refusal
from scholie.texts import disk

HOME = ".scholie"
"""The folder of the program in an edition; it is there while a command writes, and after one that was stopped."""
LOCK = "lock"
WRITER = "writer.json"
IGNORED = ".gitignore"
SOON = 1.0
"""Seconds after which a command that waits says so."""
PATIENCE = 600.0
"""Seconds that a command waits for another one."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The command that writes in an edition. What it says is for people: the lock of the system decides."""

    command: str = ""
    pid: int = 0
    host: str = ""
    since: str = ""
    """When it began, as YYYY-MM-DD HH:MM:SS by the universal clock."""


class Busy(Refusal):
    """Another command writes in the same edition, and did not end in time."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(tr("Another command writes in this edition: {holder}. Nothing was written.", holder=named(holder)))
        self.holder = holder


def named(holder: Holder) -> str:
    """Return what is known of *holder*, for people."""
    if not holder.command:
        return tr("nobody knows which")
    facts = {"command": f"scholie {holder.command}", "pid": holder.pid, "host": holder.host, "since": holder.since}
    return tr("{command} (process {pid} on {host}, since {since} UTC)", **facts)


@contextlib.contextmanager
def lock(folder: Path, command: str, waiting: Callable[[Holder], None] = lambda _: None) -> Iterator[None]:
    """Hold the edition in *folder* for *command* alone.

    *waiting* is told once who holds it when that takes more than a moment. Raises Busy when the other command does
    not end. The system lets a lock go when its process ends, however it ends.
    """
    home = folder / HOME
    held = _acquired(home, waiting)
    try:
        _sign(home, command)
        yield
    finally:
        with contextlib.suppress(OSError):
            _leave(home)
        held.release()


def _acquired(home: Path, waiting: Callable[[Holder], None]) -> FileLock:
    held = FileLock(home / LOCK)
    for patience in (SOON, PATIENCE):
        try:
            _acquire(held, home, patience)
        except Timeout:
            if patience == SOON:
                waiting(holder(home))
        else:
            return held
    raise Busy(holder(home))


def _acquire(held: FileLock, home: Path, patience: float) -> None:
    """Acquire *held*; a command that ends may take the folder away before the lock is in it."""
    while True:
        disk.make(home)
        with contextlib.suppress(FileNotFoundError):
            held.acquire(timeout=patience)
            return


def _sign(home: Path, command: str) -> None:
    """Say who holds the lock, and that git is to ignore it; a disk on which that has no room does not stop the command."""
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")
    signed = json.dumps(asdict(Holder(command, os.getpid(), platform.node(), now)))
    with contextlib.suppress(OSError):
        disk.note(home / IGNORED, "*\n")
        disk.note(home / WRITER, signed)


def at_work(folder: Path) -> bool:
    """Tell whether a command writes in the edition in *folder*, without waiting for it."""
    path = folder / HOME / LOCK
    if not path.exists():
        return False
    held = FileLock(path)
    try:
        held.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return False
    held.release()
    return False


def holder(home: Path) -> Holder:
    """Return who holds the lock in *home*, as far as it is said."""
    try:
        return Holder(**json.loads((home / WRITER).read_bytes()))
    except (OSError, ValueError, TypeError):
        return Holder()


def _leave(home: Path) -> None:
    """Take the files of the lock away while it is held: who waits for it begins again with a new one."""
    disk.drop(home / WRITER)
    if not (home / "journal").exists():
        disk.drop(home / IGNORED)
    disk.drop(home / LOCK)
    disk.drop_folder(home)
