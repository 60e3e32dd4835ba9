"""Collation: what differs, what does not, and where it is shown."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance import Text
from scholie import loci
from scholie.apparatus import apparatus, body, classify, mark, replay, tokenise
from scholie.document import parse, text
from scholie.model import Decision, Entry
from strategies import paragraphs


def entries(edited: str, base: str, *others: str, decisions: tuple[Decision, ...] = ()) -> tuple[Entry, ...]:
    """Return the apparatus of *edited* against *base* (A) and *others* (B, C …)."""
    tree = loci.identify(parse(edited), (), "v/c")
    return apparatus(tree, dict(zip("ABC", map(parse, (base, *others)), strict=False)), "A", decisions)


def test_an_edit_is_an_emendation() -> None:
    """A word the editor changed stands in the apparatus with the base witness's reading."""
    (entry,) = entries("des processus discordants.", "des processus discordant.")
    assert (entry.lemma, entry.readings[0].words, entry.readings[0].sigla, entry.emendation) == ("discordants", "discordant", ("A",), True)


def test_another_witness_gives_a_variant() -> None:
    """A reading of a witness that is not the base is a variant, no emendation."""
    (entry,) = entries("le terme d’usager ici", "le terme d'usager ici", "le terme d'utilisateur ici")
    assert (entry.lemma, entry.readings[0].words, entry.emendation) == ("d’usager", "d'utilisateur", False)


@pytest.mark.parametrize(
    ("edited", "witness"),
    [
        ("l’un … et « l’autre »", "l'un ... et « l'autre »"),
        ("participatives… Pourtant", "participatives. . . Pourtant"),
        ("dit “non” [[…]](@k)".replace("[[…]](@k)", "ici"), 'dit "non" ici'),
        ("vu par [Rey, 2015](@rey2015)", "vu par Rey, 2015"),
        ("un *mot* vu", "un mot vu"),
        ("un mot[^1]\n\n[^1]: note", "un mot[^1]\n\n[^1]: note"),
    ],
)
def test_what_normalising_undoes_is_no_variant(edited: str, witness: str) -> None:
    """Apostrophes, dots, quotation marks, emphasis and bindings make no entry."""
    assert entries(edited, witness) == ()


def test_a_passage_that_one_carrier_alone_has_is_no_variant() -> None:
    """A title block or a reference list that only one witness has is not collated."""
    assert (
        entries("Un texte.\n\nSa fin.", "Un texte.\n\nSa fin.", "Titre répété\n\nUn texte.\n\nSa fin.\n\n## Bibliographie\n\n- Rey") == ()
    )


def test_classes_tell_substance_spelling_and_punctuation() -> None:
    """The three classes of the apparatus."""
    assert [classify("etc.,", "etc."), classify("Lévi", "Levi"), classify("usager", "utilisateur")] == [
        "punctuation",
        "spelling",
        "substantive",
    ]


def test_a_decision_is_found_by_its_words() -> None:
    """apparatus.yml adds why and by whom."""
    decision = Decision(lemma="discordants", reading="discordant", by="rédaction")
    (entry,) = entries("des processus discordants.", "des processus discordant.", decisions=(decision,))
    assert entry.decision == decision


def test_a_mark_stands_on_the_words_of_the_lemma() -> None:
    """The words of the entry, and they alone, are wrapped; an omission is marked at its place."""
    source = "des *processus* discordants. Fin."
    tree = loci.identify(parse(source), (), "v/c")
    found = apparatus(tree, {"A": parse("des processus discordant. Fin vraie.")}, "A")
    marks = [(span.get("data-entry"), span.text) for span in mark(tree, found).iter("span")]
    assert marks == [("0", "discordants"), ("1", None)]


