"""The institutions: those of the glossary, those that signed a work, and the affiliations of the authors, from A to Z."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scholie import glossary
from scholie.document import fold, parse
from scholie.model import LANGUAGES, Author, Concept, Contribution, Reference
from scholie.pages.frame.markup import NOTHING, Html, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link
from scholie.pages.frame.view import View
from scholie.pages.index.alphabet import by_letter, lettered, opening
from scholie.pages.index.concepts import row as entry_row
from scholie.pages.index.keyword import of_work, places


@dataclass(slots=True)
class Institution:
    """A body, and what the edition knows of it; filled while the edition is gone through."""

    name: str
    concept: Concept | None = None
    works: list[Reference] = field(default_factory=list)
    """Those it signed."""
    members: list[tuple[Author, Contribution]] = field(default_factory=list)
    """Authors whose affiliation it is, each with their text."""


def institutions(view: View) -> Iterator[Page]:
    """Yield the index of institutions in each language."""
    for language in LANGUAGES:
        here = Here("institutions/", language)
        blocks = tuple(_index(view, here))
        yield Page(here, here.say("institutions"), blocks, kind="institutions", description=here.say("institutions-lead"))


def _index(view: View, here: Here) -> Iterator[str]:
    yield from opening(here, "institutions", "institutions-lead")
    found = bodies(view, here.language)
    groups = by_letter(found, lambda body: body.name, here.language)
    yield from lettered(groups, lambda body: _row(view, body, here), here, "dl")
    yield NOTHING if found else tag("p", here.say("empty"), class_="hint")


def bodies(view: View, language: str) -> tuple[Institution, ...]:
    """Return the institutions of the edition; an affiliation or a corporate author that is one of the glossary's is that one."""
    declared = [concept for concept in view.edition.concepts if concept.kind == "institution"]
    found = {concept.id: Institution(concept.label.to(language), concept) for concept in declared}
    terms = glossary.index(declared)
    for work in view.references.values():
        for name in (*work.authors, *work.editors):
            if name.corporate:
                for body in _named(found, terms, name.family):
                    body.works.append(work)
    for contribution in view.edition.contributions:
        for author in contribution.metadata.authors:
            for body in _named(found, terms, author.affiliation):
                body.members.append((author, contribution))
    return tuple(found.values())


def _named(found: dict[str, Institution], terms: glossary.Index, words: str) -> Iterable[Institution]:
    """Return the institutions of the glossary that *words* name; else the one that is called so, which is new when none is."""
    if not words:
        return ()
    hits = dict.fromkeys(hit.concept for hit in glossary.occurrences(parse(words), terms))
    return [found[name] for name in hits] or [found.setdefault(fold(words), Institution(words))]


def _row(view: View, body: Institution, here: Here) -> Html:
    facts = [fact for fact in (_members(body, here), _works(view, body, here)) if fact]
    if body.concept is not None:
        return join([entry_row(view, body.concept, here), *(tag("dd", fact) for fact in facts)])
    return join([tag("dt", body.name), *(tag("dd", fact) for fact in facts)])


def _members(body: Institution, here: Here) -> Html:
    rows = [join([author.name, contribution_link(contribution, here)], ", ") for author, contribution in body.members]
    return tag("p", here.say("affiliation-of"), here.say("colon"), join(rows, here.say("semicolon")), class_="places") if rows else NOTHING


def _works(view: View, body: Institution, here: Here) -> Html:
    rows = [tag("a", work.title or work.key, href=here.to("bibliographie/", work.key), lang=work.language or None) for work in body.works]
    met = (row for work in body.works for row in of_work(view, work.key))
    signed = tag("p", here.say("author-of"), here.say("colon"), join(rows, here.say("semicolon")), class_="places")
    return join([signed, places(view, met, here)]) if rows else NOTHING
