"""Known records, printed in styles and damaged as extraction does, are read back."""

import random

import pytest
from prints import DAMAGES, FAMILIES, damaged, printed, records, score

FLOORS = {"author-date": (93, 92), "note": (91, 90), "numeric": (90, 93)}
"""F1 of all fields together and share of references right in authors, year and title, of 100, by family of styles."""


@pytest.mark.parametrize("family", FAMILIES)
def test_printed_records_are_read_back(family):
    """A seeded sample of the styles of a family, damaged, is read no worse than the floor."""
    chance = random.Random(f"sample of {family}")
    styles = chance.sample(FAMILIES[family], min(4, len(FAMILIES[family])))
    rows = [(item, damaged(text, chance)) for style in styles for item, text in printed(style, records())]
    found = score(rows)
    macro, core = FLOORS[family]
    assert (found.micro >= macro, found.core >= core) == (True, True), f"micro F1 {found.micro:.1f}, core {found.core:.1f}"


def test_damage_is_told_from_none():
    """Each damage but the first changes a reference that has what it damages."""
    text = "[3] Rey, A. et al., « Le temps des enquêteurs », L’Atelier, 1999, n° 2, p. 3-9."
    changed = [damage(text, random.Random(1)) != text for damage in DAMAGES]
    assert changed == [False] + [True] * (len(DAMAGES) - 1)


def test_the_score_counts_what_is_wrong_and_what_is_missed():
    """A reference of another work scores nothing in title and authors."""
    item = {"title": "Les étangs", "author": [{"family": "Rey"}], "issued": {"date-parts": [[1999]]}}
    found = score([(item, "Rey, A. (1999). Les étangs. Belin."), (item, "Morel, P. (1999). Rey et les étangs de Brie. Belin.")])
    assert (found.count, found.whole, found.right["year"], found.right["title"]) == (2, 1, 2, 1)
