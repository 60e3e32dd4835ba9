"""Works that are bound and not there, listed and not bound, listed and not cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from scholie.check.binding import keys
from scholie.check.places import place
from scholie.check.view import View
from scholie.document import classes, inside, text
from scholie.model import Place, Problem
from scholie.prose.years import PRINTED

YEAR = re.compile(rf"\b{PRINTED}\b")


def key_unknown(view: View) -> Iterator[Problem]:
    """Yield the keys that the texts and the glossary name and the bibliography has not."""
    known = list(view.works)
    for seen in view.texts:
        contribution = seen.contribution
        for citation in seen.citations:
            for key in keys(citation):
                if key not in known:
                    where = place(contribution, citation, text(citation))
                    yield Problem("key-unknown", where, _nearest(key, known), text(citation), contribution=contribution.id)
    for concept in view.edition.concepts:
        sources = (concept.source, *(definition.source for definition in concept.definitions))
        for key in (source.reference for source in sources if source and source.reference):
            if key not in known:
                yield Problem("key-unknown", Place("texts/glossary.yml", concept.line), _nearest(key, known), key)


def _nearest(key: str, known: list[str]) -> tuple[tuple[str, str], ...]:
    return ("key", key), ("nearest", ", ".join(get_close_matches(key, known, n=1)) or "—")


def work_uncited(view: View) -> Iterator[Problem]:
    """Yield the works that an author lists and never cites."""
    for seen in view.texts:
        contribution = seen.contribution
        used = {key for citation in seen.cited for key in keys(citation)}
        for item in seen.listed:
            for key in keys(item):
                if key not in used:
                    where = place(contribution, item, text(item))
                    yield Problem("work-uncited", where, (("key", key),), text(item), contribution=contribution.id)


def reference_unbound(view: View) -> Iterator[Problem]:
    """Yield the items of the reference lists that are bound to no entry; only what gives a year is one."""
    for seen in view.texts:
        contribution = seen.contribution
        blocks = [node for block in seen.reference_blocks for node in block.iter("p", "li")]
        for item in (node for node in blocks if node.tag == "li" or not inside(node, "li")):
            words = text(item)
            if YEAR.search(words) and not any("citation" in classes(link) for link in item.iter("a")):
                yield Problem("reference-unbound", place(contribution, item), (), words[:80], contribution=contribution.id)
