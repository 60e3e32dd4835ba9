"""Languages, months: what words tell of them."""

from __future__ import annotations

import pytest

from scholie.prose.language import certain_language_of, language_of, votes
from scholie.prose.months import NAMES, NUMBERS, PERIODS, names_period

FRENCH = (
    "La marge du livre est le lieu où le lecteur et l’auteur se parlent ; elle ne dit pas tout, et c’est dans la note que le texte respire."
)
ENGLISH = (
    "The margin of a book is the place in which the reader of the text and the author are to meet, and it is not the note that they read."
)


@pytest.mark.parametrize(("text", "spoken"), [(FRENCH, "fr"), (ENGLISH, "en"), ("Marges", "fr"), ("12, 34", "fr")])
def test_the_language_is_that_of_most_small_words(text, spoken):
    """A text is of the language whose small words lead; where none leads, of the one that is given."""
    assert language_of(text) == spoken


def test_a_language_is_certain_by_many_votes_of_one_side():
    """Few small words, or words of both languages, make no language certain."""
    assert certain_language_of(FRENCH) == "fr"
    assert certain_language_of(ENGLISH) == "en"
    assert certain_language_of("La marge du livre") == ""
    assert certain_language_of(f"{FRENCH} {ENGLISH}") == ""


def test_votes_count_every_word():
    """Each language gets a vote for each of its words, repeated ones too."""
    assert votes(["la", "la", "the", "marge"], {"fr": {"la"}, "en": {"the"}, "de": {"die"}}) == {"fr": 2, "en": 1, "de": 0}


def test_months_have_numbers_under_all_their_names():
    """Each month is found under its French and English names and their abbreviations, folded."""
    assert {len(names) for names in NAMES.values()} == {12}
    assert [NUMBERS[word] for word in ("fevrier", "fevr", "february", "aout", "sept", "dec")] == [2, 2, 2, 8, 9, 12]


@pytest.mark.parametrize("word", ["Février", "août", "May", "sept", "automne", "Winter", "trimestre"])
def test_parts_of_a_year_are_known(word):
    """Months and seasons are known with accents and capitals."""
    assert names_period(word)


def test_other_words_are_no_part_of_a_year():
    """A day of the week or a title's word dates nothing."""
    assert not any(map(names_period, ("mardi", "marge", "")))
    assert "été" not in PERIODS
