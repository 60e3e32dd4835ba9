"""Bind note calls to notes by their sequence, and mark calls whose notes are lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from scholie.align.sequence import longest
from scholie.model import Problem, Reason
from scholie.normalise.calling import callable_at, may_call, surroundings
from scholie.normalise.draft import CALL, CALL_END, Draft, account
from scholie.normalise.numbers import Call, calls
from scholie.normalise.pairs import Pair, apart, best
from scholie.normalise.weights import CALLS

WORTH = {
    "raised": 3.0,
    "bracket": 1.2,
    "word": 1.5,
    "mark": 1.6,
    "year": 0.8,
    "loose": 0.7,
    "spaced": 0.7,
    "after": 0.8,
    "fused": 0.8,
    "split": 0.6,
    "beside": 0.6,
}
WEAK = ("year", "loose", "spaced", "after", "fused", "split", "beside")
"""Forms of calls that look like figures of the text."""
AROUND = 75
"""Characters before and after a call that show where it is."""
NEXT = 20
"""Lines after the last call in which its note may have another."""
FEWEST = 3
"""Calls that a text without notes must show, one number after the other from 1, to be believed."""


def bind(draft: Draft) -> Draft:
    """Put a mark at each call; calls and notes that lack each other are doubts."""
    wanted = {int(note.ordered): note.line for note in draft.notes}
    candidates = tuple(_raised(call, draft) for call in calls(draft.lines) if may_call(draft.lines[call.line]))
    sure = tuple(call for call in candidates if callable_at(draft.lines[call.line]))
    chosen = _chosen(draft, candidates, wanted) if wanted else lone(sure)
    answered = tuple(call for call in chosen if call.number in wanted)
    doubts = (*draft.problems, *_doubts(draft, answered, _rivals(candidates, chosen)))
    unanswered = tuple((str(call.number), _doubt(draft, "note-missing", call)) for call in chosen if call.number not in wanted)
    return replace(_marked(draft, chosen), problems=doubts, unanswered=unanswered)


def _raised(call: Call, draft: Draft) -> Call:
    """Return a call with the number that its note has in the text, where the numbers of notes begin again."""
    line = draft.lines[call.line].number
    raised = next((raised for last, raised in draft.restarts if line < last), draft.restarts[-1][1] if draft.restarts else 0)
    return replace(call, number=call.number + raised) if raised else call


def _rivals(candidates: tuple[Call, ...], chosen: tuple[Call, ...]) -> frozenset[Call]:
    """Return the calls that fit two notes, or whose note fits two places between the calls before and after it."""
    places: dict[int, list[Call]] = defaultdict(list)
    spots: dict[tuple[int, int], set[int]] = defaultdict(set)
    for call in candidates:
        places[call.number].append(call)
        spots[call.line, call.start].add(call.number)
    called = {call.number for call in chosen}
    twofold = (call for call in chosen if call.form != "raised" and len(spots[call.line, call.start] & called) > 1)
    beside = dict(_beside(chosen))
    rows = (triple for row in places.values() for triple in zip((None, *row), row, (*row[1:], None), strict=False))
    rivalled = (call for left, call, right in rows if call in beside and any(_rival(call, other, beside[call]) for other in (left, right)))
    return frozenset((*twofold, *rivalled))


Spot = tuple[int, int]
"""Line and index in it."""


def _beside(chosen: tuple[Call, ...]) -> Iterator[tuple[Call, tuple[Spot, Spot]]]:
    """Yield each call with the end of the one before it and the start of the one after it."""
    for i, call in enumerate(chosen):
        low = (chosen[i - 1].line, chosen[i - 1].end) if i else (-1, 0)
        high = (chosen[i + 1].line, chosen[i + 1].start) if i + 1 < len(chosen) else (call.line + NEXT, 0)
        yield call, (low, high)


def _rival(call: Call, other: Call | None, between: tuple[Spot, Spot]) -> bool:
    """Tell whether *other* could be the call as well: as good a form, in its place among the calls."""
    return other is not None and WORTH[other.form] >= WORTH[call.form] and between[0] <= (other.line, other.start) < between[1]


def _doubts(draft: Draft, answered: tuple[Call, ...], rivals: frozenset[Call]) -> Iterator[Problem]:
    """Yield the calls that look like figures of the text or have a rival, and the notes without calls."""
    yield from (_doubt(draft, "call-doubtful", call) for call in answered if call.form in WEAK or call in rivals)
    called = {str(call.number) for call in answered}
    for note in draft.notes:
        if note.ordered not in called:
            yield draft.doubtful("call-missing", note.line, note.text, number=note.ordered)


def _doubt(draft: Draft, code: str, call: Call) -> Problem:
    line = draft.lines[call.line]
    return draft.doubtful(code, line.number, _context(line.text, call), number=str(call.number))


def _context(text: str, call: Call) -> str:
    """Return what stands around a call, as the editor will look for it."""
    before, after = text[max(0, call.start - AROUND) : call.start].strip(), text[call.end : call.end + AROUND].rstrip()
    return f"{before} [{call.number}]{after}".lstrip()


def _chosen(draft: Draft, candidates: tuple[Call, ...], wanted: dict[int, int]) -> tuple[Call, ...]:
    """Return the calls of the notes: the chain of greatest worth, then what is sure beside it."""
    text = surroundings(draft.lines, candidates)
    pages = {int(note.ordered): note.page for note in draft.notes}
    spread = draft.lines[-1].page > 0 and _spread(draft) if draft.lines else False

    def worth(call: Call) -> float:
        if call.number not in wanted:
            return text.looks(call) + CALLS.unwanted
        line = draft.lines[call.line]
        late = line.number > wanted[call.number] and not draft.flowed
        return text.looks(call) + CALLS.wanted + CALLS.late * late + (apart(pages[call.number] - line.page) if spread else 0.0)

    weighed = {call: worth(call) for call in candidates if call.number <= max(wanted) + 3}
    pool = [call for call, likely in weighed.items() if likely > 0 and (call.number in wanted or _between(call, wanted))]
    chain = tuple(pair.call for pair in best(Pair(call.number, None, call, weighed[call]) for call in pool) if pair.call)
    return _completed(chain, pool, wanted)


def _spread(draft: Draft) -> bool:
    """Tell whether notes stand at the feet of pages: on several of them, or not on the last."""
    pages = {note.page for note in draft.notes}
    return (
        bool(draft.lines)
        and bool(pages)
        and (2 * len(pages) > len(draft.notes) or len(pages) > 3)
        and max(pages) <= draft.lines[-1].page
        and (len(pages) > 1 or max(pages) < draft.lines[-1].page)
    )


def _between(call: Call, wanted: dict[int, int]) -> bool:
    """Tell whether a call without a note stands among calls with one, and looks like one."""
    low, high = min(wanted), max(wanted)
    return low < call.number < high and call.form in ("raised", "word", "mark")


def _completed(chain: tuple[Call, ...], pool: list[Call], wanted: dict[int, int]) -> tuple[Call, ...]:
    """Add raised calls that stand out of order: a transcriber may have read the columns in the wrong order."""
    have = {call.number for call in chain}
    spots = {(call.line, call.start) for call in chain}
    rest: dict[int, list[Call]] = defaultdict(list)
    for call in pool:
        free = call.number in wanted and call.number not in have and (call.line, call.start) not in spots
        if free and call.form in ("raised", "bracket", "mark", "word"):
            rest[call.number].append(call)
    more = [found[0] for found in rest.values() if len(found) == 1 or found[0].form == "raised"]
    return tuple(sorted((*chain, *_free(more, spots)), key=lambda call: (call.line, call.start)))


def _free(more: list[Call], spots: set[tuple[int, int]]) -> Iterator[Call]:
    taken = set(spots)
    for call in more:
        if not any((call.line, at) in taken for at in range(call.start - 2, call.end + 1)):
            taken.add((call.line, call.start))
            yield call


def lone(candidates: tuple[Call, ...]) -> tuple[Call, ...]:
    """Return the calls of a text whose notes are all lost: numbers from 1 on, none missing."""
    pool = [call for call in candidates if call.form in ("raised", "word", "mark", "bracket")]
    chain = longest(pool, number=lambda c: c.number, place=lambda c: (c.line, c.start), worth=lambda c: WORTH[c.form], skip=0).members
    sure = len(chain) >= FEWEST and chain[0].number == 1
    return chain if sure else tuple(call for call in pool if call.form == "raised" and call.number < 400)


def _marked(draft: Draft, chosen: tuple[Call, ...]) -> Draft:
    by_line: dict[int, list[Call]] = defaultdict(list)
    for call in chosen:
        by_line[call.line].append(call)
    lines, entries = list(draft.lines), []
    for at, found in by_line.items():
        line = lines[at]
        text = "".join(_pieces(line.text, sorted(found, key=lambda c: c.start)))
        entries.append(account(line.text, text, Reason.NOTE_NUMBER, line.number))
        lines[at] = replace(line, text=text)
    return replace(draft.aside(*entries), lines=tuple(lines))


def _pieces(text: str, found: list[Call]) -> Iterator[str]:
    """Yield what stands between the calls, and their marks."""
    at = 0
    for call in found:
        yield text[at : call.start].rstrip()
        yield f"{CALL}{call.number}{CALL_END}"
        at = call.end
    yield text[at:]
