"""Works that are bound and not there, listed and not bound, listed and not cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from scholie.check.places import place
from scholie.document import citations, classes, inside, reference_section, text
from scholie.model import Contribution, Edition, Place, Problem
from scholie.prose import in_reference_list

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\b")


def key_unknown(edition: Edition) -> Iterator[Problem]:
    """Yield the keys that the texts and the glossary name and the bibliography has not."""
    known = [reference.key for reference in edition.references]
    for contribution in edition.contributions:
        for citation in citations(contribution.tree):
            for key in keys(citation):
                if key not in known:
                    where = place(contribution, citation, text(citation))
                    yield Problem("key-unknown", where, _nearest(key, known), text(citation), contribution=contribution.id)
    for concept in edition.concepts:
        sources = (concept.source, *(definition.source for definition in concept.definitions))
        for key in (source.reference for source in sources if source and source.reference):
            if key not in known:
                yield Problem("key-unknown", Place("texts/glossary.yml", concept.line), _nearest(key, known), key)


def _nearest(key: str, known: list[str]) -> tuple[tuple[str, str], ...]:
    return ("key", key), ("nearest", ", ".join(get_close_matches(key, known, n=1)) or "—")


def work_uncited(edition: Edition) -> Iterator[Problem]:
    """Yield the works that an author lists and never cites."""
    for contribution in edition.contributions:
        inside, outside = listed(contribution), cited(contribution)
        used = {key for citation in outside for key in keys(citation)}
        for item in inside:
            for key in keys(item):
                if key not in used:
                    where = place(contribution, item, text(item))
                    yield Problem("work-uncited", where, (("key", key),), text(item), contribution=contribution.id)


def reference_unbound(edition: Edition) -> Iterator[Problem]:
    """Yield the items of the reference lists that are bound to no entry; only what gives a year is one."""
    for contribution in edition.contributions:
        blocks = [node for block in reference_section(contribution.tree) for node in block.iter("p", "li")]
        for item in (node for node in blocks if node.tag == "li" or not inside(node, "li")):
            words = text(item)
            if YEAR.search(words) and not any("citation" in classes(link) for link in item.iter("a")):
                yield Problem("reference-unbound", place(contribution, item), (), words[:80], contribution=contribution.id)


def keys(citation: Element) -> tuple[str, ...]:
    """Return the keys that a citation is bound to."""
    return tuple((citation.get("data-keys") or "").split())


def listed(contribution: Contribution) -> tuple[Element, ...]:
    """Return the bindings of the author's reference list."""
    apart = in_reference_list(contribution.tree)
    return tuple(citation for citation in citations(contribution.tree) if citation in apart)


def cited(contribution: Contribution) -> tuple[Element, ...]:
    """Return the bound citations outside the author's reference list."""
    apart = in_reference_list(contribution.tree)
    return tuple(citation for citation in citations(contribution.tree) if citation not in apart)
