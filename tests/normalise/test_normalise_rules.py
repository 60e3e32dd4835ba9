"""No rule of the normaliser is without a golden case that needs it."""

import pytest
from proofs import cases, cases_of_two, shown

from ablation import assert_speak, tables
from scholie.normalise import normalise

TABLES = [param for param in tables("scholie.normalise.order", "scholie.normalise.joints") if param.values[1] in ("ORDER", "RULES")]
WITNESSES = [(case.values[0], ()) for case in cases()] + [(case.values[0], (case.values[1],)) for case in cases_of_two()]


def outcomes():
    """Yield what is proposed of each golden text."""
    yield from (shown(normalise(given, others=others)) for given, others in WITNESSES)


@pytest.mark.parametrize(("module", "table"), TABLES)
def test_law_every_rule_of_the_normaliser_speaks(module, table, monkeypatch):
    """Without any one rule at least one golden case comes to other words, another ledger or other doubts."""
    assert_speak(monkeypatch, module, table, outcomes)
