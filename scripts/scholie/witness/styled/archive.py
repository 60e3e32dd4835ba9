"""What stands in the parts of a file of Word or OpenDocument, whatever a reader makes of it: words, changes, comments."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from scholie.witness.decoding import Unreadable
from scholie.witness.styled import looks, opendocument
from scholie.witness.styled.looks import WORD, Look

UNPACKED = 500_000_000
"""Bytes that a file may hold unpacked."""
SWOLLEN = 400
"""How many times larger than packed one part of more than SMALL bytes may be."""
SMALL = 2_000_000
STRICT = (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD[1:-1].encode())
"""The name of Word's elements in files of the strict kind (ISO/IEC 29500), and in all others."""
OLDER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What stands for a text box or a drawing in programs that do not know its newer form: the same words again."""
COMMENTS = (f"{WORD}comment", opendocument.ANNOTATION)
CHANGES = (f"{WORD}ins", f"{WORD}del", f"{WORD}moveFrom", opendocument.CHANGED)
PARTS = re.compile(r"word/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|content\.xml|styles\.xml")
"""Parts that hold words."""
DECLARED = "word/styles.xml"
"""The part in which Word declares its styles."""
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
    styles: tuple[tuple[str, str], ...] = ()
    """Of OpenDocument, the words of each paragraph and the name of its style: pandoc gives the styles of Word only."""
    looks: tuple[tuple[str, Look], ...] = ()
    """Of Word, the words of each paragraph of the text and how it looks."""
    bases: tuple[tuple[str, str], ...] = ()
    """Of Word, the name of each style that derives from another, and the name of that."""
    fields: tuple[str, ...] = ()
    """What stands in the codes of reference managers' fields (Zotero, Mendeley, EndNote): whole records that no page shows."""


def archive(data: bytes, kind: str) -> Archive:
    """Return what stands in the parts of the file *data*; nothing for kinds that are no archives. Raises Unreadable for a zip bomb."""
    if kind not in ("docx", "odt"):
        return Archive()
    parts = _parts(data)
    declared = looks.styles(parts.pop(DECLARED, None))
    roots = tuple(parts.values())
    words = tuple(text for root in roots for text in _paragraphs(root))
    comments = [text for root in roots for node in root.iter(*COMMENTS) if (text := " ".join(_paragraphs(node)))]
    changes = sum(1 for root in roots for _ in root.iter(*CHANGES))
    codes = ("".join(map(str, node.itertext())).strip() for root in roots for node in root.iter(f"{WORD}instrText"))
    fields = tuple(code for code in codes if code.startswith("ADDIN"))
    styles = opendocument.styled(parts.get("content.xml"), parts.get("styles.xml")) if kind == "odt" else ()
    seen, bases = tuple(looks.looks(parts.get("word/document.xml"), declared)), tuple(looks.bases(declared))
    return Archive(words, changes, len(comments), " | ".join(comments), styles, seen, bases, fields)


def _parts(data: bytes) -> dict[str, etree._Element]:
    """Return the parts of a file that hold words, by their names."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as held:
            _bounded(held)
            parts = {name: etree.fromstring(held.read(name).replace(*STRICT), PARSER) for name in held.namelist() if _read(name)}
    except Unreadable:
        raise
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, OSError, ValueError) as mistake:
        raise Unreadable("file-unread", reason=str(mistake)[:200]) from mistake
    return {name: root for name, root in parts.items() if root is not None}


def _read(name: str) -> bool:
    return name == DECLARED or PARTS.fullmatch(name) is not None


def _bounded(held: zipfile.ZipFile) -> None:
    rows = held.infolist()
    swollen = any(row.file_size > SMALL and row.file_size > SWOLLEN * max(row.compress_size, 1) for row in rows)
    if swollen or sum(row.file_size for row in rows) > UNPACKED:
        raise Unreadable("file-swollen")


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """Yield the words of each paragraph below *root*: typed, deleted and in text boxes; those of fields where they are no codes.

    What was moved under tracking is in the file at both places: it is counted where it is now.
    """
    moved = {_joined(node) for node in root.iter(f"{WORD}moveTo")}
    gone = {node for place in root.iter(f"{WORD}moveFrom") if _joined(place) in moved for node in place.iter()}
    for paragraph in root.iter(f"{WORD}p"):
        if next(paragraph.iterancestors(OLDER), None) is not None:
            continue
        own = (node for node in paragraph.iter() if next(node.iterancestors(paragraph.tag), paragraph) is paragraph)
        words = "".join(_piece(node) for node in own if node not in gone)
        if words.strip():
            yield words
    yield from opendocument.paragraphs(root)


def _joined(place: etree._Element) -> str:
    return "".join(node.text or "" for node in place.iter(f"{WORD}t"))


def _piece(node: etree._Element) -> str:
    if node.tag == f"{WORD}delText":
        return f" {node.text or ''} "
    if node.tag == f"{WORD}t":
        return node.text or ""
    return PIECES.get(str(node.tag), "")


PIECES = {
    f"{WORD}tab": " ",
    f"{WORD}br": " ",
    f"{WORD}cr": " ",
    f"{WORD}moveFrom": " ",
    f"{WORD}moveTo": " ",
    f"{WORD}noBreakHyphen": "-",
}
"""What elements without words put between them."""
