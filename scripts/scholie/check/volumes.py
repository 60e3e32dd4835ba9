"""What volume.yml names."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import Edition, Place, Problem


def contribution_unknown(edition: Edition) -> Iterator[Problem]:
    """Yield the contributions that a volume names and that have no text."""
    there = {contribution.id for contribution in edition.contributions}
    for volume in edition.volumes:
        for slug in volume.contributions:
            if f"{volume.slug}/{slug}" not in there:
                place = Place(f"texts/{volume.slug}/volume.yml")
                yield Problem("contribution-unknown", place, (("contribution", slug),), slug)
