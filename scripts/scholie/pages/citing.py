"""How to cite a contribution, in French and in English, with what is known and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import Contribution, Volume
from scholie.pages.markup import Html, heading, join, tag
from scholie.pages.page import Here
from scholie.pages.render import line
from scholie.pages.view import View, plain

QUOTES = {"fr": ("«\u202f", "\u202f»"), "en": ("“", "”")}
COLON = {"fr": "\u00a0: ", "en": ": "}


def citing(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the section that says how to cite and what to download."""
    yield heading(2, here.say("cite"), "citer", classes="apart")
    rows = [(here.say("in-french"), "fr"), (here.say("in-english"), "en")]
    facts = [join([tag("dt", name), tag("dd", formula(view, contribution, code), lang=code)]) for name, code in rows]
    yield tag("dl", *facts, class_="citing", data_pagefind_ignore="")
    files = [("bib-contribution", f"{contribution.id}.bib"), ("bib-volume", f"{contribution.volume}.bib")]
    links = [tag("li", tag("a", here.say(name), href=here.file(path), download="")) for name, path in files]
    yield tag("ul", *links, class_="downloads", aria_label=here.say("downloads"))


def formula(view: View, contribution: Contribution, language: str) -> Html:
    """Return the reference of *contribution* in the manner of *language*."""
    volume = view.volume(contribution)
    opening, closing = QUOTES[language]
    here = Here("", language)
    title = line(contribution.metadata.title.to(contribution.metadata.language) or contribution.slug, here)
    spoken = contribution.metadata.language if contribution.metadata.language != language else None
    authors = ", ".join(
        f"{author.family.upper()} {author.given}".strip() if language == "fr" else author.name for author in contribution.metadata.authors
    )
    supplied = bool(contribution.metadata.supplied.get("authors")) and authors
    who = f"[{authors}]" if supplied else authors
    within = join([here.say("in"), " ", tag("cite", plain(volume.title.to(language)) or volume.slug)])
    facts = [
        *_facts(volume, language),
        *(([f"{view.edition.settings.url.rstrip('/')}/{contribution.id}/"]) if view.edition.settings.url else []),
    ]
    return join([join([who, join([opening, tag("span", title, lang=spoken), closing]), within, *facts], ", "), "."])


def _facts(volume: Volume, language: str) -> Iterator[str]:
    editors = ", ".join(editor.name for editor in volume.editors)
    if editors:
        yield f"{'dir.' if language == 'fr' else 'ed.'} {editors}"
    yield from (fact for fact in (volume.event.to(language), volume.place, volume.publisher, volume.date) if fact)
