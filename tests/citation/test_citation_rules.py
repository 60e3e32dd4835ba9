"""No rule that finds or matches citations is without a golden case that needs it."""

import pytest
from golden import cases
from test_find import marked
from test_short import LIST, chained

from scholie.citation import find, mentions
from scholie.citation.mentions import match
from scholie.citation.mentions.catalogue import catalogue
from scholie.reference import parse_series

FOUND = [(*case.values[0].split("\n\n", 1), case.values[1]) for case in cases("find.txt")]
FOUND = [(parse_series(listed.split("\n")), text, expected) for listed, text, expected in FOUND]
SHORT = [case.values for case in cases("short.txt")]
OWN = parse_series(["Morel, A. (2004). Murs. Seuil."])
OTHERS = parse_series(["Morel, A. (2004). Ponts. Seuil."])
TABLES = ((mentions, "SHORT"), (match, "PREFERENCES"))
RULES = [pytest.param(module, name, rule, id=f"{name}-{rule.__name__}") for module, name in TABLES for rule in getattr(module, name)]


def of_its_own():
    """Return which works « Morel (2004) » means where this contribution and another each list one."""
    return [one.references for one in mentions.mentions("On attend (Morel, 2004).", catalogue(OWN, OTHERS))]


def test_a_work_of_the_contribution_comes_before_another_s():
    """A work that only another contribution lists is no rival of its own."""
    assert of_its_own() == [(0,)]


@pytest.mark.parametrize(("module", "name", "rule"), RULES)
def test_law_every_rule_of_citations_speaks(module, name, rule, monkeypatch):
    """Without any one rule at least one golden case is found otherwise."""
    monkeypatch.setattr(module, name, tuple(other for other in getattr(module, name) if other is not rule))
    assert (
        any(marked(text, find(text, listed)).strip() != expected.strip() for listed, text, expected in FOUND)
        or any(chained(notes, find(notes, LIST)) != expected for notes, expected in SHORT)
        or of_its_own() != [(0,)]
    )
