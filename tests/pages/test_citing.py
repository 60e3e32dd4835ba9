"""How to cite, what to download, the bibliography's marks, and the editor's sheet."""

import csv
import io
from dataclasses import replace
from posixpath import normpath

import pytest
from lxml import html
from test_pages import parsed

from scholie import check, exports, pages
from scholie.model import Bilingual, Place, Problem, Reference, Verdict, frozen
from scholie.pages.frame.page import Here
from scholie.pages.frame.view import look
from scholie.pages.frame.work import formatted

TEXT = "actes-des-marges/lenoir/"
SHEET = f"{TEXT}citations/"


@pytest.fixture(scope="module")
def told(edition):
    """Return the pages of the edition with its problems, tables included."""
    return pages.write(edition, check.check(edition))


def words(element):
    """Return the words of *element* with single blanks."""
    return " ".join(element.text_content().split())


# ---- How to cite


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_text_is_cited_in_both_languages(written, prefix):
    """The text and its English record say how to cite in French and in English, as the style formats it."""
    page = parsed(written, f"{prefix}{TEXT}index.md")
    assert words(page.xpath("//*[@id='citer-fr']")[0]).startswith(
        "Lenoir, Ada et Tessier, Blaise. Lire dans la marge : gloses & repentirs."
    )
    assert words(page.xpath("//*[@id='citer-en']")[0]).startswith("Lenoir, Ada, and Blaise Tessier.")
    assert page.xpath("//dd[@data-copies]/@lang") == ["fr", "en"]


def test_a_formatted_citation_breaks_at_no_sign_nor_number(edition):
    """A line ends neither before « : » or « ; », nor within guillemets, nor between « p. » and its number; the data stay as they are."""
    printed = "Arvor, Lise. « Le livre : essai ; suite ». <em>Marges</em> : vol. 3, n° 2, pp. 12-15."
    view = look(replace(edition, formatted=frozen({**edition.formatted, "arvor1999": Bilingual(printed, printed)})))
    found = html.fragment_fromstring(formatted(view, "arvor1999", Here("", "fr")), create_parent="p").text_content()
    assert found == "Arvor, Lise. «\u00a0Le livre\u00a0: essai\u202f; suite\u00a0». Marges\u00a0: vol.\u00a03, n°\u00a02, pp.\u00a012-15."
    assert view.edition.formatted["arvor1999"].fr == printed


def test_what_is_not_formatted_is_not_said(written):
    """A text for which no style printed anything has its records and no empty place."""
    page = parsed(written, "actes-des-marges/veillee/index.md")
    assert page.xpath("//dl[@class='citing']") == []
    assert page.xpath("//ul[@class='downloads']//a")


def test_every_download_is_a_file(edition, written):
    """Whatever a page offers to download is there."""
    there = {*exports.write(edition), *pages.write(edition)}
    for path in written:
        for target in parsed(written, path).xpath("//a[@download]/@href"):
            assert normpath(f"{path}/../{target}") in there, (path, target)


# ---- The bibliography


def work(source, key):
    """Return the section of *key* in the bibliography."""
    return parsed(source, "bibliographie/index.md").xpath("//section[@id=$key]", key=key)[0]


def test_a_work_says_who_cites_it_and_who_only_lists_it(edition):
    """Cited by several, listed and never cited, neither: each is said, and nothing of the kind where it does not hold."""
    lenoir = edition.contributions[0]
    tree = html.fragment_fromstring(
        "<article><h2>Bibliographie</h2><ul><li id='p1'><a class='citation' data-keys='office2001'>X</a></li></ul></article>"
    )
    both = replace(lenoir, slug="autre")
    lists = replace(lenoir, slug="liste", tree=tree)
    source = pages.write(replace(edition, contributions=(lenoir, both, lists)))
    assert "Cité par 2 contributions" in words(work(source, "zumthor1972"))
    assert "Listé, jamais cité : Ada Lenoir" in words(work(source, "office2001")).replace("\u00a0", " ")
    assert work(source, "office2001").xpath(".//p[@class='why']//a/@href")[-1].endswith("liste/#p1")
    alone = pages.write(edition)
    assert "Cité par" not in words(work(alone, "zumthor1972"))
    assert "Aucun passage ne le cite." in words(work(alone, "office2001"))


