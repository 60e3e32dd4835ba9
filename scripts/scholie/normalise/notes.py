"""Lift the author's notes out of the lines, wherever the pages have put them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.align.sequence import Chain, longest
from scholie.document import fold
from scholie.model import LedgerEntry, Reason
from scholie.normalise.calls import callable_at, lone
from scholie.normalise.draft import Block, Draft, Line, account
from scholie.normalise.join import joined
from scholie.normalise.numbers import Call, Start, calls, starts
from scholie.normalise.sense import closed
from scholie.normalise.zones import SMALL, Faces, Foot, ends, section_end
from scholie.witness.width import measure
from scholie.zones import SIGNED

SECTION = re.compile(r"(?:[ivxlc\d]+[.)]?\s+)?(?:notes?(?: (?:de fin|de bas de page))?|endnotes|footnotes)\s*[:.]?", re.IGNORECASE)
"""The heading of a section of notes."""
LIKELY = 0.1
"""How likely a line must belong to a note for a single note with another number than 1 to begin there, of 1."""
LEAST = 0.1
"""How likely a line must belong to a note for one to begin there, of 1."""
RESTARTING = 0.5
"""How likely a line must begin a note, of 1, for the numbers of notes to begin again with it."""
MANY, FAR_MORE = 3, 1.5
"""Runs of notes that may have one note each; how many times more notes are to be found than where all are one run."""
ANSWERED = 0.6
"""Share of the notes of a run that must be called, where there are several runs."""
UNCALLED = -0.6
"""What the worth of a note is when nothing that may be its call stands before it."""
LOW = 0.7
"""How far down its page a line stands, of 1, that may begin a note because the page calls its number."""
CLOSE = 12
"""Lines within which a note follows its call in a text without pages."""
LABEL = 40
"""Characters of the longest heading of a section of notes."""
LOOKALIKES = ("spaced", "after", "fused", "split")
"""Forms of calls that figures of the text have more often: they tell nothing of where notes stand."""
FORMS = ("raised", "bracket", "dot", "plain", "glued", "alone")


def lift(draft: Draft) -> Draft:
    """Take the notes out of the lines, in the order of their numbers; their numbers go to the ledger."""
    every = tuple(starts(draft.lines))
    sectioned = frozenset(_endnotes(draft, every))
    every_call = tuple(call for call in calls(draft.lines) if callable_at(draft.lines[call.line]))
    called = tuple(call for call in every_call if call.form not in LOOKALIKES)
    footed = frozenset(_footed(draft.lines, every, called))
    candidates = tuple(s for s in every if draft.flowed or s in sectioned or s in footed or _may_begin(draft.lines[s.line], s))
    whole = _chain(draft, candidates, called, every_call)
    parts = () if sectioned else _runs(draft.lines, candidates, every_call)
    runs = tuple(filter(None, (_chain(draft, some, called, every_call) for some in parts)))
    runs = runs if _again(runs, whole, every_call) else (whole,)
    if not all(runs):
        return draft
    chain, draft = _renumbered(draft, runs)
    section = _section(draft.lines, chain)
    zones = dict(_zones(draft, chain, section))
    return _taken(draft, chain, zones, section)


def _runs(lines: tuple[Line, ...], candidates: tuple[Start, ...], called: tuple[Call, ...]) -> tuple[tuple[Start, ...], ...]:
    """Return the candidates in runs, each of which begins with a note 1 that is called after the last note of the run before."""
    cuts = [0]
    for at, start in enumerate(candidates):
        before = [one.line for one in candidates[cuts[-1] : at] if lines[one.line].note >= RESTARTING]
        again = start.number == 1 and lines[start.line].note >= RESTARTING and bool(before)
        if again and any(call.number == 1 and before[-1] < call.line < start.line for call in called):
            cuts.append(at)
    return tuple(candidates[a:b] for a, b in pairwise((*cuts, len(candidates))))


def _again(runs: tuple[tuple[Start, ...], ...], whole: tuple[Start, ...], every_call: tuple[Call, ...]) -> bool:
    """Tell whether the numbers of notes begin again: far more notes are found so, and each run is one."""
    several = len(runs) > MANY or (len(runs) > 1 and all(len(run) > 1 for run in runs))
    more = sum(map(len, runs)) >= FAR_MORE * len(whole)
    return several and more and all(_answered(run, every_call) for run in runs)


def _answered(run: tuple[Start, ...], every_call: tuple[Call, ...]) -> bool:
    """Tell whether most notes of a run may be called before they stand."""
    first = {call.number: call.line for call in reversed(every_call)}
    return sum(first.get(start.number, start.line) < start.line for start in run) > ANSWERED * len(run)


def _renumbered(draft: Draft, runs: tuple[tuple[Start, ...], ...]) -> tuple[tuple[Start, ...], Draft]:
    """Return the starts of all runs, their numbers raised so that none is given twice, and the draft that remembers by how much."""
    raised, chain = 0, []
    restarts = []
    for run in runs:
        chain += [replace(start, number=start.number + raised) for start in run]
        restarts.append((draft.lines[run[-1].line].number, raised))
        raised = max(start.number for start in chain)
    return tuple(chain), replace(draft, restarts=tuple(restarts))


def _may_begin(line: Line, start: Start) -> bool:
    """Tell whether a note may begin at a line, as far as its size and its zone tell; a raised number tells more, but in the front."""
    if line.scale >= SMALL and start.form != "raised":
        return False
    return line.zone is None or line.note >= LEAST or (start.form == "raised" and line.zone not in SIGNED)


def _footed(lines: tuple[Line, ...], every: tuple[Start, ...], called: tuple[Call, ...]) -> Iterator[Start]:
    """Yield the numbers at the feet of pages that their pages call: a note may begin there, whatever its zone."""
    pages = {(lines[call.line].page, call.number): call.line for call in reversed(called)}
    rank = _ranks(lines)
    for start in every:
        line = lines[start.line]
        above = pages.get((line.page, start.number))
        if above is not None and above < start.line and rank[start.line] > LOW and lines[-1].page and line.zone not in SIGNED:
            yield start


def _chain(draft: Draft, candidates: tuple[Start, ...], called: tuple[Call, ...], every_call: tuple[Call, ...]) -> tuple[Start, ...]:
    """Return the starts of the notes: the best chain of one form, then those of other forms that fill its gaps."""
    lines = draft.lines
    places: dict[int, list[int]] = defaultdict(list)
    for call in called:
        places[call.number].append(call.line)
    maybe: dict[int, list[int]] = defaultdict(list)
    for call in every_call:
        maybe[call.number].append(call.line)

    ends = _endnotes(draft, candidates)
    rank = _ranks(lines)

    def worth(start: Start) -> float:
        there = places.get(start.number, [])
        before = bisect_left(there, start.line)
        last = there[before - 1] if before else -1
        near = before and lines[start.line].page - lines[last].page <= 1
        low = 0.4 * rank[start.line] if lines[-1].page else 0.4 * bool(before and start.line - last <= CLOSE)
        noted = 2.5 * (lines[start.line].note - 0.5) if lines[start.line].zone and not (ends or draft.flowed) else 0.0
        perhaps = any(lines[start.line].page - 1 <= lines[at].page and at < start.line for at in maybe.get(start.number, ()))
        uncalled = 0.3 if perhaps else UNCALLED if lines[start.line].zone else 0.0
        small = 0.8 * (0 < lines[start.line].scale < SMALL)
        return (
            0.3 + noted + small + low + (1.2 if near else 0.8 if before else uncalled) + (0.3 if start.form in ("raised", "glued") else 0.0)
        )

    def chained(group: list[Start]) -> Chain[Start]:
        return longest(group, number=lambda s: s.number, place=lambda s: (s.line, 0), worth=worth)

    best = max((chained([s for s in candidates if s.form == form]) for form in FORMS), key=lambda chain: chain.score)
    if ends:
        best = max((chained([s for s in ends if s.form == form]) for form in FORMS), key=lambda chain: chain.score)
    if not best.members or sum(worth(s) > 1 for s in best.members) < 0.5 * len(best.members):
        return ()
    lost = lone(called)
    if best.members[0].form == "dot" and len(lost) > 2 * len(best.members) and lost[-1].line > best.members[0].line - 9:
        return ()
    found = _filled(best.members, candidates, places, draft.lines)
    if len(found) == 1 and not _sure(found[0], places, lines[found[0].line].note):
        return ()
    return found


def _endnotes(draft: Draft, candidates: tuple[Start, ...]) -> list[Start]:
    """Return the candidates of a section of notes, if there is one: its heading, then note 1."""
    for i, line in enumerate(draft.lines):
        if len(line.text) < LABEL and SECTION.fullmatch(fold(line.text)):
            after = [start for start in candidates if start.line > i]
            if after and after[0].number == 1 and after[0].line - i <= 3:
                return after
    return []


def _ranks(lines: tuple[Line, ...]) -> list[float]:
    """Return how far down its page each line stands, from 0 to 1."""
    sizes = Counter(line.page for line in lines)
    seen: Counter[int] = Counter()
    ranks = []
    for line in lines:
        seen[line.page] += 1
        ranks.append(seen[line.page] / sizes[line.page])
    return ranks


def _sure(start: Start, places: dict[int, list[int]], note: float) -> bool:
    """Tell whether a single note is one: it is number 1, or likely a note by its zone, and called before it, or raised."""
    return (start.number == 1 or note >= LIKELY) and (start.form == "raised" or any(at < start.line for at in places.get(start.number, ())))


def _filled(
    chain: tuple[Start, ...], candidates: tuple[Start, ...], places: dict[int, list[int]], lines: tuple[Line, ...]
) -> tuple[Start, ...]:
    """Add to *chain* starts of missing numbers that stand where they should, and raised ones wherever they stand."""
    have = {start.number: start for start in chain}
    form = Counter(start.form for start in chain).most_common(1)[0][0]
    for start in candidates:
        if start.number in have or start.number not in places:
            continue
        low = max((s.line for s in have.values() if s.number < start.number), default=-1)
        high = min((s.line for s in have.values() if s.number > start.number), default=10**9)
        inside = low < start.line < high < 10**9
        if inside or (start.form == form == "raised") or (low < start.line and start.form == form and start.number <= max(have) + 3):
            have[start.number] = start
    return tuple(sorted((*have.values(), *_glued(lines, have)), key=lambda s: s.line))


def _glued(lines: tuple[Line, ...], have: dict[int, Start]) -> Iterator[Start]:
    """Yield missing starts whose number is glued to a figure: « 4238. » is note 4, « 238. »."""
    for n in range(min(have) + 1, max(have)):
        if n in have or n - 1 not in have:
            continue
        high = min((s.line for s in have.values() if s.number > n), default=0)
        for i in range(have[n - 1].line + 1, min(high, have[n - 1].line + 12)):
            if lines[i].text.startswith(str(n)) and len(lines[i].text) > len(str(n)) + 1 and have[n - 1].form == "glued":
                yield Start(i, n, "glued", len(str(n)))
                break


def _section(lines: tuple[Line, ...], chain: tuple[Start, ...]) -> int:
    """Return the index of the heading of a section of notes; -1 when notes stand at the foot of pages."""
    for i, line in enumerate(lines):
        if len(line.text) < LABEL and SECTION.fullmatch(fold(line.text)):
            after = [start for start in chain if start.line > i]
            if len(after) >= 0.7 * len(chain) and after[0].line - i <= 3:
                return i
    return -1


def _zones(draft: Draft, chain: tuple[Start, ...], section: int) -> Iterator[tuple[int, range]]:
    """Yield, for each start, the lines of its note."""
    lines = draft.lines
    if draft.flowed:
        yield from ((start.line, range(start.line, start.line + 1 + (start.form == "alone"))) for start in chain)
        return
    faces = _faces(draft, chain)
    sections = [i for i, line in enumerate(lines) if len(line.text) < LABEL and SECTION.fullmatch(fold(line.text))]
    body, after = "", -1
    for start, following in zip(chain, (*chain[1:], None), strict=True):
        stop = following.line if following else len(lines)
        stop = next((at for at in sections if start.line < at < stop), stop)
        if start.line != after and start.line:
            body = lines[start.line - 1].text
        if start.line > section >= 0 and not (sections and start.line < sections[-1]):
            after = stop if following else section_end(lines, start.line)
        else:
            inside = start.line > section >= 0
            after = ends(Foot(lines, faces, draft.doubled, not closed(body) and not inside), start.line, stop)
            if inside and not draft.doubled and lines[start.line].gap:  # an empty line parts the notes, so it ends the last one
                after = next((i for i in range(start.line + 1, after) if lines[i].gap), after)
        yield start.line, range(start.line, after)


def _faces(draft: Draft, chain: tuple[Start, ...]) -> Faces:
    """Return the measures of body and notes, in natural widths: notes are set smaller, so theirs is wider."""
    lines = draft.lines
    first = {start.line + (start.form == "alone") for start in chain}
    follows = {i for i in range(1, len(lines)) if i not in first and lines[i].page == lines[i - 1].page}
    noted = {i for i in first if i + 1 in follows}
    noted |= {i + 1 for i in noted if i + 2 in follows and lines[i + 2].text[:1].islower()}
    body = [line.width for i, line in enumerate(lines) if i < min(first) or (i not in noted and lines[i].page)]
    return Faces(measure(body), measure(lines[i].width for i in noted))


def _taken(draft: Draft, chain: tuple[Start, ...], zones: dict[int, range], section: int) -> Draft:
    lines, notes, entries = draft.lines, [], []
    taken: set[int] = set()
    for start in chain:
        zone = zones[start.line]
        head = lines[start.line]
        inner = [replace(head, text=head.text[start.end :].lstrip()), *(lines[i] for i in zone if i > start.line)]
        inner = [line for line in inner if line.text]
        number = account(head.text, head.text[start.end :], Reason.NOTE_NUMBER, head.number)
        taken |= set(zone)
        if not inner:  # a number whose note is lost, or a page's
            entries.append(number)
            continue
        text, made = joined(inner, draft.vocabulary)
        entries += [number, *made]
        notes.append(
            Block(
                "note", text, head.number, ordered=str(start.number), page=head.page, width=max((line.width for line in inner), default=0)
            )
        )
    if section >= 0:
        taken.add(section)
        entries.append(LedgerEntry(Reason.LABEL, lines[section].number, lines[section].text))
    notes.sort(key=lambda note: int(note.ordered))
    return replace(draft.aside(*entries), lines=tuple(_left(lines, taken)), notes=(*draft.notes, *notes))


def _left(lines: tuple[Line, ...], taken: set[int]) -> Iterator[Line]:
    turn = False
    for i, line in enumerate(lines):
        if i in taken:
            turn = True
            continue
        yield replace(line, turn=line.turn or turn)
        turn = False
