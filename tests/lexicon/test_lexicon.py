"""The lists of words: each says where it is from, and holds what its name says."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import scholie.lexicon
from repository import REPOSITORY
from scholie.lexicon import HOUSES, PLACES, entries, folded, known, rows

FOLDER = REPOSITORY / "scripts" / "scholie" / "lexicon"
FILES = sorted(FOLDER.rglob("*.txt"))
NAMES = [path.relative_to(FOLDER).with_suffix("").as_posix() for path in FILES]
HEAD = 3
"""Lines at the top of a file: what it holds, its origin, its licence."""


def sortable(word: str) -> tuple[str, str]:
    """Return *word* as entries are sorted: letters first, accents and capitals where these are equal."""
    return unicodedata.normalize("NFKD", word.casefold()), word


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_list_says_what_it_holds_and_where_it_is_from(path: Path):
    """Three lines open a file: a sentence, the origin, the licence; an empty line parts them from the entries."""
    sentence, origin, licence, blank = path.read_text("utf-8").split("\n")[: HEAD + 1]
    assert sentence.startswith("# ")
    assert sentence.endswith(".")
    assert origin.startswith("# Origin: ")
    assert licence.startswith("# Licence: ")
    assert blank == ""


@pytest.mark.parametrize("name", [name for name in NAMES if name != "months"])
def test_the_entries_of_a_list_are_sorted_and_stand_once(name: str):
    """An entry is found where it is looked for, and is added once."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()[HEAD + 1 :]
    assert lines == sorted(set(lines), key=sortable)
    assert entries(name) == set(lines)


@pytest.mark.parametrize("name", NAMES)
def test_every_list_is_read(name: str):
    """No file lies there that no module names."""
    sources = [path.read_text("utf-8") for path in (REPOSITORY / "scripts" / "scholie").rglob("*.py")]
    assert any(f'"{name}"' in source or f'f"{name.rpartition("-")[0]}-{{language}}"' in source for source in sources)


def test_a_place_is_no_publisher_beside_its_city():
    """No entry of the cities joins a publisher's name to one: that is the line of one printed reference."""
    assert [place for place in PLACES if " " in place and HOUSES & set(place.split())] == []


def test_lists_are_read_as_words_are_compared():
    """A folded list has neither accents nor capitals; the months are lines in their order."""
    assert "évry" in entries("places")
    assert "evry" in folded("places")
    assert [row[1] for row in rows("months")][::11] == ["January", "December"]


def test_the_dictionaries_know_words_as_they_are_written():
    """A word of either language is known, one of the other language only where it is asked for."""
    assert known("marges")
    assert known("margins")
    assert not known("margins", ("fr",))
    assert not known("margelitude")


def test_the_constants_are_the_files():
    """What the package names is what its files hold."""
    assert folded("particles") == scholie.lexicon.PARTICLES
    assert folded("houses") | folded("presses") == scholie.lexicon.PRESSES
