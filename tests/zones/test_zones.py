"""What each printed line belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from ablation import assert_speak, tables
from golden import cases, read
from scholie.normalise.draft import Draft
from scholie.normalise.order import ORDER
from scholie.normalise.zoning import RULES
from scholie.zones import SIGNED, zoned
from scholie.zones.cues import CUES, LABELS
from scholie.zones.features import SHAPES, features

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
    """Each line of an invented page belongs where a reader sees that it does; the words tell the language of an abstract later."""
    lines = drafted(given, BEFORE + 1).lines
    found = [f"{line.zone.name.lower() if line.zone else '-'}: {line.text}" for line in lines]
    assert expected.replace("abstract_en", "abstract_fr").split("\n") == [line.replace("abstract_en", "abstract_fr") for line in found]


@dataclass(frozen=True, slots=True)
class Row:
    """A line by itself, as it is printed."""

    text: str
    page: int = 0
    gap: int = 0
    indent: int = 0
    width: float = 20.0
    blanks: int = 0
    scale: float = 0.0
    bold: bool = False
    italic: bool = False


def forms(text: str) -> list[str]:
    """Return the names of the forms, labels and beginnings that a line shows."""
    names = [name for name, _ in (*SHAPES, *LABELS, *CUES)]
    (found,) = features([Row(text)])
    return [name for name in names if f"g:{name}" in found or f"l:{name}" in found]


@pytest.mark.parametrize(("given", "expected"), cases(FIXTURES / "lines.txt"))
def test_a_line_shows_its_forms(given: str, expected: str) -> None:
    """Each line has the marks of its forms, labels and beginnings; a form may be met anywhere in it."""
    assert [" ".join(forms(line)) for line in given.split("\n")] == expected.split("\n")


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


def outcomes() -> Iterator[object]:
    """Yield the features of each golden line, and of the lines of each golden page."""
    yield from (features([Row(line)]) for case in read(FIXTURES / "lines.txt") for line in case.parts[0].split("\n"))
    yield from (features(drafted(case.parts[0], BEFORE).lines) for case in read(FIXTURES / "pages.txt"))


@pytest.mark.parametrize(("module", "table"), tables("scholie.zones"))
def test_law_every_form_of_lines_speaks(module: ModuleType, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any one form, label or beginning at least one golden line looks otherwise to the labeller."""
    assert_speak(monkeypatch, module, table, outcomes)
