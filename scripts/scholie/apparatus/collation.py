"""One witness against the text: where it has other words, which passages it lacks, which it has elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from scholie.align import Gap
from scholie.apparatus.differences import differences, slid
from scholie.apparatus.order import Order, order
from scholie.apparatus.tokens import Collated, keys_of

GAP, MOVED, ALONE = "gap", "transposition", "alone"
"""A passage that the witness lacks, one that it has elsewhere, and passages that it alone has."""
LIKE = 0.3
"""Share of words in common from which one passage stands for another."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A place of the text where one witness differs; places count the tokens of a passage of the text."""

    passage: int
    start: int
    end: int
    words: str = ""
    """What the witness has."""
    at: int = 0
    """Index of the first token of that in the witness, in the order of the text."""
    until: int = 0
    kind: str = ""
    """GAP, MOVED or ALONE, which speak of whole passages; empty for words."""
    after: int = -1
    """The passage of the text after which the witness has one that moved; -1 for none."""


@dataclass(frozen=True, slots=True)
class Collation:
    """All the places where a witness differs, in reading order."""

    witness: Collated
    """Its passages in the order of the text."""
    variants: tuple[Variant, ...]


def collate(text: Collated, witness: Collated) -> Collation:
    """Return where *witness* differs from *text*.

    Passages are said to have moved only where saying so gives the witness back, word for word and in order.
    """
    found = order(text, witness)
    if found.moved:
        moved = _collate(text, witness.take(found.ranks), found)
        if replay(text, moved.variants) == body(witness):
            return moved
    return _collate(text, witness, Order(tuple(range(len(witness.elements))), {}, {}))


def _collate(text: Collated, witness: Collated, found: Order) -> Collation:
    cuts = [(*text.spans[ours], *witness.spans[found.ranks.index(theirs)]) for ours, theirs in sorted(found.moved.items())]
    bounds = [(0, 0), *(edge for a, b, c, d in cuts for edge in ((a, c), (b, d))), (len(text.tokens), len(witness.tokens))]
    variants = [Variant(passage, 0, 0, kind=MOVED, after=after) for passage, after in found.after.items()]
    for (a, c), (b, d) in pairwise(bounds):
        starts = {at - a for at, _ in text.spans}, {at - c for at, _ in witness.spans}
        ours, theirs = text.keys[a:b], witness.keys[c:d]
        for i, j, k, m in slid(tuple(differences(ours, theirs)), ours, theirs, starts):
            variants += _variants(text, witness, Gap(a + i, a + j, c + k, c + m), (a, b))
    return Collation(witness, tuple(sorted(variants, key=lambda v: (v.passage, v.kind != MOVED, v.start, v.end, v.at))))


# ---- From stretches of words to places of passages


@dataclass(frozen=True, slots=True)
class Piece:
    """What a stretch has of one passage; places count the tokens of the whole tree."""

    passage: int
    start: int
    end: int
    whole: bool


def _pieces(side: Collated, start: int, end: int) -> list[Piece]:
    found = []
    for passage, group in groupby(range(start, end), lambda n: side.tokens[n].passage):
        places = list(group)
        found.append(Piece(passage, places[0], places[-1] + 1, (places[0], places[-1] + 1) == side.spans[passage]))
    return found


def _variants(text: Collated, witness: Collated, stretch: Gap, bounds: tuple[int, int]) -> Iterator[Variant]:
    """Yield the variants of a stretch, one for each passage of the text; what the witness alone has for itself."""
    a, b, c, d = stretch
    theirs = _pieces(witness, c, d)
    if a == b:
        for piece in theirs:
            passage, index = _inserted(text, witness, piece, a, bounds)
            yield _variant(witness, passage, (index, index), [piece], ALONE if piece.whole else "")
    else:
        for ours, other in _shared_out(text, witness, _pieces(text, a, b), theirs):
            yield from _substituted(text, witness, ours, other, c)
            c = other[-1].end if other else c


def _variant(witness: Collated, passage: int, span: tuple[int, int], pieces: Sequence[Piece], kind: str = "") -> Variant:
    at, until = pieces[0].start, pieces[-1].end
    return Variant(passage, *span, witness.words(at, until), at, until, kind)


