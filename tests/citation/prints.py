"""Print invented records in CSL styles, damage them as extraction does, and score what is read of them.

``python tests/citation/prints.py [STYLE …]`` prints the figures; ``--errors FIELD`` the values that went wrong.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import html

from scholie.document import fold
from scholie.formats.csl import to_csl
from scholie.pandoc import format_references
from scholie.reference import parse_reference

FIXTURES = Path(__file__).parent / "fixtures"

RECORDS = Path(__file__).parent / "fixtures" / "records.json"
FAMILIES = {
    "author-date": (
        *("anthropologie-et-societes", "apa-fr-provost", "chicago-author-date-fr", "communication-et-langages", "economie-et-statistique"),
        *("enfances-familles-generations", "ethnographiques-org", "ethnologie-francaise", "flux", "geneses", "geographie-et-cultures"),
        *("iso690-author-date-fr", "l-homme", "lannee-sociologique", "lien-social-et-politiques", "metropolitiques", "mots", "population"),
        *("presses-universitaires-de-rennes-author-date", "revue-francaise-de-pedagogie", "revue-francaise-de-sociologie", "traces"),
        *("sciences-po-ecole-doctorale-author-date", "universite-du-quebec-a-montreal-prenoms"),
    ),
    "note": (
        *(
            "annales",
            "archeologie-medievale",
            "chicago-notes-bibliography-fr",
            "etudes-francaises",
            "histoire-et-mesure",
            "infoclio-fr-nocaps",
        ),
        *(
            "iso690-note-fr",
            "le-mouvement-social",
            "lettres-et-sciences-humaines-fr",
            "presses-universitaires-de-paris-nanterre",
            "triangle",
        ),
        *("presses-universitaires-de-rennes", "revue-dhistoire-moderne-et-contemporaine", "universite-de-lausanne-histoire", "zilsel"),
    ),
    "numeric": ("exercer", "french2", "iso690-numeric-fr", "polytechnique-montreal-ieee"),
}
"""CSL styles by the kind of citation that they are made for."""
VARIABLES = {
    "title": "title",
    "container": "container-title",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "place": "publisher-place",
    "doi": "DOI",
    "url": "URL",
}


def records() -> list[dict[str, Any]]:
    """Return the invented records, CSL-JSON items."""
    return list(json.loads(RECORDS.read_text("utf-8")))


def printed(style: str, items: Sequence[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
    """Return *items* with what a style prints of each, plain text without emphasis; what it leaves out is left out."""
    entries = format_references(items, style, "fr")
    return [(item, _plain(entries[item["id"]])) for item in items if item["id"] in entries]


def _plain(entry: str) -> str:
    text = "".join(map(str, html.fromstring(f"<div>{entry}</div>").itertext()))
    return re.sub(r"\s+", " ", text).strip()


# ---- What extraction does


def _hyphenated(text: str, chance: random.Random) -> str:
    """Leave the hyphen of a line end in a long word."""
    words = list(re.finditer(r"(?<![\w/.@-])[^\W\d_a-zà-ÿ]?[a-zà-ÿ]{8,}(?![\w/.@-])", text))
    if not words:
        return text
    at = chance.choice(words).start() + 4
    return f"{text[:at]}- {text[at:]}"


def _spaceless(text: str, chance: random.Random) -> str:
    """Lose the space after a comma."""
    commas = [found.start() for found in re.finditer(r", (?=[a-zà-ÿ])", text)]
    at = chance.choice(commas) if commas else -2
    return text[: at + 1] + text[at + 2 :] if commas else text


def _numbered(text: str, chance: random.Random) -> str:
    """Put the number of the list before."""
    bare = re.sub(r"^(?:\[\d+\]|\(\d+\)|\d+\.)\s?", "", text)
    return chance.choice(["[{}] ", "{}. ", "({}) "]).format(chance.randint(1, 99)) + bare


DAMAGES: tuple[Callable[[str, random.Random], str], ...] = (
    lambda text, _: text,
    lambda text, _: text.rstrip("."),
    lambda text, _: text.replace("« ", '"').replace(" »", '"').replace("\u00a0", " ").replace("“", '"').replace("”", '"'),
    lambda text, _: re.sub(r"(?<=\d)[-–‑](?=\d)", "–", text),
    lambda text, _: text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " "),
    _numbered,
    _spaceless,
    _hyphenated,
)
"""What extraction does to a reference; the first does nothing."""


def damaged(text: str, chance: random.Random) -> str:
    """Return *text* with one damage."""
    return chance.choice(DAMAGES)(text, chance)


# ---- Scores


@dataclass(slots=True)
class Score:
    """Counts by field, and of references that are right in authors, year and title."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    whole: int = 0
    count: int = 0
    errors: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Field, what is right, what was read, the printed reference."""

    @property
    def micro(self) -> float:
        """The F1 of all fields together, of 100."""
        right = sum(self.right.values())
        return 200 * right / max(2 * right + sum(self.wrong.values()) + sum(self.missed.values()), 1)

    @property
    def core(self) -> float:
        """The share of references whose authors, year and title are right, of 100."""
        return 100 * self.whole / max(self.count, 1)


def score(rows: Iterable[tuple[dict[str, Any], str]]) -> Score:
    """Return how well the printed references of *rows* are read; a value that a style does not print is not asked for."""
    total = Score()
    for item, text in rows:
        read = to_csl(parse_reference(text))
        wrong = _compare(total, item, read, text)
        total.count += 1
        total.whole += not wrong & {"authors", "year", "title"}
    return total


def _compare(total: Score, item: dict[str, Any], read: dict[str, Any], text: str) -> set[str]:
    wrong: set[str] = set()
    shown = _folded(text)
    pairs = {"authors": (_families(item), _families(read)), "year": ([_year(item)] if _year(item) in text else [], [_year(read)])}
    for name in VARIABLES:
        gold = _value(name, item)
        if gold and gold not in shown and name != "pages":
            gold = ""
        pairs[name] = ([gold], [_value(name, read)])
        if not gold and _value(name, item):
            pairs[name] = ([], [])
    for name, (gold_values, found) in pairs.items():
        left = [value for value in found if value]
        for value in filter(None, gold_values):
            if name == "authors" and value not in shown:
                continue
            if value in left:
                left.remove(value)
                total.right[name] += 1
            else:
                total.missed[name] += 1
                wrong.add(name)
                total.errors.append((name, value, " | ".join(filter(None, found)), text))
        total.wrong[name] += len(left)
        if left:
            wrong.add(name)
            total.errors.append((name, "", " | ".join(left), text))
    return wrong


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", " ", re.sub(r"(?<=\w)- (?=[a-zà-ÿ])", "", fold(text).replace("œ", "oe"))).strip()


def _value(name: str, item: dict[str, Any]) -> str:
    value = _folded(str(item.get(VARIABLES[name]) or ""))
    return " ".join(re.findall(r"\d+|[ivxlc]+$", value)) if name == "pages" else value


def _families(item: dict[str, Any]) -> list[str]:
    names = [_folded(name.get("family") or name.get("literal") or "") for name in item.get("author") or []]
    return [re.sub(r"^(?:(?:de|d|la)\s)+", "", name) for name in names]


def _year(item: dict[str, Any]) -> str:
    parts = ((item.get("issued") or {}).get("date-parts") or [[""]])[0]
    return str(parts[0])


def main() -> None:
    """Print the figures of the styles that are named, else of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("styles", nargs="*")
    parser.add_argument("--errors", default="")
    wanted = parser.parse_args()
    for family, styles in FAMILIES.items():
        for style in (one for one in styles if not wanted.styles or one in wanted.styles):
            chance = random.Random(style)
            found = score((item, damaged(text, chance)) for item, text in printed(style, records()))
            sys.stdout.write(f"{family:12} {style:50} micro {found.micro:5.1f} core {found.core:5.1f}\n")
            for name, gold, read, text in found.errors:
                if wanted.errors in (name, "all"):
                    sys.stdout.write(f"    {name}: {gold!r} / {read!r}\n        {text}\n")


if __name__ == "__main__":
    main()
