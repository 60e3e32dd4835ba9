"""The indexes from A to Z and the page of a concept."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from test_pages import parsed

from scholie import pages
from scholie.document import fold, passages
from scholie.model import Author, Bilingual, Concept, Definition, Name, Passage, frozen
from scholie.pages.frame.page import Here
from scholie.pages.frame.passage import authors_line, paragraph_link
from scholie.pages.frame.view import look
from scholie.pages.index import alphabet
from scholie.pages.index.keyword import byname

CONTRIBUTION = "actes-des-marges/lenoir"


@pytest.fixture(scope="module")
def peopled(edition):
    """Return the pages of the invented edition with an institution, a person, and two definitions by one author."""
    concepts = (
        *edition.concepts,
        Concept("edition", Bilingual("l’édition critique", "critical edition"), definition=Bilingual("Un texte et ses raisons.")),
        Concept("oeuvre", Bilingual("Œuvre", "work"), definition=Bilingual("Ce qui se lit.")),
        Concept("port-clos", Bilingual("Université de Port-Clos", "University of Port-Clos"), kind="institution"),
    )
    said = Passage(contribution=CONTRIBUTION, words="Une marge accueille le lecteur")
    definitions = (Definition(Bilingual("Un seuil."), said, "Ada Lenoir"), Definition(Bilingual("Un temps."), said, "Lise Arvor"))
    twice = (*definitions, Definition(Bilingual("Un bord."), said, "Ada Lenoir"))
    marge = replace(concepts[0], definitions=twice)
    people = (
        Concept("zumthor-paul", Bilingual("Zumthor, Paul"), kind="person"),
        Concept("inconnu", Bilingual("Nulle Part"), kind="person"),
    )
    return pages.write(replace(edition, concepts=(marge, *concepts[1:]), people=people))


INDEXES = ["concepts", "personnes", "institutions", "ouvrages"]


@pytest.mark.parametrize("address", [f"{prefix}{name}/index.md" for prefix in ("", "en/") for name in INDEXES])
def test_the_bar_of_letters_leads_to_every_letter_there_is(peopled, address):
    """Each letter that something stands under is a link to its heading; the others are plain; the page's own index is marked."""
    page = parsed(peopled, address)
    letters = page.xpath("//nav[@class='letters']//a")
    assert [f"#{heading.get('id')}" for heading in page.xpath("//h2")] == [letter.get("href") for letter in letters]
    assert [heading.text for heading in page.xpath("//h2")] == [letter.text for letter in letters] != []
    assert len(page.xpath("//nav[@class='letters']//li")) == 26
    assert len(page.xpath("//nav[@class='indexes']//a[@aria-current='page']")) == 1


def test_concepts_stand_in_the_order_of_the_page_s_language(peopled):
    """The article counts for nothing, Œ stands under O, and each language has its own order; institutions stand elsewhere."""
    french, english = (
        parsed(peopled, address).xpath("//dl[@class='index']/dt/a/text()") for address in ("concepts/index.md", "en/concepts/index.md")
    )
    assert french == ["l’édition critique", "glose", "marge", "Œuvre"]
    assert english == ["critical edition", "gloss", "margin", "work"]


def test_every_entry_leads_to_its_passages(edition, peopled):
    """The passages of an entry are links by identifier, each once, under the names of whoever wrote the text."""
    loci = {f"../{held.id}/#{passage.get('id')}" for held in edition.contributions for passage in passages(held.tree)}
    for name in ("concepts", "personnes", "ouvrages"):
        links = parsed(peopled, f"{name}/index.md").xpath("//p[@class='places']//a[@class='locus']/@href")
        assert links, name
        assert set() == set(links) - loci
    groups = parsed(peopled, "concepts/index.md").xpath("//dt[a[.='marge']]/following-sibling::dd[1]//span[@class='group']")
    assert groups[0].xpath("string(span[@class='who'])") == "Lenoir et Tessier"
    assert all(len(set(hrefs)) == len(hrefs) for hrefs in (group.xpath("a/@href") for group in groups))


def test_who_wrote_is_said_as_it_is_known(edition):
    """One name, two, more; in brackets when the editors supplied them; the title when nobody knows."""
    here, told = Here("concepts/"), []
    for authors, supplied in ((1, {}), (2, {}), (3, {}), (2, {"authors": Bilingual("Conjecture.")}), (0, {})):
        names = tuple(Author(name) for name in ("Lenoir", "Tessier", "Arvor")[:authors])
        data = replace(edition.contributions[0].metadata, authors=names, supplied=supplied)
        told.append(byname(replace(edition.contributions[0], metadata=data), here))
    assert told == ["Lenoir", "Lenoir et Tessier", "Lenoir et al.", "[Lenoir et Tessier]", "Lire dans la marge…"]


def test_the_index_of_works_names_all_that_is_known(edition):
    """« others » is nobody: the index says et al., and no institution is called so."""
    work = replace(edition.references[0], authors=(Name("Zumthor", "Paul"),), others=frozenset({"authors"}))
    written = pages.write(replace(edition, references=(work, *edition.references[1:])))
    assert "Zumthor, Paul\u202f; et al. (1972), Essai de poétique" in parsed(written, "ouvrages/index.md").text_content()
    assert "others" not in parsed(written, "institutions/index.md").text_content()


def test_an_affiliation_is_an_institution(peopled):
    """An institution has its members and its works, whether the glossary has it or not."""
    page = parsed(peopled, "institutions/index.md")
    names = [dt.text_content() for dt in page.xpath("//dl[@class='index']/dt")]
    assert names == ["Office des marges", "Université de Port-Clos University of Port-Clos"]
    entry = page.xpath("//dt[contains(., 'Port-Clos')]/following-sibling::dd")
    assert "Ada Lenoir" in entry[-1].text_content()
    assert "Rapport annuel" in page.xpath("//dt[.='Office des marges']/following-sibling::dd[1]")[0].text_content()


