"""Problems as annotations of a pull request."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie import report
from scholie.check import message
from scholie.model import Place, Problem, Verdict

COMMAND = re.compile(r"::(error|warning|notice) ([^\r\n]*?)::([^\r\n]*)\n")


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Speak English."""
    monkeypatch.setenv("LANGUAGE", "en")


def test_a_problem_is_one_command():
    """Severity, place, code, sentence and remedy stand in one line."""
    problem = Problem("isbn-invalid", Place("bibliography.bib", 3, 7), (("isbn", "1"), ("key", "a2000")), "1")
    (command,) = COMMAND.findall(report.github([problem]))
    assert command[:2] == ("warning", "file=bibliography.bib,line=3,col=7,title=isbn-invalid")
    assert unquote(command[2]).startswith(message(problem, "en") + "\n→ ")


def test_severities_have_their_commands():
    """Errors, warnings and information are errors, warnings and notices; a claim that was verified is no annotation."""
    problems = [Problem("key-unknown"), Problem("year-differs"), Problem("hyphen-lost"), Problem("year-differs", verdict=Verdict.VERIFIED)]
    assert [command[0] for command in COMMAND.findall(report.github(problems))] == ["error", "warning", "notice"]


def test_what_is_not_known_is_left_out():
    """A problem of a whole file has no line, and none of a column."""
    assert report.github([Problem("moon-missing", Place("a.md"))]) == "::warning file=a.md,title=moon-missing::moon-missing\n"


def test_what_was_accepted_is_not_said():
    """An accepted problem annotates nothing."""
    assert report.github([Problem("moon-missing", waived="so it is")]) == ""


@given(st.text(), st.text(min_size=1))
def test_law_nothing_breaks_a_command(words, path):
    """Whatever stands in a problem, it is one line whose parts can be taken back."""
    problem = Problem("year-differs", Place(path, 2), (("cited", words),), words)
    (command,) = COMMAND.findall(report.github([problem]))
    properties = dict(part.split("=", 1) for part in command[1].split(","))
    decode = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
    assert re.sub("%25|%0D|%0A|%3A|%2C", lambda m: decode[m[0]], properties["file"]) == path
    assert re.sub("%25|%0D|%0A", lambda m: decode[m[0]], command[2]).startswith(message(problem, "en"))
