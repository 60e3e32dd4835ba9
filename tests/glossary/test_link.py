"""Terms found and linked: golden cases, and what holds of any text."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from golden import cases
from scholie import glossary
from scholie.document import classes, parse, passages, text

FIXTURES = Path(__file__).parent / "fixtures"
CONCEPTS, _ = glossary.read((FIXTURES / "glossary.yml").read_text("utf-8"), "glossary.yml")
TERMS = glossary.index(CONCEPTS)


def shown(tree):
    """Return the passages of a tree, a line each, with ``[words|concept]`` for each link."""
    for link in list(tree.iter("a")):
        if "term" in classes(link):
            words = "".join(link.itertext())
            del link[:]
            link.text = f"[{words}|{link.get('data-term')}]"
    return "\n".join(text(passage) for passage in passages(tree))


@pytest.mark.parametrize(("markdown", "expected"), cases(FIXTURES / "link.txt"))
def test_terms_are_linked(markdown, expected):
    """The first term of each concept in each section is a link, and nothing else is."""
    assert shown(glossary.link(parse(markdown), TERMS)) == expected


WORDS = st.sampled_from(
    [
        *(
            "prêt",
            "prêts",
            "lecteur",
            "lectrices",
            "bibliothèque",
            "entre",
            "lecture",
            "publique",
            "l’informatique",
            "savoir",
            "œuvre",
            "orale",
        ),
        *("PEB", "RIA", "ria", "Code", "de", "la", "du", "national", "lecteur·rice·s", "non-emprunteur", "État", "des", "lieux"),
        *("«", "»", "“", "”", '"', "(", ")", ",", ".", ":", ";", "-", "*prêt*", "*publique*", "`prêt`", "prêt[^1]"),
        *(
            "**entre**",
            "[bibliothèques]{.app}",
            "*l’**informatique***",
            "*prêt entre*",
            "bibli[oth]{.app}èque",
            "[le prêt]{.app}",
            "[entre bibliothèques et]{.app}",
            "[la *lecture*]{.app}",
            "[un [prêt entre]{.app} des]{.app}",
            "[le prêt](@pret1999)",
            "[la lecture](@pret1999)",
        ),
        *("[prêt](term:)", "[emprunt](term:pret)", "[Prêt,\u00a01999](@pret1999)", "[public reading]{lang=en}"),
        *("\n\n", "\n\n## ", "\n\n- ", "\n\n> "),
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(lambda words: " ".join(words) + "\n\n[^1]: Le prêt en note.\n")


def words_of(tree):
    """Return everything a reader reads in a tree."""
    return "".join(tree.itertext())


@given(TEXTS)
def test_law_linking_changes_no_word(markdown):
    """The linked text reads as the text, passage by passage, and the text itself is left as it was."""
    tree = parse(markdown)
    before = etree.tostring(tree)
    linked = glossary.link(tree, TERMS)
    assert words_of(linked) == words_of(tree)
    assert [text(passage) for passage in passages(linked)] == [text(passage) for passage in passages(tree)]
    assert etree.tostring(tree) == before


@given(TEXTS)
def test_law_linking_twice_is_linking_once(markdown):
    """A linked text has nothing more to link."""
    once = glossary.link(parse(markdown), TERMS)
    assert etree.tostring(glossary.link(once, TERMS)) == etree.tostring(once)


@given(TEXTS)
def test_law_linking_hides_no_occurrence(markdown):
    """The occurrences of a linked text are those of the text."""
    tree = parse(markdown)
    found = [(hit.concept, hit.start, hit.words) for hit in glossary.occurrences(tree, TERMS)]
    linked = glossary.occurrences(glossary.link(tree, TERMS), TERMS)
    assert [(hit.concept, hit.start, hit.words) for hit in linked] == found


@given(TEXTS)
def test_law_a_link_is_an_occurrence_and_stands_alone(markdown):
    """Every link is one of the occurrences, and no link holds another."""
    linked = glossary.link(parse(markdown), TERMS)
    links = [a for a in linked.iter("a") if "term" in classes(a)]
    found = [(hit.concept, hit.words) for hit in glossary.occurrences(linked, TERMS)]
    assert all((a.get("data-term"), text(a)) in found or not text(a) for a in links)
    assert not any(next(a.iterancestors("a"), None) is not None for a in links)


def found(markdown, language="fr"):
    """Return concept and words of each occurrence."""
    return [(hit.concept, hit.words) for hit in glossary.occurrences(parse(markdown), TERMS, language=language)]


def test_every_occurrence_is_found():
    """Occurrences are all of them, in headings, quotations and notes too, but not in the editors' own."""
    markdown = "## Le prêt\n\nUn prêt, « un grand prêt »[^1][^ed-x].\n\n> Un prêt.\n\n[^1]: Le prêt.\n\n[^ed-x]: Prêt, disent les éditeurs."
    assert found(markdown) == [("pret", "prêt")] * 5


