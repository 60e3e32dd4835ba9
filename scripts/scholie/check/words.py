"""Words that extraction or haste damaged: doubled, cut by a hyphen, one letter away from a known one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein
from simplemma import is_known

from scholie.check.extent import own_passages
from scholie.check.places import place
from scholie.document import fold, word_list
from scholie.glossary.wording import Wording, Zone, wording
from scholie.model import Contribution, Edition, Problem, Verdict

DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]+)[ \u00a0\u202f]+(\1)(?![\w’'-])")
NEVER_TWICE = frozenset(
    """
    de du des le la les un une et à au aux dans par pour sur avec que qui ce cette ces sa son ses est sont mais ou où comme
    entre vers chez sans sous plus dont ne se the of to in and is for with from are was by this these an
    """.split()  # noqa: SIM905  words read better in lines
)
"""Words that no sentence has twice in a row; others may be said twice."""
CUT = re.compile(r"(?<![\w-])([^\W\d_]{2,})([-‐\u00ad] |\u00ad)([^\W\d_]{2,})(?![\w-])")
"""A hyphen before a blank; a soft hyphen."""
JOINING = frozenset("et ou ni and or".split())  # noqa: SIM905  words read better in lines
FIXED = re.compile(
    r"(?i)(?<![\w-])(?:c[’']est à dire|vis à vis|(?:celui|celle|ceux|celles) ci|ci (?:dessus|dessous|contre)|au delà|là bas)(?![\w-])"
)
"""Expressions that are written with hyphens, whatever stands around them."""
CONFUSED = (("rn", "m"), ("m", "rn"), ("li", "h"), ("vv", "w"), ("cl", "d"), ("fi", "ffi"), ("f", "ff"), ("f", "fi"), ("f", "fl"))
"""What extraction takes for one another: letters that touch, ligatures that it loses."""
SHORTEST = 7
"""Letters of a word that may be misspelt; shorter ones have too many neighbours."""
ENDING = 3
"""Last letters in which two forms of one word differ."""


def word_doubled(edition: Edition) -> Iterator[Problem]:
    """Yield the small words that stand twice in a row."""
    for contribution, words in _passages(edition):
        for found in DOUBLED.finditer(words.text):
            if found[1] in NEVER_TWICE and _running(words, *found.span()):
                yield _problem(contribution, words, "word-doubled", found[0])


def hyphen_left(edition: Edition) -> Iterator[Problem]:
    """Yield the hyphens of a line end that are left in a word: together its halves are one, apart they are none."""
    for contribution, words in _passages(edition):
        for found in CUT.finditer(words.text):
            left, right, whole = found[1].lower(), found[3].lower(), f"{found[1]}{found[3]}".lower()
            halves = _known(left) and _known(right)
            if right not in JOINING and _known(whole) and not halves and _running(words, *found.span()):
                details = (("word", f"{found[1]}{found[3]}"),)
                yield _problem(contribution, words, "hyphen-left", found[0], *details)


def hyphen_lost(edition: Edition) -> Iterator[Problem]:
    """Yield the French expressions without their hyphens."""
    for contribution, words in _passages(edition):
        for found in FIXED.finditer(words.text):
            if all(stretch.language == "fr" for stretch in words.over(*found.span())) and _running(words, *found.span()):
                yield _problem(contribution, words, "hyphen-lost", found[0], ("word", found[0].replace(" ", "-")))


def word_doubtful(edition: Edition) -> Iterator[Problem]:
    """Yield the words in small letters that stand once, that no dictionary has, and that are one letter away from a known one.

    The known one stands in the edition, or the letters are such as extraction mistakes for one another. Forms that
    differ at their end only are forms of one word, and nothing is said of them.
    """
    count = Counter(word for _, words in _passages(edition) for word in word_list(words.text))
    shelves: dict[tuple[str, int], list[str]] = {}
    for word in (word for word, number in count.items() if number > 1 and word.islower()):
        shelves.setdefault((word[0], len(word)), []).append(word)
    for contribution, words in _passages(edition):
        for word in dict.fromkeys(word_list(words.text)):
            if count[word] == 1 and len(word) >= SHORTEST and word.islower() and word.isalpha() and not _known(word):
                near = _near(word, shelves)
                at = words.text.find(word)
                if near and _running(words, at, at + len(word)):
                    yield _problem(contribution, words, "word-doubtful", word, ("near", near), verdict=Verdict.UNVERIFIED)


def _near(word: str, shelves: Mapping[tuple[str, int], Sequence[str]]) -> str:
    """Return the word that *word* seems to misspell; empty when there is none, or more than one.

    *shelves* are the words of the edition by first letter and length.
    """
    lengths = (len(word) - 1, len(word), len(word) + 1)
    found = {other for length in lengths for other in shelves.get((word[0], length), ()) if _misspells(word, other)}
    found |= {other for other in _confused(word) if _known(other)}
    return found.pop() if len(found) == 1 else ""


def _misspells(word: str, other: str) -> bool:
    if fold(word) == fold(other) or word[:-ENDING] == other[: len(word) - ENDING]:
        return False
    return DamerauLevenshtein.distance(word, other, score_cutoff=1) == 1




def _confused(word: str) -> Iterator[str]:
    """Yield *word* with letters that extraction mistakes put right, one place at a time; its first two letters stay."""
    for wrong, right in CONFUSED:
        for at in range(len(word)):
            if word.startswith(wrong, at):
                yield word[:at] + right + word[at + len(wrong) :]


def _known(word: str) -> bool:
    return any(bool(is_known(form, lang=("fr", "en"))) for form in (word, word.capitalize()))


def _passages(edition: Edition) -> Iterator[tuple[Contribution, Wording]]:
    for contribution in edition.contributions:
        for passage in own_passages(contribution):
            yield contribution, wording(passage, contribution.metadata.language)


def _running(words: Wording, start: int, end: int) -> bool:
    """Tell whether characters *start* to *end* are prose of French or English, and no code."""
    return all(stretch.language in ("fr", "en") and stretch.zone is not Zone.CLOSED for stretch in words.over(start, end))


def _problem(
    contribution: Contribution, words: Wording, code: str, evidence: str, *details: tuple[str, str], verdict: Verdict | None = None
) -> Problem:
    return Problem(code, place(contribution, words.passage, evidence), details, evidence, verdict, contribution.id)
