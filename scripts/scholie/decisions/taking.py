"""What decisions change: bindings in the texts, waivers in waivers.yml; all of it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from scholie.decisions.doubts import Doubt
from scholie.decisions.linking import bound, unbound
from scholie.decisions.questions import Question
from scholie.decisions.waiving import waived
from scholie.model import Files, Waiver

WAIVERS = "texts/waivers.yml"


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decides on a doubt."""

    doubt: Doubt | Question
    accept: bool
    keys: tuple[str, ...] = ()
    """What an accepted citation is to be bound to; empty for the one candidate, or for the binding that it has."""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys to bind to; empty when none is named and there is not exactly one candidate."""
        if self.keys or isinstance(self.doubt, Question):
            return self.keys
        return self.doubt.candidates[0] if len(self.doubt.candidates) == 1 else ()

    @property
    def waives(self) -> bool:
        """Whether the decision leaves the text as it is and settles the problems by a waiver."""
        return self.accept if isinstance(self.doubt, Question) else self.doubt.bound == self.accept and not self.keys


class Obstacle(StrEnum):
    """Why a decision cannot be carried out."""

    SEVERAL = "several"
    """It lacks the choice among several works."""
    LINK = "link"
    """The words cannot become a link, or be freed, without another change."""
    TEXT = "text"
    """What is not confirmed must be corrected in the text by hand."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A decision that cannot be carried out."""

    decision: Decision
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of decisions."""

    changes: Files = field(default_factory=dict)
    done: tuple[Decision, ...] = ()
    refused: tuple[Refused, ...] = ()


def take(files: Files, decisions: Sequence[Decision], waiver: Waiver) -> Decided:
    """Return what *decisions* change in *files*; *waiver* says why, by whom and when.

    Accepting a question, or a citation that is bound, waives its problems; accepting a citation that is not writes its binding.
    Refusing one that is bound frees its words; refusing one that is not waives its problems; a question is not refused.
    """
    changes: dict[str, bytes] = {}
    done: list[Decision] = []
    refused: list[Refused] = []
    waivers: list[Waiver] = []
    for decision in sorted(decisions, key=lambda held: held.doubt.number, reverse=True):
        if decision.waives:
            waivers = [*(replace(waiver, **_problem(decision, rank)) for rank in range(len(decision.doubt.unsettled))), *waivers]
        else:
            written = _relinked({**files, **changes}, decision, decision.doubt)
            if isinstance(written, Obstacle):
                refused.append(Refused(decision, written))
                continue
            changes |= written
        done.append(decision)
    if waivers:
        source = files.get(WAIVERS, b"").decode("utf-8")
        changes[WAIVERS] = waived(source, waivers).encode("utf-8")
    return Decided(changes, tuple(reversed(done)), tuple(reversed(refused)))


def _problem(decision: Decision, rank: int) -> dict[str, str]:
    problem = decision.doubt.unsettled[rank]
    return {"code": problem.code, "contribution": problem.contribution, "evidence": problem.evidence}


def _relinked(files: Files, decision: Decision, doubt: Doubt | Question) -> Files | Obstacle:
    """Return the text of *doubt* with the binding that *decision* makes, or without the one it takes away, or why it cannot be."""
    if isinstance(doubt, Question):
        return Obstacle.TEXT
    path = doubt.citing.contribution.file
    written = _linked(files[path].decode("utf-8"), decision, doubt)
    if written is None:
        return Obstacle.SEVERAL if decision.accept and not decision.chosen else Obstacle.LINK
    return {path: written.encode("utf-8")}


def _linked(source: str, decision: Decision, doubt: Doubt) -> str | None:
    citing = doubt.citing
    freed = unbound(source, citing.link, citing.words) if doubt.bound else source
    if freed is None or not decision.accept:
        return freed
    if doubt.bound:
        place = replace(citing.place, column=max(citing.place.column - 1, 0))
        return bound(freed, place, citing.words, decision.keys)
    return bound(freed, citing.place, citing.words, decision.chosen) if decision.chosen else None
