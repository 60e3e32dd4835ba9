"""One command at a time: another waits, says for whom, and ends in a sentence when that takes too long."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

import scholie
from repository import REPOSITORY
from scholie import read_files as scholie_files
from scholie import texts
from scholie.library import unfinished_change
from scholie.texts import disk, journal, lock, reading
from stops import EXTRACT, OTHER, Killed, Killer, everything

COMMANDS = [
    ["add", "autre.txt"],
    ["normalise"],
    ["mint"],
    ["accept", "1"],
    ["publish"],
    ["check", "--fix", "typography"],
    ["metadata", "--import", "p.csv"],
    ["rename", "gue", "rives"],
    ["references", "import", "z.ris"],
]


@pytest.fixture
def impatient(monkeypatch):
    """Wait for no more than a moment."""
    monkeypatch.setattr(lock, "SOON", 0.0)
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(reading, "PATIENCE", 0.0)


@pytest.fixture
def doubtful(edition):
    """Return an edition with one doubtful binding."""
    (edition / "texts/actes/gue").mkdir()
    text = '---\ntitle: {fr: "Le gué"}\nauthors: []\n---\n\nOn y passe ([Lenoir, 1980](@lenoir1990)).\n'
    (edition / "texts/actes/gue/text.md").write_text(text, "utf-8")
    (edition / "bibliography.bib").write_text("@book{lenoir1990, author = {Lenoir, Ada}, title = {Le livre}, date = {1990}}\n", "utf-8")
    return edition


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda words: words[0])
@pytest.mark.usefixtures("impatient")
def test_a_command_that_writes_waits_for_another(scholie, doubtful, tmp_path, monkeypatch, arguments):
    """While the edition is held each says who holds it, since when, and ends with 1 without a change."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "autre.txt").write_text(OTHER, "utf-8")
    (tmp_path / "p.csv").write_text("Titre\nLe pont de bois\n", "utf-8")
    (tmp_path / "z.ris").write_text("TY  - BOOK\nTI  - Marges\nER  - \n", "utf-8")
    with texts.hold(doubtful, "add"):
        before = everything(doubtful)
        result = scholie(*arguments, folder=doubtful)
        assert everything(doubtful) == before
    assert result.exit_code == 1
    waiting, ended = result.stderr.splitlines()[-2:]
    holder = f"scholie add (process {os.getpid()} on "
    assert waiting.startswith(f"Waiting for another command in this edition: {holder}")
    assert ended.startswith(f"Error: Another command writes in this edition: {holder}")
    assert not (doubtful / ".scholie").exists()


@pytest.mark.parametrize("arguments", [["check"], ["concepts"], ["accept"], ["normalise", "--dry-run"]], ids=lambda words: words[0])
def test_a_command_that_reads_does_not_wait(scholie, doubtful, impatient, arguments):
    """While a command computes, others read."""
    with texts.hold(doubtful, "add"):
        assert scholie(*arguments, "--quiet", folder=doubtful).exit_code == 0


def test_a_reader_waits_for_files_that_are_put_in_place(doubtful, monkeypatch):
    """What is read is the state once the writer has put everything in place."""
    before = scholie.read_files(doubtful)
    written = {**before, "bibliography.bib": b"% new", "texts/actes/gue/loci.json": b"[]"}
    killer = Killer(0)
    looks = []

    def look(_seconds):
        looks.append(True)
        texts.writing.repair(doubtful)

    with texts.hold(doubtful, "add"):
        while not (doubtful / journal.HOME / journal.PLAN).exists():
            killer.rank += 1
            killer.steps.clear()
            monkeypatch.setattr(disk, "watch", killer)
            with pytest.raises(Killed):
                texts.replace(doubtful, before, written, "add")
            monkeypatch.undo()
            monkeypatch.setattr(reading.time, "sleep", look)
        assert scholie.read_files(doubtful) == written
    assert looks == [True]


