"""Emphasis of printed pages: words that are slanted where the text around them is not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from scholie.model import Typeset
from scholie.normalise.draft import CALLS, EM, EM_END, MARKS, Block, Draft

KINDS = frozenset({"paragraph", "item", "quotation", "note", "reference"})
"""Blocks whose slanted words are emphasis; a caption or a heading is often slanted as a whole."""
MOST = 0.6
"""Share of the letters of a block that may be slanted before it is the face of the block."""
LEAST = 3
"""Letters of the shortest emphasis: fewer are a variable of a formula."""
ALIKE = 12
"""Letters by which the place of a block is found again among those of the page."""
SKIPPED = 400
"""Letters of the page between two of a block: numbers of notes, heads, a table."""
LOST = 60
"""Letters of a block that are not found on the page before the others are not looked for."""

Letter = tuple[str, bool]
"""A letter or figure, folded, and whether it is slanted."""


def mark(draft: Draft) -> Draft:
    """Put marks of emphasis around the slanted words of blocks, notes and references."""
    if not any(typeset and (typeset.italic or typeset.faces) for typeset in draft.typeset):
        return draft
    lines = draft.text.split("\n")
    held = (draft.blocks, draft.notes, draft.references)
    blocks, notes, references = (tuple(_marked(block, lines, draft.typeset) for block in some) for some in held)
    return replace(draft, blocks=blocks, notes=notes, references=references)


def _marked(block: Block, lines: Sequence[str], typeset: Sequence[Typeset | None]) -> Block:
    if block.kind not in KINDS or EM in block.text:
        return block
    places = [(at, letter) for at, letter in _letters(block.text)]
    slanted = list(_found([letter for _, letter in places], _printed(lines, typeset, block.line)))
    if not any(slanted) or sum(slanted) > MOST * len(slanted):
        return block
    text = block.text
    for first, last in reversed(list(_runs(text, [at for at, _ in places], slanted))):
        text = f"{text[:first]}{EM}{text[first:last]}{EM_END}{text[last:]}"
    return replace(block, text=text)


def _letters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the letters and figures of a text with their places; calls and marks hold none."""
    skipped = [found.span() for pattern in (CALLS, MARKS) for found in pattern.finditer(text)]
    inside = {at for first, last in skipped for at in range(first, last)}
    for at, character in enumerate(text):
        if at not in inside:
            yield from ((at, letter) for letter in unicodedata.normalize("NFKD", character).casefold() if letter.isalnum())


def _printed(lines: Sequence[str], typeset: Sequence[Typeset | None], number: int) -> Iterator[Letter]:
    """Yield the letters of the page from a line on, by its number."""
    for text, held in zip(lines[number - 1 :], typeset[number - 1 :], strict=True):
        if held is None:
            continue
        faces = {at: "italic" in face for first, last, face in held.faces for at in range(first, last)}
        for at, character in enumerate(text.lstrip("\f ")):
            slanted = faces.get(at, held.italic)
            yield from ((letter, slanted) for letter in unicodedata.normalize("NFKD", character).casefold() if letter.isalnum())


def _found(letters: Sequence[str], printed: Iterator[Letter]) -> Iterator[bool]:
    """Yield for each letter of a block whether it is slanted on the page; False where it is not found again."""
    ahead: list[Letter] = []
    lost = 0
    for at in range(len(letters)):
        if lost > LOST:
            yield False
            continue
        wanted = letters[at : at + ALIKE]
        while len(ahead) < SKIPPED and (more := next(printed, None)):
            ahead.append(more)
        skip = (
            0
            if ahead and ahead[0][0] == wanted[0]
            else next((n for n in range(1, len(ahead)) if [letter for letter, _ in ahead[n : n + len(wanted)]] == wanted), -1)
        )
        lost = 0 if skip >= 0 and ahead else lost + 1
        yield ahead[skip][1] if skip >= 0 and ahead else False
        del ahead[: skip + 1]


def _runs(text: str, places: Sequence[int], slanted: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first character and the one after the last of each slanted run of whole words."""
    flags = dict(zip(places, slanted, strict=True))
    words: list[tuple[int, int, bool]] = []
    for lettered, group in groupby(range(len(text)), key=lambda at: at in flags):
        held = list(group)
        if lettered:
            words.append((held[0], held[-1] + 1, all(flags[at] for at in held)))
    for italic, run in groupby(words, key=lambda word: word[2]):
        held_ = list(run)
        first, last = held_[0][0], held_[-1][1]
        if italic and sum(end - start for start, end, _ in held_) >= LEAST and not CALLS.search(text[first:last]):
            yield first, last
