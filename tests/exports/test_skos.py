"""The glossary as SKOS: what two readers of RDF make of the files, and the integrity conditions of SKOS."""

from __future__ import annotations

import json
import logging

import pytest
import skosify
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from repository import REPOSITORY
from scholie import glossary, metadata
from scholie.document import parse
from scholie.exports import skos
from scholie.loci import mint
from scholie.model import Bilingual, Concept, Contribution, Definition, Edition, Keywords, Passage, Settings

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own reader of JSON-LD
SITE = "https://edition.example/actes/"
HERE = "https://somewhere.example/"
"""Where a file is read whose addresses are relative."""
BREAD = Concept(
    "pain",
    Bilingual("pain", "bread"),
    Keywords(("miche", "pain"), ("loaf",)),
    Bilingual('Pâte *cuite*, dite « "miche" ».', "Baked dough."),
    Passage(reference="rivet 1999"),
    (Definition(Bilingual("Un don."), Passage(law="loi n° 1"), "Rivet"),),
    related=("four",),
    narrower=("brioche",),
    note=Bilingual("Une\nnote \\ deux."),
)
BRIOCHE = Concept("brioche", Bilingual("brioche"), related=("pain",), expansion=Bilingual("pain brioché"))
OVEN = Concept("four", Bilingual("four", "oven"))


def edition(*concepts: Concept, url: str = SITE, contributions=()) -> Edition:
    """Return an edition with a glossary."""
    return Edition(Settings("Le *pain*", url), concepts=concepts, contributions=contributions)


def graphs(whole: Edition) -> tuple[Graph, Graph]:
    """Return what the Turtle and the JSON-LD of an edition say."""
    files = skos.write(whole)
    return tuple(Graph().parse(data=files[f"concepts.{suffix}"], format=kind, publicID=HERE) for suffix, kind in FORMATS)


FORMATS = (("ttl", "turtle"), ("jsonld", "json-ld"))


def about(concept: str, site: str = SITE) -> URIRef:
    """Return the address of a concept."""
    return URIRef(f"{site}concepts/{concept}/")


def test_both_files_say_the_same():
    """Turtle and JSON-LD are one graph."""
    turtle, jsonld = graphs(edition(BREAD, BRIOCHE, OVEN))
    assert isomorphic(turtle, jsonld)
    assert len(turtle) > 30


def test_a_concept_says_what_the_glossary_says():
    """Labels, definitions and notes in their languages, as plain text, whatever signs they hold."""
    graph, _ = graphs(edition(BREAD, BRIOCHE, OVEN))
    said = {name: set(graph.objects(about("pain"), name)) for name in (SKOS.prefLabel, SKOS.altLabel, SKOS.scopeNote)}
    assert said[SKOS.prefLabel] == {Literal("pain", lang="fr"), Literal("bread", lang="en")}
    assert said[SKOS.altLabel] == {Literal("miche", lang="fr"), Literal("loaf", lang="en")}
    assert said[SKOS.scopeNote] == {Literal("Une note \\ deux.", lang="fr")}
    assert Literal('Pâte cuite, dite « "miche" ».', lang="fr") in set(graph.objects(about("pain"), SKOS.definition))
    assert Literal("pain brioché", lang="fr") in set(graph.objects(about("brioche"), SKOS.altLabel))


def test_a_definition_has_its_author_and_its_source():
    """An author's definition is a resource with its words, who says so and where; a work is an address, a law its number."""
    graph, _ = graphs(edition(BREAD, BRIOCHE, OVEN))
    assert set(graph.objects(about("pain"), DCTERMS.source)) == {URIRef(f"{SITE}bibliographie/#rivet%201999")}
    own = next(node for node in graph.objects(about("pain"), SKOS.definition) if not isinstance(node, Literal))
    assert (graph.value(own, RDF.value), graph.value(own, DCTERMS.creator)) == (Literal("Un don.", lang="fr"), Literal("Rivet"))
    assert graph.value(own, DCTERMS.source) == Literal("loi n° 1")


def test_a_source_is_the_address_of_its_passage():
    """A passage named by its words is found, and its source is where readers find it."""
    tree = parse("Le pain cuit.\n\nAutre chose.")
    known = mint(tree, (), "v/four")
    tree[0].set("id", known[0].id)
    concept = Concept("pain", Bilingual("pain"), source=Passage("four", "pain cuit"))
    graph, _ = graphs(edition(concept, contributions=(Contribution("v", "four", metadata.read("", "t")[0], tree),)))
    assert set(graph.objects(about("pain"), DCTERMS.source)) == {URIRef(f"{SITE}v/four/#{known[0].id}")}


