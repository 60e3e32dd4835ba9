"""« Report an error »: at each passage, a quiet link to the editors that carries the place and its first words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from scholie.check.addresses import PLACES, reportable
from scholie.document import text
from scholie.model import Settings
from scholie.pages.frame.markup import NOTHING, Html, tag
from scholie.pages.frame.rendering import Rendering

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LENGTH = 80
"""Characters of the first words, at most."""
QUERIES = {"mailto": "subject={locus}&body={words}%0A{page}", "https": "locus={locus}&words={words}&page={page}"}
"""What an address without places for them is given, by its scheme."""


def template(settings: Settings) -> str:
    """Return the address of the editors with the places of what it carries; empty where there is none that may stand on a page."""
    address = settings.report
    if not reportable(address):
        return ""
    if not PLACES.search(address):
        plain, mark, fragment = address.partition("#")
        address = f"{plain}{'&' if '?' in plain else '?'}{QUERIES[plain.partition(':')[0].lower()]}{mark}{fragment}"
    return address


def signal(element: Element, rendering: Rendering, *, name: str) -> Html:
    """Return the link of the passage *element*, which its page calls *name*; nothing where errors go nowhere."""
    ident = element.get("id")
    if not rendering.report or not ident:
        return NOTHING
    place = f"{rendering.here.address.rstrip('/')}#{ident}"
    page = f"{rendering.root}/{rendering.here.url}#{ident}" if rendering.root else place
    filled = {"locus": place, "words": first_words(element), "page": page}
    href = PLACES.sub(lambda found: quote(filled[found[1]], safe=""), rendering.report)
    said = rendering.here.say("report", place=name)
    return tag("a", class_="report", href=href, rel="nofollow", title=said, aria_label=said)


def first_words(element: Element) -> str:
    """Return the first words of a passage, whole, with a sign where more follow."""
    words = re.sub(r"\s+", " ", text(element, notes=element.tag == "aside"))
    return words if len(words) <= LENGTH else f"{words[:LENGTH].rsplit(' ', 1)[0]} …"
