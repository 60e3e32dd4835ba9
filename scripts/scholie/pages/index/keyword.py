"""Keyword in context: the places of a concept or of a person, and the short list of them that an index prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from scholie.model import Contribution, Occurrence
from scholie.pages.frame.markup import NOTHING, Html, join, tag
from scholie.pages.frame.page import Here
from scholie.pages.frame.passage import paragraph_link, short
from scholie.pages.frame.view import View, title

MANY = 12
"""Passages of one contribution that an index prints; the page of the entry has them all."""
CLIPPED = 32
"""Letters of a title that stands for an unknown author."""
MARK = re.compile(r"[\s\u00a0\u202f]*[«“(:?!]")
"""Where such a title is better cut than at a word."""


def keywords(view: View, occurrences: Sequence[Occurrence], here: Here) -> Html:
    """Return every occurrence between the words around it, under its contribution, in the order of the edition."""
    groups = (_group(view, view.contributions[name], rows, here) for name, rows in _by_contribution(occurrences).items())
    return tag("div", *groups, data_pagefind_ignore="") if occurrences else tag("p", here.say("empty"), class_="hint")


def _by_contribution(occurrences: Iterable[Occurrence]) -> Mapping[str, list[Occurrence]]:
    rows: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        rows.setdefault(occurrence.contribution, []).append(occurrence)
    return rows


def _group(view: View, contribution: Contribution, rows: Sequence[Occurrence], here: Here) -> Html:
    head = tag("h3", short(contribution, here), " ", tag("small", str(len(rows)), class_="count"), class_="group")
    return tag("div", head, tag("ul", *(_row(view, contribution, row, here) for row in rows), class_="kwic"), class_="concordance")


def _row(view: View, contribution: Contribution, row: Occurrence, here: Here) -> Html:
    """Return the way to the passage, then the words before and from the keyword on, so that keywords stand below each other."""
    language = contribution.metadata.language
    left, right = tag("span", row.left, class_="left"), tag("span", tag("mark", row.words), row.right, class_="right")
    words = tag("q", left, right, lang=None if language == here.language else language)
    return tag("li", join([paragraph_link(view, contribution, row.locus, here), words], " "))


# ---- Passages alone


def of_work(view: View, key: str) -> tuple[Occurrence, ...]:
    """Return where a work is cited; when it is nowhere, where it is listed."""
    return view.citations.get(key, ()) or view.listings.get(key, ())


def places(view: View, occurrences: Iterable[Occurrence], here: Here, *, more: str = "") -> Html:
    """Return « Rivet § 2, § 7; Dufour § 1 », each a link to its passage; what is too much leads to *more*."""
    groups = _by_contribution(sorted(occurrences, key=lambda row: view.order[row.contribution, row.locus]))
    grouped = [_places(view, view.contributions[name], rows, here, more) for name, rows in groups.items()]
    return tag("p", join(grouped, " "), class_="places", data_pagefind_ignore="") if grouped else NOTHING


def _places(view: View, contribution: Contribution, rows: Sequence[Occurrence], here: Here, more: str) -> Html:
    loci = list(dict.fromkeys(row.locus for row in rows if row.locus))
    shown = loci if len(loci) <= MANY + 1 or not more else loci[:MANY]
    links = [paragraph_link(view, contribution, locus, here) for locus in shown]
    over = len(loci) - len(shown)
    rest = tag("a", f"+\u00a0{over}", href=more, aria_label=here.say("n-more", n=over)) if over else NOTHING
    return tag("span", tag("span", byname(contribution, here), class_="who"), " ", join([*links, rest], " "), class_="group")


def byname(contribution: Contribution, here: Here) -> str:
    """Return what a contribution is called for short: its authors' family names, else the beginning of its title.

    Names that the editors supplied stand in brackets.
    """
    families = [author.family for author in contribution.metadata.authors]
    if families:
        one, other = families[0], families[1:]
        several = f"{one} et al." if len(other) > 1 else here.say("two-names", one=one, other=other[0]) if other else one
        return f"[{several}]" if "authors" in contribution.metadata.supplied else several
    words = title(contribution, here.language).strip("[]")
    head, *rest = MARK.split(words[:CLIPPED])
    return words if len(words) <= CLIPPED else f"{head if rest and head else words[:CLIPPED].rsplit(' ', 1)[0].rstrip(' ,;')}…"
