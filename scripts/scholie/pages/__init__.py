"""The pages of the site: an edition in, Markdown files by their path out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from scholie.model import Edition, Problem
from scholie.pages.bibliography import bibliography
from scholie.pages.concepts import concepts
from scholie.pages.contribution import contributions
from scholie.pages.health import health
from scholie.pages.home import home, volumes
from scholie.pages.page import Page
from scholie.pages.people import people
from scholie.pages.principles import principles
from scholie.pages.sheet import pages as sheet_pages
from scholie.pages.sheet import sheets, tables
from scholie.pages.strings import WORDS, say
from scholie.pages.view import View, look

KINDS: tuple[Callable[[View], Iterator[Page]], ...] = (home, volumes, contributions, bibliography, concepts, people, principles)
"""Every kind of page, in order."""


def write(edition: Edition, problems: Sequence[Problem] = ()) -> dict[str, str]:
    """Return the pages of *edition*: paths below the folder of pages, and Markdown with blocks of HTML.

    *problems* are what the sheets of citations and the page of the edition's health say; beside every sheet stands its table as CSV.
    """
    view = look(edition)
    found = sheets(view, problems)
    written = (*(page for kind in KINDS for page in kind(view)), *sheet_pages(view, found), *health(view, problems))
    return {**{page.path: page.markdown() for page in written}, **tables(found)}


__all__ = ["KINDS", "WORDS", "say", "write"]
