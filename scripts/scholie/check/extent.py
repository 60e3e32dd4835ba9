"""Where in the running text of a passage its elements and its quotations stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scholie.document import text_nodes

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def extent(passage: Element, element: Element) -> tuple[int, int]:
    """Return the first character of *element* in the running text of *passage*, and the one after its last.

    An element without words stands where the words after it begin.
    """
    inner = set(element.iter())
    own = [node for node in text_nodes(passage) if node.owner in inner and not (node.owner is element and node.tail)]
    if own:
        return own[0].start, own[-1].start + len(own[-1].words)
    after = next((node.start for node in text_nodes(passage) if node.owner is element), 0)
    return after, after


def quotations(words: str) -> tuple[tuple[int, int], ...]:
    """Return the outermost quotations between « and » in *words*, the marks included.

    >>> [ "a « b « c » d » e"[start:end] for start, end in quotations("a « b « c » d » e")]
    ['« b « c » d »']
    """
    found, depth, begin = [], 0, 0
    for at, character in enumerate(words):
        if character == "«":
            begin = begin if depth else at
            depth += 1
        elif character == "»" and depth:
            depth -= 1
            found += [] if depth else [(begin, at + 1)]
    return tuple(found)
