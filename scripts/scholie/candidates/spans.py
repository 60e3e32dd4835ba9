"""Stretches of words that have the shape of a term, gathered under the key that all inflections of one term share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from scholie.candidates.grammar import Part, idle, light, part, plural
from scholie.candidates.places import Phrase, Word, quoted
from scholie.glossary.words import acronym, key
from scholie.lexicon import terms

Key = tuple[str, ...]
LETTERS = {Part.CONTENT: "C", Part.ADJECTIVE: "A", Part.PREPOSITION: "P", Part.ARTICLE: "D", Part.AND: "E", Part.NOTHING: "-"}
SHAPES = (
    ("fr", "C[CA]{1,2}"),
    ("fr", "C[CA]?PD?C"),
    ("fr", "CPD?C[CA]"),
    ("fr", "CPD?CPD?C"),
    ("fr", "C[CA]E[CA]"),
    ("en", "C{2,3}"),
    ("en", "CC?PD?C"),
)
"""Shapes of terms of two or three full words, each with its language, as letters of parts."""
LONGEST = 7
SMALL = terms.PREPOSITIONS | terms.ARTICLES | {"et", "of", "and"}
"""Words that a name writes small."""
OF = frozenset(("d", "du", "des"))
"""Forms of one preposition."""
DEFINITE = frozenset(("du", "des", "au", "aux", "le", "la", "les", "l"))
FOLLOWS = re.compile("(?:C|[CAE]A)$")
"""What makes words the rest of a longer group: a noun or an adjective just before, but not « de réelles »."""
INTO = frozenset(("dans", "sur", "en", "à", "au", "aux", "sous", "par", "pour", "avec"))
"""What makes a locution of a noun that says nothing: « dans le cadre de », « sur le plan de »."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place where the words have the shape of a term."""

    phrase: Phrase
    start: int
    end: int
    """Indexes in the text of the passage."""
    named: bool
    """Whether quotation marks surround exactly these words: the author speaks of the term."""
    apart: bool
    """Whether no noun or adjective stands just before it."""
    definite: bool
    """Whether a complement in it has its article: « remplissage du logiciel », not « logiciel de gestion »."""
    proper: bool
    """Whether every full word begins with a capital: the name of somebody or of a thing."""

    @property
    def words(self) -> str:
        """The words, as one line."""
        return " ".join(self.phrase.text[self.start : self.end].split())


def spans(phrases: Iterable[Phrase]) -> Mapping[Key, tuple[Span, ...]]:
    """Return every span by its key, in reading order."""
    found: dict[Key, list[Span]] = {}
    for phrase in phrases:
        for name, span in _of(phrase):
            found.setdefault(name, []).append(span)
    return {name: tuple(held) for name, held in found.items()}


def _of(phrase: Phrase) -> Iterator[tuple[Key, Span]]:
    shape = _shape(phrase.language, SHAPES)
    if shape is None:
        return
    letters = "".join(_letter(word.form, phrase.language) for word in phrase.words)
    forms = tuple(word.form.lower() for word in phrase.words)
    marks = quoted(phrase.text)
    for first, last in _stretches(letters, shape):
        if phrase.language == "fr" and not (_agrees(forms[first:last], letters[first:last]) and _says(forms, letters, first, last)):
            continue
        yield key_of(forms[first:last], phrase.language), _span(phrase, phrase.words[first:last], letters[:first], marks)


@cache
def _shape(language: str, shapes: tuple[tuple[str, str], ...]) -> re.Pattern[str] | None:
    """Return the pattern of the *shapes* of a language; None for a language that has none."""
    own = [letters for spoken, letters in shapes if spoken == language]
    return re.compile("|".join(own)) if own else None


def _stretches(letters: str, shape: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where stretches of the *shape* begin and end among *letters*, those inside others as well."""
    for first in range(len(letters)):
        for last in range(first + 2, min(first + LONGEST, len(letters)) + 1):
            if shape.fullmatch(letters, first, last):
                yield first, last


def _span(phrase: Phrase, words: Sequence[Word], before: str, marks: tuple[tuple[int, int], ...]) -> Span:
    start, end = words[0].start, words[-1].end
    definite = any(word.form.lower() in DEFINITE for word in words[1:-1])
    proper = all(word.form[0].isupper() for word in words if word.form.lower() not in SMALL)
    return Span(phrase, start, end, (start, end) in marks, FOLLOWS.search(before) is None, definite, proper)


def _letter(form: str, language: str) -> str:
    return "-" if acronym(form) else LETTERS[part(form.lower(), language)]


def key_of(forms: Iterable[str], language: str) -> Key:
    """Return the key of the words *forms*: their lemmas, one form for all the forms of « de », no article."""
    plain = (form for form in forms if form not in ("le", "la", "les", "l"))
    return tuple("de" if form in OF else key(form, language).removeprefix("=") for form in plain)


def _agrees(forms: Sequence[str], letters: str) -> bool:
    """Tell whether each adjective agrees in number with a noun before it, as French has it."""
    for rank in range(1, len(forms)):
        if letters[rank] in "CA" and letters[rank - 1] in "CAE":
            nouns = {plural(form) for form, letter in zip(forms[:rank], letters[:rank], strict=True) if letter == "C"}
            if plural(forms[rank]) is not None and None not in nouns and plural(forms[rank]) not in nouns:
                return False
    return True


def _says(forms: Sequence[str], letters: str, first: int, last: int) -> bool:
    """Tell whether the French words say something of a field: no locution, no noun that says nothing in its wrong place."""
    if any(light(form) for form in forms[first + 1 : last]) or idle(forms[first:last]):
        return False
    if not light(forms[first]):
        return True
    before = [form for form in forms[max(0, first - 2) : first] if form not in ("le", "la", "les", "l", "un", "une", "ce", "cette")]
    return before[-1:] == [] or before[-1] not in INTO if letters[first + 1] in "AP" else False
