"""Decide on the citations whose binding is in doubt, and confirm what is asked about the texts."""

from __future__ import annotations

import getpass
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scholie import decisions, texts
from scholie.decisions import Decided, Decision, Doubt, Question, Refused
from scholie.library.opening import BIBLIOGRAPHY, Folder, files_of, open_edition, problems_of
from scholie.library.publishing import day
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


def list_doubts(source: Folder | Files) -> tuple[Doubt | Question, ...]:
    """Return what an editor is asked about the edition in *source*, a folder or its files, what is settled as well.

    First the doubtful bindings, then what is to be confirmed: what reading an extract left in doubt, and what is seldom right.
    """
    files = files_of(source)
    whole = open_edition(files)
    problems = problems_of(whole, files)
    bindings = decisions.doubts(whole, problems)
    return (*bindings, *decisions.questions(problems, len(bindings)))


def accept_bindings(  # noqa: PLR0913  a waiver says what, why, by whom
    folder: Folder, chosen: Sequence[Decision], *, reason: str = "", by: str = "", date: str = "", partly: bool = False,
    seen: Files | None = None, waiting: Waiting = nobody,
) -> Accepted:  # fmt: skip
    """Carry out *chosen*, decisions on doubts that ``list_doubts`` gave, in the edition in *folder*.

    *reason*, *by* and *date* (YYYY-MM-DD) are written into the waivers; by default it is the person whom git names, else the
    account, and today. With *partly* what can be decided is, even where other decisions cannot be. *seen*, the files that the
    doubts were found in, spare finding them again where nothing has changed. Raises WrongCall for a key that the bibliography
    does not have, ValueError for a *date* that is none, and Changed when a doubt is no more what it was.
    """
    waiver = Waiver("", reason=reason or tr("Decided with scholie accept."), by=by or _person(folder), date=day(date))

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


def _same(there: Sequence[Doubt | Question], doubt: Doubt | Question) -> Doubt | Question:
    alike = [one for one in there if one.identity == doubt.identity]
    placed = [one for one in alike if one.place == doubt.place]
    found = alike if len(alike) == 1 else placed
    if not found:
        raise texts.Changed((doubt.place.file,))
    return found[0]


def _settled(files: Files, done: Decided, waiver: Waiver) -> Files:
    """Return waivers.yml with what the changed bindings would raise again at the same places."""
    relinked = [decision for decision in done.done if not decision.waives]
    if not relinked:
        return {}
    after = {**files, **done.changes}
    settled = [decision.doubt for decision in relinked if isinstance(decision.doubt, Doubt)]
    unsettled = [doubt for doubt in list_doubts(after) if isinstance(doubt, Doubt) and doubt.unsettled]
    again = decisions.reopened(unsettled, settled)
    repeated = [Decision(doubt, accept=doubt.bound) for doubt in again]
    return decisions.take(after, repeated, waiver).changes if repeated else {}


def _person(folder: Folder) -> str:
    """Return whom git names in *folder*, else the account."""
    try:
        asked = subprocess.run(["git", "-C", str(folder), "config", "user.name"], capture_output=True, check=False)  # noqa: S603, S607  git as the path has it
        named = asked.stdout.decode("utf-8", "replace").strip()
    except OSError:
        named = ""
    return named or _account()


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "scholie accept"
