"""Concepts that no text uses, and terms bound to no concept."""

from __future__ import annotations

from collections.abc import Iterator

from scholie import glossary
from scholie.check.places import place
from scholie.check.view import View
from scholie.document import text
from scholie.model import Place, Problem

GLOSSARY = "texts/glossary.yml"


def concept_unused(view: View) -> Iterator[Problem]:
    """Yield the concepts that are met in no contribution; an edition without contributions uses none yet."""
    terms = glossary.index(view.edition.concepts)
    used = {hit.concept for text in view.texts for hit in glossary.met(text.own, terms)}
    for concept in view.edition.concepts if view.edition.contributions else ():
        if concept.id not in used:
            yield Problem("concept-unused", Place(GLOSSARY, concept.line), (("concept", concept.id),), concept.label.to("fr"))


def term_undefined(view: View) -> Iterator[Problem]:
    """Yield the terms that an editor bound to a concept which does not exist."""
    known = {concept.id for concept in view.edition.concepts}
    for contribution in view.edition.contributions:
        for term in contribution.tree.iter("a", "span"):
            name = term.get("data-term")
            if name and name not in known:
                where = place(contribution, term, text(term))
                yield Problem("term-undefined", where, (("concept", name),), text(term), contribution=contribution.id)
