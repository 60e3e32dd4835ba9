"""``import scholie``: what the package offers to programs."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import scholie
from repository import REPOSITORY

PAGE = REPOSITORY / "docs" / "library.md"
EXTRACT = """Le héron au printemps

Lise Arvor, Université du Gué

Résumé : Le héron attend au bord du marais, et l’eau attend avec lui.

Mots-clés : marais, attente, rive

I. La rive

Le héron attend au bord du marais. Il ne bouge pas, et l’eau non plus ne bouge pas autour de lui (Lenoir, 1990). Le soir
descend sur les roseaux, puis la nuit, et personne ne sait quand il est parti ni par où.

Bibliographie

LENOIR Ada, 1990, Le livre des rives, Lille, Presses du Beffroi.
"""


@pytest.fixture
def marsh(edition, tmp_path):
    """Return an edition with one contribution."""
    (tmp_path / "heron.txt").write_text(EXTRACT, "utf-8")
    assert scholie.add_extracts(edition, [tmp_path / "heron.txt"], slug="heron").problems == ()
    return edition


def test_the_example_of_the_page_runs(tmp_path, monkeypatch):
    """The first block of docs/library.md does what the page says, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    Path("heron.txt").write_text(EXTRACT, "utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, str(PAGE), "exec"), {})
    lines = printed.getvalue().splitlines()
    assert lines[0] == "heron.txt is now texts/actes/arvor"
    assert lines[-1] == "actes/arvor Le héron au printemps"


def test_the_page_names_every_function():
    """Each function of the package stands in the table of docs/library.md, and no other."""
    offered = {name for name in scholie.__all__ if name.islower() and not name.startswith("__")}
    assert set(re.findall(r"`(\w+)\(", PAGE.read_text("utf-8"))) - {"Extract"} == offered


def test_each_name_of_the_package_is_there():
    """What ``__all__`` lists can be had, and what it does not list is said not to be there."""
    assert all(getattr(scholie, name) for name in scholie.__all__)
    assert set(scholie.__all__) <= set(dir(scholie))
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = scholie.nothing_of_the_kind


def test_the_package_alone_reads_nothing_more():
    """``import scholie`` imports no other module of ours."""
    code = "import sys, scholie; print([name for name in sys.modules if name.startswith('scholie.')])"
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "scripts")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_types_reach_the_user(tmp_path):
    """A strict mypy knows what the functions return."""
    user = tmp_path / "user.py"
    user.write_text("import scholie\nreveal_type(scholie.add_extracts('e', []).taken)\nreveal_type(scholie.check_edition('e'))\n", "utf-8")
    environment = {**os.environ, "MYPYPATH": str(REPOSITORY / "scripts")}
    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--cache-dir", str(tmp_path / "cache"), str(user)]
    done = subprocess.run(command, env=environment, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    told = re.findall(r'Revealed type is "(.*)"', done.stdout)
    assert [re.sub(r"builtins\.", "", kind) for kind in told] == [
        "tuple[tuple[str, str, float], ...]",
        "tuple[scholie.model.problem.Problem, ...]",
    ]


def test_no_function_prints(marsh, tmp_path, capfd):
    """What is found is a value; nothing goes to the terminal."""
    scholie.normalise_texts(marsh)
    scholie.mint_identifiers(marsh)
    scholie.mend_typography(marsh)
    scholie.add_extracts(marsh, [tmp_path / "missing.txt"])
    scholie.check_edition(marsh)
    assert capfd.readouterr() == ("", "")


def test_extracts_may_come_from_memory(marsh):
    """A name and bytes do as well as a file."""
    content = EXTRACT.replace("héron", "butor").replace("Arvor", "Rey").replace("rive", "rade").replace("marais", "large").encode()
    done = scholie.add_extracts(marsh, [scholie.Extract("butor.txt", content)], slug="butor")
    assert [name for name, _, _ in done.taken] == ["butor.txt"]
    assert any(held == content for held in scholie.read_files(marsh).values())


def test_an_outcome_tells_what_has_changed(marsh):
    """Before, changes and files of an outcome are those of the folder."""
    path = "texts/actes/heron/text.md"
    before = scholie.read_files(marsh)
    (marsh / path).write_bytes(before[path] + "\nUn alinéa de plus.\n".encode())
    done = scholie.mint_identifiers(marsh)
    assert list(done.changes) == ["texts/actes/heron/loci.json"]
    assert done.before[path] != before[path]
    assert done.files == scholie.read_files(marsh)


def test_a_dry_run_writes_nothing(marsh):
    """It says what would change."""
    path = marsh / "texts/actes/heron/proposal.md"
    path.write_text(path.read_text("utf-8").replace("attend", "dort"), "utf-8")
    before = scholie.read_files(marsh)
    done = scholie.normalise_texts(marsh, ["heron"], dry_run=True)
    assert "texts/actes/heron/proposal.md" in done.changes
    assert scholie.read_files(marsh) == before


@pytest.mark.parametrize(
    "call",
    [
        lambda folder: scholie.normalise_texts(folder, ["nobody"]),
        lambda folder: scholie.check_edition(folder, ["nobody"]),
        lambda folder: scholie.add_extracts(folder, [], volume="nowhere"),
        lambda folder: scholie.add_extracts(folder, [], slug="../x"),
        scholie.new_edition,
    ],
)
def test_a_wrong_call_is_a_sentence(marsh, call, monkeypatch):
    """What is not there is named in a sentence, in the language of the locale, and nothing is written."""
    monkeypatch.setenv("LANGUAGE", "fr")
    before = scholie.read_files(marsh)
    with pytest.raises(scholie.WrongCall, match=r"^[A-Z\.].* "):
        call(marsh)
    assert scholie.read_files(marsh) == before


def test_a_folder_without_an_edition_is_refused(tmp_path):
    """Nothing is made in it."""
    for call in (scholie.read_files, scholie.open_edition, scholie.mint_identifiers, scholie.check_edition):
        with pytest.raises(scholie.NoEdition):
            call(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_doubt_is_decided_wherever_it_has_moved(marsh):
    """A decision on a doubt holds when the text before it has grown meanwhile; one on a doubt that is gone is refused."""
    path = marsh / "texts/actes/heron/text.md"
    path.write_text(path.read_text("utf-8").replace("[Lenoir, 1990](@lenoir1990)", "Lenoir, 1990"), "utf-8")
    (doubt,) = scholie.list_doubts(marsh)
    path.write_text(path.read_text("utf-8").replace("Le héron attend", "## Un titre\n\nLe héron attend"), "utf-8")
    done = scholie.accept_bindings(marsh, [scholie.Decision(doubt, accept=True)])
    assert len(done.done) == 1
    assert "[Lenoir, 1990](@lenoir1990)" in path.read_text("utf-8")
    with pytest.raises(scholie.Changed, match=r"texts/actes/heron/text\.md"):
        scholie.accept_bindings(marsh, [scholie.Decision(doubt, accept=True)])
