"""Bind words of a text.md to works, or free them: the words themselves never change."""

from __future__ import annotations

import re

from scholie.citation.binding.blocks import blocks
from scholie.citation.binding.view import view
from scholie.document import citations, parse, text
from scholie.metadata import split
from scholie.model import Place

MARKUP = r"[*_\\^]*"
"""What may stand between two characters of the text in its Markdown."""
EMPHASIS = ("*", "_")


def bound(source: str, place: Place, words: str, keys: tuple[str, ...]) -> str | None:
    """Return *source*, a text.md, with *words* at *place* as a citation of *keys*.

    None when the words are not there, or cannot be a link without another change: a note is called among them,
    they are part of a link, a mark of emphasis would be left open.

    >>> bound("Voir (Rey, 2015).", Place("", 1, 7), "Rey, 2015", ("rey2015",))
    'Voir ([Rey, 2015](@rey2015)).'
    """
    start = _offset(source, place)
    found = re.compile("".join(f"{MARKUP}{_letter(letter)}" for letter in words)).match(source, start)
    if found is None or not place.column:
        return None
    target = ";".join(f"@{key}" for key in keys)
    for begin, end in _balanced(source, start, found.end()):
        linked = f"{source[:begin]}[{source[begin:end]}]({target}){source[end:]}"
        if _kept(source, linked, 1):
            return linked
    return None


def _letter(letter: str) -> str:
    return r"\s+" if letter in " \n" else re.escape(letter)


def _offset(source: str, place: Place) -> int:
    lines = source.split("\n")
    return sum(len(line) + 1 for line in lines[: place.line - 1]) + max(place.column - 1, 0)


def _balanced(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the span as it is, then with the mark of emphasis that opens right before it or closes right after it."""
    spans = [(start, end)]
    for mark in EMPHASIS:
        after = re.compile(rf"{re.escape(mark)}+").match(source, end)
        before = re.search(rf"{re.escape(mark)}+$", source[:start])
        spans += [(start, after.end())] if after else []
        spans += [(before.start(), end)] if before else []
        spans += [(before.start(), after.end())] if before and after else []
    return spans


def unbound(source: str, link: int, words: str) -> str | None:
    """Return *source*, a text.md, with its bound citation number *link*, from 0, whose words are *words*, bound to nothing.

    None when that citation is not found.

    >>> unbound("[Rey](@rey2015), puis [Lenoir](@lenoir1990)", 1, "Lenoir")
    '[Rey](@rey2015), puis Lenoir'
    """
    spans, there = _links(source), citations(parse(split(source)[1]))
    if len(spans) != len(there) or link >= len(there) or text(there[link]) != words:
        return None
    start, begin, end, stop = spans[link]
    freed = source[:start] + source[begin:end] + source[stop:]
    return freed if _kept(source, freed, -1) else None


def _links(source: str) -> list[tuple[int, int, int, int]]:
    """Return, for each bound citation in order, where its bracket opens, its words begin and end, and its target ends."""
    found = []
    for block in blocks(source):
        for link in (link for link in view(block.content).links if link.target.startswith("@")):
            first, last = view(block.content).source(link.start, link.end)
            opening = re.search(rf"\[{MARKUP}$", block.content[:first])
            closing = re.compile(rf"{MARKUP}\]\({re.escape(link.target)}\)").match(block.content, last)
            if opening and closing:
                begin, end = opening.start() + 1, closing.end() - len(link.target) - 3
                at = block.offsets
                found.append((at[opening.start()], at[begin], at[end], at[closing.end() - 1] + 1))
    return found


def _kept(before: str, after: str, more: int) -> bool:
    """Tell whether two texts have the same words, and the second *more* bound citations than the first."""
    old, new = (parse(split(source)[1]) for source in (before, after))
    return text(old, notes=True) == text(new, notes=True) and len(citations(new)) - len(citations(old)) == more
