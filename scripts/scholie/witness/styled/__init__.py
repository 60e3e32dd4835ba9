"""Files of word processors and mark-up as rows of paragraphs, each with what its file says that it is; pandoc reads them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from posixpath import basename, splitext
from typing import Any

from lxml import etree, html

from scholie import pandoc
from scholie.model import Problem, Styled, Typescript, frozen
from scholie.witness.decoding import Unreadable, decode
from scholie.witness.styled import tex
from scholie.witness.styled.archive import Archive, archive
from scholie.witness.styled.fields import opened
from scholie.witness.styled.media import safe, shown
from scholie.witness.styled.naming import headed, named, seen
from scholie.witness.styled.noticed import absent, inside, keyed, unread
from scholie.witness.styled.rows import Row, rows

VERSION = 4
LARGEST = 200_000_000
"""Bytes of a file of a word processor, with its pictures."""
HIDDEN, SEEN = b"{\\*\\footnote", b"{\\footnote"
"""How most programs begin a note in RTF, and what pandoc 3.9 reads."""
SPANS, DIGITS = ("colspan", "rowspan"), 2
"""How many columns or rows a cell of a page takes, and the figures of a number that somebody meant: pandoc makes each of the columns."""
CLASS = re.compile(rb"^\\documentclass\b", re.MULTILINE)
"""A line that only a LaTeX file has."""
MARKED_UP = {
    "html": (".html", ".htm", ".xhtml"),
    "rtf": (".rtf",),
    "md": (".md", ".markdown"),
    "tex": (".tex", ".ltx"),
}
"""Endings of the names of files that are known by them."""
FORMATS = {
    "docx": "docx+styles",
    "odt": "odt",
    "rtf": "rtf",
    "html": "html-native_divs-native_spans",
    "md": "markdown-raw_tex-raw_attribute",
    "tex": "latex",
}
"""What pandoc calls each kind."""


def fits_docx(data: bytes, _name: str) -> bool:
    """Tell whether *data* begins an archive that holds a document of Word."""
    return data.startswith(b"PK\x03\x04") and b"word/" in data[:200_000]


def fits_odt(data: bytes, _name: str) -> bool:
    """Tell whether *data* begins an archive of OpenDocument text."""
    return data.startswith(b"PK\x03\x04") and b"application/vnd.oasis.opendocument.text" in data[:200]


def fits_rtf(data: bytes, _name: str) -> bool:
    """Tell whether *data* begins as RTF does."""
    return data[:20].lstrip().startswith(b"{\\rtf")


def fits_html(data: bytes, name: str) -> bool:
    """Tell whether *data* begins as a page does, or its name says so and it holds elements."""
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<?xml")) or (name.lower().endswith(MARKED_UP["html"]) and b"<" in head)


def fits_md(data: bytes, name: str) -> bool:
    """Tell whether the name says that *data* is Markdown."""
    return name.lower().endswith(MARKED_UP["md"]) and b"\0" not in data[:1000]


def fits_tex(data: bytes, name: str) -> bool:
    """Tell whether the name says that *data* is LaTeX, or it begins so."""
    return (name.lower().endswith(MARKED_UP["tex"]) or CLASS.search(data[:4000]) is not None) and b"\0" not in data[:1000]


def reader(kind: str) -> Callable[[bytes], Typescript]:
    """Return the reader of files of *kind*; it raises Unreadable for a file that pandoc cannot read."""

    def read(data: bytes) -> Typescript:
        held = archive(data, kind)
        content = PREPARED[kind](data)
        document = _parsed(content, FORMATS[kind])
        media, hidden = shown(document.pictures)
        given = tuple(seen(named(ROWS.get(kind, _plain)(document.tree, held), held.styles), held.looks))
        text = "\n".join(row.text for row in given)
        if not any(map(str.isalnum, text)):
            raise Unreadable("text-wordless")
        styled = tuple(_pictured(row, media) for row in given)
        problems = (*inside(held, text), *ASKED.get(kind, _silent)(content, document, text), *absent(given, document.pictures), *hidden)
        return Typescript(text, "", f"{kind} {VERSION}", (), (), styled, problems, media)

    return read


def _parsed(content: bytes, form: str) -> pandoc.Document:
    try:
        return pandoc.tree(content, form)
    except pandoc.PandocError as mistake:
        raise Unreadable("file-unread", reason=str(mistake)[:200]) from mistake


def _pictured(row: Row, media: tuple[tuple[str, bytes], ...]) -> Styled:
    """Return what a row is; a picture has the name that its file gets, none where the file cannot be shown."""
    if row.styled.kind != "picture":
        return row.styled
    name = splitext(safe(row.styled.source))[0]
    source = next((path for path, _ in media if splitext(basename(path))[0] == name), "")
    return replace(row.styled, source=source)


def _text(data: bytes) -> bytes:
    return decode(data)[0].encode()


def _page(data: bytes) -> bytes:
    """Return a page with the end tags that HTML lets out, without which pandoc 3.9 reads no table."""
    try:
        page = html.document_fromstring(_text(data), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.ParserError, etree.XMLSyntaxError) as mistake:
        raise Unreadable("text-wordless") from mistake
    for cell in page.iter("td", "th"):
        for span in SPANS:
            if len(str(cell.get(span, ""))) > DIGITS:
                cell.attrib.pop(span)
    return bytes(etree.tostring(page, method="html", encoding="utf-8"))


def _plain(tree: Any, _held: Archive) -> Iterable[Row]:
    return rows(tree)


PREPARED: Mapping[str, Callable[[bytes], bytes]] = frozen(
    {
        "docx": opened,
        "odt": bytes,
        "rtf": lambda data: data.replace(HIDDEN, SEEN),
        "html": _page,
        "md": _text,
        "tex": lambda data: tex.prepared(_text(data)),
    }
)
"""What pandoc is given of a file of each kind."""
ROWS: Mapping[str, Callable[[Any, Archive], Iterable[Row]]] = frozen(
    {
        "docx": lambda tree, held: rows(tree, derived=True, bases=held.bases),
        "rtf": lambda tree, _held: rows(tree | {"meta": {}}),
        "html": lambda tree, _held: headed(tuple(rows(tree))),
    }
)
"""How the rows of some kinds are read otherwise: what RTF says of itself is what a program filled in, and no reader sees it."""


def _silent(_content: bytes, _document: pandoc.Document, _text: str) -> list[Problem]:
    return []


ASKED: Mapping[str, Callable[[bytes, pandoc.Document, str], list[Problem]]] = frozen(
    {
        "md": lambda _content, _document, text: keyed(text),
        "tex": lambda content, document, text: [*unread(content, document.skipped), *keyed(text)],
    }
)
"""What else the editor is to know of files of some kinds."""
