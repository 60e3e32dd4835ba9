"""``scholie concepts``: the candidates on the terminal, as JSON and as YAML."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

TEXT = """\
---
title: {fr: "Le moulin communal"}
language: "fr"
---

Le moulin communal tourne. La Régie des moulins ruraux (RMR) veille sur le moulin communal.
"""
GLOSSARY = """\
- id: "moulin"
  label: {fr: "moulin communal", en: "communal mill"}
  definition: {fr: "Moulin de la commune.", en: "The mill of a town."}
"""


@pytest.fixture
def mill(edition: Path) -> Path:
    """Return the folder of an edition with one text and one concept."""
    folder = edition / "texts" / "actes" / "moulin"
    folder.mkdir(parents=True)
    (folder / "text.md").write_text(TEXT, "utf-8")
    (edition / "texts" / "glossary.yml").write_text(GLOSSARY, "utf-8")
    return edition


def test_json_lists_the_candidates_in_order(scholie, mill):
    """Each candidate has its term, count, contributions and passages, and the concept that it is already."""
    found = json.loads(scholie("concepts", "--format", "json", folder=mill).stdout)
    rows = [(row["term"], row["expansion"], row["count"], row["contributions"], row["known"]) for row in found]
    assert ("moulin communal", "", 2, ["actes/moulin"], "moulin") in rows
    assert ("RMR", "Régie des moulins ruraux", 1, ["actes/moulin"], None) in rows
    assert all(place["contribution"] == "actes/moulin" and place["locus"] and place["words"] for row in found for place in row["passages"])


def test_yaml_is_ready_to_paste(scholie, mill):
    """What is known is a comment, the rest entries of a glossary."""
    printed = scholie("concepts", "--format", "yaml", folder=mill).stdout
    assert "# moulin communal: moulin (2)" in printed
    assert [entry["id"] for entry in yaml.safe_load(printed)] == ["rmr"]


def test_what_is_pasted_is_accepted(scholie, mill):
    """With the entries pasted, the glossary is read without an error; what is left to write is said, and the passages are found."""
    glossary = mill / "texts" / "glossary.yml"
    pasted = scholie("concepts", "--format", "yaml", folder=mill).stdout
    glossary.write_text(glossary.read_text("utf-8").rstrip("\n") + "\n" + pasted, "utf-8")
    problems = json.loads(scholie("check", "--format", "json", folder=mill).stdout)
    told = {problem["code"] for problem in problems if problem["file"] == "texts/glossary.yml"}
    assert told <= {"definition-missing", "label-missing"}
    known = {row["term"]: row["known"] for row in json.loads(scholie("concepts", "--format", "json", folder=mill).stdout)}
    assert known["RMR"] == "rmr"


def test_the_terminal_shows_passages(scholie, mill):
    """A person sees counts, what is known, and the first passages; in French when the locale is."""
    shown = scholie("concepts", folder=mill).output
    assert "moulin communal · met 2 times in 1 text · in the glossary: moulin" in shown
    assert "RMR (Régie des moulins ruraux) · met once in 1 text" in shown
    assert "… Le [moulin communal] tourne. La Régie" in shown
    assert "2 candidates, 1 in the glossary." in shown
    assert "rencontré 2 fois dans 1 texte · au glossaire\u00a0: moulin" in scholie("concepts", folder=mill, language="fr").output


def test_a_limit_is_a_number_from_1(scholie, mill):
    """`--limit` keeps the first ones; none at all is a wrong call."""
    assert len(json.loads(scholie("concepts", "--format", "json", "--limit", "1", folder=mill).stdout)) == 1
    assert scholie("concepts", "--limit", "0", folder=mill).exit_code == 2


def test_an_empty_edition_has_no_candidates(scholie, edition):
    """Without texts the list is empty, in each format."""
    assert json.loads(scholie("concepts", "--format", "json", folder=edition).stdout) == []
    assert yaml.safe_load(scholie("concepts", "--format", "yaml", folder=edition).stdout) == []
    assert scholie("concepts", folder=edition).exit_code == 0


def test_nothing_is_written(scholie, mill):
    """The command only reads."""
    before = {path: path.read_bytes() for path in mill.rglob("*") if path.is_file()}
    scholie("concepts", folder=mill)
    assert {path: path.read_bytes() for path in mill.rglob("*") if path.is_file()} == before
