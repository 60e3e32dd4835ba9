"""The editor's sheet of a contribution: every citation in order, to be checked one by one; as a page and as CSV."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scholie import check, decisions, edition
from scholie.decisions import Citing
from scholie.model import LANGUAGES, Contribution, Problem, Verdict
from scholie.pages.frame.markup import NOTHING, Html, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link, paragraph_link
from scholie.pages.frame.view import View, title

COLUMNS = ("number", "sheet-place", "sheet-words", "sheet-work", "sheet-printed", "sheet-verdict", "line-text", "line-witness")
CSV = ("number", "words", "sentence", "keys", "sheet-printed", "sheet-verdict", "remark", "file", "line-text", "siglum", "line-witness")
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula begins with in one spreadsheet or another."""
VERDICTS = {Verdict.VERIFIED: "verified", Verdict.UNVERIFIED: "unverified", Verdict.CONTRADICTED: "contradicted"}


@dataclass(frozen=True, slots=True)
class Row:
    """A citation with what the sheet says of it."""

    number: int
    citing: Citing
    printed: tuple[str, ...]
    """The references as the author's list prints them."""
    line: int
    """Line of the base witness; 0 where it was not found."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The citations of a contribution, in the order of its file."""

    contribution: Contribution
    siglum: str
    """Of the base witness; empty for a text written by hand."""
    rows: tuple[Row, ...]


def sheets(view: View, problems: Sequence[Problem]) -> tuple[Sheet, ...]:
    """Return the sheet of every contribution; *problems* are those of the edition."""
    found = decisions.citings(view.edition, problems)
    return tuple(_sheet(held, [citing for citing in found if citing.contribution.id == held.id]) for held in view.edition.contributions)


def _sheet(contribution: Contribution, found: Sequence[Citing]) -> Sheet:
    base = edition.base_witness(contribution)
    witness = decisions.lines(base.text if base else "")
    rows = (
        Row(
            number,
            citing,
            tuple(printed for key in citing.keys if (printed := decisions.in_list(contribution, key))),
            decisions.line_of(witness, citing.left, citing.words, citing.right),
        )
        for number, citing in enumerate(found, start=1)
    )
    return Sheet(contribution, base.siglum if base else "", tuple(rows))


def address(contribution: Contribution) -> str:
    """Return the address of the sheet of *contribution*, without the language."""
    return f"{contribution.id}/citations/"


# ---- CSV


def tables(found: Sequence[Sheet]) -> dict[str, str]:
    """Return the sheets as CSV (RFC 4180), by their path: beside the page, in its language."""
    places = ((sheet, Here(address(sheet.contribution), language)) for sheet in found for language in LANGUAGES)
    return {f"{here.url}citations.csv": _csv(sheet, here) for sheet, here in places}


def _csv(sheet: Sheet, here: Here) -> str:
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(here.say(name) for name in CSV)
    for row in sheet.rows:
        citing = row.citing
        sentence = f"{citing.left}{citing.words}{citing.right}"
        printed, remarks = "\n".join(row.printed), "\n".join(_remarks(citing, here))
        judgement = (here.say(VERDICTS[citing.verdict]), remarks, citing.place.file, citing.place.line or "", sheet.siglum, row.line or "")
        rows.writerow(inert(cell) for cell in (row.number, citing.words, sentence, "; ".join(citing.keys), printed, *judgement))
    return out.getvalue()


def inert(cell: object) -> object:
    """Return what a cell holds such that no spreadsheet takes words for a formula (OWASP, CSV injection).

    >>> inert("=1+1"), inert("Rey, 2015"), inert(-3)
    ("'=1+1", 'Rey, 2015', -3)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULAS) else cell


def _remarks(citing: Citing, here: Here) -> Iterator[str]:
    for problem in citing.problems:
        accepted = f" ({here.say('accepted', reason=problem.waived)})" if problem.waived else ""
        yield f"{check.message(problem, here.language)}{accepted}"


# ---- Page


def pages(view: View, found: Sequence[Sheet]) -> Iterator[Page]:
    """Yield the page of each sheet in each language; no search engine is to list it."""
    for sheet in found:
        for language in LANGUAGES:
            here = Here(address(sheet.contribution), language)
            name = f"{here.say('sheet-link')} – {title(sheet.contribution, language)}"
            yield Page(here, name, (tag("div", *_blocks(view, sheet, here), data_pagefind_ignore=""),), kind="sheet")


def _blocks(view: View, sheet: Sheet, here: Here) -> Iterator[Html]:
    yield tag("h1", here.say("sheet-link"), id="titre")
    yield tag("p", contribution_link(sheet.contribution, here, language="fr"), class_="subtitle")
    number = Counter(row.citing.verdict for row in sheet.rows)
    counts = ", ".join(here.say("counted", what=here.say(name), n=number[verdict]) for verdict, name in VERDICTS.items())
    yield tag("p", here.say("sheet-lead", n=len(sheet.rows)), " ", counts, ".", class_="hint")
    yield tag("p", tag("a", "CSV", href="citations.csv", download=""), class_="sheet-link")
    head = tag("tr", tag("th", here.say("checked"), scope="col"), *(tag("th", here.say(name), scope="col") for name in COLUMNS))
    rows = (_row(view, sheet, row, here) for row in sheet.rows)
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="sheet")
    yield tag("div", table, class_="scroll", tabindex="0", role="group", aria_label=here.say("sheet-link"))


def _row(view: View, sheet: Sheet, row: Row, here: Here) -> Html:
    citing = row.citing
    spoken = sheet.contribution.metadata.language
    box = tag("input", type="checkbox", aria_label=here.say("check-n", n=row.number))
    sentence = join([citing.left, tag("mark", citing.words), citing.right])
    works = [_work(view, key, here) for key in citing.keys]
    printed = [tag("p", words, lang=spoken) for words in row.printed]
    verdict = join([tag("b", here.say(VERDICTS[citing.verdict])), *(tag("p", remark) for remark in _remarks(citing, here))])
    cells = (
        str(row.number),
        paragraph_link(view, sheet.contribution, citing.locus, here) if citing.locus else NOTHING,
        tag("span", sentence, lang=spoken if spoken != here.language else None),
        join(works, ", ") or "—",
        join(printed) or "—",
        verdict,
        str(citing.place.line or "—"),
        f"{sheet.siglum} {row.line}" if row.line else "—",
    )
    named = (tag("td", tag("div", cell), data_label=here.say(name)) for name, cell in zip(COLUMNS, cells, strict=True))
    return tag("tr", tag("td", box, data_label=here.say("checked")), *named, class_=VERDICTS[citing.verdict])


def _work(view: View, key: str, here: Here) -> Html:
    return tag("a", key, href=here.to("bibliographie/", key)) if key in view.references else tag("code", key)
