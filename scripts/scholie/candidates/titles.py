"""What titles, headings, abstracts and keywords name: terms that stand there are those a text is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scholie.candidates.places import JOINT, WORD, Phrase, Word
from scholie.candidates.spans import Key, spans
from scholie.document import HEADINGS, passages, text
from scholie.model import LANGUAGES, Contribution


def titled(contributions: Iterable[Contribution]) -> frozenset[Key]:
    """Return the keys of the groups of words that the titles, headings, abstracts and keywords of *contributions* hold."""
    return frozenset(spans(phrase for contribution in contributions for line in _lines(contribution) for phrase in line))


def _lines(contribution: Contribution) -> Iterator[tuple[Phrase, ...]]:
    metadata = contribution.metadata
    for language in LANGUAGES:
        for line in (metadata.title.only(language), metadata.abstract.only(language), *metadata.keywords.only(language)):
            yield plain_phrases(line, language)
    for passage in passages(contribution.tree):
        if passage.tag in HEADINGS:
            yield plain_phrases(text(passage), metadata.language)


def plain_phrases(line: str, language: str) -> tuple[Phrase, ...]:
    """Return the phrases of words in a line that stands in no passage."""
    found: list[list[Word]] = []
    for word in (Word(match[0], match.start(), match.end()) for match in WORD.finditer(line)):
        if found and JOINT.fullmatch(line, found[-1][-1].end, word.start):
            found[-1].append(word)
        else:
            found.append([word])
    return tuple(Phrase("", "", language, line, tuple(words)) for words in found)
