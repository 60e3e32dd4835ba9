"""Take the records of a meeting in: the tables of its programme, and what they say of the texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scholie import accession, edition
from scholie.accession import Extract
from scholie.library.adding import Source, read_extract
from scholie.library.naming import volume_named
from scholie.library.opening import Folder
from scholie.library.writing import Outcome, Waiting, changed, nobody
from scholie.messages import tr
from scholie.mistakes import WrongCall
from scholie.model import Files, Problem
from scholie.programme import Row


@dataclass(frozen=True, slots=True)
class Programmed(Outcome):
    """What came of the records of a meeting."""

    rows: tuple[Row, ...] = ()
    """The rows of the programme, each with the contribution that it is about where that is known."""
    filled: tuple[str, ...] = ()
    """The contributions, as volume/slug, whose front matter has changed."""


def import_programme(
    folder: Folder, tables: Sequence[Source] = (), *, volume: str | None = None, dry_run: bool = False, waiting: Waiting = nobody
) -> Programmed:
    """Take *tables* of a meeting into the programme of *volume*, and what the programme says into the texts of the edition.

    A table is CSV, a workbook (.xlsx, .xls, .ods), BibTeX, RIS or CSL-JSON. The programme is kept as programme.yml beside
    volume.yml. Without *tables* the programme that is there is taken into the texts again. A field of a front matter that
    nobody has edited takes what the programme says; where an edit differs, that is a problem. Raises WrongCall for a
    volume that is not there, and without *tables* where the volume has no programme.
    """
    found = [read_extract(source) for source in tables]
    unread = [one for one in found if isinstance(one, Problem)]
    read = [one for one in found if isinstance(one, Extract)]

    def compute(files: Files) -> Programmed:
        name = volume_named(files, volume)
        if not tables and edition.programme_path(name) not in files:
            raise WrongCall(tr("The volume {volume} has no programme yet: --import takes its table.", volume=name))
        done = accession.bring(files, read, name) if tables else accession.apply(files, name)
        filled = tuple(f"{name}/{slug}" for slug in done.filled)
        return Programmed(files, done.changes, (*unread, *done.problems), rows=done.rows, filled=filled)

    return changed(folder, "metadata", compute, waiting, dry_run=dry_run)
