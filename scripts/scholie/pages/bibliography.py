"""The bibliography: every work once, with every passage that cites it."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import LANGUAGES, Reference
from scholie.pages.markup import NOTHING, Html, heading, tag
from scholie.pages.page import Here, Page
from scholie.pages.passage import grouped
from scholie.pages.view import View
from scholie.pages.work import by_initial, reference, spoken


def bibliography(view: View) -> Iterator[Page]:
    """Yield the bibliography in each language."""
    for language in LANGUAGES:
        here = Here("bibliographie/", language)
        yield Page(
            here, here.say("bibliography"), tuple(_blocks(view, here)), kind="bibliography", description=here.say("bibliography-lead")
        )


def _blocks(view: View, here: Here) -> Iterator[str]:
    yield heading(1, here.say("bibliography"), "titre")
    yield tag("p", here.say("bibliography-lead"), class_="lead")
    for initial, works in by_initial(view.references.values()).items():
        yield heading(2, initial, f"lettre-{ord(initial[0]):x}", classes="initial")
        yield from (_work(view, work, here) for work in works)
    yield tag("p", tag("a", here.say("bib-all"), href=here.file("bibliographie.bib"), download=""), class_="downloads")


def _work(view: View, work: Reference, here: Here) -> Html:
    cited = grouped(view, view.citations.get(work.key, ()), here)
    entry = view.edition.bibtex.get(work.key, "")
    return tag(
        "section",
        tag("p", reference(view, work.key, here), class_="reference", lang=spoken(work)),
        tag("div", *cited, class_="cited", data_pagefind_ignore="") if cited else tag("p", here.say("not-cited"), class_="why"),
        tag("details", tag("summary", "BibTeX"), tag("pre", tag("code", entry)), data_pagefind_ignore="") if entry else NOTHING,
        class_="work",
        id=work.key,
        aria_label=work.title or work.key,
    )
