"""The edition's folder: read what people wrote, write what a command changes, all of it or nothing."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from scholie.model import Files

TOP = ("mkdocs.yml", "bibliography.bib")


def read(folder: Path) -> Files:
    """Return what the edition in *folder* is made of: paths from *folder*, with slashes, and contents.

    Links that lead out of the folder are passed over. Raises FileNotFoundError when *folder* holds no edition.
    """
    if not (folder / "texts").is_dir():
        raise FileNotFoundError(folder / "texts")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    yield from (folder / name for name in TOP if (folder / name).is_file())
    for path in sorted((folder / "texts").rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.is_file() and path.resolve().is_relative_to(root):
            yield path


def write(folder: Path, changes: Mapping[str, bytes]) -> None:
    """Write *changes* below *folder*: every file beside its place first, then all of them renamed.

    Raises OSError, with nothing changed, when one cannot be written.
    """
    staged: list[tuple[str, Path]] = []
    try:
        for name, content in changes.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
            staged.append((temporary, target))
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(temporary).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        for temporary, target in staged:
            Path(temporary).replace(target)
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(FileNotFoundError):
                Path(temporary).unlink()
