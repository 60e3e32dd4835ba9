"""The citations whose binding is in doubt, numbered, with what may be decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scholie.decisions.citing import Citing, citings, in_list
from scholie.model import Edition, Place, Problem, Reference

CODES = frozenset(
    {"citation-probable", "year-differs", "name-differs", "title-differs", "key-differs", "citation-ambiguous", "citation-unbound"}
)
"""The problems that a decision settles."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A citation in doubt."""

    number: int
    """From 1, in the order of the edition; what somebody has accepted counts too, so that numbers last."""
    citing: Citing
    candidates: tuple[tuple[str, ...], ...]
    """What a citation that is bound to nothing may be bound to: each the keys of one binding."""
    works: tuple[tuple[str, str], ...]
    """Each work that it is bound to or may be bound to: its key, and its reference as the author's list prints it, else its record."""

    @property
    def contribution(self) -> str:
        """Identifier of the contribution."""
        return self.citing.contribution.id

    @property
    def place(self) -> Place:
        """Where the words of the citation stand."""
        return self.citing.place

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why it is in doubt."""
        return self.citing.problems

    @property
    def bound(self) -> bool:
        """Whether the citation is bound."""
        return self.citing.link >= 0

    @property
    def identity(self) -> tuple[object, ...]:
        """What tells the doubt from others, wherever it is in the file and whatever its number."""
        citing = self.citing
        return citing.contribution.id, citing.locus, citing.left, citing.words, citing.right, citing.keys, self.candidates

    @property
    def unsettled(self) -> tuple[Problem, ...]:
        """The problems that nobody has accepted."""
        return tuple(problem for problem in self.citing.problems if not problem.waived)


def doubts(edition: Edition, problems: Sequence[Problem]) -> tuple[Doubt, ...]:
    """Return the doubts of *edition*, those that somebody has settled as well; *problems* as for ``citings``."""
    rows = citings(edition, [problem for problem in problems if problem.code in CODES])
    return tuple(_doubt(edition, number, row) for number, row in enumerate((row for row in rows if row.problems), start=1))


def _doubt(edition: Edition, number: int, row: Citing) -> Doubt:
    candidates = tuple(binding for problem in row.problems for binding in problem.bindings)
    known = {work.key: work for work in edition.references}
    keys = dict.fromkeys(row.keys or (key for binding in candidates for key in binding))
    works = ((key, in_list(row.contribution, key) or (record(known[key]) if key in known else "")) for key in keys)
    return Doubt(number, row, candidates, tuple(works))


def record(work: Reference) -> str:
    """Return who wrote *work*, when, what and where, in one line."""
    names = [f"{name.family}, {name.given}".rstrip(", ") for name in (work.authors or work.editors)]
    people = "; ".join((*names, "et al.") if names and work.others else names)
    year = f"[{work.origyear}] {work.year}" if work.origyear else work.year
    return ", ".join(part for part in (people, year, work.title, work.container, work.publisher) if part)


def reopened(after: Sequence[Doubt], settled: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Return those of *after*, the doubts once bindings have changed, that raise again what was *settled*: same passage, same words."""
    done = {(doubt.citing.contribution.id, doubt.citing.locus, doubt.citing.words) for doubt in settled}
    return tuple(doubt for doubt in after if (doubt.citing.contribution.id, doubt.citing.locus, doubt.citing.words) in done)
