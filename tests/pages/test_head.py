"""What pages tell machines: nothing empty, nothing unknown, nothing that a text could break out of; sitemap and robots."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from lxml import etree
from rdflib import SDO, Graph

from scholie import exports, pages
from scholie.exports import schemaorg
from scholie.model import Author, Bilingual, Change, Edition, Settings, Volume, frozen

TEXT = "actes-des-marges/lenoir/index.md"
FULL = Volume(
    "actes-des-marges",
    Bilingual("Actes des marges", "Proceedings of the Margins"),
    editors=(Author("Garance", "Iris"),),
    event=Bilingual("Journées du blanc", "Days of the White"),
    date="12 mai 2021",
    publisher="Presses de l’Estran",
    isbn="978-2-00-000000-2",
    contributions=("lenoir", "veillee"),
)
SITE = "https://marges.example/edition"
LAW = etree.RelaxNG(etree.parse(str(Path(__file__).parent / "sitemap.rng")))


def fronts(edition, files=()):
    """Return the front matter of every page, by path."""
    written = pages.write(edition, (), files)
    return {path: yaml.safe_load(page.split("---\n")[1]) for path, page in written.items() if path.endswith(".md")}


def told(front, name):
    """Return the contents of the meta elements called *name*."""
    return [tag["content"] for tag in front.get("metas", []) if tag.get("name", tag.get("property")) == name]


def of(contribution, **fields):
    """Return *contribution* with other metadata."""
    return replace(contribution, metadata=replace(contribution.metadata, **fields))


@pytest.fixture(scope="module")
def known(edition):
    """Return the invented edition with an address, dates, a DOI and pages."""
    lenoir, veillee = edition.contributions
    return replace(
        edition,
        settings=Settings(title="Les Cahiers de la marge", url=f"{SITE}/"),
        volumes=(FULL,),
        contributions=(of(lenoir, date="2022-03-04", doi="10.5555/marges.3", pages="12-34"), veillee),
    )


@pytest.fixture(scope="module")
def heads(known):
    """Return the front matter of every page where everything is known."""
    return fronts(known, (*exports.write(known), "actes-des-marges/lenoir.pdf"))


def test_no_element_is_empty(edition, heads):
    """Whatever is known or not, no element of a head is without a value, and none stands twice."""
    for path, front in {**heads, **{f"bare {path}": front for path, front in fronts(edition).items()}}.items():
        rows = [*front.get("metas", []), *front.get("links", [])]
        assert all(str(value).strip() for row in rows for value in row.values()), path
        assert [row for row, times in Counter(json.dumps(row) for row in rows).items() if times > 1] == [], path
        assert all({"name", "content"} <= set(row) or {"property", "content"} <= set(row) for row in front.get("metas", [])), path


def test_highwire_says_what_is_known(heads):
    """Title, authors one by one with where they belong, date, pages, DOI, and addresses in full."""
    front = heads[TEXT]
    rows = [
        (tag["name"].removeprefix("citation_"), tag["content"]) for tag in front["metas"] if tag.get("name", "").startswith("citation_")
    ]
    assert rows == [
        ("title", "Lire dans la marge : gloses &amp; repentirs"),
        ("author", "Lenoir, Ada"),
        ("author_institution", "Université de Port-Clos"),
        ("author", "Tessier, Blaise"),
        ("language", "fr"),
        ("publication_date", "2022/03/04"),
        ("inbook_title", "Actes des marges"),
        ("conference_title", "Journées du blanc"),
        ("editor", "Iris Garance"),
        ("publisher", "Presses de l’Estran"),
        ("isbn", "978-2-00-000000-2"),
        ("firstpage", "12"),
        ("lastpage", "34"),
        ("doi", "10.5555/marges.3"),
        ("keywords", "marge; glose"),
        ("abstract_html_url", f"{SITE}/actes-des-marges/lenoir/"),
        ("fulltext_html_url", f"{SITE}/actes-des-marges/lenoir/"),
        ("pdf_url", f"{SITE}/actes-des-marges/lenoir.pdf"),
        ("reference", "citation_author=Arvor, Lise; citation_author=Le Bihan, Marc; citation_title=Le livre ouvert; citation_publication_date=1999"),
        ("reference", "citation_author=Zumthor, Paul; citation_title=Essai de poétique; citation_publication_date=1972"),
    ]  # fmt: skip


def test_the_english_record_describes_the_same_text(heads):
    """The record has the text's own title and language, its own address for the abstract, and no list of references."""
    front = heads[f"en/{TEXT}"]
    assert told(front, "citation_title") == ["Lire dans la marge : gloses &amp; repentirs"]
    assert told(front, "citation_abstract_html_url") == [f"{SITE}/en/actes-des-marges/lenoir/"]
    assert told(front, "citation_fulltext_html_url") == [f"{SITE}/actes-des-marges/lenoir/"]
    assert told(front, "citation_reference") == []
    assert told(front, "og:title") == ["Reading in the margin"]


