"""The contributions as an Atom feed (RFC 4287), in French and in English: those whose day of publication is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lxml import etree

from scholie.exports.record import conjecture, iso, published, stated, title, volume_of
from scholie.model import Contribution, Edition

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PATHS = {"fr": "atom.xml", "en": "en/atom.xml"}
"""Where the feed in each language stands."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
UNKNOWN = {"fr": "[Auteur inconnu]", "en": "[Author unknown]"}
"""Who wrote a contribution that names nobody: an entry must say (RFC 4287, § 4.1.2)."""
NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML does not have."""


def write(edition: Edition) -> dict[str, str | bytes]:
    """Return the feeds by their path; none without the site's address, nor when no day of publication is known.

    A feed must say when each of its entries changed, to the second (RFC 4287, §§ 3.3 and 4.2.15); a year or a month
    would have to be made up into one. A day is taken at its beginning, in universal time.
    """
    dated = entries(edition)
    return {path: _feed(edition, dated, language) for language, path in PATHS.items()} if dated else {}


def entries(edition: Edition) -> tuple[Contribution, ...]:
    """Return what the feed holds, the latest first: contributions that stand, with the day on which they were published."""
    if not edition.settings.url:
        return ()
    held = [one for one in edition.contributions if changed(edition, one) and not one.metadata.withdrawal]
    return tuple(sorted(held, key=lambda one: changed(edition, one), reverse=True))


def changed(edition: Edition, contribution: Contribution) -> str:
    """Return the last day on which *contribution* is known to have been published, revised or corrected; else nothing."""
    metadata = contribution.metadata
    first = iso(published(contribution, volume_of(edition, contribution)))
    dates = (first, *(change.date for change in metadata.changes), *(version.date for version in contribution.versions))
    return max(filter(DAY.fullmatch, dates), default="")


def _feed(edition: Edition, held: Sequence[Contribution], language: str) -> bytes:
    root = edition.settings.url.rstrip("/")
    home = f"{root}/{'en/' if language == 'en' else ''}"
    feed = etree.Element(f"{{{ATOM}}}feed", {LANG: language}, nsmap={None: ATOM})  # type: ignore[dict-item]  # lxml's own way to say: no prefix
    _put(feed, "id", home)
    _put(feed, "title", edition.settings.title)
    _put(feed, "updated", _moment(changed(edition, held[0])))
    _put(feed, "link", rel="self", type="application/atom+xml", href=f"{root}/{PATHS[language]}")
    _put(feed, "link", rel="alternate", type="text/html", hreflang=language, href=home)
    for contribution in held:
        _entry(feed, edition, contribution, f"{home}{contribution.id}/", language)
    return bytes(etree.tostring(feed, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _entry(feed: Element, edition: Edition, contribution: Contribution, address: str, language: str) -> None:
    metadata = contribution.metadata
    first = iso(published(contribution, volume_of(edition, contribution)))
    entry = _put(feed, "entry")
    _put(entry, "id", address)
    _put(entry, "title", stated(metadata, "title", language) or title(contribution))
    _put(entry, "updated", _moment(changed(edition, contribution)))
    if DAY.fullmatch(first):
        _put(entry, "published", _moment(first))
    for name in _authors(contribution) or (UNKNOWN[language],):
        _put(_put(entry, "author"), "name", name)
    _put(entry, "link", rel="alternate", type="text/html", hreflang=language, href=address)
    for word in metadata.keywords.only(language):
        _put(entry, "category", term=word)
    summary = stated(metadata, "abstract", language)
    if summary:
        _put(entry, "summary", summary)


def _authors(contribution: Contribution) -> tuple[str, ...]:
    names = (author.name for author in contribution.metadata.authors)
    return tuple(f"[{name}]" if conjecture(contribution) else name for name in names)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _put(parent: Element, name: str, words: str = "", **attributes: str) -> Element:
    """Append an Atom element to *parent* and return it."""
    held = etree.SubElement(parent, f"{{{ATOM}}}{name}", {key: NEVER.sub("", value) for key, value in attributes.items()})
    held.text = NEVER.sub("", words) or None
    return held