def test_a_reader_does_not_wait_for_ever(doubtful, impatient):
    """A writer that does not end is named."""
    (doubtful / journal.HOME).mkdir(parents=True)
    with lock.lock(doubtful, "add"):
        (doubtful / journal.HOME / journal.PLAN).write_text('{"command": "add", "folders": [], "steps": []}')
        with pytest.raises(scholie.Busy, match="scholie add"):
            scholie.read_files(doubtful)


def test_what_is_said_of_a_holder_decides_nothing(doubtful):
    """A file about a process that is gone stops nobody, whatever it holds."""
    home = doubtful / ".scholie"
    home.mkdir()
    for words in (json.dumps({"command": "add", "pid": 1, "host": "x", "since": "y"}), "{", "[]", '{"nobody": 1}'):
        (home / "writer.json").write_text(words)
        scholie.mint_identifiers(doubtful)
        assert not home.exists()
        home.mkdir()


def test_two_at_once_lose_nothing(edition, tmp_path):
    """Two processes that add at once: the works of both are in the bibliography, and the texts of both are whole."""
    (tmp_path / "a.txt").write_text(EXTRACT, "utf-8")
    (tmp_path / "b.txt").write_text(OTHER, "utf-8")
    program = "from scholie.cli import main; main()"
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "scripts")}
    calls = [[sys.executable, "-c", program, "-C", str(edition), "add", str(tmp_path / name)] for name in ("a.txt", "b.txt")]
    running = [subprocess.Popen(call, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for call in calls]
    said = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    assert len(list((edition / "texts/actes").glob("*/text.md"))) == 2
    bibliography = (edition / "bibliography.bib").read_text("utf-8")
    assert all(key in bibliography for key in ("{lenoir1990,", "{aubry1961,"))
    assert not [problem for problem in scholie.check_edition(edition) if problem.code == "key-unknown"]
    assert not (edition / ".scholie").exists()


def test_who_waits_goes_on_when_the_other_ends(doubtful):
    """A second process waits while the first holds the edition, and does its work then."""
    program = "from scholie.cli import main; main()"
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "scripts"), "LANGUAGE": "fr"}
    call = [sys.executable, "-c", program, "-C", str(doubtful), "mint"]
    with texts.hold(doubtful, "publish"):
        process = subprocess.Popen(call, env=environment, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        line = process.stderr.readline()
        assert line.startswith("Une autre commande travaille dans cette édition, attente\u00a0: scholie publish (processus ")
        assert not (doubtful / "texts/actes/gue/loci.json").exists()
    process.communicate()
    assert process.returncode == 0
    assert (doubtful / "texts/actes/gue/loci.json").exists()


@pytest.mark.parametrize(
    "arguments", [["check"], ["concepts"], ["accept"], ["normalise", "--dry-run"], ["publish", "--dry-run"]], ids=" ".join
)
def test_a_command_that_reads_says_what_mends_an_unfinished_change(scholie, doubtful, monkeypatch, arguments):
    """Whoever reads what a stopped command has left is told its name and the remedy; the next command that writes tells the end."""
    before = scholie_files(doubtful)
    killer = Killer(0)
    while not (doubtful / journal.HOME / journal.PLAN).exists():
        killer.rank += 1
        killer.steps.clear()
        monkeypatch.setattr(disk, "watch", killer)
        with pytest.raises(Killed), texts.hold(doubtful, "publish"):
            texts.replace(doubtful, before, {"bibliography.bib": before["bibliography.bib"] + b"% end\n"}, "publish")
        monkeypatch.undo()
    left = everything(doubtful)
    result = scholie(*arguments, folder=doubtful)
    assert [problem.code for problem in unfinished_change(doubtful)] == ["write-unfinished"]
    assert "A command was stopped while it wrote: scholie publish" in result.output
    assert "scholie mint" in result.output
    assert everything(doubtful) == left
    assert scholie("mint", folder=doubtful).stderr.startswith("“scholie publish” was stopped earlier; its change is finished.\n")
    assert (doubtful / "bibliography.bib").read_bytes().endswith(b"% end\n")
    assert "scholie publish" not in scholie(*arguments, folder=doubtful).output
