"""Blanks and apostrophes: made where French wants them, nowhere else, once and for all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.typography import english, french

FRENCH = [
    ("Pourquoi ?", "Pourquoi⎵?"),
    ("Pourquoi?", "Pourquoi⎵?"),
    ("Quoi ?!", "Quoi⎵?!"),
    ("un mot ; un autre : le dernier !", "un mot⎵; un autre⍽: le dernier⎵!"),
    ("« mot »", "«⍽mot⍽»"),
    ("«mot»", "«⍽mot⍽»"),
    ("« mot »; « fin » ?", "«⍽mot⍽»⎵; «⍽fin⍽»⎵?"),
    ("100% et 18 à 20 %", "100⎵% et 18 à 20⎵%"),
    ("l'usager, qu'elle, aujourd'hui", "l’usager, qu’elle, aujourd’hui"),
    ("d'« épreuve »", "d’«⍽épreuve⍽»"),
    ("les 'guillemets' simples", "les 'guillemets' simples"),
    ("à 12:30 ou 9:05", "à 12:30 ou 9:05"),
    ("voir https://a.example/b?c=1;d=2 !", "voir https://a.example/b?c=1;d=2⎵!"),
    ("doi:10.1000/a;b et 10.1000/x?y", "doi:10.1000/a;b et 10.1000/x?y"),
    ("a;b@c.example et qui.est;la", "a;b@c.example et qui.est;la"),
    ("le code `a ? b : c` reste", "le code `a ? b : c` reste"),
    ("…", "…"),
    ("attends... quoi…", "attends... quoi…"),
]
ENGLISH = [
    ("Why ?", "Why?"),
    ("Why: it's 20 % ; no more !", "Why: it’s 20%; no more!"),
    ("a\u202f; b\u00a0: c", "a; b: c"),
    ("page\u00a012 of 3\u202f000", "page 12 of 3 000"),
    ("at 12:30, https://a.example/?b=1", "at 12:30, https://a.example/?b=1"),
]


def shown(text):
    """Return *text* with marks for blanks that nobody sees."""
    return text.replace("\u00a0", "⍽").replace("\u202f", "⎵")


@pytest.mark.parametrize(("given_text", "expected"), FRENCH)
def test_french(given_text, expected):
    """French blanks and apostrophes are made where the rules want them, and only there."""
    assert expected == shown(french(given_text))


@pytest.mark.parametrize(("given_text", "expected"), ENGLISH)
def test_english(given_text, expected):
    """English has no blank before its punctuation."""
    assert expected == shown(english(given_text))


pieces = st.lists(
    st.sampled_from(
        ["mot", "l'eau", " ", "\u00a0", "\u202f", ":", ";", "!", "?", "«", "»", "%", "12", "https://a.example/x?y;z", "`a ; b`", "…", "."]
    )
)
texts = st.one_of(st.text(max_size=60), pieces.map("".join))


@given(texts)
def test_law_typography_is_idempotent(text):
    """Doing it twice is doing it once."""
    assert french(text) == french(french(text))
    assert english(text) == english(english(text))


@given(texts)
def test_law_only_blanks_and_apostrophes_change(text):
    """No letter, no figure, no mark of punctuation is added, lost or moved."""

    def bare(words):
        return re.sub("[ \u00a0\u202f\u2009]", "", words).replace("’", "'")

    assert bare(text) == bare(french(text))
    assert bare(text) == bare(english(text))
