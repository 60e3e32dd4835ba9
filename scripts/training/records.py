"""The bibliographic records that are printed: the ones kept in the repository, and French ones recombined from them."""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Record = dict[str, Any]
"""``type`` and variables as in CSL; ``author``, ``editor`` and ``translator`` are lists of [family, given] or [body]."""

KEPT = Path(__file__).with_name("records.jsonl.xz")
PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
NAMED = ("periodical", "imprint", "series")
"""Records that only name a periodical, a publisher at its place, a series."""
KINDS = (
    *(("book",) * 9 + ("article-journal",) * 7 + ("chapter",) * 4),
    *("thesis", "report", "paper-conference", "article-newspaper", "webpage"),
)
"""What recombined records are, as often as French lists of the humanities hold it."""
SMALL = re.compile(r"(?<!\w)[a-zà-ÿœ]{5,}(?!\w)")
UNIVERSITIES = (
    *("université Paris 8", "Université Lumière Lyon 2", "EHESS"),
    *("université de Nantes", "Université Laval", "Université de Genève"),
)
GENRES = ("thèse de doctorat", "thèse de sociologie", "Thèse de doctorat en histoire", "mémoire de master", "Mémoire de maîtrise")
REPORTS = ("rapport de recherche", "rapport", "Rapport final", "rapport public", "document de travail")
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
BODIES = (
    *("Ministère de la Culture", "Observatoire du logement", "Conseil économique et social", "Agence de la santé"),
    *("Fondation du patrimoine", "Institut de la ville", "Cour des comptes", "Comité national des archives"),
    *("Direction de la recherche", "Association des bibliothécaires"),
)


COMPLEMENTS = ("national de la", "pour la", "régional du", "de recherche sur la", "supérieur des", "français de", "départemental de la")


def kept() -> list[Record]:
    """Return the records of the repository."""
    return [json.loads(line) for line in lzma.decompress(KEPT.read_bytes()).decode().splitlines()]


@dataclass(frozen=True, slots=True)
class Pool:
    """The parts of French records, to be put together anew."""

    people: tuple[tuple[str, ...], ...]
    titles: tuple[str, ...]
    words: tuple[str, ...]
    journals: tuple[str, ...]
    imprints: tuple[tuple[str, str], ...]
    """Place and publisher."""
    series: tuple[str, ...]


def pool(records: Sequence[Record]) -> Pool:
    """Return the parts of the French ones of *records*, and the persons of all."""
    french = [record for record in records if record["language"] == "fr" and record["type"] not in NAMED]
    named = {kind: [record for record in records if record["type"] == kind] for kind in NAMED}
    titles = tuple(record["title"].rstrip(". ") for record in french)
    return Pool(
        people=tuple(
            tuple(name) for r in (*french * 4, *records) for name in r.get("author", ()) if len(name) == 2 and name[1] and len(name[0]) > 2
        ),
        titles=titles,
        words=tuple(word for title in titles for word in SMALL.findall(title)),
        journals=(
            *(r["container-title"] for r in french if r["type"] in PERIODICALS and "container-title" in r),
            *(r["title"] for r in named["periodical"]),
        ),
        imprints=tuple(
            (r["publisher-place"], r["publisher"]) for r in (*french, *named["imprint"]) if {"publisher-place", "publisher"} <= r.keys()
        ),
        series=(*(r["collection-title"] for r in french if "collection-title" in r), *(r["title"] for r in named["series"])),
    )


def recombined(parts: Pool, chance: random.Random) -> Record:
    """Return a record that is none of the known ones, put together from their parts."""
    kind = chance.choice(KINDS)
    year = chance.choice((*range(1920, 2024), *range(1985, 2024)))
    record: Record = {"type": kind, "language": "fr", "title": _title(parts, chance), "issued": str(year)}
    record["author"] = _authors(kind, parts, chance)
    record |= VARIABLES.get(kind, _book)(record, parts, chance)
    return record | _online(record, parts, chance)


def _imprint(parts: Pool, chance: random.Random) -> Record:
    place, publisher = chance.choice(parts.imprints)
    return {"publisher-place": place, "publisher": publisher}


def _article(_: Record, parts: Pool, chance: random.Random) -> Record:
    return {"container-title": chance.choice(parts.journals), **_numbers(chance)}


def _news(_: Record, parts: Pool, chance: random.Random) -> Record:
    return {"container-title": chance.choice(parts.journals), "day": f"{chance.randint(2, 29)} {chance.choice(MONTHS)}"}


def _chapter(_: Record, parts: Pool, chance: random.Random) -> Record:
    host = {"container-title": _title(parts, chance), "editor": _people(parts, chance), "page": _pages(chance)}
    return host | _imprint(parts, chance)


def _thesis(_: Record, __: Pool, chance: random.Random) -> Record:
    return {"publisher": chance.choice(UNIVERSITIES), "genre": chance.choice(GENRES)}


def _report(_: Record, parts: Pool, chance: random.Random) -> Record:
    return {"genre": chance.choice(REPORTS), **_imprint(parts, chance)}


