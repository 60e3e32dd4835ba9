"""A reference to a passage, to be copied: who, which paragraph, and the address that lasts."""

from __future__ import annotations

from scholie.model import Bilingual, Contribution
from scholie.pages.frame.markup import Html, tag
from scholie.pages.frame.page import Here
from scholie.pages.frame.strings import say
from scholie.pages.frame.view import title

SEVERAL = 2
"""Authors up to which each is named."""


def pinpoint(contribution: Contribution, here: Here) -> Html:
    """Return the panel that a script opens beside the number of a passage; without a script it stays hidden.

    A button for each language in which the reference differs; the number of the passage is the script's to add.
    """
    names = called(contribution)
    spoken = ["fr", "en"] if names.fr != names.en else [here.language]
    hint = tag("p", here.say("passage-lasts"), class_="hint")
    buttons = (_button(names, code) for code in spoken)
    attributes = {"aria_label": here.say("cite-passage"), "data_copied": here.say("copied"), "lang": here.language}
    return tag("div", *buttons, hint, id="renvoi", role="group", hidden="", **attributes)


def _button(names: Bilingual, language: str) -> Html:
    words = tag("span", names.to(language), class_="words")
    return tag("button", say("copy-reference", language), " ", words, type="button", lang=language, data_names=names.to(language))


def called(contribution: Contribution) -> Bilingual:
    """Return what a short reference calls *contribution*: its authors' family names, else its title between quotation marks."""
    authors = [author.family for author in contribution.metadata.authors]
    if not authors:
        return Bilingual(f"«\u00a0{_bare(contribution, 'fr')}\u00a0»", f"“{_bare(contribution, 'en')}”")
    if len(authors) > SEVERAL:
        return Bilingual(*[f"{authors[0]} et\u00a0al."] * 2)
    return Bilingual(" et ".join(authors), " and ".join(authors))


def _bare(contribution: Contribution, language: str) -> str:
    """Return the title without the brackets of what the editors supplied."""
    return title(contribution, language).removeprefix("[").removesuffix("]")
