"""glossary.yml: what is read, and every mistake in its place."""

from scholie import glossary
from scholie.document import parse
from scholie.model import Bilingual, Concept, Definition, Keywords, Passage

WHOLE = """\
- id: "pret"
  label: {fr: "prêt", en: "loan"}
  variants: {fr: ["emprunt"], en: ["lending"]}
  definition: {fr: "Sortie.", en: "Taking out."}
  source: {contribution: "volume/rivet", words: "sortir un livre"}
  definitions:
    - {by: "Rivet", text: {fr: "Un geste."}, source: {reference: "rivet1999"}}
    - {by: "L’État", text: {fr: "Un acte."}, source: {law: "loi n° 1 du 2 mars 1900"}}
  expansion: {fr: "prêt de livres"}
  related: ["lecteur"]
  note: {fr: "Une note."}

- id: "lecteur"
  label: {fr: "lecteur", en: "reader"}
  definition: {fr: "Qui lit.", en: "One who reads."}
"""


def problems(source):
    """Return code, line and first detail of each mistake."""
    return [(problem.code, problem.place.line, problem.details[0][1]) for problem in glossary.read(source, "g.yml")[1]]


def concept(rest, name="a"):
    """Return a concept that lacks nothing, with *rest*."""
    return f"- id: {name}\n  label: {{fr: {name}-fr, en: {name}-en}}\n  definition: {{fr: x, en: y}}\n{rest}"


PLAIN = "[{id: a, label: prêt, definition: Sortie., expansion: Sortie de livres, note: Une note., related: b, broader: b, narrower: b}]"
SOURCES = (WHOLE, PLAIN, concept("", "Prêt"), concept("  related: [b]\n  broader: [c]\n  narrower: [d]\n"))
"""Glossaries right and wrong."""


def test_a_glossary_is_read():
    """Every field of a concept is read, and its line is known."""
    concepts, mistakes = glossary.read(WHOLE, "g.yml")
    assert mistakes == ()
    assert concepts[0] == Concept(
        "pret",
        Bilingual("prêt", "loan"),
        Keywords(("emprunt",), ("lending",)),
        Bilingual("Sortie.", "Taking out."),
        Passage(contribution="volume/rivet", words="sortir un livre"),
        (
            Definition(Bilingual("Un geste."), Passage(reference="rivet1999"), "Rivet"),
            Definition(Bilingual("Un acte."), Passage(law="loi n° 1 du 2 mars 1900"), "L’État"),
        ),
        Bilingual("prêt de livres"),
        ("lecteur",),
        note=Bilingual("Une note."),
        line=1,
    )
    assert [c.line for c in concepts] == [1, 13]


def test_plain_strings_are_french():
    """A label, a definition, a list of variants and a relation may be written without their language."""
    concepts, mistakes = glossary.read(
        "[{id: a, label: prêt, variants: [emprunt], definition: Sortie., related: b}, {id: b, label: c}]", "g.yml"
    )
    assert (concepts[0].label.fr, concepts[0].variants.fr, concepts[0].definition.fr, concepts[0].related) == (
        "prêt",
        ("emprunt",),
        "Sortie.",
        ("b",),
    )
    assert {m.code for m in mistakes} == {"label-missing", "definition-missing"}


def test_an_empty_glossary_has_no_concept_and_no_mistake():
    """An edition may begin without a glossary."""
    assert glossary.read("", "g.yml") == ((), ())
    assert glossary.read("# nothing yet\n", "g.yml") == ((), ())


def test_every_mistake_is_said_at_once():
    """Mistakes of all concepts are said together, each with its line, and what is right stands."""
    source = concept("  colour: red\n") + concept("  related: {x: y}\n", "b") + "- label: c\n" + "- plain\n"
    concepts, mistakes = glossary.read(source, "g.yml")
    assert [c.id for c in concepts] == ["a", "b"]
    assert [(m.code, m.place.line) for m in mistakes] == [
        ("field-unknown", 4),
        ("field-invalid", 8),
        ("field-invalid", 9),
        ("field-invalid", 10),
    ]


