"""The commands of an organiser: the table of a meeting, forty files at once, another name."""

from __future__ import annotations

import sys

import pytest

from scholie.cli.program import Session
from scholie.cli.progress import CLEAR, progress
from stops import EXTRACT, OTHER

TABLE = "N°;Titre;Auteurs;Séance\n1;Les joncs du marais;Maud Ivernel;Rives\n2;Le pont de bois;Anne Untel;Ponts\n"


@pytest.fixture
def meeting(edition, tmp_path):
    """Return an edition beside the files of a meeting."""
    (tmp_path / "p.csv").write_text(TABLE, "utf-8")
    (tmp_path / "jonc.txt").write_text(EXTRACT, "utf-8")
    (tmp_path / "barque.txt").write_text(OTHER, "utf-8")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG")
    return edition


def test_the_table_of_a_meeting_is_taken_in(scholie, meeting, tmp_path):
    """What was filled, which rows have a text and which files have none is said; the exit status is 0."""
    assert scholie("add", tmp_path / "jonc.txt", folder=meeting).exit_code == 0
    result = scholie("metadata", "--import", tmp_path / "p.csv", folder=meeting)
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "2 rows in the programme, 1 with a text.",
        "texts/actes/ivernel: front matter filled from the programme",
        "4 files written.",
    ]
    assert "programme.yml" in result.stdout
    assert "“Le pont de bois” has no text" in result.stdout


def test_the_programme_is_shown_before_it_is_taken(scholie, meeting, tmp_path):
    """`--dry-run` prints a diff, in French where the locale is, and writes nothing."""
    result = scholie("metadata", "--import", tmp_path / "p.csv", "--dry-run", folder=meeting, language="fr")
    assert '+    fr: "Le pont de bois"' in result.stdout
    assert "# Le programme de la rencontre" in result.stdout
    assert not (meeting / "texts/actes/programme.yml").exists()


def test_a_call_without_a_table_needs_a_programme(scholie, meeting):
    """It is a wrong call, said in a sentence."""
    result = scholie("metadata", folder=meeting)
    assert result.exit_code == 2
    assert "The volume actes has no programme yet: --import takes its table." in result.stderr


def test_files_that_were_not_added_are_named_at_the_end(scholie, meeting, tmp_path):
    """The others are there, and the exit status is 1."""
    names = [str(tmp_path / name) for name in ("jonc.txt", "image.txt", "barque.txt", "missing.txt")]
    result = scholie("add", *names, folder=meeting)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == f"2 of 4 files were not added: {names[1]}, {names[3]}"
    assert (meeting / "texts/actes/ivernel/text.md").exists()
    assert (meeting / "texts/actes/sarrel/text.md").exists()


def test_files_that_are_alike_are_named_with_the_command_that_joins_them(scholie, meeting, tmp_path):
    """The command that is printed makes one a witness of the other."""
    half = "\n\n".join((OTHER.split("\n\n")[0], EXTRACT.split("I. Le vent")[1].split("Bibliographie")[0], *OTHER.split("\n\n")[4:6]))
    (tmp_path / "deux.txt").write_text(half, "utf-8")
    assert scholie("add", tmp_path / "jonc.txt", "--slug", "jonc", folder=meeting).exit_code == 0
    result = scholie("add", tmp_path / "deux.txt", "--slug", "deux", folder=meeting)
    (said,) = [line for line in result.stderr.splitlines() if "% alike" in line]
    assert said.endswith(f"take texts/actes/deux away, then scholie add --witness-of actes/jonc {tmp_path / 'deux.txt'}")
    for path in sorted((meeting / "texts/actes/deux").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert scholie("add", "--witness-of", "actes/jonc", tmp_path / "deux.txt", folder=meeting).exit_code == 0
    assert (meeting / "texts/actes/jonc/witnesses/B.txt").exists()


def test_a_contribution_is_renamed(scholie, meeting, tmp_path):
    """What follows is said; a dry run says the same and writes nothing; a second time the name is not there."""
    scholie("metadata", "--import", tmp_path / "p.csv", folder=meeting)
    scholie("add", tmp_path / "jonc.txt", folder=meeting)
    for arguments, there in ((["--dry-run"], True), ([], False)):
        result = scholie("rename", "ivernel", "joncs", *arguments, folder=meeting)
        assert result.exit_code == 0
        assert result.stderr.splitlines()[0] == "texts/actes/ivernel → texts/actes/joncs"
        assert "texts/actes/programme.yml: follows" in result.stderr
        assert (meeting / "texts/actes/ivernel").exists() is there
    assert scholie("rename", "ivernel", "joncs", folder=meeting).exit_code == 2


@pytest.mark.parametrize(("terminal", "quiet", "shown"), [(True, False, True), (True, True, False), (False, False, False)])
def test_progress_is_shown_on_a_terminal_alone(monkeypatch, capsys, terminal, quiet, shown):
    """One line that is gone at the end; nothing in a file, nothing when the session is quiet."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    with progress(Session(quiet=quiet)) as told:
        told(1, 40)
        told(2, 3)
    assert capsys.readouterr().err == (f"{CLEAR}1 of 40 texts …{CLEAR}" if shown else "")
