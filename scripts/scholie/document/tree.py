"""Build one lxml tree from the tokens of a text.

The tree speaks HTML with a few classes of ours::

    article                       the text; every block carries data-line, from 1, in text.md
      h2 … h6, p, blockquote, ul, ol, li, table, pre, hr
      div.slide, div.missing, div[lang]     fenced divs
      a.citation[data-keys]       a citation bound to works: keys parted by blanks
      a.term[data-term]           a term forced (or, with an empty value, refused)
      a.noteref[data-note]        the call of a note
      span.call                   a call whose note is lost
      span.math                   a formula, as TeX
      img + span.caption          a picture and its caption; alone in a p, a figure
      aside.note[data-note]       a note, where it is defined; .editor when its label begins with ed-
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lxml import etree

from scholie.document.syntax import syntax

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from markdown_it.token import Token

PARSER = syntax()
KEPT = {
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
    "class": re.compile(r"[\w -]+"),
    "start": re.compile(r"\d+"),
}
"""Attributes of a text that pass, and the form they must have."""
UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that no XML document may hold."""
DIV = re.compile(r"\.([\w-]+)|lang=[\"']?([\w-]+)")


def parse(markdown: str, *, line: int = 1) -> Element:
    """Return the tree of *markdown*, the body of a text.md that begins at *line* of its file."""
    root = etree.Element("article")
    _Builder(root, line).blocks(PARSER.parse(UNSAFE.sub("\ufffd", markdown)))
    return root


def parse_inline(markdown: str) -> Element:
    """Return a ``span`` with the inline Markdown of *markdown*: a title, an abstract's line."""
    span = etree.Element("span")
    _Builder(span, 1).inlines(PARSER.parseInline(UNSAFE.sub("\ufffd", markdown))[0].children or ())
    return span


class _Builder:
    """A cursor over the tree that grows: tokens in, elements out."""

    def __init__(self, root: Element, line: int) -> None:
        self.here = root
        self.line = line

    def blocks(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            if token.type == "inline":
                self.inlines(token.children or ())
            elif token.hidden:
                continue
            else:
                self.block(token)

    def block(self, token: Token) -> None:
        if token.type == "footnote_reference_open":
            self.open("aside", token, note_attributes(token.meta["label"]))
        elif token.type == "div_open":
            self.open("div", token, div_attributes(token.info))
        elif token.type in ("fence", "code_block", "math_block"):
            self.open("pre", token, {"class": "math"} if token.type == "math_block" else {})
            self.text(token.content)
            self.close()
        elif token.type == "hr":
            self.open("hr", token)
            self.close()
        else:
            self.nest(token)

    def inlines(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            self.inline(token)

    def inline(self, token: Token) -> None:
        if token.type == "text":
            self.text(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            if token.type == "hardbreak":
                self.empty("br")
            else:
                self.text(" ")
        elif token.type == "footnote_ref":
            self.empty("a", {"class": "noteref", "data-note": token.meta["label"]})
        elif token.type == "link_open":
            self.open("a", token, link_attributes(str(token.attrGet("href") or "")))
        elif token.type == "image":
            self.empty("img", {"src": str(token.attrGet("src") or ""), "alt": str(token.attrGet("alt") or "")})
            if token.children:
                self.open("span", token, {"class": "caption"})
                self.inlines(token.children)
                self.close()
        elif token.type in ("code_inline", "math_inline"):
            self.open("code" if token.type == "code_inline" else "span", token, {} if token.type == "code_inline" else {"class": "math"})
            self.text(token.content)
            self.close()
        else:
            self.nest(token)

    def nest(self, token: Token) -> None:
        if token.nesting == 1:
            self.open(token.tag, token)
        elif token.nesting == -1:
            self.close()

    def open(self, tag: str, token: Token, attributes: dict[str, str] | None = None) -> None:
        self.here = etree.SubElement(self.here, tag, {**(attributes or {}), **kept(token)})
        if token.map and token.block:
            self.here.set("data-line", str(token.map[0] + self.line))

    def close(self) -> None:
        parent = self.here.getparent()
        assert parent is not None, "a closing token without its opening"
        self.here = parent

    def empty(self, tag: str, attributes: dict[str, str] | None = None) -> None:
        etree.SubElement(self.here, tag, attributes or {})

    def text(self, words: str) -> None:
        if len(self.here):
            self.here[-1].tail = (self.here[-1].tail or "") + words
        else:
            self.here.text = (self.here.text or "") + words


def kept(token: Token) -> dict[str, str]:
    """Return the attributes of *token* that may pass into the tree."""
    pairs = ((name, str(value)) for name, value in token.attrs.items() if name in KEPT)
    return {name: value for name, value in pairs if KEPT[name].fullmatch(value)}


def note_attributes(label: str) -> dict[str, str]:
    """Return the attributes of the note with *label*."""
    return {"class": "note editor" if label.startswith("ed-") else "note", "data-note": label}


def div_attributes(info: str) -> dict[str, str]:
    """Return the class and the language that the opening fence of a div gives."""
    found = DIV.findall(info)
    classes = " ".join(name for name, _ in found if name)
    language = next((code for _, code in found if code), "")
    return {name: value for name, value in (("class", classes), ("lang", language)) if value}


def link_attributes(href: str) -> dict[str, str]:
    """Return the attributes of a link: a citation, a term or an address."""
    if href.startswith("@"):
        keys = (key.strip().lstrip("@") for key in href.split(";"))
        return {"class": "citation", "data-keys": " ".join(key for key in keys if key)}
    if href.lower().startswith("term:"):
        return {"class": "term", "data-term": href[5:]}
    return {"href": f"https://doi.org/{href[4:]}" if href.lower().startswith("doi:") else href}
