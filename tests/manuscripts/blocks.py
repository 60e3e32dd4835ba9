"""The blocks of a manuscript as its author types them: headings, paragraphs, lists, quotations, tables, figures."""

from __future__ import annotations

import random
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from docx.shared import Pt, Twips
from PIL import Image

from manuscripts import parts
from manuscripts.paper import Part, Passage, words

if TYPE_CHECKING:
    from manuscripts.writer import Typed

SIZES = {1: 16, 2: 14}
"""Points of headings that are only larger."""
INDENT = Twips(850)
STYLED = ("style", "numbered", "automatic", "derived")
"""Ways of headings that need a style."""
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
FACES: Mapping[tuple[str, int], tuple[str, ...]] = {
    ("bold", 2): ("bold", "em"),
    **{(way, 2): ("bold", "em") for way in (*STYLED, "bold colon", "bold automatic", "outline")},
    ("large", 1): (),
    ("large", 2): (),
    ("underlined", 1): ("bold", "underlined"),
    ("underlined", 2): ("underlined",),
    ("strong style", 1): ("strong",),
    ("strong style", 2): ("strong", "em"),
    ("italic below", 2): ("em",),
}
"""The faces of headings by way and level; the others are bold."""
CODES = {
    "zotero": 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":"a1b2","properties":{"plainCitation":"vu"}}',
    "endnote": "ADDIN EN.CITE <EndNote><Cite><Author>Brécy</Author><Year>1999</Year></Cite></EndNote>",
    "mendeley": 'ADDIN CSL_CITATION {"citationItems":[{"id":"ITEM-1"}],"mendeley":{"formattedCitation":"vu"}}',
    "cross reference": "REF _Ref12345678 \\h",
}
"""The codes of fields around what the text shows."""


def heading(typed: Typed, passage: Passage) -> None:
    """Type a heading: in a style, derived, numbered, bold, in capitals, larger."""
    way, level = typed.habits.headings, passage.level
    if typed.habits.blanks == "page breaks" and level == 1:
        typed.pages += 1
        if typed.pages % 2:
            typed.put('<w:r><w:br w:type="page"/></w:r>')
    text = words(passage.parts)
    if way in ("numbered", "bold numbered", "roman"):
        text = f"{_number(typed, level)} {text}"
    if way == "capitals" and level == 1:
        text = text.upper()
    headed(typed, text, level)


def headed(typed: Typed, text: str, level: int) -> None:
    """Type the words of a heading in the style or in the faces of its level."""
    way = typed.habits.headings
    if typed.names and way in (*STYLED, "outline"):
        style = f"Intertitre maison {level}" if way == "derived" else typed.names[f"heading {level}"]
        made = typed.put(parts.run(text), style=style)
    else:
        made = typed.put(parts.run(f"{text} :" if way == "bold colon" else text, *FACES.get((way, level), ("bold",))))
        for piece in made.runs if way == "large" else ():
            piece.font.size = Pt(SIZES[level])
    if way in ("automatic", "bold automatic") and (typed.names or way == "bold automatic"):
        made._p.get_or_add_pPr().append(parts.element(parts.numbering(level - 1, listed(typed, "List Number"))))
    if way == "outline":
        made._p.get_or_add_pPr().append(parts.element(f'<w:outlineLvl w:val="{level - 1}"/>'))


def _number(typed: Typed, level: int) -> str:
    first, second = typed.numbers
    typed.numbers = [first + 1, 0] if level == 1 else [first, second + 1]
    first, second = typed.numbers
    if typed.habits.headings == "roman":
        return f"{ROMAN[first - 1]}." if level == 1 else f"{ROMAN[first - 1]}.{second}."
    return f"{first}." if level == 1 else f"{first}.{second}."


def listed(typed: Typed, style: str) -> int:
    """Return the number of the list that a style of Word's own belongs to."""
    return int(next(s for s in typed.document.styles if s.name == style).element.pPr.numPr.numId.val)


def paragraph(typed: Typed, passage: Passage) -> None:
    """Type a paragraph of the text."""
    blanks = typed.habits.blanks
    before = [parts.run({"tabs": "\t", "spaces": "     "}[blanks])] if blanks in ("tabs", "spaces") else []
    after = [parts.run("\n")] if blanks == "break at the end" else []
    runs = _field(typed, typed.runs(passage.parts))
    if blanks == "double breaks" and typed.open is not None:
        for piece in (parts.run("\n\n"), *runs):
            for made in parts.elements(piece):
                typed.open._p.append(made)
        typed.open = None
        return
    made = typed.put(*before, *runs, *after)
    typed.open = made if blanks == "double breaks" and len(passage.parts) > 1 and typed.document.paragraphs[-1]._p is made._p else None
    if blanks == "first indent":
        made.paragraph_format.first_line_indent = Twips(708)


def _field(typed: Typed, runs: list[str]) -> list[str]:
    """Return runs of which the first citation is a field, where the author has one, or a link."""
    at = next((i for i, piece in enumerate(runs) if "> (" in piece and ", p." in piece), -1)
    if at < 0 or typed.habits.hidden not in (*CODES, "links", "hidden words"):
        return runs
    if typed.habits.hidden == "hidden words":
        return [*runs[: at + 1], parts.run("à revoir", "hidden"), *runs[at + 1 :]]
    made = parts.linked(typed.document, runs[at]) if typed.habits.hidden == "links" else parts.field(CODES[typed.habits.hidden], runs[at])
    return [*runs[:at], made, *runs[at + 1 :]]


