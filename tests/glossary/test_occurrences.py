"""The terms of the four contributions, marked by hand: what finding them misses and what it makes up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from repository import REPOSITORY
from scholie import glossary, loci, metadata
from scholie.document import parse, passages, running

MARKED = Path(__file__).parent / "fixtures" / "occurrences.txt"
VOLUME = REPOSITORY / "texts" / "numerique-et-travail-social"
LINE = re.compile(r"([a-z0-9-]+) ([a-z0-9]+) (.*)", re.DOTALL)
PRECISION, RECALL = 0.98, 0.95


class Mark(NamedTuple):
    """A place where a text names a concept."""

    contribution: str
    locus: str
    concept: str
    start: int
    """Letters and marks of the passage before it, blanks not counted."""
    words: str


def text_of(contribution: str):
    """Return the tree of a contribution, its passages identified."""
    folder = VOLUME / contribution
    _, body, line = metadata.split((folder / "text.md").read_text("utf-8"))
    known = loci.read((folder / "loci.json").read_text("utf-8"))
    return loci.identify(parse(body, line=line), known, f"{VOLUME.name}/{contribution}")


def marked() -> Iterator[tuple[str, str, str, str]]:
    """Yield contribution, concept, passage and marked words of each line of the fixture."""
    contribution = ""
    for line in MARKED.read_text("utf-8").split("\n"):
        if line.startswith("= "):
            contribution = line[2:]
        elif line and not line.startswith("#"):
            found = LINE.fullmatch(line)
            assert found, line
            yield contribution, *found.groups()


TREES = {name: text_of(name) for name in dict.fromkeys(row[0] for row in marked())}
WORDS = {(name, passage.get("id")): running(passage) for name, tree in TREES.items() for passage in passages(tree)}
CONCEPTS, MISTAKES = glossary.read((REPOSITORY / "texts" / "glossary.yml").read_text("utf-8"), "texts/glossary.yml")


def expected() -> list[Mark]:
    """Return the marks of the fixture; each must stand exactly once in its passage."""
    found = []
    for contribution, concept, locus, line in marked():
        left, words, right = re.split("[⟦⟧]", line)
        text = WORDS[contribution, locus]
        assert text.count(left + words + right) == 1, (contribution, locus, line)
        found.append(Mark(contribution, locus, concept, _black(text[: text.index(left + words + right)] + left), words))
    return found


def _black(words: str) -> int:
    """Return how many characters of *words* are no blank."""
    return len("".join(words.split()))


def met() -> list[Mark]:
    """Return what the linker finds in the four contributions."""
    terms = glossary.index(CONCEPTS)
    hits = ((name, hit) for name, tree in TREES.items() for hit in glossary.occurrences(tree, terms))
    return [Mark(name, str(hit.passage.get("id")), hit.concept, _black(hit.text[: hit.start]), hit.words) for name, hit in hits]


def test_the_glossary_has_no_mistake():
    """glossary.yml is read without a problem, and has the concepts that were marked and no others."""
    assert MISTAKES == ()
    assert len([concept for concept in CONCEPTS if concept.kind == "concept"]) >= 50
    assert {concept.id for concept in CONCEPTS if concept.kind != "person"} == {row[1] for row in marked()}


def test_terms_are_found_where_a_reader_finds_them(capsys: pytest.CaptureFixture[str]):
    """Of what is found hardly anything is wrong, and hardly anything that a reader marked is missed."""
    wanted, found = set(expected()), set(met())
    precision, recall = len(wanted & found) / len(found), len(wanted & found) / len(wanted)
    with capsys.disabled():
        print(f"\nterms: {len(wanted)} marked, {len(found)} found, precision {precision:.3f}, recall {recall:.3f}")
        for label, marks in (("missed", wanted - found), ("made up", found - wanted)):
            for mark in sorted(marks):
                print(f"  {label}: {mark.contribution} {mark.locus} {mark.concept} « {mark.words} »")
    assert precision >= PRECISION
    assert recall >= RECALL


@pytest.mark.parametrize("contribution", TREES)
def test_each_text_by_itself(contribution: str):
    """No contribution hides behind the others."""
    wanted = {mark for mark in expected() if mark.contribution == contribution}
    found = {mark for mark in met() if mark.contribution == contribution}
    assert len(wanted & found) >= PRECISION * len(found)
    assert len(wanted & found) >= RECALL * len(wanted)
