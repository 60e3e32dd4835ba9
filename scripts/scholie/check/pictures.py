"""Pictures of the texts whose file is not in the edition, and files beside them that are not published."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from scholie import pictures
from scholie.check.places import place
from scholie.model import Edition, Files, Problem


def picture_missing(edition: Edition, files: Files) -> Iterator[Problem]:
    """Yield the pictures that stand in no folder of their contribution; *files* are those of the edition."""
    for contribution in edition.contributions:
        for picture in contribution.tree.iter("img"):
            path = picture.get("src") or ""
            if f"texts/{contribution.id}/{unquote(path)}" not in files:
                where = place(contribution, picture, path)
                yield Problem("picture-missing", where, (("path", path),), path, contribution=contribution.id)


def media_refused(_edition: Edition, files: Files) -> Iterator[Problem]:
    """Yield the files of media/ that are no pictures, whose name says another kind, or that cannot be made safe."""
    return pictures.refused(files)
