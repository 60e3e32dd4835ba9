"""Take what editors bring into an edition: raw extracts, and records of other programs; normalise what is there again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from scholie import accession, check, edition
from scholie.accession import Accession, Extract, Near
from scholie.accession.works import SLUG
from scholie.cards import Card, card
from scholie.library.naming import contributions_named, volume_named
from scholie.library.opening import Folder, settled
from scholie.library.workers import Progress, each, unseen
from scholie.library.writing import Outcome, Waiting, changed, differing, nobody
from scholie.messages import tr
from scholie.mistakes import WrongCall, reason
from scholie.model import Files, Place, Problem, Reference
from scholie.witness import LARGEST, kind

REFUSALS = ((FileNotFoundError, "file-missing"), (IsADirectoryError, "file-is-folder"), (PermissionError, "file-forbidden"))
"""What the system says of a file, and the code of the problem."""
Source = str | PathLike[str] | Extract
"""A file, or its name and content."""


@dataclass(frozen=True, slots=True)
class Added(Outcome):
    """What came of extracts."""

    taken: tuple[tuple[str, str, float], ...] = ()
    """For each extract taken: its name, its contribution, and how like another witness of that it is (0: the first)."""
    near: tuple[Near, ...] = ()
    """Extracts that may be witnesses of another contribution than the one that was made of them."""
    cards: tuple[Card, ...] = ()
    """What was read of each contribution, at a glance."""


@dataclass(frozen=True, slots=True)
class Normalised(Outcome):
    """What came of normalising again."""

    cards: tuple[Card, ...] = ()
    """What is read of each contribution now, at a glance."""


@dataclass(frozen=True, slots=True)
class Imported(Outcome):
    """What came of the records of other programs."""

    added: tuple[Reference, ...] = ()
    """The new works, under their keys."""


def read_extract(source: Source) -> Extract | Problem:
    """Return the file *source* with no more of its content than an extract may have, or why it cannot be read."""
    if isinstance(source, Extract):
        return source
    path = str(source)
    try:
        return Extract(path, _content(path))
    except OSError as mistake:
        return _refused(path, mistake)


def _refused(path: str, mistake: OSError) -> Problem:
    """Return why the file at *path* cannot be read."""
    code = next((code for kind, code in REFUSALS if isinstance(mistake, kind)), "file-unreadable")
    details = {"file-is-folder": (("path", path.rstrip("/")),), "file-unreadable": (("reason", reason(mistake)),)}
    return Problem(code, Place(path), details.get(code, ()))


def _content(path: str) -> bytes:
    with Path(path).open("rb") as file:
        head = file.read(LARGEST + 1)
        return head + file.read(max(kind(head, path).largest + 1 - len(head), 0)) if len(head) > LARGEST else head


def add_extracts(  # noqa: PLR0913  extracts have a place and a name, and work is shared out
    folder: Folder, sources: Sequence[Source], *, volume: str | None = None, slug: str = "", witness_of: str = "",
    workers: int | None = 1, progress: Progress = unseen, waiting: Waiting = nobody,
) -> Added:  # fmt: skip
    """Take raw extracts into the edition in *folder*, their bytes kept, and write a text for each work.

    Extracts of one text become witnesses of one contribution; all become witnesses of the contribution *witness_of*
    where one is named. One that cannot be read is a problem; the others are taken. *volume* is needed where there are
    several; *slug* names a new contribution. The texts are made in *workers* processes, in as many as there are cores
    when it is None; what is made is the same. Raises WrongCall for a volume or a contribution that is not there and for
    a slug that is no folder name.
    """
    if slug and not SLUG.fullmatch(slug):
        raise WrongCall(tr("{name} is no folder name for a contribution: small letters, digits and hyphens make one.", name=slug))
    found = [read_extract(source) for source in sources]
    unread = [one for one in found if isinstance(one, Problem)]
    read = [one for one in found if isinstance(one, Extract)]

    def compute(files: Files) -> Added:
        of = contributions_named(files, [witness_of])[0] if witness_of else ""
        name = of.partition("/")[0] or volume_named(files, volume)
        with each(workers, progress) as call:
            done = accession.add(files, read, name, slug=slug, of=of, each=call)
        problems, drawn = _drawn(files, done, unread, named=True)
        return Added(files, differing(files, done.changes), problems, taken=done.taken, near=done.near, cards=drawn)

    return changed(folder, "add", compute, waiting)


def _drawn(files: Files, done: Accession, unread: Sequence[Problem], *, named: bool) -> tuple[tuple[Problem, ...], tuple[Card, ...]]:
    """Return every problem of *done*, and a card of each contribution that it took; *named* says whether extracts have names of their own.

    What is seldom right of these texts is asked as well, so that the cards say it at once; other texts are left to ``check``.
    """
    after = {**files, **done.changes}
    homes = tuple(dict.fromkeys(contribution for _, contribution, _ in done.taken))
    asked = (problem for problem in check.seldom_right(edition.glimpse(after, homes)) if problem.contribution in homes)
    problems = settled(files, tuple(dict.fromkeys((*unread, *done.problems, *asked))))
    return problems, tuple(_card(after, home, done, problems, named=named) for home in homes)


def _card(files: Files, home: str, done: Accession, problems: Sequence[Problem], *, named: bool) -> Card:
    rows = [(name, likeness) for name, contribution, likeness in done.taken if contribution == home]
    own = [problem for problem in problems if problem.contribution == home]
    return card(files, home, own, [name for name, _ in rows] if named else (), max(likeness for _, likeness in rows))


def normalise_texts(  # noqa: PLR0913  as for add_extracts
    folder: Folder, names: Sequence[str] = (), *, dry_run: bool = False,
    workers: int | None = 1, progress: Progress = unseen, waiting: Waiting = nobody,
) -> Normalised:  # fmt: skip
    """Normalise the witnesses of the contributions *names*, or of all, again and merge the result with the editors' texts.

    The editors' words win; a place that both have changed is a problem. *workers* as for ``add_extracts``.
    Raises WrongCall for a contribution that is not there.
    """

    def compute(files: Files) -> Normalised:
        with each(workers, progress) as call:
            done = accession.renew(files, contributions_named(files, names), each=call)
        problems, drawn = _drawn(files, done, (), named=False)
        return Normalised(files, differing(files, done.changes), problems, cards=drawn)

    return changed(folder, "normalise", compute, waiting, dry_run=dry_run)


def import_records(folder: Folder, sources: Sequence[Source], *, dry_run: bool = False, waiting: Waiting = nobody) -> Imported:
    """Add the records in *sources*, in RIS, CSL-JSON or BibTeX, to the bibliography, each work once.

    A work that is there is a problem that names it, and is not added; entries that are there stay as they are.
    """
    found = [read_extract(source) for source in sources]
    unread = [one for one in found if isinstance(one, Problem)]
    read = [one for one in found if isinstance(one, Extract)]

    def compute(files: Files) -> Imported:
        done = accession.gather(files, read)
        return Imported(files, differing(files, done.changes), (*unread, *done.problems), added=done.added)

    return changed(folder, "references import", compute, waiting, dry_run=dry_run)
