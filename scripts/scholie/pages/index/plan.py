"""The plan of the site: every page for readers, each below the one that its address is below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scholie.model import LANGUAGES
from scholie.pages.frame.markup import Html, heading, items, join, tag
from scholie.pages.frame.page import HIDDEN, Here, Page
from scholie.pages.index.alphabet import rank

ASIDE = HIDDEN | {"home"}
"""Kinds of pages that the plan leaves out: those for editors, texts a second time, and the home page, which every page leads to."""


def plan(pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the plan of *pages* in each language, in their order, the concepts in that of the alphabet."""
    for language in LANGUAGES:
        here = Here("plan/", language)
        mine = [page for page in pages if page.here.language == language and page.kind not in ASIDE]
        tree = tag("div", _below("", mine, here), class_="plan")
        yield Page(here, here.say("site-map"), (heading(1, here.say("site-map"), "titre"), tree), kind="plan")


def _below(address: str, pages: Sequence[Page], here: Here) -> Html:
    """Return the pages right below *address*, each with those below it; a page whose own parent is none stands with its forebear."""
    under = [page for page in pages if page.here.address.startswith(address) and page.here.address != address]
    first = [page for page in under if not any(_is_above(other, page) for other in under)]
    first.sort(key=lambda page: rank(page.title, here.language) if page.kind == "concept" else "")
    return items(join([_link(page, here), _below(page.here.address, under, here)]) for page in first)


def _is_above(page: Page, other: Page) -> bool:
    return page.here.address != other.here.address and other.here.address.startswith(page.here.address)


def _link(page: Page, here: Here) -> Html:
    return tag("a", page.title, href=here.to(page.here.address))
