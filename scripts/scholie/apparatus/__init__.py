"""Collate the witnesses with the text: emendations, variants, gaps, transpositions, and the marks that show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scholie.apparatus import collation
from scholie.apparatus.beside import BREAK, Row, Stretch, beside
from scholie.apparatus.collation import Collation, Variant, body, collate, recorded
from scholie.apparatus.entries import classify, entries
from scholie.apparatus.marks import mark
from scholie.apparatus.tokens import Collated, Token, tokenise
from scholie.model import Decision, Entry

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = [
    "BREAK", "Collated", "Row", "Stretch", "Token", "apparatus", "beside", "body", "classify", "collate", "mark", "replay", "tokenise",
]  # fmt: skip


def apparatus(tree: Element, witnesses: Mapping[str, Element], base: str, decisions: Sequence[Decision] = ()) -> tuple[Entry, ...]:
    """Return the apparatus of *tree* (whose passages carry identifiers) against each witness by its siglum.

    Where the base witness differs, the entry is an emendation: the list of these is what the editors changed,
    reference list included. Of the other witnesses, passages that they alone have are no variant: a title block,
    a reference list; nor is each note one that a witness without any lacks. What all witnesses share is no entry, be it right or wrong.
    """
    text = tokenise(tree, references=True)
    rank = {element: n for n, element in enumerate(text.elements)}
    collations: dict[str, Collation] = {}
    variants: dict[str, tuple[Variant, ...]] = {}
    for siglum, witness in witnesses.items():
        ours = text if siglum == base else tokenise(tree)
        if not ours.elements:
            continue
        collations[siglum] = collate(ours, tokenise(witness, references=siglum == base))
        places = [rank[element] for element in ours.elements]
        shown = recorded(ours, collations[siglum], alone=siglum == base)
        variants[siglum] = tuple(_placed(variant, places) for variant in shown)
    return tuple(entries(text, collations, variants, base, decisions))


def _placed(variant: Variant, places: Sequence[int]) -> Variant:
    """Return *variant* with the ranks of its passages in the whole text."""
    after = places[variant.after] if variant.after >= 0 else -1
    return replace(variant, passage=places[variant.passage], after=after)


def replay(tree: Element, found: Sequence[Entry], siglum: str) -> tuple[str, ...]:
    """Return the words of a witness, without its notes, from the text and its apparatus.

    For the base witness this is all of them, exactly and in order: nothing that the editors changed is missing
    from *found*. Words are as they are compared (``tokenise``).
    """
    text = tokenise(tree, references=True)
    rank = {element.get("id"): n for n, element in enumerate(text.elements)}
    variants = (
        Variant(rank[entry.locus], entry.start, entry.end, reading.words, kind=entry.kind, after=rank.get(reading.after, -1))
        for entry in found
        for reading in entry.readings
        if siglum in reading.sigla
    )
    return collation.replay(text, tuple(replace(variant, at=n) for n, variant in enumerate(variants)))
