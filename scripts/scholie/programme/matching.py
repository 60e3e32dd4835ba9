"""Which row of the programme a text is: one score that weighs its title, its authors and the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.fuzz import partial_ratio, ratio

from scholie.document import fold, word_list
from scholie.model import Author
from scholie.programme.row import Row

TITLE = 0.6
"""Weight of the title, the surest sign."""
AUTHORS = 0.4
"""Weight of the authors: the share of the row's families that the text has."""
NUMBERED = 0.15
"""What is added when the name of the file holds the number of the row."""
ALIKE = 0.8
"""Likeness of titles below which a text may be the row's and is not sure to be."""
SAME_FILE = 2.0
"""Score of a text that came in the very file that the row names."""
SURE = 0.75
"""Score from which a text is the row's, unless another one is nearly as near."""
POSSIBLE = 0.4
"""Score from which a text may be the row's: an editor is asked."""
APART = 0.12
"""What the best score must be better by than the next one, of the row and of the text alike."""
OPENING = 400
"""Words at the beginning of a text in which a title and names are looked for that front matter does not give."""
UNLIKE = 0.65
"""Likeness below which two titles have in common what any two titles have."""
PRINTED = 0.9
"""Likeness from which a title is taken to be printed in an opening."""
HELD = 0.6
"""Share of the words of a title without which it is not looked for in an opening."""
HEAD = 0.95
"""Likeness of a title and the same one without its subtitle."""
SHORT = 3
"""Words of a title that may stand in any text by chance."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that may be a row's."""

    slug: str
    """What it is called: its folder; for a text that has none yet, any name that no other has."""
    titles: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()
    opening: str = ""
    """Its first words, as the extract has them."""
    files: tuple[str, ...] = ()
    """Names of the files that it came in, without folders."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Which text each row is."""

    pairs: Mapping[int, str] = field(default_factory=dict)
    """The text of a row, by the rank of the row."""
    doubtful: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Texts that a row may be, the likeliest first, where no one is sure."""


def match(rows: Sequence[Row], texts: Sequence[Text]) -> Matched:
    """Return which of *texts* each of *rows* is; what its editor or an earlier match has settled is not asked again.

    A pair is taken when its score is high and neither the row nor the text has another one nearly as high. Nothing is
    settled by elimination.
    """
    there = {text.slug for text in texts}
    settled = {rank: row.contribution for rank, row in enumerate(rows) if row.contribution}
    free = [text for text in texts if text.slug not in settled.values()]
    scores = {(rank, text.slug): score(row, text) for rank, row in enumerate(rows) if rank not in settled for text in free}
    near = {pair: value for pair, value in scores.items() if value >= POSSIBLE}
    sure = {rank: slug for (rank, slug), value in near.items() if value >= SURE and _stands_apart(rank, slug, near)}
    pairs = {rank: slug for rank, slug in settled.items() if slug in there} | sure
    left = sorted(
        (pair for pair in near if pair[0] not in pairs and pair[1] not in pairs.values()), key=lambda pair: (pair[0], -near[pair])
    )
    return Matched(pairs, {rank: tuple(slug for other, slug in left if other == rank) for rank, _ in left})


def _stands_apart(rank: int, slug: str, near: Mapping[tuple[int, str], float]) -> bool:
    """Tell whether neither the row nor the text has another pair nearly as near as this one."""
    rivals = (value for pair, value in near.items() if (pair[0] == rank) != (pair[1] == slug))
    return all(value <= near[rank, slug] - APART for value in rivals)


def score(row: Row, text: Text) -> float:
    """Return how surely *text* is the contribution of *row*: 0 for nothing in common, 1 for title and authors.

    What the row or the text does not give does not count. The number of the row in the name of the file adds to it;
    the very file that the row names is enough.
    """
    if row.file and any(_stem(row.file) == _stem(name) for name in text.files):
        return SAME_FILE
    titles = [_plain(title) for title in (row.title.fr, row.title.en) if title]
    title = max((_title(words, text) for words in titles), default=0.0)
    share = _authors([_plain(author.family) for author in row.authors], text)
    whole = title if share is None else TITLE * title + AUTHORS * share
    numbers = {number.lstrip("0") for name in text.files for number in re.findall(r"\d+", _stem(name))}
    whole += NUMBERED if row.id.isdigit() and row.id.lstrip("0") in numbers else 0.0
    return whole if title >= ALIKE else min(whole, SURE - APART)


def _title(title: str, text: Text) -> float:
    """Return how like *title* is to a title of *text*, or to what stands in its opening."""
    own = max((_likeness(title, _plain(other)) for other in text.titles if other), default=0.0)
    words = title.split()
    opening = _opening(text.opening)
    if len(words) < SHORT or sum(f" {word} " in f" {opening} " for word in words) < HELD * len(words):
        return own
    inside = partial_ratio(title, opening) / 100
    return max(own, inside if inside > PRINTED else 0.0)


def _likeness(a: str, b: str) -> float:
    """Return how alike two titles are; a title without its subtitle is nearly the same."""
    short, long = sorted((a, b), key=len)
    if len(short.split()) >= SHORT and f" {long} ".startswith(f" {short} "):
        return 1.0 if short == long else HEAD
    found = float(ratio(a, b)) / 100
    return found if found >= UNLIKE else 0.0


def _authors(families: Sequence[str], text: Text) -> float | None:
    """Return the share of *families* that *text* names; None where the row names nobody, or the text nobody at all."""
    held = {_plain(author.family) for author in text.authors}
    words = " ".join(("", _opening(text.opening), *(_plain(_stem(name)) for name in (*text.files, text.slug)), ""))
    found = [family in held or f" {family} " in words for family in families]
    return sum(found) / len(found) if any(found) or (found and held) else None


def _stem(name: str) -> str:
    return fold(name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0])


def unplaced(texts: Iterable[Text], found: Matched) -> tuple[str, ...]:
    """Return the texts that no row is and none may be."""
    near = {slug for rank in found.doubtful for slug in found.doubtful[rank]}
    return tuple(text.slug for text in texts if text.slug not in {*found.pairs.values(), *near})


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    return " ".join(word_list(fold(words)))


@lru_cache(maxsize=512)
def _opening(words: str) -> str:
    return " ".join(word_list(fold(words.replace("-\n", "")))[:OPENING])
