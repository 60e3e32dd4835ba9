"""Readable keys for works."""

from __future__ import annotations

import re

from scholie.document import LETTERS, fold
from scholie.lexicon import ARTICLES, LINKS
from scholie.model import Name, Reference
from scholie.names.printed import family_key
from scholie.prose.years import first_year

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def key(reference: Reference, taken: frozenset[str]) -> str:
    """Return an ASCII key for *reference* that is not in *taken*: family name and year.

    A body gives its acronym when that is printed, else its first word; an issue of a journal the
    journal's title; a law « loi »; a work without authors its first words. A letter is added when the
    key is taken: ``rey2015``, ``rey2015a``, ``rey2015b``.
    """
    base = (_stem(reference) or "anonyme") + first_year(reference.year)
    return next(candidate for candidate in _candidates(base) if candidate not in taken)


def _candidates(base: str) -> list[str]:
    return [base, *(base + letter for letter in ALPHABET), *(f"{base}-{number}" for number in range(27, 10000))]


def _stem(reference: Reference) -> str:
    people = reference.authors or reference.editors
    if reference.type == "legislation":
        return _ascii(re.split(r"\W+", fold(reference.title))[0])
    if people:
        return _body(people[0]) if people[0].corporate else _ascii(family_key(people[0]))
    if reference.type == "periodical" and reference.container:
        return _ascii(reference.container)
    significant = [word for word in LETTERS.findall(fold(reference.title)) if word not in LINKS | ARTICLES and len(word) > 1]
    return _ascii("".join(significant[:2]))


def _body(body: Name) -> str:
    acronym = re.search(r"\(([A-ZÀ-Þ]{2,10})\)|^([A-ZÀ-Þ]{2,10})(?=\s|$)", body.family)
    if acronym:
        return _ascii(acronym.group(1) or acronym.group(2))
    significant = [word for word in LETTERS.findall(fold(body.family)) if word not in LINKS | ARTICLES]
    return _ascii(significant[0]) if significant else ""


def _ascii(words: str) -> str:
    return re.sub(r"[^a-z]", "", fold(words))
