"""The accessibility statement: what was tested and how, what is known to fall short."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import LANGUAGES
from scholie.pages.frame.markup import heading
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.render import prose
from scholie.pages.frame.view import View
from scholie.pages.principles import stated


def accessibility(view: View) -> Iterator[Page]:
    """Yield the statement in each language: the editors' own words, else those that hold for any edition."""
    for language in LANGUAGES:
        here = Here("accessibilite/", language)
        name = here.say("accessibility")
        blocks = (heading(1, name, "titre"), *prose(stated(view, "accessibility", language), here))
        yield Page(here, name, blocks, kind="principles", description=here.say("accessibility-lead"))