def test_readings_that_overlap_are_one_entry() -> None:
    """Where the places of two witnesses overlap, each has its reading of the whole place."""
    (entry,) = entries("un deux trois quatre cinq", "un deux trois quatre cinq", "un DEUX TROIS quatre cinq", "un deux III IV cinq")
    assert (entry.lemma, {r.sigla: r.words for r in entry.readings}) == (
        "deux trois quatre",
        {("B",): "DEUX TROIS quatre", ("C",): "deux III IV"},
    )


def test_witnesses_that_agree_share_a_reading() -> None:
    """Sigla stand together behind the same words, whatever the apostrophe."""
    (entry,) = entries("vu d’usager ici", "vu d’usager ici", "vu d'agent ici", "vu d’agent ici")
    assert [(reading.sigla, reading.words) for reading in entry.readings] == [(("B", "C"), "d'agent")]


def test_the_gravest_difference_gives_the_class() -> None:
    """An entry with a spelling and another word is substantive."""
    (entry,) = entries("un néant vu", "un néant vu", "un neant vu", "un autre vu")
    assert entry.kind == "substantive"


MOVED = "Un premier alinéa, sur la mer.\n\nUn deuxième alinéa, bien plus long, sur les ports.\n\nEt le dernier, sur les îles."


def test_a_moved_paragraph_is_one_entry() -> None:
    """It says who has it elsewhere, and after which passage; it is no deletion with an insertion."""
    first, second, third = MOVED.split("\n\n")
    tree = loci.identify(parse(MOVED), (), "v/c")
    ids = [str(passage.get("id")) for passage in tree]
    (entry,) = apparatus(tree, {"A": parse(MOVED), "B": parse(f"{second}\n\n{third}\n\n{first}")}, "A")
    assert (entry.kind, entry.locus, entry.emendation) == ("transposition", ids[0], False)
    assert [(reading.sigla, reading.after) for reading in entry.readings] == [(("B",), ids[2])]


def test_a_moved_paragraph_keeps_its_own_variants() -> None:
    """What a moved paragraph has otherwise is told within it."""
    first, second, third = MOVED.split("\n\n")
    witness = f"{second.replace('ports', 'quais')}\n\n{first}\n\n{third}"
    found = entries(MOVED, MOVED, witness)
    assert min((entry.kind, entry.lemma, entry.readings[0].words) for entry in found) == ("substantive", "ports", "quais")
    assert Counter(entry.kind for entry in found) == {"substantive": 1, "transposition": 1}


def test_a_passage_that_a_witness_lacks_is_a_gap() -> None:
    """One entry, whose lemma is cut."""
    first, _, third = MOVED.split("\n\n")
    (entry,) = entries(MOVED, MOVED, f"{first}\n\n{third}")
    assert (entry.kind, entry.lemma, entry.readings[0].sigla) == ("gap", "Un deuxième alinéa, bien … les ports.", ("B",))


def test_a_witness_without_notes_lacks_none_of_them() -> None:
    """Whoever copied no note lost none; of one who copied notes the one that is missing is a gap."""
    source = "Un mot[^1] et un autre[^2].\n\n[^1]: La première note.\n\n[^2]: La seconde note."
    assert entries(source, source, "Un mot et un autre.") == ()
    (entry,) = entries(source, source, "Un mot[^1] et un autre.\n\n[^1]: La première note.")
    assert (entry.kind, entry.lemma) == ("gap", "La seconde note.")


def test_what_the_editor_added_or_removed_is_an_emendation() -> None:
    """Whole passages too: nothing that tells the text from its base witness is left out."""
    first, second, third = MOVED.split("\n\n")
    added, removed = entries(f"{first}\n\nAjouté ici.\n\n{third}", f"{first}\n\n{third}\n\n{second}")
    assert (added.kind, added.lemma, added.emendation) == ("gap", "Ajouté ici.", True)
    assert (removed.lemma, removed.readings[0].words, removed.emendation) == ("", second, True)


