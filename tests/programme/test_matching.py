"""Which row a text is: title, authors and file name weighed together, and nothing guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.model import Author, Bilingual
from scholie.programme import Row, Text, match, unplaced
from scholie.programme.matching import SAME_FILE, SURE, score

HERON, BARGE, FORD = "Le héron au printemps", "La barque du passeur", "Ce que disent les gués de la plaine"
REY, LENOIR = Author("Rey", "Ada"), Author("Lenoir", "Paul")


def row(title, *authors, **held):
    """Return a row of the programme."""
    return Row(title=Bilingual(title), authors=authors, **held)


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (row(HERON, REY), Text("a", (HERON,), (REY,))),
        (row("LE HERON AU PRINTEMPS", REY), Text("a", (HERON,), (REY,))),
        (row("Le héron au printenps", REY), Text("a", (HERON,), (REY,))),
        (row(f"{HERON} : un oiseau des rives", REY), Text("a", (HERON,), (REY,))),
        (row(HERON, REY), Text("a", (HERON,))),
        (row(HERON), Text("a", (HERON,), (REY,))),
        (row(HERON, REY), Text("a", ("5e colloque des rives",), (), f"5e colloque des rives\n{HERON}\nAda Rey\n")),
        (row(HERON, REY), Text("a", ("",), (), f"5e colloque\n{HERON.upper()}\n", ("rey.txt",))),
        (row("Introduction", REY), Text("a", ("Introduction",), (REY,))),
        (row(HERON, LENOIR, file="12.pdf"), Text("a", (BARGE,), (REY,), "", ("x/12.txt",))),
    ],
)
def test_a_text_is_known_by_what_it_has(held, text):
    """A title in capitals, with a slip or without its subtitle, a title that only the opening has, a text that names nobody."""
    assert score(held, text) >= SURE
    assert match([held], [text]).pairs == {0: "a"}


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (row(HERON, REY), Text("a", (BARGE,), (LENOIR,))),
        (row(HERON, REY), Text("a", ("Le héron en automne",), (REY,))),
        (row(HERON, REY), Text("a", ("Les joncs",), (REY,), "", ("rey.txt",))),
        (row("Introduction", REY), Text("a", (BARGE,), (LENOIR,), "Introduction\nLa barque attend.")),
        (row(HERON, REY, id="7"), Text("a", (BARGE,), (), "", ("07.txt",))),
    ],
)
def test_a_text_is_not_taken_for_another(held, text):
    """The same author with another title, a title of one word in the opening, a number alone make nothing sure."""
    assert match([held], [text]).pairs == {}


def test_two_that_are_nearly_as_near_are_told():
    """Two texts of one title, and two rows of one title, are not told apart by chance; an author tells them apart."""
    rows, texts = [row(HERON)], [Text("a", (HERON,)), Text("b", (HERON,))]
    assert match(rows, texts).doubtful == {0: ("a", "b")}
    twice = [row(HERON, REY), row(HERON, LENOIR)]
    assert match(twice, [Text("a", (HERON,), (LENOIR,)), Text("b", (HERON,), (REY,))]).pairs == {0: "b", 1: "a"}
    assert match(twice, [Text("a", (HERON,))]).pairs == {}


def test_nothing_is_settled_by_elimination():
    """That its neighbour is taken does not make a doubtful pair sure."""
    found = match([row(HERON, REY), row("Un titre", REY)], [Text("a", (HERON,), (REY,)), Text("b", ("Le marais",), (REY,))])
    assert found.pairs == {0: "a"}
    assert unplaced([Text("a"), Text("c")], found) == ("c",)


def test_what_an_editor_has_written_holds():
    """A row that names its text has it, however unlike they are, and nobody else has it."""
    held = [row(HERON, REY, contribution="b"), row(BARGE, LENOIR)]
    texts = [Text("a", (HERON,), (REY,)), Text("b", (BARGE,), (LENOIR,))]
    assert match(held, texts).pairs == {0: "b"}


def test_the_number_of_a_row_helps():
    """Of two texts with one title the one whose file has the number of the row is its text."""
    texts = [Text("a", (HERON,), files=("12_v2.txt",)), Text("b", (HERON,), files=("13_v2.txt",))]
    assert match([row(HERON, id="12")], texts).pairs == {0: "a"}


rows = st.lists(
    st.builds(row, st.sampled_from((HERON, BARGE, FORD, "Introduction", "Le héron en automne")), st.sampled_from((REY, LENOIR))), max_size=5
)
texts = st.lists(
    st.builds(
        Text,
        st.just(""),
        st.tuples(st.sampled_from((HERON, BARGE, FORD, "", "5e colloque"))),
        st.sampled_from(((), (REY,), (LENOIR,), (REY, LENOIR))),
        st.sampled_from(("", HERON, f"{FORD} Rey")),
    ),
    max_size=5,
).map(lambda held: [replace(text, slug=str(rank)) for rank, text in enumerate(held)])


@given(rows, texts, st.randoms())
def test_law_a_match_does_not_hang_on_the_order(held, found, chance):
    """Rows and texts in another order make the same pairs; no text is two rows'."""
    made = match(held, found)
    assert len(set(made.pairs.values())) == len(made.pairs)
    order = list(range(len(held)))
    chance.shuffle(order)
    shuffled = list(found)
    chance.shuffle(shuffled)
    again = match([held[rank] for rank in order], shuffled)
    assert {order[rank]: slug for rank, slug in again.pairs.items()} == made.pairs


@given(rows, texts)
def test_law_what_is_doubtful_is_told_and_not_taken(held, found):
    """A pair that is taken is sure; a row that may be something is a pair or is told, and never both."""
    made = match(held, found)
    named = {text.slug: text for text in found}
    assert all(SURE <= score(held[rank], named[slug]) <= SAME_FILE for rank, slug in made.pairs.items())
    assert not made.pairs.keys() & made.doubtful.keys()
    assert not {slug for near in made.doubtful.values() for slug in near} & set(made.pairs.values())