def test_without_an_address_nothing_is_called_by_one(edition):
    """No full address is made up, and no PDF is promised that is not there."""
    for path, front in fronts(edition, exports.write(edition)).items():
        said = json.dumps([front.get("metas"), front.get("statements")])
        assert "_url" not in said, path
        assert "http" not in said.replace("https://schema.org", ""), path


def test_dublin_core(heads):
    """Creators, subjects and descriptions stand each in an element of its own, with their language."""
    front = heads[TEXT]
    assert told(front, "DC.creator") == ["Lenoir, Ada", "Tessier, Blaise"]
    assert [(tag["content"], tag["lang"]) for tag in front["metas"] if tag.get("name") == "DC.subject"] == [
        ("marge", "fr"), ("glose", "fr"), ("margin", "en"), ("gloss", "en"),
    ]  # fmt: skip
    assert [tag["lang"] for tag in front["metas"] if tag.get("name") == "DC.description"] == ["fr", "en"]
    assert told(front, "DC.date") == ["2022-03-04"]
    assert told(front, "DC.identifier") == [f"{SITE}/actes-des-marges/lenoir/", "doi:10.5555/marges.3"]
    assert {"rel": "schema.DC", "href": "http://purl.org/dc/elements/1.1/"} in front["links"]


def test_records_are_announced(heads):
    """Every file that is announced beside a text is one of the exports, under its media type."""
    links = {row["type"]: row["href"] for row in heads[TEXT]["links"] if row["rel"] == "alternate"}
    assert links["application/x-bibtex"] == "../../actes-des-marges/lenoir.bib"
    assert links["application/pdf"] == "../../actes-des-marges/lenoir.pdf"
    assert links["application/atom+xml"] == "../../atom.xml"
    assert "application/x-bibtex" in {row.get("type") for row in heads["bibliographie/index.md"]["links"]}


def test_conjectured_authors_are_not_said(known):
    """What the editors conjecture about authors is on the page, and nowhere that cannot say a doubt."""
    lenoir = of(known.contributions[0], supplied=frozen({"authors": Bilingual("Signature.")}))
    front = fronts(replace(known, contributions=(lenoir,)))[TEXT]
    assert told(front, "citation_author") == told(front, "DC.creator") == []
    assert "author" not in json.loads(front["statements"])


def test_a_withdrawn_text_has_no_record(known):
    """Its page keeps its address and its title, and tells indexers nothing more."""
    withdrawn = of(known.contributions[0], changes=(Change("withdrawal", "2023-01-01", Bilingual("Plagiat.")),))
    front = fronts(replace(known, contributions=(withdrawn,)))[TEXT]
    assert not [tag for tag in front["metas"] if tag.get("name", "").startswith(("citation_", "DC"))]
    assert "statements" not in front


# ---- schema.org


def test_an_article_stands_in_its_volume(heads):
    """ScholarlyArticle, its persons, both titles and abstracts, its volume with event and editors, its concepts."""
    thing = json.loads(heads[TEXT]["statements"])
    assert (thing["@context"], thing["@type"]) == ("https://schema.org", "ScholarlyArticle")
    assert [(author["@type"], author["familyName"]) for author in thing["author"]] == [("Person", "Lenoir"), ("Person", "Tessier")]
    assert {words["@language"] for words in thing["abstract"]} == {"fr", "en"} == {words["@language"] for words in thing["name"]}
    assert thing["datePublished"] == "2022-03-04"
    assert thing["isPartOf"]["@type"] == ["PublicationVolume", "Book"]
    assert thing["isPartOf"]["editor"]["name"] == "Iris Garance"
    assert thing["isPartOf"]["about"]["@type"] == "Event"
    assert {term["@type"] for term in thing["about"]} == {"DefinedTerm"}
    assert "ada@lenoir.example" not in heads[TEXT]["statements"]


def test_other_pages_say_what_they_are(heads):
    """Home, volume, concept and person have a statement each."""
    kinds = {
        path: json.loads(heads[path]["statements"])["@type"]
        for path in ("index.md", "concepts/marge/index.md", "personnes/lenoir-ada/index.md")
    }
    assert list(kinds.values()) == ["WebSite", "DefinedTerm", "Person"]
    assert {path: told(heads[path], "og:type") for path in (TEXT, "concepts/marge/index.md")} == {
        TEXT: ["article"],
        "concepts/marge/index.md": ["website"],
    }
    volume = json.loads(heads["actes-des-marges/index.md"]["statements"])
    assert [part["headline"] for part in volume["hasPart"]] == ["Lire dans la marge : gloses & repentirs", "[Veillée de diapositives]"]


def test_nothing_ends_the_script(known):
    """Untrusted words cannot close the element in which the statements stand, and read back as they were."""
    odd = "</script><script>alert(1)</script><!-- \u2028 & ]]>"
    lenoir = of(known.contributions[0], title=Bilingual(odd.replace("<", "\\<")), authors=(Author(odd, odd),))
    front = fronts(replace(known, contributions=(lenoir,)))[TEXT]
    assert not set("<>&\u2028") & set(front["statements"])
    assert json.loads(front["statements"])["author"]["familyName"] == odd
    assert "<script>" not in json.dumps(front["metas"])


