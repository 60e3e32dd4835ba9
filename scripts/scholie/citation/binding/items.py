"""Bind the items of the author's reference list to the works that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scholie.citation.binding.blocks import Block
from scholie.citation.binding.view import view
from scholie.document import citations, parse_inline, text
from scholie.model import Reference
from scholie.reference import head
from scholie.reference.series import parse_series
from scholie.works import Index, Relation, relation

ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
BOUND = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(@[^()\s]*\)")


def items(listed: Sequence[Block], references: Sequence[Reference]) -> list[tuple[int, int, str]]:
    """Return the edits that bind *listed*, the printed references of a list in their order, each to its work."""
    read = parse_series([_plain(block.content) for block in listed])
    known = Index(references)
    return [edit for block, parsed in zip(listed, read, strict=True) for edit in _item(block, match(parsed, known))]


def _plain(content: str) -> str:
    """Return a printed reference without the link that binds it and without escapes."""
    return ESCAPE.sub("", BOUND.sub(r"\1", content))


def _item(block: Block, work: Reference | None) -> list[tuple[int, int, str]]:
    """Return the edit that binds *block* to *work*; nothing when it is bound already or the work is not known."""
    if work is None or citations(parse_inline(block.content)):
        return []
    seen = view(block.content)
    first, last = head(seen.words)
    if last <= first:
        return []
    start, end = seen.source(first, last)
    content = block.content
    if len(re.findall(r"(?<!\\)\*+", content[start:end])) % 2:
        closing = re.compile(r"\*+").match(content, end)
        end = closing.end() if closing else end
    linked = f"{content[:start]}[{content[start:end]}](@{work.key}){content[end:]}"
    if text(parse_inline(linked)) != text(parse_inline(content)) or len(citations(parse_inline(linked))) != 1:
        return []
    return [(block.offsets[start], block.offsets[end - 1] + 1, f"@{work.key}")]


def match(parsed: Reference, known: Index) -> Reference | None:
    """Return the work of *known* that *parsed* records; None when none or several may be it.

    Of several, such as « 2018a » and « 2018b » of one title, it is the one of the very year.
    """
    same = [work for work in known.near(parsed) if relation(parsed, work) is Relation.SAME]
    dated = [work for work in same if work.year == parsed.year] if len(same) > 1 else same
    return dated[0] if len(dated) == 1 else None
