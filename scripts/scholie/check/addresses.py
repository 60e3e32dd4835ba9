"""Folders whose names are addresses of the site itself."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import Edition, Place, Problem

TAKEN = frozenset({"en", "concepts", "personnes", "bibliographie", "principes", "sante", "assets", "pagefind"})
"""What stands at the root of every site."""


def address_taken(edition: Edition) -> Iterator[Problem]:
    """Yield the volumes whose folder is called like a part of the site."""
    for volume in edition.volumes:
        if volume.slug.casefold() in TAKEN:
            yield Problem("address-taken", Place(f"texts/{volume.slug}/volume.yml"), (("name", volume.slug),), volume.slug)
