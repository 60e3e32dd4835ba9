"""The end of a manuscript: notes that were typed by hand, and the reference list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Twips

from manuscripts import parts
from manuscripts.blocks import headed, listed
from manuscripts.paper import Part, Parts

if TYPE_CHECKING:
    from manuscripts.writer import Typed

LABELS = {"raised": "", "bracketed": "[{}] ", "raised plain": "{}. ", "round brackets": "({}) "}
"""What stands before a note that was typed by hand, by the way of it; nothing where the number is raised."""


def notes_by_hand(typed: Typed) -> None:
    """Type the notes of which the author typed the calls."""
    if typed.typed_notes:
        section(typed, "Notes")
    for number, note in enumerate(typed.typed_notes, 1):
        plain = LABELS[typed.habits.notes].format(number)
        label = [parts.run(plain)] if plain else [parts.run(str(number), "sup"), parts.run(" ")]
        typed.put(*label, *typed.runs(note))


def section(typed: Typed, text: str) -> None:
    """Type the heading of a list at the end, without a number."""
    headed(typed, text.upper() if typed.habits.headings == "capitals" else text, 1)


def references(typed: Typed) -> None:
    """Type the reference list: bare, hanging, numbered, in parts, with dashes or bullets."""
    language, way = typed.paper.language, typed.habits.references
    section(typed, {"fr": "Bibliographie", "en": "References"}[language])
    half = len(typed.paper.references) // 2
    for number, held in enumerate(typed.paper.references):
        if way == "parted" and number in (0, half):
            typed.put(parts.run({"fr": ("Sources", "Études"), "en": ("Sources", "Studies")}[language][bool(number)], "bold"))
        first, *rest = held
        family, _, initial = first.text.partition(" ")
        lead: Parts = (Part(family, "caps"), Part(f" {initial}")) if way == "small capitals" else (first,)
        label = {"numbered": [parts.run(f"[{number + 1}] ")], "dashes": [parts.run("– ")]}.get(way, [])
        made = typed.put(*label, *typed.runs((*lead, *rest)), role="reference" if way == "style" else "")
        if way == "hanging":
            made.paragraph_format.left_indent = Twips(567)
            made.paragraph_format.first_line_indent = Twips(-567)
        if way in ("bulleted", "automatic"):
            style = "List Bullet" if way == "bulleted" else "List Number"
            made._p.get_or_add_pPr().append(parts.element(parts.numbering(0, listed(typed, style))))
