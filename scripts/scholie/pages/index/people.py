"""The persons: an index from A to Z, and a page each with what they wrote, what is cited of them, and where they are named."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import LANGUAGES, Concept
from scholie.pages.frame.markup import NOTHING, Html, heading, items, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link, grouped
from scholie.pages.frame.render import line
from scholie.pages.frame.view import View
from scholie.pages.frame.work import in_order, reference
from scholie.pages.index.alphabet import by_letter, lettered, opening, rank
from scholie.pages.index.keyword import keywords, of_work, places
from scholie.persons import Person


def people(view: View) -> Iterator[Page]:
    """Yield the index of persons and the page of each, in each language."""
    for language in LANGUAGES:
        here = Here("personnes/", language)
        yield Page(here, here.say("persons"), tuple(_index(view, here)), kind="persons", description=here.say("persons-lead"))
        for person in view.persons:
            below = Here(f"personnes/{person.id}/", language)
            yield Page(below, person.name, tuple(_person(view, person, below)), kind="person")


def _index(view: View, here: Here) -> Iterator[str]:
    yield from opening(here, "persons", "persons-lead")
    groups = by_letter(view.persons, lambda person: f"{person.family} {person.given}", here.language)
    yield from lettered(groups, lambda person: _row(view, person, here), here)
    yield NOTHING if view.persons else tag("p", here.say("empty"), class_="hint")


def _row(view: View, person: Person, here: Here) -> Html:
    """Return a person with what they signed and the passages that cite or name them."""
    address = here.to(f"personnes/{person.id}/")
    link = tag("a", ", ".join(part for part in (person.family, person.given) if part), href=address)
    signed = join(
        [contribution_link(view.contributions[name], here) for name in person.contributions if name in view.contributions],
        here.say("semicolon"),
    )
    met = (*(row for key in person.works for row in of_work(view, key)), *view.namings.get(person.id, ()))
    wrote = tag("p", here.say("author-of"), here.say("colon"), signed, class_="places") if signed else NOTHING
    return tag("li", tag("b", link) if signed else link, wrote, places(view, met, here, more=address))


def _person(view: View, person: Person, here: Here) -> Iterator[str]:
    yield tag("p", tag("a", here.say("person"), href=here.to("personnes/")), class_="kicker")
    yield heading(1, person.name, "titre")
    entry = next((held for held in view.edition.people if held.id == person.entry), None)
    if entry is not None and entry.definition:
        yield tag("p", line(entry.definition.to(here.language), here), class_="lead")
    if person.contributions:
        yield heading(2, here.say("wrote"), "textes")
        yield items(contribution_link(view.contributions[name], here) for name in person.contributions if name in view.contributions)
    defined = [concept for concept in view.edition.concepts if any(person.name in one.by for one in concept.definitions)]
    if defined:
        yield heading(2, here.say("defines"), "definitions")
        named = sorted(defined, key=lambda concept: rank(concept.label.to(here.language), here.language))
        yield items((_defined(concept, here) for concept in named), class_="row")
    yield from _works(view, person, here)
    if view.namings.get(person.id):
        yield heading(2, here.say("named"), "passages")
        yield keywords(view, view.namings[person.id], here)


def _defined(concept: Concept, here: Here) -> Html:
    return tag("a", concept.label.to(here.language), href=here.to(f"concepts/{concept.id}/", "definitions"))


def _works(view: View, person: Person, here: Here) -> Iterator[str]:
    works = in_order(view.references[key] for key in person.works if key in view.references)
    if works:
        yield heading(2, here.say("works-of"), "ouvrages")
    for work in works:
        link = tag("a", "→", href=here.to("bibliographie/", work.key), aria_label=here.say("see-work"), class_="see")
        cited = tag("div", *grouped(view, view.citations.get(work.key, ()), here), data_pagefind_ignore="")
        yield tag("div", tag("p", join([reference(view, work.key, here), link], " "), class_="reference"), cited, class_="work")
