"""Concepts that no text uses, and terms bound to no concept."""

from __future__ import annotations

from collections.abc import Iterator

from scholie import glossary
from scholie.check.places import place
from scholie.document import text
from scholie.model import Edition, Place, Problem

GLOSSARY = "texts/glossary.yml"


def concept_unused(edition: Edition) -> Iterator[Problem]:
    """Yield the concepts that are met in no contribution; an edition without contributions uses none yet."""
    terms = glossary.index(edition.concepts)
    trees = ((c.tree, c.metadata.language) for c in edition.contributions)
    used = {hit.concept for tree, language in trees for hit in glossary.occurrences(tree, terms, language=language)}
    for concept in edition.concepts if edition.contributions else ():
        if concept.id not in used:
            yield Problem("concept-unused", Place(GLOSSARY, concept.line), (("concept", concept.id),), concept.label.to("fr"))


def term_undefined(edition: Edition) -> Iterator[Problem]:
    """Yield the terms that an editor bound to a concept which does not exist."""
    known = {concept.id for concept in edition.concepts}
    for contribution in edition.contributions:
        for term in contribution.tree.iter("a", "span"):
            name = term.get("data-term")
            if name and name not in known:
                where = place(contribution, term, text(term))
                yield Problem("term-undefined", where, (("concept", name),), text(term), contribution=contribution.id)
