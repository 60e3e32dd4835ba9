"""Pair the numbers at which notes begin with those that call them: each speaks for the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest

from scholie.normalise.numbers import Call, Start
from scholie.normalise.weights import SEQUENCE

MOST = 24
"""Pairs of one number that are weighed: those of greatest worth."""
Place = tuple[int, int]
"""Line and index in it."""
NOWHERE = (-1, 0)


@dataclass(frozen=True, slots=True)
class Pair:
    """A number of a note, where the note may begin, where it may be called, and what speaks for both."""

    number: int
    start: Start | None
    call: Call | None
    worth: float


@dataclass(frozen=True, slots=True)
class _Link:
    """A pair at the end of the best sequence that leads to it."""

    pair: Pair
    score: float
    start: Place
    """Place of the last start up to it."""
    called: Place
    """Place of the last call up to it."""
    forms: tuple[str, str]
    """Forms of the last start and the last call up to it."""
    before: int
    """Index of the link before; -1 for the first."""


def best(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the pairs of greatest worth whose numbers, starts and calls all grow together."""
    given: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        given[pair.number].append(pair)
    ranked = {number: nlargest(MOST, some, key=lambda pair: pair.worth) for number, some in given.items()}
    links: list[_Link] = []
    rows: dict[int, range] = {}
    for number in sorted(ranked):
        first = len(links)
        links += [_linked(pair, links, rows) for pair in ranked[number]]
        rows[number] = range(first, len(links))
    end = max(range(len(links)), key=lambda i: links[i].score, default=-1)
    return tuple(_back(links, end)) if end >= 0 and links[end].score > 0 else ()


def _linked(pair: Pair, links: list[_Link], rows: dict[int, range]) -> _Link:
    """Return the pair at the end of the best sequence of *links* that may stand before it."""
    start = (pair.start.line, 0) if pair.start else None
    call = (pair.call.line, pair.call.start) if pair.call else None
    score, before = (0.0 if pair.number == 1 else SEQUENCE.late), -1
    for step in range(1, SEQUENCE.skip + 2):
        for i in rows.get(pair.number - step, ()):
            link = links[i]
            worth = link.score + SEQUENCE.missing * (step - 1)
            if worth <= score or (start and link.start >= start) or (call and link.called >= call):
                continue
            worth += SEQUENCE.other_form * _other(link.forms[0], pair.start) + SEQUENCE.other_call * _other(link.forms[1], pair.call)
            worth += SEQUENCE.again * (pair.call is None and link.pair.call is None and pair.start is not None)
            if worth > score:
                score, before = worth, i
    last = links[before] if before >= 0 else None
    forms = (
        pair.start.form if pair.start else last.forms[0] if last else "",
        pair.call.form if pair.call else last.forms[1] if last else "",
    )
    return _Link(
        pair, score + pair.worth, start or (last.start if last else NOWHERE), call or (last.called if last else NOWHERE), forms, before
    )


def _other(form: str, given: Start | Call | None) -> bool:
    return bool(form) and given is not None and given.form != form


def _back(links: list[_Link], end: int) -> list[Pair]:
    found: list[Pair] = []
    while end >= 0:
        found.append(links[end].pair)
        end = links[end].before
    return found[::-1]


def apart(pages: int) -> float:
    """Return what *pages* between a call and its note, at the foot of a page, take from the worth of the pair."""
    return 0.0 if pages == 0 else SEQUENCE.page if pages == 1 else SEQUENCE.further