def item(typed: Typed, passage: Passage) -> None:
    """Type an item of a list; the first one after another kind of block counts from one."""
    way = typed.habits.lists
    typed.open = None
    before = typed.document.paragraphs[-1]
    typed.rank = typed.rank + 1 if typed.listed is before._p else 1
    rank = (typed.rank - 1) % 3
    marks = {
        "dash": "- ", "letter": f"{'abc'[rank]}) ", "number": f"{typed.rank}) ", "bullet sign": "• ", "tab": "–\t",
        "arrow": "→ ", "roman": f"{('i', 'ii', 'iii')[rank]}) ", "in brackets": f"({'abc'[rank]}) ", "one paragraph": "- ",
    }  # fmt: skip
    if way.startswith("automatic"):
        style = "List Number" if passage.ordered else typed.names.get("item", "List Bullet")
        made = typed.put(*typed.runs(passage.parts), style=style if style == "List Number" or typed.names else "List Bullet")
        number = listed(typed, "List Number" if passage.ordered else "List Bullet")
        made._p.get_or_add_pPr().append(parts.element(parts.numbering(0, number)))
        if way == "automatic apart":
            typed.document.add_paragraph()
    elif way == "one paragraph" and typed.rank > 1:
        for piece in (parts.run("\n- "), *typed.runs(passage.parts)):
            for made_ in parts.elements(piece):
                before._p.append(made_)
    else:
        typed.put(parts.run(marks[way]), *typed.runs(passage.parts))
    typed.listed = typed.document.paragraphs[-1]._p


def quotation(typed: Typed, passage: Passage) -> None:
    """Type a quotation: in its style, indented, smaller."""
    way = typed.habits.quotations
    typed.open = None
    if way == "style" and typed.names:
        typed.put(*typed.runs(passage.parts), role="quotation")
        return
    last = passage.parts[-1]
    marks = (Part("« "), *passage.parts[:-1], Part(last.text.replace(". (", " » (", 1)))
    made = typed.put(*typed.runs(marks if way == "marks" else passage.parts, *(("em",) if way == "indent italic" else ())))
    made.paragraph_format.left_indent = INDENT
    if way != "left only":
        made.paragraph_format.right_indent = INDENT
    for piece in made.runs if way == "indent small" else ():
        piece.font.size = Pt(10)


def table(typed: Typed, passage: Passage) -> None:
    """Type a table with its caption above or below it."""
    way = typed.habits.tables
    typed.open = None
    if way != "caption below":
        _caption(typed, "table", passage)
    made = typed.document.add_table(rows=0, cols=len(passage.rows[0]))
    for rank, row in enumerate(passage.rows):
        for cell, text in zip(made.add_row().cells, row, strict=True):
            broken = way == "broken cells" and rank and text.isdecimal()
            faces = {"bold row": ("bold",), "italic head": ("em",)}.get(way, ()) if not rank else ()
            for piece in parts.elements(parts.run(f"env.\n{text}" if broken else text, *faces)):
                cell.paragraphs[0]._p.append(piece)
            if way == "spaced cells":
                cell.add_paragraph()
    if way == "header":
        made.rows[0]._tr.get_or_add_trPr().append(parts.element("<w:tblHeader/>"))
    if way == "caption below":
        _caption(typed, "table", passage)


def figure(typed: Typed, passage: Passage) -> None:
    """Type a picture and its caption."""
    way = typed.habits.figures
    typed.open = None
    if way == "caption above":
        _caption(typed, "figure", passage)
    typed.document.add_picture(_picture(typed.chance), width=Pt(120))
    inline = typed.document.inline_shapes[-1]._inline
    inline.docPr.set("descr", passage.alt if way != "none" else "")
    if way == "anchored":
        inline.tag = inline.tag.replace("inline", "anchor")
    if way == "apart":
        typed.document.add_paragraph()
    if way != "caption above":
        _caption(typed, "figure", passage)


def _caption(typed: Typed, what: str, passage: Passage) -> None:
    way = typed.habits.figures
    typed.counted[what] += 1
    label = {"table": {"fr": "Tableau", "en": "Table"}, "figure": {"fr": "Figure", "en": "Figure"}}[what][typed.paper.language]
    slanted = way == "italic caption" or not typed.names
    faces = ("em",) if slanted else ()
    number = parts.counted(label, typed.counted[what]) if way == "field" else parts.run(str(typed.counted[what]), *faces)
    sign = " : " if way == "caption colon" else ". "
    if way == "boxed caption" and what == "figure":
        typed.document.paragraphs[-1]._p.append(parts.element(parts.boxed(f"{label} {typed.counted[what]}. {words(passage.parts)}")))
    else:
        typed.put(
            parts.run(f"{label} ", *faces), number, parts.run(f"{sign}{words(passage.parts)}", *faces), role="" if slanted else "caption"
        )


def _picture(chance: random.Random) -> BytesIO:
    out = BytesIO()
    Image.new("RGB", (24, 16), (chance.randrange(256), chance.randrange(256), chance.randrange(256))).save(out, "PNG")
    out.seek(0)
    return out