def test_an_institution_of_the_glossary_is_an_organization(known):
    """It stands among the concepts, and is none."""
    marge, glose = known.concepts
    front = fronts(replace(known, concepts=(replace(marge, kind="institution"), glose)))["concepts/marge/index.md"]
    assert json.loads(front["statements"])["@type"] == "Organization"
    assert told(front, "scholie.kind") == ["Institution"]


def test_a_statement_of_nothing_is_short():
    """A person of whom only the name is known is a name."""
    assert schemaorg.person(Edition(), "x", Author("Lenoir", "Ada")) == {
        "@type": "Person", "name": "Ada Lenoir", "givenName": "Ada", "familyName": "Lenoir",
    }  # fmt: skip


# ---- Filters of the search


def test_filters_are_those_of_the_page(heads):
    """A text can be chosen by its title, its authors, its kind and its concepts, in the page's language."""
    filters = [(tag["data-pagefind-filter"], tag["content"]) for tag in heads[f"en/{TEXT}"]["metas"] if "data-pagefind-filter" in tag]
    assert filters == [
        ("contribution[content]", "Reading in the margin"), ("kind[content]", "Article"), ("author[content]", "Ada Lenoir"),
        ("author[content]", "Blaise Tessier"), ("concept[content]", "margin"), ("concept[content]", "gloss"),
    ]  # fmt: skip
    assert told(heads[TEXT], "scholie.language") == ["fr"]


# ---- Sitemap and robots


def test_the_sitemap_is_valid_and_whole(known):
    """Every page for readers is there in both languages, with a date where it is known; those for editors are not."""
    written = pages.write(known)
    tree = etree.fromstring(written["sitemap.xml"].encode())
    LAW.assertValid(tree)
    spaces = {"s": tree.nsmap[None], "x": tree.nsmap["xhtml"]}
    found = tree.xpath("s:url/s:loc/text()", namespaces=spaces)
    fronted = {path: yaml.safe_load(page.split("---\n")[1]) for path, page in written.items() if path.endswith(".md")}
    listed = [f"{SITE}/{path.removesuffix('index.md')}" for path, front in fronted.items() if not told(front, "robots")]
    assert sorted(found) == sorted(listed)
    assert not [address for address in found if "/citations/" in address or "/sante/" in address]
    assert set(tree.xpath("s:url/s:lastmod/text()", namespaces=spaces)) == {"2022-03-04", "2021-05-12"}
    for url in tree.xpath("s:url", namespaces=spaces):
        others = url.xpath("x:link/@href", namespaces=spaces)
        assert url.findtext("s:loc", namespaces=spaces) in others
        assert set(others) <= set(found)


def test_robots_may_read_everything(edition, known):
    """The rules forbid nothing; they name the sitemap where there is one."""
    assert pages.write(edition)["robots.txt"] == "User-agent: *\nDisallow:\n"
    assert pages.write(known)["robots.txt"].endswith(f"\nSitemap: {SITE}/sitemap.xml\n")
    assert "sitemap.xml" not in pages.write(edition)


def test_what_is_for_editors_is_not_to_be_listed(heads):
    """Sheets say noindex, and nothing else; pages for readers say nothing of robots."""
    assert heads["actes-des-marges/lenoir/citations/index.md"]["metas"] == [{"name": "robots", "content": "noindex"}]
    assert told(heads[TEXT], "robots") == []


def terms(thing):
    """Yield every type and property of a statement."""
    for name, value in thing.items():
        if name == "@type":
            yield from value if isinstance(value, list) else [value]
        elif not name.startswith("@"):
            yield name
        for held in value if isinstance(value, list) else [value]:
            if isinstance(held, dict):
                yield from terms(held)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own reader of JSON-LD
def test_every_word_is_one_of_schema_org(heads):
    """Types and properties are terms of the vocabulary, as rdflib lists it, and the statements parse as RDF."""
    seen = set()
    for path, front in heads.items():
        if "statements" in front:
            thing = json.loads(front["statements"])
            seen |= set(terms(thing))
            graph = Graph().parse(data=json.dumps({**thing, "@context": {"@vocab": str(SDO)}}), format="json-ld")
            assert len(graph) > 2, path
    assert {name for name in seen if name not in SDO.__annotations__} == set()
    assert {"ScholarlyArticle", "PublicationVolume", "Person", "Event", "DefinedTerm", "inLanguage", "abstract"} <= seen


def test_the_head_of_a_concept_leads_to_the_glossary(edition):
    """A program that reads the page of a concept finds the SKOS that holds it."""
    page = {**pages.write(edition, (), exports.write(edition))}["en/concepts/marge/index.md"]
    assert '{rel: "alternate", type: "text/turtle", href: "../../../concepts.ttl"}' in page
    assert 'type: "application/ld+json", href: "../../../concepts.jsonld"' in page
