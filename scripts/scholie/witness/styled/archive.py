"""What stands in the parts of a file of Word or OpenDocument, whatever a reader makes of it: words, changes, comments."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from scholie.witness.decoding import Unreadable

UNPACKED = 500_000_000
"""Bytes that a file may hold unpacked."""
SWOLLEN = 400
"""How many times larger than packed one part of more than SMALL bytes may be."""
SMALL = 2_000_000
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
PARTS = re.compile(r"word/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|content\.xml|styles\.xml")
"""Parts that hold words."""
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)


@dataclass(frozen=True, slots=True)
class Archive:
    """The words of a file, part by part, and what is left in it for an editor to see."""

    words: tuple[str, ...] = ()
    """The text of each paragraph, of all parts."""
    changes: int = 0
    """Passages that were added or deleted under tracking."""
    comments: int = 0
    comment: str = ""
    """The words of the first comments."""
    fields: tuple[str, ...] = ()
    """What stands in the codes of reference managers' fields (Zotero, Mendeley, EndNote): whole records that no page shows."""


def archive(data: bytes, kind: str) -> Archive:
    """Return what stands in the parts of the file *data*; nothing for kinds that are no archives. Raises Unreadable for a zip bomb."""
    if kind not in ("docx", "odt"):
        return Archive()
    try:
        with zipfile.ZipFile(BytesIO(data)) as held:
            _bounded(held)
            parts = {name: etree.fromstring(held.read(name), PARSER) for name in held.namelist() if PARTS.fullmatch(name)}
    except Unreadable:
        raise
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, OSError, ValueError) as mistake:
        raise Unreadable("file-unread", reason=str(mistake)[:200]) from mistake
    roots = [root for root in parts.values() if root is not None]
    words = tuple(text for root in roots for text in _paragraphs(root))
    comments = [
        text for root in roots for node in root.iter(f"{WORD}comment", f"{OFFICE}annotation") if (text := " ".join(_paragraphs(node)))
    ]
    changes = sum(1 for root in roots for _ in root.iter(f"{WORD}ins", f"{WORD}del", f"{TEXT}changed-region"))
    codes = ("".join(map(str, node.itertext())).strip() for root in roots for node in root.iter(f"{WORD}instrText"))
    return Archive(words, changes, len(comments), " | ".join(comments), tuple(code for code in codes if code.startswith("ADDIN")))


def _bounded(held: zipfile.ZipFile) -> None:
    rows = held.infolist()
    swollen = any(row.file_size > SMALL and row.file_size > SWOLLEN * max(row.compress_size, 1) for row in rows)
    if swollen or sum(row.file_size for row in rows) > UNPACKED:
        raise Unreadable("file-swollen")


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """Yield the words of each paragraph below *root*: typed, deleted and in text boxes; those of fields where they are no codes."""
    for paragraph in root.iter(f"{WORD}p", f"{TEXT}p", f"{TEXT}h"):
        pieces = (_piece(node) for node in paragraph.iter() if next(node.iterancestors(paragraph.tag), paragraph) is paragraph)
        words = "".join(pieces) if root.tag.startswith(WORD) or paragraph.tag.startswith(WORD) else " ".join(map(str, paragraph.itertext()))
        if words.strip():
            yield words


def _piece(node: etree._Element) -> str:
    if node.tag == f"{WORD}delText":
        return f" {node.text or ''} "
    if node.tag == f"{WORD}t":
        return node.text or ""
    return " " if node.tag in (f"{WORD}tab", f"{WORD}br", f"{WORD}cr") else "-" if node.tag == f"{WORD}noBreakHyphen" else ""
