"""Why a year differs: fourteen cases, each with what happened and the work that is meant."""

from __future__ import annotations

import pytest
from invented_edition import contribution

from scholie.check import check, hint
from scholie.check.codes.diagnoses import DIAGNOSES
from scholie.model import LANGUAGES, Edition, Name, Reference

WORKS = (
    Reference("rivet1999", "book", (Name("Rivet", "Luce"),), year="1999", title="Prêter", publisher="M"),
    Reference("rivet2008", "book", (Name("Rivet", "Luce"),), year="2008", title="Prêter", edition="2", publisher="M"),
    Reference("rivet2003", "book", (Name("Rivet", "Luce"),), year="2003", title="Rendre", publisher="M"),
    Reference("carle2001", "book", (Name("Carle", "Marc"),), year="2001", title="Lire", publisher="M"),
    Reference("malet2007a", "book", (Name("Malet", "Anne"),), year="2007a", title="Garder", publisher="M"),
    Reference("malet2007b", "book", (Name("Malet", "Anne"),), year="2007b", title="Perdre", publisher="M"),
    Reference("lenoir2009", "book", (Name("Lenoir", "Éva"),), year="2009", title="Le don des livres", publisher="M"),
    Reference("huet2010", "book", (Name("Huet", "Denis"),), year="2010", origyear="1962", title="Relire", publisher="M"),
)
CASES = [
    ("[Carle, 2011](@carle2001)", "typo", ""),
    ("[Carle, 2010](@carle2001)", "typo", ""),
    ("[Carle, 1987](@carle2001)", "missing", ""),
    ("[Huet, 1974](@huet2010)", "missing", ""),
    ("[Huet, 1962](@huet2010)", "first", ""),
    ("[É. Lenoir, *Le don des livres*, 1987](@lenoir2009)", "same", ""),
    ("[É. Lenoir, *Le don des pages*, 1987](@lenoir2009)", "missing", ""),
    ("[Rivet, 2008](@rivet1999)", "edition", "rivet2008"),
    ("[Rivet, 1999](@rivet2008)", "edition", "rivet1999"),
    ("[Rivet, 2003](@rivet1999)", "other", "rivet2003"),
    ("[Rivet, 2003](@rivet2008)", "other", "rivet2003"),
    ("[Malet, 2007b](@malet2007a)", "suffix", "malet2007b"),
    ("[Malet, 2007a](@malet2007b)", "suffix", "malet2007a"),
    ("[Malet, 2007c](@malet2007b)", "suffix", ""),
]


@pytest.mark.parametrize(("words", "cause", "other"), CASES)
def test_what_happened_to_a_year(words, cause, other):
    """The cause is told with the work that is meant, where there is one."""
    found = check(Edition(contributions=(contribution(f"On sait ({words})."),), references=WORKS))
    (problem,) = [problem for problem in found if problem.code == "year-differs"]
    details = dict(problem.details)
    assert (problem.diagnosis, details.get("other", "")) == (cause, other)
    assert other in hint(problem, "en")


@pytest.mark.parametrize("words", ["[Malet, 2007a](@malet2007a)", "[Malet, 2007](@malet2007a)", "[Carle, 2001a](@carle2001)"])
def test_letters_that_are_right_or_left_out(words):
    """The letter of the work, no letter, and a letter where the work has none are no difference."""
    found = check(Edition(contributions=(contribution(f"On sait ({words})."),), references=WORKS))
    assert [problem for problem in found if problem.code == "year-differs"] == []


UNLISTED = [
    ("Carle, 2011", "near-year", "carle2001"),
    ("Carlle, 2001", "near-name", "carle2001"),
    ("Carle, 2019", "", ""),
    ("Carlle, 1987", "", ""),
    ("Lenoir, 2001", "", ""),
]


@pytest.mark.parametrize(("words", "cause", "other"), UNLISTED)
def test_the_work_that_a_citation_nearly_names(words, cause, other):
    """A citation of no work says the one work of the text that it may mean, if a figure or a letter is wrong."""
    text = f"On sait ({words}).\n\n## Bibliographie\n\n- [CARLE M., 2001](@carle2001), *Lire*.\n- [HUET D., 2010](@huet2010), *Relire*.\n"
    found = check(Edition(contributions=(contribution(text),), references=WORKS))
    (problem,) = [problem for problem in found if problem.code == "citation-unlisted"]
    details = dict(problem.details)
    assert (problem.diagnosis, details.get("other", "")) == (cause, other)
    assert other in hint(problem, "fr")


def test_every_diagnosis_speaks_both_languages():
    """Each has a remedy in each language."""
    assert all(remedy.only(language) for remedy in DIAGNOSES.values() for language in LANGUAGES)
    assert {cause for _, cause, _ in CASES} | {cause for _, cause, _ in UNLISTED if cause} == set(DIAGNOSES)
