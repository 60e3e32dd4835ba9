"""The home page and the page of each volume: what there is to read, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import LANGUAGES, Contribution, Volume
from scholie.pages.citing import copying, downloads
from scholie.pages.markup import NOTHING, Html, heading, join, tag
from scholie.pages.page import Here, Page
from scholie.pages.passage import authors_line, contribution_link
from scholie.pages.render import line, paragraphs, prose
from scholie.pages.view import View, plain


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
    yield heading(1, view.edition.settings.title, "titre")
    if _lead(view, here):
        yield tag("div", *paragraphs(_lead(view, here), here), class_="lead")
    several = len(view.edition.volumes) > 1
    for volume in view.edition.volumes:
        yield heading(
            2,
            tag("a", _title(volume, here), href=here.to(f"{volume.slug}/")),
            f"volume-{volume.slug}",
            label=_title(volume, here),
            classes="volume-title",
        )
        if volume.subtitle and not several:
            yield tag("p", line(volume.subtitle.to(here.language), here), class_="subtitle")
        yield _contents(view, volume, here)
    if not view.edition.volumes:
        yield tag("p", here.say("empty"), class_="hint")
    yield heading(2, here.say("ways-in"), "entrees", classes="apart")
    yield _ways(view, here)


def _title(volume: Volume, here: Here) -> str:
    return plain(volume.title.to(here.language)) or volume.slug


def _contents(view: View, volume: Volume, here: Here) -> Html:
    """Return the contributions of *volume*: who, what, and the beginning of the abstract."""
    return tag("ol", *(tag("li", _teaser(contribution, here)) for contribution in view.of_volume(volume)), class_="contents")


def _teaser(contribution: Contribution, here: Here) -> Html:
    abstract = plain(contribution.metadata.abstract.only(here.language))
    summary = tag("p", _first_sentences(abstract), class_="teaser") if abstract else NOTHING
    return join(
        [tag("p", authors_line(contribution, here), class_="who"), tag("p", contribution_link(contribution, here), class_="what"), summary]
    )


def _first_sentences(words: str, length: int = 240) -> str:
    """Return whole words of the beginning of *words*, about *length* characters."""
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0].rstrip(",;:. \u00a0\u202f") + "\u00a0…"


def _ways(view: View, here: Here) -> Html:
    concepts = join(
        [tag("a", concept.label.to(here.language), href=here.to(f"concepts/{concept.id}/")) for concept in view.edition.concepts], " · "
    )
    rows = [
        (here.say("concepts"), "concepts/", here.say("n-concepts", n=len(view.edition.concepts)), concepts),
        (here.say("bibliography"), "bibliographie/", here.say("n-works", n=len(view.references)), NOTHING),
        (here.say("persons"), "personnes/", here.say("n-persons", n=len(view.persons)), NOTHING),
        (here.say("editorial-principles"), "principes/", here.say("how-made"), NOTHING),
    ]
    cards = [
        tag(
            "li",
            tag("a", name, href=here.to(address), class_="way"),
            tag("span", what),
            tag("span", more, class_="more") if more else NOTHING,
        )
        for name, address, what, more in rows
    ]
    return tag("ul", *cards, class_="ways")


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
    yield _contents(view, volume, here)
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
