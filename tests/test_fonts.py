"""The typefaces are cut once, say what they are under their own name, and may be missing."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from scholie import fonts


@pytest.fixture(scope="module")
def cut():
    """Return the first face, cut and read again."""
    return TTFont(BytesIO(fonts.subset(fonts.FACES[0])))


@pytest.fixture
def theme(tmp_path):
    """Return the folder of an empty theme."""
    (tmp_path / "theme" / "partials").mkdir(parents=True)
    (tmp_path / "theme" / "assets").mkdir()
    return tmp_path / "theme"


def test_a_subset_has_what_french_needs(cut):
    """Letters, ligatures, quotation marks and both no-break spaces are there, with old-style figures and small capitals."""
    held = cut.getBestCmap()
    assert all(ord(mark) in held for mark in "aàâæçéèêëîïôœùûüÿŒÆ«»“”‘’…–—\u00a0\u202f≥§→")
    assert {"onum", "smcp"} <= {record.FeatureTag for record in cut["GSUB"].table.FeatureList.FeatureRecord}


def test_narrow_blank_has_a_width(cut):
    """The blank that the original lacks is drawn, a fifth of an em wide."""
    assert cut["hmtx"][cut.getBestCmap()[0x202F]][0] == cut["head"].unitsPerEm // 5


def test_a_subset_keeps_the_licence_and_leaves_the_reserved_name(cut):
    """The OFL wants the licence kept and the reserved name dropped."""
    assert "Open Font License" in cut["name"].getDebugName(13)
    assert cut["name"].getDebugName(1) == "Scholie Serif"
    assert "Source" not in cut["CFF "].cff.topDictIndex[0].FamilyName


def test_fonts_are_cut_once(theme, tmp_path, monkeypatch):
    """A second build takes the subsets that the first one kept."""
    calls = []
    monkeypatch.setattr(fonts, "subset", lambda face: calls.append(face) or b"wOF2" + face.file.encode())
    fonts.lay(theme, tmp_path / "kept")
    first = {path.name for path in (theme / "assets" / "fonts").iterdir()}
    fonts.lay(theme, tmp_path / "kept")
    assert len(calls) == len(fonts.FACES)
    assert first == {path.name for path in (theme / "assets" / "fonts").iterdir()}
    assert (theme / "partials" / "fonts.html").read_text(encoding="utf-8").count("preload") == 2


def test_every_face_is_named_in_the_style_sheet(theme, tmp_path, monkeypatch):
    """The style sheet names each file that lies beside it, and shows the words while they come."""
    monkeypatch.setattr(fonts, "subset", lambda face: face.file.encode())
    fonts.lay(theme, tmp_path / "kept")
    rules = (theme / "assets" / "fonts.css").read_text(encoding="utf-8")
    laid = {path.name for path in (theme / "assets" / "fonts").glob("*.woff2")}
    assert all(f"fonts/{name}" in rules for name in laid)
    assert rules.count("font-display: swap") == len(laid) == len(fonts.FACES)


@pytest.mark.parametrize("missing", [ModuleNotFoundError("brotli"), FileNotFoundError("SourceSerifPro-Regular.otf")])
def test_without_the_packages_the_system_sets_the_text(theme, tmp_path, monkeypatch, missing):
    """Nothing fails and nothing is fetched that is not there."""

    def fail(_):
        raise missing

    monkeypatch.setattr(fonts, "subset", fail)
    fonts.lay(theme, tmp_path / "kept")
    assert (theme / "assets" / "fonts.css").read_text(encoding="utf-8") == ""
    assert (theme / "partials" / "fonts.html").read_text(encoding="utf-8") == ""
