"""What somebody saves while a command computes or writes is kept."""

from __future__ import annotations

import os
import re
from itertools import count

import pytest

import scholie
from scholie import texts
from scholie.library.writing import Outcome, changed, nobody
from scholie.texts import disk
from stops import EXTRACT, OTHER, RECORD, TEXT, everything

PATH = "texts/v/c/text.md"
FILES = {PATH: b"words", "texts/v/c/loci.json": b"[]", "bibliography.bib": b"% works\n", "texts/v/volume.yml": b"{}"}
WRITES = {"texts/v/c/proposal.md": b"proposal"}


def in_place(path, content):
    """Save as most editors do."""
    path.write_bytes(content)


def renamed(path, content):
    """Save as careful editors do."""
    fresh = path.with_name(f"{path.name}~")
    fresh.write_bytes(content)
    fresh.replace(path)


def grown(files):
    """Return what a command makes of *files*: it adds to the text and to the bibliography, and writes a new file."""
    after = {path: files[path] + b"\nmachine" for path in (PATH, "bibliography.bib")}
    return Outcome(files, {**after, **WRITES})


class Editor:
    """Saves a file once, before the step on the disk of a rank."""

    def __init__(self, path, save, rank):
        self.path, self.save, self.rank, self.steps = path, save, rank, count()
        self.saved = False

    def __call__(self, _step, _path):
        """Count a step, and save before the one of the rank."""
        if next(self.steps) == self.rank:
            self.saved = True
            self.save(self.path, b"words of an editor")


@pytest.mark.parametrize("name", [PATH, "bibliography.bib"])
@pytest.mark.parametrize("save", [in_place, renamed])
def test_law_what_is_saved_at_any_step_is_kept(tmp_path, monkeypatch, name, save):
    """Whichever step on the disk somebody saves before: the words are in the file afterwards, and nothing else is left."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    for rank in count():
        folder = tmp_path / str(rank)
        for path, content in FILES.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        editor = Editor(folder / name, save, rank)
        monkeypatch.setattr(disk, "watch", editor)
        changed(folder, "add", grown, nobody)
        assert editor.saved == (b"words of an editor" in (folder / name).read_bytes())
        assert {path for path in everything(folder) if path not in ("texts", "texts/v", "texts/v/c")} == FILES.keys() | WRITES.keys()
        if not editor.saved:
            break
    assert rank > 20


def test_who_saves_again_and_again_is_told(tmp_path, monkeypatch):
    """When the file changes at the second try as well, the file is named and nothing is written."""
    for path, content in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    ranks = count()

    def compute(files):
        done = grown(files)
        (tmp_path / PATH).write_bytes(b"save %d" % next(ranks))
        return done

    with pytest.raises(scholie.Changed, match=re.escape(PATH)) as refusal:
        changed(tmp_path, "add", compute, nobody)
    assert refusal.value.paths == (PATH,)
    assert {path: content for path, content in everything(tmp_path).items() if content != "folder"} == {**FILES, PATH: b"save 1"}


@pytest.fixture
def marsh(edition, monkeypatch):
    """Return an edition with a contribution from an extract and one that somebody wrote, in which one citation is not bound."""
    scholie.add_extracts(edition, [scholie.Extract("jonc.txt", EXTRACT.encode())], slug="jonc")
    (edition / "texts/actes/gue").mkdir()
    (edition / "texts/actes/gue/text.md").write_text(TEXT, "utf-8")
    path = edition / "texts/actes/jonc/proposal.md"
    path.write_text(path.read_text("utf-8").replace("plient", "ploient"), "utf-8")
    return edition


CALLS = {
    "add": ["add", "autre.txt"],
    "normalise": ["normalise"],
    "mint": ["mint"],
    "check --fix": ["check", "--fix", "typography"],
    "accept": ["accept", "--all"],
    "import": ["references", "import", "z.ris"],
    "publish": ["publish", "jonc", "--date", "2024-05-02"],
}


@pytest.mark.parametrize("command", CALLS)
@pytest.mark.parametrize("name", ["texts/actes/jonc/text.md", "texts/actes/gue/text.md", "bibliography.bib"])
def test_what_is_saved_while_a_command_computes_is_kept(scholie_in, marsh, command, name, monkeypatch):
    """Every command that writes does its work and keeps the save."""
    replace, saves = texts.replace, count()
    edit = "\n\n% une note de l’éditrice\n".encode()

    def saved_before(folder, *arguments, **named):
        if not next(saves):
            (marsh / name).write_bytes((marsh / name).read_bytes() + edit)
        replace(folder, *arguments, **named)

    monkeypatch.setattr(texts, "replace", saved_before)
    before = scholie.read_files(marsh)
    result = scholie_in(marsh, *CALLS[command])
    assert result.exit_code == 0, result.output
    after = scholie.read_files(marsh)
    assert "une note de l’éditrice" in after[name].decode()
    assert after != {**before, name: before[name] + edit}
    assert not (marsh / ".scholie").exists()


@pytest.fixture
def scholie_in(tmp_path, monkeypatch, request):
    """Return a function that runs the program in an edition, with an extract and an export beside."""
    run = request.getfixturevalue("scholie")
    (tmp_path / "autre.txt").write_text(OTHER, "utf-8")
    (tmp_path / "z.ris").write_text(RECORD, "utf-8")
    monkeypatch.chdir(tmp_path)
    return lambda folder, *arguments: run(*arguments, folder=folder)
