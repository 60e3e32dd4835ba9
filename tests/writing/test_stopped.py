"""A command that is stopped at whatever step: all of it or nothing, nothing left behind, no edit lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from itertools import count, pairwise

import pytest

import scholie
from repository import REPOSITORY
from scholie import texts
from scholie.library.writing import Outcome, changed, nobody
from stops import EXTRACT, OTHER, RECORD, TEXT, everything, stops


def decide(folder):
    """Accept the one doubt of the edition in *folder*."""
    doubts = [doubt for doubt in scholie.list_doubts(folder) if doubt.unsettled]
    return scholie.accept_bindings(folder, [scholie.Decision(doubt, accept=True) for doubt in doubts])


def again(folder):
    """Normalise the added contribution again, after a change of its proposal."""
    path = folder / "texts/actes/jonc/proposal.md"
    path.write_text(path.read_text("utf-8").replace("plient", "ploient"), "utf-8")
    return scholie.normalise_texts(folder)


TABLE = "Titre;Auteurs;Séance\nLes joncs du marais;Maud Ivernel;Rives\nLe pont de bois;Anne Untel;Ponts\n".encode()
COMMANDS = {
    "add": lambda folder: scholie.add_extracts(folder, [scholie.Extract("vent.txt", OTHER.encode())]),
    "another witness": lambda folder: scholie.add_extracts(folder, [scholie.Extract("b.txt", EXTRACT.replace("mille", "cent").encode())]),
    "normalise": again,
    "mint": scholie.mint_identifiers,
    "accept": decide,
    "publish": lambda folder: scholie.publish_texts(folder, ["jonc"], date="2024-05-02"),
    "check --fix": scholie.mend_typography,
    "metadata": lambda folder: scholie.import_programme(folder, [scholie.Extract("p.csv", TABLE)]),
    "rename": lambda folder: scholie.rename_contribution(folder, "jonc", "rives"),
    "references import": lambda folder: scholie.import_records(folder, [scholie.Extract("z.ris", RECORD.encode())]),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Return an edition with a contribution from an extract, and one that somebody wrote, not minted yet."""
    folder = tmp_path_factory.mktemp("filled") / "edition"
    scholie.new_edition(folder, title="Colloque")
    assert scholie.add_extracts(folder, [scholie.Extract("jonc.txt", EXTRACT.encode())], slug="jonc").problems == ()
    (folder / "texts/actes/gue").mkdir()
    (folder / "texts/actes/gue/text.md").write_text(TEXT, "utf-8")
    return folder


@pytest.fixture(scope="module")
def outcomes(filled, tmp_path_factory):
    """Return what each command changes in that edition."""
    found = {}
    for name, command in COMMANDS.items():
        folder = tmp_path_factory.mktemp("outcome") / "edition"
        shutil.copytree(filled, folder)
        found[name] = command(folder)
        assert found[name].changes, name
    return found


@pytest.fixture
def copies(tmp_path):
    """Return a function that makes a new folder with some files, and folders of nothing else."""
    ranks = count()

    def copy(files):
        folder = tmp_path / str(next(ranks))
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        return folder

    return copy


def next_command(folder):
    """Do what every command that writes does first and last, and change nothing."""
    changed(folder, "mint", Outcome, nobody)


@pytest.mark.parametrize("command", COMMANDS)
def test_law_a_stopped_command_has_written_all_or_nothing(command, outcomes, copies, monkeypatch):
    """Whatever the step: readers see the files before or after and write nothing; the next command leaves these and nothing else."""
    done = outcomes[command]
    states = (everything(copies(done.before)), everything(copies(done.files)))
    assert states[0] != states[1]
    seen = []
    for folder, _ in stops(monkeypatch, lambda: copies(done.before), lambda folder: changed(folder, command, lambda _: done, nobody)):
        left = everything(folder)
        read = scholie.read_files(folder)
        assert read in (done.before, done.files)
        assert everything(folder) == left
        next_command(folder)
        assert everything(folder) in states
        assert scholie.read_files(folder) == read
        seen.append(read == done.files)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (False, True)


