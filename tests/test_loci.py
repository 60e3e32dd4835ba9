"""Identifiers of passages outlive every edit."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance import Oracle, Text
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


def judged(chance: random.Random, edits: int, *, every: int, vocabulary: int, rows: int = 20) -> Oracle:
    """Return what an oracle says of every identifier after each minting of a text that was edited at random.

    Minting happens after *every* so many edits. Each time the law of the file is held as well: nothing is
    dropped or reused, a second minting changes nothing, what is gone keeps its last words.
    """
    edition = Text(chance, vocabulary=vocabulary)
    edition.rows = [edition.row() for _ in range(rows)]
    oracle = Oracle(few=3 if every == 1 else 7)
    known: tuple[Locus, ...] = ()
    for number in range(edits + 1):
        if number:
            edition.edit()
        if number % every == 0:
            tree = parse(edition.source())
            before, known = known, loci.mint(tree, known, "v/c")
            assert [locus.id for locus in before] == [locus.id for locus in known][: len(before)]
            assert loci.mint(tree, known, "v/c") == known
            standing = [str(passage.get("id")) for passage in passages(loci.identify(tree, known, "v/c"))]
            oracle.judge(edition.rows, standing, lambda identifier, loci_=known: loci.resolve(identifier, loci_))
            said = {identifier: " ".join(letters for _, letters in row) for identifier, row in oracle.last.items()}
            assert {locus.id: locus.words for locus in known} == said
    return oracle


@pytest.mark.parametrize(("vocabulary", "every"), [(0, 1), (0, 3), (1500, 1)], ids=["each edit", "every third", "words met again"])
def test_law_every_identifier_leads_to_the_passage_that_holds_its_words(vocabulary: int, every: int, capsys) -> None:
    """After each of 1,000 random edits, every identifier ever minted leads to most of its words, or says what stood there."""
    oracle = judged(random.Random(f"{vocabulary} {every}"), 1000, every=every, vocabulary=vocabulary)
    with capsys.disabled():
        print(f"\nidentifiers judged, {every} edit(s) at a time, {vocabulary or 'all'} different words: {dict(oracle.judged)}")
    assert oracle.wrong == []
    assert oracle.judged["right"] > 10000
    assert oracle.judged["gone"] > 100


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.randoms(use_true_random=False), st.sampled_from([1, 2]))
def test_law_no_identifier_goes_astray_in_any_text(chance: random.Random, every: int) -> None:
    """The same of many texts, edited less."""
    assert judged(chance, 40, every=every, vocabulary=0, rows=10).wrong == []


def test_the_oracle_finds_fault() -> None:
    """Identifiers that count the passages, or that never move, are caught."""
    edition = Text(random.Random(7))
    edition.rows = [edition.row() for _ in range(12)]
    oracle = Oracle()
    for _ in range(60):
        oracle.judge(
            edition.rows, [f"p{n}" for n in range(len(edition.rows))], lambda name: name if int(name[1:]) < len(edition.rows) else ""
        )
        edition.edit()
    assert len(oracle.wrong) > 60


def test_a_join_that_is_undone_gives_both_identifiers_back() -> None:
    """What was joined and is split again answers as before."""
    rows = ["un deux trois quatre cinq", "six sept huit neuf dix"]
    known = loci.mint(parse("\n\n".join(rows)), (), "v/c")
    joined = loci.mint(parse(" ".join(rows)), known, "v/c")
    assert minted("\n\n".join(rows), joined) == dict(zip([locus.id for locus in known], rows, strict=True))


def test_a_passage_that_comes_back_has_its_identifier() -> None:
    """A deletion that is undone leaves no dead link."""
    known = loci.mint(parse(BASE), (), "v/c")
    without = loci.mint(parse("\n\n".join(BASE.split("\n\n")[::2])), known, "v/c")
    assert loci.mint(parse(BASE), without, "v/c") == known


def test_the_joined_identifiers_follow_their_words() -> None:
    """When a passage that answers for two is split elsewhere, each identifier goes with most of its words."""
    first, second = "un deux trois quatre cinq six sept huit", "neuf dix onze douze treize quatorze quinze seize"
    known = loci.mint(parse(f"{first}\n\n{second}"), (), "v/c")
    joined = loci.mint(parse(f"{first} {second}"), known, "v/c")
    after = loci.mint(parse(f"un deux trois\n\nquatre cinq six sept huit {second} ajout"), joined, "v/c")
    words = {locus.id: locus.words for locus in after}
    assert words[loci.resolve(known[1].id, after)].endswith("ajout")


def test_a_joined_passage_carries_both_identifiers() -> None:
    """Its element has the one as id and the other in data-also."""
    known = loci.mint(parse("un deux trois quatre\n\ncinq six sept huit"), (), "v/c")
    (passage,) = passages(loci.identify(parse("un deux trois quatre cinq six sept huit"), known, "v/c"))
    assert (passage.get("id"), passage.get("data-also")) == (known[0].id, known[1].id)


def test_a_chance_likeness_is_no_kinship() -> None:
    """A new passage that has all the words of a deleted one, here and there, does not take its identifier."""
    known = loci.mint(parse("Il y a de la joie.\n\nRien d’autre ici."), (), "v/c")
    new = "La joie n’y est pour rien : de toutes parts, ce qu’il a dit a couru, et y revient, sans que la ville le sache."
    after = loci.mint(parse(f"{new}\n\nRien d’autre ici."), known, "v/c")
    assert loci.resolve(known[0].id, after) == ""


def test_a_repeated_heading_keeps_its_own_section() -> None:
    """Of passages that say the same, each keeps the identifier of its neighbours."""
    source = "## Bilan\n\nLa première année.\n\n## Bilan\n\nLa seconde année."
    known = loci.mint(parse(source), (), "v/c")
    assert list(minted("## Bilan\n\nLa seconde année.", known)) == [known[2].id, known[3].id]


def test_a_mended_heading_of_one_word_keeps_its_identifier() -> None:
    """Where there is one word the letters tell."""
    known = loci.mint(parse("## Introducton\n\nUn texte."), (), "v/c")
    assert minted("## Introduction\n\nUn texte.", known)[known[0].id] == "Introduction"


def test_a_note_never_takes_the_identifier_of_a_paragraph() -> None:
    """Notes are found among notes."""
    known = loci.mint(parse("Un mot[^1] qui reste.\n\nDes mots que la note reprendra ensuite.\n\n[^1]: Rien."), (), "v/c")
    after = loci.mint(parse("Un mot[^1] qui reste.\n\n[^1]: Des mots que la note reprendra ensuite."), known, "v/c")
    assert loci.resolve(known[1].id, after) == ""


def test_two_files_merged_with_one_identifier_are_mended() -> None:
    """Two branches may mint the same identifier; the first row keeps it, and the other passage gets a new one."""
    known = loci.mint(parse(BASE), (), "v/c")
    clash = (*known[:2], Locus(known[0].id, "p", known[2].words))
    after = loci.mint(parse(BASE), clash, "v/c")
    assert len({locus.id for locus in after}) == 3
    assert loci.mint(parse(BASE), after, "v/c") == after


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
