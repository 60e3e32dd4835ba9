"""What checking costs beside building, on invented editions: ``python tests/bench/cost.py [--rules] [CONTRIBUTIONS…]``.

An invented contribution has 4,500 words in six sections, 40 citations, 25 notes and its own reference list; the bibliography has
10·N^0.8 works. One word in fifty is of a vocabulary that grows with the edition, as that of real prose does. There are no
witnesses, which only building would have to read. CPU seconds of both, and their ratio, are what counts; with ``--rules``
nothing is built.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import terms

from scholie import check
from scholie.check.view import View
from scholie.library import open_edition
from scholie.model import Edition
from scholie.texts import hold, replace

SIZES = (10, 40)
HEAD = """\
Invented contributions of 4,500 words with 40 citations and 25 notes each, without witnesses (`tests/bench/cost.py`). Building is
`scholie build`, whose own check is taken off; CPU seconds, in one run. The rules alone (`cost.py --rules 60 240`) took 255 ms a
contribution at 60 and 280 at 240: a citation is compared with the works of the same names and years, 30, 44 and 54 on average at
60, 240 and 1,000 contributions. An edition of 1,000 was not checked whole; by these figures it takes less than a third of its build.

"""
WORDS, SECTIONS, PARAGRAPH = 4500, 6, 120
CITED, NOTED = 40, 25
TITLE = '---\ntitle: {{fr: "Le texte {number}", en: "Text {number}"}}\nauthors: [{{family: "{family}", given: "{given}"}}]\n---\n\n'
NOUNS = [
    *terms.NOUNS,
    "livre",
    "page",
    "lecteur",
    "marge",
    "papier",
    "encre",
    "lettre",
    "phrase",
    "chapitre",
    "table",
    "lampe",
    "salle",
    "voisin",
    "cloche",
    "lecture",
    "parole",
]
VERBS = [
    "garde",
    "rend",
    "prête",
    "montre",
    "porte",
    "suit",
    "nomme",
    "trouve",
    "cherche",
    "donne",
    "laisse",
    "tient",
    "ouvre",
    "ferme",
    "compte",
    "lit",
    "écrit",
    "relit",
    "reprend",
]
SMALL = [
    "le",
    "la",
    "les",
    "un",
    "une",
    "de",
    "du",
    "des",
    "et",
    "ou",
    "dans",
    "par",
    "pour",
    "sur",
    "avec",
    "sans",
    "qui",
    "que",
    "ne",
    "pas",
    "plus",
]
SYLLABLES = [
    "ta",
    "ré",
    "mo",
    "lin",
    "dé",
    "cri",
    "pa",
    "so",
    "né",
    "va",
    "tu",
    "gra",
    "fi",
    "mé",
    "lo",
    "sa",
    "ber",
    "pé",
    "nou",
    "cha",
    "ra",
    "ti",
    "vê",
    "cou",
    "li",
    "é",
    "dra",
    "pro",
    "mi",
    "cé",
    "bo",
    "fré",
    "ga",
]
ENDINGS = ["tion", "ment", "ité", "isme", "eur", "euse", "ique", "able", "ance", "erie", "ienne"]
GIVEN = ["Anne", "Luce", "Marc", "Élie", "Rose", "Denis", "Luc", "Jeanne", "Paul", "Odile"]


def family(rank: int) -> str:
    """Return an invented family name."""
    dice = random.Random(rank)
    return "".join(dice.choice(SYLLABLES) for _ in range(3)).capitalize() + dice.choice("nrstl")


def word(dice: random.Random) -> str:
    """Return a word, one in fifty of a vocabulary without end."""
    if dice.random() < 0.02:
        rare = random.Random(min(int((1 - dice.random()) ** -4), 2_000_000))
        return "".join(rare.choice(SYLLABLES) for _ in range(rare.randint(2, 3))) + rare.choice(ENDINGS)
    return dice.choice(dice.choice((NOUNS, VERBS, SMALL, SMALL)))


def prose(dice: random.Random, length: int) -> list[str]:
    """Return words, none twice in a row."""
    made = [word(dice)]
    while len(made) < length:
        made += [other for other in (word(dice),) if other != made[-1]]
    return made


def works(number: int) -> list[tuple[str, str, str, str]]:
    """Return key, family name, given name and year of each work."""
    dice = random.Random(number)
    count = int(10 * number**0.8)
    people = [(family(rank), random.Random(rank).choice(GIVEN)) for rank in range(max(count // 3, 1))]
    return [(f"w{rank}", *dice.choice(people), str(dice.randint(1960, 2024))) for rank in range(count)]


def bibtex(held: list[tuple[str, str, str, str]]) -> str:
    """Return the bibliography of works."""
    dice = random.Random("bibliography")
    made = []
    for key, name, given, year in held:
        title = " ".join(prose(dice, 7)).capitalize()
        made.append(
            f"@book{{{key},\n  author = {{{name}, {given}}},\n  title = {{{title}}},\n  publisher = {{Marges}},\n  date = {{{year}}},\n}}\n"
        )
    return "\n".join(made)


def text(rank: int, held: list[tuple[str, str, str, str]]) -> str:
    """Return the text.md of a contribution."""
    dice = random.Random(rank)
    own = [held[int(len(held) * dice.random() ** 2)] for _ in range(CITED)]
    paragraphs = [prose(dice, PARAGRAPH) for _ in range(WORDS // PARAGRAPH)]
    for at, (key, name, _, year) in enumerate(own):
        paragraph = paragraphs[at % len(paragraphs)]
        quoted = " ".join(prose(dice, 9)) if at % 4 == 0 else ""
        paragraph.append(f"«\u00a0{quoted}\u00a0» ([{name}, {year}](@{key}))." if quoted else f"([{name}, {year}](@{key})).")
    for at in range(NOTED):
        paragraphs[(at * len(paragraphs)) // NOTED].append(f"fin[^{at + 1}].")
    step = len(paragraphs) // SECTIONS + 1
    blocks = [" ".join(paragraph).capitalize() for paragraph in paragraphs]
    body = [f"## Partie {at // step + 1}\n\n{block}" if at % step == 0 else block for at, block in enumerate(blocks)]
    notes = [f"[^{at + 1}]: {' '.join(prose(dice, 20)).capitalize()}." for at in range(NOTED)]
    listed = [f"- [{name.upper()} {given[0]}., {year}](@{key}), *Un titre*." for key, name, given, year in dict.fromkeys(own)]
    head = TITLE.format(number=rank, family=family(rank), given=GIVEN[rank % len(GIVEN)])
    return head + "\n\n".join([*body, "## Bibliographie", "\n".join(listed), *notes]) + "\n"


def edition(number: int) -> dict[str, bytes]:
    """Return the files of an edition of *number* contributions."""
    held = works(number)
    files = {
        "mkdocs.yml": "site_name: Revue\ndocs_dir: build/pages\nplugins: []\nmarkdown_extensions: [attr_list, toc]\n"
        "theme: {name: material, custom_dir: build/theme, font: false}\n",
        "bibliography.bib": bibtex(held),
        "texts/glossary.yml": "".join(f'- {{id: c{at}, label: {{fr: "{noun}"}}}}\n' for at, noun in enumerate(NOUNS[:20])),
        "texts/revue/volume.yml": 'title: {fr: "Revue"}\n',
        **{f"texts/revue/t{rank}/text.md": text(rank, held) for rank in range(number)},
    }
    return {path: content.encode() for path, content in files.items()}


def rules(whole: Edition) -> list[tuple[float, str]]:
    """Return the CPU seconds of each rule, the dearest first."""
    spent, view = [], View(whole)
    for name, rule in check.RULES:
        start = process_time()
        for _ in rule(view):
            pass
        spent.append((process_time() - start, name))
    return sorted(spent, reverse=True)


def measure(number: int, *, built: bool = True) -> tuple[float, float, list[tuple[float, str]]]:
    """Return the CPU seconds of checking an edition, of all else that building it takes when it is *built*, and those of each rule."""
    files = edition(number)
    building = build(files) if built else 0.0
    whole = open_edition(files)
    start = process_time()
    check.check(whole)
    checked = process_time() - start
    return checked, building - checked, rules(whole)


def build(files: dict[str, bytes]) -> float:
    """Return the CPU seconds that ``scholie build`` takes, its own check included."""
    with tempfile.TemporaryDirectory() as folder:
        with hold(Path(folder), "bench", new=True):
            replace(Path(folder), {}, files)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [str(Path(sys.executable).with_name("scholie")), "--quiet", "build"]
        subprocess.run(command, cwd=folder, check=False, stdout=subprocess.DEVNULL, env={**os.environ, "LANGUAGE": "en"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert (Path(folder) / "site" / "index.html").is_file(), "the edition was built"
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def table(sizes: tuple[int, ...] = SIZES, *, built: bool = True) -> Iterator[str]:
    """Yield the table of both costs, and the dearest rules."""
    yield "| contributions | the rules, CPU s | all else of a build, CPU s | ratio | the rules, ms a contribution |\n|--:|--:|--:|--:|--:|"
    for number in sizes:
        checked, building, spent = measure(number, built=built)
        beside = f"{building:.1f} | {checked / building:.2f}" if built else "not built | "
        yield f"| {number} | {checked:.1f} | {beside} | {1000 * checked / number:.0f} |"
    dearest = ", ".join(f"{name} {1000 * seconds / number:.1f}" for seconds, name in spent[:8])
    yield f"\nThe dearest rules at {number} contributions, CPU ms a contribution: {dearest}."


if __name__ == "__main__":
    named = [argument for argument in sys.argv[1:] if argument != "--rules"]
    for line in table(tuple(map(int, named)) or SIZES, built="--rules" not in sys.argv):
        print(line, flush=True)
