"""Slides: what stands on each, and what pictures have left behind."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.normalise.draft import Block, Draft, Line, plain
from scholie.normalise.marks import BULLET
from scholie.normalise.sense import opens_low, stopped

FEWEST = 4
"""Slides, and bullets, of the shortest deck."""
MOST = 110
"""Words of a slide, on an average."""
LONG_TITLE = 25
PICTURE = re.compile(
    r"(?:fig(?:ure|\.)|photo(?:graphie|s)?|image|illustration|schéma|graphique|carte|capture|dessin|affiche|"
    r"extrait (?:du film|de la vidéo)|source|crédits?|©|picture|screenshot|still from|photograph|diagram|map)\b",
    re.IGNORECASE,
)
CREDIT = re.compile(r"(?:[^\W\d_][\w’'-]+(?:\s+|,\s*|\s+(?:et|and|&)\s+)){1,8}(?:1[89]|20)\d\d\.?")
SOURCED = re.compile(r"«.*»\s*\([^()]*\d{4}[^()]*\)\.?\s*", re.DOTALL)


def recognise(draft: Draft) -> Draft:
    """Tell whether the witness is a deck of slides: many pages, few words on each, bullets."""
    if draft.flowed or not draft.lines:
        return draft
    pages = draft.lines[-1].page + 1
    words = sum(len(line.text.split()) for line in draft.lines)
    bullets = sum(bool(BULLET.match(line.text)) for line in draft.lines)
    deck = pages >= FEWEST and words < MOST * pages and bullets >= FEWEST and bullets * 12 > len(draft.lines)
    return replace(draft, slides=deck, metadata=replace(draft.metadata, kind="slides") if deck else draft.metadata)


def lay(draft: Draft) -> Draft:
    """Give each block of a deck the page that its slide is, and its kind: title, caption, quotation, paragraph."""
    if not draft.slides:
        return draft
    pages = {line.number: line.page for line in draft.lines}
    blocks = tuple(replace(block, page=pages.get(block.line, 0)) for block in draft.blocks)
    made: list[Block] = []
    for i, block in enumerate(blocks):
        made.append(block if block.kind == "item" else _named(blocks, i, made))
    draft = replace(draft, blocks=tuple(made))
    for block in made:
        if block.kind == "missing":
            draft = draft.doubt("caption-doubtful", block.line, plain(block.text))
    return draft


def _named(blocks: tuple[Block, ...], i: int, made: list[Block]) -> Block:
    """Return the block with its kind: what it is, and what stands before and after it on its slide, tell."""
    block = blocks[i]
    text = plain(block.text)
    before = made[-1] if made and made[-1].page == block.page else None
    last = i + 1 == len(blocks) or blocks[i + 1].page != block.page
    if SOURCED.search(text):
        return replace(block, kind="quotation")
    credited = bool(before and before.kind == "missing" and CREDIT.fullmatch(plain(before.text)))
    if PICTURE.match(text) or CREDIT.fullmatch(text) or (last and credited):
        return replace(block, kind="missing")
    asked = text.rstrip("? ") if before is None else text
    title = len(text.split()) < LONG_TITLE and not stopped(asked) and not opens_low(text)
    if title and (before is None or before.kind in ("heading", "missing")):
        return replace(block, kind="heading", level=3 if before and before.kind == "heading" else 2)
    return block


def paged(lines: tuple[Line, ...], least: int) -> tuple[Line, ...]:
    """Return the lines of a text without form feeds with their pages.

    A page begins after *least* empty lines, or at a line with a single blank before it where other lines
    have none.
    """
    indents = [line.indent for line in lines]
    single = indents.count(1) < 0.15 * len(lines) and sum(indent > 1 for indent in indents) < 0.1 * len(lines)
    page, made = 0, list[Line]()
    for line in lines:
        page += bool(made) and (line.gap >= least or (single and line.indent == 1))
        made.append(replace(line, page=page))
    return tuple(made)