def test_the_page_of_an_institution_leads_to_the_institutions(peopled):
    """An institution of the glossary has a page as a concept has, which says what it is."""
    kicker = parsed(peopled, "concepts/port-clos/index.md").xpath("//p[@class='kicker']/a")[0]
    assert (kicker.text, kicker.get("href")) == ("Institution", "../../institutions/")


def test_a_person_of_the_glossary_joins_the_one_of_the_bibliography(peopled):
    """A person whom the texts name in prose has those passages on their page; the entry's identifier is the address."""
    page = parsed(peopled, "personnes/zumthor-paul/index.md")
    assert "Essai de poétique" in page.text_content()
    assert page.xpath("//ul[@class='kwic']//mark/text()") == ["Zumthor"]
    assert "Rien encore" not in parsed(peopled, "personnes/inconnu/index.md").text_content()


def test_divergent_definitions_stand_side_by_side(peopled):
    """One column an author, with all that they say and the way to each passage; an author who is a person of the edition is a link."""
    columns = parsed(peopled, "concepts/marge/index.md").xpath("//div[@class='definitions']/div")
    assert [column.xpath("string(h3)") for column in columns] == ["Ada Lenoir", "Lise Arvor"]
    assert [column.xpath("h3/a/@href") for column in columns] == [["../../personnes/lenoir-ada/"], ["../../personnes/arvor-lise/"]]
    assert [len(column.xpath(".//footer/a[@class='locus']")) for column in columns] == [2, 1]


def test_a_concept_shows_its_forms_and_its_counterpart(peopled):
    """The forms met stand with their counts, the name in the other language leads to the page in it, SKOS is one step away."""
    page = parsed(peopled, "concepts/marge/index.md")
    forms = [" ".join(form.text_content().split()) for form in page.xpath("//span[@class='form']")]
    met = page.xpath("//ul[@class='kwic']//mark")
    assert sum(int(form.split()[-1]) for form in forms) == len(met)
    assert page.xpath("//p[@class='subtitle']/a/@href") == ["../../en/concepts/marge/"]
    assert page.xpath("//a[@class='format']/@href") == ["../../concepts.ttl", "../../concepts.jsonld"]


def test_every_occurrence_is_a_keyword_in_context(peopled):
    """Left, keyword and right are the words of the passage that the row leads to."""
    for row in parsed(peopled, "concepts/marge/index.md").xpath("//ul[@class='kwic']/li"):
        assert row.xpath("a[@class='locus']/@href")[0].split("#")[1]
        assert row.xpath("q/span[@class='right']/*[1]")[0].tag == "mark"


@given(st.lists(st.text(st.sampled_from("aéEzÉœç l’L'd19-«"), min_size=1), max_size=8), st.sampled_from(["fr", "en"]))
def test_law_an_index_holds_each_row_once_in_order(names, language):
    """Nothing is lost between the letters, which follow each other, what is no letter last."""
    groups = alphabet.by_letter(names, str, language)
    assert sorted(names) == sorted(name for rows in groups.values() for name in rows)
    assert [*sorted(letter for letter in groups if letter != "#"), *(["#"] if "#" in groups else [])] == list(groups)
    assert all(letter == "#" or fold(letter) == letter.lower() for letter in groups)


def test_a_passage_without_number_is_called_by_what_it_is(edition):
    """A heading and an item of the reference list have a word, in each language; none has an arrow."""
    view = look(edition)
    lenoir = view.contributions[CONTRIBUTION]
    there = {str(passage.tag): passage.get("id") for passage in passages(lenoir.tree) if not passage.get("data-n")}
    for language, words in (("fr", ("titre", "référence")), ("en", ("heading", "reference"))):
        said = (paragraph_link(view, lenoir, there[name], Here("", language)) for name in ("h2", "li"))
        assert tuple(html.fragment_fromstring(link).text_content() for link in said) == words


def test_authors_that_the_editors_supplied_stand_in_brackets_everywhere(edition):
    """A conjecture is seen on the home page and in a concordance as it is on the page of the text."""
    lenoir = edition.contributions[0]
    why = {**lenoir.metadata.supplied, "authors": Bilingual("Conjecture.", "Conjecture.")}
    doubted = replace(lenoir, metadata=replace(lenoir.metadata, supplied=frozen(why)))
    assert authors_line(lenoir, Here("", "fr")) == '<span class="authors">Ada Lenoir, Blaise Tessier</span>'
    assert authors_line(doubted, Here("", "fr")) == '<span class="authors">[Ada Lenoir, Blaise Tessier]</span>'


@pytest.mark.parametrize(
    ("prefix", "names"), [("", ["l’édition critique", "glose", "marge", "Œuvre"]), ("en/", ["critical edition", "gloss"])]
)
def test_the_plan_lists_concepts_in_the_order_of_the_alphabet(peopled, prefix, names):
    """Whoever looks for a concept in the plan of the site finds it where the index has it."""
    shown = parsed(peopled, f"{prefix}plan/index.md").xpath("//a[contains(@href, 'concepts/')]/text()")[1:]
    assert [name for name in shown if name in names] == names


def test_the_way_down_does_not_say_a_title_twice(edition):
    """On a pair of witnesses, the step above it leaves out the title of the text, which is the step before."""
    found = re.search(r"^trail: .*$", pages.write(edition)[f"{CONTRIBUTION}/temoins/texte-b/index.md"], re.MULTILINE)
    assert found
    assert found[0].count("Lire dans la") == 1
    assert found[0].endswith('title: "Témoins en regard"}]')
