"""An edition at a glance: the titles of all its texts, the words of those that are asked about."""

from __future__ import annotations

from collections.abc import Collection

from scholie import metadata
from scholie.document import parse
from scholie.edition.reading import slugs, volumes
from scholie.model import Contribution, Edition, Files, Volume


def glimpse(files: Files, chosen: Collection[str]) -> Edition:
    """Return the edition in *files* without what takes long: witnesses, proposals, apparatus, concepts, works.

    Only the contributions *chosen* (``volume/slug``) have words; of the others the front matter alone is read.
    """
    found = volumes(files)[0]
    return Edition(
        volumes=found, contributions=tuple(_seen(files, volume, slug, chosen) for volume in found for slug in slugs(files, volume))
    )


def _seen(files: Files, volume: Volume, slug: str, chosen: Collection[str]) -> Contribution:
    file = f"texts/{volume.slug}/{slug}/text.md"
    source = files.get(file, b"").decode("utf-8", "replace")
    _, body, line = metadata.split(source)
    tree = parse(body if f"{volume.slug}/{slug}" in chosen else "", line=line)
    return Contribution(volume.slug, slug, metadata.read(source, file)[0], tree, file, source)
