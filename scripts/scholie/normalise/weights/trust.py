"""What is weighed when the reading of a title, a by-line or an abstract may be wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Titles:
    """Whether the lines that were taken for the title are it.

    Logistic regression on pages that are printed and spoilt (``scripts/training/pages/doubts.py``) gives signs and sizes; rounded. Set by
    hand, since printed titles break off as true ones never do and no printed page lacks its title: ``broken``, ``meeting``, ``twice``,
    ``named``, ``alone``, ``orphan``.
    """

    start: float = 0.2
    chance: float = 0.7
    """For each unit of log-odds that the labeller gives the least likely of its lines."""
    rivals: float = -0.8
    """For each other title in the text, up to two."""
    short: float = -1.0
    """It has few words."""
    broken: float = -5.0
    """It begins or ends in the middle of a sentence."""
    parted: float = -1.2
    """Empty lines stand in it."""
    meeting: float = -4.0
    """It has days, or begins with a figure or ends with a year, as the line of a meeting does."""
    cased: float = -0.7
    """Some of its lines are in capitals and some are not."""
    beside: float = 0.2
    """For each unit of log-odds of the less likely of the lines before and after it."""
    again: float = 0.6
    """It stands at the head of the pages, or a second time."""
    twice: float = -4.0
    """It says the same words in a row twice."""
    wide: float = -0.6
    """Words of one of its lines stand far apart."""
    foreign: float = -0.8
    """It has a given name, a word of an institution or a postal code."""
    named: float = -5.0
    """It names persons and nothing else."""
    orphan: float = -2.5
    """A line near it, which is none of it, begins inside a sentence."""
    alone: float = -3.0
    """The text has neither by-line nor abstract."""
    few: int = 2
    """Words of a short title."""
    row: int = 4
    """Words in a row that no title has twice."""


TITLES = Titles()


@dataclass(frozen=True, slots=True)
class Bylines:
    """Whether the authors that were read are those of the text, and all of them.

    Logistic regression on pages that are printed and spoilt (``scripts/training/pages/doubts.py``) gives signs and sizes; rounded. Set by
    hand, since few printed pages have it: ``bare``, ``wordy``, ``twice``, ``odd_post``, ``unplaced``, ``unnamed``.
    """

    start: float = 1.0
    chance: float = 0.4
    """For each unit of log-odds that the labeller gives the least likely of the lines that name them."""
    unknown: float = -0.6
    """For the share of them whose given name no list has."""
    bare: float = -2.5
    """One of them has no given name."""
    long: float = -2.0
    """The name of one has many words, particles left out."""
    wordy: float = -3.0
    """The name of one has a word of the dictionary behind its family name, or with a given name that no list has."""
    twice: float = -4.0
    """The name of one is a part of that of another."""
    odd_post: float = -3.0
    """What is taken for the post of one has a given name, and no word of a post."""
    open_end: float = -1.0
    """A by-line ends with a comma, a conjunction or a given name."""
    overlooked: float = -1.0
    """A line nearby, which is none of the by-line, names persons and nothing else."""
    apart: float = -0.6
    """Lines of the text stand between title and by-line, or there is no title."""
    unplaced: float = -0.8
    """A name has a mark that no affiliation has, though others have."""
    unnamed: float = -2.0
    """An affiliation has a mark that no name has."""
    strange: float = -2.5
    """For each e-mail address that is like no author's name, beyond the authors whose name no address is like, up to two."""
    more: float = -1.2
    """There are more addresses than authors."""
    fewer: float = -0.4
    """There are fewer, and there are some."""
    many: int = 4
    """Words that few names have more of."""
    around: int = 10
    """Lines from a by-line in which a part of it may be overlooked."""


BYLINES = Bylines()


@dataclass(frozen=True, slots=True)
class Abstracts:
    """Whether an abstract is whole, and holds nothing else.

    Logistic regression on pages that are printed and spoilt (``scripts/training/pages/doubts.py``) gives signs and sizes; rounded. Set by
    hand, since printed abstracts are of any length and in their language: ``short``, ``parted``, ``tongue``, ``goes_on``.
    """

    start: float = 0.25
    edges: float = 0.2
    """For each unit of log-odds of the less likely of its first and its last line."""
    least: float = 0.1
    """For each unit of log-odds of the least likely of its lines."""
    short: float = -1.0
    """It has few words."""
    open_end: float = -2.5
    """It ends without a stop."""
    opens_low: float = -3.5
    """It begins in the middle of a sentence."""
    parted: float = -0.5
    """For each time that other lines stand in it, up to two."""
    tongue: float = -2.0
    """Its small words are those of the other language."""
    goes_on: float = -2.0
    """The text goes on after it inside a sentence."""
    few: int = 12
    """Words of a short abstract."""


ABSTRACTS = Abstracts()
