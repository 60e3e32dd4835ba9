"""Build the site of an edition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scholie import exports, pages, pictures, site
from scholie.library.opening import Folder, around, open_edition, problems_of, read_files
from scholie.model import Edition, Files, Problem

READING = "reading"
"""The first step of a build; the others are those of ``site.build``."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    edition: Edition
    problems: tuple[Problem, ...]
    """Those of the edition, and the broken links of the site."""
    files: Files
    """What the edition was made from."""


def build_site(folder: Folder, *, frozen: bool = False, progress: Callable[[str], None] = lambda _: None) -> Built:
    """Build ``site/`` of the edition in *folder*, even where it has problems.

    *frozen* makes it a problem when a passage has no identifier yet. *progress* is told the name of each step
    (reading, pages, theme, mkdocs, search, links). Raises site.AtWork while another build is at work in *folder*.
    """
    home = Path(folder)
    files = read_files(home)
    progress(READING)
    whole = open_edition(files, formatted=True, frozen=frozen)
    outside = around(home)
    problems = problems_of(whole, files, outside)
    records = exports.write(whole)
    written = {**pictures.published(files), **pages.write(whole, problems, records), **records}
    broken = site.build(home.resolve(), written, progress=progress)
    return Built(whole, problems_of(whole, files, (*outside, *broken)) if broken else problems, files)
