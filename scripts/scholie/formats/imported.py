"""Records that another program exported, and what could not be read of them."""

from __future__ import annotations

from dataclasses import dataclass

from scholie.model import Place, Problem, Reference


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to; places have lines, no file."""

    references: tuple[Reference, ...]
    """In the order of the file, without keys but for those it gives, each with its line."""
    problems: tuple[Problem, ...] = ()


def wrong(code: str, line: int, words: str, cause: str = "") -> Problem:
    """Return the problem *code* of something at *line*, with its *words*."""
    return Problem(code, Place("", line), (("cause", cause),) if cause else (), words.strip()[:120])
