"""The style sheets of the theme become one, in their order."""

import pytest

from scholie.theme import SHEETS, bind, theme


@pytest.fixture
def folder(tmp_path):
    """Return the folder of a theme whose sheets say their names."""
    (tmp_path / "assets").mkdir()
    for name in SHEETS:
        (tmp_path / "assets" / f"{name}.css").write_text(f"/* {name} */\n", encoding="utf-8")
    return tmp_path


def test_sheets_are_bound_in_order(folder):
    """One sheet has the words of all, the edition's own last, and stands in their place."""
    bind(folder)
    bound = (folder / "assets" / "scholie.css").read_text(encoding="utf-8")
    assert [bound.index(f"/* {name} */") for name in SHEETS] == sorted(bound.index(f"/* {name} */") for name in SHEETS)
    assert SHEETS[-1] == "own"
    assert [path.name for path in (folder / "assets").iterdir()] == ["scholie.css"]


def test_what_is_for_paper_holds_on_paper_alone(folder):
    """The sheet for print stands in its own medium."""
    bind(folder)
    assert "@media print {\n/* print */\n}" in (folder / "assets" / "scholie.css").read_text(encoding="utf-8")


def test_every_sheet_of_the_theme_is_bound():
    """No style sheet of the theme is forgotten, and none is named that is not there; the fonts' is written at build."""
    assert {path.stem for path in (theme() / "assets").glob("*.css")} == set(SHEETS) - {"fonts"}
