"""Files of word processors and mark-up as rows of paragraphs, each with what its file says that it is; pandoc reads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from posixpath import basename, splitext

from scholie import pandoc
from scholie.model import Place, Problem, Typescript
from scholie.witness.decoding import Unreadable, decode
from scholie.witness.styled.archive import Archive, archive
from scholie.witness.styled.left import left
from scholie.witness.styled.media import safe, shown
from scholie.witness.styled.rows import Row, rows

VERSION = 1
LARGEST = 200_000_000
"""Bytes of a file of a word processor, with its pictures."""
SHOWN = 40
"""Words that a message shows."""
LONG = 300
"""Characters of them."""
HIDDEN = b"{\\*\\footnote"
"""How most programs begin a note in RTF; pandoc 3.9 reads it without the star only."""
CLASS = re.compile(rb"^\\documentclass\b", re.MULTILINE)
"""A line that only a LaTeX file has."""
INCLUDED = re.compile(r"^[^%\n]*\\(?:input|include|subfile)\s*\{([^}]*)\}", re.MULTILINE)
"""What a LaTeX file reads from another."""
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
    "md": "markdown-raw_html-raw_tex-raw_attribute",
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
        content = data if kind in ("docx", "odt", "rtf") else decode(data)[0].encode()
        content = content.replace(HIDDEN, b"{\\footnote") if kind == "rtf" else content
        try:
            tree, media = pandoc.tree(content, FORMATS[kind])
        except pandoc.PandocError as mistake:
            raise Unreadable("file-unread", reason=str(mistake)[:200]) from mistake
        media, hidden = shown(media)
        found = tuple(_pictured(row, media) for row in rows(tree))
        text = "\n".join(row.text for row in found)
        if not any(map(str.isalnum, text)):
            raise Unreadable("text-wordless")
        styled = tuple(row.styled for row in found)
        noticed = _noticed(held, text, included(content) if kind == "tex" else ())
        return Typescript(text, "", f"{kind} {VERSION}", (), (), styled, (*noticed, *hidden), media)

    return read


def _pictured(row: Row, media: tuple[tuple[str, bytes], ...]) -> Row:
    """Return a row whose picture, if it is one, has the name that its file gets; none where the file cannot be shown."""
    if row.styled.kind != "picture":
        return row
    name = splitext(safe(row.styled.source))[0]
    source = next((path for path, _ in media if splitext(basename(path))[0] == name), "")
    return replace(row, styled=replace(row.styled, source=source))


def included(content: bytes) -> tuple[str, ...]:
    """Return the files that a LaTeX file would read from beside it."""
    return tuple(INCLUDED.findall(content.decode("utf-8", "replace")))


def _noticed(held: Archive, text: str, others: tuple[str, ...]) -> list[Problem]:
    """Return what the editor is to know: words that pandoc leaves out, changes that are tracked, comments, files beside it."""
    lost = left(held, text)
    counted = {
        "unread-doubtful": (sum(lost.values()), " ".join(list(lost)[:SHOWN])),
        "changes-doubtful": (held.changes, ""),
        "comments-doubtful": (held.comments, held.comment[:LONG]),
        "fields-doubtful": (len(held.fields), " | ".join(held.fields)[:LONG]),
        "included-doubtful": (len(others), ", ".join(others)[:LONG]),
    }
    return [Problem(code, Place("", 1), (("count", str(count)),), evidence) for code, (count, evidence) in counted.items() if count]
