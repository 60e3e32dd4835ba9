"""What the words around a number tell: whether it calls a note or counts, names or numbers something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from scholie.document import fold
from scholie.lexicon import FREQUENT
from scholie.normalise.draft import Line
from scholie.normalise.numbers import Call
from scholie.normalise.weights import CALLS
from scholie.zones import SIGNED, Zone

CALLING = frozenset({Zone.BODY, Zone.ITEM, Zone.CAPTION, Zone.ABSTRACT_FR, Zone.ABSTRACT_EN, Zone.NOTE})
"""Zones whose lines call notes."""
CALLLESS = SIGNED | {Zone.LABEL, Zone.KEYWORDS_FR, Zone.KEYWORDS_EN, Zone.FURNITURE, Zone.PAGE_NUMBER, Zone.CONTENTS, Zone.REFERENCES}
"""Zones whose lines call none, however well a number fits."""
APART = ("spaced", "fused", "loose", "beside")
"""Forms of a number that stands apart from the word before it."""
SMALL = FREQUENT["fr"] | FREQUENT["en"]
"""Words after which a number counts, and that are not counted."""
LAST = re.compile(r"([^\W\d_]+)['’]?\W*$")
FIRST = re.compile(r"\s*([^\W\d_]+)")

Named = tuple[str, int, bool]
"""The word before a number, folded, the number, and whether they stand apart."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text, as far as it tells which numbers call notes."""

    lines: tuple[Line, ...]
    named: Counter[Named]
    """How often each number follows each word."""

    def looks(self, call: Call) -> float:
        """Return how much a number looks like a call; 0 where nothing speaks for it or against it."""
        line = self.lines[call.line]
        looks: float = getattr(CALLS, call.form)
        if line.zone is not None and line.zone not in CALLING:
            looks += CALLS.unlikely * line.sure
        if call.form not in ("raised", "bracket"):
            looks += CALLS.label * (self.named[_named(self.lines, call)] > 1) + CALLS.variable * self._variable(call)
        return looks + CALLS.counts * (call.form in APART and self._counts(call))

    def _variable(self, call: Call) -> bool:
        """Tell whether a single letter has the number: « P1 »."""
        word = LAST.search(self.lines[call.line].text[: call.start])
        return call.form == "word" and word is not None and len(word[1]) == 1

    def _counts(self, call: Call) -> bool:
        """Tell whether the number counts what follows it: a small word stands before it, or a word in the plural after it."""
        after, before = FIRST.match(_after(self.lines, call)), LAST.search(_before(self.lines, call))
        plural = after is not None and after[1].islower() and after[1][-1] in "sx" and after[1] not in SMALL
        return plural or (before is not None and before[1].islower() and fold(before[1]) in SMALL)


def surroundings(lines: tuple[Line, ...], calls: Iterable[Call]) -> Surroundings:
    """Return what *lines* tell of the numbers in them."""
    return Surroundings(lines, Counter(_named(lines, call) for call in calls))


def callable_at(line: Line) -> bool:
    """Tell whether a line may call a note, as far as its zone tells: no heading, by-line, table or reference does."""
    return line.zone is None or line.zone in CALLING or (line.zone not in SIGNED and line.sure < CALLS.doubted)


def may_call(line: Line) -> bool:
    """Tell whether a line may call a note where its number fits: not where its zone calls none."""
    return line.zone not in CALLLESS or line.sure < CALLS.doubted


def _named(lines: tuple[Line, ...], call: Call) -> Named:
    word = LAST.search(_before(lines, call))
    return (fold(word[1]) if word else f"{call.line}:{call.start}", call.number, call.form in APART)


def _before(lines: tuple[Line, ...], call: Call) -> str:
    text = lines[call.line].text[: call.start]
    return text if text.strip() or not call.line else lines[call.line - 1].text


def _after(lines: tuple[Line, ...], call: Call) -> str:
    text = lines[call.line].text[call.end :]
    return text if text.strip() or call.line + 1 == len(lines) else " " + lines[call.line + 1].text
