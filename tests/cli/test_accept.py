"""``scholie accept``: doubts listed with both their sides, decisions taken all or nothing."""

from __future__ import annotations

import json

import pytest

BIBLIOGRAPHY = """@book{rey2015, author = {Rey, Jo}, title = {Les marges}, date = {2015}, origdate = {1962}}
@book{lenoir1990, author = {Lenoir, Ada}, title = {Le livre}, date = {1990}}
@book{arvor1999, author = {Arvor, Lise}, title = {La glose}, date = {1999}}
@book{arvor1999b, author = {Arvor, Luc}, title = {Le pli}, date = {1999}}
"""
TEXT = """---
title: {fr: "Îlot", en: "Islet"}
authors: []
abstract: {fr: "Un mot.", en: "A word."}
keywords: {fr: ["mot"], en: ["word"]}
---

## Une marge

On la dit blanche ([Rey, 1962](@rey2015)). Elle se garnit (Lenoir, 1990), dit-on, ou non (Arvor, 1999).

## Bibliographie

- [REY Jo, 2015](@rey2015), *Les marges*.
- [LENOIR Ada, 1990](@lenoir1990), *Le livre*.
- [ARVOR Lise, 1999](@arvor1999), *La glose*.
- [ARVOR Luc, 1999](@arvor1999b), *Le pli*.
"""
PATH = "texts/actes/ilot/text.md"
WAIVERS = "texts/waivers.yml"


@pytest.fixture
def filled(edition):
    """Return an edition with a text of three doubts: a year, a citation to bind, a citation of one of two works."""
    (edition / PATH).parent.mkdir()
    (edition / PATH).write_text(TEXT, "utf-8")
    (edition / "bibliography.bib").write_text(BIBLIOGRAPHY, "utf-8")
    return edition


def read(folder):
    """Return the text and the waivers."""
    waivers = folder / WAIVERS
    return (folder / PATH).read_text("utf-8"), waivers.read_text("utf-8") if waivers.exists() else ""


def test_without_numbers_the_doubts_are_listed(scholie, filled):
    """Each has its number, place, sentence and reference; nothing is written, nobody is asked."""
    before = read(filled)
    result = scholie("accept", folder=filled)
    assert result.exit_code == 0
    assert f"   1  {PATH}:10:21: year-differs (verified)" in result.stdout
    assert "Elle se garnit (Lenoir, 1990), dit-on, ou non (Arvor, 1999)." in result.stdout
    assert "lenoir1990: LENOIR Ada, 1990, Le livre." in result.stdout
    assert read(filled) == before


def test_json_has_every_side(scholie, filled):
    """A program gets words, sentence, keys, candidates and references."""
    found = json.loads(scholie("accept", "--format", "json", folder=filled).stdout)
    assert [(row["number"], row["words"], row["bound"], row["codes"]) for row in found] == [
        (1, "Rey, 1962", True, ["year-differs"]),
        (2, "Lenoir, 1990", False, ["citation-unbound"]),
        (3, "Arvor, 1999", False, ["citation-ambiguous"]),
    ]
    assert found[0]["references"] == {"rey2015": "REY Jo, 2015, Les marges."}
    assert found[2]["candidates"] == [["arvor1999"], ["arvor1999b"]]
    assert (found[1]["left"], found[1]["right"]) == ("Elle se garnit (", "), dit-on, ou non (Arvor, 1999).")


def test_decisions_by_number(scholie, filled):
    """One is waived with who, when and why, one bound, one bound to the work that is chosen; no doubt is left."""
    result = scholie("accept", "1", "2", "3=arvor1999b", "--by", "L. R.", "--reason", "Vu.", folder=filled)
    assert result.exit_code == 0, result.output
    text, waivers = read(filled)
    bound = TEXT.replace("(Lenoir, 1990)", "([Lenoir, 1990](@lenoir1990))").replace("(Arvor, 1999)", "([Arvor, 1999](@arvor1999b))")
    assert text == bound
    assert all(line in waivers for line in ('- code: "year-differs"', 'evidence: "Rey, 1962"', 'reason: "Vu."', 'by: "L. R."', "  date: "))
    assert scholie("accept", folder=filled).stdout == "Nothing is in doubt.\n"
    problems = json.loads(scholie("check", "--format", "json", folder=filled).stdout)
    assert [problem["waived"] for problem in problems if problem["code"] == "year-differs"] == ["Vu."]


def test_all_takes_what_has_one_answer(scholie, filled):
    """With --all the doubt with two answers is named and stays; it is no failure."""
    result = scholie("accept", "--all", folder=filled)
    assert result.exit_code == 0
    assert "3: choose a work: 3=arvor1999, 3=arvor1999b." in result.stderr
    assert "2 decisions taken." in result.stderr
    left = json.loads(scholie("accept", "--format", "json", folder=filled).stdout)
    assert [row["words"] for row in left if not row["waived"]] == ["Arvor, 1999"]


def test_refuse_takes_several_numbers(scholie, filled):
    """A bound citation is freed, a proposed one waived; what is freed is not proposed again."""
    assert scholie("accept", "--refuse", "1", "2", "--quiet", folder=filled).exit_code == 0
    text, waivers = read(filled)
    assert text == TEXT.replace("[Rey, 1962](@rey2015)", "Rey, 1962")
    assert 'evidence: "Lenoir, 1990"' in waivers
    left = json.loads(scholie("accept", "--format", "json", folder=filled).stdout)
    assert [row["words"] for row in left if not row["waived"]] == ["Arvor, 1999"]


