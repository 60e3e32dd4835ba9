"""The rules of bibliography.bib: what they say of an invented one, and when they are silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_edition import cases
from test_rules import shown

from scholie import bibliography
from scholie.check import check
from scholie.check.references.numbers import isbn_valid, issn_valid
from scholie.document import parse
from scholie.model import Author, Bilingual, Contribution, Edition, Keywords, Metadata, Name, Reference, Volume


def library(source: str) -> Edition:
    """Return the edition of 2022 with this bibliography and nothing else."""
    read = bibliography.read(source)
    assert read.problems == ()
    return Edition(volumes=(Volume("actes", date="juin 2022"),), references=read.references, bibtex=read.entries)


@pytest.mark.parametrize(("bib", "expected"), cases("references.txt"))
def test_what_the_rules_say(bib, expected):
    """Every problem of the entries is said at its line, and nothing else is."""
    problems = check(library(bib))
    assert shown(problems) == expected
    assert {problem.place.file for problem in problems} <= {"bibliography.bib"}


def test_a_year_after_today_cannot_be():
    """Where no volume has a date, the day on which one asks is the limit; without it nothing is said."""
    undated = Edition(references=(Reference("a", "online", title="A", year="2031", url="https://a.example"),))
    assert check(undated) == check(undated, today="2030-05-01") == ()
    assert [problem.code for problem in check(undated, today="2029-12-31")] == ["year-impossible"]


def test_the_numbers_of_a_volume_are_checked():
    """The ISBN and the ISSN of volume.yml are numbers as those of the entries are."""
    wrong = check(Edition(volumes=(Volume("actes", isbn="978-2-07-036822-7", issn="0378-5954"),)))
    assert [(problem.code, problem.place.file) for problem in wrong] == [
        ("isbn-invalid", "texts/actes/volume.yml"),
        ("issn-invalid", "texts/actes/volume.yml"),
    ]
    assert check(Edition(volumes=(Volume("actes", isbn="978-2-07-036822-8", issn="0378-5955"),))) == ()


def test_an_author_of_the_edition_knows_their_accents():
    """A name that lost its accents is measured against the authors of the contributions, too."""
    metadata = Metadata(Bilingual("T", "T"), (Author("Étienne", "Élie"),), abstract=Bilingual("R", "A"), keywords=Keywords(("m",), ("w",)))
    work = Reference("a", "online", (Name("Etienne", "E."),), title="A", url="https://a.example", line=3)
    (problem,) = check(Edition(contributions=(Contribution("v", "c", metadata, parse("")),), references=(work,)))
    assert (problem.code, problem.place.line, dict(problem.details)["other"]) == ("name-unaccented", 3, "Étienne")


@given(st.integers(0, 10**9 - 1))
def test_law_one_wrong_figure_is_always_found(number):
    """The check digit of an ISBN-10 and of an ISBN-13 finds every single figure that is wrong."""
    body = f"{number:09d}"
    ten = next(body + digit for digit in "0123456789X" if isbn_valid(body + digit))
    thirteen = next(f"978{body}{digit}" for digit in "0123456789" if isbn_valid(f"978{body}{digit}"))
    for whole in (ten, thirteen):
        for at in range(len(whole) - 9, len(whole)):
            others = (whole[:at] + digit + whole[at + 1 :] for digit in "0123456789" if digit != whole[at])
            assert not any(isbn_valid(other) for other in others)


@given(st.text(max_size=20))
def test_law_only_numbers_are_numbers(text):
    """What is no number is none, and asking never fails."""
    assert not (isbn_valid(text) and issn_valid(text))
