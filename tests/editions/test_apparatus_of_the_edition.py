"""The apparatus of the edition: what its witnesses differ in, and that witness, ledger and apparatus give the text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from scholie import apparatus, edition, metadata, normalise, texts
from scholie.document import parse
from scholie.edition import Bibliography, proposals
from scholie.model import Contribution, Entry

ROOT = Path(__file__).parents[2]
TWO_WITNESSES = "numerique-et-travail-social/fauche"
VARIANTS = [
    ("d’usager", "B", "d’utilisateur", "substantive"),
    ("déniant", "B", "déniait", "substantive"),
    ("accompagnées", "A", "accompagnés", "substantive"),
    ("mégalieux", "B", "mégaliex", "substantive"),
    ("véloce", "B", "vélocé", "spelling"),
    ("privateurs", "B", "privés", "substantive"),
    ("s’immisce", "B", "s’imisce", "substantive"),
    ("tiraillés", "B", "tirillés", "substantive"),
    ("privatrice", "B", "privatisée", "substantive"),
    ("discordants", "A", "discordant", "substantive"),
    (",", "B", "", "punctuation"),
]


@pytest.fixture(scope="module")
def contributions() -> dict[str, Contribution]:
    """Return the contributions of the edition, through all the stages."""
    return {held.id: held for held in edition.assemble(texts.read(ROOT), Bibliography()).contributions}


def test_two_witnesses_differ_in_ten_words_and_a_comma(contributions: dict[str, Contribution]) -> None:
    """Ten variants of words and one of punctuation: no other, none missing, in reading order."""
    found = contributions[TWO_WITNESSES].apparatus
    assert [(e.lemma, *e.readings[0].sigla, e.readings[0].words, e.kind) for e in found] == VARIANTS
    assert [len(entry.readings) for entry in found] == [1] * len(VARIANTS)
    assert Counter(entry.kind == "punctuation" for entry in found) == {False: 10, True: 1}


def test_each_variant_is_decided_with_its_reason(contributions: dict[str, Contribution]) -> None:
    """Every entry has a decision that says why, in French and in English, by whom and how surely."""
    for entry in contributions[TWO_WITNESSES].apparatus:
        assert entry.decision is not None, entry.lemma
        assert entry.decision.reason.fr, entry.lemma
        assert entry.decision.reason.en, entry.lemma
        assert (entry.decision.by, entry.decision.certainty in {"certain", "probable", "doubtful"}) == ("la rédaction", True)


def test_every_decision_speaks_of_an_entry(contributions: dict[str, Contribution]) -> None:
    """No line of an apparatus.yml is left over."""
    for held in contributions.values():
        assert Counter(e.decision for e in held.apparatus if e.decision) == Counter(held.decisions), held.id


def test_an_emendation_departs_from_the_base(contributions: dict[str, Contribution]) -> None:
    """It has the base witness among its readings; a variant of another witness has not."""
    entries: list[tuple[Entry, str]] = [(entry, held.metadata.base) for held in contributions.values() for entry in held.apparatus]
    assert [entry.emendation for entry, base in entries] == [any(base in r.sigla for r in entry.readings) for entry, base in entries]
    assert sum(entry.emendation for entry, _ in entries) >= 2


def test_law_witness_ledger_and_emendations_give_the_text(contributions: dict[str, Contribution]) -> None:
    """Each word of the witness is in its normalised form or the ledger; that form and the apparatus give the text exactly."""
    for held in contributions.values():
        base = held.metadata.base
        for witness in held.metadata.witnesses:
            proposal = proposals(held)[witness.siglum]
            assert normalise.unaccounted(witness.typescript, proposal.markdown, proposal.ledger)[0] == Counter(), (held.id, witness.siglum)
        tree = parse(metadata.split(proposals(held)[base].markdown)[1])
        assert apparatus.replay(held.tree, held.apparatus, base) == apparatus.body(apparatus.tokenise(tree, references=True)), held.id
