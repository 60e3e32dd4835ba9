"""The steps on the disk that a change of an edition is made of, each of which may be the last."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

UNLINKED = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""What systems of files say that know no second name of a file."""


def _nothing(_step: str, _path: Path) -> None:
    """Watch nothing."""


watch: Callable[[str, Path], None] = _nothing
"""What is told the name and the path of each step before it is taken; tests stop a command there."""


def make(folder: Path) -> None:
    """Make *folder*, whose parent is there, unless it is there."""
    watch("make", folder)
    folder.mkdir(exist_ok=True)


def fill(path: Path, content: bytes) -> None:
    """Write *content* to *path*, and have it on the disk itself."""
    watch("open", path)
    with path.open("wb") as file:
        watch("write", path)
        file.write(content)
        file.flush()
        watch("sync", path)
        os.fsync(file.fileno())


def note(path: Path, words: str) -> None:
    """Write *words* to *path*, for people only: nothing depends on them."""
    watch("note", path)
    path.write_text(words, encoding="utf-8")


def move(source: Path, target: Path) -> None:
    """Give the file at *source* the name *target*, in place of what has it; two names of one file become one."""
    watch("move", target)
    if target.exists() and source.samefile(target):
        source.unlink()
    else:
        source.replace(target)


def place(source: Path, target: Path) -> None:
    """Give the file at *source* the name *target*. Raises FileExistsError when a file has it: none is written over."""
    watch("link", target)
    try:
        os.link(source, target)
    except OSError as mistake:
        if mistake.errno not in UNLINKED:
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from mistake
        move(source, target)
    else:
        drop(source)


def drop(path: Path) -> None:
    """Take the file at *path* away, if it is there."""
    watch("unlink", path)
    path.unlink(missing_ok=True)


def drop_folder(folder: Path) -> None:
    """Take *folder* away if it is there and empty."""
    watch("rmdir", folder)
    with contextlib.suppress(OSError):
        folder.rmdir()


def settle(folder: Path) -> None:
    """Have the names in *folder* on the disk itself, where the system can do that for folders."""
    watch("settle", folder)
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
