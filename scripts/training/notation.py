"""The notation of one list, or of one note: how it prints persons, years, quotations."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from training import wordings
from training.printed import OTHER

Pieces = list[tuple[str, str]]
"""Labels and words of a part, in the order of the page."""
Person = Callable[[str, str], str]
"""Family and given name, as printed."""


def _initials(given: str) -> str:
    return "".join(part if part == "-" else f"{part[0]}." for part in re.findall(r"-|[^\W\d_]+", given))


def _spaced(given: str) -> str:
    return _initials(given).replace(".", ". ").replace(". -", ".-").strip()


NAMES: tuple[Callable[[str, str], str], ...] = (
    lambda family, given: f"{family}, {_initials(given)}",
    lambda family, given: f"{family} {_initials(given)}",
    lambda family, given: f"{family.upper()} {_initials(given)}",
    lambda family, given: f"{family.upper()}, {_spaced(given)}",
    lambda family, given: f"{family.upper()} {given}",
    lambda family, given: f"{family.upper()}, {given}",
    lambda family, given: f"{family.upper()} ({given})",
    lambda family, given: f"{family} ({given})",
    lambda family, given: f"{family.upper()} ({_initials(given)})",
    lambda family, given: f"{family} {given}",
    lambda family, given: f"{family}, {given}",
    lambda family, given: f"{given} {family}",
    lambda family, given: f"{given} {family}",
    lambda family, given: f"{given} {family.upper()}",
    lambda family, given: f"{_initials(given)} {family}",
    lambda family, given: f"{_spaced(given)} {family.upper()}",
    lambda family, given: f"{family} {_initials(given).replace('.', '')}",
)
"""How one person is printed."""
FULL = NAMES[11]
"""« Prénom Nom »."""
IN_NOTES = NAMES[11:14]
IN_VOLUMES = NAMES[-7:]
MANY = 3
"""Of more authors than that some notations print the first alone."""


@dataclass(frozen=True, slots=True)
class Notation:
    """The choices of one list, or of one note."""

    person: Person
    chance: random.Random
    note: bool
    comma: bool
    """Whether commas, not points, part the fields."""
    early: str
    """How the year after the names is printed; empty when the year stands further on."""
    inner: bool
    """Whether the date of an article stands between the journal and its numbers."""
    turned: bool
    """Whether the publisher stands before the place."""
    quotes: tuple[str, str]

    @property
    def stop(self) -> str:
        """What parts two fields."""
        return ", " if self.comma else ". "

    def now_and_then(self, share: float) -> bool:
        """Tell whether what a *share* of the prints do is done in this one."""
        return self.chance.random() < share

    def people(self, people: Sequence[Sequence[str]], person: Person | None = None) -> str:
        """Return a list of persons and bodies."""
        shown = [one[0] if len(one) == 1 or not one[1] else (person or self.person)(one[0], one[1]) for one in people]
        if len(shown) > MANY and self.now_and_then(0.5):
            return f"{shown[0]} et al."
        between = " ; " if self.now_and_then(0.05) else ", "
        return between.join(shown[:-1]) + (self.chance.choice(wordings.LASTS) if shown[1:] else "") + "".join(shown[-1:])

    def shaped(self, label: str, value: str, shapes: Sequence[str]) -> Pieces:
        """Return a field in one of *shapes*."""
        before, after = self.chance.choice(shapes).split("{}")
        return [(OTHER, before), (label, value), (OTHER, after)]


def drawn(chance: random.Random) -> Notation:
    """Return a notation."""
    note = chance.random() < 0.3
    early = "" if note else chance.choice(wordings.EARLY)
    return Notation(
        person=chance.choice(IN_NOTES if note else NAMES),
        chance=chance,
        note=note,
        comma=note or chance.random() < 0.6,
        early=early,
        inner=not early and chance.random() < 0.3,
        turned=chance.random() < 0.15,
        quotes=chance.choice(wordings.QUOTES),
    )


def quoted(label: str, words: str, quotes: tuple[str, str]) -> Pieces:
    """Return *words* in quotation marks; those inside them are others."""
    inside = words.replace("« ", "“").replace(" »", "”") if quotes[0] == "« " else words
    return [(OTHER, quotes[0]), (label, inside), (OTHER, quotes[1])]
