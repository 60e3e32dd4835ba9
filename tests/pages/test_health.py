"""The page of the edition's health: there when it is asked for, and with everything that stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scholie import pages
from scholie.check.places import block_line
from scholie.document import passages
from scholie.edition import settings
from scholie.model import Place, Problem, Verdict

PATHS = ("sante/index.md", "en/sante/index.md")


@pytest.fixture
def problems(edition):
    """Return a problem in a paragraph, one in the bibliography, and one that somebody accepted."""
    held = edition.contributions[0]
    passage = next(node for node in passages(held.tree) if node.tag == "p" and node.get("data-n"))
    place = Place(held.file, block_line(passage), 3)
    details = (("cited", "1971"), ("key", "zumthor1972"), ("year", "1972"))
    return passage.get("id"), (
        Problem("year-differs", place, details, "Zumthor, 1971", Verdict.CONTRADICTED, held.id),
        Problem("publisher-missing", Place("bibliography.bib", 4), (("key", "arvor1999"),), "arvor1999"),
        Problem("note-missing", place, (("number", "9"),), "<9>", contribution=held.id, waived="La page manque & reste perdue"),
    )


def on(edition):
    """Return *edition* with its page of health."""
    return replace(edition, settings=replace(edition.settings, health=True))


def test_the_page_is_there_only_when_it_is_asked_for(edition, problems):
    """One line of mkdocs.yml turns it on; without it there is none."""
    assert not set(PATHS) & set(pages.write(edition, problems[1]))
    assert set(PATHS) <= set(pages.write(on(edition), problems[1]))
    asked = (b"extra: {scholie: {health: true}}", b"extra: {scholie: {health: false}}", b"extra: {scholie: {}}", b"")
    assert [settings({"mkdocs.yml": source}).health for source in asked] == [True, False, False, False]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (PATHS[0], "dit 1971, l’entrée zumthor1972 est de 1972 (contredit)"),
        (PATHS[1], "says 1971, the entry zumthor1972 is of 1972 (contradicted)"),
    ],
)
def test_what_stands_is_said_with_the_way_to_its_passage(edition, problems, path, said):
    """Sentence, verdict, code and place of each problem stand there, with a link to the passage where it is known."""
    locus, found = problems
    page = pages.write(on(edition), found)[path]
    assert said in page
    assert f'/{edition.contributions[0].slug}/#{locus}"' in page
    assert "<code>bibliography.bib:4 publisher-missing</code>" in page


def test_what_was_accepted_is_said_with_the_reason(edition, problems):
    """An accepted problem is counted apart, and its reason is words, not markup."""
    page = pages.write(on(edition), problems[1])["en/sante/index.md"]
    assert "accepted: La page manque &amp; reste perdue" in page
    row = next(row for row in page.split("<tr>") if edition.contributions[0].slug in row and "data-label" in row)
    assert [cell.split("</div>")[0] for cell in row.split("<div>")[2:]] == ["0", "1", "0", "0", "0", "1", "1"]


def test_a_sound_edition_says_so(edition):
    """Where nothing stands, the page says that for each text."""
    page = pages.write(on(edition))["sante/index.md"]
    assert page.count("Rien à signaler.") == len(edition.contributions)


def test_many_of_a_kind_are_told_below_one_head(edition):
    """Three problems of one kind are one entry with its number and its remedy, and a line for each."""
    owner = edition.contributions[0]
    file = f"texts/{owner.id}/text.md"
    found = [Problem("note-missing", Place(file, 30 + n), (("number", str(n)),), f"mot[{n}]", contribution=owner.id) for n in range(3)]
    page = pages.write(on(edition), found)["en/sante/index.md"]
    assert "3 × <code>note-missing</code>" in page
    assert page.count("Look for the note in the original") == 1
    assert [page.count(f"text.md:{30 + n}<") for n in range(3)] == [1, 1, 1]


def test_what_was_verified_stands_apart(edition):
    """A claim that was verified is counted as such and is no remark."""
    owner = edition.contributions[0]
    found = [Problem("year-differs", Place(owner.file, 30), (), "Rivet, 1962", Verdict.VERIFIED, owner.id)]
    page = pages.write(on(edition), found)["en/sante/index.md"]
    row = next(row for row in page.split("<tr>") if owner.slug in row and "data-label" in row)
    assert [cell.split("</div>")[0] for cell in row.split("<div>")[2:]] == ["0", "0", "0", "1", "0", "0", "0"]
    assert "Verified" in page


@pytest.mark.parametrize("path", ["index.md", "en/index.md"])
def test_the_home_page_leads_to_it_where_it_is_on(edition, path):
    """Where the page is on, the home page has a link to it."""
    assert "sante/" in pages.write(on(edition))[path]
    assert "sante/" not in pages.write(edition)[path]
