"""Lost ligatures: which texts have lost some, and what their words were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ablation import assert_speak, tables
from golden import cases, read
from scholie.lexicon.ligatures import Font, font, losses

FIXTURES = Path(__file__).parent / "fixtures" / "ligatures.txt"
WORDS = ("apprentissage", "activité", "collection", "outils", "partie", "question", "définition", "réflexion", "de", "la", "héron", "qui")


def told(text: str) -> str:
    """Return each loss of *text*, a line of its own, as what is printed and what is meant."""
    known = font(text.split("\n"))
    return "\n".join(f"{loss.printed} → {' | '.join(loss.meant)}" for line in text.split("\n") for loss in losses(line, known))


@pytest.mark.parametrize(("text", "expected"), cases(FIXTURES))
def test_what_is_lost_is_told(text: str, expected: str):
    """Each golden text gives its losses, in their order."""
    assert told(text) == expected


def outcomes() -> Iterator[object]:
    """Yield the losses of each golden text, and the words that two losses can be."""
    yield from (told(case.parts[0]) for case in read(FIXTURES))
    yield [loss.mended for loss in losses("un rang in�me, un re�et", Font())]


@pytest.mark.parametrize(("module", "table"), tables("scholie.lexicon"))
def test_law_every_rule_of_ligatures_speaks(module: ModuleType, table: str, monkeypatch: pytest.MonkeyPatch):
    """Without any one pattern at least one golden text has other losses."""
    assert_speak(monkeypatch, module, table, outcomes)


def test_several_words_leave_the_choice_open():
    """Where a word can be two, neither is taken; where it can be one, that is."""
    assert [loss.mended for loss in losses("un rang in�me, un re�et", Font())] == ["", "reflet"]


def test_a_hole_is_known_from_a_gap():
    """What has lost letters without a trace says so."""
    text = Font(frozenset(("fi",)))
    assert [loss.traced for loss in losses("la gure signi cative", text)] == [False, True]


@given(st.lists(st.sampled_from(WORDS), min_size=6), st.sampled_from([" ", "", "�", "\ue010"]))
def test_a_law_of_losses_is_that_each_is_a_passage_and_less_than_what_is_meant(words: list[str], gap: str):
    """Losses follow one another; each is what the text has at its place, and its letters are those of what is meant, fewer."""
    line = re.sub("ti|tt|ft|fi|fl", gap, " ".join(words))
    end = 0
    for loss in losses(line, font([line])):
        assert end <= loss.start < loss.end
        assert line[loss.start : loss.end] == loss.printed
        assert all(set(filter(str.isalpha, loss.printed)) <= set(word) and len(word) > len(loss.printed) - 3 for word in loss.meant)
        end = loss.end


@given(st.lists(st.sampled_from(WORDS), min_size=6))
def test_a_law_of_sound_texts_is_that_nothing_is_lost(words: list[str]):
    """A text that has all its letters has no loss."""
    line = " ".join(words)
    assert list(losses(line, font([line]))) == []
