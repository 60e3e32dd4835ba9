"""The page of the codes says what the program says."""

from __future__ import annotations

from document import GROUPS, PAGE, page
from scholie.check import CODES, RULES


def test_the_page_is_that_of_the_codes():
    """docs/checks.md is what `make checks` writes."""
    assert PAGE.read_text("utf-8") == page()


def test_every_code_stands_in_one_group():
    """Each code has its section, and no section is without a code."""
    assert sorted(code for group in GROUPS.values() for code in group) == sorted(CODES)


def test_every_rule_has_its_sentence_and_its_line():
    """A rule has a code with a sentence, says first in its docstring what it looks for, and stands on the page with both."""
    lines = PAGE.read_text("utf-8").split("\n")
    for name, rule in RULES:
        assert name in CODES
        assert rule.__doc__
        assert f"### {name}" in lines
