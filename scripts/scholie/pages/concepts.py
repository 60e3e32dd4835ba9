"""The concepts: an index, and a page each with every passage that names it."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.document import fold
from scholie.model import LANGUAGES, Concept, Definition
from scholie.pages.markup import NOTHING, Html, heading, join, tag
from scholie.pages.page import Here, Page
from scholie.pages.passage import grouped, source
from scholie.pages.render import line
from scholie.pages.view import View, plain


def concepts(view: View) -> Iterator[Page]:
    """Yield the index of concepts and the page of each, in each language."""
    for language in LANGUAGES:
        here = Here("concepts/", language)
        yield Page(here, here.say("concepts"), tuple(_index(view, here)), kind="concepts", description=here.say("concepts-lead"))
        for concept in view.edition.concepts:
            below = Here(f"concepts/{concept.id}/", language)
            summary = plain(concept.definition.to(language))
            yield Page(below, concept.label.to(language), tuple(_concept(view, concept, below)), kind="concept", description=summary)


def _index(view: View, here: Here) -> Iterator[str]:
    yield heading(1, here.say("concepts"), "titre")
    yield tag("p", here.say("concepts-lead"), class_="lead")
    rows = [_row(view, concept, here) for concept in sorted(view.edition.concepts, key=lambda held: fold(held.label.to(here.language)))]
    yield tag("dl", *rows, class_="index") if rows else tag("p", here.say("empty"), class_="hint")


def _row(view: View, concept: Concept, here: Here) -> Html:
    link = tag("a", concept.label.to(here.language), href=here.to(f"concepts/{concept.id}/"))
    rank = tag("small", count(len(view.terms.get(concept.id, ())), here), class_="count")
    return join([tag("dt", link, " ", rank), tag("dd", line(concept.definition.to(here.language), here))])


def count(number: int, here: Here) -> str:
    """Return « 1 passage », « 3 passages »."""
    return here.say("one-passage") if number == 1 else here.say("n-passages", n=number)


def _concept(view: View, concept: Concept, here: Here) -> Iterator[str]:
    other = "fr" if here.language == "en" else "en"
    yield tag("p", tag("a", here.say("concept"), href=here.to("concepts/")), class_="kicker")
    yield heading(1, concept.label.to(here.language), "titre")
    if concept.label.only(other) and concept.label.only(other) != concept.label.only(here.language):
        yield tag("p", concept.label.only(other), class_="subtitle", lang=other)
    yield _definition(view, concept, here)
    yield _facts(view, concept, here)
    if concept.definitions:
        yield heading(2, here.say("definitions"), "definitions")
        yield tag("div", *(_divergent(view, definition, here) for definition in concept.definitions), class_="definitions")
    yield heading(2, here.say("passages"), "passages")
    found = grouped(view, view.terms.get(concept.id, ()), here)
    yield tag("div", *found, data_pagefind_ignore="") if found else tag("p", here.say("empty"), class_="hint")


def _definition(view: View, concept: Concept, here: Here) -> Html:
    words = line(concept.definition.to(here.language), here)
    where = source(view, concept.source, here)
    if not words:
        return NOTHING
    said = tag("footer", here.say("source"), "\u00a0: ", where) if where else NOTHING
    return tag("div", tag("p", words), said, class_="definition")


def _divergent(view: View, definition: Definition, here: Here) -> Html:
    who = tag("h3", definition.by) if definition.by else NOTHING
    return tag(
        "div",
        who,
        tag("p", line(definition.text.to(here.language), here)),
        tag("footer", source(view, definition.source, here)),
        class_="definition",
    )


def _facts(view: View, concept: Concept, here: Here) -> Html:
    """Return the other forms of the concept and its neighbours."""
    rows = (
        ("expansion", line(concept.expansion.to(here.language), here)),
        ("variants", tag("span", ", ".join(concept.variants.only(here.language))) if concept.variants.only(here.language) else NOTHING),
        ("broader", _links(view, concept.broader, here)),
        ("narrower", _links(view, concept.narrower, here)),
        ("related", _links(view, concept.related, here)),
    )
    facts = [join([tag("dt", here.say(name)), tag("dd", value)]) for name, value in rows if value]
    note = tag("p", line(concept.note.to(here.language), here), class_="hint") if concept.note else NOTHING
    return join([tag("dl", *facts, class_="facts") if facts else NOTHING, note])


def _links(view: View, concepts_: tuple[str, ...], here: Here) -> Html:
    held = [view.concepts[name] for name in concepts_ if name in view.concepts]
    return join([tag("a", concept.label.to(here.language), href=here.to(f"concepts/{concept.id}/")) for concept in held], ", ")
