"""The places of a text.md where words stand: its inline blocks, with the offsets of their characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scholie.document import parse
from scholie.document.tree import PARSER
from scholie.prose import in_reference_list

FRONT = re.compile(r"---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a cell or a line of a note: a run of inline Markdown."""

    content: str
    """Its Markdown, without the marks that begin its lines."""
    offsets: tuple[int, ...]
    """Where each character of the content stands in the file, and where its last one ends."""
    note: bool = False
    label: str = ""
    """The label of the note it stands in."""
    listed: bool = False
    """Whether it is an item of the author's reference list."""


def blocks(markdown: str) -> tuple[Block, ...]:
    """Return the inline blocks of *markdown*, a text.md with or without front matter, in order."""
    front = FRONT.match(markdown)
    base = front.end() if front else 0
    return tuple(_blocks(markdown, markdown[base:], base))


def _blocks(markdown: str, body: str, base: int) -> Iterator[Block]:
    starts = [base]
    for line in body.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    listed = _listed_lines(body)
    depth, cursor, label = 0, base, ""
    for token in PARSER.parse(body):
        label = str(token.meta["label"]) if token.type == "footnote_reference_open" else label
        depth += {"footnote_reference_open": 1, "footnote_reference_close": -1}.get(token.type, 0)
        if token.type != "inline" or token.map is None or not token.content.strip():
            continue
        offsets = _offsets(markdown, token.content, max(cursor, starts[token.map[0]]))
        if offsets:
            cursor = offsets[-1]
            yield Block(
                token.content, offsets, note=depth > 0, label=label if depth else "", listed=depth == 0 and token.map[0] + 1 in listed
            )


def _listed_lines(body: str) -> frozenset[int]:
    """Return the lines, from 1, where blocks of the reference list begin."""
    return frozenset(int(line) for element in in_reference_list(parse(body)) if (line := element.get("data-line")))


def _offsets(markdown: str, content: str, start: int) -> tuple[int, ...]:
    """Return where the characters of *content* stand in *markdown*, looked for from *start*; nothing when they do not."""
    found: list[int] = []
    for line in content.split("\n"):
        at = markdown.find(line, start)
        if at < 0 or (found and markdown[start:at].strip(" \t>\r\n")):
            return ()
        if found:
            found.append(at - 1)
        found += range(at, at + len(line))
        start = at + len(line)
    return (*found, start)
