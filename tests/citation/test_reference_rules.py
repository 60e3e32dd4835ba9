"""No rule that reads printed references is without a golden case that needs it."""

import pytest
from golden import cases
from test_reference import read

from scholie.reference import article, printed, tail
from scholie.reference.labeller import settle

TABLES = ((printed, "RULES"), (article, "CUTS"), (tail, "STARTS"), (settle, "READINGS"))
CASES = [case.values for case in cases("references.txt")]
RULES = [pytest.param(module, name, rule, id=f"{name}-{rule.__name__}") for module, name in TABLES for rule in getattr(module, name)]


@pytest.mark.parametrize(("module", "name", "rule"), RULES)
def test_law_every_rule_of_references_speaks(module, name, rule, monkeypatch):
    """Without any one rule at least one golden case is read otherwise."""
    monkeypatch.setattr(module, name, tuple(other for other in getattr(module, name) if other is not rule))
    assert any(read(words) != expected.strip() for words, expected in CASES)
