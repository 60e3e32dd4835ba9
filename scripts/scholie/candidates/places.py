"""The words of a volume as candidates are looked for: its passages, without what is not the authors' own running text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from scholie.glossary.words import LETTER
from scholie.model import Contribution
from scholie.prose import Enclosure, Wording, own_wordings

WORD = re.compile(f"{LETTER}+(?:[-\u2010\u2011]{LETTER}+)*")
"""A word; one with hyphens is one word."""
JOINT = re.compile("[^\\S\n]+|['’ʼ][^\\S\n]?")
QUOTED = re.compile("[«“]\\s*(?:(?:les?|la|une?|des|the|an?)\\s+|l['’]\\s?)?([^«»“”]{3,60}?)\\s*[»”]")


class Word(NamedTuple):
    """A word of a running text."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Neighbouring words with nothing but blanks and apostrophes between them, in one language."""

    contribution: str
    locus: str
    language: str
    text: str
    """The whole passage."""
    words: tuple[Word, ...]


def phrases(contributions: Sequence[Contribution]) -> tuple[Phrase, ...]:
    """Return the phrases of *contributions* in reading order: no titles of works, citations, reference lists, editors' notes."""
    return tuple(phrase for contribution in contributions for phrase in _of(contribution))


def _of(contribution: Contribution) -> Iterator[Phrase]:
    for words in own_wordings(contribution.tree, contribution.metadata.language):
        yield from _split(contribution.id, words.passage.get("id") or "", words)


def _split(contribution: str, locus: str, words: Wording) -> Iterator[Phrase]:
    """Yield the phrases of a passage: parted by punctuation, by what is closed, by a change of language."""
    phrase: list[Word] = []
    spoken = ""
    for found in WORD.finditer(words.text):
        now = _language(words, found.start())
        joined = phrase and now == spoken and JOINT.fullmatch(words.text, phrase[-1].end, found.start())
        if phrase and not joined:
            yield Phrase(contribution, locus, spoken, words.text, tuple(phrase))
            phrase = []
        spoken = now
        if now:
            phrase.append(Word(unicodedata.normalize("NFC", found[0]), found.start(), found.end()))
    if phrase:
        yield Phrase(contribution, locus, spoken, words.text, tuple(phrase))


def _language(words: Wording, at: int) -> str:
    """Return the language at a place, nothing where no term is looked for."""
    stretch = next((s for s in words.stretches if s.start <= at < s.end), None)
    if stretch is None or stretch.enclosure in (Enclosure.LINK, Enclosure.CLOSED):
        return ""
    return "" if stretch.enclosure is Enclosure.EMPHASIS and words.passage.tag == "aside" else stretch.language


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of the short quotations of *text*, the marks and an article behind them left out."""
    return tuple(found.span(1) for found in QUOTED.finditer(text))
