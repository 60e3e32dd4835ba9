"""Sentences: where they begin and end around a place."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

import pytest

from ablation import assert_speak, tables
from scholie.prose import sentence
from scholie.prose.sentence import one_line, paragraph_start, sentence_around, sentence_start
from scholie.prose.years import every_year

SENTENCES = [
    ("On prête. La marge, dit ", ", accueille. Puis rien.", ("La marge, dit ", ", accueille.")),
    ("On prête. La marge (cf. ", ", p. 12), dit M. Rivet. Puis", ("La marge (cf. ", ", p. 12), dit M. Rivet.")),
    ("On prête ? « Oui. » La marge ", " finit", ("La marge ", " finit")),
    ("L’ouvrage coll. ", " vol. 2 etc. et fig. 3. Fin.", ("L’ouvrage coll. ", " vol. 2 etc. et fig. 3.")),
    ("", "", ("", "")),
]


@pytest.mark.parametrize(("before", "after", "expected"), SENTENCES)
def test_a_sentence_ends_at_a_full_stop_that_is_no_abbreviation_s(before, after, expected):
    """An abbreviation, an initial or a title of a person ends no sentence; a question and a closed quotation do."""
    assert sentence_around(before, after) == expected


def test_a_sentence_starts_after_a_mark_and_before_a_capital():
    """The line, the sentence and the reach all bound what stands before a place."""
    text = "Une ligne.\nOn prête. La marge, dit-on"
    assert text[sentence_start(text, len(text)) :] == "La marge, dit-on"
    assert text[sentence_start(text, len(text), reach=4) :] == "t-on"
    assert text[paragraph_start(text, len(text)) :] == "On prête. La marge, dit-on"


def test_one_line_keeps_the_blanks_of_typography():
    """Blanks and line ends become one blank; a no-break space is no blank to fold."""
    assert one_line("la \t\n marge\u00a0:\u202f1") == "la marge\u00a0:\u202f1"


def outcomes() -> Iterator[object]:
    """Yield the sentence around each place, where a word opens one, and the years of a record."""
    yield from (sentence_around(before, after) for before, after, _ in SENTENCES)
    yield [sentence.OPENING.search(words) is not None for words in ("On prête. ", "On prête ")]
    yield every_year("[1962] 2010a")


@pytest.mark.parametrize(("module", "table"), tables("scholie.prose"))
def test_law_every_rule_of_prose_speaks(module: ModuleType, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any one pattern at least one sentence begins or ends elsewhere."""
    assert_speak(monkeypatch, module, table, outcomes)
