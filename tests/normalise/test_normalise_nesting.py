"""Outlines of headings without numbers."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scholie.normalise.nesting import Head, outline


def head(text, words=100, space=-1, *, top=False):
    """Return a heading with as many words under it."""
    return Head(text, words, space, top)


def test_outline_of_the_space_above():
    """Headings with more space above stand over those with less."""
    heads = [head("Le port", space=0), head("Quais", space=1), head("Digues", space=1), head("La ville", space=0), head("Rues", space=1)]
    assert outline(tuple(heads)) == (1, 2, 2, 1, 2)


def test_outline_of_headings_that_follow_at_once():
    """A heading with nothing under it but another stands over that one, and beside the next of its kind."""
    heads = [head("Le port", 0), head("Quais"), head("Digues"), head("La ville", 0), head("Rues"), head("Places")]
    assert outline(tuple(heads)) == (1, 2, 2, 1, 2, 2)


def test_outline_returns_to_the_top_for_a_conclusion():
    """A conclusion stands at the top, however deep the section before it."""
    assert outline((head("Le port", 0), head("Quais"), head("Digues"), head("Conclusion", top=True))) == (1, 2, 2, 1)


def test_outline_of_a_counted_series():
    """Headings counted 1, 2, 3 among others without number stand together."""
    levels = outline((head("Les usages"), head("1. Pêcher"), head("2. Moudre"), head("3. Tanner"), head("Le port")))
    assert levels[1] == levels[2] == levels[3] == 2
    assert levels[4] == 1


def test_outline_of_times():
    """Headings that begin with ordinals stand together, whatever space the top of a page leaves above one of them."""
    times = [head("Premier temps", 150, 2), head("Deuxième temps", 20, 2), head("Troisième temps", 150, 0)]
    assert outline((head("Le port", 90, 0), *times)) == (1, 2, 2, 2)


def test_outline_of_doings():
    """Headings that name the doing of the one before, or take up one of its verbs, stand below it."""
    assert outline((head("Graver les plans", 40), head("Gravure du cuivre"), head("Gravure du bois"), head("Les encres"))) == (1, 2, 2, 2)
    assert outline((head("Peser et moudre le grain", 40), head("Peser le grain"), head("Moudre le grain"))) == (1, 2, 2)


def test_outline_of_an_article():
    """Headings that begin with the same word are a series, unless only the second has an article: it is then a part of the first."""
    assert outline((head("Mesures du port", 20), head("La mesure du quai"), head("La mesure de la digue"))) == (1, 2, 2)
    assert outline((head("La mesure du port"), head("La mesure du quai"), head("La mesure de la digue"))) == (1, 1, 1)
    assert outline((head("Mesure du port", 90), head("La mesure du quai"), head("La mesure de la digue"))) == (1, 2, 2)


def test_outline_without_any_sign_is_flat():
    """Where nothing tells headings apart, they stand side by side."""
    assert outline((head("Le port"), head("Une ville"), head("Des jardins"))) == (1, 1, 1)


@given(st.lists(st.builds(Head, st.text(max_size=12), st.integers(0, 400), st.integers(-1, 2), st.booleans(), st.booleans()), max_size=25))
def test_law_of_outlines(heads):
    """Every heading has a level, and none is more than one below the heading before it."""
    levels = outline(tuple(heads))
    assert len(levels) == len(heads)
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert min(levels, default=1) >= 1
