"""Names in the bibliography: swapped, without their accents, in two forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scholie.align import likeness
from scholie.check.places import field
from scholie.check.references.place import place
from scholie.check.view import View
from scholie.document import fold
from scholie.model import Name, Place, Problem, Reference, Verdict
from scholie.names import accents, initials, is_abbreviated

ALIKE = 0.85
"""From this likeness on, two given names are two spellings of one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where an entry or a contribution prints it."""

    family: str
    given: str
    place: Place
    owner: str
    """Key of the entry, or identifier of the contribution."""
    entry: bool


def mentions(view: View) -> tuple[Mention, ...]:
    """Return the names of persons, those of the contributions first."""
    found = [
        Mention(author.family, author.given, field(contribution, "authors"), contribution.id, entry=False)
        for contribution in view.edition.contributions
        for author in contribution.metadata.authors
    ]
    found += [
        Mention(name.family, name.given, place(view.edition, reference, role), reference.key, entry=True)
        for reference in view.edition.references
        for role, name in _people(reference)
    ]
    return tuple(found)


def _people(reference: Reference) -> Iterator[tuple[str, Name]]:
    roles = (("author", reference.authors), ("editor", reference.editors), ("translator", reference.translators))
    return ((role, name) for role, names in roles for name in names if not name.corporate)


def name_swapped(view: View) -> Iterator[Problem]:
    """Yield the names whose family name stands as the given one: initials alone, or a person known the other way round."""
    everybody = mentions(view)
    known = {(fold(mention.family), fold(mention.given)) for mention in everybody}
    for mention in everybody:
        short = is_abbreviated(mention.family) and "." in mention.family and mention.given and not is_abbreviated(mention.given)
        turned = (fold(mention.given), fold(mention.family)) in known and fold(mention.given) != fold(mention.family)
        if short or (turned and mention.entry and not _settled(mention, everybody)):
            yield _said("name-swapped", mention, f"{mention.given}, {mention.family}")


def _settled(mention: Mention, everybody: Sequence[Mention]) -> bool:
    """Tell whether this order of the names is the more frequent one, or an author's own."""
    same = [other for other in everybody if (fold(other.family), fold(other.given)) == (fold(mention.family), fold(mention.given))]
    turned = [other for other in everybody if (fold(other.given), fold(other.family)) == (fold(mention.family), fold(mention.given))]
    return any(not other.entry for other in same) or (len(same) > len(turned) and all(other.entry for other in turned))


def name_unaccented(view: View) -> Iterator[Problem]:
    """Yield the family names without the accents that the same person has elsewhere, or in capitals."""
    for group in _namesakes(view):
        for mention in group:
            better = [other for other in group if _same(mention, other) and _careful(other.family) > _careful(mention.family)]
            if better:
                yield _said("name-unaccented", mention, better[0].family)


def _namesakes(view: View) -> Iterator[list[Mention]]:
    """Yield the names that share a family name, accents and case apart."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions(view):
        groups.setdefault(fold(mention.family), []).append(mention)
    yield from (group for group in groups.values() if len({(mention.family, mention.given) for mention in group}) > 1)


def _same(one: Mention, other: Mention) -> bool:
    """Tell whether two names are one person's, as far as names that share a family name can tell: by initials that agree."""
    mine, yours = initials(one.given), initials(other.given)
    shorter = min(len(mine), len(yours))
    return shorter > 0 and mine[:shorter] == yours[:shorter]


def _careful(family: str) -> tuple[bool, int]:
    return not (family.isupper() and len(family) > 2), accents(family)


def name_forms(view: View) -> Iterator[Problem]:
    """Yield the given names that are nearly, and not quite, those of another entry: « Mathieu » and « Matthieu ».

    Initials and the name they stand for are no two forms; nor are an accent or a hyphen that one of them lacks.
    """
    for group in _namesakes(view):
        seen: set[frozenset[str]] = set()
        for mention, other in ((one, other) for one in group if one.entry for other in group):
            pair = frozenset((mention.given, other.given))
            if pair not in seen and _near(mention, other):
                seen.add(pair)
                yield _said("name-forms", mention, f"{other.given} {other.family}")


def _near(one: Mention, other: Mention) -> bool:
    if is_abbreviated(one.given) or is_abbreviated(other.given):
        return False
    mine, yours = (re.sub(r"[\W_]+", " ", fold(given)) for given in (one.given, other.given))
    return mine != yours and len(mine) > 4 and likeness(mine, yours) >= ALIKE


def _said(code: str, mention: Mention, other: str) -> Problem:
    printed = f"{mention.given} {mention.family}".strip() if code != "name-unaccented" else mention.family
    details = (("key", mention.owner), ("name", printed), ("other", other))
    return Problem(code, mention.place, details, f"{mention.owner}: {printed}", Verdict.UNVERIFIED, "" if mention.entry else mention.owner)
