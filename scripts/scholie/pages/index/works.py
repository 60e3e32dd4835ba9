"""The index of works: by author, else by title, each with the passages that cite it."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import LANGUAGES, Name, Reference
from scholie.pages.frame.markup import NOTHING, Html, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.view import View
from scholie.pages.frame.work import by_initial, spoken
from scholie.pages.index.alphabet import lettered, opening
from scholie.pages.index.keyword import of_work, places


def works(view: View) -> Iterator[Page]:
    """Yield the index of works in each language."""
    for language in LANGUAGES:
        here = Here("ouvrages/", language)
        yield Page(here, here.say("works"), tuple(_index(view, here)), kind="works", description=here.say("works-lead"))


def _index(view: View, here: Here) -> Iterator[str]:
    yield from opening(here, "works", "works-lead")
    yield from lettered(by_initial(view.references.values()), lambda work: _row(view, work, here), here)
    yield NOTHING if view.references else tag("p", here.say("empty"), class_="hint")


def _row(view: View, work: Reference, here: Here) -> Html:
    """Return a work under whoever it is sorted by, with the passages that cite it."""
    names = [*map(_name, work.authors or work.editors), *(["et al."] if work.others else [])]
    year = f"[{work.origyear}] {work.year}" if work.origyear and work.year else work.year or work.origyear
    head = " ".join(part for part in (here.say("semicolon").join(names), f"({year})" if year else "") if part)
    link = tag("a", tag("cite", work.title or work.key), href=here.to("bibliographie/", work.key), lang=spoken(work))
    met = places(view, of_work(view, work.key), here, more=here.to("bibliographie/", work.key))
    return tag("li", join([head, link], ", "), met or tag("p", here.say("not-cited"), class_="places"))


def _name(name: Name) -> str:
    return ", ".join(part for part in (name.family, f"{name.given} {name.particle}".strip(), name.suffix) if part)