def test_what_is_no_list_is_said():
    """A mapping where a list should be is a mistake, not a crash; so is YAML that breaks off."""
    assert problems("pret: {label: prêt}\n") == [("field-invalid", 1, "-")]
    assert problems("- {id: a\n")[0][0] == "yaml-unreadable"


def test_a_second_concept_of_one_name_is_left_out():
    """Of two concepts with one identifier the first stands."""
    assert problems(concept("") + concept("")) == [("concept-duplicate", 4, "a")]
    assert problems(concept("") + concept("", "b")) == []


def test_an_identifier_is_an_address():
    """An identifier of other letters than small ASCII ones is a mistake."""
    assert problems(concept("", "Prêt")) == [("concept-id-invalid", 1, "Prêt")]


def test_a_name_of_two_concepts_is_said():
    """Two concepts with one label or variant in one language are said, whatever the accents; in two languages they are not."""
    assert problems(concept("  variants: {fr: [Élu]}\n") + concept("  variants: {fr: [elu]}\n", "b")) == [("label-shared", 5, "b")]
    assert problems(concept("  variants: {fr: [élue locale]}\n") + concept("  variants: {fr: [les élus locaux]}\n", "b")) == [
        ("label-shared", 5, "b")
    ]
    assert problems(concept("  variants: {fr: [RIA]}\n") + concept("  variants: {fr: [ria]}\n", "b")) == []
    assert problems(concept("  variants: {fr: [elu]}\n") + concept("  variants: {en: [elu]}\n", "b")) == []
    assert problems(concept("  variants: {fr: [AS]}\n") + concept("  variants: {fr: [as]}\n", "b")) == []


def test_relations_lead_to_concepts():
    """A relation to a concept that is not there is said, of each kind; one that is there is not."""
    assert problems(concept("  related: [b]\n  broader: [c]\n  narrower: [d]\n")) == [("concept-undefined", 1, "a")] * 3
    assert problems(concept("  related: [b]\n") + concept("", "b")) == []


def test_broader_concepts_make_no_circle():
    """A circle of broader concepts is said once, those closed by « narrower » and of one concept included."""
    circle = concept("  broader: [b]\n") + concept("  broader: [c]\n", "b") + concept("  broader: [a]\n", "c")
    assert problems(circle) == [("concept-circular", 1, "a")]
    assert problems(concept("  broader: [b]\n") + concept("  broader: [a]\n", "b")) == [("concept-circular", 1, "a")]
    assert problems(concept("  broader: [a]\n")) == [("concept-circular", 1, "a")]
    assert problems(concept("  broader: [b]\n") + concept("  narrower: [a]\n", "b")) == []
    assert problems(concept("  related: [b]\n") + concept("  related: [a]\n", "b")) == []


def test_what_a_concept_lacks_is_said():
    """A concept without a name in a language or without a definition is said; a definition by an author is one."""
    assert problems("- {id: a, label: {fr: x}, definition: {fr: y}}") == [("label-missing", 1, "a")]
    assert problems("- {id: a, label: {fr: x, en: z}}") == [("definition-missing", 1, "a")]
    assert problems("- {id: a, label: {fr: x, en: z}, definitions: [{by: Rivet, text: y}]}") == []


def test_a_person_is_a_name_alone():
    """A person of the glossary needs neither a definition nor an English name, and is no term of the texts; another kind is a mistake."""
    (person,), mistakes = glossary.read('- {id: "rivet", kind: "person", label: "Rivet, Anne"}', "g.yml")
    assert (person.kind, person.label.fr, mistakes) == ("person", "Rivet, Anne", ())
    assert glossary.occurrences(parse("Anne Rivet, Rivet, Anne."), [person]) == ()
    _, mistakes = glossary.read('- {id: "a", kind: "place", label: {fr: "A", en: "A"}, definition: "A."}', "g.yml")
    assert [problem.code for problem in mistakes] == ["field-invalid"]


def test_an_institution_is_a_term():
    """An institution of the glossary is found as a concept is."""
    entries, _ = glossary.read('- {id: "ria", kind: "institution", label: {fr: "RIA", en: "RIA"}, definition: "Réseau."}', "g.yml")
    assert [hit.concept for hit in glossary.occurrences(parse("Le RIA prête."), entries)] == ["ria"]
