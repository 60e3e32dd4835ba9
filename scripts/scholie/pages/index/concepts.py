"""The concepts: an index from A to Z, and a page each with its definitions and every passage that names it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scholie import concordance
from scholie.model import LANGUAGES, Bilingual, Concept, Definition, Passage
from scholie.pages.frame.markup import NOTHING, Html, heading, items, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link, paragraph_link, source
from scholie.pages.frame.render import line
from scholie.pages.frame.view import View, plain
from scholie.pages.index.alphabet import by_letter, lettered, opening
from scholie.pages.index.keyword import keywords, places

SKOS = (("Turtle", "concepts.ttl"), ("JSON-LD", "concepts.jsonld"))
"""The glossary for programs: names of the formats, and the files."""
RELATIONS = ("broader", "narrower", "related")


def concepts(view: View) -> Iterator[Page]:
    """Yield the index of concepts and the page of each entry, in each language."""
    for language in LANGUAGES:
        here = Here("concepts/", language)
        yield Page(here, here.say("concepts"), tuple(_index(view, here)), kind="concepts", description=here.say("concepts-lead"))
        for concept in view.edition.concepts:
            below = Here(f"concepts/{concept.id}/", language)
            summary = plain(concept.definition.to(language))
            yield Page(below, concept.label.to(language), tuple(_concept(view, concept, below)), kind="concept", description=summary)


# ---- Index


def _index(view: View, here: Here) -> Iterator[str]:
    yield from opening(here, "concepts", "concepts-lead")
    held = [concept for concept in view.edition.concepts if concept.kind == "concept"]
    groups = by_letter(held, lambda concept: concept.label.to(here.language), here.language)
    yield from lettered(groups, lambda concept: row(view, concept, here), here, "dl")
    yield tag("p", here.say("empty"), class_="hint") if not held else downloads(here)


def row(view: View, concept: Concept, here: Here) -> Html:
    """Return an entry of an index: its names, what it means, where it is met."""
    address = here.to(f"concepts/{concept.id}/")
    other = _counterpart(concept.label, here)
    met = places(view, view.terms.get(concept.id, ()), here, more=f"{address}#passages")
    beside = [" ", tag("small", other, lang=_other(here))] if other else []
    name = tag("dt", tag("a", concept.label.to(here.language), href=address), *beside)
    return join([name, tag("dd", tag("p", line(concept.definition.to(here.language), here)), met)])


def _other(here: Here) -> str:
    return "fr" if here.language == "en" else "en"


def _counterpart(label: Bilingual, here: Here) -> str:
    """Return the label in the other language, when it is another."""
    words = label.only(_other(here))
    return "" if words == label.to(here.language) else words


def downloads(here: Here) -> Html:
    """Return the way to the glossary as SKOS."""
    links = (
        tag("a", name, href=here.file(path), download="", class_="format", aria_label=f"{name}, {here.say('glossary-skos')}")
        for name, path in SKOS
    )
    what = tag("span", here.say("glossary-skos"), class_="what")
    return tag("ul", tag("li", what, " ", tag("span", join(links, " "), class_="formats")), class_="downloads", data_pagefind_ignore="")


# ---- Page


def _concept(view: View, concept: Concept, here: Here) -> Iterator[str]:
    index = "institutions" if concept.kind == "institution" else "concepts"
    yield tag("p", tag("a", here.say(concept.kind), href=here.to(f"{index}/")), class_="kicker")
    yield heading(1, concept.label.to(here.language), "titre")
    if other := _counterpart(concept.label, here):
        link = tag("a", other, href=here.to(here.address, language=_other(here)), hreflang=_other(here))
        yield tag("p", link, class_="subtitle", lang=_other(here))
    yield _definition(view, concept, here)
    yield from _definitions(view, concept.definitions, here)
    yield _facts(view, concept, here)
    yield tag("p", line(concept.note.to(here.language), here), class_="hint") if concept.note else NOTHING
    yield heading(2, here.say("passages"), "passages")
    yield keywords(view, view.terms.get(concept.id, ()), here)
    yield downloads(here)


def _definition(view: View, concept: Concept, here: Here) -> Html:
    words = line(concept.definition.to(here.language), here)
    where = source(view, concept.source, here)
    if not words:
        return NOTHING
    said = tag("footer", here.say("source"), here.say("colon"), where) if where else NOTHING
    return tag("div", tag("p", words), said, class_="definition")


def _definitions(view: View, definitions: Iterable[Definition], here: Here) -> Iterator[str]:
    """Yield what each author makes of a concept, one beside the other."""
    groups: dict[str, list[Definition]] = {}
    for definition in definitions:
        groups.setdefault(definition.by, []).append(definition)
    if groups:
        yield heading(2, here.say("definitions"), "definitions")
        yield tag("div", *(_author(view, by, rows, here) for by, rows in groups.items()), class_="definitions")


def _author(view: View, by: str, rows: Iterable[Definition], here: Here) -> Html:
    head = tag("h3", _names(view, by, here)) if by else NOTHING
    said = (tag("div", tag("p", line(one.text.to(here.language), here)), tag("footer", _place(view, one.source, here))) for one in rows)
    return tag("div", head, *said, class_="definition")


def _names(view: View, by: str, here: Here) -> Html:
    """Return the names of whoever defines, those that are persons of the edition as links."""
    known = {person.name: person.id for person in view.persons}
    pieces = re.split(r"(\s*(?:,|;|\bet\b|\band\b|[\[\]])\s*)", by)
    return join([tag("a", piece, href=here.to(f"personnes/{known[piece]}/")) if piece in known else piece for piece in pieces])


def _place(view: View, passage: Passage | None, here: Here) -> Html:
    """Return where an author says it: the passage first, then the text."""
    contribution = view.find(passage.contribution) if passage else None
    if passage is None or contribution is None:
        return source(view, passage, here)
    locus = passage.locus or concordance.locate(passage, (contribution,))
    way = [paragraph_link(view, contribution, locus, here)] if locus else []
    return join([*way, contribution_link(contribution, here)], ", ")


def _facts(view: View, concept: Concept, here: Here) -> Html:
    """Return the forms of the entry and its neighbours."""
    met = concordance.forms(view.terms.get(concept.id, ()))
    forms = (tag("span", form, "\u00a0", tag("small", str(count), class_="count"), class_="form") for form, count in met)
    rows = (
        ("expansion", line(concept.expansion.to(here.language), here)),
        ("variants", tag("span", ", ".join(concept.variants.only(here.language))) if concept.variants.only(here.language) else NOTHING),
        ("forms-met", join(forms, " ")),
        *((name, _neighbours(view, getattr(concept, name), here)) for name in RELATIONS),
    )
    facts = [join([tag("dt", here.say(name)), tag("dd", value)]) for name, value in rows if value]
    return tag("dl", *facts, class_="facts") if facts else NOTHING


def _neighbours(view: View, names: Iterable[str], here: Here) -> Html:
    held = (view.concepts[name] for name in names if name in view.concepts)
    return items(tag("a", concept.label.to(here.language), href=here.to(f"concepts/{concept.id}/")) for concept in held)
