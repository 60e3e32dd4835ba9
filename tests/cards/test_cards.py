"""The card of a contribution: what it counts, what it marks, and that a person and a program are told the same."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie import check, report
from scholie.cards import ROWS, Card, Heading, card
from scholie.model import Author, Bilingual, Keywords, Place, Problem

HOME = "texts/actes/heron"
TEXT = """---
title: {fr: "Le héron au printemps", en: "The heron in spring"}
authors:
  - {family: "Arvor", given: "Lise", affiliation: "Université du Gué"}
  - {family: "Lenoir", given: "Ada"}
abstract: {fr: "Le héron attend au bord."}
keywords: {fr: ["marais", "rive"], en: ["marsh"]}
witnesses:
  - {siglum: "A", file: "witnesses/A.txt", sha256: "0"}
base: "A"
---

## La rive

Le héron attend[^1] au bord ([Rey, 2015](@rey2015)) et encore[7]{.call}.

### Le soir

Il part.

## Bibliographie

- [REY Jo, 2015](@rey2015), *Les marges*.
- [LENOIR Ada, 1990](@lenoir1990), *Le livre*.

[^1]: Sur une patte.
[^2]: Personne ne sait.
[^ed-a]: Une note des éditeurs.
"""
LEDGER = [
    {"reason": "page number", "line": 9, "words": "12", "witness": "A"},
    {"reason": "line-end hyphen", "line": 3, "words": "hé- ron", "kept": "héron", "witness": "A"},
    {"reason": "running head", "line": 8, "words": "Un autre témoin", "witness": "B"},
    {"reason": "supplied by another witness", "line": 0, "words": "", "kept": "Ada Lenoir", "witness": "A"},
]
FILES = {
    f"{HOME}/text.md": TEXT.encode(),
    f"{HOME}/ledger.json": json.dumps(LEDGER).encode(),
    f"{HOME}/witnesses/A.txt": ("mot " * 40).encode(),
}
TITLE = Problem("title-doubtful", Place(f"{HOME}/text.md", 2), (), "Le héron", contribution="actes/heron")
LOST = Problem("note-missing", Place(f"{HOME}/text.md", 15), (("number", "7"),), "encore[7]", contribution="actes/heron")
CUT = Problem("hyphen-doubtful", Place(f"{HOME}/witnesses/A.txt", 3), (), "hé-ron", contribution="actes/heron")
SHOWN = """heron.txt → texts/actes/heron
  title      ? fr  Le héron au printemps
               en  The heron in spring
  authors      Lise Arvor, Ada Lenoir
               2 persons, 1 with an affiliation
  abstract     fr  (5 words) Le héron attend au bord.
  keywords     fr  (2) marais, rive
               en  (1) marsh
  headings     3 (level 1: 2, level 2: 1)
               La rive · Le soir · Bibliographie
  notes      ? 2, 1 called nowhere, 1 call without its note
  references   2, 1 bound to citations, 1 citation bound
  words        36: 17 % in notes; 5 % of the extract set aside
  to confirm   2 — scholie accept actes/heron
  problems     3 — scholie check actes/heron
               hyphen-doubtful 1, note-missing 1, title-doubtful 1
  text.md:15: Call 7 has no note
  text.md:2: This line may be the title or something else
