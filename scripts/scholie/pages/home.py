"""The home page and the page of each volume: what there is to read, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import LANGUAGES, Concept, Contribution, Reference, Volume
from scholie.pages.frame.citing import copying, downloads
from scholie.pages.frame.markup import NOTHING, Html, heading, items, join, tag, unbroken
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import authors_line, contribution_link
from scholie.pages.frame.render import line, paragraphs, prose
from scholie.pages.frame.view import View, plain
from scholie.pages.frame.work import sort_key
from scholie.pages.text.changes import withdrawn
from scholie.pages.text.front import kind

HOME, WHOLE = 420, 4000
"""Characters of an abstract that the home page shows, and the page of the volume."""
SHOWN = 8
"""Entries of an index that the home page shows."""


def home(view: View) -> Iterator[Page]:
    """Yield the home page in each language."""
    for language in LANGUAGES:
        here = Here("", language)
        yield Page(
            here, view.edition.settings.title, tuple(_home(view, here)), kind="home", description=plain(_lead(view, here).split("\n")[0])
        )


def _lead(view: View, here: Here) -> str:
    return view.edition.prose.get(f"home.{here.language}", "")


def _home(view: View, here: Here) -> Iterator[str]:
    yield tag("p", here.say("edition"), class_="kicker")
    yield _named(view, here)
    if _lead(view, here):
        yield tag("div", *paragraphs(_lead(view, here), here), class_="lead")
    several = len(view.edition.volumes) > 1
    yield tag("span", id="contributions", class_="anchor")
    for volume in view.edition.volumes:
        yield _volume_head(view, volume, here)
        if volume.subtitle and not several:
            yield tag("p", line(volume.subtitle.to(here.language), here), class_="subtitle")
        yield _facts(volume, here)
        yield _contents(view, volume, here, HOME)
    if not view.edition.volumes:
        yield tag("p", here.say("empty"), class_="hint")
    yield heading(2, here.say("ways-in"), "entrees", classes="apart")
    yield tag("ul", *(tag("li", way) for way in _ways(view, here)), class_="ways")


def _named(view: View, here: Here) -> str:
    """Return the name of the edition as the page's heading, in the page's language where its one volume has it there too."""
    name = view.edition.settings.title
    translated = next((volume.title.only(here.language) for volume in view.edition.volumes if _same(view, volume)), "")
    if here.language == LANGUAGES[0] or translated:
        return heading(1, plain(translated) or name, "titre")
    return heading(1, tag("span", name, lang=LANGUAGES[0]), "titre", label=name)


def _same(view: View, volume: Volume) -> bool:
    """Tell whether *volume* is the whole edition, under its name."""
    return len(view.edition.volumes) == 1 and view.edition.settings.title in (volume.title.fr, volume.title.en)


def _volume_head(view: View, volume: Volume, here: Here) -> str:
    """Return the title of *volume* as a way to its page; « Sommaire » where the edition has the same title."""
    words = here.say("contents") if _same(view, volume) else _title(volume, here)
    return heading(2, tag("a", words, href=here.to(f"{volume.slug}/")), f"volume-{volume.slug}", label=words, classes="volume-title")


def _title(volume: Volume, here: Here) -> str:
    return plain(volume.title.to(here.language)) or volume.slug


def _contents(view: View, volume: Volume, here: Here, length: int) -> Html:
    """Return the contributions of *volume*: who, what, and the abstract up to *length* characters."""
    rows = [tag("li", _aside(view, held, here), _teaser(held, here, length)) for held in view.of_volume(volume)]
    return tag("ol", *rows, class_="contents") if rows else tag("p", here.say("empty"), class_="hint")


def _aside(view: View, contribution: Contribution, here: Here) -> Html:
    """Return what stands beside the title: who wrote it, of what kind it is, how long."""
    paragraphs, notes = len(view.numbers[contribution.id]), len(view.notes[contribution.id])
    counted = [here.say("n-paragraphs", n=paragraphs)] if paragraphs else []
    if notes:
        counted.append(here.say("one-note" if notes == 1 else "n-notes", n=notes))
    facts = [kind(contribution, here), *counted]
    return tag("div", tag("p", authors_line(contribution, here), class_="who"), items(facts, class_="measures"), class_="beside-title")


def _teaser(contribution: Contribution, here: Here, length: int) -> Html:
    abstract = plain(contribution.metadata.abstract.only(here.language))
    summary = tag("p", _first_sentences(abstract, length), class_="teaser") if abstract else NOTHING
    other = "fr" if here.language == "en" else "en"
    known = plain(contribution.metadata.title.only(other)) if contribution.metadata.title.only(here.language) else ""
    translated = tag("p", unbroken(known), class_="translated", lang=other) if known else NOTHING
    named = join([contribution_link(contribution, here), withdrawn(contribution, here)], " ")
    return tag("div", tag("p", named, class_="what"), translated, summary)


def _first_sentences(words: str, length: int) -> str:
    """Return whole words of the beginning of *words*, about *length* characters."""
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0].rstrip(",;:. \u00a0\u202f") + "\u00a0…"


def _ways(view: View, here: Here) -> Iterator[Html]:
    """Yield the four indexes, each with its first entries: concepts, works, persons, principles."""
    concepts = [tag("a", concept.label.to(here.language), href=here.to(f"concepts/{concept.id}/")) for concept in _followed(view)]
    authors = [person for person in view.persons if person.contributions]
    names = [tag("a", person.name, href=here.to(f"personnes/{person.id}/")) for person in authors[:SHOWN]]
    works = [tag("a", _short(work), href=here.to("bibliographie/", work.key)) for work in _most_cited(view)]
    notions = sum(concept.kind == "concept" for concept in view.edition.concepts)
    yield _way("concepts", "concepts/", here.say("n-concepts", n=notions), concepts, here)
    yield _way("bibliography", "bibliographie/", here.say("n-works", n=len(view.references)), works, here)
    yield _way("persons", "personnes/", here.say("n-persons", n=len(view.persons)), names, here)
    health = (("health", "sante/"),) if view.edition.settings.health else ()
    about = (("site-map", "plan/"), ("accessibility", "accessibilite/"), *health)
    pages = [tag("a", here.say(name), href=here.to(address)) for name, address in about]
    yield _way("editorial-principles", "principes/", here.say("how-made"), pages, here)


def _way(name: str, address: str, what: str, entries: list[Html], here: Here) -> Html:
    return join([tag("a", here.say(name), href=here.to(address), class_="way"), tag("span", what), items(entries, class_="entries")])


def _followed(view: View) -> tuple[Concept, ...]:
    """Return the concepts that most contributions name."""
    spread = {concept.id: len({held.contribution for held in view.terms.get(concept.id, ())}) for concept in view.edition.concepts}
    return tuple(sorted(view.edition.concepts, key=lambda concept: -spread[concept.id])[:SHOWN])


def _most_cited(view: View) -> tuple[Reference, ...]:
    """Return the works that most passages cite."""
    cited = [work for work in view.references.values() if view.citations.get(work.key)]
    return tuple(sorted(cited, key=lambda work: (-len(view.citations[work.key]), sort_key(work)))[:SHOWN])


def _short(work: Reference) -> str:
    """Return author and year, else the title."""
    names = [name.family for name in work.authors or work.editors]
    who = " & ".join(names) if len(names) < 3 and not (names and work.others) else f"{names[0]} et al."
    return ", ".join(fact for fact in (who or work.title, work.year) if fact)


def volumes(view: View) -> Iterator[Page]:
    """Yield the page of each volume in each language."""
    for volume in view.edition.volumes:
        for language in LANGUAGES:
            here = Here(f"{volume.slug}/", language)
            yield Page(here, _title(volume, here), tuple(_volume(view, volume, here)), kind="volume")


def _volume(view: View, volume: Volume, here: Here) -> Iterator[str]:
    yield tag("p", here.say("volume"), class_="kicker")
    yield heading(1, line(volume.title.to(here.language), here) or volume.slug, "titre", label=_title(volume, here))
    other = volume.title.only("fr" if here.language == "en" else "en")
    if other and other != volume.title.to(here.language):
        yield tag("p", line(other, here), class_="subtitle", lang="fr" if here.language == "en" else "en")
    if volume.subtitle:
        yield tag("p", line(volume.subtitle.to(here.language), here), class_="subtitle")
    yield _facts(volume, here)
    if volume.presentation:
        yield from prose(volume.presentation.to(here.language), here)
    yield heading(2, here.say("contributions"), "contributions")
    yield _contents(view, volume, here, WHOLE)
    records = join([tag("span", here.say("records"), class_="what"), downloads(volume.slug, here, of=_title(volume, here))], " ")
    yield tag("ul", tag("li", records), class_="downloads", **copying(here))


def _facts(volume: Volume, here: Here) -> Html:
    """Return what is known of the volume; nothing for what is not."""
    editors = ", ".join(editor.name for editor in volume.editors)
    rows = (
        (here.say("editors"), editors),
        (here.say("event"), plain(volume.event.to(here.language))),
        (here.say("date"), volume.date),
        (here.say("place"), volume.place),
        (here.say("publisher"), volume.publisher),
        ("ISBN", volume.isbn),
        ("ISSN", volume.issn),
        (here.say("licence"), volume.licence),
    )
    facts = [join([tag("dt", name), tag("dd", value)]) for name, value in rows if value]
    return tag("dl", *facts, class_="facts") if facts else NOTHING
