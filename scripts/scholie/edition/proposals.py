"""What normalising the witnesses of a contribution proposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scholie import metadata, normalise
from scholie.model import Bilingual, Contribution, Proposal, Witness


def base_witness(contribution: Contribution) -> Witness | None:
    """Return the witness that the text is established on; None for a text written by hand."""
    found = contribution.metadata.witnesses
    return next((witness for witness in found if witness.siglum == contribution.metadata.base), found[0] if found else None)


def propose(base: Witness, others: Sequence[Witness] = ()) -> Proposal:
    """Return the proposal made of *base*, the *others* arbitrating; its front matter names them all.

    What the editor says of a witness is no part of a proposal.
    """
    texts = tuple(witness.typescript for witness in others)
    proposal = normalise.normalise(base.typescript, siglum=base.siglum, file=base.file, sha256=base.sha256, others=texts)
    data, _ = metadata.read(proposal.markdown, "proposal.md")
    _, body, _ = metadata.split(proposal.markdown)
    witnesses = tuple(sorted((replace(w, description=Bilingual()) for w in (base, *others)), key=lambda witness: witness.siglum))
    return replace(proposal, markdown=metadata.front_matter(replace(data, witnesses=witnesses, base=base.siglum)) + body)


def proposals(contribution: Contribution) -> dict[str, Proposal]:
    """Return the proposal made of each witness of *contribution*, by its siglum; the others help to make that of the base."""
    base = base_witness(contribution)
    witnesses = contribution.metadata.witnesses
    return {w.siglum: propose(w, [o for o in witnesses if o is not w] if w is base else ()) for w in witnesses}
