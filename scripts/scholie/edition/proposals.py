"""What normalising the witnesses of a contribution proposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scholie import metadata, normalise
from scholie.document import parse
from scholie.model import Contribution, Proposal, Witness

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def base_witness(contribution: Contribution) -> Witness | None:
    """Return the witness that the text is established on; None for a text written by hand."""
    found = contribution.metadata.witnesses
    return next((witness for witness in found if witness.siglum == contribution.metadata.base), found[0] if found else None)


def propose(base: Witness, others: Sequence[Witness] = ()) -> Proposal:
    """Return the proposal made of *base*, the *others* arbitrating; its front matter names them all."""
    companions = tuple(witness.text for witness in others)
    proposal = normalise.normalise(base.text, siglum=base.siglum, file=base.file, sha256=base.sha256, companions=companions)
    data, _ = metadata.read(proposal.markdown, "proposal.md")
    _, body, _ = metadata.split(proposal.markdown)
    witnesses = tuple(sorted((base, *others), key=lambda witness: witness.siglum))
    return replace(proposal, markdown=metadata.front_matter(replace(data, witnesses=witnesses, base=base.siglum)) + body)


def proposal_of(contribution: Contribution) -> Proposal:
    """Return the proposal that the witnesses of *contribution* come to now."""
    base = base_witness(contribution)
    assert base is not None, "a proposal needs a witness"
    return propose(base, [witness for witness in contribution.metadata.witnesses if witness is not base])


def witness_trees(contribution: Contribution) -> dict[str, Element]:
    """Return the tree of each normalised witness, by its siglum; the base is read with the others' help."""
    base = base_witness(contribution)
    trees = {}
    for witness in contribution.metadata.witnesses:
        proposal = proposal_of(contribution) if witness is base else propose(witness)
        trees[witness.siglum] = parse(metadata.split(proposal.markdown)[1])
    return trees
