"""What a careful reader labelled in the four contributions, beside what the checker says of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from scholie.check import check, severity
from scholie.document import fold, text
from scholie.library import open_edition
from scholie.model import Edition, Problem, Severity, Verdict

REPOSITORY = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "fixtures" / "labels.yml"
WHOLE = "bibliography"
"""Where the labels of bibliography.bib stand."""


@dataclass(frozen=True)
class Label:
    """A problem that the reader saw."""

    owner: str
    """Slug of the contribution, or ``bibliography``."""
    words: str
    codes: tuple[str, ...]
    times: int
    beyond: bool

    def names(self, problem: Problem) -> bool:
        """Tell whether *problem* is the labelled one."""
        mine, found = plain(self.words), plain(problem.evidence)
        return owner(problem) == self.owner and problem.code in self.codes and bool(found) and (mine in found or found in mine)


@dataclass(frozen=True)
class Tally:
    """How many problems of a kind were said, how many of them rightly; how many labels there are, how many were found."""

    said: int
    right: int
    labels: int = 0
    found: int = 0


def plain(words: str) -> str:
    """Return *words* without case, accents and the width of blanks."""
    return " ".join(fold(words).split())


def owner(problem: Problem) -> str:
    """Return the slug of the contribution of *problem*, ``bibliography`` for an entry."""
    return problem.contribution.split("/")[-1] or (WHOLE if problem.place.file == "bibliography.bib" else "")


@cache
def flagship() -> Edition:
    """Return the edition of the repository."""
    return open_edition(REPOSITORY)


@cache
def labels() -> tuple[Label, ...]:
    """Return the labels whose words still stand in the edition: what an editor has mended since is no label."""
    rows = yaml.safe_load(LABELS.read_text("utf-8"))
    made = (
        Label(name, row["words"], tuple(row["codes"]), row.get("times", 1), row.get("beyond", False))
        for name, part in rows.items()
        for row in part["problems"]
    )
    held = {c.slug: plain(f"{text(c.tree, notes=True)} {c.source}") for c in flagship().contributions}
    return tuple(label for label in made if label.owner == WHOLE or plain(label.words) in held.get(label.owner, ""))


def citations() -> dict[str, list[list[str]]]:
    """Return the labelled citations of each contribution: words, keys, what is to be said."""
    rows = yaml.safe_load(LABELS.read_text("utf-8"))
    return {name: part["citations"] for name, part in rows.items() if "citations" in part}


@cache
def problems() -> tuple[Problem, ...]:
    """Return what the checker says of the contributions and of the bibliography."""
    return tuple(problem for problem in check(flagship()) if owner(problem))


def false() -> tuple[Problem, ...]:
    """Return the problems that no label speaks of."""
    return tuple(problem for problem in problems() if not any(label.names(problem) for label in labels()))


def missed() -> tuple[Label, ...]:
    """Return the labels that no problem speaks of."""
    return tuple(label for label in labels() if not any(label.names(problem) for problem in problems()))


def tallies() -> dict[str, Tally]:
    """Return the tally of what is contradicted, of warnings and errors, and of everything."""
    kinds: dict[str, Callable[[Problem], bool]] = {
        "contradicted": lambda problem: problem.verdict is Verdict.CONTRADICTED,
        "warnings": lambda problem: severity(problem) is not Severity.INFORMATION,
        "everything": lambda problem: problem.verdict is not Verdict.VERIFIED,
    }
    wrong = false()
    said = {name: [problem for problem in problems() if kind(problem)] for name, kind in kinds.items()}
    return {name: Tally(len(held), sum(problem not in wrong for problem in held), *recall(name)) for name, held in said.items()}


def recall(name: str) -> tuple[int, int]:
    """Return how many labels there are and how many of them were found; those beyond the checker's task count for none."""
    if name != "everything":
        return 0, 0
    own = [label for label in labels() if not label.beyond]
    found = {label: sum(label.names(problem) for problem in problems()) for label in own}
    return sum(label.times for label in own), sum(min(label.times, found[label]) for label in own)
