"""Invented papers, drawn from a seed: another number is another paper, the same number the same one."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from manuscripts import pools
from manuscripts.paper import Author, Paper, Part, Parts, Passage

YEARS = range(1978, 2019)


@dataclass(slots=True)
class Draw:
    """What is drawn for one paper: its chance, its language, the works that it cites."""

    chance: random.Random
    language: str
    works: list[tuple[str, int]] = field(default_factory=list)
    """Family and year of each work of the list."""
    used: set[str] = field(default_factory=set)

    def one(self, pool: Sequence[str]) -> str:
        """Return one of *pool*, none twice while there are others."""
        left = [word for word in pool if word not in self.used] or list(pool)
        word = self.chance.choice(left)
        self.used.add(word)
        return word

    def sentence(self, language: str = "") -> str:
        """Return a sentence."""
        clauses = pools.CLAUSES[language or self.language]
        said = [self.chance.choice(clauses[role]) for role in ("link", "who", "does", "what", "where", "how")]
        text = said[0] + " ".join(said[1:])
        return text[0].upper() + text[1:] + "."

    def sentences(self, count: int, language: str = "") -> str:
        """Return *count* sentences in a row."""
        return " ".join(self.sentence(language) for _ in range(count))


def paper(seed: str, language: str = "fr", *, notes: int = 4) -> Paper:
    """Return the paper of a *seed*, with so many *notes*."""
    chance = random.Random(seed)
    draw = Draw(
        chance,
        language,
        sorted((family, year) for family, year in zip(chance.sample(pools.FAMILIES, 6), chance.sample(YEARS, 6), strict=True)),
    )
    other = "en" if language == "fr" else "fr"
    first, second, under, beneath = chance.choice(pools.TITLES["fr"])
    titles = {"fr": f"{first} : {under}", "en": f"{second}: {beneath}"}
    passages = tuple(_noted(draw, list(_passages(draw)), notes))
    abstracts = {spoken: draw.sentences(3, spoken) for spoken in (language, other)}
    at = chance.sample(range(len(pools.KEYWORDS["fr"])), 4)
    keywords = {spoken: tuple(pools.KEYWORDS[spoken][i] for i in at) for spoken in (language, other)}
    return Paper(language, titles, tuple(_authors(draw)), abstracts, keywords, passages, tuple(_references(draw)))


def _authors(draw: Draw) -> Iterator[Author]:
    cited = {family for family, _ in draw.works}
    families = [family for family in pools.FAMILIES if family not in cited]
    count = draw.chance.choice((1, 2, 2, 3))
    places = draw.chance.sample(pools.PLACES[draw.language], count)
    for given, family, place in zip(draw.chance.sample(pools.GIVEN, count), draw.chance.sample(families, count), places, strict=True):
        yield Author(given, family, place, f"{_ascii(given)}.{_ascii(family)}@gue.example")


def _ascii(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in folded if letter.isascii() and (letter.isalnum() or letter == "-"))


def _passages(draw: Draw) -> Iterator[Passage]:
    first, last, _ = pools.ENDS[draw.language]
    yield Passage("heading", (Part(first),), 1)
    yield from _text(draw, 2)
    for section in range(3):
        yield Passage("heading", (Part(draw.one(pools.HEADINGS[draw.language])),), 1)
        yield from _text(draw, 2)
        for _ in range((2, 0, 2)[section]):
            yield Passage("heading", (Part(draw.one(pools.HEADINGS[draw.language])),), 2)
            yield from _text(draw, 2)
        yield from FILLINGS[section](draw)
    yield Passage("heading", (Part(last),), 1)
    yield from _text(draw, 2)


def _text(draw: Draw, count: int) -> Iterator[Passage]:
    for _ in range(count):
        yield Passage("paragraph", tuple(_paragraph(draw)))


def _paragraph(draw: Draw) -> Iterator[Part]:
    """Yield a paragraph with a citation, a slanted word, a century or a name in small capitals."""
    yield Part(draw.sentences(draw.chance.choice((1, 2, 3))) + " ")
    family, year = draw.chance.choice(draw.works)
    kind = draw.chance.choice(("em", "sup", "caps", "plain"))
    said = {
        "fr": ("Le mot ", " vient de là", "Au XIX", "e", " siècle, ", " l’a montré", "on en parle encore"),
        "en": ("The word ", " comes from there", "In the 19", "th", " century, ", " has shown it", "people still speak of it"),
    }
    before, after, in_the, raised, century, shown, spoken = said[draw.language]
    if kind == "em":
        yield from (Part(before), Part(draw.chance.choice(pools.TERMS[draw.language]), "em"), Part(after))
    elif kind == "sup":
        yield from (Part(in_the), Part(raised, "sup"), Part(century + spoken))
    elif kind == "caps":
        yield from (Part(family, "caps"), Part(shown))
    yield Part(f" ({family}, {year}, p. {draw.chance.randint(3, 240)}). " if kind != "plain" else "")
    yield Part(draw.sentence())


def _list(draw: Draw) -> Iterator[Passage]:
    ends = {"fr": "On distingue alors plusieurs sortes de choses :", "en": "Several sorts of things are then told apart:"}
    yield Passage("paragraph", (Part(ends[draw.language]),))
    ordered = draw.chance.random() < 0.5
    found = draw.chance.sample(pools.ITEMS[draw.language], 3)
    for rank, item in enumerate(found):
        yield Passage("item", (Part(item + (" ;" if draw.language == "fr" else ";") if rank < 2 else f"{item}."),), ordered=ordered)
    yield from _text(draw, 1)


def _quoted(draw: Draw) -> Iterator[Passage]:
    ends = {"fr": "Un témoin de l’époque le raconte ainsi :", "en": "A witness of the time tells it so:"}
    yield Passage("paragraph", (Part(ends[draw.language]),))
    family, year = draw.chance.choice(draw.works)
    yield Passage("quotation", (Part(f"{draw.sentences(2)} ({family}, {year}, p. {draw.chance.randint(3, 240)})"),))
    yield from _text(draw, 1)


def _shown(draw: Draw) -> Iterator[Passage]:
    heads, rows = pools.CELLS[draw.language]
    cells = tuple((row, str(draw.chance.randint(20, 900)), str(draw.chance.randint(20, 900))) for row in rows)
    yield Passage("table", (Part(draw.one(pools.CAPTIONS[draw.language])),), rows=(heads, *cells))
    yield from _text(draw, 1)
    yield Passage("figure", (Part(draw.one(pools.CAPTIONS[draw.language])),), alt=draw.one(pools.ALTS[draw.language]))
    yield from _text(draw, 1)


FILLINGS = (_list, _quoted, _shown)
"""What each section holds besides its paragraphs."""


def _noted(draw: Draw, passages: list[Passage], count: int) -> list[Passage]:
    """Return the passages with *count* notes, each called at the end of a sentence."""
    places = [at for at, passage in enumerate(passages) if passage.kind == "paragraph" and len(passage.parts) > 1]
    made = list(passages)
    for at in sorted(draw.chance.sample(places, count)):
        *before, last = made[at].parts
        made[at] = Passage("paragraph", (*before, Part(last.text, last.face, tuple(_note(draw)))))
    return made


def _note(draw: Draw) -> Iterator[Part]:
    see = {"fr": "Voir ", "en": "See "}[draw.language]
    yield from (Part(f"{see}{draw.chance.choice(pools.FAMILIES)}, "), Part(draw.chance.choice(pools.BOOKS[draw.language]), "em"))
    yield Part(f", {draw.chance.choice(YEARS)}, p. {draw.chance.randint(3, 240)}. {draw.sentence()}")


def _references(draw: Draw) -> Iterator[Parts]:
    for family, year in draw.works:
        begun = Part(f"{family} {draw.chance.choice('ABCDEGHJLMP')}. ({year}), ")
        if draw.chance.random() < 0.5:
            yield begun, Part(draw.one(pools.BOOKS[draw.language]), "em"), Part(f", {draw.chance.choice(pools.PRESSES[draw.language])}.")
        else:
            quoted = f"« {draw.one(pools.ARTICLES['fr'])} », " if draw.language == "fr" else f"“{draw.one(pools.ARTICLES['en'])}”, "
            first = draw.chance.randint(3, 90)
            yield (
                begun,
                Part(quoted),
                Part(draw.one(pools.JOURNALS[draw.language]), "em"),
                Part(f", {draw.chance.randint(2, 60)}, p. {first}-{first + 14}."),
            )
