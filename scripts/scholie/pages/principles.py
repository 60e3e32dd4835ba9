"""The editorial principles: how the texts are established, and what each one rests on."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from scholie.model import LANGUAGES, Contribution, Witness
from scholie.pages.frame.markup import Html, heading, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link
from scholie.pages.frame.render import prose
from scholie.pages.frame.view import View


def principles(view: View) -> Iterator[Page]:
    """Yield the principles in each language: the editors' own words, else those that hold for any edition."""
    for language in LANGUAGES:
        here = Here("principes/", language)
        yield Page(here, here.say("editorial-principles"), tuple(_blocks(view, here)), kind="principles")


def _blocks(view: View, here: Here) -> Iterator[str]:
    yield heading(1, here.say("editorial-principles"), "titre")
    yield from prose(stated(view, "principles", here.language), here)
    if view.edition.contributions:
        yield heading(2, here.say("witnesses"), "temoins")
        head = tag("tr", *(tag("th", here.say(name), scope="col") for name in ("text", "witnesses", "passages-numbered", "emendations")))
        rows = (_row(view, contribution, here) for contribution in view.edition.contributions)
        table = tag("table", tag("thead", head), tag("tbody", *rows))
        yield tag("div", table, class_="scroll", tabindex="0", role="group", aria_label=here.say("witnesses"), data_pagefind_ignore="")


def _siglum(witness: Witness, base: bool, here: Here) -> Html:
    return join([tag("b", witness.siglum), f" ({here.say('base')})" if base else "", f" {witness.description.to(here.language)}"])


def _row(view: View, contribution: Contribution, here: Here) -> Html:
    metadata = contribution.metadata
    sigla = [_siglum(witness, witness.siglum == metadata.base, here) for witness in metadata.witnesses]
    paragraphs = len(view.numbers[contribution.id])
    emended = sum(entry.emendation for entry in contribution.apparatus)
    carried = join(sigla, "; ") if sigla else tag("i", here.say("no-witness"))
    return tag(
        "tr",
        tag("td", contribution_link(contribution, here, language="fr")),
        tag("td", carried),
        tag("td", str(paragraphs)),
        tag("td", str(emended)),
    )


def stated(view: View, name: str, language: str) -> str:
    """Return what the editors wrote as *name*, else what the package states for any edition, as Markdown."""
    written = view.edition.prose.get(f"{name}.{language}")
    return written or files(__package__).joinpath(f"{name}.{language}.md").read_text(encoding="utf-8")
