"""The body of a paper in many templates: headings, paragraphs, lists, tables, formulas, captions, notes, references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scholie.zones import Zone
from training import notations
from training.pages.lexicon import ACRONYMS
from training.pages.matter import Matter, Piece
from training.pages.titles import words
from training.records import recombined

INTRODUCTION = (
    "Introduction",
    "Introduction",
    "Introduction",
    "Introduction générale",
    "Avant-propos",
    "Contexte",
    "Contexte et problématique",
)
NUMBERS = ("{n}", "{n}", "{n}", "{n}.", "{n}.", "{r}.", "{r}/", "{r} –", *("",) * 6, "{n}/", "{n})")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def body(matter: Matter, *, short: bool) -> Iterator[Piece]:
    """Yield the pieces of a body; *short* has two sections and no reference list."""
    if matter.often(0.06):
        yield from contents(matter)
    form = matter.one(*NUMBERS)
    upper = matter.often(0.2)
    apart = matter.often(0.3) and "{n}" in form
    note = Counter(raised=matter.often(0.15), collected=[] if matter.often(0.12) else None, citing=matter.often(0.3))
    for _ in range(matter.chance.choice((0, 0, 0, 1, 2, 4))):
        yield from _prose(matter, note)
    for section in range(1, (3 if short else matter.chance.randint(3, 6)) + 1):
        named = matter.one(*INTRODUCTION) if section == 1 and matter.often(0.8) else heading(matter)
        yield from _heading(matter, _number(form, section), named.upper() if upper else named, apart=apart)
        for part in range(1, matter.chance.choice((1, 1, 2, 3)) + 1):
            if part > 1 or matter.often(0.2):
                yield from _heading(matter, _number(form, section, part), heading(matter), apart=apart)
            for _ in range(matter.chance.randint(1, 3)):
                yield from _prose(matter, note)
            yield from _apart(matter)
    after = matter.often(0.4)
    if not short and after:
        yield from references(matter)
    yield from _endnotes(matter, note.collected or ())
    if not short and not after:
        yield from references(matter)


def _endnotes(matter: Matter, notes: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the section of a paper whose notes stand at its end."""
    if notes:
        yield Piece(Zone.HEADING, matter.one("Notes", "NOTES", "Notes de fin", "Notes :"), gap=matter.chance.randint(1, 3))
        yield from notes


RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Counter:
    """The numbers of notes given so far, whether they are printed raised, the notes that are kept for the end of the paper, whether most notes cite."""

    def __init__(self, *, raised: bool = False, collected: list[Piece] | None = None, citing: bool = False) -> None:
        self.last, self.raised, self.collected, self.citing = 0, raised, collected, citing

    def shown(self, number: int) -> str:
        """Return a number as it is printed."""
        return str(number).translate(RAISED) if self.raised else str(number)

    def next(self) -> int:
        """Return the next number."""
        self.last += 1
        return self.last


def _number(form: str, section: int, part: int = 0) -> str:
    if not form:
        return ""
    if part:
        return f"{section}.{part}{'.' if form.endswith('.') and section % 2 else ''}"
    return form.replace("{n}", str(section)).replace("{r}", ROMAN[section - 1])


def _heading(matter: Matter, number: str, text: str, *, apart: bool) -> Iterator[Piece]:
    gap = matter.chance.randint(1, 3)
    if number and apart and matter.often(0.8):
        yield Piece(Zone.HEADING_NUMBER, number, gap=gap)
        yield Piece(Zone.HEADING, text, gap=matter.chance.choice((0, 1, 1)))
    else:
        blank = matter.one(" ", " ", "  ", "     ")
        yield Piece(Zone.HEADING, f"{number}{blank}{text}".strip(), gap=gap, centred=matter.often(0.1))


def heading(matter: Matter) -> str:
    """Return a heading."""
    return (
        words(matter, matter.language)
        if matter.often(0.4)
        else matter.chains[matter.language].sentence(matter.chance, 1, matter.chance.choice((7, 7, 16))).replace(",", "")
    )


