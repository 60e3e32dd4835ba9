"""A manuscript of Word: a paper as its author types it, with the styles or the faces, blanks and marks of some habits."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from PIL import Image

from manuscripts import parts
from manuscripts.front import Front
from manuscripts.habits import Habits
from manuscripts.paper import Paper, Part, Parts, Passage, words
from manuscripts.styles import IDS, NAMES

SIZES = {1: 16, 2: 14}
"""Points of headings that are only larger."""
INDENT = Twips(850)
BOX = "Un encadré rappelle que la digue date du premier bac."
"""The words of a text box."""


def manuscript(paper: Paper, habits: Habits) -> bytes:
    """Return the file of *paper*, typed with *habits*; the same words each time."""
    typed = Typed(paper, habits)
    typed.all()
    out = BytesIO()
    typed.document.save(out)
    return out.getvalue()


class Typed:
    """A document that grows as its author types."""

    def __init__(self, paper: Paper, habits: Habits) -> None:
        self.paper, self.habits = paper, habits
        self.chance = random.Random(habits.name)
        self.document: Document = docx.Document()
        self.names = NAMES[habits.styles]
        self.notes: list[str] = []
        self.typed_notes: list[Parts] = []
        self.numbers = [0, 0]
        self.counted = {"table": 0, "figure": 0}
        self.pages = 0
        self.rank = 0
        self.listed: object = None
        self._declare()

    # ---- styles and paragraphs

    def _declare(self) -> None:
        """Give the document the styles of its convention, under the names and identifiers that such a file has."""
        for name in self.names.values():
            if all(style.name.lower() != name.lower() for style in self.document.styles):
                made = self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
                made.element.set(parts.WORD + "customStyle", "1")
        if self.habits.styles == "french ids":
            for name, own in IDS.items():
                self._style(name).element.set(parts.WORD + "styleId", own)
        if self.habits.headings == "derived" and self.names:
            for level in (1, 2):
                made = self.document.styles.add_style(f"Intertitre maison {level}", WD_STYLE_TYPE.PARAGRAPH)
                made.base_style = self._style(self.names[f"heading {level}"])

    def _style(self, name: str) -> ParagraphStyle:
        found = (style for style in self.document.styles if isinstance(style, ParagraphStyle))
        return next(style for style in found if str(style.name).lower() == name.lower())

    def put(self, *runs: str, role: str = "", style: str = "") -> Paragraph:
        """Append a paragraph of *runs*, XML, in the style of a *role*, where the author uses styles."""
        paragraph = self.document.add_paragraph()
        name = style or self.names.get(role, "")
        if name:
            paragraph.style = self._style(name)
        for piece in runs:
            for made in parts.elements(piece):
                paragraph._p.append(made)
        if self.habits.blanks == "empty":
            for _ in range(2):
                self.document.add_paragraph()
        return paragraph

    def runs(self, held: Parts, *faces: str) -> list[str]:
        """Return *held* as runs, each of them in *faces*, too, with the calls of their notes."""
        made = []
        for part in held:
            if part.text:
                made += self._run(part, faces)
            if part.note:
                made.append(self._called(part.note))
        return made

    def _run(self, part: Part, faces: Sequence[str]) -> list[str]:
        text = part.text
        if self.habits.layout == "soft hyphens":
            text = text.replace("registres", "re\u00adgistres").replace("travellers", "trav\u00adellers")
        if self.habits.layout == "no-break":
            text = text.replace(" ;", "\u00a0;").replace(" :", "\u00a0:").replace("p. ", "p.\u00a0")
        face = (*faces, part.face) if part.face and part.face not in faces else tuple(faces)
        if self.habits.layout == "language runs" and len(text) > 20:
            at = text.index(" ", 8) + 3 if " " in text[8:] else 8
            return [parts.run(text[:at], *face), parts.run(text[at:], *face)]
        if self.habits.layout == "bold words" and not part.face and not faces and len(text) > 60:
            first, _, rest = text.partition(" ")
            second, _, rest = rest.partition(" ")
            return [parts.run(f"{first} "), parts.run(second, "bold"), parts.run(f" {rest}")]
        return [parts.run(text, *face)]

    def _called(self, note: Parts) -> str:
        """Return the call of a note as the author makes it, and keep the note."""
        if self.habits.notes in ("raised", "bracketed"):
            self.typed_notes.append(note)
            number = len(self.typed_notes)
            return parts.run(str(number), "sup") if self.habits.notes == "raised" else parts.run(f" [{number}]")
        self.notes.append("".join(self.runs(note)))
        return parts.called("endnote" if self.habits.notes == "end" else "footnote", len(self.notes))

    # ---- the whole

    def all(self) -> None:
        """Type the paper from its first line to its last."""
        front = Front(self)
        self._hidden_first()
        front.first()
        for passage in self._broken(self.paper.passages):
            TYPED[passage.kind](self, passage)
        self._notes_by_hand()
        self._references()
        front.last()
        self._notes()
        self._laid_out()

    def _broken(self, passages: Iterable[Passage]) -> Iterable[Passage]:
        """Yield the passages; every other long one with a break of a line in the middle, where the author types so."""
        for at, passage in enumerate(passages):
            if self.habits.blanks == "line breaks" and passage.kind == "paragraph" and at % 2 and len(passage.parts) > 1:
                first, *rest = passage.parts
                yield Passage(
                    "paragraph",
                    (
                        Part(
                            first.text.replace(". ", ".\n", 1) if ". " in first.text[:-2] else first.text.replace(" ", "\n", 1), first.face
                        ),
                        *rest,
                    ),
                )
            else:
                yield passage

    # ---- blocks

    def heading(self, passage: Passage) -> None:
        """Type a heading: in a style, derived, numbered, bold, in capitals, larger."""
        way, level = self.habits.headings, passage.level
        if self.habits.blanks == "page breaks" and level == 1:
            self.pages += 1
            if self.pages % 2:
                self.put('<w:r><w:br w:type="page"/></w:r>')
        styled = bool(self.names) and way in ("style", "numbered", "automatic", "derived")
        text = words(passage.parts)
        if way in ("numbered", "bold numbered"):
            text = f"{self._number(level)} {text}"
        if way == "capitals" and level == 1:
            text = text.upper()
        if styled:
            style = f"Intertitre maison {level}" if way == "derived" else self.names[f"heading {level}"]
            paragraph = self.put(parts.run(text), style=style)
            if way == "automatic":
                paragraph._p.get_or_add_pPr().append(parts.element(parts.numbering(level - 1, self._list("List Number"))))
            return
        self._faced(text, level, way)

    def _faced(self, text: str, level: int, way: str) -> None:
        """Type a heading that only its face tells."""
        faces = () if way == "large" else ("bold", "em") if level == 2 and way in ("bold", "style", "derived", "automatic") else ("bold",)
        paragraph = self.put(parts.run(text, *faces))
        if way == "large":
            for piece in paragraph.runs:
                piece.font.size = Pt(SIZES[level])

    def _number(self, level: int) -> str:
        self.numbers = [self.numbers[0] + 1, 0] if level == 1 else [self.numbers[0], self.numbers[1] + 1]
        return f"{self.numbers[0]}." if level == 1 else f"{self.numbers[0]}.{self.numbers[1]}."

    def _list(self, style: str) -> int:
        return int(next(s for s in self.document.styles if s.name == style).element.pPr.numPr.numId.val)

    def paragraph(self, passage: Passage) -> None:
        """Type a paragraph of the text."""
        before = [parts.run("\t")] if self.habits.blanks == "tabs" else []
        runs = self.runs(passage.parts)
        made = self.put(*before, *self._field(runs))
        if self.habits.blanks == "first indent":
            made.paragraph_format.first_line_indent = Twips(708)

    def _field(self, runs: list[str]) -> list[str]:
        """Return runs of which the first citation is a field of a reference manager, where the author has one."""
        codes = {
            "zotero": 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":"a1b2","properties":{"plainCitation":"vu"}}',
            "endnote": "ADDIN EN.CITE <EndNote><Cite><Author>Brécy</Author><Year>1999</Year></Cite></EndNote>",
        }
        at = next((i for i, piece in enumerate(runs) if "> (" in piece and ", p." in piece), -1)
        if at < 0 or self.habits.hidden not in codes:
            return runs
        return [*runs[:at], parts.field(codes[self.habits.hidden], runs[at]), *runs[at + 1 :]]

    def item(self, passage: Passage) -> None:
        """Type an item of a list; the first one after another kind of block counts from one."""
        way = self.habits.lists
        before = self.document.paragraphs[-1]._p
        self.rank = self.rank + 1 if self.listed is before else 1
        marks = {"dash": "- ", "letter": f"{'abc'[(self.rank - 1) % 3]}) ", "number": f"{self.rank}) ", "bullet sign": "• ", "tab": "–\t"}
        if way == "automatic":
            style = "List Number" if passage.ordered else self.names.get("item", "List Bullet")
            made = self.put(*self.runs(passage.parts), style=style if style == "List Number" or self.names else "List Bullet")
            number = self._list("List Number" if passage.ordered else "List Bullet")
            made._p.get_or_add_pPr().append(parts.element(parts.numbering(0, number)))
        else:
            self.put(parts.run(marks[way]), *self.runs(passage.parts))
        self.listed = self.document.paragraphs[-1]._p

    def quotation(self, passage: Passage) -> None:
        """Type a quotation: in its style, indented, smaller."""
        way = self.habits.quotations
        if way == "style" and self.names:
            self.put(*self.runs(passage.parts), role="quotation")
            return
        held = (
            (Part("« "), *passage.parts[:-1], Part(passage.parts[-1].text.replace(". (", " » (", 1))) if way == "marks" else passage.parts
        )
        made = self.put(*self.runs(held))
        made.paragraph_format.left_indent = INDENT
        made.paragraph_format.right_indent = INDENT
        for piece in made.runs if way == "indent small" else ():
            piece.font.size = Pt(10)

    def table(self, passage: Passage) -> None:
        """Type a table with its caption above or below it."""
        below = self.habits.tables == "caption below"
        if not below:
            self._caption("table", passage)
        made = self.document.add_table(rows=0, cols=len(passage.rows[0]))
        for rank, row in enumerate(passage.rows):
            for cell, text in zip(made.add_row().cells, row, strict=True):
                broken = self.habits.tables == "broken cells" and rank and text.isdecimal()
                faces = ("bold",) if self.habits.tables == "bold row" and not rank else ()
                for piece in parts.elements(parts.run(f"env.\n{text}" if broken else text, *faces)):
                    cell.paragraphs[0]._p.append(piece)
        if self.habits.tables == "header":
            made.rows[0]._tr.get_or_add_trPr().append(parts.element("<w:tblHeader/>"))
        if below:
            self._caption("table", passage)

    def figure(self, passage: Passage) -> None:
        """Type a picture and its caption."""
        self.document.add_picture(_picture(self.chance), width=Pt(120))
        shape = self.document.inline_shapes[-1]._inline.docPr
        shape.set("descr", passage.alt if self.habits.figures != "none" else "")
        if self.habits.figures == "apart":
            self.document.add_paragraph()
        self._caption("figure", passage)

    def _caption(self, what: str, passage: Passage) -> None:
        self.counted[what] += 1
        label = {"table": {"fr": "Tableau", "en": "Table"}, "figure": {"fr": "Figure", "en": "Figure"}}[what][self.paper.language]
        slanted = self.habits.figures == "italic caption" or not self.names
        faces = ("em",) if slanted else ()
        number = parts.counted(label, self.counted[what]) if self.habits.figures == "field" else parts.run(str(self.counted[what]), *faces)
        self.put(parts.run(f"{label} ", *faces), number, parts.run(f". {words(passage.parts)}", *faces), role="" if slanted else "caption")

    # ---- the end

    def _notes_by_hand(self) -> None:
        if self.typed_notes:
            self._section("Notes")
        for number, note in enumerate(self.typed_notes, 1):
            label = [parts.run(str(number), "sup"), parts.run(" ")] if self.habits.notes == "raised" else [parts.run(f"[{number}] ")]
            self.put(*label, *self.runs(note))

    def _section(self, text: str) -> None:
        """Type the heading of a list at the end, without a number."""
        if self.names and self.habits.headings in ("style", "numbered", "automatic", "derived"):
            self.put(parts.run(text), role="heading 1")
        else:
            self._faced(text.upper() if self.habits.headings == "capitals" else text, 1, self.habits.headings)

    def _references(self) -> None:
        self._section({"fr": "Bibliographie", "en": "References"}[self.paper.language])
        half = len(self.paper.references) // 2
        for number, held in enumerate(self.paper.references):
            if self.habits.references == "parted" and number in (0, half):
                self.put(parts.run({"fr": ("Sources", "Études"), "en": ("Sources", "Studies")}[self.paper.language][bool(number)], "bold"))
            first, *rest = held
            family, _, initial = first.text.partition(" ")
            lead: Parts = (Part(family, "caps"), Part(f" {initial}")) if self.habits.references == "small capitals" else (first,)
            label = [parts.run(f"[{number + 1}] ")] if self.habits.references == "numbered" else []
            made = self.put(*label, *self.runs((*lead, *rest)), role="reference" if self.habits.references == "style" else "")
            if self.habits.references == "hanging":
                made.paragraph_format.left_indent = Twips(567)
                made.paragraph_format.first_line_indent = Twips(-567)

    def _notes(self) -> None:
        kind = "endnote" if self.habits.notes == "end" else "footnote"
        if self.notes:
            if self.habits.notes == "foot styled":
                self.document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
            parts.noted(self.document, kind, self.notes, "footnotetext" if self.habits.notes == "foot styled" else "")

    # ---- what is in the file and not of the text

    def _hidden_first(self) -> None:
        way = self.habits.hidden
        if way == "header":
            self.document.sections[0].header.paragraphs[0].text = "Colloque de la rive, version de travail"
            self.document.sections[0].footer.paragraphs[0].text = "Manuscrit à ne pas diffuser"

    def _laid_out(self) -> None:
        way, body = self.habits.hidden, self.document.paragraphs
        long = next(
            paragraph
            for paragraph in body
            if len(paragraph.text) > 200 and paragraph.style is not None and paragraph.style.name == "Normal"
        )
        if way == "changes":
            for piece in (parts.inserted(" On l’ajoute ici."), parts.deleted(" On le retire ici.")):
                long._p.append(parts.element(piece))
        elif way == "moved":
            for piece in parts.moved(" On déplace ceci."):
                long._p.append(parts.element(piece))
        elif way == "comment":
            self.document.add_comment(long.runs, "À vérifier dans les carnets", author="Relecture", initials="R")
        elif way == "text box":
            long._p.append(parts.element(parts.boxed(BOX)))
        elif way == "contents":
            self._contents()
        if self.habits.layout == "columns":
            self.document.sections[-1]._sectPr.append(parts.element('<w:cols w:num="2" w:space="708"/>'))

    def _contents(self) -> None:
        """Put a table of contents before the first heading of the text, as Word makes it."""
        first = words(self.paper.passages[0].parts)
        at = next(p for p in self.document.paragraphs if p.text.strip().lower().endswith(first.lower()))
        self.document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        for rank, passage in enumerate(p for p in self.paper.passages if p.kind == "heading" and p.level == 1):
            at.insert_paragraph_before(f"{words(passage.parts)}\t{rank + 2}", style="toc 1")


TYPED: dict[str, Callable[[Typed, Passage], None]] = {
    "heading": Typed.heading,
    "paragraph": Typed.paragraph,
    "item": Typed.item,
    "quotation": Typed.quotation,
    "table": Typed.table,
    "figure": Typed.figure,
}


def _picture(chance: random.Random) -> BytesIO:
    out = BytesIO()
    Image.new("RGB", (24, 16), tuple(chance.randrange(256) for _ in range(3))).save(out, "PNG")
    out.seek(0)
    return out