def test_law_a_stopped_repair_is_repaired(copies, tmp_path, monkeypatch):
    """A command that is stopped while it finishes or undoes another's change leaves that to the next."""
    before = {"texts/v/c/text.md": b"words", "texts/v/d/media/a.png": b"words", "bibliography.bib": b"% works"}
    changes = {"texts/v/c/text.md": b"other words", "texts/v/c/witnesses/A.txt": b"words"}
    done = Outcome(before, changes, removed=("texts/v/d/media/a.png",))
    states = (everything(copies(done.before)), everything(copies(done.files)))
    left = tmp_path / "left"

    def fresh():
        shutil.rmtree(tmp_path / "repair", ignore_errors=True)
        return shutil.copytree(left, tmp_path / "repair")

    for folder, _ in stops(monkeypatch, lambda: copies(done.before), lambda folder: changed(folder, "add", lambda _: done, nobody)):
        shutil.rmtree(left, ignore_errors=True)
        folder.rename(left)
        for stopped, _ in stops(monkeypatch, fresh, next_command):
            next_command(stopped)
            assert everything(stopped) in states


@pytest.mark.parametrize("command", ["add", "another witness", "normalise", "accept"])
def test_law_an_edit_after_a_stop_is_kept(command, outcomes, copies, monkeypatch):
    """Whoever saves a file of a change that was left unfinished finds what was saved there, once the next command has run."""
    done = outcomes[command]
    for path in done.changes:
        for folder, _ in stops(monkeypatch, lambda: copies(done.before), lambda folder: changed(folder, command, lambda _: done, nobody)):
            if (folder / path).exists():
                edit = (folder / path).read_bytes() + b"\nsaved\n"
                (folder / path).write_bytes(edit)
                assert scholie.read_files(folder)[path] == edit
                next_command(folder)
                assert (folder / path).read_bytes() == edit
                assert not (folder / ".scholie").exists()


def test_law_an_edit_of_a_file_that_goes_is_kept(outcomes, copies, monkeypatch):
    """Whoever saves a file of the old folder after a stop finds it there, and the new folder is whole or is not there."""
    done, path = outcomes["rename"], "texts/actes/jonc/text.md"
    kept = 0
    for folder, _ in stops(monkeypatch, lambda: copies(done.before), lambda folder: changed(folder, "rename", lambda _: done, nobody)):
        if (folder / path).exists():
            (folder / path).write_bytes(b"saved")
            next_command(folder)
            assert (folder / path).read_bytes() == b"saved"
            assert not (folder / ".scholie").exists()
            kept += 1
    assert kept


def test_law_two_edits_after_a_stop_are_kept(outcomes, copies, monkeypatch):
    """Files of both states edited: neither edit is lost, and nothing else is left."""
    done = outcomes["another witness"]
    known = [path for path in done.changes if path in done.before]
    assert len(known) >= 3
    for first, second in pairwise(known):
        for folder, _ in stops(monkeypatch, lambda: copies(done.before), lambda folder: changed(folder, "add", lambda _: done, nobody)):
            edits = {path: b"edit of " + path.encode() for path in (first, second)}
            for path, edit in edits.items():
                (folder / path).write_bytes(edit)
            next_command(folder)
            assert {path: (folder / path).read_bytes() for path in edits} == edits
            assert {name for name in everything(folder) if ".scholie" in name or ".saved" in name} == set()


def test_what_was_saved_into_a_file_that_was_put_aside_is_kept(copies, monkeypatch):
    """A program that holds the old file open writes into it, another saves anew in its place: both are there in the end."""
    before = {"texts/v/c/text.md": b"words", "texts/v/c/loci.json": b"[]"}
    done = Outcome(before, {"texts/v/c/text.md": b"other words", "texts/v/c/loci.json": b"[1]"})
    rescued = 0
    for folder, _ in stops(monkeypatch, lambda: copies(before), lambda folder: changed(folder, "add", lambda _: done, nobody)):
        text, aside = folder / "texts/v/c/text.md", next((folder / ".scholie").rglob("*-0.old"), None)
        if aside is not None and not text.exists():
            aside.write_bytes(b"words, held open")
            next_command(shutil.copytree(folder, folder.with_name("alone"), dirs_exist_ok=True))
            assert (folder.with_name("alone") / "texts/v/c/text.md").read_bytes() == b"words, held open"
            shutil.rmtree(folder.with_name("alone"))
            text.write_bytes(b"words, saved anew")
            next_command(folder)
            assert text.read_bytes() == b"words, saved anew"
            assert text.with_name("text.md.saved1").read_bytes() == b"words, held open"
            rescued += 1
    assert rescued


