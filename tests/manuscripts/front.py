"""The front matter of a manuscript: title, by-line, abstracts and keywords, in every order and under every label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from manuscripts import parts
from manuscripts.paper import Author

if TYPE_CHECKING:
    from manuscripts.writer import Typed

LABELS = {"abstract": {"fr": "Résumé", "en": "Abstract"}, "keywords": {"fr": "Mots-clés", "en": "Keywords"}}
ORDERS = {
    "title first": ("title", "authors", "abstract", "keywords", "other title", "other abstract", "other keywords"),
    "authors first": ("authors", "title", "other title", "abstract", "keywords", "other abstract", "other keywords"),
    "english last": ("title", "authors", "abstract", "keywords", "/", "other title", "other abstract", "other keywords"),
    "english first": ("title", "other title", "authors", "other abstract", "other keywords", "abstract", "keywords"),
    "keywords before": ("title", "authors", "keywords", "abstract", "other keywords", "other abstract"),
    "authors last": ("title", "other title", "abstract", "keywords", "other abstract", "other keywords", "authors"),
    "meeting first": ("meeting", "title", "authors", "abstract", "keywords", "other title", "other abstract", "other keywords"),
    "in a table": ("title", "authors", "abstract", "keywords", "other title", "other abstract", "other keywords"),
    "subtitle apart": ("title", "subtitle", "authors", "abstract", "keywords", "other title", "other abstract", "other keywords"),
}
"""What stands before the text, in its order; behind a stroke, after it."""
MEETING = {"fr": "Colloque international de la rive, Brécy, 12 mai 2019", "en": "International conference of the bank, Brecy, 12 May 2019"}
SET: dict[str, tuple[tuple[str, ...], str]] = {
    "capitals": (("bold",), "{} "),
    "point": ((), "{}. "),
    "clefs": (("bold",), "{} : "),
    "square brackets": (("bold",), "[{}] "),
}
"""Labels that stand before their field, by the way of them: the faces and the form."""
UNLABELLED = ("openedition", "metopes")
"""Conventions whose styles say what a paragraph is, so that no label is typed."""


class Front:
    """The front matter of a document that is being typed."""

    def __init__(self, typed: Typed) -> None:
        self.typed, self.paper, self.habits = typed, typed.paper, typed.habits
        self.own = self.paper.language
        self.other = "en" if self.own == "fr" else "fr"
        order = ORDERS[self.habits.front]
        at = order.index("/") if "/" in order else len(order)
        self.before, self.after = order[:at], order[at + 1 :]

    def first(self) -> None:
        """Type what stands before the text."""
        self._put(self.before)
        if self.habits.front == "in a table":
            self._boxed()

    def last(self) -> None:
        """Type what stands after it."""
        self._put(self.after)

    def _put(self, fields: tuple[str, ...]) -> None:
        for field in fields:
            language = self.other if field.startswith("other ") else self.own
            name = field.removeprefix("other ")
            if name == "authors":
                getattr(self, f"_{self.habits.byline.replace(' ', '_')}")()
            elif name == "meeting":
                self.typed.put(parts.run(MEETING[self.own]))
            elif name in ("title", "subtitle"):
                self._title(name, language)
            else:
                held = self.paper.abstracts[language] if name == "abstract" else self._keywords(language)
                self._labelled(name, language, held)

    def _boxed(self) -> None:
        """Put what was typed into a table of one cell, as templates do that set it off."""
        held = list(self.typed.document.paragraphs)
        cell = self.typed.document.add_table(rows=1, cols=1).cell(0, 0)
        for paragraph in held:
            cell._tc.append(paragraph._p)
        cell._tc.remove(cell.paragraphs[0]._p)

    def _keywords(self, language: str) -> str:
        return (" ; " if language == "fr" and self.habits.labels == "dash" else ", ").join(self.paper.keywords[language])

    def _title(self, name: str, language: str) -> None:
        text = self.paper.titles[language]
        if self.habits.front == "subtitle apart" and language == self.own:
            title, _, subtitle = text.partition(":")
            text = title.strip() if name == "title" else subtitle.strip()
            text = text[0].upper() + text[1:]
        role = "subtitle" if name == "subtitle" or language != self.own else "title"
        made = self.typed.put(parts.run(text, *(() if self.typed.names else ("bold",))), role=role)
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for piece in made.runs if not self.typed.names and role == "title" else ():
            piece.font.size = Pt(18)

    def _labelled(self, name: str, language: str, held: str) -> None:
        label, way = LABELS[name][language], self.habits.labels
        if way == "clefs":
            label = label.replace("Mots-clés", "Mots clefs")
        if self.habits.styles in UNLABELLED:
            self.typed.put(parts.run(held), role=name)
        elif way in SET:
            faces, form = SET[way]
            self.typed.put(parts.run(form.format(label.upper() if way == "capitals" else label), *faces), parts.run(held), role=name)
        elif way == "underlined":
            self.typed.put(parts.run(label, "underlined"))
            self.typed.put(parts.run(held), role=name)
        elif way in ("own line", "heading"):
            styled = way == "heading" and self.typed.names
            self.typed.put(parts.run(label, *(() if styled else ("bold",))), role="heading 1" if styled else "")
            self.typed.put(parts.run(held), role=name)
        else:
            sign = " — " if way == "dash" else " : " if language == "fr" else ": "
            self.typed.put(parts.run(f"{label}{sign}", *(("bold",) if way == "bold run in" else ())), parts.run(held), role=name)

    # ---- by-lines

    def _lines(self) -> None:
        for author in self.paper.authors:
            self._author(f"{author.given} {author.family}")
            self._place(author.place)
            self._place(author.email)

    def _capitals(self) -> None:
        for author in self.paper.authors:
            self._author(f"{author.given} {author.family.upper()}")
            self._place(author.place)

    def _commas(self) -> None:
        names = [f"{author.given} {author.family}" for author in self.paper.authors]
        link = " et " if self.own == "fr" else " and "
        self._author(link.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0])

    def _mails(self) -> None:
        for author in self.paper.authors:
            self._author(f"{author.given} {author.family} ({author.place}, {author.email})")

    def _marks(self) -> None:
        runs: list[str] = []
        for number, author in enumerate(self.paper.authors, 1):
            runs += [parts.run(f"{', ' if number > 1 else ''}{author.given} {author.family}"), parts.run(str(number), "sup")]
        self.typed.put(*runs, role="author")
        for number, author in enumerate(self.paper.authors, 1):
            self.typed.put(parts.run(str(number), "sup"), parts.run(f" {author.place}"), role="place")
        self._place(" ; ".join(author.email for author in self.paper.authors))

    def _degrees(self) -> None:
        post = {"fr": "doctorante", "en": "PhD student"}[self.own]
        for author in self.paper.authors:
            self._author(f"{author.given} {author.family}, {post}, {author.place}")

    def _semicolons(self) -> None:
        self._author(" ; ".join(f"{author.given} {author.family}" for author in self.paper.authors))
        self._place(" ; ".join(author.place for author in self.paper.authors))

    def _family_first(self) -> None:
        for author in self.paper.authors:
            self._author(f"{author.family.upper()} {author.given}")
            self._place(author.place)

    def _stars(self) -> None:
        self._author(", ".join(f"{author.given} {author.family}{'*' * at}" for at, author in enumerate(self.paper.authors, 1)))
        for at, author in enumerate(self.paper.authors, 1):
            self._place(f"{'*' * at} {author.place}")

    def _breaks(self) -> None:
        for author in self.paper.authors:
            self._author(f"{author.given} {author.family}\n{author.place}\n{author.email}")

    def _author(self, text: str) -> None:
        self.typed.put(parts.run(text), role="author")

    def _place(self, text: str) -> None:
        self.typed.put(parts.run(text), role="place")


def named(author: Author) -> str:
    """Return the name of an author as text.md has it."""
    return f"{author.given} {author.family}"
