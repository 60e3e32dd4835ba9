"""Give every new passage its lasting identifier."""

from __future__ import annotations

from dataclasses import dataclass

from scholie import edition
from scholie.library.opening import Folder, open_edition
from scholie.library.writing import Outcome, Waiting, changed, differing, nobody
from scholie.model import Files


@dataclass(frozen=True, slots=True)
class Minted(Outcome):
    """What came of minting; its problems name the contributions whose identifiers were left as they were."""


def mint_identifiers(folder: Folder, *, waiting: Waiting = nobody) -> Minted:
    """Write the loci.json of every contribution of the edition in *folder*; an identifier that was given is never taken back.

    A contribution whose text or whose loci.json cannot be read as one is a problem, and nothing is written for it.
    """

    def compute(files: Files) -> Minted:
        whole = open_edition(files)
        left = tuple(problem for problem in whole.problems if problem.code in edition.UNMINTED)
        return Minted(files, differing(files, edition.minted(whole)), left)

    return changed(folder, "mint", compute, waiting)
