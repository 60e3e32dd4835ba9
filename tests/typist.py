"""A small typist of bare files of Word and OpenDocument, part by part, as a test of one rule needs them; whole manuscripts: `manuscripts`."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FACES = {"b": "<w:b/>", "i": "<w:i/>", "sup": '<w:vertAlign w:val="superscript"/>'}


def run(text: str, *faces: str) -> str:
    """Return *text* in *faces*: ``b``, ``i``, ``sup``."""
    return f'<w:r><w:rPr>{"".join(FACES[face] for face in faces)}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def note(number: int) -> str:
    """Return the call of the note *number*, from 1."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def picture(name: str, alt: str = "") -> str:
    """Return the picture *name* with its alternative text."""
    held = f'<pic:pic><pic:blipFill><a:blip r:embed="{name}"/></pic:blipFill></pic:pic>'
    place = f'<wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="p" descr="{escape(alt)}"/><a:graphic><a:graphicData uri="x">{held}'
    return f"<w:r><w:drawing>{place}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"


def paragraph(*runs: str, style: str = "") -> str:
    """Return *runs*, or plain words, as a paragraph in a *style*, by its name."""
    held = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr><w:pStyle w:val={chr(34)}{_id(style)}{chr(34)}/></w:pPr>' if style else ''}{held}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """Return *rows* of words as a table."""
    lines = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{lines}</w:tbl>"


def typed(
    *blocks: str,
    styles: Mapping[str, str] | None = None,
    notes: Sequence[str] = (),
    comment: str = "",
    header: str = "",
    media: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a file of Word; *styles* are names of styles that it declares, each with the name of the one it derives from."""
    parts = {"word/document.xml": f"<w:document {NAMES}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"}
    parts["word/styles.xml"] = f"<w:styles {NAMES}>{''.join(_style(name, base) for name, base in (styles or {}).items())}</w:styles>"
    parts["word/footnotes.xml"] = f"<w:footnotes {NAMES}>{''.join(_footnote(n, text) for n, text in enumerate(notes, 1))}</w:footnotes>"
    held = paragraph(comment) if comment else ""
    parts["word/comments.xml"] = (
        f"<w:comments {NAMES}>{f'<w:comment w:id={chr(34)}0{chr(34)}>{held}</w:comment>' if held else ''}</w:comments>"
    )
    parts["word/header1.xml"] = f"<w:hdr {NAMES}>{paragraph(header) if header else ''}</w:hdr>"
    names = ("styles", "footnotes", "comments", "header1")
    relations = "".join(f'<Relationship Id="r{n}" Type="{KINDS}/{n.rstrip("1")}" Target="{n}.xml"/>' for n in names)
    relations += "".join(f'<Relationship Id="{name}" Type="{KINDS}/image" Target="media/{name}"/>' for name in media or {})
    rooted = f'<Relationship Id="d" Type="{KINDS}/officeDocument" Target="word/document.xml"/>'
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    kinds = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{MAIN}.{n.rstrip("1")}+xml"/>' for n in names)
    types = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
    first = f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
    parts["[Content_Types].xml"] = f'<Types {types}><Default Extension="xml" ContentType="application/xml"/>{first}{kinds}</Types>'
    parts["_rels/.rels"] = f"<Relationships {package}>{rooted}</Relationships>"
    parts["word/_rels/document.xml.rels"] = f"<Relationships {package}>{relations}</Relationships>"
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as held_:
        for name, content in parts.items():
            held_.writestr(zipfile.ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8"?>{content}')
        for name, data in (media or {}).items():
            held_.writestr(zipfile.ZipInfo(f"word/media/{name}"), data)
    return out.getvalue()


def _id(name: str) -> str:
    return "".join(filter(str.isalnum, name))


def _style(name: str, base: str) -> str:
    derived = f'<w:basedOn w:val="{_id(base)}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{_id(name)}"><w:name w:val="{escape(name)}"/>{derived}</w:style>'


def _footnote(number: int, text: str) -> str:
    return f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'


# ---- OpenDocument

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
NAMED = "".join(f' xmlns:{name}="{OFFICE}:{uri}:1.0"' for name, uri in (("office", "office"), ("text", "text"), ("style", "style")))
OTHERS = f' xmlns:draw="{OFFICE}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def office(text: str, style: str = "", *, level: int = 0) -> str:
    """Return *text*, XML, as a paragraph of OpenDocument in a *style*, by the name that people see; a heading where it has a *level*."""
    named = f' text:style-name="{_id(style)}"' if style else ""
    return f'<text:h{named} text:outline-level="{level}">{text}</text:h>' if level else f"<text:p{named}>{text}</text:p>"


def opened(*blocks: str, styles: Sequence[str] = (), automatic: Mapping[str, str] | None = None) -> bytes:
    """Return a file of OpenDocument that declares *styles*; *automatic* ones are made of others, as a program makes them."""
    held = "".join(f'<style:style style:name="{_id(n)}" style:display-name="{n}" style:family="paragraph"/>' for n in styles)
    own = "".join(
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{_id(base)}"/>'
        for name, base in (automatic or {}).items()
    )
    body = (
        f"<office:automatic-styles>{own}</office:automatic-styles><office:body><office:text>{''.join(blocks)}</office:text></office:body>"
    )
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content{NAMED}{OTHERS}>{body}</office:document-content>",
        "styles.xml": f"<office:document-styles{NAMED}><office:styles>{held}</office:styles></office:document-styles>",
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()
