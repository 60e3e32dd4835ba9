"""Files of an edition that are broken, and extracts that cannot be read: each is named, with a sentence that lacks nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scholie
from scholie.accession.establish import ledger_json
from scholie.check import hint, message
from scholie.edition.stages import read_ledger
from scholie.model import LedgerEntry, Reason

EXTRACT = """Le héron au printemps

Lise Arvor, Université du Gué

Le héron attend au bord du marais. Il ne bouge pas, et l’eau non plus ne bouge pas autour de lui (Lenoir, 1990). Le soir
descend sur les roseaux, puis la nuit (Lenoir, 1991), et personne ne sait quand il est parti ni par où (Lenoir, 1990).

Bibliographie

LENOIR Ada, 1990, Le livre des rives, Lille, Presses du Beffroi.
"""
HERON = "texts/actes/heron/"


@pytest.fixture
def marsh(edition, tmp_path):
    """Return an edition with one contribution."""
    (tmp_path / "heron.txt").write_text(EXTRACT, "utf-8")
    scholie.add_extracts(edition, [tmp_path / "heron.txt"], slug="heron")
    return edition


def said(problems, code):
    """Return the sentences and remedies of the problems with a code, in English."""
    return [f"{message(problem, 'en')}. {hint(problem, 'en')}" for problem in problems if problem.code == code]


def heavy():
    """Return brackets enough to exhaust a reader that goes down into each."""
    return "[" * 100_000


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        (f"{HERON}ledger.json", "[{]", "ledger-unreadable"),
        (f"{HERON}ledger.json", '[{"reason": "moon", "line": 3}]', "ledger-unreadable"),
        (f"{HERON}ledger.json", heavy(), "ledger-unreadable"),
        (f"{HERON}proposal.md", "Le héron.\n", "proposal-outdated"),
        (f"{HERON}text.md", "Le héron.\n", "front-matter-missing"),
    ],
    ids=["ledger cut", "ledger with a reason of its own", "ledger of brackets", "proposal", "front matter"],
)
def test_a_broken_file_is_named(marsh, file, content, code):
    """The rest of the edition is read, and the file is named with what to do."""
    (marsh / file).write_text(content, "utf-8")
    whole = scholie.open_edition(marsh)
    (problem,) = [problem for problem in whole.problems if problem.code == code]
    assert problem.place.file == file
    assert "…" not in "".join(said([problem], code))


@pytest.mark.parametrize("language", ["style", "style_en"])
def test_a_style_that_is_not_there_is_named(marsh, language):
    """The sentence has the name that the editor wrote for the language in which there is no such style."""
    (marsh / "mkdocs.yml").write_text(f"site_name: Colloque\nextra: {{scholie: {{{language}: moon}}}}\n", "utf-8")
    (sentence,) = said(scholie.open_edition(marsh, formatted=True).problems, "style-unknown")
    assert "“moon”" in sentence


def test_what_adding_doubts_is_said_in_full(edition, tmp_path):
    """A year that differs from that of the work is said with both, when the text is taken in."""
    (tmp_path / "heron.txt").write_text(EXTRACT, "utf-8")
    problems = scholie.add_extracts(edition, [tmp_path / "heron.txt"], slug="heron").problems
    (sentence,) = said(problems, "year-differs")
    assert sentence.startswith("“Lenoir, 1991” says 1991, the entry lenoir1990 is of 1990")


def test_an_extract_in_another_encoding_says_which(marsh, tmp_path):
    """The encoding that was found is told, so that somebody looks at the accents."""
    (tmp_path / "latin.txt").write_bytes(EXTRACT.replace("héron", "butor").replace("’", "'").encode("cp1252"))
    (sentence,) = said(scholie.add_extracts(marsh, [tmp_path / "latin.txt"], slug="butor").problems, "encoding-detected")
    assert "…" not in sentence


def test_a_folder_is_no_extract(marsh, tmp_path):
    """A folder is named, with how its files are given."""
    (sentence,) = said(scholie.add_extracts(marsh, [tmp_path]).problems, "file-is-folder")
    assert f"{tmp_path}/*.txt" in sentence


def test_a_file_that_the_system_does_not_give_says_why(marsh, tmp_path):
    """What the system says stands in the sentence."""
    (sentence,) = said(scholie.add_extracts(marsh, [tmp_path / ("a" * 300)]).problems, "file-unreadable")
    assert "name too long" in sentence.casefold()


entries = st.builds(
    LedgerEntry, st.sampled_from(Reason), st.integers(1, 9), st.text(max_size=5), st.text(max_size=5), st.sampled_from(("", "A"))
)


@given(st.lists(entries, max_size=4))
def test_law_a_ledger_is_read_as_it_was_written(ledger):
    """Every entry comes back, those without words of the witness too, which tell what another witness supplied."""
    assert read_ledger(ledger_json(ledger)) == tuple(ledger)
    assert json.loads(ledger_json(ledger)) is not None
