"""Words that extraction or haste damaged: doubled, cut by a hyphen, one letter away from a known one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from scholie.check.places import place
from scholie.check.view import View
from scholie.document import fold, word_list
from scholie.lexicon import SINGLE, known
from scholie.model import Contribution, Problem, Verdict
from scholie.prose import Enclosure, Wording

DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]+)[ \u00a0\u202f]+(\1)(?![\w’'-])")
CUT = re.compile(r"(?<![\w-])([^\W\d_]{2,})([-‐\u00ad] |\u00ad)([^\W\d_]{2,})(?![\w-])")
"""A hyphen before a blank; a soft hyphen."""
JOINING = frozenset("et ou ni and or".split())  # noqa: SIM905  words read better in lines
FIXED = re.compile(
    r"(?i)(?<![\w-])(?:c[’']est à dire|vis à vis|(?:celui|celle|ceux|celles) ci|ci (?:dessus|dessous|contre)|au delà|là bas)(?![\w-])"
)
"""Expressions that are written with hyphens, whatever stands around them."""
NOUN = re.compile(
    r"(?i)(?<![\w-])(?:le|du|au|un|ce|leur|mon|ton|son|notre|votre|des|les|ces) (savoir faire|rendez vous)(?![\w-])(?! \w+(?:er|ir|re)\b)"
)
"""Nouns that are verbs elsewhere: after an article, and with no infinitive behind them."""
ASKING = re.compile(r"(?i)(?<![\w-])(?<!\bce )qu[’']est ce(?= qu)")
"""« qu’est-ce que », « qu’est-ce qui », but for « ce qu’est ce qui … »."""
LOST = (FIXED, NOUN, ASKING)
"""What has lost its hyphens."""
CONFUSED = (("rn", "m"), ("m", "rn"), ("li", "h"), ("vv", "w"), ("cl", "d"), ("f", "ff"), ("f", "fi"), ("f", "fl"))
"""What extraction takes for one another: letters that touch, ligatures that it loses."""
HEARD = (("qu", "c"), ("c", "qu"), ("ph", "f"), ("f", "ph"), ("th", "t"), ("t", "th"), ("y", "i"), ("i", "y"))
"""What writers take for one another: letters that sound alike."""
SELDOM = 2
"""Times that a word may stand which is taken for another of the edition by its sound."""
SHORTEST = 7
"""Letters of a word that may be misspelt; shorter ones have too many neighbours."""
ENDING = 3
"""Last letters in which two forms of one word differ."""


def word_doubled(view: View) -> Iterator[Problem]:
    """Yield the small words that stand twice in a row."""
    for contribution, words in _passages(view):
        for found in DOUBLED.finditer(words.text):
            if found[1] in SINGLE and _running(words, *found.span()):
                yield _problem(contribution, words, "word-doubled", found[0])


def hyphen_left(view: View) -> Iterator[Problem]:
    """Yield the hyphens of a line end that are left in a word: together its halves are one, apart they are none."""
    for contribution, words in _passages(view):
        for found in CUT.finditer(words.text):
            left, right, whole = found[1].lower(), found[3].lower(), f"{found[1]}{found[3]}".lower()
            halves = _known(left) and _known(right)
            if right not in JOINING and _known(whole) and not halves and _running(words, *found.span()):
                details = (("word", f"{found[1]}{found[3]}"),)
                yield _problem(contribution, words, "hyphen-left", found[0], *details)


def hyphen_lost(view: View) -> Iterator[Problem]:
    """Yield the French expressions without their hyphens."""
    for contribution, words in _passages(view):
        for start, end in sorted(found.span(found.lastindex or 0) for rule in LOST for found in rule.finditer(words.text)):
            if all(stretch.language == "fr" for stretch in words.over(start, end)) and _running(words, start, end):
                evidence = words.text[start:end]
                rank = words.text.count(evidence, 0, start)
                yield _problem(contribution, words, "hyphen-lost", evidence, ("word", evidence.replace(" ", "-")), rank=rank)


def word_doubtful(view: View) -> Iterator[Problem]:
    """Yield the words in small letters that stand once, that no dictionary has, and that are one letter away from a known one.

    The known one stands in the edition, or the letters are such as extraction mistakes for one another, or sound alike.
    Forms that differ at their end only are forms of one word, and nothing is said of them.
    """
    count = view.count
    frequent = _thinned(word for word, number in count.items() if number > 1 and word.islower())
    for contribution, words in _passages(view):
        for word in dict.fromkeys(word_list(words.text)):
            if count[word] <= SELDOM and len(word) >= SHORTEST and word.islower() and word.isalpha() and not _known(word):
                near = _near(word, count, frequent)
                at = words.text.find(word)
                if near and _running(words, at, at + len(word)):
                    yield _problem(contribution, words, "word-doubtful", word, ("near", near), verdict=Verdict.UNVERIFIED)


def _near(word: str, count: Mapping[str, int], frequent: Mapping[str, Sequence[str]]) -> str:
    """Return the word that *word* seems to misspell; empty when there is none, or more than one.

    *count* says how often a word stands in the edition; *frequent* are those that stand several times, thinned.
    """
    found = {other for other in _confused(word, HEARD) if _forms(other, count) > _forms(word, count)}
    if count[word] == 1:
        found |= {other for other in _confused(word, CONFUSED) if _known(other)}
        found |= {other for thin in _thin(word) for other in frequent.get(thin, ()) if _misspells(word, other)}
    return found.pop() if len(found) == 1 else ""


def _forms(word: str, count: Mapping[str, int]) -> int:
    """Return how often *word* stands in the singular and in the plural."""
    stem = word.removesuffix("s")
    return count.get(stem, 0) + count.get(f"{stem}s", 0)


def _thinned(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return *words* under themselves and under what is left of each without one letter, the first apart.

    Two words that are one letter away from each other share an entry, so that none is compared with all others.
    """
    held: dict[str, list[str]] = {}
    for word in words:
        for thin in _thin(word):
            held.setdefault(thin, []).append(word)
    return held


def _thin(word: str) -> frozenset[str]:
    return frozenset((word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))))


def _misspells(word: str, other: str) -> bool:
    if fold(word) == fold(other) or word[:-ENDING] == other[: len(word) - ENDING]:
        return False
    return DamerauLevenshtein.distance(word, other, score_cutoff=1) == 1


def _confused(word: str, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield *word* with what was mistaken put right, one place at a time; its first letter stays."""
    for wrong, right in pairs:
        for at in range(1, len(word)):
            if word.startswith(wrong, at):
                yield word[:at] + right + word[at + len(wrong) :]


def _known(word: str) -> bool:
    return known(word) or known(word.capitalize())


def _passages(view: View) -> Iterator[tuple[Contribution, Wording]]:
    yield from ((text.contribution, words) for text in view.texts for words in text.own)


def _running(words: Wording, start: int, end: int) -> bool:
    """Tell whether characters *start* to *end* are prose of French or English, and no code."""
    return all(stretch.language in ("fr", "en") and stretch.enclosure is not Enclosure.CLOSED for stretch in words.over(start, end))


def _problem(  # noqa: PLR0913  what a problem is made of
    contribution: Contribution,
    words: Wording,
    code: str,
    evidence: str,
    *details: tuple[str, str],
    verdict: Verdict | None = None,
    rank: int = 0,
) -> Problem:
    return Problem(code, place(contribution, words.passage, evidence, rank=rank), details, evidence, verdict, contribution.id)
