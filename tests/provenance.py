"""A text whose every word is known by itself, so that one can say, after any edits, where the words of a passage went."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

Word = tuple[int, str]
"""A word that is no other, and its letters. A corrected word is another one."""
Row = list[Word]
"""The words of a paragraph."""
CONSONANTS, VOWELS = "bcdfglmnprstv", "aeiou"


def invented(rank: int) -> str:
    """Return a word that no other rank has."""
    letters = ""
    while rank or not letters:
        rank, rest = divmod(rank, len(CONSONANTS) * len(VOWELS))
        letters += CONSONANTS[rest // len(VOWELS)] + VOWELS[rest % len(VOWELS)]
    return letters


@dataclass
class Text:
    """A text that one edits at random."""

    chance: random.Random
    rows: list[Row] = field(default_factory=list)
    vocabulary: int = 0
    """Words there are: the first are met most, as in any language; 0 when none is met twice."""
    gone: list[Row] = field(default_factory=list)
    _next: Iterator[int] = field(default_factory=count)

    def word(self) -> Word:
        """Return a word that was not there."""
        rank = next(self._next)
        return rank, invented(int(self.vocabulary * self.chance.random() ** 3) if self.vocabulary else 300 + rank)

    def row(self) -> Row:
        """Return a paragraph that was not there: a short one now and then."""
        return [self.word() for _ in range(self.chance.choice((4, 12, 25, 40, 80)))]

    def source(self) -> str:
        """Return the text as Markdown."""
        return "\n\n".join(" ".join(letters for _, letters in row) for row in self.rows)

    def edit(self) -> str:
        """Change one thing and return what it was."""
        name = self.chance.choice(list(EDITS))
        at = self.chance.randrange(len(self.rows)) if self.rows else 0
        if self.rows or name == "insert":
            EDITS[name](self, at)
        return name


def _correct(text: Text, at: int) -> None:
    row = text.rows[at]
    for _ in range(1 + len(row) // 30):
        row[text.chance.randrange(len(row))] = text.word()


def _add(text: Text, at: int) -> None:
    place = text.chance.randrange(len(text.rows[at]) + 1)
    text.rows[at][place:place] = [text.word() for _ in range(1 + len(text.rows[at]) // 5)]


def _cut(text: Text, at: int) -> None:
    row = text.rows[at]
    if len(row) > 4:
        start = text.chance.randrange(len(row))
        del row[start : start + 1 + len(row) // 5]


def _insert(text: Text, at: int) -> None:
    text.rows.insert(at, text.row())


def _move(text: Text, at: int) -> None:
    text.rows.insert(text.chance.randrange(len(text.rows)), text.rows.pop(at))


def _split(text: Text, at: int) -> None:
    row = text.rows[at]
    if len(row) > 8:
        place = text.chance.randrange(4, len(row) - 3)
        text.rows[at : at + 1] = [row[:place], row[place:]]


def _join(text: Text, at: int) -> None:
    text.rows[at : at + 2] = [[word for row in text.rows[at : at + 2] for word in row]]


def _delete(text: Text, at: int) -> None:
    if len(text.rows) > 3:
        text.gone.append(text.rows.pop(at))


def _restore(text: Text, at: int) -> None:
    if text.gone:
        text.rows.insert(at, text.gone.pop())


def _shift(text: Text, at: int) -> None:
    """Move the end of a paragraph to the beginning of the next."""
    if at + 1 < len(text.rows) and len(text.rows[at]) > 8:
        place = text.chance.randrange(len(text.rows[at]) // 2, len(text.rows[at]) - 2)
        text.rows[at + 1][:0] = text.rows[at][place:]
        del text.rows[at][place:]


EDITS: dict[str, Callable[[Text, int], None]] = {
    "correct": _correct,
    "add": _add,
    "cut": _cut,
    "insert": _insert,
    "move": _move,
    "split": _split,
    "join": _join,
    "delete": _delete,
    "restore": _restore,
    "shift": _shift,
}


@dataclass
class Oracle:
    """Says where each identifier must lead: to the passage that holds most of the words it last had."""

    few: int = 0
    """Words under which nobody can say, after several edits at once, what a passage is."""
    last: dict[str, Row] = field(default_factory=dict)
    """The words that each identifier last stood for."""
    stood: frozenset[str] = frozenset()
    """The identifiers that stood when it last judged."""
    judged: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def judge(self, rows: list[Row], standing: list[str], answers: Callable[[str], str]) -> None:
        """Count what became of every identifier, then take note of what it stands for now.

        *standing* are the identifiers of *rows*, in order; *answers* tells which one answers for any.
        """
        home = {word: place for place, row in enumerate(rows) for word in row}
        for identifier, words in self.last.items():
            answer = answers(identifier)
            homes = [home[word] for word in words if word in home]
            place = standing.index(answer) if answer else None
            verdict = _verdict(homes, max(len(words), 2 * self.few), place, stood=identifier in self.stood)
            self.judged[verdict] += 1
            if verdict.startswith("wrong"):
                self.wrong.append(f"{verdict}: {identifier} → {answer or 'nothing'}: {' '.join(letters for _, letters in words)}")
        self.last |= {identifier: list(row) for identifier, row in zip(standing, rows, strict=True)}
        self.stood = frozenset(standing)


def _verdict(homes: list[int], had: int, place: int | None, *, stood: bool) -> str:
    """Return how an identifier resolves that had so many words, of which those left, in order, stand at *homes*.

    Right is the passage that has half of them or more, and the first part of a split that holds a quarter
    of what is left. Where no passage has half of them nobody can say which is right; a passage that has none
    is wrong all the same, unless it answers for an earlier heir.
    """
    parts: Counter[int | None] = Counter(homes)
    if stood and place is not None and place not in parts:
        return "wrong: foreign"
    if 2 * max(parts.values(), default=0) < had:
        return "open" if homes else "gone" if place is None else "heir"
    lead = next(part for part in parts if 4 * parts[part] >= len(homes))
    if place == lead or 2 * parts[place] >= had:
        return "right"
    return "wrong: lost" if place is None else "wrong: elsewhere"
