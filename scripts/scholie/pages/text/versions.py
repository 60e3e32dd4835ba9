"""The versions of a contribution that were published, and what changed from each to the next, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from scholie import apparatus, loci, metadata
from scholie.apparatus import Row
from scholie.document import parse
from scholie.model import LANGUAGES, Contribution, Version
from scholie.pages.frame.markup import NOTHING, Html, heading, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link, paragraph_link
from scholie.pages.frame.view import View, title
from scholie.pages.text.changes import time
from scholie.pages.text.facing import corrected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Step:
    """A published version and what came after it."""

    contribution: Contribution
    older: Version
    newer: Version | None
    """Nothing for the text as it stands."""

    @property
    def address(self) -> str:
        """Where the page of the step stands, without the language."""
        return f"{self.contribution.id}/versions/{self.older.number}-{self.newer.number if self.newer else 'texte'}/"

    def rows(self) -> tuple[Row, ...]:
        """Return the newer text beside the older one: ours is what was, theirs what is."""
        newer = _tree(self.contribution, self.newer) if self.newer else self.contribution.tree
        return apparatus.beside(_tree(self.contribution, self.older), newer)


def _tree(contribution: Contribution, version: Version) -> Element:
    """Return the tree of *version*, its passages under the identifiers that they have, or had."""
    tree = parse(metadata.split(version.source)[1])
    return loci.identify(tree, contribution.loci, contribution.id)


def steps(contribution: Contribution) -> tuple[Step, ...]:
    """Return the steps from each version to the next, and to the text where it has changed since; the last first."""
    held = contribution.versions
    found = [Step(contribution, older, newer) for older, newer in pairwise(held)]
    if held and metadata.split(held[-1].source)[1] != metadata.split(contribution.source)[1]:
        found.append(Step(contribution, held[-1], None))
    return tuple(reversed(found))


# ---- On the page of the contribution


def listed(contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the versions of *contribution*, the last first, each with what changed since the one before; nothing when there is none."""
    if not contribution.versions:
        return
    yield heading(2, here.say("versions"), "versions", classes="apart")
    ways = {step.newer.number if step.newer else "": step for step in steps(contribution)}
    since = tag("p", _way(ways[""], here), class_="hint") if "" in ways else NOTHING
    rows = (tag("li", _version(version, ways.get(version.number), here)) for version in reversed(contribution.versions))
    yield tag("div", since, tag("ol", *rows, class_="versions", reversed=""), data_pagefind_ignore="")


def _version(version: Version, step: Step | None, here: Here) -> Html:
    named = join([here.say("version-n", n=version.number), ", ", time(version.date, here)])
    print_ = tag("div", tag("small", here.say("fingerprint"), " ", tag("code", version.sha256)))
    return join([named, *([" — ", _way(step, here)] if step else []), print_])


def _way(step: Step, here: Here) -> Html:
    since = here.say("changed-since" if step.newer else "changed-since-last", n=step.older.number)
    return tag("a", since, href=here.to(step.address))


# ---- The page of a step


def versions(view: View) -> Iterator[Page]:
    """Yield the page of each step in each language; no search engine is to list it."""
    for contribution in view.edition.contributions:
        for step in steps(contribution):
            rows = step.rows()
            for language in LANGUAGES:
                here = Here(step.address, language)
                name = f"{_name(step, here)} – {title(contribution, language)}"
                yield Page(here, name, (tag("div", *_blocks(view, step, rows, here), data_pagefind_ignore=""),), kind="beside")


def _name(step: Step, here: Here) -> str:
    newer = here.say("version-n", n=step.newer.number) if step.newer else here.say("the-text")
    return here.say("pair", a=here.say("version-n", n=step.older.number), b=newer[0].lower() + newer[1:])


def _blocks(view: View, step: Step, rows: tuple[Row, ...], here: Here) -> Iterator[Html]:
    yield tag("h1", _name(step, here), id="titre")
    yield tag("p", contribution_link(step.contribution, here, language="fr"), class_="subtitle")
    dates = [time(step.older.date, here), *([time(step.newer.date, here)] if step.newer else [])]
    differing = sum(1 for row in rows if row.differences)
    counted = join([join(dates, " → "), here.say("rows-differ", n=differing, m=len(rows))], "; ")
    yield tag("p", counted, ". ", here.say("step-marks"), class_="hint")
    yield tag("p", tag("label", tag("input", type="checkbox", class_="only"), " ", here.say("only-differences")), class_="switch-rows")
    head = tag("tr", *(tag("th", here.say(name), scope="col") for name in ("sheet-place", "text")))
    yield tag("table", tag("thead", head), tag("tbody", *(_row(view, step, row, here) for row in rows)), class_="beside one")


def _row(view: View, step: Step, row: Row, here: Here) -> Html:
    known = frozenset(locus.id for locus in step.contribution.loci)
    ids = (str(element.get("id")) for element in (*row.theirs, row.ours) if element is not None)
    now = next((found for found in (loci.resolve(ident, step.contribution.loci) for ident in ids if ident in known) if found), "")
    place = paragraph_link(view, step.contribution, now, here) if now else "—"
    language = step.contribution.metadata.language
    moved = tag("p", here.say("moved-since"), class_="why") if row.moved else NOTHING
    words = tag("p", corrected(row), lang=language if language != here.language else None)
    cell = tag("td", tag("div", words, moved))
    return tag("tr", tag("th", place, scope="row"), cell, class_="differs" if row.differences else "same")
