"""What volume.yml names."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.view import View
from scholie.model import Place, Problem


def contribution_unknown(view: View) -> Iterator[Problem]:
    """Yield the contributions that a volume names and that have no text."""
    there = {contribution.id for contribution in view.edition.contributions}
    for volume in view.edition.volumes:
        for slug in volume.contributions:
            if f"{volume.slug}/{slug}" not in there:
                place = Place(f"texts/{volume.slug}/volume.yml")
                yield Problem("contribution-unknown", place, (("contribution", slug),), slug)