def _page(_: Record, parts: Pool, chance: random.Random) -> Record:
    return {"container-title": chance.choice(parts.journals)}


VARIABLES: dict[str, Callable[[Record, Pool, random.Random], Record]] = {
    "article-journal": _article,
    "article-newspaper": _news,
    "chapter": _chapter,
    "paper-conference": _chapter,
    "thesis": _thesis,
    "report": _report,
    "webpage": _page,
}
"""What records of a type hold besides authors, title and year."""


def _online(record: Record, parts: Pool, chance: random.Random) -> Record:
    """Return the address, the day of access and the numbers that some records have."""
    kind, found = record["type"], {}
    if kind == "webpage" or chance.random() < 0.12:
        found["URL"] = f"https://www.{_slug(parts, chance)}.org/{_slug(parts, chance)}/{chance.randint(10, 9999)}"
    if "URL" in found and chance.random() < 0.7:
        found["accessed"] = f"{chance.randint(2, 29)} {chance.choice(MONTHS)} {chance.randint(2008, 2023)}"
    if kind in {"book", "chapter", "report"} and chance.random() < 0.15:
        found["ISBN"] = f"978-2-{chance.randint(10, 9999)}-{chance.randint(1000, 9999)}-{chance.randint(0, 9)}"
    if kind == "article-journal" and chance.random() < 0.2:
        found["DOI"] = f"10.{chance.randint(1000, 9999)}/{_slug(parts, chance)}.{chance.randint(100, 9999)}"
    return found


def _slug(parts: Pool, chance: random.Random) -> str:
    return re.sub(r"[^a-z]", "", chance.choice(parts.words))


def _book(record: Record, parts: Pool, chance: random.Random) -> Record:
    extra: Record = _imprint(parts, chance)
    if chance.random() < 0.3 and parts.series:
        extra["collection-title"] = chance.choice(parts.series)
    if chance.random() < 0.15:
        extra |= {"editor": record.pop("author"), "author": []}
    if chance.random() < 0.08:
        extra["volume"] = chance.choice(["1", "2", "3", "I", "II", "IV"])
    if chance.random() < 0.1:
        extra["edition"] = str(chance.randint(2, 6))
    if chance.random() < 0.12:
        extra["translator"] = _people(parts, chance)[:2]
        extra["original"] = str(int(record["issued"]) - chance.randint(3, 60))
    if chance.random() < 0.2:
        extra["extent"] = str(chance.randint(90, 700))
    return extra


def _authors(kind: str, parts: Pool, chance: random.Random) -> list[list[str]]:
    if chance.random() < (0.3 if kind == "article-newspaper" else 0.03):
        return []
    corporate = 0.5 if kind in {"report", "webpage"} else 0.06
    return [[_body(parts, chance)]] if chance.random() < corporate else _people(parts, chance)


def _body(parts: Pool, chance: random.Random) -> str:
    body = chance.choice(BODIES)
    shape = chance.random()
    if shape < 0.2:
        return "".join(word[0] for word in re.findall(r"[^\W\d_]{3,}", body)).upper()
    return body if shape < 0.6 else f"{body.split()[0]} {chance.choice(COMPLEMENTS)} {chance.choice(parts.words)}"


def _people(parts: Pool, chance: random.Random) -> list[list[str]]:
    return [list(chance.choice(parts.people)) for _ in range(chance.choice((1, 1, 1, 1, 2, 2, 2, 3, 4)))]


def _pages(chance: random.Random) -> str:
    first = chance.randint(3, 480)
    return f"{first}-{first + chance.randint(4, 40)}"


def _numbers(chance: random.Random) -> Record:
    volume, issue = chance.sample(range(1, 130), 2)
    shape = chance.random()
    both = {"volume": str(volume), "issue": str(issue % 12 + 1)}
    numbers = {"issue": str(issue)} if shape < 0.45 else {"volume": str(volume)} if shape < 0.55 else both
    if chance.random() < 0.07:
        numbers["issue"] = f"{issue}-{issue + 1}"
    if chance.random() < 0.06 and "volume" in numbers:
        numbers["volume"] = chance.choice(["XII", "XXIV", "IX", "XLI", "LV"])
    return numbers | ({"page": _pages(chance)} if chance.random() < 0.9 else {})


def _title(parts: Pool, chance: random.Random) -> str:
    """Return a title made of halves of two titles, a part of its small words changed."""
    title = chance.choice(parts.titles)
    halves = re.split(r"\s?[:.]\s", title)
    if chance.random() < 0.6:
        other = re.split(r"\s?[:.]\s", chance.choice(parts.titles))
        stop = chance.choice([" : ", ". ", " : ", ". ", ", ", " ? ", ". "])
        title = f"{halves[0]}{stop}{other[-1]}" if chance.random() < 0.7 else halves[0]
    return SMALL.sub(lambda found: chance.choice(parts.words) if chance.random() < 0.3 else found.group(), title)
