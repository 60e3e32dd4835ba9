"""What each printed line belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden import cases
from scholie.normalise.draft import Draft
from scholie.normalise.order import ORDER
from scholie.normalise.zoning import RULES
from scholie.zones import SIGNED, zoned
from scholie.zones.features import features

FIXTURES = Path(__file__).parent / "fixtures"
BEFORE = [name for name, _ in ORDER].index("zones")


def drafted(text: str, upto: int) -> Draft:
    """Return *text* after the first *upto* rules of the normaliser."""
    draft = Draft(text=text)
    for _, rule in ORDER[:upto]:
        draft = rule(draft)
    return draft


@pytest.mark.parametrize(("given", "expected"), cases(FIXTURES / "pages.txt"))
def test_lines_of_a_page_have_their_zones(given: str, expected: str) -> None:
    """Each line of an invented page belongs where a reader sees that it does."""
    lines = drafted(given, BEFORE + 1).lines
    assert expected.split("\n") == [f"{line.zone.name.lower() if line.zone else '-'}: {line.text}" for line in lines]


def test_features_are_the_same_each_time() -> None:
    """A text has as many lists of features as lines, and the same ones each time."""
    lines = drafted("\n".join(f"Ligne {n} du registre des moulins." for n in range(12)), BEFORE).lines
    assert len(features(lines)) == len(lines) == 12
    assert features(lines) == features(lines)


def test_no_line_no_zone() -> None:
    """A text without lines has no zones, and a short one none that anybody asks for."""
    assert zoned(()) == []
    assert [line.zone for line in drafted("Un moulin.\n\nDeux moulins.", BEFORE + 1).lines] == [None, None]


def test_chances_are_shares() -> None:
    """How likely a zone is lies between 0 and 1, and titles and by-lines are zones of the front."""
    lines = drafted(
        "Le moulin\n\nJeanne Morvan\n\n" + "\n".join(f"La ligne {n} du registre dit ce que la roue a moulu." for n in range(12)), BEFORE
    ).lines
    found = zoned(lines)
    assert all(0 <= one.chance <= 1 and 0 <= one.note <= 1 for one in found)
    assert found[0].zone in SIGNED
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
