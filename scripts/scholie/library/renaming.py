"""Give a contribution another name, and its references with it."""

from __future__ import annotations

from dataclasses import dataclass

from scholie import accession
from scholie.accession.works import SLUG
from scholie.library.naming import contributions_named
from scholie.library.opening import Folder
from scholie.library.writing import Outcome, Waiting, changed, nobody
from scholie.messages import tr
from scholie.mistakes import WrongCall
from scholie.model import Files


@dataclass(frozen=True, slots=True)
class Renamed(Outcome):
    """What came of a new name."""

    old: str = ""
    """The contribution as it was called, as volume/slug."""
    new: str = ""
    followed: tuple[str, ...] = ()
    """Files of the edition outside its folder in which a reference to it has changed."""


def rename_contribution(folder: Folder, old: str, new: str, *, dry_run: bool = False, waiting: Waiting = nobody) -> Renamed:
    """Call the contribution *old* of the edition in *folder* *new*: its folder, and whatever refers to it, in one change.

    Raises WrongCall for a contribution that is not there or was published, for a name that another one has, and for one
    that is no folder name.
    """

    def compute(files: Files) -> Renamed:
        (identifier,) = contributions_named(files, [old])
        name = f"{identifier.partition('/')[0]}/{_slug(identifier, new)}"
        _free(files, identifier, name)
        done = accession.rename(files, identifier, name.rpartition("/")[2])
        return Renamed(files, done.changes, done.problems, removed=done.removed, old=identifier, new=name, followed=done.followed)

    return changed(folder, "rename", compute, waiting, dry_run=dry_run)


def _slug(identifier: str, new: str) -> str:
    """Return the folder name that *new*, a slug or volume/slug, is."""
    volume, _, slug = new.strip("/").removeprefix("texts/").rpartition("/")
    if volume and volume != identifier.partition("/")[0]:
        raise WrongCall(tr("{contribution} stays in its volume: the new name is that of a folder there.", contribution=identifier))
    if not SLUG.fullmatch(slug):
        raise WrongCall(tr("{name} is no folder name for a contribution: small letters, digits and hyphens make one.", name=slug))
    return slug


def _free(files: Files, identifier: str, name: str) -> None:
    """Raise WrongCall where *identifier* may not be called *name*."""
    if accession.is_published(files, identifier):
        raise WrongCall(tr("{contribution} was published: its address does not change any more.", contribution=identifier))
    if any(path.startswith(f"texts/{name}/") for path in files):
        raise WrongCall(tr("There is a contribution {name} already.", name=name))
