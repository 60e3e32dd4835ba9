"""A manuscript of Word: a paper as its author types it, with the styles or the faces, blanks and marks of some habits."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from manuscripts import blocks, ends, hidden, parts
from manuscripts.front import Front
from manuscripts.habits import Habits
from manuscripts.paper import Paper, Part, Parts, Passage
from manuscripts.styles import IDS, NAMES

BY_HAND = {"raised": "{}", "bracketed": " [{}]", "raised plain": "{}", "round brackets": " ({})"}
"""Calls of notes that are typed by hand, by the way of it; those without a blank are raised."""
HOUSE = {"title": (True, 18), "heading 1": (True, 14), "heading 2": (False, 13)}
"""How the styles of a house look whose names say nothing: whether bold, and points."""


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
        self.open: Paragraph | None = None
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
        for role, (bold, points) in HOUSE.items() if self.habits.styles == "house" else ():
            font = self._style(self.names[role]).font
            font.bold, font.size = bold, Pt(points)
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
        made = parts.run(text, *face)
        if self.habits.layout == "highlight":
            made = made.replace("</w:rPr>", '<w:highlight w:val="yellow"/></w:rPr>', 1)
        return [f'<w:smartTag w:uri="x" w:element="y">{made}</w:smartTag>' if self.habits.layout == "smart tags" else made]

    def _called(self, note: Parts) -> str:
        """Return the call of a note as the author makes it, and keep the note."""
        if self.habits.notes in BY_HAND:
            self.typed_notes.append(note)
            number = len(self.typed_notes)
            typed = BY_HAND[self.habits.notes].format(number)
            return parts.run(typed) if " " in typed else parts.run(typed, "sup")
        first, *rest = note
        long = self.habits.notes == "foot long"
        self.notes.append("".join([*self.runs((first,)), *(["</w:p><w:p>"] if long else []), *self.runs(tuple(rest))]))
        return parts.called("endnote" if self.habits.notes == "end" else "footnote", len(self.notes))

    # ---- the whole

    def all(self) -> None:
        """Type the paper from its first line to its last."""
        front = Front(self)
        hidden.first(self)
        front.first()
        for passage in self._broken(self.paper.passages):
            TYPED[passage.kind](self, passage)
        ends.notes_by_hand(self)
        ends.references(self)
        front.last()
        self._notes()
        hidden.last(self)

    def _broken(self, passages: Iterable[Passage]) -> Iterable[Passage]:
        """Yield the passages; every other long one with a break of a line in the middle, where the author types so."""
        for at, passage in enumerate(passages):
            broken = self.habits.blanks == "line breaks" and passage.kind == "paragraph" and at % 2 and len(passage.parts) > 1
            yield _broken(passage) if broken else passage

    def _notes(self) -> None:
        kind = "endnote" if self.habits.notes == "end" else "footnote"
        styled = self.habits.notes == "foot styled"
        if self.notes and styled:
            self.document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
        if self.notes:
            parts.noted(self.document, kind, self.notes, "footnotetext" if styled else "")


def _broken(passage: Passage) -> Passage:
    first, *rest = passage.parts
    sign = ". " if ". " in first.text[:-2] else " "
    return Passage("paragraph", (Part(first.text.replace(sign, f"{sign.strip()}\n", 1), first.face), *rest))


TYPED: dict[str, Callable[[Typed, Passage], None]] = {
    "heading": blocks.heading,
    "paragraph": blocks.paragraph,
    "item": blocks.item,
    "quotation": blocks.quotation,
    "table": blocks.table,
    "figure": blocks.figure,
}
