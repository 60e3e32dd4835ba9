"""Where the notes of a text begin: what each line tells, and the sequence that its numbers and their calls make together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from scholie.document import fold
from scholie.normalise.calling import Surroundings
from scholie.normalise.calls import lone
from scholie.normalise.draft import Line
from scholie.normalise.numbers import Call, Start
from scholie.normalise.pairs import Pair, apart, best
from scholie.normalise.weights import NOTES
from scholie.normalise.zones import SMALL
from scholie.zones import SIGNED

SECTION = re.compile(r"(?:[ivxlc\d]+[.)]?\s+)?(?:notes?(?: (?:de fin|de bas de page))?|endnotes|footnotes)\s*[:.]?", re.IGNORECASE)
"""The heading of a section of notes."""
LABEL, BELOW = 40, 3
"""Characters of the longest such heading; lines within which note 1 follows it."""
NEAREST = 12
"""Numbers before a start that are looked at."""
MOST = 6
"""Calls that are weighed for one start of a note."""
FIRM = ("raised", "bracket", "word", "mark", "year", "loose")
"""Forms of calls that figures of the text seldom have."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The lines of a text, the numbers in it that may call notes, and how far down its page each line stands."""

    lines: tuple[Line, ...]
    calls: tuple[Call, ...]
    flowed: bool
    rank: tuple[float, ...]
    places: dict[int, list[Call]]
    """The calls of each number, in their order."""
    looks: dict[Call, float]
    """How much each of them looks like one."""

    def before(self, start: Start, line: int = -1) -> list[Call]:
        """Return the nearest numbers before a start, or before another line, that may call its note."""
        held = self.places.get(start.number, [])
        end = bisect_left(held, start.line if line < 0 else line, key=lambda call: call.line)
        return held[max(0, end - NEAREST) : end]

    @property
    def paged(self) -> bool:
        """Whether the pages of the text are known."""
        return bool(self.lines) and self.lines[-1].page > 0


def ground(lines: tuple[Line, ...], calls: tuple[Call, ...], text: Surroundings, *, flowed: bool) -> Ground:
    """Return what *lines* and the *calls* in them tell of notes; *text* knows the words around the calls."""
    looks = {call: worth for call in calls if (worth := text.looks(call)) > 0}
    places: dict[int, list[Call]] = defaultdict(list)
    for call in looks:
        places[call.number].append(call)
    return Ground(lines, calls, flowed, tuple(_ranks(lines)), dict(places), looks)


def candidates(held: Ground, starts: tuple[Start, ...]) -> tuple[Start, ...]:
    """Return the starts at which a note may begin."""
    sectioned = frozenset(endnotes(held.lines, starts))
    return tuple(s for s in starts if held.flowed or s in sectioned or _may_begin(held.lines[s.line], s) or _footed(held, s))


def sequence(held: Ground, some: tuple[Start, ...]) -> tuple[Start, ...]:
    """Return the starts of the notes: the best sequence of numbers and their calls, and raised numbers that stand out of order."""
    ends = tuple(endnotes(held.lines, some))
    chain = best(_pairs(held, ends or some, ended=bool(ends)))
    starts = tuple(pair.start for pair in chain if pair.start)
    if sum(pair.worth > NOTES.likely for pair in chain) < NOTES.share * len(chain) or not starts or _uncalled_list(held, starts):
        return ()
    found = _filled(held, starts, some)
    return found if len(found) > 1 or _sure(held, found[0]) else ()


def endnotes(lines: tuple[Line, ...], starts: tuple[Start, ...]) -> Iterator[Start]:
    """Yield the starts of a section of notes, if there is one: its heading, then note 1."""
    for i in sections(lines):
        after = [start for start in starts if start.line > i]
        if after and after[0].number == 1 and after[0].line - i <= BELOW:
            yield from after
            return


def sections(lines: tuple[Line, ...]) -> Iterator[int]:
    """Yield the indices of lines that may head a section of notes."""
    return (i for i, line in enumerate(lines) if len(line.text) < LABEL and SECTION.fullmatch(fold(line.text)))


def _ranks(lines: tuple[Line, ...]) -> Iterator[float]:
    """Yield how far down its page each line stands, from 0 to 1."""
    sizes = Counter(line.page for line in lines)
    seen: Counter[int] = Counter()
    for line in lines:
        seen[line.page] += 1
        yield seen[line.page] / sizes[line.page]


