"""Each rule of the normaliser, on texts that show what it does."""

import pytest
from paragraphs import styled_cases
from proofs import cases, cases_of_two, shown
from zoned import ZONED, settled

import golden
from scholie.normalise import normalise, unaccounted


@pytest.mark.parametrize(("given", "expected"), cases())
def test_golden(given, expected):
    """The proposal for a witness is the expected one: front matter, body, ledger and doubts."""
    assert expected == shown(normalise(given))


@pytest.mark.parametrize(("given", "expected"), cases())
def test_golden_law_of_words(given, expected):
    """No word of a golden case is lost, and none is invented."""
    proposal = normalise(given)
    missing, surplus = unaccounted(given, proposal.markdown, proposal.ledger)
    assert not missing
    assert not surplus


@pytest.mark.parametrize(("given", "other", "expected"), cases_of_two())
def test_golden_with_another_witness(given, other, expected):
    """So it is where another witness of the work says where paragraphs end, and has what this one lacks."""
    assert expected == shown(normalise(given, others=(other,)))


@pytest.mark.parametrize(("given", "expected"), styled_cases())
def test_golden_of_paragraphs(given, expected):
    """The proposal for paragraphs whose file says what they are is the expected one, and no word is lost."""
    proposal = normalise(given)
    assert expected == shown(proposal)
    assert [counter.total() for counter in unaccounted(given, proposal.markdown, proposal.ledger)] == [0, 0]


@pytest.mark.parametrize(("given", "expected"), golden.cases(ZONED))
def test_golden_of_zones(given, expected):
    """Lines to which the labeller gave these zones belong to the expected ones."""
    assert expected == settled(given)