"""


@pytest.fixture
def heron() -> Card:
    """Return the card of a small text."""
    return card(FILES, "actes/heron", (LOST, TITLE, CUT), ("heron.txt",))


def test_the_card_counts_what_the_text_has(heron: Card):
    """Author's notes without the editors', calls, references that are cited, words of one witness alone."""
    assert (heron.notes, heron.uncalled, heron.unanswered) == (2, 1, 1)
    assert (heron.references, heron.cited, heron.citations) == (2, 1, 1)
    assert (heron.noted, heron.extracted, heron.aside) == (6, 40, 2)
    assert (heron.affiliated, heron.levels) == (1, ((1, 2), (2, 1)))
    assert heron.headings[1] == Heading(2, "Le soir")


def test_the_card_reads_well(heron: Card, monkeypatch: pytest.MonkeyPatch):
    """A small card in columns; what is in doubt is marked, and the command that lists everything stands beside the count."""
    monkeypatch.setenv("LANGUAGE", "en")
    assert report.cards((heron,)) == f"{SHOWN}\n"


def test_the_card_shows_what_heads_of_pages_say(monkeypatch: pytest.MonkeyPatch):
    """A DOI in a running head is proposed with its line; the text and its front matter do not have it."""
    monkeypatch.setenv("LANGUAGE", "en")
    head = {"reason": "running head", "line": 2, "words": "Revue du marais, doi:10.4000/marais.7", "witness": "A"}
    drawn = card({**FILES, f"{HOME}/ledger.json": json.dumps([*LEDGER, head]).encode()}, "actes/heron", ())
    assert "  heads        doi: 10.4000/marais.7" in report.cards((drawn,)).splitlines()
    assert report.card_records((drawn,))[0]["imprint"] == [{"field": "doi", "words": "10.4000/marais.7", "line": 2}]


def test_what_somebody_accepted_is_on_no_card():
    """A problem that was accepted is neither counted nor marked."""
    accepted = check.waive(
        (TITLE,), check.read_waivers('- {code: "title-doubtful", contribution: "actes/heron", evidence: "Le héron"}', "")[0]
    )
    drawn = card(FILES, "actes/heron", accepted)
    assert (drawn.problems, drawn.doubtful) == ((), ())


def test_a_text_without_title_and_authors_is_marked():
    """What a text seldom lacks is in doubt where it is empty."""
    drawn = card({f"{HOME}/text.md": b"---\nauthors: []\n---\n\nUn mot.\n"}, "actes/heron", ())
    assert drawn.doubtful == ("title", "authors", "headings")
    assert (drawn.extracted, drawn.share_aside) == (0, 0.0)


def test_every_row_names_codes_that_there_are():
    """A row is marked by problems that the package knows."""
    assert {code for codes in ROWS.values() for code in codes} <= set(check.CODES)


def test_of_many_problems_of_a_code_one_is_shown_with_the_number_of_the_others(heron: Card):
    """Thirty lost notes are one line, and no line is wider than 80 columns."""
    many = [
        Problem("note-missing", Place(f"{HOME}/text.md", line), (("number", "7"),), "x" * 90, contribution="actes/heron")
        for line in range(1, 31)
    ]
    lines = report.cards((card(FILES, "actes/heron", many),)).splitlines()
    assert [line for line in lines if "has no note" in line] == ["  text.md:1: Call 7 has no note (+29)"]


WORDS = st.text("aé x", min_size=1, max_size=120).map(lambda words: " ".join(words.split()) or "a")
CARDS = st.builds(
    Card,
    contribution=st.just("actes/heron"),
    files=st.just(("heron.txt",)),
    likeness=st.sampled_from([0.0, 0.64]),
    title=st.builds(Bilingual, WORDS, WORDS),
    authors=st.lists(st.builds(Author, family=WORDS, affiliation=st.sampled_from(["", "Gué"])), max_size=9).map(tuple),
    abstract=st.builds(Bilingual, WORDS),
    keywords=st.builds(Keywords, st.lists(WORDS, max_size=9).map(tuple)),
    headings=st.lists(st.builds(Heading, st.integers(1, 4), WORDS), max_size=9).map(tuple),
    notes=st.integers(0, 99),
    uncalled=st.integers(0, 9),
    references=st.integers(1, 99),
    cited=st.integers(0, 99),
    citations=st.integers(0, 99),
    words=st.integers(1, 9000),
    noted=st.integers(0, 9000),
    extracted=st.integers(1, 9000),
    aside=st.integers(0, 9000),
    problems=st.lists(st.sampled_from([TITLE, LOST, CUT]), max_size=9).map(tuple),
)


@given(CARDS, st.sampled_from(["fr", "en"]))
def test_a_law_of_cards_is_that_a_person_and_a_program_are_told_the_same(drawn: Card, language: str):
    """Every count of the record stands in its row, every mark is one of the record's, and no line is wider than 80 columns."""
    with pytest.MonkeyPatch.context() as context:
        context.setenv("LANGUAGE", language)
        lines = report.cards((drawn,)).splitlines()
        (record,) = report.card_records((drawn,))
    rows = dict(zip(("title", "authors", "abstract", "keywords", "headings", "notes", "references", "words"), _rows(lines), strict=False))
    assert max(map(len, lines)) <= 80
    assert {name for name, row in rows.items() if row[0][14:18].strip().startswith("?") or " ? " in row[0][:19]} == set(record["doubtful"])
    first, *others = record["notes"].values()
    assert _numbers(rows["notes"]) == [first, *filter(None, others)]
    assert _numbers(rows["references"]) == list(record["references"].values())
    counted = record["words"]
    shares = (counted["notes"] / counted["all"], counted["aside"] / counted["extract"])
    assert _numbers(rows["words"]) == [counted["all"], *(int(f"{100 * share:.0f}") for share in shares)]
    assert _numbers(rows["headings"][:1])[:1] == ([len(record["headings"])] if record["headings"] else [])
    named = [line for line in lines if "scholie check" in line]
    assert _numbers(named) == ([len(record["problems"])] if record["problems"] else [])


def _rows(lines: list[str]) -> list[list[str]]:
    """Return the lines of each row of a card: a row begins with its label."""
    rows: list[list[str]] = []
    for line in lines[1:]:
        if re.match(r"  \S", line):
            rows.append([])
        rows[-1:] = [[*rows[-1], line]] if rows else []
    return rows


def _numbers(lines: list[str]) -> list[int]:
    return [int(number) for number in re.findall(r"(?<![\w/])\d+(?![\w/])", " ".join(lines))]