@pytest.mark.parametrize("place", ["beside", "elsewhere"])
def test_law_a_linked_bibliography_stays_a_link(place, outcomes, copies, tmp_path, monkeypatch):
    """Where bibliography.bib is a link its target is written, and nothing is left beside it, whatever the step of a stop."""
    done = outcomes["references import"]
    ranks = count()

    def linked():
        folder = copies(done.before)
        home = folder if place == "beside" else tmp_path / f"zotero{next(ranks)}"
        home.mkdir(exist_ok=True)
        (folder / "bibliography.bib").rename(home / "works.bib")
        (folder / "bibliography.bib").symlink_to(home / "works.bib")
        return folder

    for folder, _ in stops(monkeypatch, linked, lambda folder: changed(folder, "references import", lambda _: done, nobody)):
        assert scholie.read_files(folder)["bibliography.bib"] in (done.before["bibliography.bib"], done.files["bibliography.bib"])
        next_command(folder)
        target = (folder / "bibliography.bib").readlink()
        assert target.read_bytes() in (done.before["bibliography.bib"], done.files["bibliography.bib"])
        assert [path.name for path in target.parent.iterdir() if "scholie" in path.name] == []
    assert target.read_bytes() == done.files["bibliography.bib"]


@pytest.mark.parametrize("rank", [2, 20, 35, 50])
def test_a_killed_process_leaves_what_the_next_one_mends(rank, filled, tmp_path):
    """The system's own kill: the next `add` ends with the contribution whole and its works in the bibliography."""
    folder = tmp_path / "edition"
    shutil.copytree(filled, folder)
    (tmp_path / "vent.txt").write_text(OTHER, "utf-8")
    program = (
        "import os, signal, sys, scholie; from scholie.texts import disk\n"
        "steps = []\n"
        "def watch(step, path):\n"
        "    steps.append(step)\n"
        f"    if len(steps) > {rank}: os.kill(os.getpid(), signal.SIGKILL)\n"
        "disk.watch = watch\n"
        "scholie.add_extracts(sys.argv[1], [sys.argv[2]], slug='vent')"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "scripts")}
    command = [sys.executable, "-c", program, str(folder), str(tmp_path / "vent.txt")]
    assert subprocess.run(command, env=environment, check=False).returncode == -signal.SIGKILL
    done = scholie.add_extracts(folder, [tmp_path / "vent.txt"], slug="vent")
    assert [problem.code for problem in done.problems] in ([], ["witness-known"])
    home = folder / "texts/actes/vent"
    assert {path.name for path in home.iterdir()} == {"text.md", "proposal.md", "ledger.json", "loci.json", "witnesses"}
    assert [path.name for path in home.parent.iterdir() if path.name.startswith("vent")] == ["vent"]
    assert not [problem for problem in scholie.check_edition(folder) if problem.code == "key-unknown"]
    assert not (folder / ".scholie").exists()


def test_a_new_edition_is_whole_or_not_there(tmp_path, monkeypatch):
    """`new`, stopped at any step, is finished or begun again by the next `new` in the same folder."""
    ranks = count()
    wanted = None
    for folder, _ in stops(monkeypatch, lambda: tmp_path / f"{next(ranks)}" / "e", lambda folder: scholie.new_edition(folder, title="T")):
        with contextlib.suppress(scholie.WrongCall):
            scholie.new_edition(folder, title="T")
        found = everything(folder)
        wanted = wanted or found
        assert found == wanted


def test_what_was_left_is_told(outcomes, copies, monkeypatch):
    """While a change is unfinished its command is named; the next command that writes ends it."""
    done = outcomes["mint"]
    told = []
    for folder, _ in stops(monkeypatch, lambda: copies(done.before), lambda folder: changed(folder, "mint", lambda _: done, nobody)):
        told.append(texts.unfinished(folder))
        next_command(folder)
        assert texts.unfinished(folder) == ""
    assert set(told) == {"", "mint"}
    assert (told[0], told[-1]) == ("", "")
