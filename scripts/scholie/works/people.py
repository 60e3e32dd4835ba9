"""Whom a work goes by, and whether two records name the same people."""

from __future__ import annotations

from collections.abc import Callable

from scholie.model import Name, Reference
from scholie.names.printed import same_family, same_person

Pairing = Callable[[Name, Name], bool]
"""Whether two names are taken for one person's."""


def people(reference: Reference) -> tuple[Name, ...]:
    """Return the names a work goes by: its authors, else its editors."""
    return reference.authors or reference.editors


def same_people(a: Reference, b: Reference) -> bool:
    """Tell whether *a* and *b* name the same people: accents, initials, capitals and their order apart.

    A list that goes on (« et al. ») agrees with a longer one. A family name and a given name that changed places
    are one person's. Records that name nobody agree with each other only.
    """
    return _agree(a, b, _one_person)


def same_families(a: Reference, b: Reference) -> bool:
    """Tell whether *a* and *b* name people of the same families, whatever their given names."""
    return _agree(a, b, lambda x, y: _one_person(x, y) or same_family(x, y))


def _agree(a: Reference, b: Reference, one: Pairing) -> bool:
    left, right = people(a), people(b)
    if not left or not right:
        return not left and not right
    few, many, open_ended = (left, right, a.others) if len(left) <= len(right) else (right, left, b.others)
    if len(few) != len(many) and not open_ended:
        return False
    return all(any(one(x, y) for y in many) for x in few) and (len(few) < len(many) or all(any(one(x, y) for x in few) for y in many))


def _one_person(x: Name, y: Name) -> bool:
    return same_person(x, y) or same_person(_turned(x), y) or same_person(x, _turned(y))


def _turned(name: Name) -> Name:
    return name if name.corporate or not name.given else Name(name.given, name.family)
