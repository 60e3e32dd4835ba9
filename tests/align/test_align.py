"""What two rows share: chains, anchors and matches, as laws."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from scholie.align import Match, anchors, gaps, grams, joined, patience, rising, weightiest

ROW = st.lists(st.sampled_from("abcde"), max_size=12)
PLACES = st.lists(st.integers(0, 9), max_size=8)
WEIGHTS = st.lists(st.integers(1, 9), min_size=8, max_size=8)


def chains(pairs):
    """Return every part of *pairs* that rises on both sides."""
    parts = (part for size in range(len(pairs) + 1) for part in combinations(pairs, size))
    return [part for part in parts if all(one[1] < other[1] for one, other in pairwise(part))]


@given(PLACES)
def test_a_rising_chain_is_as_long_as_any_law(places):
    """No part of the pairs that rises is longer than the one returned, which rises."""
    pairs = list(enumerate(places))
    found = rising(pairs)
    assert tuple(found) in chains(pairs)
    assert len(found) == max(map(len, chains(pairs)))


@given(PLACES, WEIGHTS)
def test_the_weightiest_chain_is_the_longest_and_weighs_most_law(places, weights):
    """Of the longest chains the one returned weighs most."""
    pairs = list(enumerate(places))
    found = weightiest(pairs, weights)
    measured = [(len(chain), sum(weights[at] for at, _ in chain)) for chain in chains(pairs)]
    assert (len(found), sum(weights[at] for at, _ in found)) == max(measured)


@given(ROW, ROW, st.sampled_from([(3,), (2, 1), (6, 3, 1)]))
def test_matches_and_gaps_are_both_rows_law(one, other, sizes):
    """Matches hold the same words and rise; with the gaps between them they are each row, whole and once."""
    found = patience(one, other, sizes)
    assert all(one[m.a : m.a + m.size] == other[m.b : m.b + m.size] and m.size for m in found)
    covered = sorted([(m.a, m.a + m.size) for m in found] + [(g.a, g.a_end) for g in gaps(found, len(one), len(other)) if g.a < g.a_end])
    assert [n for start, end in covered for n in range(start, end)] == list(range(len(one)))
    assert all(m.b + m.size <= after.b for m, after in pairwise(found))


@given(ROW)
def test_a_row_matches_itself_law(row):
    """A row and itself are one match, and have no gap."""
    found = patience(row, row, (3, 1))
    assert found == ([Match(0, 0, len(row))] if row else [])
    assert list(gaps(found, len(row), len(row))) == []


def test_anchors_are_unique_on_both_sides():
    """A run that one side has twice is no anchor; one that crosses another is none either."""
    one, other = ["a", "b", "c", "x", "a", "b"], ["x", "a", "c", "b"]
    assert anchors(one, (0, 6), other, (0, 4), 1) == [(3, 0)]
    assert list(grams(one, 5)) == [("a", "b", "c", "x", "a"), ("b", "c", "x", "a", "b")]


def test_matches_that_touch_are_one():
    """Two matches that touch in both rows are joined, those that touch in one are not."""
    assert joined([Match(2, 2, 1), Match(0, 0, 2), Match(3, 5, 1)]) == [Match(0, 0, 3), Match(3, 5, 1)]
