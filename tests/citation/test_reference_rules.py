"""No rule that reads printed references is without a golden case that needs it."""

import pytest
from prints import FIXTURES
from test_reference import read

from ablation import assert_speak
from golden import cases
from scholie.reference import article, printed, tail
from scholie.reference.labeller import settle

TABLES = ((printed, "RULES"), (article, "CUTS"), (tail, "STARTS"), (settle, "READINGS"))
CASES = [case.values[0] for case in cases(FIXTURES / "references.txt")]


@pytest.mark.parametrize(("module", "table"), TABLES, ids=[table for _, table in TABLES])
def test_law_every_rule_of_references_speaks(module, table, monkeypatch):
    """Without any one rule at least one golden case is read otherwise."""
    assert_speak(monkeypatch, module, table, lambda: map(read, CASES))
