"""Words that may be faults of all witnesses: no collation shows what they share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from simplemma import is_known

from scholie.check.confusions import confusions
from scholie.check.places import place
from scholie.check.view import TextView, View
from scholie.document import fold, passages, text, word_list
from scholie.lexicon import known
from scholie.lexicon.terms import GRAMMATICAL
from scholie.model import Contribution, Problem, Verdict
from scholie.prose import Enclosure, Wording

SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"qu|c(?=[aouklrt])"), "k"),
    (re.compile(r"(\w)\1"), r"\1"),
)
"""Spellings that sound the same, in the order in which they are made one."""
LETTERS = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüœ"
SHORTEST = 6
"""Letters of a word that may be misspelt; shorter ones have too many neighbours."""
ADVERB = "ment"
"""The end of adverbs, of which dictionaries of forms have few."""
ENDING = 3
"""Last letters in which two forms of one word differ."""


def fault_shared(view: View) -> Iterator[Problem]:
    """Yield what every one of several witnesses has and may be a fault: words that no dictionary has, common confusions.

    A word that no dictionary has is said where another is near: one of the edition that sounds the same and is met more
    often; if the word is met once, one of the dictionary with a letter more, less, other or turned. Forms that differ at
    their end only are forms of one word, and nothing is said of them; nor is anything of a word that is near several.
    """
    several = [seen for seen in view.texts if len(seen.contribution.collated) > 1]
    sounds = _by_sound(view.count) if several else {}
    for seen in several:
        yield from _confused(seen)
        yield from _misspelt(seen, view.count, sounds)


def _by_sound(count: Mapping[str, int]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in count:
        if len(word) >= SHORTEST and word.isalpha() and word.islower():
            found.setdefault(_sound(word), []).append(word)
    return found


def _sound(word: str) -> str:
    """Return *word* as it sounds, more or less, so that spellings of one sound are the same.

    >>> _sound("fabriquation") == _sound("fabrication")
    True
    """
    plain = fold(word)
    for pattern, letters in SOUNDS:
        plain = pattern.sub(letters, plain)
    return plain


def _misspelt(seen: TextView, count: Mapping[str, int], sounds: Mapping[str, list[str]]) -> Iterator[Problem]:
    contribution = seen.contribution
    carried = [{word for passage in passages(tree) for word in word_list(text(passage))} for tree in contribution.collated.values()]
    for words in seen.own:
        for word in dict.fromkeys(word for word in word_list(words.text) if _doubtful(word, carried)):
            heard = {other for other in sounds.get(_sound(word), ()) if count[other] > count[word] and not _forms(word, other)}
            near = _only(heard or (_spelt(word) if count[word] == 1 else set()))
            if near and _is_french(words, words.text.find(word), word):
                yield _problem(contribution, words, word, near)


def _confused(seen: TextView) -> Iterator[Problem]:
    """Yield what all witnesses have that French writers and typists put for another thing."""
    contribution = seen.contribution
    carried = [_spoken(" ".join(text(passage) for passage in passages(tree))) for tree in contribution.collated.values()]
    for words in seen.own:
        for said, meant, at in confusions(words.text):
            if _is_french(words, at, said) and all(_spoken(said) in held for held in carried):
                yield _problem(contribution, words, said, meant)


def _spoken(words: str) -> str:
    return " ".join(fold(words).split())


def _is_french(words: Wording, at: int, said: str) -> bool:
    return all(stretch.language == "fr" and stretch.enclosure is not Enclosure.CLOSED for stretch in words.over(at, at + len(said)))


def _problem(contribution: Contribution, words: Wording, said: str, meant: str) -> Problem:
    where = place(contribution, words.passage, said)
    locus = str(words.passage.get("id") or "")
    return Problem("fault-shared", where, (("near", meant),), said, Verdict.UNVERIFIED, contribution.id, locus=locus)


def _doubtful(word: str, carried: Collection[Collection[str]]) -> bool:
    plain = len(word) >= SHORTEST and word.isalpha() and word.islower() and not word.endswith(ADVERB) and word not in GRAMMATICAL
    return plain and all(word in held for held in carried) and not known(word)


def _forms(word: str, other: str) -> bool:
    """Tell whether two words may be forms of one, which differ at their end."""
    return word[: len(other) - ENDING] == other[:-ENDING]


def _only(found: Collection[str]) -> str:
    return next(iter(found)) if len(found) == 1 else ""


def _spelt(word: str) -> set[str]:
    """Return the French words that are a letter away from *word*."""
    return {other for other in _neighbours(word) if not _forms(word, other) and is_known(other, lang="fr")}


def _neighbours(word: str) -> Iterator[str]:
    """Yield every row of letters that a letter dropped, put in, changed or turned makes of *word*; its first letter stays."""
    for at in range(1, len(word)):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[0] + tail[2:]
        for letter in LETTERS:
            yield head + letter + tail
            yield head + letter + tail[1:]
    yield from (word + letter for letter in LETTERS)