def _inserted(text: Collated, witness: Collated, piece: Piece, place: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return passage and index where words stand that the text lacks: with what they go on, or lead to, in the witness."""
    goes_on = piece.whole or witness.tokens[piece.start].index > 0
    if place < len(text.tokens) and (text.tokens[place].index > 0 or place == bounds[0] < bounds[1] or not (goes_on or place == bounds[1])):
        return text.tokens[place].passage, text.tokens[place].index
    if place:
        return text.tokens[place - 1].passage, text.tokens[place - 1].index + 1
    return 0, 0


def _shared_out(text: Collated, witness: Collated, ours: Sequence[Piece], theirs: Sequence[Piece]) -> Iterator[tuple[Piece, list[Piece]]]:
    """Yield each piece of the text with those of the witness that stand for it, in order."""
    held: list[list[Piece]] = [[] for _ in ours]
    at = 0
    for rank, piece in enumerate(theirs):
        shares = {n: _share(text, witness, ours[n], piece) for n in range(at, len(ours))}
        at = rank if len(ours) == len(theirs) else max(shares, key=lambda n: (shares[n], -n))
        held[at].append(piece)
    yield from zip(ours, held, strict=True)


def _share(text: Collated, witness: Collated, ours: Piece, theirs: Piece) -> float:
    """Return how many words two pieces have in common, as a share of the longer."""
    mine, other = Counter(text.keys[ours.start : ours.end]), Counter(witness.keys[theirs.start : theirs.end])
    return (mine & other).total() / max(mine.total(), other.total())


def _substituted(text: Collated, witness: Collated, ours: Piece, theirs: Sequence[Piece], place: int) -> Iterator[Variant]:
    """Yield what a witness has for a piece of the text, and apart from it the whole passages that it alone has."""
    span = (text.tokens[ours.start].index, text.tokens[ours.end - 1].index + 1)
    own = [n for n, piece in enumerate(theirs) if not piece.whole or (ours.whole and _share(text, witness, ours, piece) >= LIKE)]
    first, last = (own[0], own[-1] + 1) if own else (len(theirs), len(theirs))
    place = theirs[first - 1].end if first else place
    nothing = Piece(-1, place, place, whole=False)
    for piece in theirs[:first]:
        yield _variant(witness, ours.passage, (span[0], span[0]), [piece], ALONE)
    yield _variant(witness, ours.passage, span, theirs[first:last] or [nothing], GAP if ours.whole and not own else "")
    for piece in theirs[last:]:
        yield _variant(witness, ours.passage, (span[1], span[1]), [piece], ALONE)


# ---- The way back


def body(side: Collated) -> tuple[str, ...]:
    """Return the words of *side* without its notes, as they are compared."""
    return tuple(token.key for token in side.tokens if not side.is_note(token.passage))


def replay(text: Collated, variants: Sequence[Variant]) -> tuple[str, ...]:
    """Return the words of a witness, without its notes, from those of *text* and the places where it differs."""
    blocks = {n: list(text.keys[slice(*span)]) for n, span in enumerate(text.spans) if not text.is_note(n)}
    for variant in sorted(variants, key=lambda v: (v.passage, v.start, v.end, v.at), reverse=True):
        if variant.passage in blocks and variant.kind != MOVED:
            blocks[variant.passage][variant.start : variant.end] = [key for key, _, _ in keys_of(variant.words)]
    after = {variant.passage: variant.after for variant in variants if variant.kind == MOVED}
    return tuple(key for passage in _rearranged(list(blocks), after) for key in blocks[passage])


def _rearranged(passages: Sequence[int], after: Mapping[int, int]) -> list[int]:
    """Return *passages* with those that moved behind the one which they follow."""
    row = [passage for passage in passages if passage not in after]
    waiting = dict(after)
    while waiting:
        placed = [passage for passage, before in waiting.items() if before == -1 or before in row]
        for passage in placed or list(waiting):
            before = waiting.pop(passage)
            row.insert(row.index(before) + 1 if before in row else 0, passage)
    return row


def recorded(text: Collated, found: Collation, *, alone: bool) -> tuple[Variant, ...]:
    """Return the variants that an apparatus shows.

    Passages that the witness alone has are none unless *alone*, nor are the notes that a witness without notes lacks.
    """
    shown = found.variants
    if not alone:
        bare = not any(found.witness.is_note(passage) for passage in range(len(found.witness.elements)))
        shown = tuple(v for v in shown if v.kind != ALONE and not (bare and text.is_note(v.passage)))
    return tuple(replace(v, kind="") if v.kind == ALONE else v for v in shown)
