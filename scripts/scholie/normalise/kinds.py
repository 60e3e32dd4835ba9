"""What the contribution is, and what follows from that: the title of a talk, the reference list of an article."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import Block, Draft, plain
from scholie.normalise.front import untitled

SPOKEN = re.compile(r"\b(?:je|j’|j'|on va|mon intervention|ma présentation|journée|I|my talk|today)\b", re.IGNORECASE)


def tell(draft: Draft) -> Draft:
    """Name the kind; give a title that nothing confirms back to the body as its first heading; append the references."""
    if not draft.slides and untitled(draft.metadata) and not draft.references:
        draft = _talk(draft)
    return replace(draft, blocks=(*draft.blocks, *draft.references))


def _talk(draft: Draft) -> Draft:
    text = " ".join(plain(block.text) for block in draft.blocks)
    spoken = len(SPOKEN.findall(text)) * 250 > len(text.split())
    kind = "talk" if spoken else draft.metadata.kind
    draft = replace(draft, metadata=replace(draft.metadata, kind=kind))
    title = draft.metadata.title.to(draft.metadata.language)
    if not title or not draft.blocks or not any(block.kind == "heading" for block in draft.blocks):
        return draft
    head = Block("heading", title, 1, level=2)
    entry = LedgerEntry(Reason.REPEATED_TITLE, 1, "", plain(title))
    return replace(draft.aside(entry), blocks=(head, *draft.blocks))
