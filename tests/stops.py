"""Commands stopped at a step on the disk, as a kill stops them: nothing of them runs any more."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from scholie.texts import disk


class Killed(BaseException):
    """The process is gone."""


class Killer:
    """Watches the steps on the disk and stops before the one of a rank, and before all that follow."""

    def __init__(self, rank: int) -> None:
        self.rank = rank
        self.steps: list[tuple[str, str]] = []

    def __call__(self, step: str, path: Path) -> None:
        """Note a step, or stop before it."""
        if len(self.steps) >= self.rank:
            raise Killed
        self.steps.append((step, path.name))


def stops(monkeypatch, prepare: Callable[[], Path], act: Callable[[Path], object]) -> Iterator[tuple[Path, int]]:
    """Yield a folder that *prepare* makes and in which *act* was stopped, and the rank of the step: once for each step.

    The last folder is one in which *act* came to its end.
    """
    rank = 0
    while True:
        folder, killer = prepare(), Killer(rank)
        with monkeypatch.context() as patched:
            patched.setattr(disk, "watch", killer)
            patched.setattr(os, "fsync", lambda _: None)
            try:
                act(folder)
                ended = True
            except Killed:
                ended = False
        yield folder, rank
        if ended:
            return
        rank += 1


def everything(folder: Path) -> dict[str, bytes | str]:
    """Return every file, folder and link below *folder*, hidden ones too; the content of a file, else what it is."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found[name] = str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else "folder"
    return found
