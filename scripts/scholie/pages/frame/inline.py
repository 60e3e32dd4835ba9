"""Words and the marks among them as HTML: citations, terms, calls, readings, links."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from scholie.document import classes, inside
from scholie.model import frozen
from scholie.pages.frame.formulas import formula
from scholie.pages.frame.markup import Html, join, tag
from scholie.pages.frame.markup import text as escaped
from scholie.pages.frame.rendering import Rendering

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAGE = re.compile(r"/((?:[\w-]+/)*)(?:#([\w-]+))?")
"""A page of the site, by its address in French, with a passage."""
SCHEMES = ("http", "https", "mailto")
MARKS = ("em", "strong", "i", "b", "sup", "sub", "code", "span", "s", "del", "cite", "q")
"""Elements among words that pass as they are."""


def inline(element: Element, rendering: Rendering) -> Html:
    """Return the words of *element* with their marks."""
    pieces: list[Html] = [escaped(element.text or "")]
    for child in element:
        if isinstance(child.tag, str):
            pieces.append(inline_element(child, rendering))
        pieces.append(escaped(child.tail or ""))
    return join(pieces)


def inline_element(element: Element, rendering: Rendering) -> Html:
    """Return one element among words, by the first rule that knows its class or its name."""
    for name in classes(element):
        if name in BY_CLASS:
            return BY_CLASS[name](element, rendering)
    return BY_NAME.get(str(element.tag), _words)(element, rendering)


def _words(element: Element, rendering: Rendering) -> Html:
    return inline(element, rendering)


def _mark(element: Element, rendering: Rendering) -> Html:
    return tag(str(element.tag), inline(element, rendering), lang=element.get("lang"), class_=own_class(element))


def _break(_element: Element, _scene: Rendering) -> Html:
    return tag("br")


def _image(element: Element, _scene: Rendering) -> Html:
    source = element.get("src", "")
    if not source.startswith("media/") or ".." in source:
        return tag("span", element.get("alt") or source, class_="missing")
    return tag("img", src=quote(source), alt=element.get("alt", ""), loading="lazy")


def _link(element: Element, rendering: Rendering) -> Html:
    href = element.get("href", "")
    page = PAGE.fullmatch(href)
    if page and not inside(element, "a"):
        return tag("a", inline(element, rendering), href=rendering.here.to(page[1], page[2] or ""))
    if inside(element, "a") or not (href.startswith("#") or safe(href)):
        return inline(element, rendering)
    return tag("a", inline(element, rendering), href=href, rel=None if href.startswith("#") else "external noopener")


def safe(href: str) -> bool:
    """Tell whether *href* is an address that may stand on a page."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and bool(parts.netloc or parts.scheme.lower() == "mailto")


def _noteref(element: Element, rendering: Rendering) -> Html:
    label = element.get("data-note", "")
    mark = rendering.marks.get(label, label)
    if element not in rendering.calls:
        return _lost(mark, rendering)
    names = "noteref editor" if label.startswith("ed-") else "noteref"
    spoken = rendering.here.say("note", n=mark)
    place = {"id": rendering.calls[element], "href": f"#fn{quote(label)}", "data_shows": f"fn{label}"}
    before = element.getprevious()
    touching = before is not None and not before.tail and "noteref" in classes(before)
    return tag("sup", tag("a", mark, class_=names, aria_label=spoken, **place), class_="next" if touching else None)


def _call(element: Element, rendering: Rendering) -> Html:
    return _lost(text_of(element), rendering)


def _lost(mark: str, rendering: Rendering) -> Html:
    return tag("sup", mark, class_="call", title=rendering.here.say("call-lost"))


def text_of(element: Element) -> str:
    """Return every character of *element*."""
    return "".join(str(piece) for piece in element.itertext())


def _citation(element: Element, rendering: Rendering) -> Html:
    keys = [key for key in (element.get("data-keys") or "").split() if key in rendering.keys]
    words = inline(element, rendering)
    if not keys or inside(element, "a"):
        return tag("span", words, class_="citation")
    previews = " ".join(f"ref-{key}" for key in keys) if rendering.previews else None
    href = rendering.here.to("bibliographie/", keys[0])
    return _signed(tag("a", words, class_="citation", href=href, data_shows=previews), element, rendering)


def _term(element: Element, rendering: Rendering) -> Html:
    concept = element.get("data-term", "")
    words = inline(element, rendering)
    if concept not in rendering.concepts or inside(element, "a"):
        return words
    shows = f"term-{concept}" if rendering.previews else None
    return _signed(tag("a", words, class_="term", href=rendering.here.to(f"concepts/{concept}/"), data_shows=shows), element, rendering)


def _signed(link: Html, element: Element, rendering: Rendering) -> Html:
    """Return the link made of *element*, followed by the way to the entry of each lemma inside it, which can be no link itself."""
    lemmas = (lemma for lemma in element.iter("span") if "app" in classes(lemma) and _place(lemma, rendering))
    return join([link, *(_sign(lemma, rendering) for lemma in lemmas)])


def _apparatus(element: Element, rendering: Rendering) -> Html:
    """Return a lemma as a link to its entry; one with a link around it or inside it is followed by a sign that is the link."""
    words = inline(element, rendering)
    rank = _place(element, rendering)
    if not rank:
        return words
    names = f"app {rendering.entries[int(rank)].kind}"
    first = f"appref{rank}" if _is_first(element) else None
    if not words:
        return _sign(element, rendering, ident=first)
    if inside(element, "a"):
        return tag("span", words, class_=names, id=first)
    if next(element.iter("a"), None) is not None:
        return join([tag("span", words, class_=names), _sign(element, rendering, ident=first)])
    return tag("a", words, class_=names, id=first, **_to_entry(rank, rendering))


def _sign(element: Element, rendering: Rendering, *, ident: str | None = None) -> Html:
    rank = _place(element, rendering)
    names = f"app {rendering.entries[int(rank)].kind} sign"
    return tag("a", class_=names, id=ident, aria_label=rendering.here.say("apparatus"), **_to_entry(rank, rendering))


def _to_entry(rank: str, rendering: Rendering) -> dict[str, str | None]:
    return {"href": f"#app{rank}", "data_shows": f"app{rank}" if rendering.previews else None}


def _place(element: Element, rendering: Rendering) -> str:
    """Return the rank of the entry of a lemma; empty when there is none."""
    rank = element.get("data-entry", "")
    return rank if rank.isdigit() and int(rank) < len(rendering.entries) else ""


def _is_first(element: Element) -> bool:
    """Tell whether a lemma that stands in several pieces begins with this one."""
    block = next(node for node in element.iterancestors() if node.tag not in (*MARKS, "a"))
    return next(span for span in block.iter("span") if span.get("data-entry") == element.get("data-entry")) is element


def _formula(element: Element, _scene: Rendering) -> Html:
    return formula(text_of(element))


Rule = Callable[["Element", Rendering], Html]
BY_CLASS: Mapping[str, Rule] = frozen(
    {"noteref": _noteref, "call": _call, "citation": _citation, "term": _term, "app": _apparatus, "math": _formula},
)
BY_NAME: Mapping[str, Rule] = frozen(
    {"a": _link, "br": _break, "img": _image, **dict.fromkeys(MARKS, _mark)},
)


def own_class(element: Element) -> str | None:
    """Return the classes of *element* as an attribute; none when it has none."""
    return " ".join(classes(element)) or None
