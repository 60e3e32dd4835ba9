"""An edit is never lost."""

from __future__ import annotations

import random

from hypothesis import given, settings

import edits
import merging
from scholie.merge import merge
from strategies import paragraphs

BASE = "Un deux trois.\n\nQuatre cinq.\n\nSix sept.\n"


def test_both_changes_meet_in_one_paragraph() -> None:
    """Words that only one side changed are changed."""
    merged = merge(BASE, BASE.replace("trois", "TROIS"), BASE.replace("Un", "UN"))
    assert (merged.text, merged.conflicts) == (BASE.replace("Un deux trois", "UN deux TROIS"), ())


def test_the_editor_wins_and_the_clash_is_said() -> None:
    """Where both changed the same word, the editor's stands and the place is told."""
    merged = merge(BASE, BASE.replace("cinq", "CINQ"), BASE.replace("cinq", "5"))
    assert merged.text == BASE.replace("cinq", "5")
    assert [(clash.line, clash.ours, clash.theirs) for clash in merged.conflicts] == [(3, "5.", "CINQ.")]


def test_a_new_proposal_reaches_an_untouched_text() -> None:
    """A text that nobody edited follows the proposal."""
    assert merge(BASE, "Neuf.\n", BASE).text == "Neuf.\n"


def test_a_moved_paragraph_takes_the_proposal_with_it() -> None:
    """What the proposal changed within a paragraph that the editor moved reaches it where it is now."""
    moved = "Cinq six sept huit neuf.\n\nUn deux trois quatre.\n"
    base = "Un deux trois quatre.\n\nCinq six sept huit neuf.\n"
    merged = merge(base, base.replace("sept", "SEPT"), moved)
    assert (merged.text, merged.conflicts) == (moved.replace("sept", "SEPT"), ())


def test_an_edit_follows_a_note_that_the_proposal_has_found() -> None:
    """The proposal makes a note of a paragraph and takes it to the end; the editor's word goes with it."""
    base = "Un mot1 de plus.\n\n1 Voir la table des matières.\n\nDeux mots encore.\n"
    theirs = "Un mot[^1] de plus.\n\nDeux mots encore.\n\n[^1]: Voir la table des matières.\n"
    merged = merge(base, theirs, base.replace("encore", "enfin").replace("table", "TABLE"))
    assert merged.text == theirs.replace("encore", "enfin").replace("table", "TABLE")
    assert merged.conflicts == ()


def test_a_binding_stays_when_the_proposal_mends_its_words() -> None:
    """A link that was set round words is set round what the proposal reads there now."""
    merged = merge("Selon (Rey, 2014) on lit.\n", "Selon (Rey, 2015) on lit.\n", "Selon ([Rey, 2014](@rey2014)) on lit.\n")
    assert (merged.text, merged.conflicts) == ("Selon ([Rey, 2015](@rey2014)) on lit.\n", ())


def test_two_paragraphs_written_at_one_place_are_both_there() -> None:
    """The editor's stands first; neither is a conflict."""
    merged = merge(BASE, f"{BASE}\n[^1]: Note retrouvée.\n", f"{BASE}\n[^ed-1]: Remarque de la rédaction.\n")
    assert merged.text == f"{BASE}\n[^ed-1]: Remarque de la rédaction.\n\n[^1]: Note retrouvée.\n"
    assert merged.conflicts == ()


def test_line_ends_stay_what_they_are() -> None:
    """A text with CRLF keeps them."""
    mine = BASE.replace("Un", "UN").replace("\n", "\r\n")
    assert merge(BASE, BASE.replace("sept", "SEPT"), mine).text == mine.replace("sept", "SEPT")


def test_law_no_edit_of_ten_thousand_is_lost() -> None:
    """Whatever normaliser or witness comes next, the editor's words, paragraphs, notes and order stay, and conflicts are said.

    What a proposal drops beside the edits goes, but for one merge in fifty.
    """
    kept: list[bool] = []
    for seed in range(200):
        chance = random.Random(seed)
        source = edits.witness(chance, paragraphs=12)
        editor, base = edits.Editor(chance), edits.text(edits.normalised(source, chance, 0))
        ours = base
        for _ in range(2):
            editor.open(ours)
            for _ in range(25):
                editor.edit()
            theirs = edits.text(edits.normalised(source, chance, 0.05 * (seed % 2)))
            merged, debts, dropped = merging.run(base, theirs, edits.text(editor.blocks), editor.added)
            assert not debts, (seed, debts)
            kept.append(bool(dropped))
            base, ours = theirs, merged
    assert sum(kept) <= len(kept) / 50


@settings(max_examples=60, deadline=None)
@given(paragraphs, paragraphs)
def test_law_a_merge_with_nothing_new_changes_nothing(rows: list[str], edited: list[str]) -> None:
    """Running again with the same proposal leaves the editor's text byte for byte."""
    base, mine = "\n\n".join(rows), "\n\n".join(edited)
    assert merge(base, base, mine).text == mine
