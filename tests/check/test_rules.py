"""The rules: what they say of an invented text, and when they are silent."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from invented_edition import CONCEPTS, FILE, cases, contribution, edition

from scholie.check import RULES, check, message
from scholie.model import Bilingual, Concept, Definition, Edition, Metadata, Passage, Place, Problem, Verdict, frozen


def shown(problems: Iterable[Problem]) -> str:
    """Return a line for each problem: line, column, code, sentence, verdict."""
    rows = []
    for problem in problems:
        where = ":".join(str(n) for n in (problem.place.line, problem.place.column) if n)
        verdict = f" ({problem.verdict.value})" if problem.verdict else ""
        rows.append(f"{where} {problem.code} {message(problem, 'en')}{verdict}")
    return "\n".join(rows)


TEXTS = [case for name in ("rules.txt", "typography.txt", "words.txt", "quotations.txt") for case in cases(name)]


@pytest.mark.parametrize(("markdown", "expected"), TEXTS)
def test_what_the_rules_say(markdown, expected):
    """Every problem of the text is said, sorted by place, and nothing else is."""
    problems = [problem for problem in check(edition(markdown, concepts=CONCEPTS)) if problem.code != "concept-unused"]
    assert shown(problems) == expected
    assert {(problem.place.file, problem.contribution) for problem in problems} <= {(FILE, "volume/rivet")}


def test_each_rule_is_listed_once():
    """A rule has one name and one function."""
    assert len({name for name, _ in RULES}) == len({rule for _, rule in RULES}) == len(RULES)


def test_cases_are_many():
    """The labelled cases are 120 or more, those in which nothing is to be said among them."""
    labelled = [*TEXTS, *cases("references.txt")]
    silent = [case for case in labelled if not case.values[1]]
    assert len(labelled) >= 120
    assert len(silent) >= 40


def test_a_work_of_another_list_was_bound_on_a_guess():
    """A text without a list that cites a work of another's list is said to do so probably, unless it gives the title."""
    other = "([Rivet, 1999](@rivet1999))\n\n## Bibliographie\n\n- [RIVET L., 1999](@rivet1999), *Prêter*.\n"
    guessed = edition(other, "Un mot ([Rivet, 1999](@rivet1999)) et [Dufour, 2000](@dufour2000).")
    first, second = guessed.contributions
    titled = replace(second.metadata, title=Bilingual("Lire", "Reading"))
    (problem,) = check(replace(guessed, contributions=(first, replace(second, slug="malet", metadata=titled))))
    assert (problem.code, problem.contribution, problem.evidence) == ("citation-probable", "volume/malet", "Rivet, 1999")


def test_missing_metadata_are_said_for_each_language():
    """Titles, abstracts and keywords that lack a language are information, at their line of the front matter."""
    source = '---\ntitle:\n  fr: "Titre"\nauthors: []\nabstract:\n  en: "Abstract"\n---\nTexte.\n'
    bare = contribution(source, Metadata(Bilingual("Titre"), abstract=Bilingual(en="Abstract")))
    said = [(p.code, p.place.line, dict(p.details).get("language")) for p in check(Edition(contributions=(bare,)))]
    assert said == [
        ("keywords-missing", 1, "en"),
        ("keywords-missing", 1, "fr"),
        ("title-missing", 2, "en"),
        ("authors-missing", 4, None),
        ("abstract-missing", 5, "fr"),
    ]


def test_an_unknown_author_with_a_reason_is_no_problem():
    """A contribution that says why it names no author is complete."""
    known = replace(contribution("Texte.").metadata, authors=(), supplied=frozen({"authors": Bilingual("Non signé")}))
    assert check(Edition(contributions=(contribution("Texte.", known),))) == ()


def test_a_concept_that_no_text_uses():
    """A concept that no contribution names is said; one that a note names is used."""
    concepts = (*CONCEPTS, Concept("don", Bilingual("don"), line=7))
    (problem,) = check(edition("Un mot[^1].\n\n[^1]: Un prêt.", concepts=concepts))
    assert (problem.code, problem.place, problem.evidence) == ("concept-unused", Place("texts/glossary.yml", 7), "don")
    assert check(Edition(concepts=concepts)) == ()


