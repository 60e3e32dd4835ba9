"""Concordances: of concepts, of works, and the passages that sources name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie import concordance
from scholie.document import parse, passages, text
from scholie.model import Bilingual, Concept, Contribution, Keywords, Metadata, Occurrence, Passage
from scholie.persons import Person

CONCEPTS = (
    Concept("pret", Bilingual("prêt", "loan")),
    Concept("lecteur", Bilingual("lecteur", "reader")),
    Concept("rien", Bilingual("rien du tout")),
)


def contribution(markdown, slug="rivet", language="fr"):
    """Return a contribution whose passages are numbered p1, p2 and so on."""
    tree = parse(markdown)
    for number, passage in enumerate(passages(tree), start=1):
        passage.set("id", f"p{number}")
    return Contribution("volume", slug, Metadata(language=language), tree)


def test_every_passage_of_a_concept():
    """Every use of a concept is there, in the order of the texts, with its passage and the words around it."""
    first = contribution("## Le prêt\n\nUn prêt coûte[^1].\n\n[^1]: Note sur les prêts.")
    found = concordance.of_terms((first, contribution("A loan.", "dufour", "en")), CONCEPTS)
    assert found["pret"] == (
        Occurrence("volume/rivet", "p1", "Le ", "prêt", ""),
        Occurrence("volume/rivet", "p2", "Un ", "prêt", " coûte."),
        Occurrence("volume/rivet", "p3", "Note sur les ", "prêts", "."),
        Occurrence("volume/dufour", "p1", "A ", "loan", "."),
    )
    assert set(found) == {"pret"}


def test_the_context_is_cut_at_words():
    """A long context is cut to some sixty characters, between two words, on one line."""
    words = " ".join(f"mot{number}" for number in range(40))
    (occurrence,) = concordance.of_terms((contribution(f"{words}\nle prêt, {words}"),), CONCEPTS)["pret"]
    assert occurrence.left.endswith(" mot39 le ")
    assert occurrence.left.startswith("mot")
    assert occurrence.right.startswith(", mot0 mot1 ")
    assert occurrence.right.split()[-1] in words.split()
    assert max(len(occurrence.left), len(occurrence.right)) <= concordance.WIDTH
    assert "\n" not in occurrence.left + occurrence.right


@given(st.text(st.sampled_from("ab é\n\u00a0,."), max_size=200), st.text(st.sampled_from("ab é\n\u00a0,."), max_size=200))
def test_law_the_context_is_what_stands_there(before, after):
    """Left, words and right are a piece of the passage, blanks apart."""
    where = contribution(f"x{before} prêt {after}x")
    for occurrence in concordance.of_terms((where,), CONCEPTS).get("pret", ()):
        piece = f"{occurrence.left}{occurrence.words}{occurrence.right}".split()
        assert " ".join(piece) in " ".join(" ".join(text(passage) for passage in passages(where.tree)).split())


@pytest.mark.parametrize(
    ("markdown", "left", "right"),
    [
        ("Avant. On le dit ([Rivet, 1999](@r)), et mieux. Après.", "On le dit (", "), et mieux."),
        ("[Rivet (1999)](@r) le dit.", "", " le dit."),
        ("Selon M. Dufour et J.-P. [Rivet, 1999](@r), p. 12, le prêt. Non.", "Selon M. Dufour et J.-P. ", ", p. 12, le prêt."),
        ("Est-ce sûr ? « Oui. » Voir [Rivet](@r) !", "Voir ", " !"),
        ("Un prêt[^1] cité par *R.* [Rivet](@r)[^1] ici… Puis.\n\n[^1]: Note.", "Un prêt cité par R. ", " ici…"),
        ("> Un prêt.\n>\n> Cité ([Rivet](@r)). Fin.", "Cité (", ")."),
        ("Voir Dufour et al. 2001 ; [Rivet](@r), etc. 2010.", "Voir Dufour et al. 2001 ; ", ", etc. 2010."),
    ],
)
def test_a_citation_stands_in_its_sentence(markdown, left, right):
    """A citation is shown in its own sentence; abbreviations and initials end none."""
    (occurrence,) = concordance.of_citations((contribution(markdown),))["r"]
    assert (occurrence.left, occurrence.right) == (left, right)


def test_every_bound_citation_counts_but_those_of_the_list():
    """Citations in notes and of several works count, the items of the reference list do not."""
    where = contribution(
        "Un ([Rivet, 1999 ; Dufour, 2001](@r;@d))[^1].\n\n## Bibliographie\n\n- [RIVET, 1999](@r), *Titre*.\n\n[^1]: [Dufour](@d)."
    )
    found = concordance.of_citations((where,))
    assert [(key, [o.locus for o in occurrences]) for key, occurrences in found.items()] == [("r", ["p1"]), ("d", ["p1", "p4"])]
    assert found["r"][0].words == "Rivet, 1999 ; Dufour, 2001"


def test_two_citations_of_a_paragraph_are_two():
    """The same work cited twice in a paragraph is met twice, each time in its sentence."""
    found = concordance.of_citations((contribution("Un [Rivet](@r). Deux [Rivet](@r)."),))
    assert [(o.left, o.right) for o in found["r"]] == [("Un ", "."), ("Deux ", ".")]


TEXT = contribution("L’été, « le prêt » coûte\u00a0: cher.\n\nUn prêt.\n\nUn prêt encore[^1].\n\n[^1]: Une note d'ici.")


@pytest.mark.parametrize(
    ("words", "locus"),
    [
        ('L\'ete, "le prêt" coûte : cher', "p1"),
        ("UN PRÊT ENCORE.", "p3"),
        ("note d’ici", "p4"),
        ("un prêt", ""),
        ("nulle part", ""),
        ("", ""),
    ],
)
def test_a_passage_is_found_by_its_words(words, locus):
    """Words lead to the only passage that holds them, whatever the apostrophes, marks and blanks; else to none."""
    assert concordance.locate(Passage("volume/rivet", words), (TEXT,)) == locus


def test_a_note_of_the_editors_that_quotes_a_passage_is_not_it():
    """The words of a source stand in the author's text, whoever repeats them."""
    quoted = contribution("Un prêt rare[^ed-x].\n\n[^ed-x]: « Un prêt rare » : sic.")
    assert concordance.locate(Passage("", "un prêt rare"), (quoted,)) == "p1"


