"""No rule of binding is without a golden case that needs it."""

import importlib

import pytest
from prints import FIXTURES
from test_bind import own

from ablation import assert_speak
from golden import read
from scholie.citation import bind

view, binding = (importlib.import_module(f"scholie.citation.binding.{name}") for name in ("view", "bind"))
TABLES = ((view, "MARKS"), (view, "SILENT"), (binding, "SAFE"))


def outcomes():
    """Yield each golden text with its citations bound."""
    for case in reversed(read(FIXTURES / "bind.txt")):
        yield bind(case.parts[0], own(case.parts[0])).markdown


@pytest.mark.parametrize(("module", "table"), TABLES, ids=[table for _, table in TABLES])
def test_law_every_rule_of_binding_speaks(module, table, monkeypatch):
    """Without any one kind of mark, or any one thing that a link must keep, at least one golden text is bound otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