def _prose(matter: Matter, note: Counter) -> Iterator[Piece]:
    chain = matter.chains[matter.language]
    sentences = [chain.sentence(matter.chance) for _ in range(matter.chance.randint(2, 5))]
    notes = []
    for at in range(len(sentences)):
        if matter.often(0.15):
            sentences[at] += f" ({' '.join(matter.chance.choice(matter.parts.people)[:1])}, {matter.chance.randint(1950, 2024)})"
        elif matter.often(0.08):
            sentences[at] += f" [{matter.chance.randint(1, 30)}]"
        elif matter.often(0.12):
            sentences[at] += (
                f"{matter.one(',', ' dans', ' avec', ' de')} {words(matter, 'fr')} {matter.one('de', 'par', ', de')} {' '.join(reversed(matter.chance.choice(matter.parts.people)))}"
            )
        if matter.often(0.12):
            notes.append(note.next())
            sentences[at] += matter.one("", " ", "", "") + note.shown(notes[-1])
    yield Piece(
        Zone.BODY,
        " ".join(f"{sentence}{matter.one('.', '.', '.', '.', ' :', ' ?')}" for sentence in sentences),
        gap=matter.chance.choice((0, 0, 1, 1, 2)),
    )
    made = [piece for number in notes for piece in _note(matter, note, number)]
    if note.collected is None:
        yield from made
    else:
        note.collected.extend(made)


def _note(matter: Matter, note: Counter, number: int) -> Iterator[Piece]:
    """Yield a note, its number sometimes on a line of its own."""
    chain = matter.chains[matter.language]
    apart = matter.often(0.15)
    text = matter.one(
        chain.paragraph(matter.chance, matter.chance.randint(1, 4)),
        chain.sentence(matter.chance, 4, 25) + ".",
        f"Voir {' '.join(reversed(matter.chance.choice(matter.parts.people)))}, {words(matter, 'fr')}, {matter.chance.randint(1950, 2024)}, p. {matter.chance.randint(2, 300)}.",
        f"Ibid., p. {matter.chance.randint(2, 300)}.",
        f"https://www.{matter.chance.choice(matter.parts.words)}.org/{matter.chance.randint(1, 900)}",
        f"Nous remercions {' '.join(reversed(matter.chance.choice(matter.parts.people)))} pour {chain.sentence(matter.chance, 3, 12).lower()}.",
        notations.printed(recombined(matter.parts, matter.chance), matter.chance).text,
    )
    if note.citing and matter.often(0.6):
        text = f"{matter.one('', '', '', 'Voir ', 'Cf. ')}{notations.printed(recombined(matter.parts, matter.chance), matter.chance).text}"
    if apart:
        yield Piece(Zone.NOTE_NUMBER, note.shown(number), gap=matter.chance.randint(0, 2))
        yield Piece(Zone.NOTE, text, gap=matter.chance.randint(0, 1))
    else:
        yield Piece(Zone.NOTE, f"{note.shown(number)}{matter.one(' ', ' ', '', '. ', '  ')}{text}", gap=matter.chance.choice((0, 1, 2)))


def _apart(matter: Matter) -> Iterator[Piece]:
    """Yield what interrupts the prose: a list, a table, a figure, a formula, an example."""
    draw = matter.chance.random()
    chain = matter.chains[matter.language]
    if draw < 0.15:
        sign = matter.one("•", "–", "-", "—", "▪", "{n}.", "({n})", "{n})", "{a})")
        for rank in range(1, matter.chance.randint(2, 6)):
            lead = sign.replace("{n}", str(rank)).replace("{a}", "abcdefgh"[rank])
            long = f"{chain.sentence(matter.chance, 1, 5)}. {chain.paragraph(matter.chance, matter.chance.randint(1, 3))}"
            yield Piece(
                Zone.ITEM,
                f"{lead} {long if matter.often(0.3) else chain.sentence(matter.chance, 3, 22) + matter.one(' ;', '.', '.', ',')}",
                gap=matter.chance.choice((0, 0, 1)),
            )
    elif draw < 0.4:
        caption = f"{matter.one('Figure', 'Tableau', 'Table', 'FIGURE', 'TABLE', 'Fig.', 'Tab.', 'Graphique')} {matter.chance.randint(1, 9)}{matter.one(' :', '.', ' –', ' -', ' —', ':')} {chain.sentence(matter.chance, 3, 16) if matter.often(0.6) else chain.paragraph(matter.chance, 2)}{matter.one('', '.')}"
        cells = list(_cells(matter))
        over = matter.often(0.4)
        yield from [Piece(Zone.CAPTION, caption, gap=1)] if over else []
        yield from cells
        yield from [] if over else [Piece(Zone.CAPTION, caption, gap=1, centred=matter.often(0.5))]
    elif draw < 0.5:
        for _ in range(matter.chance.randint(1, 4)):
            yield Piece(Zone.TABLE, _formula(matter), gap=matter.chance.choice((0, 1, 1)), broken=False)
    elif draw < 0.55:
        for rank in range(1, matter.chance.randint(2, 5)):
            yield Piece(
                Zone.TABLE,
                f"({rank}) {'*' if matter.often(0.2) else ''}{chain.sentence(matter.chance, 3, 9)}",
                gap=matter.chance.choice((0, 1)),
            )
    elif draw < 0.6:
        for _ in range(matter.chance.randint(3, 10)):
            name = matter.chance.choice(matter.parts.people)[1].split()[0]
            yield Piece(
                Zone.BODY,
                f"{name}{matter.one(' : ', ': ')}{chain.sentence(matter.chance, 3, 25)}{matter.one('.', ' ?', '…')}",
                gap=matter.chance.choice((0, 1)),
            )


