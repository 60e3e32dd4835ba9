"""Bind the items of the author's reference list to the works that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from scholie.citation.binding.blocks import Block
from scholie.citation.binding.view import view
from scholie.document import citations, parse_inline, text
from scholie.model import Reference
from scholie.names.printed import family_key
from scholie.reference import head
from scholie.reference.series import parse_series
from scholie.works.same import people, same_work

ALIKE = 85.0
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
BOUND = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(@[^()\s]*\)")


def items(listed: Sequence[Block], references: Sequence[Reference]) -> list[tuple[int, int, str]]:
    """Return the edits that bind *listed*, the printed references of a list in their order, each to its work."""
    read = parse_series([_plain(block.content) for block in listed])
    return [edit for block, parsed in zip(listed, read, strict=True) for edit in _item(block, parsed, references)]


def _plain(content: str) -> str:
    """Return a printed reference without the link that binds it and without escapes."""
    return ESCAPE.sub("", BOUND.sub(r"\1", content))


def _item(block: Block, parsed: Reference, references: Sequence[Reference]) -> list[tuple[int, int, str]]:
    """Return the edit that binds *block*, of which *parsed* is the record; nothing when it is bound or unknown."""
    if citations(parse_inline(block.content)):
        return []
    work = match(parsed, references)
    if work is None:
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


def match(parsed: Reference, references: Sequence[Reference]) -> Reference | None:
    """Return the work of *references* that *parsed* records; None when none or several may be it."""
    same = [reference for reference in references if same_work(parsed, reference)]
    if len(same) == 1:
        return same[0]
    near = [reference for reference in same or references if _near(parsed, reference)]
    return near[0] if len(near) == 1 else None


def _near(parsed: Reference, reference: Reference) -> bool:
    """Tell whether first author, year and title of two records are alike."""
    left, right = people(parsed), people(reference)
    named = (not left and not right) or (bool(left) and bool(right) and family_key(left[0]) == family_key(right[0]))
    return named and parsed.year == reference.year and fuzz.partial_ratio(parsed.title.casefold(), reference.title.casefold()) >= ALIKE
