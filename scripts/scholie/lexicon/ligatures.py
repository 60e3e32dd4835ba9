"""Letters that a font has lost: words in which an extract has a blank, an odd character or nothing for a ligature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from scholie.lexicon import FREQUENT
from scholie.lexicon.dictionary import known

F, T = ("ffi", "ffl", "fi", "fl", "ff"), ("tti", "ti", "tt", "ft")
"""Ligatures that fonts draw as one sign: a font that loses one of a family loses the others."""
USUAL = ((F, 1.5), (T, 8.0))
"""Pairs of a family that 1,000 letters have at least in a text that has lost none: 434 real extracts have 2.1 and 10.1 or more."""
LONE = "t"
"""A letter that is lost beside the ligatures of its family."""
WORD = re.compile(r"[^\W\d_]+")
BLANK = re.compile("[ \u00a0]")
ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
"""A character without a meaning: between two letters of a word it stands for what was lost."""
JOINTS = re.compile(f"[-·•(]|{ODD.pattern}")
"""Beside letters: they are a piece of a word that is cut or put together in another way."""
APOSTROPHES = re.compile("['’]")
ALONE = "aàiyoô"
"""Letters that are words."""
MOST = 3
"""Ligatures that one word may have lost."""
SHORTEST = 4
"""Letters left of a word that has lost a ligature without a trace; shorter ones are often abbreviations."""
DISTINCT = 3
"""Different words that must lack a family's ligatures before the family is lost."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A word that has lost letters."""

    start: int
    """Its first character in the words that were read."""
    end: int
    """The character after its last."""
    printed: str
    """What the extract has for it."""
    meant: tuple[str, ...]
    """What it may have been; never empty."""
    traced: bool
    """Whether something stands where the letters are lost; else they are missing without a trace."""

    @property
    def mended(self) -> str:
        """The word, where there is only one that it can be; else empty."""
        return self.meant[0] if len(self.meant) == 1 else ""


@dataclass(frozen=True, slots=True)
class Font:
    """What is known of the letters that a text has lost."""

    lost: frozenset[str] = frozenset()
    """The ligatures that its font has lost; empty for a sound text."""
    words: frozenset[str] = frozenset()
    """The words of the text in small letters, which say best what a damaged word was."""
    language: str = "fr"
    """Its language, fr or en, whose dictionary says what is a word by itself."""


def font(pieces: Iterable[str]) -> Font:
    """Return what a text has lost, its *pieces* (lines, or passages) weighed together.

    A family of ligatures is lost when the text has fewer of them than any text of its length, and at least ``DISTINCT``
    different words lack one. Of languages that are neither French nor English nothing is known, and nothing is said.

    >>> sorted(font(["Une ac vité et sa collec on, pour qui l’appren ssage compte."]).lost)
    ['ft', 't', 'ti', 'tt', 'tti']
    """
    read = tuple(pieces)
    words = [word.lower() for piece in read for word in WORD.findall(piece)]
    language = max(FREQUENT, key=lambda one: sum(word in FREQUENT[one] for word in words))
    letters = sum(map(len, words))
    seldom = [family for family, usual in USUAL if 1000 * _number(read, family) < usual * letters]
    lacked = [family for family in seldom if _lacked(read, Font(frozenset(family), language=language))]
    lost = frozenset(letter for family in lacked for letter in (*family, *(LONE if family is T else ())))
    return Font(lost, frozenset(words), language)


def _number(read: Sequence[str], family: Sequence[str]) -> int:
    """Return how many pairs of letters of *family* there are; three letters hold two of them."""
    return sum(piece.count(pair) for piece in read for pair in family if len(pair) == 2)


def _lacked(read: Sequence[str], text: Font) -> bool:
    """Tell whether enough different words of the text lack one of the letters that *text* holds for lost."""
    found: set[str] = set()
    for piece in read:
        found |= {loss.printed.lower() for loss in losses(piece, text)}
        if len(found) >= DISTINCT:
            return True
    return False


def losses(words: str, text: Font) -> Iterator[Loss]:
    """Yield the words in *words* that have lost letters, in their order; none overlaps another.

    *text* says what the whole text has lost: where it has lost nothing, only an odd character inside a word stands for
    letters. A word of the text itself is meant before one of the dictionaries; where several are possible, all are given.
    Words cut at a line end are best joined before.
    """
    if not text.lost and not ODD.search(words):
        return
    tokens = list(WORD.finditer(words))
    rank = 0
    while rank < len(tokens):
        number, meant = _at(words, tokens, rank, text)
        later = _at(words, tokens, rank + 1, text)[1] if meant and _small(tokens[rank][0]) else ()
        if meant and not later:
            start, end = tokens[rank].start(), tokens[rank + number - 1].end()
            yield Loss(start, end, words[start:end], meant, number > 1)
        rank += 1 if later else number


