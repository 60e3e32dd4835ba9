"""Whether an abstract is in the language that it says."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.places import field
from scholie.check.view import View
from scholie.document import word_list
from scholie.model import LANGUAGES, Contribution, Place, Problem, Verdict

FREQUENT = {
    "fr": frozenset("le la les des du un une et est dans pour que qui sur par au aux ce cette ces sont avec il elle nous".split()),  # noqa: SIM905
    "en": frozenset("the of and to in is that for with as are this by on from which be an it their have has was these we".split()),  # noqa: SIM905
}
"""The words that every text of a language has, those of the other left out."""
VOTES = 8
"""Fewer frequent words tell nothing."""
SHARE = 0.8
"""Share of the votes that decides."""


def abstract_language(view: View) -> Iterator[Problem]:
    """Yield the abstracts whose frequent words are those of the other language."""
    for contribution in view.edition.contributions:
        for language in LANGUAGES:
            words = contribution.metadata.abstract.only(language)
            spoken = spoken_language(words)
            if spoken and spoken != language:
                details = (("language", language), ("spoken", spoken))
                where = _place(contribution, words)
                yield Problem("abstract-language", where, details, words[:80], Verdict.UNVERIFIED, contribution.id)


def spoken_language(words: str) -> str:
    """Return the language whose frequent words *words* have; empty when they do not tell.

    >>> spoken_language("The margin of a book is a place in which the reader of the text and the author are to meet.")
    'en'
    """
    votes = {language: sum(word.lower() in frequent for word in word_list(words)) for language, frequent in FREQUENT.items()}
    best = max(votes, key=lambda language: votes[language])
    return best if sum(votes.values()) >= VOTES and votes[best] >= SHARE * sum(votes.values()) else ""


def _place(contribution: Contribution, words: str) -> Place:
    """Return the line of the abstract; that of its field when it is folded there."""
    start = contribution.source.find(words[:40]) if words else -1
    found = field(contribution, "abstract")
    return Place(found.file, contribution.source.count("\n", 0, start) + 1) if start >= 0 else found