def _cells(matter: Matter) -> Iterator[Piece]:
    """Yield rows of a table, or its cells one by one, or the words of a figure."""
    chain = matter.chains[matter.language]
    rows, columns = matter.chance.randint(2, 6), matter.chance.randint(2, 5)
    alone = matter.often(0.5)

    def cell(column: int) -> str:
        if column == 0 or matter.often(0.25):
            return matter.one(chain.sentence(matter.chance, 1, 3), matter.one(*ACRONYMS), chain.sentence(matter.chance, 1, 2).lower())
        return matter.one(
            f"{matter.chance.random() * 100:.1f}",
            f"{matter.chance.randint(0, 9999)}",
            f"{matter.chance.random():.3f}".replace(".", ","),
            f"{matter.chance.randint(0, 100)} %",
            "-",
            "+",
            "x",
        )

    for row in range(rows):
        made = [cell(column) for column in range(columns)]
        if alone:
            for text in made:
                yield Piece(Zone.TABLE, text, gap=matter.chance.choice((0, 0, 1)), broken=False)
        else:
            yield Piece(
                Zone.TABLE,
                matter.one(" ", "   ", "     ").join(made),
                gap=1 if row == 0 else matter.chance.choice((0, 0, 0, 1)),
                broken=False,
            )


def _formula(matter: Matter) -> str:
    signs = (
        "x",
        "y",
        "P(w",
        "|c)",
        "=",
        "∑",
        "i",
        "n",
        "λ",
        "+",
        "−",
        "log",
        "f(x)",
        "≤",
        "2",
        "0",
        "α",
        "∈",
        "(1)",
        "(2)",
        "argmax",
        "/",
        "*",
        "S",
        "T",
        "→",
    )
    return matter.one(" ", " ", "").join(matter.chance.choice(signs) for _ in range(matter.chance.randint(2, 14)))


def contents(matter: Matter) -> Iterator[Piece]:
    """Yield a table of contents."""
    yield Piece(Zone.CONTENTS, matter.one("Sommaire", "SOMMAIRE", "Table des matières", "Contents", "Plan"), gap=2)
    leaders = matter.one(" . . . . . . . . . ", "...................... ", "      ", " ")
    page = 1
    for rank in range(1, matter.chance.randint(4, 12)):
        page += matter.chance.randint(0, 6)
        yield Piece(
            Zone.CONTENTS,
            f"{matter.one(f'{rank}. ', f'{rank} ', f'{rank}.{rank % 3 + 1} ', '')}{heading(matter)}{leaders}{matter.one('', 'p. ')}{page}",
            gap=matter.chance.choice((0, 0, 1)),
            broken=False,
        )


def references(matter: Matter) -> Iterator[Piece]:
    """Yield a list of references."""
    yield Piece(
        Zone.REFERENCES,
        matter.one("", "", "6 ", "VI. ")
        + matter.one("Références", "Bibliographie", "RÉFÉRENCES", "Références bibliographiques", "References", "BIBLIOGRAPHIE"),
        gap=matter.chance.randint(1, 3),
    )
    sign = matter.one("", "", "", "", "[{n}] ", "{n}. ", "– ", "[{a}] ")
    gap = matter.chance.choice((0, 0, 1))
    for rank in range(1, matter.chance.randint(4, 16)):
        record = recombined(matter.parts, matter.chance)
        text = notations.printed(record, matter.chance).text
        yield Piece(Zone.REFERENCE, sign.replace("{n}", str(rank)).replace("{a}", text[:3] + str(rank)) + text, gap=gap)
