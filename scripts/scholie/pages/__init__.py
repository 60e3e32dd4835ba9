"""The pages of the site: an edition in, Markdown files by their path out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from scholie.model import Edition, Problem
from scholie.pages.accessibility import accessibility
from scholie.pages.editor.health import health
from scholie.pages.editor.sheet import pages as sheet_pages
from scholie.pages.editor.sheet import sheets, tables
from scholie.pages.frame.page import Page, trailed
from scholie.pages.frame.strings import WORDS, say
from scholie.pages.frame.view import View, look
from scholie.pages.home import home, volumes
from scholie.pages.index.bibliography import bibliography
from scholie.pages.index.concepts import concepts
from scholie.pages.index.institutions import institutions
from scholie.pages.index.people import people
from scholie.pages.index.plan import plan
from scholie.pages.index.works import works
from scholie.pages.machine.head import headed
from scholie.pages.machine.sitemap import sitemap
from scholie.pages.principles import principles
from scholie.pages.text.beside import beside
from scholie.pages.text.contribution import contributions
from scholie.pages.text.versions import versions

KINDS: tuple[Callable[[View], Iterator[Page]], ...] = (
    home,
    volumes,
    contributions,
    versions,
    bibliography,
    concepts,
    people,
    institutions,
    works,
    principles,
    accessibility,
)
"""Every kind of page, in order."""


def write(edition: Edition, problems: Sequence[Problem] = (), files: Collection[str] = ()) -> dict[str, str]:
    """Return the pages of *edition*: paths below the folder of pages, and Markdown with blocks of HTML.

    *problems* are what the sheets of citations and the page of the edition's health say; beside every sheet stands its table as CSV.
    *files* are the paths of the exports that the site will have: the heads of the pages lead to them.
    """
    view = look(edition)
    found = sheets(view, problems)
    reports = (*sheet_pages(view, found), *beside(view, problems), *health(view, problems))
    read = (*(page for kind in KINDS for page in kind(view)), *reports)
    written = (*read, *plan(read))
    return {**{page.path: headed(view, page, files).markdown() for page in trailed(written)}, **tables(found), **sitemap(view, written)}


__all__ = ["KINDS", "WORDS", "say", "write"]
