"""Identifiers of passages: minted once, found again when the text has changed, never reused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scholie.document import HEADINGS, copy, passages, text
from scholie.loci.align import Alignment, align
from scholie.loci.names import names
from scholie.loci.record import read, write
from scholie.loci.same import Said
from scholie.model import Locus
from scholie.prose import in_reference_list

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["identify", "mint", "read", "resolve", "write"]


def mint(tree: Element, loci: Sequence[Locus], contribution: str) -> tuple[Locus, ...]:
    """Return *loci* brought up to *tree*: words refreshed, new passages appended, the gone with their heirs.

    Nothing is ever removed, and no row leaves its place. An identifier depends on the contribution and on how
    many were minted before, never on the words of the passage or on where it stands. One that was gone stands
    again when its words come back.
    """
    known = _once(loci)
    found = _said(tree)
    alignment = align(known, found)
    fresh = names(contribution, len(loci), frozenset(locus.id for locus in known))
    ids = [known[alignment.ranks[place]].id if place in alignment.ranks else next(fresh) for place in range(len(found))]
    minted = (Locus(ids[place], *said) for place, said in enumerate(found) if place not in alignment.ranks)
    return (*_refreshed(known, found, ids, alignment), *minted)


def _said(tree: Element) -> tuple[Said, ...]:
    return tuple((str(passage.tag), text(passage)) for passage in passages(tree))


def _once(loci: Sequence[Locus]) -> tuple[Locus, ...]:
    """Return *loci* without those whose identifier an earlier one has, as when two minted files are merged."""
    return tuple({locus.id: locus for locus in reversed(loci)}.values())[::-1]


def _refreshed(loci: Sequence[Locus], found: Sequence[Said], ids: Sequence[str], alignment: Alignment) -> Iterator[Locus]:
    places = {rank: place for place, rank in alignment.ranks.items()}
    for rank, locus in enumerate(loci):
        if rank in places:
            yield Locus(locus.id, *found[places[rank]])
        else:
            heir = ids[alignment.heirs[rank]] if rank in alignment.heirs else locus.heir
            yield replace(locus, heir=heir, gone=True)


def identify(tree: Element, loci: Sequence[Locus], contribution: str) -> Element:
    """Return a copy of *tree* whose passages carry their identifiers.

    ``id`` is the identifier, ``data-also`` those of passages that were joined to it, ``data-n`` the number of a
    paragraph, a quotation or an item outside the notes and the reference list.
    """
    minted = mint(tree, loci, contribution)
    numbered = copy(tree)
    found = tuple(passages(numbered))
    ranks = align(minted, _said(numbered)).ranks
    also: dict[str, list[str]] = {}
    for locus in minted:
        if locus.gone and (heir := resolve(locus.id, minted)):
            also.setdefault(heir, []).append(locus.id)
    for place, passage in enumerate(found):
        identifier = minted[ranks[place]].id
        passage.set("id", identifier)
        if identifier in also:
            passage.set("data-also", " ".join(also[identifier]))
    for number, passage in enumerate(_numbered(found, numbered), start=1):
        passage.set("data-n", str(number))
    return numbered


def _numbered(found: Sequence[Element], tree: Element) -> Iterator[Element]:
    """Yield the passages that a reader counts: neither headings, nor notes, nor the reference list."""
    apart = in_reference_list(tree)
    yield from (passage for passage in found if passage.tag not in (*HEADINGS, "aside") and passage not in apart)


def resolve(identifier: str, loci: Sequence[Locus]) -> str:
    """Return the identifier of the passage that answers for *identifier* now; empty when none does."""
    known = {locus.id: locus for locus in loci}
    seen: set[str] = set()
    while identifier in known and known[identifier].gone and identifier not in seen:
        seen.add(identifier)
        identifier = known[identifier].heir
    return identifier if identifier in known and not known[identifier].gone else ""
