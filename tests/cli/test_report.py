"""Problems told to a person, to a program and in one line."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from scholie import report
from scholie.model import Place, Problem, Severity, Verdict

FILE = "texts/v/a/text.md"
SOURCE = "---\n---\nUn premier mot.\n" + "Le texte " * 20 + "cite Duchêne, 1950 avant de finir. " + "Et la suite. " * 20
MISSING = Problem("note-missing", Place("texts/v/b/text.md", 7, 3), (("number", "9"),), "9", contribution="v/b")
YEAR = Problem("year-differs", Place(FILE, 4, 100), (), "Duchêne, 1950", Verdict.CONTRADICTED, "v/a")
LOST = Problem("words-lost", Place(FILE, 4), (("count", "1"),), "mot", contribution="v/a")


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Speak English."""
    monkeypatch.setenv("LANGUAGE", "en")


def test_each_problem_has_a_line_to_jump_to():
    """A line begins with file, line and column, then the code; problems stand by contribution and place."""
    lines = report.terminal([MISSING, YEAR, LOST], {}).splitlines()
    heads = [line.split(": ")[:2] for line in lines if line.startswith("texts/")]
    assert heads == [[f"{FILE}:4", "words-lost"], [f"{FILE}:4:100", "year-differs"], ["texts/v/b/text.md:7:3", "note-missing"]]
    assert [line for line in lines if line in ("v/a", "v/b")] == ["v/a", "v/b"]


def test_evidence_stands_among_its_words():
    """The words around the evidence are shown, cut with an ellipsis on either side, the evidence marked."""
    lines = report.terminal([YEAR], {FILE: SOURCE}).splitlines()
    (context, marks) = next(pair for pair in pairwise(lines) if set(pair[1]) == {" ", "^"})
    assert context[marks.index("^") : marks.rindex("^") + 1] == "Duchêne, 1950"
    before, after = context.strip().split("Duchêne, 1950")
    assert before.startswith("…")
    assert before.endswith("Le texte cite ")
    assert after.startswith(" avant de finir. Et")
    assert after.endswith("…")
    assert len(context) < 120


@pytest.mark.parametrize("source", ["", "one line", "a\nb\nc\nnothing of the kind here"])
def test_evidence_that_is_not_on_its_line_is_shown_alone(source):
    """A place without the words, or without the line, gives the evidence by itself."""
    assert "« Duchêne, 1950 »" in report.terminal([YEAR], {FILE: source})


def test_colours_are_for_terminals():
    """Without colours there is no escape sequence; with them the words are the same."""
    plain, coloured = (report.terminal([YEAR], {}, colour=colour) for colour in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[33m" in coloured


def test_a_verdict_is_said():
    """A claim that was judged says how."""
    assert "(contradicted)" in report.terminal([YEAR], {})


def test_an_accepted_problem_says_why_and_counts_apart():
    """A waived problem stays visible with its reason and is no warning any more."""
    accepted = replace(YEAR, waived="as printed in the reprint")
    told = report.terminal([accepted, MISSING], {})
    assert "accepted: as printed in the reprint" in told
    assert report.summary([accepted, MISSING]) == "0 errors, 1 warning, 1 problem accepted"
    assert not report.stand([accepted], Severity.WARNING)


@pytest.mark.parametrize(
    ("problems", "limit", "expected"),
    [
        ([YEAR], Severity.ERROR, False),
        ([YEAR], Severity.WARNING, True),
        ([YEAR], Severity.INFORMATION, True),
        ([LOST], Severity.ERROR, True),
        ([], Severity.INFORMATION, False),
    ],
)
def test_what_stands_depends_on_the_limit(problems, limit, expected):
    """A problem stands when it is as grave as the limit or graver."""
    assert report.stand(problems, limit) is expected


def test_the_sum_in_french(monkeypatch):
    """French has the singular for none."""
    monkeypatch.setenv("LANGUAGE", "fr")
    assert report.summary([YEAR, MISSING]) == "0 erreur, 2 avertissements"


def test_records_have_every_field():
    """A record has the fields that other programs rely on, in their order."""
    (record,) = report.records([YEAR])
    expected = ["code", "severity", "verdict", "file", "line", "column", "contribution", "message", "evidence", "hint", "waived"]
    assert list(record) == expected
    assert record | {"message": "", "hint": ""} == {
        "code": "year-differs",
        "severity": "warning",
        "verdict": "contradicted",
        "file": FILE,
        "line": 4,
        "column": 100,
        "contribution": "v/a",
        "message": "",
        "evidence": "Duchêne, 1950",
        "hint": "",
        "waived": "",
    }
    assert record["message"]
    assert record["hint"]
    assert report.records([MISSING])[0]["verdict"] is None
