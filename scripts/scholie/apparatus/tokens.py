"""A tree as a row of words and marks, as witnesses are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from scholie.document import text_nodes, tokens
from scholie.prose import own_passages

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"})
"""Marks that normalising may have changed: a difference in them is none of the witness."""
BLOCKS = ("p", "td", "th", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of punctuation of a tree."""

    key: str
    """What is compared."""
    passage: int
    """Rank of its passage among those collated, from 0."""
    index: int
    """Rank in its passage, from 0."""
    start: int
    end: int
    """Characters in the running text of the passage."""


@dataclass(frozen=True)
class Collated:
    """A tree as a row of tokens."""

    elements: tuple[Element, ...]
    texts: tuple[str, ...]
    tokens: tuple[Token, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What is compared, token by token."""
        return tuple(token.key for token in self.tokens)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where the tokens of each passage begin and end in the row."""
        found = [(0, 0)] * len(self.elements)
        for passage, group in groupby(range(len(self.tokens)), lambda n: self.tokens[n].passage):
            places = list(group)
            found[passage] = (places[0], places[-1] + 1)
        return tuple(found)

    def is_note(self, passage: int) -> bool:
        """Tell whether the passage of that rank is a note."""
        return self.elements[passage].tag == "aside"

    def words(self, start: int, end: int) -> str:
        """Return the words of tokens *start* to *end* as they stand, passages parted by a blank."""
        parts = (list(group) for _, group in groupby(range(start, end), lambda n: self.tokens[n].passage))
        return " ".join(self._piece(part[0], part[-1] + 1) for part in parts)

    def _piece(self, start: int, end: int) -> str:
        """Return the words of tokens of one passage; of an ellipsis that is cut, a dot for each token."""
        first, last = self.tokens[start], self.tokens[end - 1]
        head = sum(1 for n in range(start, end) if self._cut(start, -1) and self.tokens[n].start == first.start)
        tail = sum(1 for n in range(start + head, end) if self._cut(end - 1, 1) and self.tokens[n].start == last.start)
        if head + tail == end - start:
            return "." * (head + tail)
        words = self.texts[first.passage]
        return "." * head + words[self.tokens[start + head].start : self.tokens[end - tail - 1].end] + "." * tail

    def _cut(self, place: int, step: int) -> bool:
        """Tell whether the token beside the one at *place* is of the same sign."""
        token, beside = self.tokens[place], place + step
        return 0 <= beside < len(self.tokens) and (token.passage, token.start) == (self.tokens[beside].passage, self.tokens[beside].start)

    def take(self, order: Sequence[int]) -> Collated:
        """Return the passages of the ranks *order*, in that order."""
        rank = {old: new for new, old in enumerate(order)}
        row = (token for old in order for token in self.tokens[slice(*self.spans[old])])
        renamed = tuple(Token(t.key, rank[t.passage], t.index, t.start, t.end) for t in row)
        return Collated(tuple(self.elements[n] for n in order), tuple(self.texts[n] for n in order), renamed)


def tokenise(tree: Element, *, references: bool = False) -> Collated:
    """Return the tokens of *tree*: its passages in order, then its notes, without those of the editors.

    The reference list is left out unless *references*. Dots that stand in a row, in one sign or in several, are
    one token each, so that « … », « ... » and « . . . » are the same reading.
    """
    elements = tuple(sorted(own_passages(tree, references=references), key=lambda passage: passage.tag == "aside"))
    rows = tuple(tuple(keys(element)) for element in elements)
    row = tuple(Token(key, n, index, start, end) for n, held in enumerate(rows) for index, (key, start, end) in enumerate(held))
    return Collated(elements, tuple("".join(run.words for run in text_nodes(element)) for element in elements), row)


def keys(passage: Element) -> Iterator[tuple[str, int, int]]:
    """Yield what is compared of each token of *passage*, with its first and last characters in the running text.

    A word never reaches from one paragraph of a note, or one cell of a table, into the next.
    """
    held = text_nodes(passage)
    for _, group in groupby(held, lambda run: _block(run.owner, tail=run.tail)):
        part = list(group)
        yield from keys_of("".join(run.words for run in part), part[0].start)


def _block(owner: Element, *, tail: bool) -> Element:
    """Return the block whose words a text node is."""
    above = owner.iterancestors() if tail else (owner, *owner.iterancestors())
    return next((element for element in above if element.tag in BLOCKS), owner)


def keys_of(words: str, at: int = 0) -> Iterator[tuple[str, int, int]]:
    """Yield what is compared of each token of *words*, which begin at character *at*."""
    for word, start, end in tokens(words):
        if word == "…":
            yield from ((".", at + start, at + end),) * 3
        else:
            yield word.translate(ALIKE), at + start, at + end
