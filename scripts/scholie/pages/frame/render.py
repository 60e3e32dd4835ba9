"""The enriched tree of a text as Markdown headings and blocks of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from scholie.document import HEADINGS, classes, parse, parse_inline, pictures, text
from scholie.pages.frame.formulas import formula
from scholie.pages.frame.inline import inline, inline_element, own_class
from scholie.pages.frame.markup import NOTHING, Html, heading, join, tag
from scholie.pages.frame.markup import text as escaped
from scholie.pages.frame.page import Here
from scholie.pages.frame.rendering import Rendering
from scholie.pages.frame.signal import signal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def blocks(tree: Element, rendering: Rendering) -> Iterator[str]:
    """Yield the blocks of *tree*: headings as Markdown, all else as HTML; notes stand elsewhere."""
    for child in tree:
        if child.tag in HEADINGS:
            yield _outlined(child, rendering, "")
        elif child.tag == "div" and any(below.tag in HEADINGS for below in child):
            yield from _division(child, rendering)
        elif child.tag != "aside":
            yield block(child, rendering)


def _outlined(element: Element, rendering: Rendering, names: str) -> str:
    level = max(2, int(str(element.tag)[1]))
    words = text(element)
    label = words if any("noteref" in classes(a) or "call" in classes(a) for a in element.iter("a", "span")) else ""
    return heading(level, join([also(element), inline(element, rendering)]), element.get("id", "") or "h", label=label, classes=names)


def _division(element: Element, rendering: Rendering) -> Iterator[str]:
    """Yield a division that holds headings in pieces, so that the outline sees them; all but the first ``following``."""
    names = " ".join(classes(element))
    place = "opening"
    for piece in _pieces(element):
        own = f"{names} {place}".strip()
        if piece[0].tag in HEADINGS:
            yield _outlined(piece[0], rendering, own)
        else:
            yield tag("div", *(block(child, rendering) for child in piece), class_=own, lang=element.get("lang"))
        place = "following"


def _pieces(element: Element) -> list[list[Element]]:
    """Return the blocks of *element*: each heading alone, what stands between headings together."""
    pieces: list[list[Element]] = []
    for child in (child for child in element if child.tag != "aside"):
        if pieces and child.tag not in HEADINGS and pieces[-1][0].tag not in HEADINGS:
            pieces[-1].append(child)
        else:
            pieces.append([child])
    return pieces


def block(element: Element, rendering: Rendering) -> Html:
    """Return one block and all it holds."""
    name = str(element.tag)
    identity = {"id": element.get("id"), "lang": element.get("lang")}
    start, end = join([also(element), number(element, rendering)]), _end(element, rendering)
    if name == "aside":
        return NOTHING
    if name == "pre" and "math" in classes(element):
        content = tag("div", formula("".join(map(str, element.itertext())), block=True), class_="scroll", tabindex="0", role="group")
        return tag("div", start, content, end, class_="held formula", **identity)
    if pictures(element):
        return tag("figure", start, *_figure(element, rendering), end, **identity)
    if name in ("table", "pre"):
        reach = {"tabindex": "0", "role": "group", "aria_label": rendering.here.say("table")} if name == "table" else {}
        content = tag("div", tag(name, *_children(element, rendering)), class_="scroll", **reach)
        return tag("div", start, content, end, class_=f"held {name}", **identity)
    if name in ("p", "td", "th", *HEADINGS):
        return tag(name, start, inline(element, rendering), end, class_=own_class(element), **identity)
    if name == "hr":
        return tag("hr")
    if name == "div" and "missing" in classes(element):
        why = tag("span", rendering.here.say("picture-missing"), class_="why")
        return tag("figure", start, tag("figcaption", *_children(element, rendering), why), end, class_="missing", **identity)
    return tag(name, start, *_children(element, rendering), end, class_=own_class(element), start=element.get("start"), **identity)


def _figure(element: Element, rendering: Rendering) -> Iterator[Html]:
    """Yield the pictures of a paragraph that holds nothing else, each with its caption."""
    for child in element:
        if child.tag == "img":
            yield inline_element(child, rendering)
        elif "caption" in classes(child):
            yield tag("figcaption", inline(child, rendering))


def _children(element: Element, rendering: Rendering) -> Iterator[Html]:
    """Yield what a block holds: blocks, or words among which blocks may stand."""
    if element.text and element.text.strip():
        yield escaped(element.text)
    elif element.text and element.tag not in ("table", "thead", "tbody", "tr", "ul", "ol"):
        yield escaped(element.text.replace("\n", " ").strip())
    for child in element:
        if isinstance(child.tag, str):
            yield block(child, rendering) if _is_block(child) else inline_element(child, rendering)
        if child.tail and child.tail.strip():
            yield escaped(child.tail)
        elif child.tail and not _is_block(child):
            yield Html(" ")


def _is_block(element: Element) -> bool:
    return element.tag in (
        *HEADINGS,
        "p",
        "blockquote",
        "ul",
        "ol",
        "li",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "pre",
        "hr",
        "aside",
    )


def also(element: Element) -> Html:
    """Return anchors for the identifiers of passages that were joined to this one."""
    return join(tag("span", id=old, class_="anchor") for old in (element.get("data-also") or "").split())


def number(element: Element, rendering: Rendering) -> Html:
    """Return the paragraph number of a passage, a link to itself; nothing when it has none.

    The sign is printed by the style sheet, so that it is neither copied nor searched with the words.
    """
    rank, ident = element.get("data-n"), element.get("id")
    if not rank or not ident:
        return NOTHING
    return tag("a", class_="para", href=f"#{quote(ident)}", data_n=rank, aria_label=rendering.here.say("paragraph", n=rank))


def _end(element: Element, rendering: Rendering) -> Html:
    """Return what closes a passage that has a number: the way to report an error in it."""
    rank = element.get("data-n")
    return signal(element, rendering, name=rendering.here.say("paragraph", n=rank)) if rank else NOTHING


def prose(markdown: str, here: Here) -> tuple[str, ...]:
    """Return Markdown written for the site as blocks; its headings get identifiers from their rank."""
    tree = parse(markdown)
    for rank, element in enumerate((e for e in tree.iter(*HEADINGS)), start=1):
        element.set("id", f"s{rank}")
    return tuple(blocks(tree, Rendering(here=here, language=here.language, previews=False)))


def line(markdown: str, here: Here) -> Html:
    """Return one line of Markdown as inline HTML."""
    return inline(parse_inline(markdown), Rendering(here=here, previews=False))


def paragraphs(markdown: str, here: Here) -> tuple[Html, ...]:
    """Return Markdown of some paragraphs as HTML blocks."""
    rendering = Rendering(here=here, previews=False)
    return tuple(block(child, rendering) for child in parse(markdown))


def lines(rows: Iterable[str], here: Here) -> tuple[Html, ...]:
    """Return each of *rows* as inline HTML."""
    return tuple(line(row, here) for row in rows)
