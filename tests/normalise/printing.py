"""An invented article, and a press that prints it as pages do: heads, feet, notes, hyphens, columns of text."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

NOUNS = [
    "moulin",
    "rivière",
    "papier",
    "jardin",
    "registre",
    "horloge",
    "clocher",
    "carte",
    "marge",
    "lecture",
    "archive",
    "récolte",
    "lumière",
    "maison",
    "village",
    "fontaine",
    "muraille",
    "charpente",
]
VERBS = ["garde", "montre", "porte", "raconte", "mesure", "traverse", "éclaire", "retient", "partage", "prépare"]
ADJECTIVES = ["ancien", "fragile", "profond", "silencieux", "régulier", "lointain", "ordinaire", "tranquille"]
LINKS = ["et", "dont", "parce", "que", "lorsque", "tandis", "que", "mais", "pourtant", "ainsi"]
NAMES = ["Albin", "Duvert", "Esparre", "Landais", "Morvan", "Tellier", "Valdor", "Ferrand"]


@dataclass(frozen=True)
class Article:
    """Everything that the press prints, as strings; ``{n}`` calls a note."""

    title: str
    author: str
    abstract: str
    blocks: tuple[tuple[str, str], ...]
    """Pairs of a kind (heading or paragraph) and a text."""
    notes: tuple[str, ...]
    references: tuple[str, ...]


def sentence(chance: random.Random, least: int = 6, most: int = 22) -> str:
    """Return an invented sentence."""
    words: list[str] = []
    while len(words) < chance.randint(least, most):
        words += [
            chance.choice(("le", "ce", "chaque")),
            chance.choice(NOUNS),
            chance.choice(VERBS),
            "un",
            chance.choice(NOUNS),
            chance.choice(ADJECTIVES),
        ]
        words.append(chance.choice(LINKS))
    words = words[:-1]
    return f"{words[0].capitalize()} {' '.join(words[1:])}."


def article(chance: random.Random, sections: int = 3, length: int = 4) -> Article:
    """Return an invented article with notes and references."""
    blocks: list[tuple[str, str]] = []
    notes: list[str] = []
    for _ in range(sections):
        blocks.append(("heading", f"{chance.choice(NOUNS).capitalize()} et {chance.choice(NOUNS)}"))
        for _ in range(length):
            text = " ".join(sentence(chance) for _ in range(chance.randint(3, 7)))
            if chance.random() < 0.5:
                notes.append(sentence(chance, 4, 12))
                words = text.split(" ")
                at = chance.randrange(2, len(words) - 2)
                words[at] += f"{{{len(notes)}}}"
                text = " ".join(words)
            blocks.append(("paragraph", text))
    references = tuple(
        f"{name}, {chance.choice('ABC')}. ({year}). {chance.choice(NOUNS).capitalize()} et {chance.choice(NOUNS)}. Presses du Gué."
        for name, year in zip(sorted(NAMES), range(1990, 2020, 3), strict=False)
    )
    title = f"{chance.choice(NOUNS).capitalize()} et {chance.choice(NOUNS)} : une enquête {chance.choice(ADJECTIVES)}"
    return Article(
        title,
        f"{chance.choice(('Jeanne', 'Odile', 'Hervé'))} {chance.choice(NAMES)}",
        " ".join(sentence(chance) for _ in range(3)),
        tuple(blocks),
        tuple(notes),
        references,
    )


@dataclass
class Printer:
    """A press with its habits: drawn once, kept for the whole article."""

    chance: random.Random
    front: bool = True
    references: bool = True
    width: int = field(init=False)
    page: int = field(init=False)
    hyphen: str = field(init=False)
    raised: bool = field(init=False)
    doubled: bool = field(init=False)
    ends: str = field(init=False)

    def __post_init__(self) -> None:
        self.width = self.chance.choice((58, 72, 90))
        self.page = self.chance.choice((18, 26, 40))
        self.hyphen = self.chance.choice(("", "-", "\u00ad", "\ufffe"))
        self.raised = self.chance.random() < 0.5
        self.doubled = self.chance.random() < 0.3
        self.ends = self.chance.choice(("\n", "\r\n"))

    def printed(self, work: Article) -> str:
        """Return the text layer of the pages of *work*."""
        lines: list[tuple[str, tuple[int, ...]]] = []
        if self.front:
            lines += [(work.title, ()), (work.author, ()), *self.set(f"Résumé : {work.abstract}")]
        for kind, text in work.blocks:
            lines += [("", ()), (text, ()), ("", ())] if kind == "heading" else self.set(text)
        if self.references:
            lines += [("", ()), ("Bibliographie", ()), *(line for item in work.references for line in self.set(item))]
        return self.ends.join(self.paged(lines, work))

    def set(self, text: str) -> list[tuple[str, tuple[int, ...]]]:
        """Return *text* as lines with the notes that each of them calls."""
        made: list[tuple[str, tuple[int, ...]]] = []
        line = ""
        calls: tuple[int, ...] = ()
        for word in text.split(" "):
            bare, mark, number = word.partition("{")
            called: tuple[int, ...] = (int(number.split("}")[0]),) if mark else ()
            shown = bare + self.call(called) + (number.split("}")[1] if mark else "")
            if line and len(line) + 1 + len(shown) > self.width:
                cut = len(bare) // 2
                if self.hyphen and not mark and len(bare) > 8 and bare.isalpha() and len(line) + 1 + cut < self.width:
                    made.append((f"{line} {bare[:cut]}{self.hyphen}", calls))
                    line, calls = bare[cut:], ()
                    continue
                made.append((line, calls))
                line, calls = shown, called
                continue
            line, calls = f"{line} {shown}".strip(), calls + called
        return [*made, (line, calls)]

    def call(self, called: tuple[int, ...]) -> str:
        """Return the mark of a call."""
        text = "".join(map(str, called))
        return text.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")) if self.raised else text

    def paged(self, lines: list[tuple[str, tuple[int, ...]]], work: Article) -> list[str]:
        """Return *lines* on pages, with their notes, a head and a number."""
        made: list[str] = []
        number = self.chance.randint(1, 200)
        for first in range(0, len(lines), self.page):
            page = lines[first : first + self.page]
            head = [f"\f{work.title.split(' : ')[0]}"] if first else []
            body = [text for text, _ in page]
            notes = [f"{self.call((n,))} {work.notes[n - 1]}" for _, calls in page for n in calls]
            foot = [str(number + first // self.page)]
            shown = [line for line in (*head, *body, *notes, *foot) if line or not self.doubled]
            made += [part for line in shown for part in ((line, "") if self.doubled else (line,))]
        return made
