"""Files of word processors and mark-up as rows of paragraphs, each with what its file says that it is; pandoc reads them."""

from __future__ import annotations

from collections.abc import Callable

from scholie import pandoc
from scholie.model import Place, Problem, Typescript
from scholie.witness.decoding import Unreadable, decode
from scholie.witness.styled.archive import Archive, archive
from scholie.witness.styled.left import left
from scholie.witness.styled.rows import rows

VERSION = 1
LARGEST = 200_000_000
"""Bytes of a file of a word processor, with its pictures."""
SHOWN = 40
"""Words that a message shows."""
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
    return (name.lower().endswith(MARKED_UP["tex"]) or data[:2000].lstrip().startswith(b"\\documentclass")) and b"\0" not in data[:1000]


def reader(kind: str) -> Callable[[bytes], Typescript]:
    """Return the reader of files of *kind*; it raises Unreadable for a file that pandoc cannot read."""

    def read(data: bytes) -> Typescript:
        held = archive(data, kind)
        content = data if kind in ("docx", "odt", "rtf") else decode(data)[0].encode()
        try:
            tree, media = pandoc.tree(content, FORMATS[kind])
        except pandoc.PandocError as mistake:
            raise Unreadable("file-unread", reason=str(mistake)[:200]) from mistake
        found = tuple(rows(tree))
        text = "\n".join(row.text for row in found)
        if not any(map(str.isalnum, text)):
            raise Unreadable("text-wordless")
        styled = tuple(row.styled for row in found)
        return Typescript(text, "", f"{kind} {VERSION}", (), styled, tuple(_noticed(held, text)), media)

    return read


def _noticed(held: Archive, text: str) -> list[Problem]:
    """Return what the editor is to know: words that pandoc leaves out, changes that are tracked, comments."""
    lost = left(held, text)
    counts = (("words-unread", sum(lost.values())), ("changes-tracked", held.changes), ("comments-left", held.comments))
    evidence = {"words-unread": " ".join(list(lost)[:SHOWN]), "comments-left": held.comment[:300]}
    return [Problem(code, Place("", 1), (("count", str(count)),), evidence.get(code, "")) for code, count in counts if count]
