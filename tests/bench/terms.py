"""How long finding and linking terms take, beside parsing the same texts: ``python tests/bench/terms.py [TEXTS]``.

Invented texts of 4,500 words with headings, notes and emphasis, and a glossary of 60 concepts of one to three words.
The measure is processor time, and its ratio to that of parsing, so that it says the same on every machine.
"""

from __future__ import annotations

import random
import sys
from time import process_time
from typing import NamedTuple

from scholie import glossary
from scholie.document import parse
from scholie.model import Bilingual, Concept, Keywords

NOUNS = [
    "verger",
    "moulin",
    "rivière",
    "potier",
    "atelier",
    "registre",
    "récolte",
    "jardinier",
    "ruche",
    "tisserand",
    "lavoir",
    "grenier",
    "pressoir",
    "colporteur",
    "veillée",
    "forgeron",
    "écluse",
    "semence",
    "chemin",
    "troupeau",
]
ADJECTIVES = ["communal", "ancien", "fluvial", "paroissial", "saisonnier", "partagé", "oral", "rural"]
SMALL = ["le", "la", "les", "un", "une", "des", "de", "du", "à", "au", "avec", "dans", "pour", "sur", "et", "ou", "mais", "qui", "que"]
SYLLABLES = ["ba", "cor", "di", "fu", "lan", "mé", "no", "pri", "ra", "sou", "tel", "vi"]
OTHERS = [f"{first}{second}{third}e" for first in SYLLABLES for second in SYLLABLES for third in SYLLABLES]
SHARES: tuple[tuple[list[str], int], ...] = ((OTHERS, 50), (SMALL, 44), (NOUNS, 4), (ADJECTIVES, 2))
"""Of which words a text is made, in hundredths: one in twenty-five may begin a term."""
WORDS, CONCEPTS, TEXTS = 4500, 60, 1000


class Times(NamedTuple):
    """Seconds that the same texts took."""

    parsing: float
    indexing: float
    finding: float
    linking: float


def concepts() -> tuple[Concept, ...]:
    """Return 60 concepts: a noun, a noun with an adjective, a noun of a noun."""
    names = (*NOUNS, *(f"{noun} {adjective}" for noun in NOUNS for adjective in ADJECTIVES[:1]))
    names = (*names, *(f"{noun} de {other}" for noun, other in zip(NOUNS, reversed(NOUNS), strict=True)))
    return tuple(Concept(f"c{rank}", Bilingual(name), Keywords((f"{name}s",))) for rank, name in enumerate(names[:CONCEPTS]))


def text(seed: int) -> str:
    """Return the Markdown of an invented text of 4,500 words, the same for the same *seed*."""
    draw = random.Random(seed)
    lists, weights = [words for words, _ in SHARES], [share for _, share in SHARES]
    paragraphs = []
    for rank in range(WORDS // 150):
        words = [draw.choice(chosen) for chosen in draw.choices(lists, weights, k=150)]
        words[40] = f"*{words[40]}*"
        words[90] = f"« {words[90]} »[^{rank}]"
        heading = f"## {draw.choice(NOUNS).capitalize()}\n\n" if rank % 6 == 0 else ""
        paragraphs.append(f"{heading}{' '.join(words).capitalize()}.\n\n[^{rank}]: Voir le {draw.choice(NOUNS)}.")
    return "\n\n".join(paragraphs)


def measure(number: int) -> Times:
    """Return what parsing, indexing, finding and linking took for *number* texts, one after the other."""
    began = process_time()
    terms = glossary.index(concepts())
    indexing = process_time() - began
    rows = [_measure(text(seed), terms) for seed in range(number)]
    parsing, finding, linking = (sum(column) for column in zip(*rows, strict=True))
    return Times(parsing, indexing, finding, linking)


def _measure(source: str, terms: glossary.Index) -> tuple[float, float, float]:
    began = process_time()
    tree = parse(source)
    parsed = process_time()
    assert glossary.occurrences(tree, terms)
    found = process_time()
    glossary.link(tree, terms)
    return parsed - began, found - parsed, process_time() - found


def main() -> None:
    """Print what the texts took."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else TEXTS
    times = measure(number)
    print(f"{number} texts of {WORDS} words, {CONCEPTS} concepts")
    for name, seconds in times._asdict().items():
        print(f"  {name:9} {seconds:7.2f} s  {seconds / times.parsing:5.2f} × parsing")


if __name__ == "__main__":
    main()
