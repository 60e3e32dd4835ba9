"""Accents lost in capitals come back from another form of the same person."""

import pytest

from scholie.names.printed import same_person
from scholie.reference import parse_reference, restore

LISTED = [parse_reference("LEFEVRE M., CARRE P., 2004, *Murs*, Paris, Seuil.")]


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Voir M. Lefèvre (2004) et Paul Carré.", ["Lefèvre", "Carré"]),
        ("Un article de Michel Lefèvre.", ["Lefèvre", "Carre"]),
        ("Anne Lefèvre dit autrement.", ["Lefevre", "Carre"]),
        ("M. Lefèvre, ou M. Lefevre ?", ["Lefevre", "Carre"]),
        ("Le carré de P. et M. LEFÈVRE.", ["Lefevre", "Carre"]),
    ],
)
def test_accents_come_from_the_same_person(text, families):
    """Only a form in small letters, with a forename that agrees and without another form beside it, gives its accents."""
    assert [name.family for name in restore(LISTED, text)[0].authors] == families


@pytest.mark.parametrize("text", ["M. Lefèvre", "P. Carré et Michel Lefèvre", ""])
def test_law_a_restored_name_is_the_same_person(text):
    """Nothing but accents changes."""
    pairs = zip(LISTED[0].authors, restore(LISTED, text)[0].authors, strict=True)
    assert all(same_person(before, after) and before.given == after.given for before, after in pairs)
