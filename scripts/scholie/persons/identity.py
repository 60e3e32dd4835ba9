"""Who the persons of an edition are: those who wrote its contributions or the works they cite, and those its glossary names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from scholie.document import LETTERS, fold
from scholie.model import Edition
from scholie.names import accents, initials, is_abbreviated


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote or edited something, or whom the texts name."""

    id: str
    """The address: the identifier that the glossary gives, else ``family-given`` in small ASCII letters."""
    family: str
    given: str = ""
    contributions: tuple[str, ...] = ()
    """Identifiers of the contributions they signed, in the order of the edition."""
    works: tuple[str, ...] = ()
    """Keys of the works they wrote or edited, in the order of the bibliography."""
    entry: str = ""
    """Identifier of their entry in the glossary; empty when they have none."""

    @property
    def name(self) -> str:
        """Given name, then family name."""
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one contribution or one work prints it."""

    family: str
    given: str
    contribution: str = ""
    work: str = ""
    entry: str = ""
    """Identifier of an entry of the glossary."""


def persons(edition: Edition) -> tuple[Person, ...]:
    """Return the persons of *edition*, by family name; bodies are none.

    Two forms of a name are one person only when that is certain: the family names are the same but for accents and
    case, and the given names are the same, or one is the initials of the other and nobody else has these initials.
    """
    groups: dict[tuple[str, str], list[Mention]] = {}
    mentions = tuple(_mentions(edition))
    for mention in mentions:
        groups.setdefault((fold(mention.family), _given(mention, mentions)), []).append(mention)
    found = [_person(group) for group in groups.values()]
    return _distinct(sorted(found, key=lambda person: (fold(person.family), fold(person.given))))


def _mentions(edition: Edition) -> Iterator[Mention]:
    for contribution in edition.contributions:
        for author in contribution.metadata.authors:
            yield Mention(author.family, author.given, contribution=contribution.id)
    for reference in edition.references:
        for name in (*reference.authors, *reference.editors):
            if not name.corporate and name.family:
                yield Mention(f"{name.family} {name.suffix}".strip(), f"{name.given} {name.particle}".strip(), work=reference.key)
    for entry in edition.people:
        family, _, given = entry.label.to("fr").partition(",")
        yield Mention(family.strip(), given.strip(), entry=entry.id)


# ---- One person under two forms


def _given(mention: Mention, mentions: Sequence[Mention]) -> str:
    """Return the folded given name under which *mention* is filed: the full one where initials leave no doubt."""
    if not is_abbreviated(mention.given):
        return _words(mention.given)
    family = fold(mention.family)
    short = initials(mention.given)
    others = (m.given for m in mentions if fold(m.family) == family and m.given and not is_abbreviated(m.given))
    full = {_words(given) for given in others if initials(given) == short}
    return full.pop() if len(full) == 1 else " ".join(short)


def _words(given: str) -> str:
    return " ".join(LETTERS.findall(fold(given)))


# ---- One form for a person


def _person(mentions: Sequence[Mention]) -> Person:
    family = max((m.family for m in mentions), key=_care)
    given = max((m.given for m in mentions), key=lambda g: (not is_abbreviated(g), *_care(g)))
    entry = next((m.entry for m in mentions if m.entry), "")
    return Person(
        entry or "-".join(part for part in (_ascii(family), _ascii(given)) if part),
        family,
        given,
        tuple(dict.fromkeys(m.contribution for m in mentions if m.contribution)),
        tuple(dict.fromkeys(m.work for m in mentions if m.work)),
        entry,
    )


def _care(name: str) -> tuple[bool, int, int]:
    """Return how carefully a name is written: not all capitals, then with its accents, then in full."""
    return not name.isupper(), accents(name), len(name)


def _ascii(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def _distinct(found: Iterable[Person]) -> tuple[Person, ...]:
    """Return the persons with a number after an identifier that an earlier one has."""
    taken: dict[str, int] = {}
    named = []
    for person in found:
        count = taken[person.id] = taken.get(person.id, 0) + 1
        number = "" if count == 1 else f"-{count}"
        named.append(replace(person, id=f"{person.id}{number}"))
    return tuple(named)
