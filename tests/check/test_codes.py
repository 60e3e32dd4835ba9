"""Every code has a sentence, somebody who gives it, and a test that sees it given."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import scholie
from repository import REPOSITORY
from scholie.check import CODES
from scholie.check.codes.diagnoses import DIAGNOSES
from scholie.model import LANGUAGES, Place, Problem
from sentences import amiss, asked, held, names

PACKAGE = Path(scholie.__file__).parent
SENTENCES = PACKAGE / "check" / "codes"
MAKERS = frozenset({"Problem", "doubt", "doubtful", "problem", "Unreadable", "wrong", "_problem", "_title", "_of", "_said", "_found"})
"""Functions whose first words are a code."""
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")
TO_COME = frozenset({"title-doubtful", "author-doubtful"})
"""Codes that nobody gives yet."""


@cache
def sources() -> dict[Path, str]:
    """Return the modules of the package but for the sentences."""
    return {path: path.read_text("utf-8") for path in PACKAGE.rglob("*.py") if SENTENCES not in path.parents}


def given(source: str) -> Iterator[str]:
    """Yield the codes that a module names: its strings, and « …-missing » of « f"{name}-missing" » as « -missing »."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def made(source: str) -> Iterator[str]:
    """Yield what a module calls a problem by, where it makes one."""
    for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in MAKERS:
            strings = (arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str))
            yield from (string for string in strings if CODE.fullmatch(string))


@pytest.mark.parametrize("path", sorted(sources()), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_whoever_makes_a_problem_uses_a_code_with_a_sentence(path):
    """A rule whose code has no sentence fails here, not before the user."""
    assert set(made(sources()[path])) <= set(CODES)


@pytest.mark.parametrize("code", sorted(set(CODES) - TO_COME))
def test_every_code_is_given(code):
    """A code that no module names is no code; « typography-quotes » is named by its ending, « title-missing » by its beginning."""
    named = {string for source in sources().values() for string in given(source)}
    head, _, tail = code.rpartition("-")
    assert code in named or {head, f"-{tail}"} <= named or {tail, f"{head}-"} <= named


@pytest.mark.parametrize("code", sorted(set(CODES) - TO_COME))
def test_every_code_is_met_in_a_test(code):
    """Some test or some golden case says when the code is given; what it then gives is held by the fixture of all tests."""
    tests = REPOSITORY / "tests"
    found = (*tests.rglob("test_*.py"), *tests.rglob("fixtures/**/*.*"))
    paths = [path for path in found if path.suffix in (".py", ".txt", ".yml") and path != Path(__file__)]
    assert any(re.search(rf"(?<![\w-]){code}(?![\w-])", path.read_text("utf-8")) for path in paths)


@pytest.mark.parametrize("code", sorted(CODES))
def test_sentence_and_remedy_ask_the_same_in_both_languages(code):
    """The French and the English are filled from the same details."""
    for said in (CODES[code].message, CODES[code].hint):
        assert len({names(said.only(language)) for language in LANGUAGES}) == 1


@pytest.mark.parametrize("cause", sorted(DIAGNOSES))
def test_the_remedy_of_a_diagnosis_asks_the_same_in_both_languages(cause):
    """So are the remedies of diagnoses."""
    assert len({names(DIAGNOSES[cause].only(language)) for language in LANGUAGES}) == 1


def test_what_is_amiss_is_seen():
    """A code without a sentence, a detail too few and one too many are amiss; those that are asked for are not."""
    right = Problem("key-unknown", details=(("key", "a"), ("nearest", "b")))
    assert (amiss(right), asked("key-unknown")) == ("", {"key", "nearest"})
    assert amiss(Problem("moon-missing"))
    assert amiss(Problem("key-unknown", details=(("key", "a"),)))
    assert amiss(Problem("key-unknown", details=(("key", "a"), ("nearest", "b"), ("style", "c"))))


def test_a_problem_of_the_package_is_held_against_its_sentence():
    """A rule that gives a detail too few is stopped where it makes the problem."""
    module = compile('Problem("key-unknown", Place("a"), (("key", "b"),))', str(PACKAGE / "rule.py"), "exec")
    with held(), pytest.raises(AssertionError, match="asked"):
        exec(module, {"Problem": Problem, "Place": Place})
