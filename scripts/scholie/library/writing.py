"""Change an edition: held alone, read, computed, written whole; computed once more where somebody saves meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from scholie import texts
from scholie.library.opening import Folder
from scholie.model import Files, Problem
from scholie.texts import Holder

AGAIN = 1
"""How often a change is computed again when files have changed since they were read."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a function that changes an edition."""

    before: Files = field(default_factory=dict, repr=False)
    """The files of the edition as they were read."""
    changes: Files = field(default_factory=dict, repr=False)
    """The files that differ from them, by their path: written, or to be written after a ``dry_run``."""
    problems: tuple[Problem, ...] = ()
    repaired: texts.Repaired | None = None
    """How the change that a stopped command had left unfinished was ended before; None when there was none."""
    removed: tuple[str, ...] = ()
    """The files that are taken away, by their path."""

    @property
    def files(self) -> Files:
        """The files of the edition as they are now, or would be."""
        return {path: content for path, content in {**self.before, **self.changes}.items() if path not in self.removed}


Change = TypeVar("Change", bound=Outcome)
Waiting = Callable[[Holder], None]
"""Told once who writes in the edition, when that takes more than a moment."""


def nobody(_holder: Holder) -> None:
    """Wait without a word."""


def differing(before: Files, after: Files) -> Files:
    """Return those of the files *after* that are not what they were *before*."""
    return {path: content for path, content in after.items() if before.get(path) != content}


def changed(folder: Folder, command: str, compute: Callable[[Files], Change], waiting: Waiting, *, dry_run: bool = False) -> Change:
    """Return what *compute* makes of the files of the edition in *folder*, its changes written unless *dry_run* is set.

    The edition is held for *command* alone meanwhile. Where files are changed by somebody else between reading and
    writing, all is computed again on what they are then. Raises Changed when that happens again, Busy when another
    command does not end, and OSError when a file cannot be written; nothing is written then.
    """
    home = Path(folder)
    if dry_run:
        return compute(texts.read(home))
    with texts.hold(home, command, waiting) as repaired:
        for rest in reversed(range(AGAIN + 1)):
            done = compute(texts.read(home))
            try:
                texts.replace(home, done.before, done.changes, command, removed=done.removed)
            except texts.Changed:
                if not rest:
                    raise
            else:
                break
    return replace(done, repaired=repaired)
