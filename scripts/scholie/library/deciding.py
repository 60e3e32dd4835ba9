"""Decide on the citations whose binding is in doubt."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from scholie import decisions, texts
from scholie.decisions import Decided, Decision, Doubt, Refused
from scholie.library.opening import BIBLIOGRAPHY, Folder, files_of, open_edition, problems_of
from scholie.library.writing import Outcome, Waiting, changed, differing, nobody
from scholie.messages import tr
from scholie.mistakes import WrongCall
from scholie.model import Files, Waiver


@dataclass(frozen=True, slots=True)
class Accepted(Outcome):
    """What came of decisions."""

    done: tuple[Decision, ...] = ()
    """Those that were carried out."""
    refused: tuple[Refused, ...] = ()
    """Those that cannot be: nothing is written then, unless a part may be."""


def list_doubts(source: Folder | Files) -> tuple[Doubt, ...]:
    """Return the doubtful bindings of the edition in *source*, a folder or its files, those that are settled as well."""
    files = files_of(source)
    whole = open_edition(files)
    return decisions.doubts(whole, problems_of(whole, files))


def accept_bindings(  # noqa: PLR0913  a waiver says what, why, by whom
    folder: Folder, chosen: Sequence[Decision], *, reason: str = "", by: str = "", partly: bool = False,
    seen: Files | None = None, waiting: Waiting = nobody,
) -> Accepted:  # fmt: skip
    """Carry out *chosen*, decisions on doubts that ``list_doubts`` gave, in the edition in *folder*.

    *reason* and *by* stand in the waivers that are written; the account's name is the default. With *partly* what can
    be decided is, even where other decisions cannot be. *seen*, the files that the doubts were found in, spare finding
    them again where nothing has changed. Raises WrongCall for a key that the bibliography does not have, and Changed when a doubt
    is no more what it was.
    """
    waiver = Waiver("", reason=reason or tr("Decided with scholie accept."), by=by or _account(), date=datetime.now(UTC).date().isoformat())

    def compute(files: Files) -> Accepted:
        _known(files, chosen)
        done = decisions.take(files, list(chosen) if files == seen else _found_again(files, chosen), waiver)
        if done.refused and not partly:
            return Accepted(files, refused=done.refused)
        changes = differing(files, {**done.changes, **_settled(files, done, waiver)})
        return Accepted(files, changes, done=done.done, refused=done.refused)

    return changed(folder, "accept", compute, waiting)


def _known(files: Files, chosen: Sequence[Decision]) -> None:
    held = files.get(BIBLIOGRAPHY, b"")
    unknown = [key for decision in chosen for key in decision.keys if f"{{{key},".encode() not in held]
    if unknown:
        raise WrongCall(tr("The bibliography has no entry “{key}”.", key=", ".join(unknown)))


def _found_again(files: Files, chosen: Sequence[Decision]) -> list[Decision]:
    """Return *chosen* with their doubts as *files* have them. Raises Changed for one that they no longer have."""
    there = list_doubts(files)
    return [replace(decision, doubt=_same(there, decision.doubt)) for decision in chosen]


def _same(there: Sequence[Doubt], doubt: Doubt) -> Doubt:
    alike = [one for one in there if one.identity == doubt.identity]
    placed = [one for one in alike if one.citing.place == doubt.citing.place]
    found = alike if len(alike) == 1 else placed
    if not found:
        raise texts.Changed((doubt.citing.contribution.file,))
    return found[0]


def _settled(files: Files, done: Decided, waiver: Waiver) -> Files:
    """Return waivers.yml with what the changed bindings would raise again at the same places."""
    relinked = [decision for decision in done.done if not decision.waives]
    if not relinked:
        return {}
    after = {**files, **done.changes}
    again = decisions.reopened([doubt for doubt in list_doubts(after) if doubt.unsettled], [decision.doubt for decision in relinked])
    repeated = [Decision(doubt, accept=doubt.bound) for doubt in again]
    return decisions.take(after, repeated, waiver).changes if repeated else {}


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "scholie accept"
