"""The index of works: it finds whatever is related, and few pairs are compared."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from related import pairs

from scholie.check.view import View
from scholie.model import Edition, Name, Reference
from scholie.works import Index, Relation, index, relation, rules
from strategies import words

PAIRS = pairs("relation.txt")


@pytest.mark.parametrize(("one", "other"), [pytest.param(*case[1:3], id=case[0]) for case in PAIRS])
def test_law_what_is_related_is_found(one, other):
    """Every pair of the fixture that is one work or editions of one is near in the index, both ways."""
    if relation(one, other) is not Relation.OTHER:
        assert Index([one]).near(other) == (one,)
        assert list(Index([one, other]).pairs()) == [(one, other)]


def test_the_index_keeps_its_order():
    """Of several records of one work the one of the very year comes first, then the earliest."""
    works = [
        Reference(key, "book", (Name("Rivet", "L."),), year=year, title="Prêter")
        for key, year in (("a", "1999"), ("b", "1999a"), ("c", "1999a"))
    ]
    assert [work.key for work in Index(works).near(works[2])] == ["a", "b", "c"]
    assert Index(works).same(works[2]) == works[1]


def test_two_letters_in_one_list_are_two_works():
    """An item that its list dates 2018b is not the work of which the list has 2018a; another list's letters tell nothing."""
    first, second = (
        Reference(key, "book", (Name("Rivet", "L."),), year=year, title="Prêter") for key, year in (("a", "2018a"), ("b", "2018b"))
    )
    known = Index([first])
    assert known.same(second) == first
    assert known.same(second, {"a": (first,)}) is None


titles = st.lists(words, min_size=1, max_size=5).map(" ".join)
works = st.builds(
    Reference,
    type=st.sampled_from(["book", "article", "misc"]),
    authors=st.lists(st.builds(Name, st.sampled_from(["Rivet", "Carle"]), st.sampled_from(["Luce", "L.", ""])), max_size=2).map(tuple),
    title=titles,
    year=st.sampled_from(["1999", "2004", ""]),
)


@given(st.lists(works, min_size=2, max_size=8), st.integers(0, 10), st.sampled_from("aeo"))
def test_law_no_related_pair_is_passed_over(drawn, at, letter):
    """What the index does not bring together is another work, with a wrong letter in a title too."""
    slipped = drawn[0].title[:at] + letter + drawn[0].title[at + 1 :]
    every = [replace(work, key=str(rank)) for rank, work in enumerate([*drawn, replace(drawn[0], title=slipped)])]
    found = {(one.key, other.key) for one, other in Index(every).pairs()}
    assert all((one.key, other.key) in found or relation(one, other) is Relation.OTHER for one, other in combinations(every, 2))


def compared(works: int, authors: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many pairs a check compares among so many *works* of so many *authors*."""
    seen: list[None] = []
    monkeypatch.setattr("scholie.check.view.relation", lambda one, other: seen.append(None) or rules.relation(one, other))
    syllables = ["ba", "ci", "do", "fu", "ge", "la", "mi", "no", "ru", "ve"]
    spelt = ["".join(syllables[int(figure)] for figure in f"{rank * 7919 % 10007:05d}") for rank in range(works)]
    every = (Reference(str(rank), "book", (Name(f"Rivet{rank % authors}"),), title=spelt[rank], year="1999") for rank in range(works))
    assert View(Edition(references=tuple(every))).related is not None
    return len(seen)


def test_not_every_pair_is_compared(monkeypatch):
    """Works of as many authors ask for no comparison; those of a few for a small share of the pairs of each."""
    assert compared(1000, 1000, monkeypatch) == 0
    assert compared(500, 10, monkeypatch) < 10 * (50 * 49 / 2) / 5


def test_a_work_has_few_marks():
    """A work is looked up by a bounded number of marks, however long the bibliography."""
    work = Reference("a", "book", (Name("Rivet", "Luce"), Name("Carle", "Marc")), title="Prêter et rendre un livre", year="1999")
    assert len(index.marks(work)) < 60