def test_all_or_nothing(scholie, filled):
    """When one of the named decisions cannot be carried out, no file changes and the status is 1."""
    before = read(filled)
    result = scholie("accept", "1", "2", "3", folder=filled)
    assert result.exit_code == 1
    assert "Nothing was written." in result.stderr
    assert read(filled) == before


@pytest.mark.parametrize(
    "arguments", [["9"], ["x"], ["2=nobody1900"], ["1", "--refuse", "1"], ["--refuse", "1=rey2015"], ["1", "1=lenoir1990"], ["--refuse"]]
)
def test_a_wrong_call_writes_nothing(scholie, filled, arguments):
    """An unknown number, an unknown key, or a doubt decided twice is a wrong call."""
    before = read(filled)
    assert scholie("accept", *arguments, folder=filled).exit_code == 2
    assert read(filled) == before


def test_waivers_are_continued(scholie, filled):
    """The rest of waivers.yml stays byte for byte."""
    own = '# Les nôtres.\n- code: "work-uncited"   # longue histoire\n  contribution: actes/ilot\n  evidence: "REY"\n'
    (filled / WAIVERS).write_text(own, "utf-8")
    assert scholie("accept", "1", folder=filled).exit_code == 0
    assert read(filled)[1].startswith(own)


def test_an_edition_without_doubts(scholie, edition):
    """Where nothing is in doubt, that is said."""
    assert scholie("accept", folder=edition).stdout == "Nothing is in doubt.\n"
    assert scholie("accept", "--all", folder=edition).exit_code == 0


def test_a_person_is_asked(scholie, filled, monkeypatch):
    """On a terminal each doubt is shown and decided by a letter; among several works one is chosen; quitting ends it."""
    monkeypatch.setattr("scholie.cli.accept.attended", lambda: True)
    result = scholie("accept", folder=filled, given="s\na\na\narvor1999\n")
    assert result.exit_code == 0, result.output
    text, waivers = read(filled)
    assert text == TEXT.replace("(Lenoir, 1990)", "([Lenoir, 1990](@lenoir1990))").replace("(Arvor, 1999)", "([Arvor, 1999](@arvor1999))")
    assert waivers == ""
    before = read(filled)
    assert scholie("accept", folder=filled, given="q\n").exit_code == 0
    assert read(filled) == before


CUT = """Le héron au printemps

Le héron attend au bord du marais. Il ne bouge pas, et l’eau non plus ne bouge pas autour des brumalo-
gènes. Le soir descend sur les roseaux, puis la nuit, et personne ne sait quand il est parti ni par où l’on passe.

La nuit est tombée sur le marais et le héron attend encore au bord, sans bouger, comme si rien ne pressait.
"""


@pytest.fixture
def doubtful(scholie, edition, tmp_path):
    """Return an edition with a text in which a line end leaves a doubt."""
    (tmp_path / "marais.txt").write_text(CUT, "utf-8")
    assert scholie("add", tmp_path / "marais.txt", "--slug", "marais", folder=edition).exit_code == 0
    return edition


def questions(scholie, folder, *arguments):
    """Return the questions of an edition that are not settled, as a program reads them."""
    found = json.loads(scholie("accept", "--format", "json", *arguments, folder=folder).stdout)
    return [row for row in found if row["kind"] == "question" and not row["waived"]]


def test_what_reading_left_in_doubt_is_confirmed_once(scholie, doubtful):
    """A doubt about a line end is listed, kept with who and when once it is confirmed, and never asked again."""
    row = next(row for row in questions(scholie, doubtful) if row["codes"] == ["hyphen-doubtful"])
    done = scholie("accept", str(row["number"]), "--by", "L. R.", "--date", "2024-05-02", folder=doubtful)
    assert done.exit_code == 0, done.output
    assert {'- code: "hyphen-doubtful"', '  by: "L. R."', '  date: "2024-05-02"'} <= set(read_waivers(doubtful))
    assert [row for row in questions(scholie, doubtful) if row["codes"] == ["hyphen-doubtful"]] == []
    assert scholie("normalise", folder=doubtful).exit_code == 0
    assert "hyphen-doubtful" not in scholie("accept", folder=doubtful).stdout


def read_waivers(folder):
    """Return the lines of waivers.yml."""
    return (folder / WAIVERS).read_text("utf-8").splitlines()


def test_all_takes_questions_only_where_they_are_named(scholie, doubtful):
    """``--all`` alone accepts bindings; with a code or a contribution it accepts what these leave."""
    number = len(questions(scholie, doubtful))
    scholie("accept", "--all", folder=doubtful)
    assert len(questions(scholie, doubtful)) == number > 0
    assert len(questions(scholie, doubtful, "--only", "hyphen-doubtful")) == 1
    scholie("accept", "--all", "marais", folder=doubtful)
    assert questions(scholie, doubtful) == []


def test_a_question_is_not_refused(scholie, doubtful):
    """What is wrong is corrected in the text, and the command says where; a work is not chosen for it either."""
    row = questions(scholie, doubtful)[0]
    refused = scholie("accept", "--refuse", str(row["number"]), folder=doubtful)
    assert refused.exit_code == 1
    assert f"{row['number']}: correct it in texts/actes/marais" in refused.stderr
    assert scholie("accept", f"{row['number']}=rey2015", folder=doubtful).exit_code == 2


def test_who_decides_is_whom_git_names(scholie, doubtful, monkeypatch):
    """Without ``--by`` the name is that of git, and the day is today."""
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "Ada Lenoir")
    scholie("accept", "--all", "--only", "hyphen-doubtful", folder=doubtful)
    assert '  by: "Ada Lenoir"' in read_waivers(doubtful)
    assert scholie("accept", "--date", "hier", folder=doubtful).exit_code == 2
