"""A work of the bibliography: its formatted reference, its order, its place among the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml import html

from scholie.document import fold
from scholie.model import Bilingual, Reference, frozen
from scholie.pages.frame.inline import inline
from scholie.pages.frame.markup import NOTHING, Html, text
from scholie.pages.frame.page import Here
from scholie.pages.frame.rendering import Rendering
from scholie.pages.frame.view import View
from scholie.prose.years import first_year

THIN = re.compile(r" (?=[;?!])")
TIES = re.compile(r" (?=[:»])|(?<=«) |(?<=\bp\.) (?=\d)|(?<=\bpp\.) (?=\d)|(?<=\b[NnTt][°o.]) (?=\d)|(?<=\b[Vv]ol\.) (?=\d)")
"""Blanks that the style prints and that must not end a line."""


def reference(view: View, key: str, here: Here) -> Html:
    """Return the formatted reference of *key* in the page's language; the key where it could not be formatted."""
    return formatted(view, key, here) or text(key)


def formatted(view: View, key: str, here: Here) -> Html:
    """Return what the CSL style printed for *key*, with nothing in it but words, emphasis and safe links.

    Empty where nothing was formatted. The year of the first edition stands before that of the one cited, as in
    « [1962] 2010 », when the style does not print it.
    """
    printed = view.edition.formatted.get(key, Bilingual()).to(here.language)
    if not printed.strip():
        return NOTHING
    tree = html.fragment_fromstring(printed, create_parent="span")
    if key in view.references:
        _date(tree, view.references[key])
    _bind(tree)
    return inline(tree, Rendering(here=here, previews=False))


def _bind(tree: html.HtmlElement) -> None:
    """Put no-break blanks where a line must not end: before « : », within guillemets, between « p. » and its number."""
    for element in tree.iter():
        element.text, element.tail = (_bound(words) for words in (element.text, element.tail))


def _bound(words: str | None) -> str | None:
    return words and TIES.sub("\u00a0", THIN.sub("\u202f", words))


def _date(tree: html.HtmlElement, work: Reference) -> None:
    """Put the year of the first edition before the first year of the edition, titles and addresses aside."""
    year = first_year(work.year)
    if not work.origyear or not year or work.origyear in tree.text_content():
        return
    there = re.compile(rf"(?<!\d){year}(?!\d)")
    for node in (tree, *tree):
        place = "text" if node is tree else "tail"
        words, count = there.subn(f"[{work.origyear}] {year}", getattr(node, place) or "", count=1)
        if count:
            setattr(node, place, words)
            return


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
