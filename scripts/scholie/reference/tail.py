"""Where place and publisher begin at the end of a reference, and which is which."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from scholie.reference.marked import Marked
from scholie.reference.segments import DOMAIN, STATE, Segment, is_name_like, is_place, is_press, segments

Start = Callable[[Sequence[Segment]], int | None]


def tail_start(pieces: Sequence[Segment]) -> int:
    """Return the index of the piece where place and publisher begin; the number of *pieces* when there are none.

    The first piece is the title's; what follows a mark of another part is not part of the title.
    """
    hole = next((i for i in range(1, len(pieces)) if pieces[i].mark == "hole"), len(pieces))
    within = pieces[:hole]
    return next((at for rule in STARTS if (at := rule(within)) is not None), hole)


def _few(piece: Segment, most: int = 2) -> bool:
    """Tell whether *piece* is a short name."""
    return is_name_like(piece.words) and len(piece.words.split()) <= most


def _known(pieces: Sequence[Segment]) -> int | None:
    """Find a known place, or the publisher before one that ends the reference; or the name of a site."""
    for index in range(1, len(pieces)):
        if DOMAIN.fullmatch(pieces[index].plain):
            return index
        if is_place(pieces[index].words):
            return index - 1 if _closes(pieces, index) else index
    return None


def _closes(pieces: Sequence[Segment], index: int) -> bool:
    """Tell whether the place at *index* ends the reference and a publisher stands before it."""
    press, rest = pieces[index - 1], pieces[index + 1 :]
    last = all(STATE.fullmatch(piece.plain) or is_place(piece.words) for piece in rest)
    return last and index > 1 and press.mark != "colon" and (is_press(press.words) or is_name_like(press.words))


def _unknown(pieces: Sequence[Segment]) -> int | None:
    """Find a short name before a publisher, before a state, or before « : » near the end."""
    for index in range(1, len(pieces) - 1):
        piece, following = pieces[index], pieces[index + 1]
        if following.mark == "comma" and _few(piece) and not is_press(piece.words) and is_press(following.words):
            return index
        if following.mark == "comma" and _few(piece) and STATE.fullmatch(following.plain):
            return index - 1 if _closes(pieces, index) else index
        if following.mark == "colon" and piece.mark in {"dot", "stop"} and _few(piece, 3) and index + 3 >= len(pieces):
            return index
        if following.mark == "colon" and piece.mark == "comma" and _few(piece, 1) and index + 2 == len(pieces) and _few(following, 3):
            return index
    return None


def _press(pieces: Sequence[Segment]) -> int | None:
    """Find the last piece with a word of publishers' names."""
    return next((i for i in range(len(pieces) - 1, 0, -1) if is_press(pieces[i].words) and is_name_like(pieces[i].words)), None)


def _last(pieces: Sequence[Segment]) -> int | None:
    """Take the last piece, or the last two, when they look like names."""
    if len(pieces) < 2 or pieces[-1].mark == "colon" or not is_name_like(pieces[-1].words):
        return None
    two = len(pieces) > 2 and pieces[-1].mark == pieces[-2].mark == "comma" and _few(pieces[-2])
    return len(pieces) - (2 if two else 1)


STARTS: tuple[Start, ...] = (_known, _unknown, _press, _last)


def tail(marked: Marked, start: int, end: int) -> Marked:
    """Return *marked* with place and publisher marked between *start* and *end*."""
    pieces = [piece for piece in segments(marked.masked, start, end) if not re.fullmatch(r"[\W\d_]*", piece.words)]
    at = _place(pieces)
    if at is None:
        press = next((p for p in pieces if is_press(p.words)), None) or next((p for p in pieces if is_name_like(p.words)), None)
        return marked.mark("publisher", press.start, press.end) if press else marked
    stop = at
    while stop + 1 < len(pieces) and _prolongs(pieces[stop + 1]):
        stop += 1
    marked = marked.mark("place", pieces[at].start, pieces[stop].end)
    named = _publisher(pieces[:at], pieces[stop + 1 :])
    return marked.mark("publisher", named[0].start, named[-1].end) if named else marked


def _place(pieces: Sequence[Segment]) -> int | None:
    """Return the index of the place: a known one, else a name before a state, before « : » or before a name."""
    known = next((i for i, piece in enumerate(pieces) if is_place(piece.words)), None)
    if known is not None or len(pieces) < 2:
        return known
    first, second = pieces[:2]
    stated = second.mark == "comma" and STATE.fullmatch(second.plain)
    parted = second.mark == "colon" and is_name_like(first.words)
    names = is_name_like(first.words) and is_name_like(second.words) and not is_press(first.words)
    return 0 if stated or parted or (names and second.mark == "comma" and first.mark != "hole") else None


def _prolongs(piece: Segment) -> bool:
    """Tell whether *piece* goes on with a place: a state, a country, a second town."""
    return piece.mark == "comma" and (STATE.fullmatch(piece.plain) is not None or is_place(piece.words))


def _publisher(before: Sequence[Segment], after: Sequence[Segment]) -> Sequence[Segment]:
    """Return the pieces of the publisher: after the place, to the end of the run when « : » parts them; else before it."""
    if not after:
        named = [piece for piece in before if is_press(piece.words) or is_name_like(piece.words)]
        return named[-1:]
    last = 1
    while after[0].mark == "colon" and last < len(after) and after[last].mark == "comma":
        last += 1
    return after[:last]


def joined(marked: Marked, label: str, pieces: Sequence[Segment]) -> Marked:
    """Mark everything from the first to the last of *pieces*."""
    return marked.mark(label, pieces[0].start, pieces[-1].end) if pieces else marked
