"""What decisions change: bindings in the texts, waivers in waivers.yml; all of it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scholie.decisions.doubts import Doubt
from scholie.decisions.linking import bound, unbound
from scholie.decisions.waiving import waived
from scholie.model import Files, Waiver

WAIVERS = "texts/waivers.yml"


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decides on a doubt."""

    doubt: Doubt
    accept: bool
    keys: tuple[str, ...] = ()
    """What an accepted citation is to be bound to; empty for the one candidate, or for the binding that it has."""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys to bind to; empty when none is named and there is not exactly one candidate."""
        return self.keys or (self.doubt.candidates[0] if len(self.doubt.candidates) == 1 else ())

    @property
    def waives(self) -> bool:
        """Whether the decision leaves the text as it is and settles the problems by a waiver."""
        return self.doubt.bound == self.accept and not self.keys


@dataclass(frozen=True, slots=True)
class Refused:
    """A decision that cannot be carried out."""

    decision: Decision
    several: bool
    """Whether it lacks the choice among several works; else its words could not become a link, or be freed."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of decisions."""

    changes: Files = field(default_factory=dict)
    done: tuple[Decision, ...] = ()
    refused: tuple[Refused, ...] = ()


def take(files: Files, decisions: Sequence[Decision], waiver: Waiver) -> Decided:
    """Return what *decisions* change in *files*; *waiver* says why, by whom and when.

    Accepting a citation that is bound waives its problems; accepting one that is not writes its binding. Refusing one
    that is bound frees its words; refusing one that is not waives its problems.
    """
    changes: dict[str, bytes] = {}
    done: list[Decision] = []
    refused: list[Refused] = []
    waivers: list[Waiver] = []
    for decision in sorted(decisions, key=lambda held: held.doubt.number, reverse=True):
        if decision.waives:
            waivers = [*(replace(waiver, **_problem(decision, rank)) for rank in range(len(decision.doubt.unsettled))), *waivers]
        else:
            path = decision.doubt.citing.contribution.file
            source = changes.get(path, files[path]).decode("utf-8")
            written = _relinked(source, decision)
            if written is None:
                refused.append(Refused(decision, decision.accept and not decision.chosen))
                continue
            changes[path] = written.encode("utf-8")
        done.append(decision)
    if waivers:
        source = files.get(WAIVERS, b"").decode("utf-8")
        changes[WAIVERS] = waived(source, waivers).encode("utf-8")
    return Decided(changes, tuple(reversed(done)), tuple(reversed(refused)))


def _problem(decision: Decision, rank: int) -> dict[str, str]:
    problem = decision.doubt.unsettled[rank]
    return {"code": problem.code, "contribution": problem.contribution, "evidence": problem.evidence}


def _relinked(source: str, decision: Decision) -> str | None:
    """Return *source* with the binding that *decision* makes, or without the one it takes away; None when it cannot be."""
    citing = decision.doubt.citing
    freed = unbound(source, citing.link, citing.words) if decision.doubt.bound else source
    if freed is None or not decision.accept:
        return freed
    if decision.doubt.bound:
        place = replace(citing.place, column=max(citing.place.column - 1, 0))
        return bound(freed, place, citing.words, decision.keys)
    return bound(freed, citing.place, citing.words, decision.chosen) if decision.chosen else None