def test_titles_quoted_in_notes_do_not_count():
    """In a note quotation marks hold titles, so that a term inside them is none of the author's."""
    assert found("Ceci[^1].\n\n[^1]: L. Rivet, « Du prêt à la lecture publique », *Le Prêt*, et le lecteur.") == [("lecteur", "lecteur")]


def test_a_term_that_markup_cuts_is_found():
    """Emphasis on a part of a term does not hide it from the concordance."""
    assert found("La lecture *publique*.") == [("lecture-publique", "lecture publique")]


def test_a_term_may_reach_into_a_citation():
    """A term that a citation's end cuts is found; the words of a citation alone name no concept, and code cuts for good."""
    assert found("[Rivet, du prêt](@rivet1999) entre bibliothèques.") == [("pret-entre-bibliotheques", "prêt entre bibliothèques")]
    assert found("[Rivet, du prêt](@rivet1999) ; `prêt` entre bibliothèques.") == [("bibliotheque", "bibliothèques")]


def test_a_link_surrounds_the_markup_that_cuts_its_term():
    """Elements that a term ends with, or holds whole, stand in its link with their own classes."""
    linked = glossary.link(parse("Un *prêt* [entre]{.small} bibliothèques, puis une lecture **publique**."), TERMS)
    assert etree.tostring(linked[0], encoding="unicode") == (
        '<p data-line="1">Un <a class="term" data-term="pret-entre-bibliotheques"><em>prêt</em> <span class="small">entre</span> bibliothèques</a>, '
        'puis une <a class="term" data-term="lecture-publique">lecture <strong>publique</strong></a>.</p>'
    )


LEMMA = '<span class="app" data-entry="0">'


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Un prêt [entre]{E} bibliothèques.", "Un <a>prêt [entre] bibliothèques</a>."),
        ("Un [prêt entre]{E} bibliothèques.", "Un <a>[prêt entre] bibliothèques</a>."),
        ("Un prêt [entre bibliothèques]{E}.", "Un <a>prêt [entre bibliothèques]</a>."),
        ("Un [prêt entre bibliothèques]{E}.", "Un [<a>prêt entre bibliothèques</a>]."),
        ("[Un prêt entre bibliothèques]{E}.", "[Un <a>prêt entre bibliothèques</a>]."),
        ("[Un prêt]{E} entre bibliothèques.", "[Un ]<a>[prêt] entre bibliothèques</a>."),
        ("Un prêt [entre bibliothèques, non]{E} !", "Un <a>prêt [entre bibliothèques]</a>[, non] !"),
        ("[Un prêt]{E} entre [bibliothèques, un lecteur]{E}.", "[Un ]<a>[prêt] entre [bibliothèques]</a>[, un <b>lecteur</b>]."),
        ("[[Un prêt]{E} entre]{E} bibliothèques.", "[[Un ]]<a>[[prêt] entre] bibliothèques</a>."),
        ("[Un *grand* prêt]{E} entre *bibliothèques*.", "[Un <em>grand</em> ]<a>[prêt] entre <em>bibliothèques</em></a>."),
        ("[Un *prêt*]{E} entre bibliothèques.", "[Un ]<a>[<em>prêt</em>] entre bibliothèques</a>."),
        ("[Un *grand prêt*]{E} entre bibliothèques.", "[Un <em>grand prêt</em>] entre bibliothèques."),
        ("Un [lecteur, un prêt]{E} entre bibliothèques.", "Un [<b>lecteur</b>, un ]<a>[prêt] entre bibliothèques</a>."),
    ],
)
def test_a_term_stands_across_or_inside_a_lemma(markdown, expected):
    """A lemma of the apparatus keeps no term from being linked; where one ends inside the other, the lemma stands in two pieces."""
    tree = parse(markdown.replace("{E}", "{.app}"))
    for span in tree.iter("span"):
        span.set("data-entry", "0")
    words = text(tree)
    linked = glossary.link(tree, TERMS)
    written = etree.tostring(linked[0], encoding="unicode", with_tail=False).split(">", 1)[1].removesuffix("</p>")
    for concept, name in (("pret-entre-bibliotheques", "a"), ("lecteur", "b")):
        written = written.replace(f'<a class="term" data-term="{concept}">', f"<{name}>")
    written = written.replace("lecteur</a>", "lecteur</b>").replace(LEMMA, "[").replace("</span>", "]")
    assert (written, text(linked)) == (expected, words)