def test_a_passage_is_looked_for_where_it_is_said_to_be():
    """A passage of another contribution is not taken for it."""
    other = contribution("Une note d'ici.", "dufour")
    assert concordance.locate(Passage("volume/dufour", "note d'ici"), (TEXT, other)) == "p1"
    assert concordance.locate(Passage("volume/autre", "note d'ici"), (TEXT, other)) == ""
    assert concordance.locate(Passage("", "note d'ici"), (TEXT, other)) == ""


def test_items_of_the_reference_list_are_listings():
    """Each item that is a work is a place of that work; citations elsewhere are none."""
    where = contribution("Un ([Rivet, 1999](@r)).\n\n## Bibliographie\n\n- [RIVET, 1999](@r), *Titre*.\n- [DUFOUR](@d).")
    assert concordance.of_listings((where,)) == {
        "r": (Occurrence("volume/rivet", "p3", "", "RIVET, 1999", ""),),
        "d": (Occurrence("volume/rivet", "p4", "", "DUFOUR", ""),),
    }


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        (["prêt", "Prêt", "prêts", "prêt"], (("prêt", 3), ("prêts", 1))),
        (["Prêt"], (("Prêt", 1),)),
        (["l'État", "l’État"], (("l’État", 2),)),
        (["RIA", "rIA", "RIA"], (("RIA", 2), ("rIA", 1))),
        (["prêt\u00a0entre", "prêt entre", "prêt\nentre"], (("prêt entre", 3),)),
    ],
)
def test_forms_are_counted(met, expected):
    """A capital that begins a sentence, an apostrophe and a blank make no other form; an acronym is none of its lookalikes."""
    assert concordance.forms([Occurrence("v/c", "p1", "", words, "") for words in met]) == expected


def test_every_naming_of_a_person_is_an_occurrence():
    """A person named in a text is met there, with the words around; the glossary's other names count as well."""
    entry = Concept("dufour", Bilingual("Dufour, Anne"), Keywords(fr=("Nanette",)), kind="person")
    where = contribution("Selon Anne Dufour, oui ; Nanette rit.")
    found = concordance.of_persons((where,), (Person("dufour", "Dufour", "Anne", entry="dufour"),), (entry,))
    assert found["dufour"] == (
        Occurrence("volume/rivet", "p1", "Selon ", "Anne Dufour", ", oui ; Nanette rit."),
        Occurrence("volume/rivet", "p1", "Selon Anne Dufour, oui ; ", "Nanette", " rit."),
    )
