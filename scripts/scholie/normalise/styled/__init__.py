"""Paragraphs whose file says what they are (Word, OpenDocument, mark-up) put together to a draft: front matter, blocks, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import Block, Draft
from scholie.normalise.styled.blocks import blocks, levelled, listed
from scholie.normalise.styled.front import opened
from scholie.normalise.styled.lettered import lettered
from scholie.normalise.styled.promoted import promoted
from scholie.normalise.styled.row import Row
from scholie.normalise.styled.typed import typed
from scholie.prose.language import language_of


def begin(draft: Draft) -> Draft:
    """Make metadata, blocks, notes and references of the paragraphs of a file that says what they are."""
    rows = [Row(number, text, styled) for number, (text, styled) in enumerate(zip(draft.text.split("\n"), draft.styled, strict=True), 1)]
    body = [row for row in rows if row.styled.kind != "note"]
    draft = replace(draft, flowed=True, metadata=replace(draft.metadata, language=_language(body)))
    listing = [row for row in body if row.styled.kind == "contents"]
    draft = draft.aside(*(LedgerEntry(Reason.CONTENTS, row.number, row.text) for row in listing))
    draft, body = opened(draft, [row for row in body if row.styled.kind != "contents"])
    notes = [Block("note", row.marked, row.number, ordered=row.styled.ordered) for row in rows if row.styled.kind == "note"]
    draft, body, notes = typed(draft, body, notes)
    body, references = listed(body)
    draft, made = promoted(draft, lettered(tuple(blocks(body))))
    return replace(draft, blocks=levelled(made), notes=tuple(notes), references=tuple(references))


def _language(rows: Sequence[Row]) -> str:
    return language_of(" ".join(row.text for row in rows if row.styled.kind == "paragraph")[:8000] or " ".join(row.text for row in rows))
