"""Front matter, folders and waivers: what the rules say of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_edition import COMPLETE, contribution

from scholie.check import check, unused, waive
from scholie.model import Bilingual, Edition, Place, Problem, Verdict, Volume, Waiver

FRENCH = (
    "Le livre que l’on prête ne revient pas dans la même main, et les lecteurs le savent : ce qui est rendu est un autre livre pour eux."
)
ENGLISH = "The book that is lent does not come back to the same hand, and the readers know it: what is returned is for them another book."
CASES = [
    (Bilingual(FRENCH, ENGLISH), []),
    (Bilingual(ENGLISH, FRENCH), ["en", "fr"]),
    (Bilingual(FRENCH, FRENCH), ["en"]),
    (Bilingual(ENGLISH, ENGLISH), ["fr"]),
    (Bilingual("Résumé", "Résumé"), []),
    (Bilingual("Prêt, don, livre, lecteur, main, page.", "Loan, gift, book, reader, hand, page."), []),
    (Bilingual(f"{FRENCH} On parle aussi de “the reader of the book and of the page”.", ENGLISH), []),
]


@pytest.mark.parametrize(("abstract", "wrong"), CASES)
def test_the_language_of_an_abstract(abstract, wrong):
    """An abstract whose frequent words are the other language's is said; a short one, or one that quotes, is not."""
    held = contribution("Texte.", replace(COMPLETE, abstract=abstract))
    found = [problem for problem in check(Edition(contributions=(held,))) if problem.code == "abstract-language"]
    assert [dict(problem.details)["language"] for problem in sorted(found, key=lambda p: p.details)] == wrong


@pytest.mark.parametrize(("slug", "taken"), [("en", True), ("sante", True), ("Concepts", True), ("english", False), ("actes-2024", False)])
def test_a_volume_called_like_a_part_of_the_site(slug, taken):
    """A folder whose name is an address of the site is an error at its volume.yml."""
    found = check(Edition(volumes=(Volume(slug),)))
    assert found == ((Problem("address-taken", Place(f"texts/{slug}/volume.yml"), (("name", slug),), slug),) if taken else ())


def test_a_volume_that_names_a_text_it_has_not():
    """A contribution that volume.yml names and that has no text is an error there; one that is there is not."""
    there = replace(contribution("Texte."), volume="actes")
    volume = Volume("actes", contributions=(there.slug, "perdu"))
    (problem,) = check(Edition(volumes=(volume,), contributions=(there,)))
    assert (problem.code, problem.place, problem.evidence) == ("contribution-unknown", Place("texts/actes/volume.yml"), "perdu")


def test_a_text_without_a_word_has_no_problem_of_structure():
    """An empty text is checked like any other."""
    assert check(Edition(contributions=(contribution(""),))) == ()


# ---- Waivers

SOURCE = """\
- {code: year-differs, contribution: v/c, evidence: "Rivet, 1998", reason: x, by: y, date: "2024-01-31"}
- {code: year-differs, contribution: v/c, evidence: "Rivet, 1997", reason: x, by: y, date: "2024-01-31"}
- {code: year-differs, contribution: v/c, evidence: "Rivet, 1996", reason: x, by: y, date: "2024-01-31", until: "2024-02-01"}
- {code: moon, reason: x, by: y, date: "2024-01-31"}
"""
YEAR = Problem("year-differs", Place("a.md", 3), (), "Rivet, 1998", Verdict.CONTRADICTED, "v/c")


def test_a_waiver_that_accepts_nothing_is_said():
    """What was mended or has changed needs no waiver; one that has ended, or whose code is unknown, is another matter."""
    (found,) = unused(SOURCE, "w.yml", (YEAR,), today="2024-06-01")
    assert (found.code, found.place, found.evidence, found.contribution) == ("waiver-unused", Place("w.yml", 2), "Rivet, 1997", "v/c")
    assert unused("", "w.yml", (YEAR,)) == unused("a: b\n", "w.yml", (YEAR,)) == ()


def test_an_unused_waiver_may_be_waived():
    """Like any other problem it stays visible with the reason."""
    (found,) = unused(SOURCE, "w.yml", (YEAR,), today="2024-06-01")
    (waived,) = waive((found,), (Waiver("waiver-unused", "v/c", "Rivet, 1997", "kept for the archive"),))
    assert waived.waived == "kept for the archive"
