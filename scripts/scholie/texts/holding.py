"""Hold an edition while a command reads and writes it, what an earlier one has left unfinished brought to an end first."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from scholie.texts import journal
from scholie.texts.lock import Holder, lock
from scholie.texts.reading import NoEdition
from scholie.texts.writing import Repaired, repair


@contextlib.contextmanager
def hold(folder: Path, command: str, waiting: Callable[[Holder], None] = lambda _: None, *, new: bool = False) -> Iterator[Repaired | None]:
    """Hold the edition in *folder* for *command* alone, and yield how the change of a stopped command has ended, if there was one.

    *waiting* is told who holds the edition when that takes more than a moment. Raises NoEdition where there is none
    and none is *new*, Busy when the other command does not end, and Changed when somebody edits what is being finished.
    """
    if not new and not any((folder / name).is_dir() for name in ("texts", journal.HOME)):
        raise NoEdition(folder / "texts")
    with lock(folder, command, waiting):
        yield repair(folder)
