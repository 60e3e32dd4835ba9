"""Golden files are read whole or not at all, and a rule without a case is named."""

import doctest
import re
import types

import pytest

import ablation
import golden
from golden import MalformedError, parsed

WHOLE = "One\n.\na\n\nb\n.\nA\n.\n\nTwo\n.\n.\n\n.\n"
BROKEN = {
    "the last part of the last case is missing": ("One\n.\na\n.\n", "f:1: a case has 2 parts"),
    "the last part of a case before is missing": ("One\n.\na\n.\n\nTwo\n.\nb\n.\nB\n.\n", "f:8: a case has 2 parts"),
    "parts are missing in as many cases as make a whole": ("One\n.\na\n.\nTwo\n.\nb\nc\n.\nThree\n.\nd\n.\n", "f:7: a title is one line"),
    "the last dot is missing": ("One\n.\na\n.\nA\n", "f:5: no line with a dot closes"),
    "a title is empty": ("\n.\na\n.\nA\n.\n", "f:1: a title is one line, here are 0"),
    "a title is there twice": (WHOLE + "One\n.\na\n.\nB\n.\n", "f:15: another case is called 'One'"),
    "there is no case": ("\n", "f:1: a case has 2 parts"),
}


def test_parts_are_read_as_they_are_written():
    """Empty lines and empty parts are kept, the line end before a dot is not."""
    assert [(case.title, *case.parts) for case in parsed(WHOLE)] == [("One", "a\n\nb", "A"), ("Two", "", "")]


def test_the_number_of_parts_is_free():
    """A case may have three parts."""
    assert parsed("One\n.\na\n.\nb\n.\nc\n.\n", parts=3) == (golden.Case("One", ("a", "b", "c")),)


@pytest.mark.parametrize(("text", "message"), BROKEN.values(), ids=BROKEN)
def test_a_file_that_is_not_whole_is_refused(text, message):
    """The message says file and line, and what is wrong."""
    with pytest.raises(MalformedError) as raised:
        parsed(text, file="f")
    assert str(raised.value).startswith(message)


def table(*rows):
    """Return a module with a table of rules, and what its rules make of three words."""
    module = types.ModuleType("made")
    module.RULES = rows

    def outcomes():
        for word in ("un", "deux", "trois"):
            yield [rule(word) for rule in module.RULES if rule(word)]

    return module, outcomes


def test_a_rule_that_no_case_needs_is_named(monkeypatch):
    """The table is whole again afterwards."""
    module, outcomes = table(str.upper, str.isdigit, len)
    assert ablation.silent(monkeypatch, module, "RULES", outcomes) == ("isdigit",)
    assert (str.upper, str.isdigit, len) == module.RULES


def test_a_table_with_a_silent_rule_fails(monkeypatch):
    """The message has the table and the rule."""
    module, outcomes = table(str.isdigit, len)
    with pytest.raises(AssertionError, match=r"made\.RULES: no golden case changes without isdigit"):
        ablation.assert_speak(monkeypatch, module, "RULES", outcomes)


def test_a_case_that_raises_notices(monkeypatch):
    """A rule without which the code cannot run is needed."""
    module, _ = table(str.upper)
    assert ablation.silent(monkeypatch, module, "RULES", lambda: (module.RULES[0](word) for word in ("un",))) == ()


def test_a_pattern_and_a_row_of_a_dictionary_are_rules(monkeypatch):
    """A pattern is taken out by one that matches nothing, a row by its key, wherever a module holds them."""
    module = types.ModuleType("made")
    module.WORD, module.KINDS = re.compile("un"), {"long": lambda word: len(word) > 4, "one": lambda word: word == "un"}

    def outcomes():
        return [(bool(module.WORD.match(word)), [name for name, rule in module.KINDS.items() if rule(word)]) for word in ("un", "deux")]

    assert ablation.silent(monkeypatch, module, "WORD", outcomes) == ()
    assert ablation.silent(monkeypatch, module, "KINDS", outcomes) == ("long",)


def test_a_pattern_of_a_table_is_called_by_its_name(monkeypatch):
    """A row that has a name of its own in the module is named by it, another one by its rank."""
    module = types.ModuleType("made")
    module.WORD = re.compile("un")
    module.RULES = (module.WORD, re.compile("deux"))
    assert ablation.silent(monkeypatch, module, "RULES", lambda: [1]) == ("WORD", "1")


def test_tables_of_rules_are_found():
    """Tuples of functions and patterns that stand alone are found, words and numbers are not."""
    found = {param.id for param in ablation.tables("scholie.merge", "scholie.typography")}
    assert {"merge.STEPS", "merge.weave.DECISIONS", "typography.FRENCH"} <= found
    assert "merge.align.SIZES" not in found


@pytest.mark.parametrize("module", [golden, ablation])
def test_examples(module):
    """The examples in the docstrings hold."""
    assert doctest.testmod(module).failed == 0
