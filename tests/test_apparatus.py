"""Collation: what differs, what does not, and where it is shown."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scholie import loci
from scholie.apparatus import apparatus, classify, collate, mark, tokenise
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
    assert entries("Un texte.\n\nSa fin.", "Un texte.\n\nSa fin.", "Titre répété\n\nUn texte.\n\nSa fin.\n\n## Bibliographie\n\n- Rey") == ()


def test_classes_tell_substance_spelling_and_punctuation() -> None:
    """The three classes of the apparatus."""
    assert [classify("etc.,", "etc."), classify("Lévi", "Levi"), classify("usager", "utilisateur")] == ["punctuation", "spelling", "substantive"]


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


@settings(max_examples=60, deadline=None)
@given(paragraphs, st.randoms(use_true_random=False))
def test_law_replaying_the_variants_gives_the_witness(rows: list[str], chance: random.Random) -> None:
    """The text with each lemma replaced by the witness's reading has the witness's words, exactly and in order."""
    ours = [f"début{n} {row} fin{n}" for n, row in enumerate(rows)]
    theirs = [" ".join(_altered(word, chance) for word in row.split()) for row in ours]
    text_, witness = tokenise(parse("\n\n".join(ours))), tokenise(parse("\n\n".join(theirs)))
    replayed, at = [], 0
    for variant in collate(text_, witness):
        replayed += [token.key for token in text_.tokens[at : variant.start]]
        replayed += [token.key for token in tokenise(parse(variant.words)).tokens]
        at = variant.end
    replayed += [token.key for token in text_.tokens[at:]]
    assert replayed == [token.key for token in witness.tokens]


def _altered(word: str, chance: random.Random) -> str:
    return word if word.startswith(("début", "fin")) else chance.choice([word, word, word, "autre", f"{word} ajout", ""])


@settings(max_examples=40, deadline=None)
@given(paragraphs, st.randoms(use_true_random=False))
def test_law_marks_change_no_word(rows: list[str], chance: random.Random) -> None:
    """Showing the apparatus leaves every word where it is."""
    changed = "\n\n".join(" ".join(chance.choice([word, word, "autre"]) for word in row.split()) for row in rows)
    tree = loci.identify(parse("\n\n".join(rows)), (), "v/c")
    assert text(mark(tree, apparatus(tree, {"A": parse(changed)}, "A"))) == text(tree)
