"""The journal of a change of several files: what was to be written where, so that it can be finished or undone."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path

from scholie.texts import disk

HOME = ".scholie/journal"
"""Where a change is prepared, from the edition's folder."""
PLAN = "plan.json"
"""There from the moment when everything is prepared until everything is in its place."""
DONE = "done.json"
"""The plan's name once everything is in its place, until what was displaced is taken away."""


@dataclass(frozen=True, slots=True)
class Step:
    """One file of a change. Paths start from the edition's folder, or are absolute where a link leads out of it."""

    path: str
    """What the edition calls the file."""
    target: str
    """The file itself: where *path* leads when it is a link."""
    fresh: str
    """Where its new content is prepared."""
    aside: str
    """Where its old content is put while the change is not whole."""
    old: str
    """SHA-256 of its content when it was read; empty where there was no file."""
    new: str
    """SHA-256 of its new content; empty where the file is taken away."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A change of several files."""

    command: str
    folders: tuple[str, ...]
    """Folders that the change makes, the outer ones first."""
    steps: tuple[Step, ...]


class Way(Enum):
    """How an unfinished change ends."""

    FINISH = auto()
    UNDO = auto()
    PART = auto()
    """Somebody has edited files of both states since: each is brought as far as it can without writing over an edit."""


class Content(Enum):
    """Which content a file of a change gets in the end."""

    TARGET = auto()
    """What is there."""
    FRESH = auto()
    ASIDE = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Seen:
    """The SHA-256 of what is found on the disk for a step; empty where no file is."""

    target: str
    aside: str
    fresh: str


def digest(path: Path) -> str:
    """Return the SHA-256 of the file at *path*, empty where none is."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return ""


def seen(folder: Path, step: Step) -> Seen:
    """Return what is found for *step* in the edition in *folder*."""
    return Seen(*(digest(folder / name) for name in (step.target, step.aside, step.fresh)))


def finishes(step: Step, found: Seen) -> bool:
    """Tell whether *step* can be finished, or is; what an editor saved over its new content is the editor's."""
    if found.aside:
        whole = found.target not in ("", step.old) or found.fresh == step.new
        return found.aside == step.old and whole
    placed = found.fresh != step.new
    return found.target == step.new or (placed and not step.old if found.target != step.old else not placed)


def undoes(step: Step, found: Seen) -> bool:
    """Tell whether *step* can be undone, or is not begun; what an editor saved over the old content stays."""
    if found.aside:
        return found.target in ("", step.new) or found.target == step.old == found.aside
    if step.old:
        return found.target != step.new
    return found.target in ("", step.new) or found.fresh == step.new


def way(steps: tuple[Step, ...], found: tuple[Seen, ...], preferred: tuple[Way, ...] = (Way.FINISH, Way.UNDO)) -> Way:
    """Return the first of the *preferred* ways that every step can go."""
    can = {Way.FINISH: finishes, Way.UNDO: undoes}
    pairs = tuple(zip(steps, found, strict=True))
    return next((one for one in preferred if all(can[one](*pair) for pair in pairs)), Way.PART)


def content(step: Step, found: Seen, chosen: Way) -> Content:
    """Return which content the file of *step* gets when the change ends in the way *chosen*."""
    if chosen is Way.PART:
        chosen = Way.FINISH if finishes(step, found) else Way.UNDO
    if chosen is Way.FINISH:
        return Content.FRESH if found.target in ("", step.old) and found.target != step.new else Content.TARGET
    if found.aside and found.target in ("", step.new):
        return Content.ASIDE
    return Content.NOTHING if found.target == step.new and not step.old else Content.TARGET


def prepared(folder: Path, name: str = PLAN) -> Plan | None:
    """Return the change that was prepared and is not whole in the edition in *folder*, if there is one; with DONE one that is whole.

    Raises ValueError when its plan cannot be read, which no stop of a program brings about.
    """
    try:
        source = (folder / HOME / name).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    data = json.loads(source)
    return Plan(data["command"], tuple(data["folders"]), tuple(Step(**step) for step in data["steps"]))


def keep(folder: Path, plan: Plan) -> None:
    """Write *plan*: from here on a stop leaves a change that can be finished or undone."""
    home = folder / HOME
    disk.fill(home / f"{PLAN}.part", json.dumps(asdict(plan), ensure_ascii=False, indent=1).encode())
    disk.move(home / f"{PLAN}.part", home / PLAN)
    disk.settle(home)
