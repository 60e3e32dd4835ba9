"""No rule that reads names is without a golden case that needs it."""

import pytest
from test_bylines import FIXTURES, shown

from ablation import assert_speak, tables
from golden import read
from scholie.names import led
from scholie.names.lists import split_names
from scholie.reference import parse_reference

BYLINES = read(FIXTURES / "bylines.txt")
LISTS = (
    "Silva, J. ; Souza, M. et Lima, A.",
    "Savary, P. et al.",
    "MOREL A., LENOIR P.",
    "Goguel d’Estrées, Thierry",
)


def outcomes():
    """Yield whom each golden by-line and each list of names names, what opens a family name, and who directed a book."""
    yield from (shown(case.parts[0]) for case in BYLINES)
    yield from map(split_names, LISTS)
    yield led("van der Berg")
    yield parse_reference("Rivier, H. (dir.). Dire la panne. Lyon : Borel, 2015.").editors


@pytest.mark.parametrize(("module", "table"), tables("scholie.names"))
def test_law_every_rule_of_names_speaks(module, table, monkeypatch):
    """Without any one pattern at least one by-line or list of names is read otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