def _may_begin(line: Line, start: Start) -> bool:
    """Tell whether a note may begin at a line, as far as its size and its zone tell; a raised number tells more, but in the front."""
    if line.scale >= SMALL and start.form != "raised":
        return False
    return line.zone is None or line.note >= NOTES.least or (start.form == "raised" and line.zone not in SIGNED)


def _footed(held: Ground, start: Start) -> bool:
    """Tell whether a number stands at the foot of a page that calls it: a note may begin there, whatever its zone."""
    line = held.lines[start.line]
    called = any(held.lines[call.line].page == line.page for call in held.before(start))
    return called and held.paged and held.rank[start.line] > NOTES.low and line.zone not in SIGNED


def _pairs(held: Ground, starts: tuple[Start, ...], *, ended: bool) -> Iterator[Pair]:
    """Yield each start with each call that may be its own, and without any; *ended* notes may stand far from their calls."""
    footed, first = held.paged and not ended, starts[0].line if ended else -1
    for start in starts:
        worth, page = _worth(held, start, ended=ended), held.lines[start.line].page
        weighed = [(held.looks[c] + (apart(page - held.lines[c.line].page) if footed else 0.0), c) for c in held.before(start, first)]
        likely = sorted((pair for pair in weighed if pair[0] > 0), key=lambda pair: -pair[0])[:MOST]
        yield Pair(
            start.number, start, None, worth + (NOTES.unordered if likely else NOTES.uncalled if held.lines[start.line].zone else 0.0)
        )
        yield from (Pair(start.number, start, call, worth + looks) for looks, call in likely)


def _worth(held: Ground, start: Start, *, ended: bool) -> float:
    """Return what speaks for a note at a line: its zone, its size, its place on the page and the form of its number."""
    line, after = held.lines[start.line], held.lines[min(start.line + 1, len(held.lines) - 1)]
    likely = max(line.note, after.note) if start.form == "alone" else line.note
    noted = NOTES.noted * (likely - 0.5) if line.zone and not (ended or held.flowed) else 0.0
    down = held.rank[start.line] if held.paged else float(_closely(held, start))
    marked = {"raised": NOTES.raised, "glued": NOTES.glued}.get(start.form, 0.0)
    return NOTES.start + noted + NOTES.little * (0 < line.scale < SMALL) + NOTES.down * down + marked


def _closely(held: Ground, start: Start) -> bool:
    """Tell whether a call stands a few lines before a start."""
    return any(start.line - call.line <= NOTES.near for call in _firm(held, start))


def _firm(held: Ground, start: Start) -> Iterator[Call]:
    return (call for call in held.before(start) if call.form in FIRM)


def _uncalled_list(held: Ground, starts: tuple[Start, ...]) -> bool:
    """Tell whether a numbered list stands among the calls of a text whose notes are lost."""
    lost = lone(tuple(call for call in held.calls if call.form in FIRM))
    return starts[0].form == "dot" and len(lost) > 2 * len(starts) and lost[-1].line > starts[0].line - 9


def _filled(held: Ground, chain: tuple[Start, ...], some: tuple[Start, ...]) -> tuple[Start, ...]:
    """Add to *chain* the raised numbers that are called, wherever they stand, and those glued to a figure of their note."""
    have = {start.number: start for start in chain}
    if Counter(start.form for start in chain).most_common(1)[0][0] == "raised":
        for start in some:
            if start.form == "raised" and any(call.form in FIRM for call in held.places.get(start.number, ())):
                have.setdefault(start.number, start)
    return tuple(sorted((*have.values(), *_glued(held.lines, have)), key=lambda s: s.line))


def _glued(lines: tuple[Line, ...], have: dict[int, Start]) -> Iterator[Start]:
    """Yield missing starts whose number is glued to a figure: « 4238. » is note 4, « 238. »."""
    for n in range(min(have) + 1, max(have)):
        if n in have or n - 1 not in have:
            continue
        high = min((s.line for s in have.values() if s.number > n), default=0)
        for i in range(have[n - 1].line + 1, min(high, have[n - 1].line + NOTES.near)):
            if lines[i].text.startswith(str(n)) and len(lines[i].text) > len(str(n)) + 1 and have[n - 1].form == "glued":
                yield Start(i, n, "glued", len(str(n)))
                break


def _sure(held: Ground, start: Start) -> bool:
    """Tell whether a single note is one: it is number 1, or likely a note by its zone, and called before it, or raised."""
    called = start.form == "raised" or any(_firm(held, start))
    return called and (start.number == 1 or held.lines[start.line].note >= NOTES.least)