@pytest.mark.parametrize(
    ("formatted", "expected"),
    [
        ("Rey, 2015. <em>Le 2015 des marges</em>.", "Rey, [1962] 2015. Le 2015 des marges."),
        ("<em>Le 2015 des marges</em>. Rey, 2015.", "Le 2015 des marges. Rey, [1962] 2015."),
        ("Rey. (1962) 2015. <em>Marges</em>.", "Rey. (1962) 2015. Marges."),
        ("Rey. 12015. <em>Marges</em>.", "Rey. 12015. Marges."),
    ],
)
def test_the_first_edition_stands_before_the_one_cited(edition, formatted, expected):
    """The year of the first edition is printed once: before the year, out of titles, unless the style has it."""
    rey = Reference("rey2015", "book", year="2015", origyear="1962", title="Marges")
    held = replace(
        edition, references=(*edition.references, rey), formatted=frozen({**edition.formatted, "rey2015": Bilingual(formatted, formatted)})
    )
    assert words(work(pages.write(held), "rey2015").xpath(".//p[@class='reference']")[0]) == expected


# ---- The sheet


def test_the_sheet_has_every_citation_in_order(told):
    """Each row has its number, passage, sentence, work and reference, and a box to tick."""
    rows = parsed(told, f"{SHEET}index.md").xpath("//table[@class='sheet']/tbody/tr")
    assert [words(row.xpath("./td[2]")[0]) for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
    assert [words(row.xpath(".//mark")[0]) for row in rows] == ["Zumthor, 1972", "Zumthor, 1972 ; Arvor et Le Bihan, 1999", "Arvor, 1999"]
    first = rows[0]
    assert words(first.xpath("./td[4]")[0]) == "Une marge accueille le lecteur (Zumthor, 1972), et la note le retient."
    assert words(first.xpath("./td[6]")[0]) == "ZUMTHOR P., 1972, Essai de poétique."
    assert words(first.xpath("./td[7]")[0]) == "vérifié"
    assert first.xpath(".//input/@type") == ["checkbox"]
    assert len(rows[1].xpath("./td[5]//a")) == 2


def test_the_sheet_is_in_english_too(told):
    """The English sheet has English words round the same citations, said to be French."""
    page = parsed(told, f"en/{SHEET}index.md")
    assert "Sheet of citations" in words(page.xpath("//h1")[0])
    assert page.xpath("//table[@class='sheet']/tbody/tr[1]/td[4]//span/@lang") == ["fr"]


def test_the_sheet_is_for_editors(told):
    """Search engines and the site's own search pass it by; the text links to it."""
    assert 'kind: "sheet"' in told[f"{SHEET}index.md"]
    page = parsed(told, f"{SHEET}index.md")
    assert page.xpath("./div/@data-pagefind-ignore") == [""]
    assert f"../../{SHEET}" in parsed(told, f"{TEXT}index.md").xpath("//p[@class='sheet-link']/a/@href")


def table(source, path):
    """Return the rows of a CSV file, each by the names of its columns."""
    return list(csv.DictReader(io.StringIO(source[path], newline="")))


def test_the_table_beside_it_says_the_same(told):
    """The CSV has a row for each row of the sheet, in the words of its language, with CRLF line ends."""
    french, english = (table(told, f"{prefix}{SHEET}citations.csv") for prefix in ("", "en/"))
    assert [row["Clés"] for row in french] == ["zumthor1972", "zumthor1972; arvor1999", "arvor1999"]
    assert [row["Words"] for row in english] == [row["Mots"] for row in french]
    assert french[0]["Référence de la liste de l’auteur"] == "ZUMTHOR P., 1972, Essai de poétique."
    assert told[f"{SHEET}citations.csv"].count("\r\n") == len(french) + 1


def test_problems_stand_in_the_sheet(edition):
    """A citation that is bound to nothing has its row; one that is waived says why."""
    unbound = Problem(
        "citation-unlisted",
        Place("", 30),
        (("cited", "l'hypertexte"), ("keys", "")),
        "l'hypertexte",
        Verdict.UNVERIFIED,
        "actes-des-marges/lenoir",
        waived="Connu.",
    )
    rows = table(pages.write(edition, [unbound]), f"{SHEET}citations.csv")
    (row,) = [row for row in rows if row["Mots"] == "l'hypertexte"]
    assert row["Verdict"] == "non vérifiable"
    assert row["Remarque"].endswith("(accepté\u00a0: Connu.)")
    assert row["Phrase"] == "Nous lisons l'hypertexte dans la marge."


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_no_cell_of_the_table_is_a_formula(edition, words):
    """Words of a text that a spreadsheet would compute stand behind an apostrophe; all else stands as it is."""
    odd = Problem(
        "citation-unlisted", Place("", 30), (("cited", words), ("keys", "")), words, Verdict.UNVERIFIED, "actes-des-marges/lenoir"
    )
    cells = [cell for row in table(pages.write(edition, [odd]), f"{SHEET}citations.csv") for cell in row.values()]
    assert f"'{words}" in cells
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "＝"))]
