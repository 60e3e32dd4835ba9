"""What a word can be in a term, by lists and endings alone: no tagger, so that in doubt a word may be both noun and adjective."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache

import simplemma

from scholie.lexicon import terms


class Part(Enum):
    """What a word can be in a term."""

    CONTENT = "content"
    """A noun or an adjective."""
    ADJECTIVE = "adjective"
    """Nothing but an adjective: it opens no French term."""
    PREPOSITION = "preposition"
    ARTICLE = "article"
    AND = "and"
    NOTHING = "nothing"
    """A word that no term holds."""


LISTED: Mapping[Part, frozenset[str]] = {
    Part.PREPOSITION: terms.PREPOSITIONS,
    Part.ARTICLE: terms.ARTICLES,
    Part.AND: frozenset(("et",)),
    Part.NOTHING: terms.GRAMMATICAL | terms.VERBAL | terms.PRENOMINAL | terms.EMPTY,
}
"""The closed classes of French."""
DEVERBAL = frozenset(("mise", "mises", "prise", "prises"))
"""Nouns that a dictionary of forms takes for verbs."""
ADVERB = re.compile(r".+(?:amment|emment|iquement|ivement|eusement|airement|ablement|iblement|ièrement|également)")
NEUTER = re.compile(r".+(?:iques?|aires?|[aiu]bles?|istes?|ales|elles?|ives?|euses?|iennes?|ale|aines?|oises?)")
"""Endings of adjectives in both genders or in the feminine."""
MASCULINES = (
    *(("aux", "ale"), ("al", "ale"), ("els", "elle"), ("el", "elle"), ("ifs", "ive"), ("if", "ive"), ("eux", "euse")),
    *(("iens", "ienne"), ("ien", "ienne"), ("ains", "aine"), ("ain", "aine"), ("ois", "oise")),
)
"""Endings of masculine adjectives, each with that of the feminine, which a noun does not have."""
PARTICIPLE = re.compile(r".+(?:és?|ées?|is|ises?|ies?|us?|ues?|its?|ites?)")
ACTIVE = re.compile(r".+[st]ives?")
"""Adjectives that a dictionary of forms may take for verbs."""
VERB = re.compile(r".+(?:er|ir|re|oir)")
INFINITIVE = {"er": ("ant", "eant"), "ir": ("issant", "ant"), "re": ("ant",)}
"""Endings of infinitives, each with those of the present participle."""


@cache
def part(word: str, language: str) -> Part:
    """Return what *word*, in small letters, can be in a term of *language*."""
    return (_english if language == "en" else _french)(word)


def _english(word: str) -> Part:
    if word == "of":
        return Part.PREPOSITION
    if word in terms.ENGLISH or len(word) < 3 or word[0].isdigit() or word.endswith("ly"):
        return Part.NOTHING
    return Part.CONTENT


def _french(word: str) -> Part:
    listed = next((kind for kind, words in LISTED.items() if word in words), None)
    if listed:
        return listed
    if len(word) < 3 or word[0].isdigit() or any(is_none(word) for is_none in NOTHING):
        return Part.NOTHING
    return Part.ADJECTIVE if _is_adjective(word) else Part.CONTENT


@cache
def lemma(word: str, language: str) -> str:
    """Return the lemma of *word*, in small letters."""
    return simplemma.lemmatize(word, lang=language, greedy=True).lower()


def light(word: str) -> bool:
    """Tell whether a French noun says nothing of a field by itself, though an adjective may make it a term."""
    return lemma(word, "fr") in terms.LIGHT


def idle(forms: Sequence[str]) -> bool:
    """Tell whether *forms* begin with a locution: « mise en œuvre », « prise en compte »."""
    return forms[0] in DEVERBAL and any(form in terms.IDLE for form in forms[2:4])


def plural(word: str) -> bool | None:
    """Tell whether a French word is in the plural by its ending; None when its singular ends the same way."""
    if word[-1] not in "sxz":
        return False
    return None if lemma(word, "fr") == word else True


def participle(word: str) -> bool:
    """Tell whether a French word is a past participle by its form: « rencontrée » is, « santé » is not."""
    stem = re.fullmatch(r"(.+)ée?s?", word)
    return stem is not None and simplemma.is_known(f"{stem[1]}er", lang="fr")


def _is_adjective(word: str) -> bool:
    """Tell whether *word* has the ending of an adjective, and, in the masculine, a feminine that is known."""
    if lemma(word, "fr") in terms.NOUNS:
        return False
    for masculine, feminine in MASCULINES:
        if word.endswith(masculine):
            return simplemma.is_known(word.removesuffix(masculine) + feminine, lang="fr") or "-" in word
    return NEUTER.fullmatch(word) is not None


def _is_foreign(word: str) -> bool:
    """Tell whether *word* is an English word of grammar that French has not: « the », in a title that nothing marks."""
    return word == "and" or (word in terms.ENGLISH and not simplemma.is_known(word, lang="fr"))


def _is_adverb(word: str) -> bool:
    """Tell whether *word* is an adjective with *-ment*, and not a noun made of a verb."""
    if not word.endswith("ment"):
        return False
    stem = word.removesuffix("ment")
    if stem.endswith(("isse", "oie", "aie")):
        return False
    return ADVERB.fullmatch(word) is not None or (simplemma.is_known(stem, lang="fr") and not simplemma.is_known(f"{stem}r", lang="fr"))


def _is_verb(word: str) -> bool:
    """Tell whether *word* is the form of a verb and no participle: « encourent », « permettant », « saisir »."""
    found = lemma(word, "fr")
    if word in (found, f"{found}s"):
        return _is_infinitive(found)
    noun = word in DEVERBAL or ACTIVE.fullmatch(word) or PARTICIPLE.fullmatch(word)
    return VERB.fullmatch(found) is not None and not noun


def _is_infinitive(word: str) -> bool:
    """Tell whether *word* is an infinitive: its present participle is known as well."""
    return any(simplemma.is_known(word[:-2] + ending, lang="fr") for ending in INFINITIVE.get(word[-2:], ()))


NOTHING: tuple[Callable[[str], bool], ...] = (_is_verb, _is_adverb, _is_foreign)
"""What says of a French word that no term holds it, beside the closed classes."""
