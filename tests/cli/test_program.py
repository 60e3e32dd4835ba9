"""The program as a whole: help, versions, languages, exit statuses."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from repository import LOCALE, REPOSITORY
from scholie import __version__
from scholie.cli.program import COMMANDS, program


def called(*arguments: str, language: str = "en_GB.UTF-8", variable: str = "LANG") -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, with one variable of the locale set."""
    environment = {name: value for name, value in os.environ.items() if name not in LOCALE}
    environment |= {variable: language, "PYTHONPATH": str(REPOSITORY / "scripts"), "PYTHONUTF8": "1"}
    code = "from scholie.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, env=environment, check=False)


def test_help_names_every_command_in_both_languages():
    """`scholie --help` has every command, with an English and a French sentence."""
    english, french = called("--help").stdout, called("--help", language="fr_FR.UTF-8").stdout
    for name in COMMANDS:
        assert re.search(rf"^  {name}\b", english, re.MULTILINE)
        assert re.search(rf"^  {name}\b", french, re.MULTILINE)
    assert "Usage: scholie" in english
    assert "Commands:" in english
    assert "Usage\u00a0: scholie" in french
    assert "Commandes:" in french
    assert "Show" not in french


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_begins_its_help_with_its_sentence(scholie, name):
    """The help of a command says what the table of the commands says of it."""
    result = scholie(name, "--help")
    assert result.exit_code == 0
    assert COMMANDS[name] in re.sub(r"\s+", " ", result.output)


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("LANG", "fr_BE.UTF-8", "Erreur"),
        ("LC_ALL", "fr_FR.UTF-8", "Erreur"),
        ("LC_MESSAGES", "fr", "Erreur"),
        ("LANGUAGE", "fr:en", "Erreur"),
        ("LANGUAGE", "en:fr", "Error"),
        ("LANG", "C", "Error"),
        ("LANG", "de_DE.UTF-8", "Error"),
    ],
)
def test_mistakes_are_told_in_the_language_of_the_locale(variable, value, expected):
    """Click's words and ours follow the same variable; what is neither French nor English is told in English."""
    result = called("chek", variable=variable, language=value)
    assert result.returncode == 2
    assert result.stderr.splitlines()[-1].startswith(expected)


def test_version():
    """`--version` prints name and version on one line."""
    assert called("--version").stdout == f"scholie {__version__}\n"


@pytest.mark.parametrize("arguments", [["nothing"], ["--nothing"], ["add"], ["citations", "find", "x"], ["check", "--format", "xml"]])
def test_a_wrong_call_ends_with_status_2_and_says_so(scholie, edition, arguments):
    """A call that is no call ends with status 2 and a sentence, without a traceback."""
    result = scholie(*arguments, folder=edition)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("arguments", [["add", "x.txt"], ["normalise"], ["mint"], ["check"], ["build"], ["serve"]])
def test_a_folder_without_an_edition_is_refused(scholie, tmp_path, arguments):
    """Commands that act on an edition name the folder that holds none, and write nothing there."""
    result = scholie(*arguments, folder=tmp_path)
    assert result.exit_code == 2
    assert str(tmp_path) in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_help_reads_no_more_than_it_needs():
    """`scholie --help` imports no stage of the edition: the modules of a command are read when it is called."""
    code = "import sys; from scholie.cli import program; print(' '.join(sorted(m for m in sys.modules if m.startswith('scholie.'))))"
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "scripts")}
    read = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True).stdout.split()
    assert [name for name in read if not re.match(r"scholie\.(cli|messages|model)\b", name)] == []


def test_quiet_and_verbose_may_follow_the_command(tmp_path: Path) -> None:
    """``scholie new DIR --quiet`` is ``scholie --quiet new DIR``."""
    before = CliRunner().invoke(program, ["--quiet", "new", str(tmp_path / "a")])
    after = CliRunner().invoke(program, ["new", str(tmp_path / "b"), "--quiet"])
    assert (before.exit_code, before.output) == (after.exit_code, after.output) == (0, "")
    assert CliRunner().invoke(program, ["references", "parse", "--verbose", str(tmp_path / "none")]).exit_code == 2


@pytest.mark.parametrize("document", ["README.md", "docs/guide.fr.md"])
def test_the_documents_name_every_command(document):
    """README and guide show each command of the program."""
    text = (REPOSITORY / document).read_text("utf-8")
    assert [name for name in COMMANDS if f"scholie {name}" not in text] == []