@pytest.mark.parametrize(
    ("often", "each", "expected"),
    [
        ("first", {}, "Un [prêt|pret], un prêt, un [lecteur|lecteur], un lecteur."),
        ("all", {}, "Un [prêt|pret], un [prêt|pret], un [lecteur|lecteur], un [lecteur|lecteur]."),
        ("none", {}, "Un prêt, un prêt, un lecteur, un lecteur."),
        ("first", {"pret": "none"}, "Un prêt, un prêt, un [lecteur|lecteur], un lecteur."),
        ("none", {"pret": "all"}, "Un [prêt|pret], un [prêt|pret], un lecteur, un lecteur."),
        ("all", {"pret": "first"}, "Un [prêt|pret], un prêt, un [lecteur|lecteur], un [lecteur|lecteur]."),
    ],
)
def test_links_are_as_many_as_the_settings_say(often, each, expected):
    """A text and a concept may be linked once a section, everywhere or nowhere, and the concept's own word wins."""
    assert shown(glossary.link(parse("Un prêt, un prêt, un lecteur, un lecteur."), TERMS, rules=glossary.Rules(often, each))) == expected


PLACED = """## Le prêt

Un lecteur dit « un prêt rare, un lecteur[^1] ».

| lecteur | prêt |
|---|---|
| un | deux |

[^1]: Un lecteur, un lecteur, « le prêt rare ».
"""


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ((), ["p lecteur"]),
        (["headings"], ["h2 prêt", "p lecteur"]),
        (["quotations"], ["p lecteur", "p prêt"]),
        (["notes"], ["p lecteur", "aside lecteur"]),
        (["tables"], ["p lecteur", "table prêt"]),
        (["headings", "quotations", "notes", "tables"], ["h2 prêt", "p lecteur", "aside lecteur"]),
    ],
)
def test_headings_quotations_notes_and_tables_are_linked_when_asked(within, expected):
    """What is only counted by default is linked where the settings name it; a note is a section of its own."""
    linked = glossary.link(parse(PLACED), TERMS, rules=glossary.Rules(within=within))
    top = [(next(a.iterancestors("h2", "p", "aside", "table")), text(a)) for a in linked.iter("a") if "term" in classes(a)]
    placed = [(next((node for node in element.iterancestors("aside", "table")), element).tag, words) for element, words in top]
    assert [f"{tag} {words}" for tag, words in placed] == expected


def test_a_concept_that_is_never_linked_is_found_all_the_same():
    """What is linked nowhere still occurs."""
    linked = glossary.link(parse("Un prêt."), TERMS, rules=glossary.Rules("none"))
    assert [hit.concept for hit in glossary.occurrences(linked, TERMS)] == ["pret"]


def test_accents_may_be_characters_of_their_own():
    """A text in another normal form of Unicode has the same terms, and keeps its form."""
    decomposed = unicodedata.normalize("NFD", "Les prêts à la bibliothèque.")
    assert found(decomposed) == [(name, unicodedata.normalize("NFD", words)) for name, words in found("Les prêts à la bibliothèque.")]
    assert [name for name, _ in found(decomposed)] == ["pret", "bibliotheque"]


def test_a_text_in_english_has_english_terms():
    """The language of the text is that of its terms, French passages excepted."""
    assert found("Public reading and the prêt; [le prêt]{lang=fr}.", "en") == [("lecture-publique", "Public reading"), ("pret", "prêt")]


def test_a_language_without_labels_has_no_terms():
    """A passage in a language that the glossary does not speak is left alone."""
    assert found("Le [prêt]{lang=de}.") == []


def test_what_an_acronym_stands_for_is_its_name():
    """An acronym is met in capitals alone, its expansion in any inflection; together they are two places of one concept."""
    concepts, _ = glossary.read('[{id: ria, label: {fr: "RIA"}, expansion: {fr: "réseau intercommunal associé"}}]', "g.yml")
    hits = glossary.occurrences(parse("Le réseau intercommunal associé (RIA), les Réseaux intercommunaux associés ; une ria."), concepts)
    assert [hit.words for hit in hits] == ["réseau intercommunal associé", "RIA", "Réseaux intercommunaux associés"]


def test_the_first_of_two_concepts_has_the_shared_name():
    """Of two concepts with one name the first in the glossary is linked."""
    concepts, _ = glossary.read("[{id: a, label: {fr: fonds}}, {id: b, label: {fr: fonds}}]", "g.yml")
    assert [hit.concept for hit in glossary.occurrences(parse("Un fonds."), concepts)] == ["a"]


def test_a_capitalised_label_meets_small_letters():
    """A label that its editor began with a capital is met in mid-sentence as well, with and without it."""
    concepts, _ = glossary.read("[{id: a, label: {fr: Fonds ancien}}]", "g.yml")
    assert [hit.words for hit in glossary.occurrences(parse("Un fonds ancien, le Fonds ancien."), concepts)] == [
        "fonds ancien",
        "Fonds ancien",
    ]


def test_the_short_name_of_a_law_ends_at_a_quotation():
    """Words quoted behind the name of a law are no part of it; a name in quotation marks is."""
    assert found("La loi dite d’ouverture concerne le « droit des lecteurs ».") == [("lecteur", "lecteurs")]
    assert found("La loi dite « de la lecture publique ».") == []
