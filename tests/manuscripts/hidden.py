"""What is in the file of a manuscript and not of its text: headers, changes, comments, text boxes, tables of contents, fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.text.paragraph import Paragraph

from manuscripts import parts
from manuscripts.paper import words

if TYPE_CHECKING:
    from manuscripts.writer import Typed

BOX = "Un encadré rappelle que la digue date du premier bac."
"""The words of a text box."""


def first(typed: Typed) -> None:
    """Type what is in headers and feet."""
    section = typed.document.sections[0]
    if typed.habits.hidden == "header":
        section.header.paragraphs[0].text = "Colloque de la rive, version de travail"
        section.footer.paragraphs[0].text = "Manuscrit à ne pas diffuser"
    elif typed.habits.hidden == "page field":
        section.footer.paragraphs[0]._p.append(parts.element(f"<w:r>{''}</w:r>"))
        for piece in parts.elements(parts.field("PAGE", parts.run("12"))):
            section.footer.paragraphs[0]._p.append(piece)


def last(typed: Typed) -> None:
    """Put changes, comments, boxes and contents into what was typed."""
    way = typed.habits.hidden
    long = next(paragraph for paragraph in typed.document.paragraphs if _long(paragraph))
    if way == "changes":
        _append(long, parts.inserted(" On l’ajoute ici."), parts.deleted(" On le retire ici."))
    elif way == "moved":
        _append(long, *parts.moved(" On déplace ceci."))
    elif way == "comment":
        typed.document.add_comment(long.runs, "À vérifier dans les carnets", author="Relecture", initials="R")
    elif way == "text box":
        _append(long, parts.boxed(BOX))
    elif way == "contents":
        _contents(typed)
    elif way == "content control":
        _controlled(long)
    elif way == "deleted paragraph":
        gone = long.insert_paragraph_before()
        gone._p.append(parts.element(parts.deleted("Ce paragraphe entier fut retiré.")))
    if typed.habits.layout == "columns":
        typed.document.sections[-1]._sectPr.append(parts.element('<w:cols w:num="2" w:space="708"/>'))


def _long(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is one of the text, long enough to hold more."""
    return len("".join(map(str, paragraph._p.itertext()))) > 200 and paragraph.style is not None and paragraph.style.name == "Normal"


def _append(paragraph: Paragraph, *pieces: str) -> None:
    for piece in pieces:
        paragraph._p.append(parts.element(piece))


def _controlled(paragraph: Paragraph) -> None:
    """Put a paragraph into a content control, as templates of journals do."""
    control = parts.element("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")
    paragraph._p.addprevious(control)
    control[1].append(paragraph._p)


def _contents(typed: Typed) -> None:
    """Put a table of contents before the first heading of the text, as Word makes it."""
    begun = words(typed.paper.passages[0].parts).lower()
    at = next(p for p in typed.document.paragraphs if "".join(map(str, p._p.itertext())).strip(" :").lower().endswith(begun))
    typed.document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    for rank, passage in enumerate(p for p in typed.paper.passages if p.kind == "heading" and p.level == 1):
        at.insert_paragraph_before(f"{words(passage.parts)}\t{rank + 2}", style="toc 1")
