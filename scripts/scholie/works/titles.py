"""Titles as they are compared: words, heads, numbers of volumes, and slips of an extraction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from scholie.document import fold
from scholie.lexicon import ARTICLES, LINKS
from scholie.model import Reference

LONG = 6
"""Letters of a word in which one may be wrong."""
SLIPS = 4
"""One word in so many may have a wrong letter; a shorter title may have one such word."""
DISTINCTIVE = 4
"""Words, small ones apart, that no two works of a family and a year share by chance."""
SHORTEST_HEAD = 4
"""Letters of a title that may stand for one with a subtitle."""
OPENS_SUBTITLE = re.compile(r"\s?[:.?!(–—](?=\s|$|\w)|\s-\s")
"""A mark after which a title goes on with a subtitle or a bracket."""
ORDINALS = {
    word: number
    for number, words in enumerate(
        ("premier premiere first", "deuxieme second seconde", "troisieme third", "quatrieme fourth", "cinquieme fifth"), start=1
    )
    for word in words.split()
}
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
PART = r"(?:tome|volume|vol|livre|book|partie|part|t)"
VOLUME = re.compile(
    rf"[\s,.:;(–—-]+(?:{PART}\.?\s*(?P<after>\d{{1,3}}|[ivxl]+|{'|'.join(ORDINALS)})|(?P<before>{'|'.join(ORDINALS)})\s{PART})(?!\w)\)?"
)
"""What tells a volume or a part in a folded title: « , tome II », « (première partie) »."""
LAST_NUMERAL = re.compile(r"(?<=\w) (?P<after>[ivx]+)(?=\s?[:.(–—]|\s*$)")
"""A Roman numeral at the end of a folded title or before its subtitle: « Le récit II »."""
DIGIT = {"0": "o", "1": "l", "5": "s"}
MISREAD = re.compile(r"(?<=[^\W\d])[015](?=[^\W\d])")
"""A figure between letters, which extraction read for one of them."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is compared: its words folded, the number of the volume taken out."""

    words: tuple[str, ...]
    heads: frozenset[tuple[str, ...]]
    """The words up to each mark that may open a subtitle."""
    number: str = ""
    """Number of the volume or part that the title tells, in Arabic figures."""


def title(reference: Reference) -> Title:
    """Return the title of *reference*, subtitle included; of an issue of a journal without one the journal's."""
    main = reference.title or (reference.container if reference.type == "periodical" else "")
    return read(f"{main} : {reference.subtitle}" if reference.subtitle else main, numbered=reference.type != "legislation")


@lru_cache(maxsize=1 << 14)
def read(printed: str, *, numbered: bool = True) -> Title:
    """Return *printed* as it is compared; *numbered* says whether a volume's number may be in it."""
    if not numbered:
        return Title(words(printed), frozenset())
    folded = fold(printed)
    found = VOLUME.search(folded) or LAST_NUMERAL.search(folded)
    bare = f"{folded[: found.start()]} : {folded[found.end() :]}" if found else folded
    cuts = (bare[: mark.start()] for mark in OPENS_SUBTITLE.finditer(bare))
    number = next(filter(None, found.groups()), "") if found else ""
    return Title(words(bare), frozenset(map(words, cuts)) - {()}, _arabic(number))


def words(printed: str) -> tuple[str, ...]:
    """Return the words of *printed*, folded, figures that were read for letters mended."""
    return tuple(re.findall(r"[^\W_]+", MISREAD.sub(lambda figure: DIGIT[figure.group()], fold(printed))))


def telling(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of *found* that say something: no articles, no links."""
    return tuple(word for word in found if word not in LINKS | ARTICLES and len(word) > 1)


def titles_agree(a: Title, b: Title) -> bool:
    """Tell whether two titles are one: word for word but for slips, or one without its subtitle."""
    return _written_alike(a.words, b.words) or _is_head(a, b) or _is_head(b, a)


def heads_meet(a: Title, b: Title) -> bool:
    """Tell whether two titles begin with one title, whatever subtitles follow: those of two volumes of a set."""
    return bool((a.heads | {a.words}) & (b.heads | {b.words}))


def distinctive(a: Title, b: Title) -> bool:
    """Tell whether two titles have so many words that two works hardly share them by chance."""
    return min(len(telling(a.words)), len(telling(b.words))) >= DISTINCTIVE


def _is_head(short: Title, long: Title) -> bool:
    return len("".join(short.words)) >= SHORTEST_HEAD and any(_written_alike(short.words, head) for head in long.heads)


def _written_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return False
    if "".join(a) == "".join(b):
        return True
    odd = [pair for pair in zip(a, b, strict=False) if pair[0] != pair[1]]
    return len(a) == len(b) and len(odd) <= max(1, len(a) // SLIPS) and all(_misspelt(*pair) for pair in odd)


def _misspelt(a: str, b: str) -> bool:
    if min(len(a), len(b)) < LONG or not (a + b).isalpha() or {a, b} & ORDINALS.keys():
        return False
    return DamerauLevenshtein.distance(a, b) == 1 or _strokes(a) == _strokes(b)


def _strokes(word: str) -> str:
    """Return *word* with the letters that look like two others as those two: « Ethemet » is « Ethernet »."""
    return word.replace("m", "rn").replace("d", "cl").replace("w", "vv")


def _arabic(number: str) -> str:
    if not number or number.isdigit():
        return number.lstrip("0")
    return str(ORDINALS.get(number) or _value([ROMAN[letter] for letter in number]))


def _value(figures: list[int]) -> int:
    return sum(-figure if figure < max(figures[rank:]) else figure for rank, figure in enumerate(figures))


def arabic(printed: str) -> str:
    """Return the number of a volume in Arabic figures: « II », « t. 2 » and « 2 » are one.

    >>> arabic("t. IV"), arabic("12-13"), arabic("")
    ('4', '12-13', '')
    """
    bare = re.sub(rf"^{PART}\b\.?\s*", "", fold(printed).strip())
    return _arabic(bare) if bare.isdigit() or re.fullmatch(r"[ivxl]+", bare) or bare in ORDINALS else bare
