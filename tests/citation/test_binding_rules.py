"""No rule of binding is without a golden case that needs it."""

import importlib

import pytest
from prints import FIXTURES
from test_bind import own

from ablation import assert_speak, tables
from golden import read
from scholie.citation import bind

view = importlib.import_module("scholie.citation.binding.view")
MARKS = [pytest.param(view, name, id=name) for name in ("MARKS", "SILENT")]
"""Tables of patterns and of kinds as words."""


def outcomes():
    """Yield each golden text with its citations bound."""
    for case in reversed(read(FIXTURES / "bind.txt")):
        yield bind(case.parts[0], own(case.parts[0])).markdown


@pytest.mark.parametrize(("module", "table"), [*tables("scholie.citation.binding"), *MARKS])
def test_law_every_rule_of_binding_speaks(module, table, monkeypatch):
    """Without any one kind of mark, or any one thing that a link must keep, at least one golden text is bound otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