def test_a_corrected_reference_is_an_emendation() -> None:
    """The reference list is the base witness's too."""
    (entry,) = entries("Texte.\n\n## Bibliographie\n\n- Rey, 2015.", "Texte.\n\n## Bibliographie\n\n- Rey, 2051.")
    assert (entry.lemma, entry.readings[0].words) == ("2015", "2051")


def test_a_fault_that_all_witnesses_share_is_no_entry() -> None:
    """The apparatus tells differences, not opinions."""
    assert entries("Ils ont été prit de cours.", "Ils ont été prit de cours.", "Ils ont été prit de cours.") == ()


def test_words_never_run_from_a_cell_into_the_next() -> None:
    """A changed cell is its own word."""
    table = "| Lieu | Nombre |\n|---|---|\n| recto | 3 |"
    (entry,) = entries(table, table.replace("recto", "verso"))
    assert (entry.lemma, entry.readings[0].words) == ("recto", "verso")


def test_part_of_an_ellipsis_is_dots() -> None:
    """Two dots for three differ by one."""
    (entry,) = entries("fin… ici", "fin.. ici")
    assert (entry.lemma, entry.readings[0].words, entry.kind) == (".", "", "punctuation")


def test_an_empty_text_or_witness_is_collated() -> None:
    """Nothing to compare is no fault; a text without its witness's words has emptied it."""
    assert entries("", "") == entries("", "Tout a disparu.") == ()
    assert [entry.kind for entry in entries("Tout est neuf.", "")] == ["gap"]


def exact(source: str, witness: str) -> bool:
    """Tell whether text and apparatus give the words of the base witness, and the marks change no word."""
    tree, base = loci.identify(parse(source), (), "v/c"), parse(witness)
    found = apparatus(tree, {"A": base}, "A")
    return replay(tree, found, "A") == body(tokenise(base, references=True)) and text(mark(tree, found)) == text(tree)


@settings(max_examples=80, deadline=None)
@given(paragraphs, st.randoms(use_true_random=False))
def test_law_replaying_the_apparatus_gives_the_witness(rows: list[str], chance: random.Random) -> None:
    """The text with each lemma replaced by the base witness's reading has its words, exactly and in order."""
    assert exact("\n\n".join(rows), "\n\n".join(" ".join(_altered(word, chance) for word in row.split()) for row in rows))


def _altered(word: str, chance: random.Random) -> str:
    return chance.choice([word, word, word, "autre", f"{word} ajout", "", f"{word}…", f"l’{word}", f"{word}\n\n"])


@settings(max_examples=80, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 12), st.sampled_from([0, 400]))
def test_law_replaying_any_edits_gives_the_witness(chance: random.Random, edits: int, vocabulary: int) -> None:
    """The same after paragraphs were moved, split, joined, inserted and deleted."""
    edition = Text(chance, vocabulary=vocabulary)
    edition.rows = [edition.row() for _ in range(8)]
    base = edition.source()
    for _ in range(edits):
        edition.edit()
    assert exact(edition.source(), base)


def test_a_move_alone_is_one_transposition() -> None:
    """Of a hundred texts in which one paragraph moved, each has that entry and no other."""
    for seed in range(100):
        edition = Text(random.Random(seed))
        edition.rows = [edition.row() for _ in range(10)]
        base = edition.source()
        edition.rows.insert(7, edition.rows.pop(2))
        assert [entry.kind for entry in entries(edition.source(), base)] == ["transposition"]


@settings(max_examples=40, deadline=None)
@given(paragraphs, st.randoms(use_true_random=False))
def test_law_marks_change_no_word(rows: list[str], chance: random.Random) -> None:
    """Showing the apparatus leaves every word where it is."""
    changed = "\n\n".join(" ".join(chance.choice([word, word, "autre"]) for word in row.split()) for row in rows)
    tree = loci.identify(parse("\n\n".join(rows)), (), "v/c")
    assert text(mark(tree, apparatus(tree, {"A": parse(changed)}, "A"))) == text(tree)
