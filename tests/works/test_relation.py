"""What two records are to each other: golden pairs, and no rule without a pair that needs it."""

import pytest
from related import pairs

from scholie.works import relation, rules

PAIRS = pairs("relation.txt")
RULES = [pytest.param(name, id=name) for name, _ in rules.RULES]


@pytest.mark.parametrize(("one", "other", "expected"), [pytest.param(*case[1:], id=case[0]) for case in PAIRS])
def test_what_two_records_are_to_each_other(one, other, expected):
    """The answer is that of the fixture, whichever record comes first."""
    assert (relation(one, other).name.lower(), relation(other, one).name.lower()) == (expected, expected)


@pytest.mark.parametrize("name", RULES)
def test_law_every_rule_of_the_relation_speaks(name, monkeypatch):
    """Without any one rule at least one pair is answered otherwise."""
    monkeypatch.setattr(rules, "RULES", tuple(rule for rule in rules.RULES if rule[0] != name))
    assert any(relation(one, other).name.lower() != expected for _, one, other, expected in PAIRS)
