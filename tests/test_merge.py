"""An edit is never lost."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

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


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(3, 20), min_size=3, max_size=12), st.randoms(use_true_random=False))
def test_law_no_edit_is_ever_lost(lengths: list[int], chance: random.Random) -> None:
    """The editor's words are all there, as often as the editor has them; none that the editor removed comes back."""
    number = iter(range(1000))
    base = [[f"mot{next(number)}" for _ in range(length)] for length in lengths]
    theirs = [_edited(row, "théo", chance) for row in base if chance.random() < 0.9]
    ours = [_edited(row, "édit", chance) for row in base if chance.random() < 0.9]
    chance.shuffle(ours)
    merged = Counter(merge(_text(base), _text(theirs), _text(ours)).text.split())
    mine = Counter(_text(ours).split())
    assert {word: merged[word] for word in mine if word.startswith("édit")} == {w: n for w, n in mine.items() if w.startswith("édit")}
    assert not {word for word in merged if word.startswith("mot")} - set(mine)


def _edited(row: list[str], mark: str, chance: random.Random) -> list[str]:
    return [word if chance.random() < 0.9 else f"{mark}{chance.randrange(99)}" for word in row]


def _text(rows: list[list[str]]) -> str:
    return "\n\n".join(" ".join(row) for row in rows) + "\n"


@settings(max_examples=60, deadline=None)
@given(paragraphs, paragraphs)
def test_law_a_merge_with_nothing_new_changes_nothing(rows: list[str], edited: list[str]) -> None:
    """Running again with the same proposal leaves the editor's text byte for byte."""
    base, mine = "\n\n".join(rows), "\n\n".join(edited)
    assert merge(base, base, mine).text == mine
