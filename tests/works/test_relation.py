"""What two records are to each other: golden pairs, and no rule without a pair that needs it."""

import pytest
from related import pairs

from ablation import assert_speak, tables
from scholie.works import relation

PAIRS = pairs("relation.txt")


@pytest.mark.parametrize(("one", "other", "expected"), [pytest.param(*case[1:], id=case[0]) for case in PAIRS])
def test_what_two_records_are_to_each_other(one, other, expected):
    """The answer is that of the fixture, whichever record comes first."""
    assert (relation(one, other).name.lower(), relation(other, one).name.lower()) == (expected, expected)


def outcomes():
    """Yield what the two records of each pair are to each other."""
    yield from (relation(one, other) for _, one, other, _ in PAIRS)


@pytest.mark.parametrize(("module", "table"), tables("scholie.works"))
def test_law_every_rule_of_works_speaks(module, table, monkeypatch):
    """Without any one rule, or any one pattern of titles, at least one pair is answered otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
