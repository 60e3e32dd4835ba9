"""The edition's folder: read what people wrote, write what a command changes, all of it or nothing."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from scholie.model import Files, Place, Problem

LINKED = "bibliography.bib"
"""The one file that may be a link to a place outside: Zotero keeps it where it likes."""
TOP = ("mkdocs.yml", LINKED)
OWN = ("mkdocs.yml", "texts", "overrides")
"""What no link may lead out of."""


class NoEdition(FileNotFoundError):  # noqa: N818  what it says, not that it failed
    """A folder that holds no edition."""


def read(folder: Path) -> Files:
    """Return what the edition in *folder* is made of: paths from *folder*, with slashes, and contents.

    A link that leads out of the folder is not followed (``outside`` names it); bibliography.bib alone may be one.
    Raises NoEdition when *folder* holds none, and OSError for a file that cannot be read, also for one that
    vanishes meanwhile: what is not read would be written anew.
    """
    if not (folder / "texts").is_dir():
        raise NoEdition(folder / "texts")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)}


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


def write(folder: Path, changes: Mapping[str, bytes]) -> None:
    """Write *changes* below *folder*: every file beside its place first, then all of them renamed.

    Raises OSError, which names the file, with nothing changed, when one cannot be written.
    """
    with contextlib.ExitStack() as undo:
        staged = []
        for name, content in changes.items():
            try:
                staged.append((_staged(folder / name, content, undo), folder / name))
            except OSError as mistake:
                raise OSError(mistake.errno, mistake.strerror, name) from mistake
        for temporary, target in staged:
            temporary.replace(target)
        undo.pop_all()


def _staged(target: Path, content: bytes, undo: contextlib.ExitStack) -> Path:
    """Return a new file beside *target* that holds *content*; *undo* takes it and the folders made for it away."""
    for parent in reversed([parent for parent in target.parents if not parent.exists()]):
        parent.mkdir()
        undo.callback(_remove, parent.rmdir)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    undo.callback(_remove, temporary.unlink)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
    return temporary


def _remove(step: Callable[[], None]) -> None:
    with contextlib.suppress(OSError):
        step()
