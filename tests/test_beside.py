"""Two carriers side by side: every word of both, each passage where it stands, what differs marked and nothing else."""

from __future__ import annotations

import random
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from provenance import Text
from scholie.apparatus import BREAK, Row, beside, tokenise
from scholie.document import parse, text
from steps import STEADY, growth


def rows(ours: str, theirs: str) -> tuple[Row, ...]:
    """Return *theirs* beside *ours*, both Markdown."""
    return beside(parse(ours), parse(theirs))


def unlike(row: Row) -> list[tuple[str, str]]:
    """Return what differs in *row*: our words and theirs."""
    return [(stretch.ours, stretch.theirs) for stretch in row.stretches if not stretch.same]


def spoken(row: Row) -> tuple[str, str]:
    """Return both sides of *row* as they read."""
    ours = "".join(stretch.gap + stretch.ours for stretch in row.stretches)
    return ours, "".join(stretch.other + stretch.theirs for stretch in row.stretches)


THREE = "Un premier alinéa, sur la mer.\n\nUn deuxième alinéa, bien plus long, sur les ports.\n\nEt le dernier, sur les îles."


def test_a_changed_word_is_marked_on_both_sides() -> None:
    """The words around it are the same, and both sides read as they stand."""
    (row,) = rows("Le texte dit *discordants*, ici.", "Le texte dit discordant, ici.")
    assert unlike(row) == [("discordants", "discordant")]
    assert spoken(row) == ("Le texte dit discordants, ici.", "Le texte dit discordant, ici.")
    assert row.differences == 1


def test_a_mark_that_one_side_has_is_marked_there_alone() -> None:
    """A comma is a difference, and no blank goes with it."""
    (row,) = rows("vu, là-bas", "vu là-bas")
    assert unlike(row) == [(",", "")]
    assert spoken(row) == ("vu, là-bas", "vu là-bas")


def test_what_normalising_undoes_is_the_same() -> None:
    """Apostrophes, dots and dashes make no difference, and each side keeps its own."""
    (row,) = rows("l’un … l’autre", "l'un ... l'autre")
    assert (unlike(row), row.differences) == ([], 0)
    assert spoken(row) == ("l’un … l’autre", "l'un ... l'autre")


def test_a_passage_that_they_lack_stands_alone() -> None:
    """Its row has no passage of theirs."""
    first, second, third = THREE.split("\n\n")
    found = rows(THREE, f"{first}\n\n{third}")
    assert [len(row.theirs) for row in found] == [1, 0, 1]
    assert unlike(found[1]) == [(second, "")]


def test_a_passage_that_they_alone_have_has_a_row_of_its_own() -> None:
    """It stands where they have it."""
    first, second, third = THREE.split("\n\n")
    found = rows(f"{first}\n\n{third}", THREE)
    assert [row.ours is None for row in found] == [False, True, False]
    assert spoken(found[1]) == ("", second)


def test_a_split_passage_stands_beside_both_halves() -> None:
    """Where theirs begins anew there is a break; the words are the same, the division is not."""
    (row,) = rows("Un début de phrase. Sa fin qui suit.", "Un début de phrase.\n\nSa fin qui suit.")
    assert (len(row.theirs), unlike(row), row.differences) == (2, [], 1)
    assert [stretch.other for stretch in row.stretches] == ["", BREAK]


def test_joined_passages_stand_beside_their_parts() -> None:
    """The second row says that theirs goes on."""
    found = rows("Un début de phrase.\n\nSa fin qui suit.", "Un début de phrase. Sa fin qui suit.")
    assert [(row.continued, row.differences, spoken(row)[1]) for row in found] == [
        (False, 0, "Un début de phrase."),
        (True, 1, "Sa fin qui suit."),
    ]


def test_a_moved_passage_stands_beside_itself() -> None:
    """It says that it moved, and has no difference of words."""
    first, second, third = THREE.split("\n\n")
    found = rows(THREE, f"{second}\n\n{third}\n\n{first}")
    assert [row.moved for row in found] == [True, False, False]
    assert [unlike(row) for row in found] == [[], [], []]


def test_notes_and_references_stand_beside_each_other() -> None:
    """Both sides are taken whole."""
    source = "Un mot[^1].\n\n## Bibliographie\n\n- Rey, 2015.\n\n[^1]: La note."
    found = rows(source, source.replace("La note", "Sa note").replace("2015", "2051"))
    assert [pair for row in found for pair in unlike(row)] == [("2015", "2051"), ("La", "Sa")]


def test_cells_of_a_table_do_not_run_together() -> None:
    """A blank parts them."""
    table = "| Lieu | Nombre |\n|---|---|\n| recto | 3 |"
    (row,) = rows(table, table)
    assert spoken(row)[0] == "Lieu Nombre recto 3"


def test_an_empty_side_leaves_the_other() -> None:
    """Nothing beside something is no fault."""
    assert rows("", "") == ()
    assert [spoken(row) for row in rows("", "Un mot.")] == [("", "Un mot.")]
    assert [spoken(row) for row in rows("Un mot.", "")] == [("Un mot.", "")]


@settings(max_examples=80, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 14), st.sampled_from([0, 300]))
def test_law_both_sides_keep_every_word(chance: random.Random, edits: int, vocabulary: int) -> None:
    """After any edits our side reads word for word in order, theirs has the same words, and what is the same is the same."""
    edition = Text(chance, vocabulary=vocabulary)
    edition.rows = [edition.row() for _ in range(8)]
    before = parse(edition.source())
    for _ in range(edits):
        edition.edit()
    after = parse(edition.source())
    found = beside(after, before)
    assert [text(row.ours) for row in found if row.ours is not None] == [text(passage) for passage in tokenise(after).elements]
    told = ([word for row in found for word in spoken(row)[side].split()] for side in (0, 1))
    held = [[word for passage in tokenise(tree, references=True).texts for word in passage.split()] for tree in (after, before)]
    ours, theirs = told
    assert ours == held[0]
    assert sorted(theirs) == sorted(held[1])
    assert all(stretch.ours == stretch.theirs for row in found for stretch in row.stretches if stretch.same)


def unlike_everywhere(number: int) -> tuple[HtmlElement, HtmlElement]:
    """Return two texts of *number* paragraphs of which each has a changed word."""
    edition = Text(random.Random(11), vocabulary=2000)
    edition.rows = [edition.row() for _ in range(number)]
    source = edition.source()
    return parse(source), parse("\n\n".join(f"{part} ajout" for part in source.split("\n\n")))


def compared(number: int) -> Callable[[], object]:
    """Return what compares two texts of *number* paragraphs."""
    ours, theirs = unlike_everywhere(number)
    return lambda: beside(ours, theirs)


def test_the_work_of_comparing_grows_with_the_length() -> None:
    """Twice as many paragraphs, all different, are about twice the work."""
    assert growth(compared, 50) < STEADY


def test_every_paragraph_that_differs_is_a_row() -> None:
    """Two hundred paragraphs of which each has a changed word stand beside each other, each with its difference."""
    assert sum(1 for row in beside(*unlike_everywhere(200)) if row.differences) == 200
