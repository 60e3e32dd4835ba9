"""The persons: an index, and a page each with what they wrote here and what is cited of them."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.document import fold
from scholie.model import LANGUAGES
from scholie.pages.markup import Html, heading, items, join, tag
from scholie.pages.page import Here, Page
from scholie.pages.passage import contribution_link, grouped
from scholie.pages.view import View
from scholie.pages.work import in_order, reference
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
    yield heading(1, here.say("persons"), "titre")
    yield tag("p", here.say("persons-lead"), class_="lead")
    rows = [_row(person, here) for person in sorted(view.persons, key=_family)]
    yield tag("ul", *rows, class_="persons") if rows else tag("p", here.say("empty"), class_="hint")


def _family(person: Person) -> str:
    return fold(person.id)


def _row(person: Person, here: Here) -> Html:
    link = tag("a", person.name, href=here.to(f"personnes/{person.id}/"))
    return tag("li", tag("b", link) if person.contributions else link)


def _person(view: View, person: Person, here: Here) -> Iterator[str]:
    yield tag("p", tag("a", here.say("person"), href=here.to("personnes/")), class_="kicker")
    yield heading(1, person.name, "titre")
    if person.contributions:
        yield heading(2, here.say("wrote"), "textes")
        yield items(contribution_link(view.contributions[name], here) for name in person.contributions if name in view.contributions)
    works = in_order(view.references[key] for key in person.works if key in view.references)
    if works:
        yield heading(2, here.say("works-of"), "ouvrages")
    for work in works:
        link = tag("a", "→", href=here.to("bibliographie/", work.key), aria_label=here.say("see-work"), class_="see")
        cited = tag("div", *grouped(view, view.citations.get(work.key, ()), here), data_pagefind_ignore="")
        yield tag("div", tag("p", join([reference(view, work.key, here), link], " "), class_="reference"), cited, class_="work")
