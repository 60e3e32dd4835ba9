"""Pictures of the texts whose file is not in the edition."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from urllib.parse import unquote

from scholie.check.places import place
from scholie.model import Edition, Problem


def picture_missing(edition: Edition, files: Collection[str]) -> Iterator[Problem]:
    """Yield the pictures that stand in no folder of their contribution; *files* are the paths of the edition's files."""
    for contribution in edition.contributions:
        for picture in contribution.tree.iter("img"):
            path = picture.get("src") or ""
            if f"texts/{contribution.id}/{unquote(path)}" not in files:
                where = place(contribution, picture, path)
                yield Problem("picture-missing", where, (("path", path),), path, contribution=contribution.id)
