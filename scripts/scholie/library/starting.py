"""Start an edition: an empty one that builds, with nothing of ours in it."""

from __future__ import annotations

import re
from pathlib import Path

from scholie import texts
from scholie.library.opening import Folder
from scholie.library.writing import Outcome
from scholie.messages import tr
from scholie.mistakes import WrongCall
from scholie.starter import starter

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def new_edition(folder: Folder, *, title: str = "", volume: str = "actes") -> Outcome:
    """Write the files of an empty edition with one *volume* into *folder*, which must not be there, or be empty.

    *title* is the name of the folder when it is empty. Raises WrongCall for a folder with something in it and for a
    volume that is no folder name.
    """
    if not SLUG.fullmatch(volume):
        raise WrongCall(tr("{name} is no folder name for a volume: small letters, digits and hyphens make one.", name=volume))
    where = Path(folder)
    if _occupied(where) and not (where / texts.HOME).exists():
        raise WrongCall(tr("The folder {folder} is not empty.", folder=folder))
    where.mkdir(parents=True, exist_ok=True)
    with texts.hold(where, "new", new=True):
        if _occupied(where):
            raise WrongCall(tr("The folder {folder} is not empty.", folder=folder))
        made = starter(title or where.resolve().name, volume)
        texts.replace(where, {}, made, "new")
    return Outcome({}, made)


def _occupied(folder: Path) -> bool:
    return folder.exists() and any(path.name != texts.HOME for path in folder.iterdir())
