"""How to cite a contribution: formatted in French and in English, and as records to download or to copy."""

from __future__ import annotations

from collections.abc import Iterator

from scholie import exports
from scholie.model import Contribution
from scholie.pages.frame.markup import NOTHING, Html, heading, join, tag
from scholie.pages.frame.page import Here
from scholie.pages.frame.view import View
from scholie.pages.frame.work import formatted


def citing(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the section that says how to cite and what to download."""
    yield heading(2, here.say("cite"), "citer", classes="apart")
    spoken = (("in-french", "fr"), ("in-english", "en"))
    facts = [_fact(view, contribution, here.say(name), code) for name, code in spoken]
    yield tag("dl", *facts, class_="citing", data_pagefind_ignore="", **copying(here)) if any(facts) else NOTHING
    own = [] if contribution.metadata.withdrawal else [(here.say("this-text"), contribution.id)]
    rows = [
        *own,
        (here.say("works-cited"), exports.works_of(contribution)),
        (here.say("volume"), contribution.volume),
    ]
    table = [_records(name, path, here, own=path == contribution.id) for name, path in rows]
    table.append(_encoded(contribution, here))
    yield tag("ul", *table, class_="downloads", aria_label=here.say("downloads"), data_pagefind_ignore="")
    sheet = tag("a", here.say("sheet-link"), href=here.to(f"{contribution.id}/citations/"), rel="nofollow")
    yield tag("p", sheet, class_="sheet-link", data_pagefind_ignore="")


def _fact(view: View, contribution: Contribution, name: str, language: str) -> Html:
    """Return the reference of *contribution* in the manner of *language*, under the *name* of the language."""
    words = formatted(view, contribution.id, Here("", language))
    ident = f"citer-{language}"
    return join([tag("dt", name), tag("dd", tag("span", words, id=ident), lang=language, data_copies=ident)]) if words else NOTHING


def _records(name: str, path: str, here: Here, *, own: bool) -> Html:
    """Return a row of downloads under its *name*; those of the text's *own* record can be copied as well."""
    return tag("li", tag("span", name, class_="what"), " ", downloads(path, here, of=name), **(copying(here) if own else {}))


def _encoded(contribution: Contribution, here: Here) -> Html:
    """Return the row of the whole text, with its witnesses and its apparatus, as TEI."""
    name = here.say("encoded-text")
    href = here.file(f"{contribution.id}{exports.TEI}")
    link = tag("a", "TEI", href=href, download="", type="application/tei+xml", aria_label=f"TEI, {name}")
    return tag("li", tag("span", name, class_="what"), " ", tag("span", link, class_="formats"))


def downloads(path: str, here: Here, *, of: str) -> Html:
    """Return a link for each format to the file at *path*, which holds the records *of* something."""
    links = (
        tag(
            "a",
            form.name,
            href=here.file(f"{path}{form.suffix}"),
            download="",
            class_="format",
            aria_label=f"{form.name}, {of}",
        )
        for form in exports.FORMS
    )
    return tag("span", join(links, " "), class_="formats")


def copying(here: Here) -> dict[str, str]:
    """Return the attributes from which the script of the site makes a button beside each thing that can be copied."""
    return {"data_copy": here.say("copy"), "data_copied": here.say("copied")}
