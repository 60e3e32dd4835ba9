"""Identifiers of passages outlive every edit."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scholie import loci
from scholie.document import parse, passages, text, word_list
from scholie.model import Locus
from strategies import paragraphs


def minted(source: str, known: tuple[Locus, ...] = ()) -> dict[str, str]:
    """Return the words of each passage of *source* by its identifier."""
    tree = loci.identify(parse(source), loci.mint(parse(source), known, "v/c"), "v/c")
    return {str(passage.get("id")): text(passage) for passage in passages(tree)}


BASE = "Un premier alinéa assez long pour être reconnu.\n\nUn deuxième, sur tout autre sujet que voici.\n\nEnfin le dernier mot."


def test_every_passage_has_one_identifier() -> None:
    """Headings, paragraphs, items, quotations and notes each have their own."""
    assert len(minted("## T\n\na\n\n- b\n- c\n\n> d\n\n[^1]: e")) == 6


def test_a_corrected_letter_keeps_the_identifier() -> None:
    """A mended typo, an added paragraph before it and a change of order all keep the link alive."""
    known = loci.mint(parse(BASE), (), "v/c")
    old = minted(BASE, known)
    moved = "Enfin le dernier mot.\n\nTout à fait neuf, ceci.\n\nUn premier alinéa assez long pour etre reconnu.\n\nUn deuxième, sur tout autre sujet que voici."
    new = minted(moved, known)
    for identifier, words in old.items():
        assert len(set(word_list(words)) & set(word_list(new[identifier]))) >= 3


def test_a_split_keeps_the_identifier_on_the_first_half() -> None:
    """The second half gets a new one."""
    known = loci.mint(parse("un deux trois quatre cinq six sept huit"), (), "v/c")
    halves = list(minted("un deux trois quatre\n\ncinq six sept huit", known).items())
    assert halves[0] == (known[0].id, "un deux trois quatre")
    assert halves[1][0] != known[0].id


def test_a_join_answers_for_both() -> None:
    """The identifier of the second half resolves to the joined passage."""
    known = loci.mint(parse("un deux trois quatre\n\ncinq six sept huit"), (), "v/c")
    joined = loci.mint(parse("un deux trois quatre cinq six sept huit"), known, "v/c")
    assert [loci.resolve(locus.id, joined) for locus in known] == [known[0].id] * 2


def test_a_deletion_is_recorded_with_its_words() -> None:
    """What stood there can still be said."""
    known = loci.mint(parse(BASE), (), "v/c")
    after = loci.mint(parse(BASE.split("\n\n", maxsplit=1)[0]), known, "v/c")
    gone = [locus for locus in after if locus.gone]
    assert [locus.words for locus in gone] == BASE.split("\n\n")[1:]
    assert [loci.resolve(locus.id, after) for locus in gone] == ["", ""]


@settings(max_examples=40, deadline=None)
@given(paragraphs, st.randoms(use_true_random=False))
def test_law_minting_is_append_only_and_idempotent(rows: list[str], chance: random.Random) -> None:
    """After any edits, every identifier is still there, none is reused, and a second minting changes nothing."""
    known: tuple[Locus, ...] = ()
    for _ in range(6):
        known_before = {locus.id for locus in known}
        tree = parse("\n\n".join(rows))
        known = loci.mint(tree, known, "v/c")
        assert known_before <= {locus.id for locus in known}
        assert len({locus.id for locus in known}) == len(known)
        assert loci.mint(tree, known, "v/c") == known
        assert not loci.outdated(tree, known, "v/c")
        rows = edited(rows, chance)


def edited(rows: list[str], chance: random.Random) -> list[str]:
    """Return *rows* after one random edit: a word, a move, a deletion, an insertion, a split or a join."""
    rows = list(rows)
    at = chance.randrange(len(rows))
    edit = chance.choice(("word", "move", "delete", "insert", "split", "join"))
    if edit == "word":
        words = rows[at].split()
        words[chance.randrange(len(words))] = "corrigé"
        rows[at] = " ".join(words)
    elif edit == "move":
        rows.insert(chance.randrange(len(rows)), rows.pop(at))
    elif edit == "delete" and len(rows) > 1:
        rows.pop(at)
    elif edit == "insert":
        rows.insert(at, " ".join(chance.choices(["alpha", "bêta", "gamma", "delta", "epsilon"], k=9)))
    elif edit == "split" and len(rows[at].split()) > 3:
        words = rows[at].split()
        rows[at : at + 1] = [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]
    elif edit == "join" and at + 1 < len(rows):
        rows[at : at + 2] = [rows[at] + " " + rows[at + 1]]
    return rows


@settings(max_examples=40, deadline=None)
@given(paragraphs)
def test_law_what_is_written_is_read_again(rows: list[str]) -> None:
    """loci.json loses nothing."""
    known = loci.mint(parse("\n\n".join(rows)), (), "v/c")
    assert loci.read(loci.write(known)) == known


@pytest.mark.parametrize("source", ["", "[]", '{"loci": [{"ident": 1}]}', "{"])
def test_a_broken_file_is_said(source: str) -> None:
    """Impossible input raises one kind of exception."""
    with pytest.raises(ValueError):  # noqa: PT011  any words will do
        loci.read(source)
