"""A contribution on its way through the stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from scholie.edition.soundness import UNSOUND
from scholie.glossary import Index
from scholie.model import Contribution, Files, Problem, Proposal, frozen


@dataclass(frozen=True, slots=True)
class Progress:
    """A contribution on its way through the stages."""

    contribution: Contribution
    files: Files
    """The contribution's own files, by their path in its folder."""
    concepts: Index
    links: Mapping[str, str]
    """How often a concept that says so itself is linked, by its identifier."""
    strict: bool
    """Whether an identifier that minting would change is a problem."""
    within: tuple[str, ...] = ()
    """Places whose terms are linked as well (``glossary.PLACES``)."""
    proposals: Mapping[str, Proposal] = field(default_factory=lambda: frozen({}))
    """The proposal made of each witness now, by its siglum; the others help to make that of the base."""
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether its text.md is whole (``edition.soundness``)."""
        return not any(problem.code in UNSOUND for problem in self.problems)

    def say(self, *problems: Problem) -> Progress:
        """Return the contribution with *problems* added."""
        own = tuple(replace(problem, contribution=self.contribution.id) for problem in problems)
        return replace(self, problems=(*self.problems, *own))

    def put(self, **changes: Any) -> Progress:
        """Return the contribution with *changes* in its contribution."""
        return replace(self, contribution=replace(self.contribution, **changes))

    def path(self, name: str) -> str:
        """Return the path of the contribution's file *name* from the edition's folder."""
        return f"texts/{self.contribution.id}/{name}"

    def text(self, name: str) -> str:
        """Return the words of the contribution's file *name*; empty when there is none."""
        return self.files.get(name, b"").decode("utf-8", "replace")
