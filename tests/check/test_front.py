"""Front matter, folders and waivers: what the rules say of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_edition import COMPLETE, contribution

from scholie.check import SELDOM, check, seldom_right, unused, waive
from scholie.model import Author, Bilingual, Edition, Place, Problem, Verdict, Volume, Waiver

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


def titled(slug: str, title: Bilingual):
    """Return a contribution with a title."""
    return replace(contribution("Texte.", replace(COMPLETE, title=title)), slug=slug)


def shared(*held, volumes=()):
    """Return who shares a title with whom."""
    found = check(Edition(volumes=volumes, contributions=held))
    return [(problem.contribution, dict(problem.details)["other"]) for problem in found if problem.code == "title-shared"]


def test_a_title_that_another_text_has_is_asked_about():
    """Whatever its capitals and its language; a title that is its own in both languages is not shared."""
    first, second = titled("rivet", Bilingual("Le prêt", "The loan")), titled("malet", Bilingual("Lire", "LE PRÊT"))
    assert shared(first, second) == [("volume/rivet", "volume/malet"), ("volume/malet", "volume/rivet")]
    assert shared(titled("rivet", Bilingual("Le prêt", "Le prêt")), titled("malet", Bilingual("Le prêt rendu"))) == []
    assert shared(titled("rivet", Bilingual()), titled("malet", Bilingual())) == []


def test_the_name_of_a_meeting_is_no_title():
    """A text that is called like its volume or the event has the line of the meeting for a title."""
    volume = Volume("volume", Bilingual("Actes"), event=Bilingual("Journées du prêt"), contributions=("rivet",))
    assert shared(titled("rivet", Bilingual("Journées du prêt")), volumes=(volume,)) == [("volume/rivet", "volume")]
    assert shared(titled("rivet", Bilingual("Le prêt")), volumes=(volume,)) == []


@pytest.mark.parametrize(
    ("name", "marked"), [("Rivet1", True), ("Rivet*", True), ("Rivet²", True), ("Rivet[^1]", True), ("D’Île-Rivet", False)]
)
def test_a_mark_in_the_name_of_an_author(name, marked):
    """A call, a number or a sign that a by-line has left in a name is said; an apostrophe and a hyphen belong to it."""
    held = contribution("Texte.", replace(COMPLETE, authors=(Author(name, "Luce"),)))
    found = [(problem.code, problem.evidence, problem.verdict) for problem in check(Edition(contributions=(held,)))]
    assert found == ([("author-marked", f"Luce {name}", Verdict.UNVERIFIED)] if marked else [])


def test_what_is_seldom_right_is_found_alone():
    """The card asks for these rules and no others; an edition gives the same answers to them as to all."""
    held = replace(contribution("[Malet, 1999](@malet1999)[9]{.call}", replace(COMPLETE, authors=())), slug="malet")
    whole = Edition(contributions=(held,))
    assert {problem.code for problem in seldom_right(whole)} == {"authors-missing"}
    assert set(seldom_right(whole)) == {problem for problem in check(whole) if problem.code in SELDOM}
