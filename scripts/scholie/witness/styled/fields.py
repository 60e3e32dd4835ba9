"""What pandoc 3.9 drops of a file of Word with the words in it, put where it reads them.

Simple fields (`w:fldSimple`: numbers of captions, dates) are opened; the paragraphs of a text box follow the one at which it is
anchored, of which pandoc would read nothing.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from scholie.witness.styled.archive import OLDER, PARSER, PARTS
from scholie.witness.styled.looks import WORD

FIELD = f"{WORD}fldSimple"


BOX = f"{WORD}txbxContent"


def opened(data: bytes) -> bytes:
    """Return the file of Word *data*, whose archive was found sound, with the words of simple fields and text boxes in its text itself."""
    with zipfile.ZipFile(BytesIO(data)) as held:
        parts = {name: held.read(name) for name in held.namelist()}
    changed = {name: part for name, content in parts.items() if PARTS.fullmatch(name) and (part := _unwrapped(content)) != content}
    if not changed:
        return data
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in (parts | changed).items():
            made.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def _unwrapped(content: bytes) -> bytes:
    if b"fldSimple" not in content and b"txbxContent" not in content:
        return content
    root = etree.fromstring(content, PARSER)
    for field in list(root.iter(FIELD)):
        above = field.getparent()
        if above is not None:
            at = above.index(field)
            above[at : at + 1] = list(field)
    for box in list(root.iter(BOX)):
        _unboxed(box)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))


def _unboxed(box: etree._Element) -> None:
    """Move the paragraphs of a text box behind the paragraph at which it is anchored; its older form, with the same words, goes."""
    above, anchors = box.getparent(), list(box.iterancestors(f"{WORD}p"))
    if above is None or not anchors:
        return
    above.remove(box)
    if next(above.iterancestors(OLDER), None) is None:
        for paragraph in reversed(list(box)):
            anchors[0].addnext(paragraph)
