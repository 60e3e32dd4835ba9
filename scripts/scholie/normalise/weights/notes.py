"""What is weighed when notes are paired with their calls: the words around a number, the line of a note, their sequence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calls:
    """How much a number looks like a call, by its form (``numbers.CALL``) and the words around it.

    Set by hand, and kept where notes stood at their calls best in both development sets.
    """

    raised: float = 1.6
    bracket: float = 1.2
    word: float = 1.2
    mark: float = 1.2
    spaced: float = 0.9
    after: float = 0.9
    fused: float = 0.7
    year: float = 0.7
    loose: float = 0.7
    split: float = 0.4
    beside: float = 0.4
    label: float = -1.0
    """The same word has the same number elsewhere, too: « tâche 1 », « P1 »."""
    variable: float = -0.8
    """It is the number of a single letter."""
    counts: float = -0.8
    """A word in the plural follows it, or a small word stands before it: « 3 corpus », « les 3 »."""
    unlikely: float = -0.9
    """Its line is certain to belong to a zone that calls no notes."""
    doubted: float = 0.5
    """How likely another zone must be before it forbids a call, of 1."""
    wanted: float = 0.5
    """A note has the number."""
    unwanted: float = -1.2
    """No note has it."""
    late: float = -1.5
    """It stands after its note."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What speaks for a note at a line; kept as the weights of calls were."""

    start: float = 0.3
    """Before anything is known of it."""
    noted: float = 2.5
    """The zone of its line, from half of that against it to half of it for it."""
    little: float = 0.8
    """Its letters are smaller than those of the text."""
    down: float = 0.4
    """Its line is the last of its page, or a call stands near, in a text without pages."""
    near: int = 12
    """Lines within which a call stands near."""
    raised: float = 1.2
    """Its number is raised."""
    glued: float = 0.3
    """Its number is glued to its first word."""
    unordered: float = 0.3
    """A number that may call it stands before it, but out of order: the columns may have been read in the wrong order."""
    uncalled: float = -0.6
    """Nothing that may be its call stands before it."""
    least: float = 0.1
    """How likely its line must belong to a note, of 1."""
    low: float = 0.7
    """How far down its page it stands, of 1, where it may begin because the page calls its number, whatever its zone."""
    likely: float = 1.0
    """What most notes of a believable sequence are worth."""
    share: float = 0.5
    """How many of them, of 1."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """What the numbers of notes and calls cost that do not follow each other as they should; kept as the weights of calls were."""

    page: float = -0.5
    """A note stands on the page after its call."""
    further: float = -0.9
    """It stands further away."""
    other_form: float = -0.6
    """The number of a note is marked otherwise than that of the note before."""
    other_call: float = -0.2
    """A number calls otherwise than the call before: a reader of files treats all raised figures alike."""
    again: float = -1.2
    """Neither a note nor the one before is called."""
    skip: int = 3
    """Numbers that may be missing between two notes."""
    missing: float = -0.5
    """One of them is."""
    late: float = -0.5
    """The first note has another number than 1."""


CALLS = Calls()
NOTES = Notes()
SEQUENCE = Sequence()
