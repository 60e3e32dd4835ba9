"""The words of a running text as terms are matched: where each stands, and the keys it answers to."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import NamedTuple

import simplemma

from scholie.lexicon import INFINITIVES

LETTER = "[^\\W_⁰¹²³⁴⁵⁶⁷⁸⁹]"
"""A letter or a digit; never a superscript digit, which is a call left in the text."""
ENDING = "(?:[tr]?rices?|ices|euses?|i?ères?|elles?|ales?|aux|[nltvsf]?es?|s)"
"""Second endings of inclusive writing."""
INCLUSIVE = (
    f"(?:[·•‧⋅․]{ENDING})+(?!{LETTER})|(?:\\.{ENDING})+(?!{LETTER})|\\({ENDING}\\)s?(?!{LETTER})"
    f"|/{ENDING}(?!{LETTER})|[-‑](?:[tr]?rice|euse|ère|[nlts]?e)[-‑]s(?!{LETTER})|[-‑](?:[tr]?rice|euse|i?ère)s?(?!{LETTER})"
)
BEHIND = "(?:(?=[·•‧⋅․.(/‑-])(?:" + INCLUSIVE + "))?"
SOFT = "\u00ad"
"""The soft hyphen, which is no part of a word."""
COMPOSED = re.compile(f"({LETTER}+){BEHIND}")
DECOMPOSED = re.compile(f"((?:{LETTER}[\u0300-\u036f{SOFT}]*)+){BEHIND}")
"""A word in NFC, and one whose accents may be characters of their own, or that holds soft hyphens."""
JOINT = re.compile("[^\\S\n]+|\\s|['’ʼ][^\\S\n]?|[-\u2010\u2011]")
"""What may part two words of one term: a blank, an apostrophe or a hyphen, whichever the label has."""

ADJECTIVE = re.compile(".+iques?")
VERB = re.compile("(?:er|ir|re)$")
PRESENT = re.compile("(.+)ante?s?")
PARTICIPLE = re.compile("(?:é|i|u|is|it|ant)e?s?$")


class Noun(Enum):
    """What a noun may be besides, so that only its place in the sentence tells."""

    INFINITIVE = "infinitive"
    """« le savoir », « savoir »."""
    ADJECTIVE = "adjective"
    """« le politique », « un débat politique »."""


class Token(NamedTuple):
    """A word of a running text; a tuple, since a text has thousands."""

    form: str
    """The word as it stands, in NFC, without the endings of inclusive writing."""
    start: int
    end: int
    """Index after its last character, inclusive endings comprised."""


def tokens(text: str) -> list[Token]:
    """Return the words of *text*.

    >>> [token.form for token in tokens("l’État, un·e usager·ère·s")]
    ['l', 'État', 'un', 'usager']
    """
    return [Token(spelled(found[1]), found.start(), found.end()) for found in scanner(text).finditer(text)]


def scanner(text: str) -> re.Pattern[str]:
    """Return what finds the words of *text*, each as the first group."""
    return COMPOSED if SOFT not in text and unicodedata.is_normalized("NFC", text) else DECOMPOSED


def spelled(word: str) -> str:
    """Return *word* in NFC, without soft hyphens."""
    return unicodedata.normalize("NFC", word).replace(SOFT, "")


def acronym(form: str) -> bool:
    """Tell whether *form* is written in capitals: two or more letters, all of them capital."""
    return len(form) > 1 and form.isupper()


def key(form: str, language: str) -> str:
    """Return the one key under which a word of a label is filed.

    An acronym is filed as it stands, a participle under its masculine singular, a noun that is an infinitive as
    well under its very form, all else under the lemma that simplemma gives, feminine agents with the masculine.
    """
    word = form.lower()
    if acronym(form) or (language == "fr" and word.removesuffix("s") in INFINITIVES):
        return f"={form if acronym(form) else word}"
    lemma, known = _lemma(word, language)
    if not known or _is_participle(word, lemma, language):
        return _plain(singular(word, language))
    return _plain(_agent(lemma, language))


def noun_and_more(word: str) -> Noun | None:
    """Return what else a French noun is: an infinitive, or an adjective in *-ique*; nothing when it is only a noun."""
    plain = word.lower()
    if plain.removesuffix("s") in INFINITIVES:
        return Noun.INFINITIVE
    return Noun.ADJECTIVE if ADJECTIVE.fullmatch(plain) else None


def keys(form: str, language: str) -> frozenset[str]:
    """Return every key that a word of a running text answers to."""
    word = form.lower()
    lemma, known = _lemma(word, language)
    found = {_plain(_agent(lemma, language)), f"={word}", f"={form}"}
    if not known or _is_participle(word, lemma, language):
        found.add(_plain(singular(word, language)))
    if not known and language == "fr":
        found.update(f"{stem[1]}er" for stem in [PRESENT.fullmatch(word)] if stem)
    return frozenset(found)


def _lemma(word: str, language: str) -> tuple[str, bool]:
    """Return the lemma of *word*, and whether a dictionary knows it, with its ligature or without."""
    spellings = (word.replace("oe", "œ"), _plain(word), word)
    known = next((spelling for spelling in spellings if simplemma.is_known(spelling, lang=language)), "")
    return simplemma.lemmatize(known or word, lang=language, greedy=True).lower(), bool(known)


def _is_participle(word: str, lemma: str, language: str) -> bool:
    return language == "fr" and word != lemma and VERB.search(lemma) is not None and PARTICIPLE.search(word) is not None


def singular(word: str, language: str) -> str:
    """Return a word that no dictionary knows in the masculine singular, by its ending alone."""
    if language != "fr":
        return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
    if word.endswith("aux") and not word.endswith("eaux"):
        word = f"{word[:-3]}al"
    elif len(word) > 3 and word[-1] in "sx" and word[-2] not in "sai":
        word = word[:-1]
    if word.endswith("ée"):
        word = word[:-1]
    if word.endswith("gère"):
        word = f"{word[:-3]}er"
    return _agent(word, language)


def _agent(word: str, language: str) -> str:
    if language == "fr":
        for feminine, masculine in (("euse", "eur"), ("trice", "teur")):
            if len(word) > 6 and word.endswith(feminine):
                return word[: -len(feminine)] + masculine
    return word


def _plain(word: str) -> str:
    return word.replace("œ", "oe").replace("æ", "ae")
