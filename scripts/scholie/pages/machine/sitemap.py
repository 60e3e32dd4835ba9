"""The sitemap (sitemaps.org 0.9) with the other language of each page, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from lxml import etree

from scholie.exports.feed import changed
from scholie.pages.frame.page import HIDDEN, Page
from scholie.pages.frame.view import View

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
PATH = "sitemap.xml"


def sitemap(view: View, pages: Sequence[Page]) -> dict[str, str]:
    """Return robots.txt and, where the site has an address, the sitemap of *pages*, by their path.

    A sitemap holds full addresses. A page says when it changed only where that is known: a text, from its dates. What
    no search engine is to list is left out.
    """
    root = view.edition.settings.url.rstrip("/")
    if not root:
        return {"robots.txt": _robots("")}
    urls = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "xhtml": XHTML})  # type: ignore[dict-item]  # lxml's own way to say: no prefix
    for page in pages:
        if page.kind not in HIDDEN:
            _url(urls, view, page, root)
    written = etree.tostring(urls, encoding="unicode", pretty_print=True)
    return {PATH: f'<?xml version="1.0" encoding="UTF-8"?>\n{written}', "robots.txt": _robots(f"{root}/{PATH}")}


def _url(parent: Element, view: View, page: Page, root: str) -> None:
    held = etree.SubElement(parent, f"{{{SITEMAP}}}url")
    etree.SubElement(held, f"{{{SITEMAP}}}loc").text = f"{root}/{quote(page.here.url)}"
    contribution = view.contributions.get(page.here.address.rstrip("/"))
    when = changed(view.edition, contribution) if contribution else ""
    if when:
        etree.SubElement(held, f"{{{SITEMAP}}}lastmod").text = when
    for language, address in _languages(page):
        link = {"rel": "alternate", "hreflang": language, "href": f"{root}/{quote(address)}"}
        etree.SubElement(held, f"{{{XHTML}}}link", link)


def _languages(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the addresses of *page* in French, then in English."""
    own = (page.here.language, page.here.url)
    other = ("fr" if page.here.language == "en" else "en", page.here.mirror)
    yield from sorted((own, other), reverse=True)


def _robots(address: str) -> str:
    """Return the rules for robots (RFC 9309): all may read all; what is not to be listed says so itself."""
    return "User-agent: *\nDisallow:\n" + (f"\nSitemap: {address}\n" if address else "")
