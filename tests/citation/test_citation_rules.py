"""No rule that finds or matches citations is without a golden case that needs it."""

import pytest
from prints import FIXTURES
from test_find import marked
from test_short import LIST, chained

from ablation import assert_speak, tables
from golden import cases
from scholie.citation import find, mentions
from scholie.citation.mentions.catalogue import catalogue
from scholie.reference import parse_series

FOUND = [case.values[0].split("\n\n", 1) for case in cases(FIXTURES / "find.txt")]
FOUND = [(parse_series(listed.split("\n")), text) for listed, text in FOUND]
SHORT = [case.values[0] for case in cases(FIXTURES / "short.txt")]
OWN = parse_series(["Morel, A. (2004). Murs. Seuil."])
OTHERS = parse_series(["Morel, A. (2004). Ponts. Seuil."])


def of_its_own():
    """Return which works « Morel (2004) » means where this contribution and another each list one."""
    return [one.references for one in mentions.mentions("On attend (Morel, 2004).", catalogue(OWN, OTHERS))]


def test_a_work_of_the_contribution_comes_before_another_s():
    """A work that only another contribution lists is no rival of its own."""
    assert of_its_own() == [(0,)]


def outcomes():
    """Yield what each golden case is found to cite."""
    yield of_its_own()
    yield from (marked(text, find(text, listed)) for listed, text in FOUND)
    yield from (chained(notes, find(notes, LIST)) for notes in SHORT)


@pytest.mark.parametrize(("module", "table"), tables("scholie.citation.mentions"))
def test_law_every_rule_of_citations_speaks(module, table, monkeypatch):
    """Without any one rule at least one golden case is found otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
