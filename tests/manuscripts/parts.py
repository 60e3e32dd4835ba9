"""Pieces of Word's XML that python-docx does not write: notes, changes, text boxes, fields, numbering."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part as Piece
from docx.oxml import parse_xml

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FACES = {
    "em": "<w:i/>",
    "sup": '<w:vertAlign w:val="superscript"/>',
    "caps": "<w:smallCaps/>",
    "bold": "<w:b/>",
    "underlined": '<w:u w:val="single"/>',
    "strong": '<w:rStyle w:val="Strong"/>',
    "hidden": "<w:vanish/>",
}
WHEN = 'w:author="Relecture" w:date="2024-03-01T10:00:00Z"'


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def elements(source: str) -> list[Any]:
    """Return the elements of *source*, XML with the names of Word."""
    return list(parse_xml(f"<w:body {NAMES}>{source}</w:body>"))


def element(source: str) -> Any:
    """Return the one element of *source*."""
    return elements(source)[0]


def run(text: str, *faces: str, deleted: bool = False) -> str:
    """Return *text* in *faces*; tabs and line breaks in it are Word's own."""
    name = "delText" if deleted else "t"
    held = f'<w:{name} xml:space="preserve">{escape(text)}</w:{name}>'
    for sign, made in (("\t", "tab"), ("\n", "br"), ("\u00ad", "softHyphen")):
        held = held.replace(sign, f'</w:{name}><w:{made}/><w:{name} xml:space="preserve">')
    return f"<w:r><w:rPr>{''.join(FACES[face] for face in faces)}</w:rPr>{held}</w:r>"


def called(kind: str, number: int) -> str:
    """Return the call of the note *number*; *kind* is ``footnote`` or ``endnote``."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def noted(document: Document, kind: str, notes: Sequence[str], style: str = "") -> None:
    """Add the part of the *notes*, each its runs, to *document*."""
    said = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    own = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Ref/></w:r>{run(" ")}'
    held = "".join(f'<w:{kind} w:id="{at}"><w:p>{said}{own}{runs}</w:p></w:{kind}>' for at, runs in enumerate(notes, 1))
    rule = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    blob = f'<?xml version="1.0" encoding="UTF-8"?><w:{kind}s {NAMES}>{rule}{held}</w:{kind}s>'
    piece = Piece(PackURI(f"/word/{kind}s.xml"), f"{KIND}.{kind}s+xml", blob.encode(), document.part.package)
    document.part.relate_to(piece, f"{OFFICE}/{kind}s")


def inserted(text: str) -> str:
    """Return words that were added under tracking."""
    return f'<w:ins w:id="901" {WHEN}>{run(text)}</w:ins>'


def deleted(text: str) -> str:
    """Return words that were deleted under tracking."""
    return f'<w:del w:id="902" {WHEN}>{run(text, deleted=True)}</w:del>'


def moved(text: str) -> tuple[str, str]:
    """Return words that were moved under tracking: where they were, and where they are."""
    return (
        f'<w:moveFrom w:id="903" {WHEN}>{run(text)}</w:moveFrom>',
        f'<w:moveTo w:id="904" {WHEN}>{run(text)}</w:moveTo>',
    )


def field(code: str, shown: str) -> str:
    """Return a field with its *code* and the runs that it shows."""
    mark: Callable[[str], str] = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    said = f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
    return f"{mark('begin')}{said}{mark('separate')}{shown}{mark('end')}"


def counted(name: str, number: int) -> str:
    """Return the number of a caption, as Word counts it."""
    return f'<w:fldSimple w:instr=" SEQ {name} \\* ARABIC ">{run(str(number))}</w:fldSimple>'


def linked(document: Document, shown: str) -> str:
    """Return runs that lead to a page."""
    name = document.part.relate_to("https://gue.example/registre", f"{OFFICE}/hyperlink", is_external=True)
    return f'<w:hyperlink xmlns:r="{OFFICE}" r:id="{name}">{shown}</w:hyperlink>'


def boxed(text: str) -> str:
    """Return a text box in both of its forms, as Word writes it for programs of any age."""
    words = f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"
    place = '<wp:anchor><wp:extent cx="1800000" cy="900000"/><wp:docPr id="77" name="Zone de texte 1"/>'
    new = f'<w:drawing>{place}<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{words}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
    old = f"<w:pict><v:shape><v:textbox>{words}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>'
    )


def numbering(level: int, number: int) -> str:
    """Return the property of a paragraph that Word numbers itself."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
