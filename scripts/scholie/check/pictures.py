"""Pictures of the texts whose file is not in the edition, and files beside them that are not published."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from scholie import pictures
from scholie.check.places import place
from scholie.check.view import View
from scholie.model import Problem


def picture_missing(view: View) -> Iterator[Problem]:
    """Yield the pictures that stand in no folder of their contribution; nothing where the files of the edition are not known."""
    for contribution in view.edition.contributions if view.files is not None else ():
        for picture in contribution.tree.iter("img"):
            path = picture.get("src") or ""
            if f"texts/{contribution.id}/{unquote(path)}" not in (view.files or ()):
                where = place(contribution, picture, path)
                yield Problem("picture-missing", where, (("path", path),), path, contribution=contribution.id)


def picture_undescribed(view: View) -> Iterator[Problem]:
    """Yield the pictures without alternative text: who does not see them is told nothing (WCAG 2.2, 1.1.1)."""
    for contribution in view.edition.contributions:
        for picture in contribution.tree.iter("img"):
            if not picture.get("alt"):
                path = picture.get("src") or ""
                yield Problem(
                    "picture-undescribed", place(contribution, picture, path), (("path", path),), path, contribution=contribution.id
                )


def media_refused(view: View) -> Iterator[Problem]:
    """Yield the files of media/ that are no pictures, whose name says another kind, or that cannot be made safe."""
    return pictures.refused(view.files or {})
