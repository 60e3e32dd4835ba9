"""Waivers: what they accept, and for how long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.check import read_waivers, waive
from scholie.model import Problem, Waiver

WAIVER = Waiver("year-differs", "volume/rivet", "Rivet, 1998", "Réédition", "A. Dufour", "2024-01-31")
PROBLEM = Problem("year-differs", evidence="Rivet, 1998", contribution="volume/rivet")


def test_a_waived_problem_says_why():
    """The problem stays, with the reason."""
    (problem,) = waive((PROBLEM,), (WAIVER,))
    assert problem == Problem("year-differs", evidence="Rivet, 1998", contribution="volume/rivet", waived="Réédition")


@pytest.mark.parametrize(
    "other",
    [
        Problem("name-differs", evidence="Rivet, 1998", contribution="volume/rivet"),
        Problem("year-differs", evidence="Rivet, 1998", contribution="volume/dufour"),
        Problem("year-differs", evidence="Rivet, 1997", contribution="volume/rivet"),
        Problem("year-differs", evidence="", contribution="volume/rivet"),
    ],
)
def test_another_problem_is_not_waived(other):
    """Another code, contribution or evidence is another problem."""
    assert waive((other,), (WAIVER,)) == (other,)


def test_a_waiver_may_end():
    """A waiver holds up to its last day; without the day of today it holds."""
    until = Waiver("year-differs", "volume/rivet", "Rivet, 1998", "Réédition", until="2024-06-30")
    assert [bool(waive((PROBLEM,), (until,), today=day)[0].waived) for day in ("2024-06-30", "2024-07-01", "")] == [True, False, True]


@given(st.lists(st.sampled_from("abc"), max_size=6), st.lists(st.sampled_from("abc"), max_size=3))
def test_law_waiving_neither_loses_nor_adds_a_problem(codes, waived):
    """All problems are still there, in order, and exactly those of a waived code are waived."""
    problems = [Problem(code) for code in codes]
    found = waive(problems, [Waiver(code, reason="oui") for code in waived])
    assert [problem.code for problem in found] == codes
    assert [bool(problem.waived) for problem in found] == [code in waived for code in codes]


def test_waivers_are_read_with_every_mistake():
    """Waivers that stand are read; unknown fields and codes and what is left out are said with their lines."""
    source = "- {code: year-differs, reason: x, by: y, date: '2024-01-31'}\n- {code: moon, reason: x, by: y, date: z}\n"
    source += "- {code: year-differs}\n- {kode: x}\n"
    waivers, problems = read_waivers(source, "w.yml")
    assert [waiver.code for waiver in waivers] == ["year-differs", "moon", "year-differs"]
    assert [(problem.code, problem.place.line) for problem in problems] == [
        ("waiver-unknown", 2),
        ("waiver-incomplete", 3),
        ("waiver-incomplete", 3),
        ("waiver-incomplete", 3),
        ("field-invalid", 4),
        ("field-unknown", 4),
    ]


def test_no_waivers_are_no_mistake():
    """An empty file holds none; a mapping is a mistake."""
    assert read_waivers("# none\n", "w.yml") == ((), ())
    assert [problem.code for problem in read_waivers("code: x\n", "w.yml")[1]] == ["field-invalid"]
