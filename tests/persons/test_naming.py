"""Where texts name persons: in full, by initials, by the family name where the text has said whom it means."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ablation import assert_speak, tables
from scholie.document import parse, text
from scholie.model import Author, Bilingual, Concept, Contribution, Edition, Keywords, Metadata, Name, Reference
from scholie.persons import names, namings, persons

WORKS = (
    Reference("rivet1999", authors=(Name("Rivet", "Anne"),)),
    Reference("dufour2001", authors=(Name("Dufour", "J.-P."), Name("Pommier", "Luc"))),
    Reference("martel2003", authors=(Name("Martel", "Ève"),)),
    Reference("martel2004", authors=(Name("Martel", "Paul"),)),
    Reference("office2001", authors=(Name("Office des marges", corporate=True),)),
)
PEOPLE = (
    Concept("arvor", Bilingual("d’Arvor, Lise"), Keywords(fr=("Lison",)), kind="person"),
    Concept("socrate", Bilingual("Socrate"), kind="person"),
)


def named(markdown):
    """Return who is named in a text by Ada Lenoir, with the words that name them."""
    contribution = Contribution("v", "c", Metadata(authors=(Author("Lenoir", "Ada"),)), parse(markdown))
    edition = Edition(contributions=(contribution,), references=WORKS, people=PEOPLE)
    others = {entry.id: entry.variants.fr for entry in PEOPLE}
    return [(naming.person, naming.text[naming.start : naming.end]) for naming in namings(contribution, names(persons(edition), others))]


FULL = [
    ("Selon Anne Rivet, on prête.", [("rivet-anne", "Anne Rivet")]),
    (
        "Selon A. Rivet et Rivet Anne ; RIVET Anne.",
        [("rivet-anne", "A. Rivet"), ("rivet-anne", "Rivet Anne"), ("rivet-anne", "RIVET Anne")],
    ),
    ("Selon J.-P. Dufour, non P. Dufour.", [("dufour-j-p", "J.-P. Dufour")]),
    ("Lise d’Arvor, L. d'Arvor et Lison.", [("arvor", "Lise d’Arvor"), ("arvor", "L. d'Arvor"), ("arvor", "Lison")]),
    ("Selon *Anne* Rivet.", [("rivet-anne", "Anne Rivet")]),
    ("Ce que dit Socrate.", [("socrate", "Socrate")]),
]


@pytest.mark.parametrize(("markdown", "expected"), FULL)
def test_a_full_name_is_a_person_s(markdown, expected):
    """The given name may stand before or behind, whole or as initials; the glossary's other names count as well."""
    assert named(markdown) == expected


FAMILY = [
    ("Rivet le dit.", []),
    ("Selon Anne Rivet. Puis Rivet ajoute.", [("rivet-anne", "Anne Rivet"), ("rivet-anne", "Rivet")]),
    ("[Rivet, 1999](@rivet1999). Pour Rivet, non ; M. Rivet aussi.", [("rivet-anne", "Rivet"), ("rivet-anne", "Rivet")]),
    ("[Martel, 2003](@martel2003). Selon Martel.", []),
    ("Madame Lenoir écrit.", [("lenoir-ada", "Lenoir")]),
    ("Comme Lenoir le dit.", [("lenoir-ada", "Lenoir")]),
    ("Paul Lenoir écrit ; Lenoir-Petit, Saint-Lenoir, Lenoir Petit ; B. Lenoir.", []),
    ("Du pain. Pommier en fleur ([Dufour et Pommier, 2001](@dufour2001)), dit Pommier.", [("pommier-luc", "Pommier")]),
    ("I/ Pommier en fleur ([Dufour et Pommier, 2001](@dufour2001)).", []),
]


@pytest.mark.parametrize(("markdown", "expected"), FAMILY)
def test_a_family_name_alone_counts_where_it_is_certain(markdown, expected):
    """The text signs, cites or names the person, nobody else is called so, and it is no part of another name nor a common word."""
    assert named(markdown) == expected


NOBODY = [
    "Selon anne rivet.",
    "[Anne Rivet, 1999](@rivet1999), [Anne Rivet](https://rivet.example) et `Anne Rivet`.",
    "Rien.\n\n## Bibliographie\n\n- Anne Rivet, *Prêter*.",
    "Rien[^ed-x].\n\n[^ed-x]: Anne Rivet, disent les éditeurs.",
    "Anne. Rivet, et Anne, Rivet.",
    "L’Office des marges.",
]


@pytest.mark.parametrize("markdown", NOBODY)
def test_what_is_not_the_author_s_own_naming_does_not_count(markdown):
    """Small letters, citations, links, code, the reference list, the editors' notes and words apart name nobody."""
    assert named(markdown) == []


def test_a_name_in_a_note_counts():
    """What the author says in a note is said as well."""
    assert named("Rien[^1].\n\n[^1]: Anne Rivet le pense.") == [("rivet-anne", "Anne Rivet")]


def outcomes():
    """Yield who is named in each case."""
    yield from (named(markdown) for markdown in (*(row[0] for row in (*FULL, *FAMILY)), *NOBODY))


@pytest.mark.parametrize(("module", "table"), tables("scholie.persons"))
def test_law_every_rule_of_persons_speaks(module, table, monkeypatch):
    """Without any one pattern at least one case names other people."""
    assert_speak(monkeypatch, module, table, outcomes)


WORDS = st.sampled_from(
    ["Anne", "Rivet", "A.", "d’Arvor", "Lise", "Lenoir", "selon", ".", "-", "*Rivet*", "[Rivet](@rivet1999)", "\n\n", "Socrate"]
)


@given(st.lists(WORDS, max_size=25))
def test_law_namings_stand_apart_in_order(words):
    """Each naming is a stretch of its passage, and no two of them share a word."""
    contribution = Contribution("v", "c", Metadata(), parse(" ".join(words)))
    found = namings(contribution, names(persons(Edition(references=WORKS, people=PEOPLE)), {}))
    for one, other in pairwise(found):
        assert one.passage is not other.passage or one.end <= other.start
    assert all(naming.text[naming.start : naming.end].strip() in text(naming.passage) for naming in found)
