"""HTML that is built, never pasted: what is not already HTML is escaped on its way in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

VOID = ("br", "hr", "img", "input", "meta", "link")
SYNTAX = re.compile(r"[\\`*_{}\[\]()!|~^]|(?<!&)#")
"""Marks that Markdown would read."""
COMPOUND = re.compile(r"<[^>]*>|&[#\w]+;|(?P<compound>\w+(?:-\w+)+)")
"""An element or a reference to pass by, or words that a hyphen joins."""
LONGEST = 20
"""Letters of a compound that fits the narrowest screen at the size of a title."""
BREAKS = {ord("\n"): "&#10;", ord("\r"): None}


class Html(str):
    """A string that is HTML already, on one line."""

    __slots__ = ()


NOTHING = Html("")


def text(words: str) -> Html:
    """Return *words* as HTML; HTML passes as it is.

    >>> text("l’État & <co>")
    'l’État &amp; &lt;co&gt;'
    """
    return words if isinstance(words, Html) else Html(escape(words).translate(BREAKS))


def tag(name: str, *children: str, **attributes: str | None) -> Html:
    """Return the element *name*; attributes without a value (None) are left out.

    ``class_`` and ``for_`` stand for the reserved words, an underscore for a hyphen.

    >>> tag("a", "Moi & toi", href="#x", data_n="1", lang=None)
    '<a href="#x" data-n="1">Moi &amp; toi</a>'
    """
    pairs = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None)
    opening = f"<{name}" + "".join(f' {key}="{escape(value).translate(BREAKS)}"' for key, value in pairs) + ">"
    return Html(opening if name in VOID else f"{opening}{join(children)}</{name}>")


def join(pieces: Iterable[str], between: str = "") -> Html:
    """Return *pieces* one after the other, with *between* between them."""
    return Html(text(between).join(text(piece) for piece in pieces if piece != ""))


def unbroken(words: str) -> Html:
    """Return *words* with each short compound held together, so that a line of a title never ends at its hyphen.

    >>> unbroken("Un quasi-livre")
    'Un <span class="compound">quasi-livre</span>'
    """
    return Html(COMPOUND.sub(_held, text(words)))


def _held(found: re.Match[str]) -> str:
    short = found["compound"] and len(found[0]) <= LONGEST
    return f'<span class="compound">{found[0]}</span>' if short else found[0]


def items(rows: Iterable[str], name: str = "ul", **attributes: str | None) -> Html:
    """Return a list of *rows*, or nothing when there is none."""
    held = [tag("li", row) for row in rows if row]
    return tag(name, *held, **attributes) if held else NOTHING


def heading(level: int, words: str, ident: str, *, label: str = "", classes: str = "") -> str:
    """Return a heading as Markdown; *words* may hold inline HTML, *label* is what the outline prints instead.

    >>> heading(2, "Le *mot*", "pk7q2")
    '## Le &#42;mot&#42; {#pk7q2}'
    """
    marks = " ".join([f"#{ident}", *(f".{name}" for name in classes.split())])
    outline = f' data-toc-label="{_plain(label)}"' if label else ""
    return f"{'#' * level} {_plain(words)} {{{marks}{outline}}}"


def _plain(words: str) -> str:
    """Return *words* as HTML in which Markdown finds nothing to read: its marks are character references."""
    return SYNTAX.sub(lambda mark: f"&#{ord(mark[0])};", text(words))
