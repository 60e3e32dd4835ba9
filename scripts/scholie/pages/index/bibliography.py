"""The bibliography: every work once, with every passage that cites it, and who lists it without citing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scholie import exports
from scholie.check.binding import keys
from scholie.check.view import TextView
from scholie.model import LANGUAGES, Contribution, Reference, frozen
from scholie.pages.frame.citing import copying, downloads
from scholie.pages.frame.markup import NOTHING, Html, heading, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import grouped, paragraph_link, short
from scholie.pages.frame.view import View
from scholie.pages.frame.work import by_initial, reference, spoken

Listing = tuple[Contribution, str]
"""A contribution whose reference list has a work, and the identifier of the item."""


def bibliography(view: View) -> Iterator[Page]:
    """Yield the bibliography in each language."""
    listings = _listings(view)
    for language in LANGUAGES:
        here = Here("bibliographie/", language)
        blocks = tuple(_blocks(view, listings, here))
        yield Page(here, here.say("bibliography"), blocks, kind="bibliography", description=here.say("bibliography-lead"))


def _listings(view: View) -> Mapping[str, tuple[Listing, ...]]:
    """Return, by key, the reference lists that have a work."""
    found: dict[str, list[Listing]] = {}
    for contribution in view.edition.contributions:
        for item in TextView(contribution).listed:
            locus = next((str(node.get("id")) for node in item.iterancestors() if node.get("id")), "")
            for key in keys(item):
                found.setdefault(key, []).append((contribution, locus))
    return frozen({key: tuple(rows) for key, rows in found.items()})


def _blocks(view: View, listings: Mapping[str, tuple[Listing, ...]], here: Here) -> Iterator[str]:
    yield heading(1, here.say("bibliography"), "titre")
    yield tag("p", here.say("bibliography-lead"), class_="lead")
    records = downloads(exports.WORKS, here, of=here.say("bibliography"))
    whole = tag("li", tag("span", here.say("whole-bibliography"), class_="what"), " ", records)
    yield tag("ul", whole, class_="downloads", **copying(here))
    for initial, works in by_initial(view.references.values()).items():
        yield heading(2, initial, f"lettre-{ord(initial[0]):x}", classes="initial")
        yield from (_work(view, work, listings.get(work.key, ()), here) for work in works)


def _work(view: View, work: Reference, listings: tuple[Listing, ...], here: Here) -> Html:
    occurrences = view.citations.get(work.key, ())
    citing = tuple(dict.fromkeys(occurrence.contribution for occurrence in occurrences))
    return tag(
        "section",
        tag("p", reference(view, work.key, here), class_="reference", lang=spoken(work)),
        tag("p", here.say("cited-by-several", n=len(citing)), class_="shared") if len(citing) > 1 else NOTHING,
        tag("div", *grouped(view, occurrences, here), class_="cited", data_pagefind_ignore="") if occurrences else NOTHING,
        _uncited(view, [row for row in listings if row[0].id not in citing], here) if listings or citing else NOTHING,
        NOTHING if listings or citing else tag("p", here.say("not-cited"), class_="why"),
        tag("div", downloads(exports.work_at(work.key), here, of=work.title or work.key), class_="downloads", data_pagefind_ignore=""),
        class_="work",
        id=work.key,
        aria_label=work.title or work.key,
    )


def _uncited(view: View, listings: list[Listing], here: Here) -> Html:
    """Return where a work is listed by somebody who never cites it; nothing when nobody does."""
    places = [
        join([short(contribution, here), *([paragraph_link(view, contribution, locus, here)] if locus else [])], " ")
        for contribution, locus in listings
    ]
    said = [tag("b", here.say("listed-uncited")), " ", join(places, "; ")]
    return tag("p", *said, class_="why", data_pagefind_ignore="") if places else NOTHING