def _at(words: str, tokens: Sequence[re.Match[str]], rank: int, text: Font) -> tuple[int, tuple[str, ...]]:
    """Return as how many words one is printed that begins with the word *rank*, and what it may be: the longest that there is."""
    found: tuple[int, tuple[str, ...]] = (1, ())
    for number in range(2, MOST + 2):
        pieces = tokens[rank : rank + number]
        gaps = [words[left.end() : right.start()] for left, right in pairwise(pieces)]
        if len(pieces) < number or not _joined(gaps[-1], pieces[-1][0], text):
            break
        halves = [piece[0] for piece in pieces]
        if _broken(halves, gaps, _around(words, pieces[0].start(), pieces[-1].end()), text):
            meant = _meant(halves, text.lost or frozenset((*F, *T)), text.words)
            found = (number, meant) if meant else found
    return found if found[1] or not tokens[rank : rank + 1] else (1, _alone(words, tokens[rank], text))


def _joined(gap: str, half: str, text: Font) -> bool:
    """Tell whether a word can go on after *gap* with *half*: after an odd character, after a blank where the font has lost letters."""
    return half.islower() and bool(ODD.fullmatch(gap) or (text.lost and BLANK.fullmatch(gap)))


def _around(words: str, start: int, end: int) -> tuple[str, str]:
    return words[max(start - 1, 0) : start], words[end : end + 1]


def _broken(halves: Sequence[str], gaps: Sequence[str], around: tuple[str, str], text: Font) -> bool:
    """Tell whether *halves* with *gaps* between them are pieces of one word: all in small letters, and one of them no word."""
    plain = all(half[1:].islower() or len(half) == 1 for half in halves)
    cut = JOINTS.match(around[0]) or JOINTS.match(around[1]) or APOSTROPHES.match(around[1])
    return plain and not cut and (all(map(ODD.fullmatch, gaps)) or not all(_stands(half, text.language) for half in halves))


def _alone(words: str, token: re.Match[str], text: Font) -> tuple[str, ...]:
    """Return what a single word may be that has lost letters without a trace."""
    word = token[0]
    cut = any(JOINTS.match(side) for side in _around(words, *token.span()))
    if not text.lost or cut or len(word) < SHORTEST or not word[1:].islower() or _is_word(word):
        return ()
    return _own(_within(word, sorted(text.lost - {LONE})), text.words)


def _small(word: str) -> bool:
    """Tell whether every text of a language has *word*."""
    return any(word.lower() in words for words in FREQUENT.values())


def _stands(half: str, language: str) -> bool:
    """Tell whether *half* is a word by itself in a text of *language*."""
    return _small(half) or (half.lower() in ALONE if len(half) == 1 else _is_word(half, (language,)))


def _meant(halves: Sequence[str], letters: frozenset[str], own: frozenset[str]) -> tuple[str, ...]:
    """Return the words that *halves* are with *letters* between them."""
    found = _own(_between(halves, sorted(letters - {LONE})), own)
    return found or (_own(_between(halves, [LONE]), own) if LONE in letters else ())


def _own(words: Iterable[str], own: frozenset[str]) -> tuple[str, ...]:
    """Return those of *words* that are words: those of the text alone where there are any."""
    found = tuple(dict.fromkeys(word for word in words if _is_word(word)))
    return tuple(word for word in found if word.lower() in own) or found


def _between(halves: Sequence[str], letters: Sequence[str]) -> Iterator[str]:
    for chosen in product(letters, repeat=len(halves) - 1):
        yield halves[0] + "".join(letter + half for letter, half in zip(chosen, halves[1:], strict=True))


def _within(word: str, letters: Sequence[str]) -> Iterator[str]:
    yield from (word[:at] + letter + word[at:] for letter in letters for at in range(word[0].isupper(), len(word) + 1))


@lru_cache(maxsize=20_000)
def _is_word(word: str, languages: tuple[str, ...] = ("fr", "en")) -> bool:
    """Tell whether one of *languages* has *word*, with a capital or without."""
    return known(word.lower(), languages)
