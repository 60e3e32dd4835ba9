"""The files of an empty edition, in the language of whoever starts it."""

from __future__ import annotations

from importlib.resources import files
from string import Template

from scholie.messages import language
from scholie.metadata import quoted
from scholie.model import Files

COMMON = {"mkdocs.yml": "mkdocs.yml", "gitignore": ".gitignore"}
"""Files that are the same in every language, and their places in the edition."""
WRITTEN = {
    "README.md": "README.md",
    "bibliography.bib": "bibliography.bib",
    "glossary.yml": "texts/glossary.yml",
    "volume.yml": "texts/$volume/volume.yml",
}
"""Files with words for people, and their places."""
KEPT = "overrides/.gitkeep"
"""An empty file, so that git keeps the folder."""


def starter(title: str, volume: str) -> Files:
    """Return the files of an edition named *title* with one empty *volume*."""
    spoken = language()
    values = {"title": title, "quoted": quoted(title), "volume": volume, "language": spoken}
    made = {place: _filled(name, values) for name, place in COMMON.items()}
    made |= {Template(place).substitute(values): _filled(f"{spoken}/{name}", values) for name, place in WRITTEN.items()}
    return {**made, KEPT: b""}


def _filled(name: str, values: dict[str, str]) -> bytes:
    template = files("scholie.starter").joinpath(name).read_text("utf-8")
    return Template(template).substitute(values).encode()
