"""Text and witnesses side by side, two at a time: a page for each pair, and one that leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, repeat
from typing import TYPE_CHECKING

from scholie import apparatus, decisions
from scholie.apparatus import Row
from scholie.document import text as words_of
from scholie.model import LANGUAGES, Contribution, Problem, Reason
from scholie.pages.frame.markup import NOTHING, Html, items, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link, paragraph_link
from scholie.pages.frame.view import View, title
from scholie.pages.text.facing import our_side, their_side
from scholie.pages.text.lines import begins

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TEXT = ""
"""The siglum of the text itself."""
ELSEWHERE = -1
"""In place of a line: the words were supplied by another witness."""
SHARED = "fault-shared"
"""Code of a word that may be a fault of all witnesses."""


@dataclass(frozen=True, slots=True)
class Facing:
    """Two carriers of a contribution, passage by passage."""

    contribution: Contribution
    sigla: tuple[str, str]
    rows: tuple[Row, ...]
    lines: tuple[tuple[int, int], ...]
    """For each row the lines of the witnesses on which it begins; ELSEWHERE where another has the words, 0 for the text
    and where they are not found."""
    loci: Mapping[Element, str]
    """The identifier in the text of each passage of our side."""
    address: str
    """Without the language."""

    @property
    def differing(self) -> int:
        """How many rows differ."""
        return sum(1 for row in self.rows if row.differences)


def beside(view: View, problems: Sequence[Problem]) -> Iterator[Page]:
    """Yield the pages of each contribution that has witnesses, in each language; no search engine is to list them.

    Where there is one pair alone, its page stands where otherwise all are listed.
    """
    for contribution in view.edition.contributions:
        found = facings(contribution)
        for language in LANGUAGES:
            if len(found) > 1:
                here = Here(address(contribution), language)
                name = f"{here.say('beside')} – {title(contribution, language)}"
                yield _page(here, name, _entrance(view, contribution, found, problems, here))
            for facing in found:
                at = Here(facing.address, language)
                yield _page(at, f"{_pair(facing, at)} – {title(contribution, language)}", _facing(view, facing, found, at))


def _page(here: Here, name: str, blocks: Iterator[Html]) -> Page:
    return Page(here, name, (tag("div", *blocks, data_pagefind_ignore=""),), kind="beside")


def address(contribution: Contribution) -> str:
    """Return the address of the page that leads to the pairs, without the language."""
    return f"{contribution.id}/temoins/"


# ---- Pairs


def facings(contribution: Contribution) -> tuple[Facing, ...]:
    """Return every two of the text and its witnesses, the text first."""
    carriers = {TEXT: contribution.tree, **contribution.collated}
    slugs = _slugs(contribution.collated)
    loci: dict[Element, str] = {}
    found: list[Facing] = []
    for ours, theirs in combinations(carriers, 2):
        rows = apparatus.beside(carriers[ours], carriers[theirs])
        if ours == TEXT:
            loci |= _loci(rows)
        sides = ([_ours(row) for row in rows], [_theirs(row) for row in rows])
        counted = (tuple(_lines(contribution, siglum, side)) for siglum, side in zip((ours, theirs), sides, strict=True))
        pair = f"{slugs.get(ours, 'texte')}-{slugs[theirs]}/" if len(slugs) > 1 else ""
        place = f"{address(contribution)}{pair}"
        found.append(Facing(contribution, (ours, theirs), rows, tuple(zip(*counted, strict=True)), loci, place))
    return tuple(found)


def _slugs(sigla: Mapping[str, Element]) -> dict[str, str]:
    """Return a piece of an address for each siglum: itself in small letters, or its rank where that is none."""
    plain = {siglum: siglum.lower() for siglum in sigla if re.fullmatch(r"[A-Za-z][A-Za-z0-9]*", siglum) and siglum.lower() != "texte"}
    single = {siglum for siglum, slug in plain.items() if list(plain.values()).count(slug) == 1}
    return {siglum: plain[siglum] if siglum in single else str(rank) for rank, siglum in enumerate(sigla, start=1)}


def _loci(rows: Sequence[Row]) -> dict[Element, str]:
    """Return the identifier of every passage of the text, and that to which each of the witness answers."""
    found: dict[Element, str] = {}
    for row in rows:
        if row.ours is not None:
            identifier = str(row.ours.get("id") or "")
            found |= {element: found.get(element, identifier) for element in (row.ours, *row.theirs)}
    return found


def _ours(row: Row) -> str:
    return "" if row.ours is None else words_of(row.ours)


def _theirs(row: Row) -> str:
    return join([stretch.theirs for stretch in row.stretches], " ") if row.continued else " ".join(map(words_of, row.theirs))


def _lines(contribution: Contribution, siglum: str, side: Sequence[str]) -> Iterator[int]:
    """Yield the line of each of *side* in the witness *siglum*; ELSEWHERE where another supplied it."""
    witness = next((held.text for held in contribution.metadata.witnesses if held.siglum == siglum), "")
    supplied = " ".join(entry.kept for entry in contribution.ledger if entry.reason == Reason.SUPPLIED and entry.witness == siglum)
    others = begins(decisions.lines(supplied), side) if supplied else repeat(0)
    lines = begins(decisions.lines(witness), side) if witness else repeat(0, len(side))
    yield from (line or (ELSEWHERE if other else 0) for line, other in zip(lines, others, strict=False))


# ---- The page that leads to the pairs


def _entrance(view: View, contribution: Contribution, found: Sequence[Facing], problems: Sequence[Problem], here: Here) -> Iterator[Html]:
    yield tag("h1", here.say("beside"), id="titre")
    yield tag("p", contribution_link(contribution, here, language="fr"), class_="subtitle")
    yield tag("p", here.say("beside-lead"), class_="hint")
    yield _pairs(found, here)
    yield from _shared(view, contribution, problems, here)


def _pairs(found: Sequence[Facing], here: Here, current: Facing | None = None) -> Html:
    """Return the links to the pairs, each with how many passages differ in it."""
    return items((_link(facing, here, current=facing is current) for facing in found), class_="pairs")


def _link(facing: Facing, here: Here, *, current: bool) -> Html:
    count = here.say("rows-differ", n=facing.differing, m=len(facing.rows))
    name = tag("a", _pair(facing, here), href=here.to(facing.address), aria_current="page" if current else None)
    return join([name, tag("span", count, class_="count")], " ")


def _pair(facing: Facing, here: Here) -> str:
    ours, theirs = (name_of(siglum, here) for siglum in facing.sigla)
    return here.say("pair", a=ours, b=theirs[0].lower() + theirs[1:])


def name_of(siglum: str, here: Here) -> str:
    """Return what a side is called: the text, or a witness by its siglum."""
    return here.say("witness-n", n=siglum) if siglum else here.say("the-text")


def _shared(view: View, contribution: Contribution, problems: Sequence[Problem], here: Here) -> Iterator[Html]:
    """Yield the words that may be faults of all witnesses."""
    rows = [problem for problem in problems if problem.code == SHARED and problem.contribution == contribution.id]
    yield tag("h2", here.say("faults-shared"), id="fautes")
    yield tag("p", here.say("faults-shared-lead"), class_="hint")
    yield items((_fault(view, contribution, problem, here) for problem in rows), class_="faults") or tag("p", here.say("nothing-stands"))


def _fault(view: View, contribution: Contribution, problem: Problem, here: Here) -> Html:
    near = dict(problem.details)["near"]
    language = contribution.metadata.language
    place = paragraph_link(view, contribution, problem.locus, here) if problem.locus else NOTHING
    said = join([tag("b", problem.evidence, lang=language), tag("span", near, lang=language)], f" {here.say('perhaps')} ")
    accepted = tag("span", here.say("accepted", reason=problem.waived), class_="hint") if problem.waived else NOTHING
    return join([place, said, f"({here.say('unverified')})", accepted], " ")


# ---- A pair


def _facing(view: View, facing: Facing, found: Sequence[Facing], here: Here) -> Iterator[Html]:
    yield tag("h1", _pair(facing, here), id="titre")
    yield tag("p", contribution_link(facing.contribution, here, language="fr"), class_="subtitle")
    yield tag("p", here.say("beside-marks"), class_="hint")
    if len(found) > 1:
        yield tag("nav", _pairs(found, here, facing), aria_label=here.say("beside"))
        yield tag("p", tag("a", here.say("beside-all"), href=here.to(address(facing.contribution))), class_="sheet-link")
    else:
        yield tag("p", here.say("rows-differ", n=facing.differing, m=len(facing.rows)), class_="hint")
    yield tag("p", tag("label", tag("input", type="checkbox", class_="only"), " ", here.say("only-differences")), class_="switch-rows")
    names = [name_of(siglum, here) for siglum in facing.sigla]
    head = tag("tr", *(tag("th", name, scope="col") for name in (here.say("sheet-place"), *names)))
    rows = (_row(view, facing, rank, names, here) for rank in range(len(facing.rows)))
    yield tag("table", tag("thead", head), tag("tbody", *rows), class_="beside")


def _row(view: View, facing: Facing, rank: int, names: Sequence[str], here: Here) -> Html:
    row, lines = facing.rows[rank], facing.lines[rank]
    locus = facing.loci.get(row.ours, "") if row.ours is not None else ""
    place = paragraph_link(view, facing.contribution, locus, here) if locus else "—"
    moved = tag("p", here.say("moved", n=names[1]), class_="why") if row.moved else NOTHING
    sides = ((our_side(row), lines[0], NOTHING), (their_side(row, here), lines[1], moved))
    cells = (_cell(facing, name, side, here) for name, side in zip(names, sides, strict=True))
    return tag("tr", tag("th", place, scope="row"), *cells, class_="differs" if row.differences else "same")


def _cell(facing: Facing, name: str, side: tuple[Html, int, Html], here: Here) -> Html:
    words, line, more = side
    language = facing.contribution.metadata.language
    said = tag("p", words, lang=language if language != here.language else None) if words else tag("p", here.say("nothing"), class_="why")
    number = tag("p", here.say("line-n", n=line) if line > 0 else here.say("from-other"), class_="line") if line else NOTHING
    return tag("td", tag("div", said, more, number), data_label=name)
