"""Simple fields of Word (`w:fldSimple`: numbers of captions, dates), whose words pandoc 3.9 drops: a copy without what is around them."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from scholie.witness.styled.archive import PARSER, PARTS, WORD

FIELD = f"{WORD}fldSimple"


def opened(data: bytes) -> bytes:
    """Return the file of Word *data*, whose archive was found sound, with the words of simple fields in the paragraph itself."""
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
    if b"fldSimple" not in content:
        return content
    root = etree.fromstring(content, PARSER)
    for field in list(root.iter(FIELD)):
        above = field.getparent()
        if above is not None:
            at = above.index(field)
            above[at : at + 1] = list(field)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))
