"""Collate the witnesses with the text: emendations, variants, and the marks that show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from scholie.document import copy, fold, passages, reference_section, running, tokens, wrap
from scholie.model import Decision, Entry, Reading

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"})
"""Marks that normalising may have changed: a difference in them is none of the witness."""
LETTERS = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of punctuation of a tree."""

    key: str
    """What is compared."""
    passage: int
    """Rank of its passage among those collated, from 0."""
    index: int
    """Rank in its passage, from 0."""
    start: int
    end: int
    """Characters in the running text of the passage."""


@dataclass(frozen=True, slots=True)
class Collated:
    """A tree as a row of tokens."""

    elements: tuple[Element, ...]
    texts: tuple[str, ...]
    tokens: tuple[Token, ...]

    def words(self, start: int, end: int) -> str:
        """Return the words of tokens *start* to *end* as they stand, passages parted by a blank."""
        pieces = []
        for passage in sorted({token.passage for token in self.tokens[start:end]}):
            own = [token for token in self.tokens[start:end] if token.passage == passage]
            pieces.append(self.texts[passage][own[0].start : own[-1].end])
        return " ".join(pieces)


def tokenise(tree: Element) -> Collated:
    """Return the tokens of *tree*: its passages in order, then its notes; the reference list is left out.

    Dots that stand in a row, in one sign or in several, are one token each, so that « … », « ... » and
    « . . . » are the same reading.
    """
    apart = {element for block in reference_section(tree) for element in block.iter()}
    found = [p for p in passages(tree) if p not in apart and "editor" not in (p.get("class") or "")]
    elements = tuple(sorted(found, key=lambda passage: passage.tag == "aside"))
    texts = tuple(running(element) for element in elements)
    row = tuple(
        Token(key, passage, index, start, end)
        for passage, words in enumerate(texts)
        for index, (key, start, end) in enumerate(_keys(words))
    )
    return Collated(elements, texts, row)


def _keys(words: str) -> Iterator[tuple[str, int, int]]:
    for word, start, end in tokens(words):
        if word == "…":
            yield from ((".", start, end),) * 3
        else:
            yield word.translate(ALIKE), start, end


# ---- Collation


@dataclass(frozen=True, slots=True)
class Variant:
    """A stretch of the text where one witness differs; places count tokens of the text."""

    start: int
    end: int
    words: str


def collate(text: Collated, witness: Collated) -> tuple[Variant, ...]:
    """Return where *witness* differs from *text*, in reading order.

    Whole passages that only one of the two has are no variant: a title block, a reference list, a note that
    one carrier lost.
    """
    matcher = SequenceMatcher(None, [t.key for t in text.tokens], [t.key for t in witness.tokens], autojunk=False)
    found = []
    for code, a, b, c, d in matcher.get_opcodes():
        if code == "equal" or (code == "insert" and _whole(witness, c, d)) or (code == "delete" and _whole(text, a, b)):
            continue
        found.append(Variant(a, b, witness.words(c, d)))
    return tuple(found)


def _whole(side: Collated, start: int, end: int) -> bool:
    """Tell whether tokens *start* to *end* of *side* are all the tokens of some passages."""
    first, last = side.tokens[start], side.tokens[end - 1]
    return first.index == 0 and (end == len(side.tokens) or side.tokens[end].passage != last.passage)


def classify(lemma: str, reading: str) -> str:
    """Return whether two readings differ in substance, in spelling or in punctuation.

    >>> classify("etc.,", "etc."), classify("Lévi", "Levi"), classify("usager", "utilisateur")
    ('punctuation', 'spelling', 'substantive')
    """
    if LETTERS.findall(lemma) == LETTERS.findall(reading):
        return "punctuation"
    return "spelling" if re.sub(r"\W", "", fold(lemma)) == re.sub(r"\W", "", fold(reading)) else "substantive"


def apparatus(
    tree: Element, witnesses: Mapping[str, Element], base: str, decisions: Sequence[Decision] = ()
) -> tuple[Entry, ...]:
    """Return the apparatus of *tree* (whose passages carry identifiers) against each witness by its siglum.

    Where the base witness differs, the entry is an emendation: the list of these is what the editors changed.
    """
    text = tokenise(tree)
    at: dict[tuple[int, int], dict[str, list[str]]] = {}
    for siglum, witness in witnesses.items():
        for variant in collate(text, tokenise(witness)):
            at.setdefault((variant.start, variant.end), {}).setdefault(variant.words, []).append(siglum)
    return tuple(_entry(text, span, readings, base, decisions) for span, readings in sorted(at.items()))


def _entry(
    text: Collated, span: tuple[int, int], readings: Mapping[str, Sequence[str]], base: str, decisions: Sequence[Decision]
) -> Entry:
    start, end = span
    first = text.tokens[min(start, len(text.tokens) - 1)]
    lemma = text.words(start, end)
    ordered = tuple(Reading(tuple(sigla), words) for words, sigla in readings.items())
    entry = Entry(
        locus=text.elements[first.passage].get("id") or "",
        lemma=lemma,
        readings=ordered,
        start=first.index,
        end=first.index + (end - start),
        kind=classify(lemma, ordered[0].words),
        emendation=any(base in reading.sigla for reading in ordered),
    )
    return replace(entry, decision=_decided(entry, text.texts[first.passage], decisions))


def _decided(entry: Entry, passage: str, decisions: Iterable[Decision]) -> Decision | None:
    """Return the decision that speaks of *entry*: the same words, in its passage if one is named."""
    words = {_plain(reading.words) for reading in entry.readings}
    for decision in decisions:
        here = (not decision.locus or decision.locus == entry.locus) and _plain(decision.words) in _plain(passage)
        if here and _plain(decision.lemma) == _plain(entry.lemma) and _plain(decision.reading) in words:
            return decision
    return None


def _plain(words: str) -> str:
    return " ".join(fold(words).split())


def mark(tree: Element, entries: Sequence[Entry]) -> Element:
    """Return a copy of *tree* in which the words of each entry stand in ``span.app[data-entry]``.

    The value of ``data-entry`` is the rank of the entry, from 0.
    """
    marked = copy(tree)
    by_id = {element.get("id"): element for element in passages(marked)}
    for rank in sorted(range(len(entries)), key=lambda n: (entries[n].locus, -entries[n].start)):
        passage = by_id.get(entries[rank].locus)
        if passage is not None:
            start, end = _characters(running(passage), entries[rank])
            wrap(passage, start, end, "span", {"class": "app", "data-entry": str(rank)})
    return marked


def _characters(words: str, entry: Entry) -> tuple[int, int]:
    keys = list(_keys(words))
    if entry.start >= len(keys):
        return len(words), len(words)
    start = keys[entry.start][1]
    return start, (keys[min(entry.end, len(keys)) - 1][2] if entry.end > entry.start else start)
