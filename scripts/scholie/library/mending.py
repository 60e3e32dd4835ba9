"""Mend the typography of texts: blanks, quotation marks and apostrophes of French, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scholie import check, edition
from scholie.library.naming import contributions_named
from scholie.library.opening import Folder, open_edition
from scholie.library.writing import Outcome, Waiting, changed, differing, nobody
from scholie.model import Contribution, Files


@dataclass(frozen=True, slots=True)
class Mended(Outcome):
    """What came of mending."""

    texts: tuple[tuple[Contribution, tuple[check.Change, ...]], ...] = ()
    """Each contribution whose text has changed, with the places."""


def mend_typography(folder: Folder, names: Sequence[str] = (), *, waiting: Waiting = nobody) -> Mended:
    """Mend the texts of the contributions *names*, or of all. A text that is empty, cut or not UTF-8 is left alone.

    Raises WrongCall for a contribution that is not there.
    """

    def compute(files: Files) -> Mended:
        chosen = contributions_named(files, names)
        whole = open_edition(files)
        unsound = {problem.contribution for problem in whole.problems if problem.code in edition.UNSOUND}
        held = [c for c in whole.contributions if (not chosen or c.id in chosen) and c.id not in unsound]
        mended = {c.file: check.mend(c.source, c.metadata.language) for c in held}
        places = ((c, tuple(check.changes(c.source, mended[c.file]))) for c in held)
        changes = differing(files, {path: text.encode() for path, text in mended.items()})
        return Mended(files, changes, texts=tuple((c, found) for c, found in places if found))

    return changed(folder, "check --fix", compute, waiting)