def test_relations_hold_both_ways():
    """What is below has above what is above it; what is related is so both ways, unless it stands below."""
    graph, _ = graphs(edition(BREAD, BRIOCHE, OVEN))
    assert (about("brioche"), SKOS.broader, about("pain")) in graph
    assert (about("pain"), SKOS.narrower, about("brioche")) in graph
    assert (about("four"), SKOS.related, about("pain")) in graph
    assert (about("brioche"), SKOS.related, about("pain")) not in graph


def test_every_concept_is_in_the_scheme():
    """The scheme has the title of the edition, and every concept without a broader one on top."""
    graph, _ = graphs(edition(BREAD, BRIOCHE, OVEN))
    scheme = URIRef(f"{SITE}concepts/")
    assert set(graph.subjects(SKOS.inScheme, scheme)) == {about("pain"), about("brioche"), about("four")}
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == {about("pain"), about("four")}
    assert set(graph.subjects(SKOS.topConceptOf, scheme)) == {about("pain"), about("four")}


def test_without_an_address_the_files_are_relative():
    """Where mkdocs.yml names no site, a file says where its concepts are from where it is read itself."""
    for graph in graphs(edition(BREAD, url="")):
        assert (about("pain", HERE), RDF.type, SKOS.Concept) in graph
    assert "@base" not in "".join(skos.write(edition(BREAD, url="")).values())


def test_the_address_of_a_site_ends_as_one_does():
    """A slash at its end or none: the addresses of the concepts are the same."""
    assert skos.write(edition(BREAD, url=SITE.rstrip("/"))) == skos.write(edition(BREAD))


def test_no_concept_no_file():
    """An edition without a glossary has no empty scheme."""
    assert skos.write(edition()) == {}


def test_the_order_of_the_glossary_changes_no_byte():
    """The files are the same for the same concepts."""
    assert skos.write(edition(BREAD, BRIOCHE, OVEN)) == skos.write(edition(OVEN, BRIOCHE, BREAD))


def test_jsonld_is_json():
    """The JSON-LD names its prefixes and its base, and holds the scheme first."""
    whole = json.loads(skos.write(edition(BREAD))["concepts.jsonld"])
    assert whole["@context"]["@base"] == SITE
    assert [held["@id"] for held in whole["@graph"]] == ["concepts/", "concepts/pain/"]


NAMES = st.sampled_from(["a", "b", "c", "d", "e"])
LISTS = st.lists(NAMES, max_size=3).map(tuple)
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)
CONCEPTS = st.lists(
    st.builds(
        Concept,
        NAMES,
        st.builds(Bilingual, WORDS, WORDS),
        st.builds(Keywords, st.lists(WORDS, max_size=2).map(tuple)),
        st.builds(Bilingual, WORDS),
        related=LISTS,
        broader=LISTS,
        narrower=LISTS,
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda concept: concept.id,
)


def faults(graph: Graph, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what skosify finds wrong in a graph."""
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        skosify.skosify(Graph() + graph, label="x")
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


@given(CONCEPTS)
def test_law_the_scheme_keeps_the_conditions_of_skos(concepts):
    """Whatever relations editors write: no circle, no label twice, related concepts are not above each other, both ways."""
    turtle, jsonld = graphs(edition(*concepts))
    assert isomorphic(turtle, jsonld)
    for one, other in turtle.subject_objects(SKOS.related):
        assert (other, SKOS.related, one) in turtle
        assert other not in set(turtle.transitive_objects(one, SKOS.broader))
    for one, other in turtle.subject_objects(SKOS.broader):
        assert (other, SKOS.narrower, one) in turtle
        assert one not in set(turtle.transitive_objects(other, SKOS.broader))
    for concept in turtle.subjects(RDF.type, SKOS.Concept):
        labels = list(turtle.objects(concept, SKOS.prefLabel))
        assert len({label.language for label in labels}) == len(labels)
        assert not set(labels) & set(turtle.objects(concept, SKOS.altLabel))


def test_skosify_finds_nothing_wrong(caplog):
    """The checker of the Finnish national library says nothing of the invented scheme, nor of that of this edition."""
    concepts, _ = glossary.read((REPOSITORY / "texts" / "glossary.yml").read_text("utf-8"), "texts/glossary.yml")
    own = (concept for concept in concepts if concept.kind != "person")
    for whole in (edition(BREAD, BRIOCHE, OVEN), edition(*own)):
        for graph in graphs(whole):
            assert faults(graph, caplog) == []


def test_skosify_finds_what_is_wrong(caplog):
    """The same check does see a concept that is related to the one above it."""
    graph, _ = graphs(edition(BREAD, BRIOCHE, OVEN))
    graph.add((about("brioche"), SKOS.related, about("pain")))
    assert faults(graph, caplog) != []
