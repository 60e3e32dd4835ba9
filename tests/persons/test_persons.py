"""Persons: who they are, and when two names are one of them."""

import pytest

from scholie.document import parse
from scholie.model import Author, Contribution, Edition, Metadata, Name, Reference
from scholie.persons import persons


def edition(authors=(), works=()):
    """Return an edition of one contribution by *authors*, citing works by one name each."""
    contribution = Contribution("volume", "un", Metadata(authors=tuple(Author(*author) for author in authors)), parse(""))
    references = tuple(Reference(f"k{number}", authors=(name,)) for number, name in enumerate(works))
    return Edition(contributions=(contribution,), references=references)


def names(*works, authors=()):
    """Return the names of the persons of such an edition."""
    return [person.name for person in persons(edition(authors, works))]


def test_authors_and_cited_authors_are_one_list():
    """Authors of contributions and of works are together, by family name, each with what they wrote."""
    found = persons(edition([("Rivet", "Anne")], [Name("Étienne", "Luc"), Name("Rivet", "A."), Name("Dufour", "M.")]))
    assert [(p.id, p.name, p.contributions, p.works) for p in found] == [
        ("dufour-m", "M. Dufour", (), ("k2",)),
        ("etienne-luc", "Luc Étienne", (), ("k0",)),
        ("rivet-anne", "Anne Rivet", ("volume/un",), ("k1",)),
    ]


def test_editors_are_persons_and_bodies_are_none():
    """The editor of a volume is a person; a body is none."""
    work = Reference("k", authors=(Name("Office du livre", corporate=True),), editors=(Name("Rivet", "Anne"),))
    assert [person.name for person in persons(Edition(references=(work,)))] == ["Anne Rivet"]


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (Name("ETIENNE", "L."), Name("Étienne", "L."), "L. Étienne"),
        (Name("Rivet", "A."), Name("Rivet", "Anne"), "Anne Rivet"),
        (Name("Rivet", "J-Y"), Name("Rivet", "Jean-Yves"), "Jean-Yves Rivet"),
        (Name("Rivet", "Helene"), Name("Rivet", "Hélène"), "Hélène Rivet"),
        (Name("Rivet", "A."), Name("RIVET", "A"), "A. Rivet"),
        (Name("Rivet", "L.", particle="de"), Name("Rivet", "Luc", particle="de"), "Luc de Rivet"),
    ],
)
def test_two_forms_of_one_name_are_one_person(left, right, one):
    """Lost accents, capitals and unambiguous initials make no second person; the careful form is shown."""
    assert names(left, right) == [one] == names(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Name("Rivet", "A."), Name("Rivet", "A.-M.")),
        (Name("Rivet", "A."), Name("Rivet", "Luc")),
        (Name("Rivet", "J."), Name("Rivet", "Jean-Yves")),
        (Name("Rivet", "Anne"), Name("Rivet", "Agnès")),
        (Name("Rivet", ""), Name("Rivet", "Anne")),
        (Name("Rivet", "A."), Name("Rivert", "A.")),
    ],
)
def test_what_may_be_two_persons_stays_two(left, right):
    """Names are not joined on a guess."""
    assert len(names(left, right)) == 2


def test_initials_that_two_persons_have_join_neither():
    """« A. Rivet » beside Anne and Agnès is a third person."""
    assert names(Name("Rivet", "A."), Name("Rivet", "Anne"), Name("Rivet", "Agnès")) == ["A. Rivet", "Agnès Rivet", "Anne Rivet"]


def test_identifiers_are_addresses_and_differ():
    """An identifier is small ASCII letters and hyphens, and nobody shares it."""
    found = persons(edition(works=[Name("L’Œuvre-Née", "Éloïse"), Name("Rivet", "A. B."), Name("Rivet", "Ab")]))
    assert [person.id for person in found] == ["l-oeuvre-nee-eloise", "rivet-a-b", "rivet-ab"]
    assert len({person.id for person in found}) == len(found)
