"""How an editor is told of many problems, of long evidence, and of none."""

from __future__ import annotations

from itertools import pairwise

import pytest

from scholie import report
from scholie.model import Place, Problem, Verdict

FILE = "texts/v/a/text.md"


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Speak English."""
    monkeypatch.setenv("LANGUAGE", "en")


def lost(number):
    """Return a call without a note."""
    return Problem("note-missing", Place(FILE, number, 4), (("number", str(number)),), f"un mot[{number}]", contribution="v/a")


def test_many_of_a_kind_have_a_line_each_and_one_remedy():
    """Four problems of one kind in a row are four lines, with their evidence, and say once what to do."""
    told = report.terminal([lost(number) for number in range(1, 5)], {FILE: "un mot[1]\n" * 9}).splitlines()
    assert [line.split(" · ")[1] for line in told if line.startswith(FILE)] == [f"un mot[{number}]" for number in range(1, 5)]
    assert [line for line in told if "→" in line] == ["    → Look for the note in the original; if it is lost leave the call: […]{.call}"]
    assert not any("^" in line for line in told)


def test_few_of_a_kind_are_told_whole():
    """Three problems of one kind have their context and their remedy each."""
    told = report.terminal([lost(number) for number in range(1, 4)], {FILE: "un mot[1] un mot[2] un mot[3]\n" * 9})
    marks = [line for line in told.splitlines() if set(line) == {" ", "^"}]
    assert (len(marks), told.count("→")) == (3, 3)


def test_evidence_is_found_through_its_marks():
    """Emphasis and escapes in the line do not hide the evidence, which is underlined as it stands there."""
    problem = Problem("year-differs", Place(FILE, 1, 2), (), "Rivet, Prêter [sic], 1998", contribution="v/a")
    told = report.terminal([problem], {FILE: "([Rivet, *Prêter* \\[sic\\], 1998](@rivet1999))"}).splitlines()
    context, marks = next((line, below) for line, below in pairwise(told) if set(below) == {" ", "^"})
    assert context[marks.index("^") : marks.rindex("^") + 1] == "Rivet, *Prêter* \\[sic\\], 1998"


def test_long_evidence_is_cut():
    """A quotation of a page is shown by its first words, in its line and in the sentence, and alone as well."""
    words = "« " + "un livre que l’on prête " * 40 + "»"
    problem = Problem("heading-stop", Place(FILE, 1), (), words, contribution="v/a")
    for source in (words, ""):
        told = report.terminal([problem], {FILE: source})
        assert max(map(len, told.splitlines())) < 170
        assert "« «" not in told


def test_what_was_verified_is_no_remark():
    """A claim that was verified counts apart."""
    verified = Problem("year-differs", Place(FILE, 1), verdict=Verdict.VERIFIED)
    assert report.summary([verified, lost(1)]) == "0 errors, 1 warning, 1 claim verified"
