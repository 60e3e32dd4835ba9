"""Levels of headings: by their numbers, else by the space above them, else by how they follow each other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from scholie.document import fold
from scholie.document.query import REFERENCE_HEADING
from scholie.normalise.draft import Block, Line, plain
from scholie.normalise.nesting import Head, outline
from scholie.witness.characters import SOFT
from scholie.witness.width import width

NUMBER = re.compile(
    r"(?P<n>(?:[IVXLC]{1,6}|[A-H]|\d{1,2})(?:\.(?:\d{1,2}|[A-Z]|[ivx]+))*)(?P<mark>\.?\s*[/)–-]|\.)?\s+(?=\S)"
    r"|(?P<r>[IVXLC]{1,5})/\s"
)
HASHES = re.compile(r"^(#{1,6})\s+")
TOP = re.compile(
    r"(?:introduction|conclusions?|discussion|annexes?|remerciements|acknowledg(?:e)?ments|notes|avant-propos|preface|resultats|results"
    r"|(?:introduction|conclusion)(?: generale)?\s*[:.–—-].*|(?:en guise de|pour ne pas) (?:introduction|conclu(?:sion|re)).*"
    r"|ressources utiles|pour aller plus loin|further reading|materiels? et methodes|methodes?|methodologie|methods|problematique"
    r"|etat de l['’]art|resultats et discussion|preambule|prologue|epilogue|postface)[\s.:]*"
)
"""Headings that are hardly ever below another."""
HIGHEST, LOWEST = 2, 6
KINDS = 4
"""Faces that the headings of a paper have at most; where more are met they tell no levels."""


def levelled(blocks: tuple[Block, ...], lines: tuple[Line, ...] = (), *, spaced: bool = True) -> tuple[Block, ...]:
    """Return *blocks* with the levels of their headings, from 2.

    *lines* are the printed lines of the text; *spaced* says that the empty lines between them mean something.
    """
    places = [i for i, block in enumerate(blocks) if block.kind == "heading"]
    heads = [blocks[i] for i in places]
    marked = any(HASHES.match(head.text) for head in heads)
    numbered = sum(depth(plain(head.text)) > 0 for head in heads) > 0.5 * len(heads)
    levels = (
        _marked(heads)
        if marked
        else _numbered(heads)
        if numbered
        else _faced(heads)
        if _told(heads)
        else _nested(blocks, places, lines, spaced=spaced)
    )
    made = list(blocks)
    for i, level in zip(places, levels, strict=True):
        made[i] = replace(blocks[i], level=min(LOWEST, level), text=HASHES.sub("", blocks[i].text, count=1))
    return tuple(made)


def _marked(heads: list[Block]) -> list[int]:
    """Return levels by the marks of Markdown; a heading without one stands beside the one before."""
    levels: list[int] = []
    for head in heads:
        hashes = HASHES.match(head.text)
        levels.append(max(HIGHEST, len(hashes[1])) if hashes else levels[-1] if levels and not _top(head) else HIGHEST)
    return levels


def _numbered(heads: list[Block]) -> list[int]:
    return [HIGHEST - 1 + max(1, depth(plain(head.text))) for head in heads]


def _told(heads: list[Block]) -> bool:
    """Tell whether sizes and faces are known, and part the headings into a few kinds."""
    return bool(heads) and all(head.scale for head in heads) and 1 < len({head.face for head in heads}) <= KINDS


def _faced(heads: list[Block]) -> list[int]:
    """Return levels by size and face: the larger above the smaller, of one size the bold above the others."""
    ranked = sorted({head.face for head in heads}, key=lambda face: (-face[0], not face[1], face[2]))
    return [HIGHEST + ranked.index(head.face) for head in heads]


def _nested(blocks: tuple[Block, ...], places: list[int], lines: tuple[Line, ...], *, spaced: bool) -> list[int]:
    """Return levels by the likeliest outline."""
    spaces = _spaces(blocks) if spaced and not any(line.column for line in lines) else ()
    room = _room([blocks[i] for i in places if blocks[i].lines > 1], lines)
    seen = []
    for i, after in pairwise((*places, len(blocks))):
        block = blocks[i]
        space = -1 if block.turn or (i and blocks[i - 1].kind == "heading") else _rank(block.gap, spaces)
        words = sum(len(other.text.split()) for other in blocks[i + 1 : after])
        seen.append(Head(plain(block.text), words, space, _top(block), small=0 < room < block.width))
    return [HIGHEST - 1 + level for level in outline(tuple(seen))] if seen else []


def _top(block: Block) -> bool:
    text = plain(block.text)
    return bool(TOP.fullmatch(fold(text)) or REFERENCE_HEADING.match(text))


def depth(text: str) -> int:
    """Return how deep the number of a heading goes: 1 for « II/ » and « 3. », 2 for « 3.1 »; 0 without a number.

    >>> depth("I.A.2 Une enquête")
    3
    """
    found = NUMBER.match(text)
    if not found:
        return 0
    number = found["n"] or found["r"]
    if len(number) == 1 and number.isalpha() and number not in "IVX" and not found["mark"]:
        return 0
    return number.count(".") + 1


def _room(turned: list[Block], lines: tuple[Line, ...]) -> float:
    """Return the width that the largest type leaves a line: what a heading of more than one line could not hold; 0 if unknown."""
    at = {line.number: i for i, line in enumerate(lines)} if turned else {}
    found = []
    for block in turned:
        i = at.get(block.line, -1)
        if 0 <= i < len(lines) - 1 and not lines[i].text.endswith(("-", SOFT)):
            found.append(lines[i].width + 0.3 + width(lines[i + 1].text.split(" ", 1)[0]))
    return 1.03 * min(found, default=0.0)


def _spaces(blocks: tuple[Block, ...]) -> tuple[int, ...]:
    """Return the numbers of empty lines above headings, the most first; none where they do not differ."""
    above = Counter(
        block.gap
        for before, block in pairwise((Block("", "", 0), *blocks))
        if block.kind == "heading" and before.kind != "heading" and not block.turn and (before.kind or block.gap)
    )
    known = sorted((gap for gap, count in above.items() if count > 1), reverse=True)[:3]
    return tuple(known) if len(known) > 1 else ()


def _rank(gap: int, spaces: tuple[int, ...]) -> int:
    """Return the place of *gap* among the known ones, from 0; -1 where they tell nothing."""
    return next((rank for rank, known in enumerate(spaces) if gap >= known), -1)
