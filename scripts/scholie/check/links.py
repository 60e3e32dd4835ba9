"""Links inside the edition: the passage, the concept, the work or the text that they lead to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from scholie.check.places import place
from scholie.check.view import View
from scholie.document import classes, text
from scholie.model import Contribution, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ADDRESS = re.compile(r"/(?:en/)?(?P<first>[\w-]+)/(?:(?P<second>[\w-]+)/)?(?:#(?P<passage>.+))?")
"""An address of the site that is a page: no file has one."""
NOTE = re.compile(r"fn(?:ref)?\w")
"""How the identifiers of notes begin, which the page gives."""


def link_broken(view: View) -> Iterator[Problem]:
    """Yield the links to a passage, a concept, a work or a text that the edition has not.

    Other addresses of the site are looked at when it is built.
    """
    held = {contribution.id: _identifiers(contribution) for contribution in view.edition.contributions}
    volumes = {contribution.volume for contribution in view.edition.contributions}
    known = {
        "concepts": frozenset(concept.id for concept in view.edition.concepts),
        "bibliographie": frozenset(view.works),
        **{volume: frozenset(c.slug for c in view.edition.contributions if c.volume == volume) for volume in volumes},
    }
    for contribution in view.edition.contributions:
        for link in contribution.tree.iter("a"):
            if not {"noteref", "citation", "term"} & set(classes(link)) and not _leads(link, contribution, held, known):
                where = place(contribution, link, text(link))
                yield Problem("link-broken", where, (("link", link.get("href", "")),), text(link), contribution=contribution.id)


def _identifiers(contribution: Contribution) -> frozenset[str]:
    """Return what may stand behind the # of an address: every identifier that a passage has or ever had."""
    here = {str(node.get("id")) for node in contribution.tree.iter() if isinstance(node.tag, str) and node.get("id")}
    return frozenset(here | {locus.id for locus in contribution.loci})


def _leads(link: Element, own: Contribution, held: Mapping[str, frozenset[str]], known: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether *link* leads somewhere, as far as the edition can tell."""
    href = link.get("href", "")
    if href.startswith("#"):
        return href[1:] in held[own.id] or bool(NOTE.match(href[1:]))
    found = ADDRESS.fullmatch(href)
    if not found or found["first"] not in known:
        return True
    first, second, passage = found["first"], found["second"], found["passage"]
    if first == "bibliographie":
        return second is None and (passage is None or passage in known[first])
    there = second is None or second in known[first]
    inside = f"{first}/{second}" not in held or passage is None or bool(NOTE.match(passage)) or passage in held[f"{first}/{second}"]
    return there and inside