def test_the_works_that_the_glossary_names_are_there():
    """A source that is an entry of the bibliography exists; one that does not is an error at the concept."""
    there, gone = Passage(reference="rivet1999"), Passage(reference="rivet1998")
    concept = Concept("pret", Bilingual("prêt"), source=there, definitions=(Definition(Bilingual("x"), gone),), line=4)
    (problem,) = check(edition("Un prêt.", concepts=(concept,)))
    assert (problem.code, problem.place.line, dict(problem.details)["nearest"]) == ("key-unknown", 4, "rivet1999")


def test_problems_met_while_assembling_are_among_them():
    """What reading found is listed with what the rules find, each once, sorted by place."""
    met = (Problem("yaml-unreadable", Place("b.yml", 2)), Problem("yaml-unreadable", Place("a.yml", 3)))
    found = check(edition("Un[9]{.call}", problems=(*met, *met)))
    assert [problem.place.file for problem in found] == ["a.yml", "b.yml", FILE]


def test_lines_count_from_the_front_matter():
    """The line of a problem is the line of text.md, front matter included, on a wrapped paragraph too."""
    (problem,) = check(edition('---\ntitle: {fr: "T"}\n---\n\nUn mot\net ([Rivet, 1998](@rivet1999)).\n'))
    assert problem.place == Place(FILE, 6, 6)


def test_markup_inside_the_words_does_not_hide_their_column():
    """Words with emphasis and escapes are found in the Markdown."""
    (problem,) = check(edition("Un \\* mot ([Rivet *et* Cie, 1998](@rivet1999))."))
    assert (problem.place.column, problem.verdict) == (13, Verdict.CONTRADICTED)


def test_a_clean_text_has_no_problem():
    """Nothing is said of a text that lacks nothing."""
    text = "Un prêt ([Rivet, 1999](@rivet1999))[^1].\n\n## Suite\n\nTexte.\n\n[^1]: Note.\n\n"
    text += "## Bibliographie\n\n- [RIVET L., 1999](@rivet1999), *Prêter*.\n"
    assert check(edition(text, concepts=CONCEPTS)) == ()


def test_a_picture_that_is_not_there():
    """A picture without its file is said at its place; one that is there, and a figure marked as missing, are not."""
    text = '![Une page](media/une%20page.png){alt="A"}\n\nUn mot ![là](media/la.png){alt="B"} et là.\n\n::: {.missing}\nUne photographie\n:::\n'
    there = dict.fromkeys((FILE, "texts/volume/rivet/media/la.png"), b"\x89PNG\r\n\x1a\n")
    (problem,) = check(edition(text), files=there)
    assert (problem.code, problem.place.line, problem.evidence) == ("picture-missing", 1, "media/une%20page.png")
    assert check(edition(text), files={**there, "texts/volume/rivet/media/une page.png": b"\x89PNG\r\n\x1a\n"}) == ()
    assert check(edition(text)) == ()


def test_titles_of_the_front_matter_are_headings_too():
    """A full stop, capitals, a call or a link in a title are said at its line of the front matter."""
    source = '---\nauthors: []\ntitle:\n  fr: "…"\n---\nTexte.\n'
    for title, code in (
        ("Le prêt.", "heading-stop"),
        ("LE PRÊT DES LIVRES", "heading-capitals"),
        ("Le prêt[^1]", "note-in-heading"),
        ("Le prêt [ici](https://livres.example/)", "link-in-heading"),
    ):
        titled = contribution(source, replace(contribution("Texte.").metadata, title=Bilingual(title, "Title")))
        (problem,) = check(Edition(contributions=(titled,)))
        assert (problem.code, problem.place, problem.evidence) == (code, Place(FILE, 3), title)
    for title in ("[Le prêt des livres]", "Le prêt, le don, etc.", "Le prêt ?"):
        titled = contribution(source, replace(contribution("Texte.").metadata, title=Bilingual(title, "Title")))
        assert check(Edition(contributions=(titled,))) == ()
