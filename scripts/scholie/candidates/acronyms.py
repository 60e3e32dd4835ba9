"""Acronyms of the texts, each with the words that the author gives for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scholie.candidates.places import Phrase, Word
from scholie.document import LETTERS, fold
from scholie.lexicon import terms

ACRONYM = re.compile(r"(?!(?:[IVXLCDM]+|[A-Z])$)[A-ZÀ-Þ][A-ZÀ-Þ0-9]{1,9}s?")
SHOUTED = 0.5
"""The share of capitals from which a passage is set in capitals, and its words are no acronyms."""
BEFORE = re.compile(r"([^().,;:!?«»]{4,120}?)\s*\(\s*$")
BEHIND = re.compile(r"\s*\(([^()]{4,120})\)")
SMALL = terms.PREPOSITIONS | terms.ARTICLES | {"et", "pour", "sur", "of", "the", "for", "and", "in", "on"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an acronym stands."""

    phrase: Phrase
    start: int
    end: int
    expansion: str
    """The words that the author gives for it there; empty when there are none."""


def acronyms(phrases: Iterable[Phrase]) -> Mapping[str, tuple[Mention, ...]]:
    """Return every acronym with its places, in reading order."""
    found: dict[str, list[Mention]] = {}
    for phrase in phrases:
        if not _shouted(phrase.text):
            for word in _acronyms(phrase):
                found.setdefault(word.form, []).append(Mention(phrase, word.start, word.end, _expansion(phrase.text, word)))
    return {form: tuple(held) for form, held in found.items()}


def _acronyms(phrase: Phrase) -> Iterator[Word]:
    yield from (word for word in phrase.words if ACRONYM.fullmatch(word.form) and word.form.isupper())


def _shouted(text: str) -> bool:
    letters = Counter(character.isupper() for character in text if character.isalpha())
    return letters[True] >= SHOUTED * max(letters.total(), 1) and len(LETTERS.findall(text)) > 1


def _expansion(text: str, word: Word) -> str:
    """Return the words before « (ABC) » or in the brackets behind « ABC (…) » whose initials are the letters of the acronym."""
    bracketed = BEFORE.search(text[max(0, word.start - 140) : word.start]) if text[word.end : word.end + 1] == ")" else None
    if bracketed:
        return _tail(bracketed[1], word.form)
    behind = BEHIND.match(text, word.end)
    return behind[1].strip() if behind and _contracts(behind[1], word.form) else ""


def _tail(words: str, acronym: str) -> str:
    """Return the shortest end of *words* that spells *acronym*; empty when none does."""
    for found in reversed(list(LETTERS.finditer(words))):
        tail = words[found.start() :]
        if fold(found[0])[:1] == acronym[0].lower() and found[0].lower() not in SMALL and _spells(_initials(tail), acronym):
            return " ".join(tail.split())
    return ""


def _initials(words: str) -> str:
    """Return the first letters of the full words of *words*."""
    return "".join(fold(word)[0] for word in LETTERS.findall(words) if word.lower() not in SMALL)


def _spells(initials: str, acronym: str) -> bool:
    """Tell whether *initials* are most letters of *acronym*, in order, the first one included."""
    letters = acronym.lower()
    return len(initials) > 1 and initials[0] == letters[0] and 3 * _common(initials, letters) >= 2 * len(letters)


def _common(one: str, other: str) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for left in one:
        row = list(_next(left, other, row))
    return row[-1]


def _next(left: str, other: str, row: list[int]) -> Iterator[int]:
    last = 0
    yield last
    for rank, right in enumerate(other):
        last = row[rank] + 1 if left == right else max(last, row[rank + 1])
        yield last


def _contracts(words: str, acronym: str) -> bool:
    """Tell whether *acronym* is made of letters of several *words*, in order, the first one included: « Automatisation des ABC »."""
    letters = iter(fold("".join(LETTERS.findall(words))))
    several = len(_initials(words)) > 1 and "," not in words
    return several and fold(words.strip())[:1] == acronym[0].lower() and all(letter in letters for letter in acronym.lower())
