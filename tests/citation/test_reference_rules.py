"""No rule that reads printed references is without a golden case that needs it."""

import pytest
from prints import FIXTURES
from test_accents import LISTED
from test_reference import in_full, read

from ablation import assert_speak, tables
from golden import cases
from scholie.reference import restore

PRINTED = [case.values[0] for case in cases(FIXTURES / "references.txt")]
TEXTS = [case.values[0] for case in cases(FIXTURES / "in-full.txt")]
ACCENTS = "Voir M. Lefèvre (2004) et Paul Carré."


def outcomes():
    """Yield how each golden reference is read, which works the golden texts give in full, and which accents come back."""
    yield from map(read, PRINTED)
    yield from map(in_full, TEXTS)
    yield restore(LISTED, ACCENTS)


@pytest.mark.parametrize(("module", "table"), tables("scholie.reference"))
def test_law_every_rule_of_references_speaks(module, table, monkeypatch):
    """Without any one rule at least one golden case is read otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
