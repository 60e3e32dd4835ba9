"""Identifiers of passages: minted once, found again when the text has changed, never reused."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from scholie.document import HEADINGS, copy, fold, passages, reference_section, text, word_list
from scholie.model import Locus

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
"""No vowel, so that no identifier spells a word; no sign that is mistaken for another."""
LENGTH = 4
KIN = 0.5
"""Share of words in common from which a changed passage is still the same one (the shorter of the two counts)."""


def mint(tree: Element, loci: Sequence[Locus], contribution: str) -> tuple[Locus, ...]:
    """Return *loci* brought up to *tree*: words refreshed, new passages appended, the gone with their heirs.

    Nothing is ever removed. An identifier depends on the contribution and on how many were minted before,
    never on the words of the passage or on where it stands.
    """
    found = list(passages(tree))
    ids, heirs = _align(found, loci)
    known = {locus.id: locus for locus in loci}
    fresh = _identifiers(contribution, len(loci), frozenset(known))
    minted: list[Locus] = []
    for place, passage in enumerate(found):
        if place not in ids:
            ids[place] = next(fresh)
            minted.append(Locus(ids[place], str(passage.tag), text(passage)))
    standing = {ids[place]: passage for place, passage in enumerate(found)}
    return (*(_refreshed(locus, standing, {old: ids[new] for old, new in heirs.items()}) for locus in loci), *minted)


def _refreshed(locus: Locus, standing: dict[str, Element], heirs: dict[str, str]) -> Locus:
    if locus.id in standing:
        passage = standing[locus.id]
        return Locus(locus.id, str(passage.tag), text(passage))
    return replace(locus, gone=True, heir=heirs.get(locus.id, locus.heir))


def identify(tree: Element, loci: Sequence[Locus], contribution: str) -> Element:
    """Return a copy of *tree* whose passages carry their identifiers.

    ``id`` is the identifier, ``data-also`` those of passages that were joined to it, ``data-n`` the number of a
    paragraph, a quotation or an item outside the notes and the reference list.
    """
    minted = mint(tree, loci, contribution)
    numbered = copy(tree)
    found = list(passages(numbered))
    ids, _ = _align(found, minted)
    also: dict[str, list[str]] = {}
    for locus in minted:
        if locus.gone and (heir := resolve(locus.id, minted)):
            also.setdefault(heir, []).append(locus.id)
    for place, passage in enumerate(found):
        passage.set("id", ids[place])
        if ids[place] in also:
            passage.set("data-also", " ".join(also[ids[place]]))
    for number, passage in enumerate(_numbered(found, numbered), start=1):
        passage.set("data-n", str(number))
    return numbered


def _numbered(found: Sequence[Element], tree: Element) -> Iterator[Element]:
    """Yield the passages that a reader counts: neither headings, nor notes, nor the reference list."""
    apart = {element for block in reference_section(tree) for element in block.iter()}
    yield from (passage for passage in found if passage.tag not in (*HEADINGS, "aside") and passage not in apart)


def resolve(identifier: str, loci: Sequence[Locus]) -> str:
    """Return the identifier of the passage that answers for *identifier* now; empty when none does."""
    known = {locus.id: locus for locus in loci}
    seen: set[str] = set()
    while identifier in known and known[identifier].gone and identifier not in seen:
        seen.add(identifier)
        identifier = known[identifier].heir
    return identifier if identifier in known and not known[identifier].gone else ""


def outdated(tree: Element, loci: Sequence[Locus], contribution: str) -> bool:
    """Tell whether ``mint`` would change *loci*."""
    return mint(tree, loci, contribution) != tuple(loci)


# ---- Alignment


@dataclass(frozen=True, slots=True)
class _Pair:
    """An old passage and a new one that have words in common."""

    old: int
    new: int
    of_old: float
    """Share of the words of the old one that the new one has."""
    of_new: float


def _align(found: Sequence[Element], loci: Sequence[Locus]) -> tuple[dict[int, str], dict[str, int]]:
    """Return the identifier of each passage that has one, and for each lost one the passage that holds its words."""
    old = [locus for locus in loci if not locus.gone]
    before = [(locus.kind == "aside", fold(locus.words)) for locus in old]
    after = [(passage.tag == "aside", fold(text(passage))) for passage in found]
    matched = dict(_same(before, after))
    pairs = _kin(before, after, matched)
    matched.update(_changed(pairs))
    heirs = {pair.old: pair.new for pair in sorted(pairs, key=lambda p: p.of_old) if pair.old not in matched and pair.of_old >= KIN}
    return {new: old[o].id for o, new in matched.items()}, {old[o].id: new for o, new in heirs.items()}


def _same(before: Sequence[tuple[bool, str]], after: Sequence[tuple[bool, str]]) -> Iterator[tuple[int, int]]:
    """Yield the passages that did not change: those in place first, then those that moved."""
    matched: dict[int, int] = {}
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        matched.update((block.a + n, block.b + n) for n in range(block.size))
    left: dict[tuple[bool, str], list[int]] = {}
    for new in sorted(set(range(len(after))) - set(matched.values())):
        left.setdefault(after[new], []).append(new)
    for old in range(len(before)):
        if old not in matched and left.get(before[old]):
            matched[old] = left[before[old]].pop(0)
    yield from matched.items()


def _kin(before: Sequence[tuple[bool, str]], after: Sequence[tuple[bool, str]], matched: dict[int, int]) -> list[_Pair]:
    """Return the pairs of passages left that share enough words, notes with notes."""
    olds = [(n, note, Counter(word_list(words))) for n, (note, words) in enumerate(before) if n not in matched]
    taken = set(matched.values())
    news = [(n, note, Counter(word_list(words))) for n, (note, words) in enumerate(after) if n not in taken]
    pairs = []
    for old, note, old_words in olds:
        for new, other, new_words in news:
            common = (old_words & new_words).total() if note == other else 0
            if common and common >= KIN * min(old_words.total(), new_words.total()):
                pairs.append(_Pair(old, new, common / old_words.total(), common / new_words.total()))
    return pairs


def _changed(pairs: Sequence[_Pair]) -> Iterator[tuple[int, int]]:
    """Yield one new passage for an old one: the likest, and of the halves of a split or a join the first."""
    olds: set[int] = set()
    news: set[int] = set()
    for pair in sorted(pairs, key=lambda p: (-_weight(p, pairs), p.old, p.new)):
        if pair.old not in olds and pair.new not in news:
            olds.add(pair.old)
            news.add(pair.new)
            yield pair.old, pair.new


def _weight(pair: _Pair, pairs: Sequence[_Pair]) -> float:
    """Return how well *pair* fits: by its words, but evenly for the parts of a split or of a join."""
    halves = [p for p in pairs if (p.old == pair.old and p.of_new >= 1 - KIN / 2) or (p.new == pair.new and p.of_old >= 1 - KIN / 2)]
    if pair in halves and len(halves) > 1:
        return max(min(p.of_old + p.of_new, 2.0) for p in halves)
    return pair.of_old + pair.of_new


def _identifiers(contribution: str, count: int, taken: frozenset[str]) -> Iterator[str]:
    """Yield identifiers that are free: the digest of the contribution and a running number."""
    while True:
        count += 1
        digest = int.from_bytes(hashlib.sha256(f"{contribution}#{count}".encode()).digest()[:8], "big")
        letters = ""
        for _ in range(LENGTH):
            digest, rest = divmod(digest, len(ALPHABET))
            letters += ALPHABET[rest]
        if f"p{letters}" not in taken:
            taken |= {f"p{letters}"}
            yield f"p{letters}"


# ---- loci.json


def read(source: str) -> tuple[Locus, ...]:
    """Return the loci of a loci.json.

    Raises ValueError when *source* is not one.
    """
    try:
        return tuple(Locus(**row) for row in json.loads(source)["loci"])
    except (TypeError, KeyError) as mistake:
        raise ValueError(str(mistake)) from mistake


def write(loci: Sequence[Locus]) -> str:
    """Return the loci.json of *loci*: a line each, so that a change reads well and merges well."""
    rows = (
        {"id": locus.id, "kind": locus.kind, "words": locus.words}
        | ({"gone": True} if locus.gone else {})
        | ({"heir": locus.heir} if locus.heir else {})
        for locus in loci
    )
    return '{"loci": [\n' + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]}\n"
