"""Titles and headings: levels that follow one another, sections that hold something, no full stop, capitals, call or link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from scholie.check.places import field, place
from scholie.check.references.wording import capitals
from scholie.check.view import View
from scholie.document import HEADINGS, classes, inside, text
from scholie.model import LANGUAGES, Contribution, Problem, Verdict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CONTENT = ("p", "li", "blockquote", "table", "pre", "img")
STOP = re.compile(r"(?<![.…])(?<!\betc)(?<!\b[A-Z])\.$")
"""A full stop that is no ellipsis and ends no abbreviation."""
CALL = re.compile(r"\[\^[^\]\s]+\]|\[\d+\]\{\.call\}")
LINK = re.compile(r"\]\([^)\s]+\)|https?://|www\.")
"""A call, a link in the title of a front matter."""


def level_skipped(view: View) -> Iterator[Problem]:
    """Yield the headings that are more than one level below the one before; a text begins at level 2."""
    for seen in view.texts:
        contribution = seen.contribution
        found = seen.headings
        levels = [1, *(int(heading.tag[1]) for heading in found)]
        for heading, (above, level) in zip(found, pairwise(levels), strict=True):
            if level > above + 1:
                yield _problem("level-skipped", contribution, heading, ("level", str(level)), ("above", str(above)))


def section_empty(view: View) -> Iterator[Problem]:
    """Yield the headings with neither words nor lower headings below them; the heading of a slide may stand alone."""
    for seen in view.texts:
        contribution = seen.contribution
        blocks = [node for node in contribution.tree.iter(*HEADINGS, *CONTENT) if not inside(node, "aside")]
        for node, following in zip_longest(blocks, blocks[1:]):
            alone = following is None or (following.tag in HEADINGS and following.tag <= node.tag)
            if node.tag in HEADINGS and alone and not any("slide" in classes(a) for a in node.iterancestors("div")):
                yield _problem("section-empty", contribution, node)


def heading_stop(view: View) -> Iterator[Problem]:
    """Yield the titles and headings that end with a full stop."""
    for seen in view.texts:
        contribution = seen.contribution
        yield from (_title("heading-stop", contribution, words) for words in _titles(contribution) if STOP.search(words))
        yield from (_problem("heading-stop", contribution, h) for h in seen.headings if STOP.search(text(h)))


def heading_capitals(view: View) -> Iterator[Problem]:
    """Yield the titles and headings that are all in capitals, beyond an acronym."""
    for seen in view.texts:
        contribution = seen.contribution
        yield from (_title("heading-capitals", contribution, words) for words in _titles(contribution) if capitals(words))
        yield from (_problem("heading-capitals", contribution, h) for h in seen.headings if capitals(text(h)))


def note_in_heading(view: View) -> Iterator[Problem]:
    """Yield the titles and headings that carry the call of a note."""
    for seen in view.texts:
        contribution = seen.contribution
        called = (words for words in _titles(contribution) if CALL.search(words))
        yield from (replace(_title("note-in-heading", contribution, words), verdict=Verdict.UNVERIFIED) for words in called)
        for heading in seen.headings:
            if any({"noteref", "call"} & set(classes(node)) for node in heading.iter("a", "span")):
                yield replace(_problem("note-in-heading", contribution, heading), verdict=Verdict.UNVERIFIED)


def link_in_heading(view: View) -> Iterator[Problem]:
    """Yield the titles and headings that carry a link: contents and records print them without it."""
    for seen in view.texts:
        contribution = seen.contribution
        yield from (_title("link-in-heading", contribution, words) for words in _titles(contribution) if LINK.search(words))
        for heading in seen.headings:
            for link in (a for a in heading.iter("a") if not {"noteref", "term"} & set(classes(a))):
                yield Problem("link-in-heading", place(contribution, heading), (), text(link), contribution=contribution.id)


def _titles(contribution: Contribution) -> Iterator[str]:
    yield from (title for language in LANGUAGES if (title := contribution.metadata.title.only(language)))


def _problem(code: str, contribution: Contribution, heading: Element, *details: tuple[str, str]) -> Problem:
    return Problem(code, place(contribution, heading), details, text(heading), contribution=contribution.id)


def _title(code: str, contribution: Contribution, words: str) -> Problem:
    return Problem(code, field(contribution, "title"), (), words, contribution=contribution.id)
