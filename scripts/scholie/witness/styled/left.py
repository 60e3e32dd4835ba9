"""The law of words over a file of a word processor: words that stand in its parts and not in what the reader gave."""

from __future__ import annotations

from collections import Counter

from scholie.document import word_list
from scholie.witness.styled.archive import Archive

SHORT = 4
"""Letters below which a word is found in a row of letters by chance."""
OFTEN = 3
"""Times that a word may lack and stand in a row of letters all the same."""


def left(held: Archive, text: str) -> Counter[str]:
    """Return the words of the file that *text* has not, with how often each lacks.

    A word may be cut differently on the two sides where its letters change their face in the middle: one whose letters *text* has in
    a row is not missed, unless most of a paragraph with it is.
    """
    paragraphs = tuple(tuple(word_list(words)) for words in held.words)
    missing = Counter(word for words in paragraphs for word in words) - Counter(word_list(text))
    if not missing:
        return missing
    letters = "".join(filter(str.isalnum, text))
    unread = {word for words in paragraphs if 2 * sum(word in missing for word in words) > len(words) for word in words}
    return Counter({word: times for word, times in missing.items() if word in unread or not _cut(word, times, letters)})


def _cut(word: str, times: int, letters: str) -> bool:
    """Tell whether a word is only cut differently: it is long enough, rare enough, and its letters stand in a row."""
    return len(word) >= SHORT and times <= OFTEN and word in letters
