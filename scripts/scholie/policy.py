"""The scripts that a page may run: ours, and those of the edition that mkdocs.yml names; no other stays in a page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from lxml import html

from scholie import links
from scholie.model import Place, Problem

SCRIPTS = ("scheme", "margin", "preview", "search", "outline", "copy", "pinpoint")
"""The scripts of the theme, in ``assets/``: all that the templates ask for. Pagefind's is fetched by the search."""
DATA = ("application/ld+json", "application/json")
"""Types of script elements that no browser runs (HTML, “prepare the script element”): any other is taken for a script."""


def allowed(own: Collection[str]) -> frozenset[str]:
    """Return the paths on the site of the scripts that pages may ask for; *own* are those that mkdocs.yml names."""
    return frozenset((*(f"assets/{name}.js" for name in SCRIPTS), *own))


def sift(pages: Mapping[str, html.HtmlElement], listed: frozenset[str], root: str = "") -> Iterator[tuple[str, Problem]]:
    """Take out of *pages*, by their path, every script that is not *listed*; yield each path where one stood, with the problem.

    Scripts inside a page are never listed: a script is a file. *root* is the site's own address.
    """
    for path, page in pages.items():
        for script in [script for script in page.iter("script") if script.get("type") not in DATA]:
            source = script.get("src")
            if source is None or links.resolve(path, source, root)[0] not in listed:
                name = source or " ".join((script.text or "").split())[:60]
                script.drop_tree()
                yield path, Problem("script-unlisted", Place("mkdocs.yml"), (("script", name), ("page", path)), name)
