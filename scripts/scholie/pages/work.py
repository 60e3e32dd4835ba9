"""A work of the bibliography: its formatted reference, its order, its place among the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import html

from scholie.document import fold
from scholie.model import Reference, frozen
from scholie.pages.inline import inline
from scholie.pages.markup import Html, text
from scholie.pages.page import Here
from scholie.pages.scene import Scene
from scholie.pages.view import View


def reference(view: View, key: str, here: Here) -> Html:
    """Return the formatted reference of *key* in the page's language, with nothing in it but words, emphasis and safe links."""
    formatted = view.edition.formatted[key].to(here.language)
    if not formatted.strip():
        return text(key)
    return inline(html.fragment_fromstring(formatted, create_parent="span"), Scene(here=here, previews=False))


def spoken(work: Reference) -> str | None:
    """Return the language of a work as an attribute, if it is known."""
    return work.language or None


def sort_key(work: Reference) -> tuple[str, str, str]:
    """Return what works are sorted by: who, when, what."""
    names = work.authors or work.editors
    who = " ".join(f"{name.family} {name.given}" for name in names) or work.title
    return fold(who), work.year or work.origyear, fold(work.title)


def in_order(works: Iterable[Reference]) -> tuple[Reference, ...]:
    """Return *works* by author, then by year."""
    return tuple(sorted(works, key=sort_key))


def by_initial(works: Iterable[Reference]) -> Mapping[str, tuple[Reference, ...]]:
    """Return *works* in order under the first letter of whoever they are sorted by."""
    groups: dict[str, tuple[Reference, ...]] = {}
    for work in in_order(works):
        first = next((mark for mark in sort_key(work)[0] if mark.isalnum()), "·").upper()
        groups[first] = (*groups.get(first, ()), work)
    return frozen(groups)
