"""Records that another program exported, and what could not be read of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scholie.model import Name, Place, Problem, Reference
from scholie.names import led

OPEN = re.compile(r"(?:and )?others|et al\.?|et alii", re.IGNORECASE)
"""What stands for a name where a list of names goes on."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to; places have lines, no file."""

    references: tuple[Reference, ...]
    """In the order of the file, without keys but for those it gives, each with its line."""
    problems: tuple[Problem, ...] = ()


def wrong(code: str, line: int, words: str, cause: str = "") -> Problem:
    """Return the problem *code* of something at *line*, with its *words*."""
    return Problem(code, Place("", line), (("cause", cause),) if cause else (), words.strip()[:120])


def person(family: str, given: str = "") -> Name:
    """Return the name of a person, a particle in lower case told apart.

    >>> person("de La Tour", "Anne").particle
    'de'
    """
    particle, rest = led(family)
    return Name(rest, given, particle)
