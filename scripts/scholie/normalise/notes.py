"""Lift the author's notes out of the lines, wherever the pages have put them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.model import LedgerEntry, Reason
from scholie.normalise.beginnings import BELOW, candidates, endnotes, ground, sections, sequence
from scholie.normalise.calling import callable_at, surroundings
from scholie.normalise.draft import Block, Draft, Line, account
from scholie.normalise.join import joined
from scholie.normalise.numbers import Call, Start, calls, starts
from scholie.normalise.sense import closed
from scholie.normalise.zones import Faces, Foot, ends, section_end
from scholie.witness.width import measure

RESTARTING = 0.5
"""How likely a line must begin a note, of 1, for the numbers of notes to begin again with it."""
MANY, FAR_MORE = 3, 1.5
"""Runs of notes that may have one note each; how many times more notes are to be found than where all are one run."""
MOST = 0.7
"""Share of the notes that must stand below the heading of a section of notes."""
ANSWERED = 0.6
"""Share of the notes of a run that must be called, where there are several runs."""


def lift(draft: Draft) -> Draft:
    """Take the notes out of the lines, in the order of their numbers; their numbers go to the ledger."""
    if not draft.lines:
        return draft
    every_call = tuple(call for call in calls(draft.lines) if callable_at(draft.lines[call.line]))
    held = ground(draft.lines, every_call, surroundings(draft.lines, every_call), flowed=draft.flowed)
    every = tuple(starts(draft.lines))
    some = candidates(held, every)
    whole = sequence(held, some)
    parts = () if any(endnotes(draft.lines, every)) else _runs(draft.lines, some, every_call)
    runs = tuple(filter(None, (sequence(held, part) for part in parts)))
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


def _section(lines: tuple[Line, ...], chain: tuple[Start, ...]) -> int:
    """Return the index of the heading of a section of notes; -1 when notes stand at the foot of pages."""
    for i in sections(lines):
        after = [start for start in chain if start.line > i]
        if len(after) >= MOST * len(chain) and after[0].line - i <= BELOW:
            return i
    return -1


def _zones(draft: Draft, chain: tuple[Start, ...], section: int) -> Iterator[tuple[int, range]]:
    """Yield, for each start, the lines of its note."""
    lines = draft.lines
    if draft.flowed:
        yield from ((start.line, range(start.line, start.line + 1 + (start.form == "alone"))) for start in chain)
        return
    faces = _faces(draft, chain)
    heads = tuple(sections(lines))
    body, after = "", -1
    for start, following in zip(chain, (*chain[1:], None), strict=True):
        stop = following.line if following else len(lines)
        stop = next((at for at in heads if start.line < at < stop), stop)
        if start.line != after and start.line:
            body = lines[start.line - 1].text
        if start.line > section >= 0 and not (heads and start.line < heads[-1]):
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
