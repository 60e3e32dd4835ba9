"""Quotations against the witness and against the other contributions; witnesses that disagree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_edition import COMPLETE, contribution, edition

from scholie import apparatus
from scholie.check import check
from scholie.document import passages
from scholie.model import Author, Decision, Verdict

SOURCE = "Le livre que l’on prête ne revient jamais tout à fait le même, et c’est heureux pour le lecteur."


def told(problems, *codes):
    """Return the problems with these codes."""
    return [problem for problem in problems if problem.code in codes]


# ---- Against the other contributions


def two(quoting, family="Malet"):
    """Return an edition of two texts, the second of which quotes the first."""
    first = replace(
        contribution(f"Un mot. {SOURCE} Un autre mot."), slug="malet", metadata=replace(COMPLETE, authors=(Author(family, "Anne"),))
    )
    return replace(edition(), contributions=(first, contribution(quoting)))


@pytest.mark.parametrize(
    ("quoting", "changed"),
    [
        ("Malet le dit : « Le livre que l’on donne ne revient jamais tout à fait le même ».", "donne / prête"),
        ("Malet : « le livre que l’on prête ne revient jamais le même, et c’est heureux pour le lecteur ».", "— / tout à fait"),
        (
            "Malet : « le livre que l’on prête ne revient jamais tout à fait [lui-même] […] et c’est très heureux pour le lecteur ».",
            "très / —",
        ),
    ],
)
def test_a_quotation_that_changes_words_of_another_text(quoting, changed):
    """The words of the quotation and those of the text are shown, whose author the passage names."""
    (problem,) = told(check(two(quoting)), "quotation-differs")
    assert dict(problem.details) == {"changed": changed, "other": "volume/malet"}
    assert (problem.contribution, problem.verdict) == ("volume/rivet", Verdict.CONTRADICTED)


@pytest.mark.parametrize(
    "quoting",
    [
        f"Malet le dit : « {SOURCE} »",
        "Malet : « le LIVRE que l'on prête ne revient jamais tout à fait le meme ».",
        "Malet : « Le livre que l’on prête […] c’est heureux pour le lecteur ».",
        "Malet : « Le livre que l’on prête ne revient [presque] jamais tout à fait le même ».",
        "Carle : « Le livre que l’on donne ne revient jamais tout à fait le même ».",
        "Malet parle d’un livre que l’on donne et qui ne revient jamais tout à fait le même.",
        "Malet : « Le livre que l’on donne ».",
        "Malet : « Une page que personne ne lit n’est plus une page depuis longtemps ».",
    ],
)
def test_quotations_with_nothing_to_be_said_of(quoting):
    """The very words, cuts and brackets, other authors, other words and a few words are right."""
    assert told(check(two(quoting)), "quotation-differs") == []


# ---- Against the witness


def collated(text, decisions=(), **witnesses):
    """Return the edition of one text, collated with these witnesses."""
    held = contribution(text, replace(COMPLETE, base="A"))
    for rank, passage in enumerate(passages(held.tree)):
        passage.set("id", f"p{rank}")
    trees = {siglum: contribution(words).tree for siglum, words in witnesses.items()}
    entries = apparatus.apparatus(held.tree, trees, "A", decisions)
    return replace(edition(), contributions=(replace(held, tree=apparatus.mark(held.tree, entries), apparatus=entries),))


def test_an_emendation_inside_a_quotation():
    """Words of somebody else that the edition changed are said, with the reading of the witness."""
    found = collated("Elle dit «\u00a0le livre est rendu\u00a0» hier.", A="Elle dit «\u00a0le livre est prêté\u00a0» hier.")
    (problem,) = told(check(found), "quotation-emended", "variant-undecided")
    assert dict(problem.details) == {"lemma": "rendu", "reading": "prêté", "siglum": "A"}
    assert (problem.code, problem.evidence, problem.place.column) == ("quotation-emended", "«\u00a0le livre est rendu\u00a0»", 25)


@pytest.mark.parametrize(
    ("text", "witness", "decisions"),
    [
        ("Elle «\u00a0dit\u00a0» le livre rendu.", "Elle «\u00a0dit\u00a0» le livre prêté.", ()),
        ("Elle dit «\u00a0le livre, rendu\u00a0».", "Elle dit «\u00a0le livre rendu\u00a0».", ()),
        ("Elle dit «\u00a0le livre rendu\u00a0».", "Elle dit «\u00a0le livre prêté\u00a0».", (Decision("rendu", "prêté"),)),
    ],
)
def test_emendations_with_nothing_to_be_said_of(text, witness, decisions):
    """Outside quotations, in punctuation, and where somebody gave the reason, nothing is said."""
    assert told(check(collated(text, decisions, A=witness)), "quotation-emended") == []


# ---- Witnesses that disagree


def test_witnesses_that_disagree_where_nobody_decided():
    """What another witness than the base has is said until somebody decides."""
    (problem,) = told(check(collated("Le livre rendu.", A="Le livre rendu.", B="Le livre prêté.")), "variant-undecided")
    assert dict(problem.details) == {"lemma": "rendu", "readings": "prêté (B)"}
    assert problem.place.column == 10
    decided = (Decision("rendu", "prêté"),)
    assert told(check(collated("Le livre rendu.", decided, A="Le livre rendu.", B="Le livre prêté.")), "variant-undecided") == []


def test_punctuation_needs_no_decision():
    """A comma that one witness has is nothing to decide."""
    assert told(check(collated("Le livre, rendu.", A="Le livre, rendu.", B="Le livre rendu.")), "variant-undecided") == []
