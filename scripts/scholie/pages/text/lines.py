"""The line of a witness on which a passage begins, or a reading stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from scholie.check.extent import extent
from scholie.decisions import Lines, line_of, lines
from scholie.document import fold, running, word_list
from scholie.model import Contribution, Entry

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RUN = 4
"""Words in a row that tell a place of a witness."""
REACH = 24
"""Words of a passage within which such a run is looked for; line ends cut some."""
ENOUGH = 400
"""Characters of a passage that hold as many words."""


def begins(witness: Lines, passages: Iterable[str]) -> Iterator[int]:
    """Yield the line of *witness* on which each of *passages* begins, from 1; 0 where its words do not stand there.

    Of several places the next after the passage before is meant, for passages come in the order of the witness.
    """
    at = 0
    for words in passages:
        place = _place(witness, tuple(word_list(fold(words[:ENOUGH]))), at)
        at = max(place, at) if place >= 0 else at
        yield witness.numbers[place] if place >= 0 else 0


def _place(witness: Lines, words: tuple[str, ...], at: int) -> int:
    for offset in range(max(min(len(words) - RUN, REACH), 0) + 1 if words else 0):
        run = words[offset : offset + RUN]
        found = [n for n in witness.places.get(run[0], ()) if witness.words[n : n + len(run)] == run]
        if found:
            return max(next((n for n in found if n >= at), found[0]) - offset, 0)
    return -1


def lines_of_readings(contribution: Contribution) -> list[dict[str, int]]:
    """Return for each entry of the apparatus the line of each witness on which it has its reading, where that is found.

    Where a witness has nothing it is the line of the word before. Of whole passages nothing is said.
    """
    witnesses = {held.siglum: lines(held.text) for held in contribution.metadata.witnesses if held.text}
    spans: dict[str, Element] = {}
    for span in contribution.tree.iter("span"):
        spans.setdefault(span.get("data-entry") or "", span)
    return [_lines(entry, spans.get(str(rank)), witnesses) for rank, entry in enumerate(contribution.apparatus)]


def _lines(entry: Entry, span: Element | None, witnesses: Mapping[str, Lines]) -> dict[str, int]:
    passage = next((node for node in span.iterancestors() if node.get("id") == entry.locus), None) if span is not None else None
    if span is None or passage is None or entry.kind in ("gap", "transposition"):
        return {}
    start, _ = extent(passage, span)
    words = running(passage)
    left, right = words[:start], words[start + len(entry.lemma) :]
    found = ((siglum, reading.words) for reading in entry.readings for siglum in reading.sigla if siglum in witnesses)
    return {siglum: _line(witnesses[siglum], left, said, right) for siglum, said in found}


def _line(witness: Lines, left: str, words: str, right: str) -> int:
    """Return the line of *words*; of the last word before them where there is none among them."""
    if word_list(words):
        return line_of(witness, left, words, right)
    before, _, last = left.rstrip().rpartition(" ")
    return line_of(witness, before, last, right)
