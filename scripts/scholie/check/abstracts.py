"""Whether an abstract is in the language that it says."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.places import field
from scholie.check.view import View
from scholie.model import LANGUAGES, Contribution, Place, Problem, Verdict
from scholie.prose.language import certain_language_of


def abstract_language(view: View) -> Iterator[Problem]:
    """Yield the abstracts whose frequent words are those of the other language."""
    for contribution in view.edition.contributions:
        for language in LANGUAGES:
            words = contribution.metadata.abstract.only(language)
            spoken = certain_language_of(words)
            if spoken and spoken != language:
                details = (("language", language), ("spoken", spoken))
                where = _place(contribution, words)
                yield Problem("abstract-language", where, details, words[:80], Verdict.UNVERIFIED, contribution.id)


def _place(contribution: Contribution, words: str) -> Place:
    """Return the line of the abstract; that of its field when it is folded there."""
    start = contribution.source.find(words[:40]) if words else -1
    found = field(contribution, "abstract")
    return Place(found.file, contribution.source.count("\n", 0, start) + 1) if start >= 0 else found
