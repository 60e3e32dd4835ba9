"""What holds of the code as a whole: short modules, general rules, commands that the documents name."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from simplemma import is_known

from repository import REPOSITORY
from scholie.document import word_list

PACKAGE = REPOSITORY / "scripts"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400
"""Lines of a module."""
RUN = 6
"""Words in a row that are a quotation."""
BROKEN = re.compile(r"(\w{3,})-[ \t]*\n+[ \t]*(\w{3,})")


def names(paths: list[Path]) -> list[str]:
    """Return *paths* from the repository's folder."""
    return [path.relative_to(REPOSITORY).as_posix() for path in paths]


def sources() -> dict[str, str]:
    """Return the text of every file under scripts/ that is text."""
    found = {}
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and path.suffix not in (".pyc", ".mo", ".crfsuite", ".xz"):
            found[path.relative_to(REPOSITORY).as_posix()] = path.read_text("utf-8")
    return found


def witnesses() -> list[str]:
    """Return the extracts that the edition of this repository was made from."""
    return [path.read_text("utf-8", "replace") for path in sorted((REPOSITORY / "texts").glob("*/*/witnesses/*"))]


def unknown(word: str) -> bool:
    """Tell whether *word* stands in no dictionary of French or English."""
    return not any(is_known(form, lang=("fr", "en")) for form in (word.lower(), word.capitalize()))


def proper(texts: list[str]) -> set[str]:
    """Return the proper names of *texts*, folded: words of five letters that never stand in small letters and that no dictionary has."""
    count = Counter(word for text in texts for word in word_list(text))
    return {word.casefold() for word in count if len(word) >= 5 and word.isalpha() and not count[word.lower()] and unknown(word)}


def halves(texts: list[str]) -> set[str]:
    """Return the halves of what a line end breaks in *texts*, where neither is a word."""
    return {half.casefold() for text in texts for pair in BROKEN.findall(text) if all(map(unknown, pair)) for half in pair}


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of words in *text* that is as long as a quotation."""
    words = [word.casefold() for word in word_list(text)]
    return set(zip(*(words[start:] for start in range(RUN)), strict=False))


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_a_module_is_short_and_opens_with_a_sentence(path):
    """No module is over 400 lines, and each says in its first line what it is for."""
    source = path.read_text("utf-8")
    assert source.count("\n") <= LONGEST
    assert (ast.get_docstring(ast.parse(source)) or "").strip()


def test_no_rule_knows_a_name_of_the_extracts():
    """No file under scripts/ holds a proper name of an extract; the closed lists of a language are lexicons."""
    known = proper(witnesses())
    assert len(known) > 30
    found = {file: sorted(known & {word.casefold() for word in word_list(text)}) for file, text in sources().items()}
    assert {file: words for file, words in found.items() if words and "lexicon" not in file} == {}


def test_lexicons_are_general():
    """A lexicon holds the words of its language, of which the extracts have few."""
    known = proper(witnesses())
    for file, text in sources().items():
        held = {word.casefold() for word in word_list(text)}
        if "lexicon" in file and held & known:
            assert len(held & known) < len(held) / 20, file


def test_no_rule_knows_a_broken_word_of_the_extracts():
    """No file under scripts/ holds the half of a word that a line end of an extract breaks."""
    known = halves(witnesses())
    assert known
    found = {file: sorted(known & {word.casefold() for word in word_list(text)}) for file, text in sources().items()}
    assert {file: words for file, words in found.items() if words} == {}


def test_no_rule_quotes_the_extracts():
    """No file under scripts/ has six words in a row that an extract has."""
    known = set().union(*map(runs, witnesses()))
    assert len(known) > 1000
    assert {file: found for file, text in sources().items() if (found := sorted(known & runs(text)))} == {}


def test_only_the_tests_of_the_command_line_import_it():
    """Tests, benches and the package itself use the library; the fixture that runs the program is the one exception."""
    calls = re.compile(r"^\s*(?:from|import) scholie\.cli\b|^\s*from scholie import (?:.*\W)?cli\b", re.MULTILINE)
    tests = [path for path in sorted((REPOSITORY / "tests").rglob("*.py")) if path.parent.name != "cli"]
    package = [path for path in MODULES if path.parent.name != "cli"]
    found = names([path for path in (*tests, *package) if calls.search(path.read_text("utf-8"))])
    assert found == ["tests/conftest.py"]


def test_no_module_of_one_system_is_imported_at_the_top():
    """What one system alone has would keep the package from being imported on the others."""
    alone = {"fcntl", "grp", "msvcrt", "pwd", "resource", "termios", "winreg"}
    found = []
    for path in MODULES:
        held = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.Import | ast.ImportFrom)]
        named = {alias.name for node in held for alias in node.names} | {node.module for node in held if isinstance(node, ast.ImportFrom)}
        found += names([path]) if named & alone else []
    assert found == []


def test_make_alone_shows_every_target():
    """Each target of the Makefile has its sentence in the list that `make` alone prints."""
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    (declared,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    told = re.findall(r"^([a-z-]+):.*## \S", makefile, re.MULTILINE)
    assert sorted(told) == sorted(set(declared.split()) - {"browser"})


def test_no_recipe_names_a_registry():
    """Neither the Makefile nor the lock holds an address: packages come from wherever pip and uv are told to look."""
    for file in ("Makefile", "requirements.lock", ".ci/run", "tests/chromium.py"):
        assert re.findall(r"https?://\S+", (REPOSITORY / file).read_text("utf-8")) == [], file
