"""The card of a contribution for a person, in lines of 80 columns, and for a program."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from scholie import check
from scholie.cards import ROWS, Card
from scholie.messages import count, language, tr
from scholie.model import LANGUAGES, Problem, Severity
from scholie.report.records import records
from scholie.report.summary import ORDER

WIDTH = 80
"""Columns of a line."""
SHOWN = 5
"""Problems that a card shows, one of a code; all are counted."""
MARGIN = 16
"""Columns before the value of a row, and a few to spare."""
FIRST = 4
"""Headings that a card shows."""
SOME = 6
"""Codes whose problems are counted in one line."""
MARK = "?"
"""Before what is in doubt."""


def cards(found: Sequence[Card]) -> str:
    """Return the cards as lines, an empty line after each."""
    return "".join(f"{line}\n" for card in found for line in (*_lines(card), ""))


def _lines(card: Card) -> Iterator[str]:
    """Yield the lines of a card: where the text is, what was read, what is in doubt, what is to be done."""
    yield from (_taken(name, card) for name in card.files or ("",))
    rows = [(name, label, list(make(card))) for name, label, make in _rows()]
    width = max(len(label) for _, label, _ in rows)
    for name, label, values in rows:
        mark = MARK if name in card.doubtful else " "
        for rank, value in enumerate(values):
            yield _clipped(f"  {label if rank == 0 else '':{width}} {mark if rank == 0 else ' '} {value}")
    yield from (_clipped(f"  {line}") for line in _important(card))


def _clipped(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1].rstrip()}…"


def _taken(name: str, card: Card) -> str:
    if not name:
        return f"texts/{card.contribution}"
    where = tr("{name} → texts/{contribution}", name=name.replace("\\", "/").rsplit("/", 1)[-1], contribution=card.contribution)
    alike = tr("another witness of it, {share} % alike", share=round(100 * card.likeness))
    return f"{where} ({alike})" if card.likeness else where


def _rows() -> tuple[tuple[str, str, Callable[[Card], Iterator[str]]], ...]:
    """Return the rows: their name, their label, the lines of their value."""
    return (
        ("title", tr("title"), _title),
        ("authors", tr("authors"), _authors),
        ("abstract", tr("abstract"), _abstract),
        ("keywords", tr("keywords"), _keywords),
        ("headings", tr("headings"), _headings),
        ("notes", tr("notes"), _notes),
        ("references", tr("references"), _references),
        ("words", tr("words"), _words),
        ("imprint", tr("heads"), _imprint),
        ("questions", tr("to confirm"), _questions),
        ("problems", tr("problems"), _problems),
    )


def _title(card: Card) -> Iterator[str]:
    found = [f"{code}  {card.title.only(code)}" for code in LANGUAGES if card.title.only(code)]
    for title in found or (tr("none"),):
        yield from wrap(title, WIDTH - MARGIN, subsequent_indent="    ")


def _authors(card: Card) -> Iterator[str]:
    if not card.authors:
        yield tr("none")
        return
    yield from wrap(", ".join(author.name for author in card.authors), WIDTH - MARGIN)
    affiliated = count(card.affiliated, "{number} with an affiliation", "{number} with an affiliation")
    yield f"{count(len(card.authors), '{number} person', '{number} persons')}, {affiliated}"


def _abstract(card: Card) -> Iterator[str]:
    found = [(code, card.abstract.only(code)) for code in LANGUAGES if card.abstract.only(code)]
    sizes = (count(len(words.split()), "{number} word", "{number} words") for _, words in found)
    rows = [f"{code}  ({size}) {words}" for (code, words), size in zip(found, sizes, strict=True)]
    yield from rows or (tr("none"),)


def _keywords(card: Card) -> Iterator[str]:
    found = [(code, card.keywords.only(code)) for code in LANGUAGES if card.keywords.only(code)]
    yield from [f"{code}  ({len(words)}) {', '.join(words)}" for code, words in found] or (tr("none"),)


def _headings(card: Card) -> Iterator[str]:
    if not card.headings:
        yield tr("none")
        return
    levels = ", ".join(tr("level {level}: {number}", level=level, number=number) for level, number in card.levels)
    yield f"{len(card.headings)} ({levels})"
    yield " · ".join(heading.words for heading in card.headings[:FIRST])


def _notes(card: Card) -> Iterator[str]:
    parts = [str(card.notes)]
    parts += [count(card.uncalled, "{number} called nowhere", "{number} called nowhere")] if card.uncalled else []
    parts += [count(card.unanswered, "{number} call without its note", "{number} calls without their notes")] if card.unanswered else []
    yield ", ".join(parts)


def _references(card: Card) -> Iterator[str]:
    cited = count(card.cited, "{number} bound to citations", "{number} bound to citations")
    citations = count(card.citations, "{number} citation bound", "{number} citations bound")
    yield ", ".join((str(card.references), *((cited,) if card.references else ()), citations))


def _words(card: Card) -> Iterator[str]:
    shares = {"noted": f"{100 * card.share_noted:.0f}", "aside": f"{100 * card.share_aside:.0f}"}
    yield tr("{number}: {noted} % in notes; {aside} % of the extract set aside", number=card.words, **shares)


def _imprint(card: Card) -> Iterator[str]:
    """Yield what heads and feet say, under the names that volume.yml and the front matter have for it."""
    yield from (f"{found.field}: {found.words}" for found in card.imprint)


def _questions(card: Card) -> Iterator[str]:
    if card.questions:
        yield f"{len(card.questions)} — scholie accept {card.contribution}"


def _problems(card: Card) -> Iterator[str]:
    if card.problems:
        named = [f"{code} {number}" for code, number in card.counts[:SOME]]
        yield f"{len(card.problems)} — scholie check {card.contribution}"
        yield ", ".join((*named, *(("…",) if len(card.counts) > SOME else ())))


def _important(card: Card) -> Iterator[str]:
    """Yield a line for the first problem of each code that matters: first errors, then what makes a row doubtful, then warnings."""
    rows = {code for codes in ROWS.values() for code in codes}
    grave = (p for p in card.problems if p.code in rows or check.severity(p) is not Severity.INFORMATION)
    ordered = sorted(grave, key=lambda p: (check.severity(p) is not Severity.ERROR, p.code not in rows, ORDER.index(check.severity(p))))
    first = {problem.code: problem for problem in reversed(ordered)}
    yield from (_said(first[code], dict(card.counts)[code] - 1) for code in list(dict.fromkeys(p.code for p in ordered))[:SHOWN])


def _said(problem: Problem, others: int) -> str:
    """Return where a problem is and what it says, with how many *others* of its code there are."""
    place = str(problem.place).removeprefix(f"texts/{problem.contribution}/")
    more = f" (+{others})" if others else ""
    said = f"{place}: {check.message(problem, language())}"
    return said + more if len(said) + len(more) <= WIDTH - 2 else f"{said[: WIDTH - 3 - len(more)].rstrip()}…{more}"


def card_records(found: Sequence[Card]) -> list[dict[str, Any]]:
    """Return a record of each card, its names in English whatever the locale; the sentences of its problems are in that of the locale."""
    return [_record(card) for card in found]


def _record(card: Card) -> dict[str, Any]:
    return {
        "contribution": card.contribution,
        "files": list(card.files),
        "likeness": round(card.likeness, 3),
        "title": _spoken(card.title.only),
        "authors": [{"name": author.name, "affiliation": author.affiliation} for author in card.authors],
        "affiliated": card.affiliated,
        "abstract": _spoken(card.abstract.only),
        "keywords": {code: list(words) for code in LANGUAGES if (words := card.keywords.only(code))},
        "headings": [{"level": heading.level, "words": heading.words} for heading in card.headings],
        "levels": {str(level): number for level, number in card.levels},
        "notes": {"all": card.notes, "uncalled": card.uncalled, "unanswered": card.unanswered},
        "references": {"all": card.references, "cited": card.cited, "citations": card.citations},
        "words": {"all": card.words, "notes": card.noted, "extract": card.extracted, "aside": card.aside},
        "shares": {"notes": round(card.share_noted, 4), "aside": round(card.share_aside, 4)},
        "imprint": [{"field": found.field, "words": found.words, "line": found.line} for found in card.imprint],
        "doubtful": list(card.doubtful),
        "questions": len(card.questions),
        "counts": dict(card.counts),
        "problems": records(card.problems),
    }


def _spoken(only: Callable[[str], str]) -> dict[str, str]:
    return {code: words for code in LANGUAGES if (words := only(code))}
