"""What an editor confirms beside bindings: what the reader of an extract was not sure of, and what is seldom right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scholie.check import ASKED
from scholie.model import Place, Problem


@dataclass(frozen=True, slots=True)
class Question:
    """A problem that is settled by confirming it, or by correcting the text."""

    number: int
    """From 1, after those of the citations in doubt; what somebody has confirmed counts too."""
    problem: Problem

    @property
    def contribution(self) -> str:
        """Identifier of the contribution."""
        return self.problem.contribution

    @property
    def place(self) -> Place:
        """Where it stands: the field or the passage, else the line of the witness."""
        return self.problem.place

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problem, confirmed or not."""
        return (self.problem,)

    @property
    def unsettled(self) -> tuple[Problem, ...]:
        """The problem, unless somebody has confirmed it."""
        return () if self.problem.waived else (self.problem,)

    @property
    def identity(self) -> tuple[object, ...]:
        """What tells the question from others, wherever it is in the file and whatever its number."""
        return self.problem.code, self.problem.contribution, self.problem.evidence


def questions(problems: Sequence[Problem], after: int = 0) -> tuple[Question, ...]:
    """Return the questions among *problems*, those that somebody has confirmed as well, contribution by contribution.

    Their numbers begin after *after*.
    """
    asked = sorted((p for p in problems if p.code in ASKED), key=lambda p: (p.contribution, "/witnesses/" in p.place.file, p.place, p.code))
    return tuple(Question(number, problem) for number, problem in enumerate(asked, start=after + 1))
