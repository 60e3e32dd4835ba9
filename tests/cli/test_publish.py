"""``scholie publish``: the text as published is kept, byte for byte, once for all."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from scholie import loci, publication
from scholie.document import parse
from scholie.model import Contribution, Metadata, Version

SOURCE = '---\ntitle: {fr: "Le gué", en: "The ford"}\nauthors: []\nabstract: {fr: "R", en: "A"}\n---\n\nUn premier alinéa sur le gué.\n\nUn second, sur la rive.\n'


@pytest.fixture
def text(edition):
    """Return the text.md of an edition with one contribution, and its published folder."""
    path = edition / "texts" / "actes" / "gue" / "text.md"
    path.parent.mkdir()
    path.write_text(SOURCE, "utf-8")
    return path


def kept(text):
    """Return the files of the published folder."""
    folder = text.parent / "published"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def test_the_text_is_kept_byte_for_byte(scholie, edition, text):
    """One file a version, with date and SHA-256 beside it; its passages have identifiers then."""
    result = scholie("publish", "gue", "--date", "2024-05-02", folder=edition)
    assert (result.exit_code, result.stderr) == (0, "actes/gue: version 1, 2024-05-02.\n")
    files = kept(text)
    assert files["1.md"] == SOURCE.encode()
    assert json.loads(files["versions.json"]) == [
        {"file": "published/1.md", "date": "2024-05-02", "sha256": sha256(SOURCE.encode()).hexdigest()}
    ]
    assert len(loci.read((text.parent / "loci.json").read_text("utf-8"))) == 2
    assert scholie("check", folder=edition).exit_code == 0


def test_nothing_changed_is_said_and_nothing_written(scholie, edition, text):
    """A text that is published as it stands makes no second version, whatever the day."""
    scholie("publish", "--date", "2024-05-02", folder=edition)
    before = kept(text)
    result = scholie("publish", "--date", "2024-06-01", folder=edition)
    assert (result.exit_code, kept(text)) == (0, before)
    assert "nothing has changed since version 1 (2024-05-02)" in result.stderr
    french = scholie("publish", folder=edition, language="fr").stderr
    assert "rien n’a changé depuis la version 1 (2024-05-02)" in french


def test_a_changed_text_is_the_next_version(scholie, edition, text):
    """The first file stays; the list grows at its end; every identifier of the first version still resolves."""
    scholie("publish", "--date", "2024-05-02", folder=edition)
    first = loci.read((text.parent / "loci.json").read_text("utf-8"))
    text.write_text(SOURCE.replace("Un premier alinéa sur le gué.\n\n", "").replace("Un second, sur", "Un second alinéa, sur"), "utf-8")
    scholie("publish", "--date", "2024-05-02", folder=edition)
    files = kept(text)
    assert (files["1.md"], files["2.md"]) == (SOURCE.encode(), text.read_bytes())
    assert [row["file"] for row in json.loads(files["versions.json"])] == ["published/1.md", "published/2.md"]
    now = loci.read((text.parent / "loci.json").read_text("utf-8"))
    assert [locus.id for locus in now] == [locus.id for locus in first]
    assert [loci.resolve(locus.id, now) for locus in first] == ["", first[1].id]


def test_the_date_is_todays_unless_it_is_given(scholie, edition, text):
    """Today by the universal clock."""
    days = [datetime.now(UTC).date().isoformat()]
    scholie("publish", folder=edition)
    days.append(datetime.now(UTC).date().isoformat())
    assert json.loads(kept(text)["versions.json"])[0]["date"] in days


@pytest.mark.parametrize("date", ["2024-02-30", "hier", "2024-05", "24-05-02", ""])
def test_an_impossible_date_is_a_wrong_call(scholie, edition, text, date):
    """Exit status 2, and nothing is written."""
    result = scholie("publish", "--date", date, folder=edition)
    assert (result.exit_code, kept(text)) == (2, {})


def test_versions_follow_one_another(scholie, edition, text):
    """None is dated before the one that stands."""
    scholie("publish", "--date", "2024-05-02", folder=edition)
    text.write_text(SOURCE + "\nUn troisième.\n", "utf-8")
    result = scholie("publish", "--date", "2024-05-01", folder=edition)
    assert (result.exit_code, sorted(kept(text))) == (2, ["1.md", "versions.json"])


def test_a_dry_run_writes_nothing(scholie, edition, text):
    """It says what would be."""
    result = scholie("publish", "--dry-run", "--date", "2024-05-02", folder=edition)
    assert (result.exit_code, result.stderr, kept(text)) == (0, "actes/gue: version 1, 2024-05-02.\n", {})
    assert not (text.parent / "loci.json").exists()


def test_a_text_in_which_errors_stand_is_not_published(scholie, edition, text):
    """It is named with its errors; the others are published; exit status 1."""
    other = text.parent.parent / "rive" / "text.md"
    other.parent.mkdir()
    other.write_text(SOURCE.replace("sur le gué", "sur [le gué](@personne)"), "utf-8")
    result = scholie("publish", folder=edition)
    assert result.exit_code == 1
    assert "actes/rive: not published, errors stand." in result.stderr
    assert "key-unknown" in result.stdout
    assert (sorted(kept(text)), kept(other)) == (["1.md", "versions.json"], {})


def test_a_published_version_that_was_touched_is_an_error(scholie, edition, text):
    """Its SHA-256 tells, and a missing file is told as well; neither is published over."""
    scholie("publish", folder=edition)
    first = text.parent / "published" / "1.md"
    for spoil, code in ((lambda: first.write_text("autre", "utf-8"), "version-changed"), (first.unlink, "version-missing")):
        spoil()
        result = scholie("check", folder=edition)
        assert result.exit_code == 1
        assert code in result.stdout
        assert scholie("publish", folder=edition).exit_code == 1


@pytest.mark.parametrize("name", ["../../other.md", "published/../x.md", "published/1.txt", "/etc/passwd"])
def test_a_list_of_versions_leads_nowhere_else(scholie, edition, text, name):
    """A file outside the folder of versions is a mistake at its line."""
    scholie("publish", folder=edition)
    listed = text.parent / "published" / "versions.json"
    listed.write_text(listed.read_text("utf-8").replace("published/1.md", name), "utf-8")
    result = scholie("check", folder=edition)
    assert (result.exit_code, "versions.json:2" in result.stdout, "field-invalid" in result.stdout) == (1, True, True)


def test_no_file_is_ever_written_again():
    """A number that some file has is passed over, listed or not."""
    held = Contribution("v", "c", Metadata(), parse("Un mot."), "texts/v/c/text.md")
    files = {"texts/v/c/text.md": b"Un mot.", "texts/v/c/published/3.md": b"perdu", "texts/v/other/published/9.md": b""}
    version, changes = publication.publish(held, files, "2024-05-02")
    assert version == Version("published/4.md", "2024-05-02", sha256(b"Un mot.").hexdigest())
    assert files.keys() & changes.keys() == set()


def test_an_unreadable_list_of_identifiers_is_left_alone(scholie, edition, text):
    """Neither publish nor mint writes over a loci.json that cannot be read: it holds published identifiers."""
    scholie("publish", folder=edition)
    path = text.parent / "loci.json"
    path.write_text("<<<<<<< ours\n" + path.read_text("utf-8"), "utf-8")
    before = path.read_bytes()
    text.write_text(SOURCE + "\nUn troisième.\n", "utf-8")
    for command in ("mint", "publish"):
        result = scholie(command, folder=edition)
        assert (result.exit_code, "loci-unreadable" in result.stdout, path.read_bytes()) == (1, True, before)


def test_an_edition_without_texts_has_nothing_to_publish(scholie, edition):
    """It says so."""
    result = scholie("publish", folder=edition)
    assert (result.exit_code, result.stderr) == (0, "Nothing to write.\n")
