"""Heads and feet of printed pages are known by their height, wherever an extract puts them."""

import pytest

from scholie.model import Typeset
from scholie.normalise import furniture
from scholie.normalise.draft import Draft, Line

HEAD = "Jeanne Morvan"
PLACES = ("du haut", "du bas", "du gué", "du port", "du pont")
BEASTS = ("héron", "renard", "loir", "blaireau", "merle", "castor", "hibou", "lièvre")


def prose(page):
    """Return the lines of the text on a page, no two of them alike."""
    return [f"Le {beast} {PLACES[page]} compte les sacs" for beast in BEASTS]


def left(place, words=HEAD, height=30.0):
    """Return what is left of five pages with a head at their top, and *words* in the middle of page *place*, printed at a *height*."""
    lines, typeset = [], []
    for page in range(5):
        texts = [*([HEAD] if page != place else []), *prose(page)[:4], *([words] if page == place else []), *prose(page)[4:]]
        for rank, text in enumerate(texts):
            lines.append(Line(text, len(lines) + 1, page))
            y = 30.0 if text == HEAD and page != place else height if text == words and page == place else 60.0 + 12 * rank
            typeset.append(Typeset(page + 1, 72, 300, y, 10))
    return [line.text for line in furniture.strip(Draft(lines=tuple(lines), typeset=tuple(typeset))).lines if line.page == place]


@pytest.mark.parametrize("page", [0, 2])
def test_a_head_in_the_middle_of_a_page_is_known_by_its_height(page):
    """An extract that reads a table first has the head below it; that of the first page is one as well."""
    assert left(page) == prose(page)


def test_the_same_words_at_another_height_are_text():
    """An author who is named on a line of the text is not set aside."""
    assert left(2, height=200.0) == [*prose(2)[:4], HEAD, *prose(2)[4:]]


def test_a_number_at_the_height_of_page_numbers_is_no_head():
    """A row of figures in a table may stand where a page number stands."""
    assert left(2, words="9 8") == [*prose(2)[:4], "9 8", *prose(2)[4:]]
