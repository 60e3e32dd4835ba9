"""An index from A to Z: what stands under which letter, the bar of letters, and the way to the other indexes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from string import ascii_uppercase
from typing import TypeVar

from scholie.document import fold
from scholie.model import frozen
from scholie.pages.frame.markup import NOTHING, Html, heading, tag
from scholie.pages.frame.page import Here

T = TypeVar("T")
ARTICLE: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(r"(?:l['’]\s?|(?:la|les?|une?|des|du)\s)(?=\S)", re.IGNORECASE),
    "en": re.compile(r"(?:the|an?)\s(?=\S)", re.IGNORECASE),
}
"""Articles that count for nothing in the order."""
INDEXES = (("concepts", "concepts/"), ("persons", "personnes/"), ("institutions", "institutions/"), ("works", "ouvrages/"))
"""Names of the indexes, and their addresses."""


def rank(words: str, language: str) -> str:
    """Return what *words* are sorted by: no article, no accent, no case.

    >>> rank("L’État", "fr")
    'etat'
    """
    return fold(re.sub(r"^\W+", "", ARTICLE[language].sub("", words, count=1) if ARTICLE[language].match(words) else words))


def by_letter(rows: Iterable[T], name: Callable[[T], str], language: str) -> Mapping[str, tuple[T, ...]]:
    """Return *rows* in the order of their names, under the letter that each begins with: É under E, what is no letter under « # »."""
    groups: dict[str, tuple[T, ...]] = {}
    for row in sorted(rows, key=lambda row: (not rank(name(row), language)[:1].isalpha(), rank(name(row), language), name(row))):
        first = rank(name(row), language)[:1].upper()
        letter = first if first.isalpha() else "#"
        groups[letter] = (*groups.get(letter, ()), row)
    return frozen(groups)


def lettered(groups: Mapping[str, tuple[T, ...]], show: Callable[[T], Html], here: Here, name: str = "ul") -> Iterator[str]:
    """Yield the bar of letters, then each letter with its rows as a list named *name*; *show* returns a whole row of it."""
    yield _bar(groups, here)
    for letter, rows in groups.items():
        yield heading(2, letter, _anchor(letter), classes="initial")
        yield tag(name, *(show(row) for row in rows), class_="index")


def _bar(groups: Mapping[str, object], here: Here) -> Html:
    """Return A to Z, those letters as links that something stands under."""
    others = [letter for letter in groups if letter not in ascii_uppercase]
    row = (
        tag("li", tag("a", letter, href=f"#{_anchor(letter)}") if letter in groups else tag("span", letter))
        for letter in (*ascii_uppercase, *others)
    )
    return tag("nav", tag("ul", *row), class_="letters", aria_label=here.say("letters"), data_pagefind_ignore="") if groups else NOTHING


def _anchor(letter: str) -> str:
    return f"lettre-{ord(letter[0]):x}"


def indexes(here: Here) -> Html:
    """Return the way to each index, the page's own marked."""
    rows = (
        tag("li", tag("a", here.say(name), href=here.to(address), aria_current="page" if address == here.address else None))
        for name, address in INDEXES
    )
    return tag("nav", tag("ul", *rows), class_="indexes", aria_label=here.say("indexes"), data_pagefind_ignore="")


def opening(here: Here, name: str, lead: str) -> Iterator[str]:
    """Yield the head of an index: the way to the others, its name, and what it holds."""
    yield indexes(here)
    yield heading(1, here.say(name), "titre")
    yield tag("p", here.say(lead), class_="lead")
