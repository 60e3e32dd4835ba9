"""What speaks for and against the fields of a front: every weight has a page that it notices, and doubt follows the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from functools import partial

import pytest

from scholie.model import Author, Bilingual, Metadata
from scholie.normalise import trust, weights
from scholie.normalise.draft import Draft, Line
from scholie.zones import Zone

ADA, LEO = Author("Valdor", "Anne", email="anne.valdor@rive.example"), Author("Lormet", "Jean")
ABSTRACT = "On mesure la crue du fleuve à chaque pont, et l’on compare les carnets de deux éclusiers au fil des saisons."
T, U, A, P, R, L, B, F = (
    *(Zone.TITLE, Zone.OTHER_TITLE, Zone.AUTHOR, Zone.PLACE, Zone.ABSTRACT_FR, Zone.LABEL, Zone.BODY, Zone.FURNITURE),
)
PAGE = ((T, "La carte et le fleuve en hiver"), (A, "Anne Valdor, Jean Lormet"), (R, ABSTRACT), (B, "Le fleuve monte."))
"""A page of which nothing is in doubt."""


def opening(
    *page: tuple[Zone, str], authors: tuple[Author, ...] = (ADA, LEO), abstract: str = ABSTRACT, **changes: object
) -> trust.Opening:
    """Return the opening of a page, each line with its zone; *changes* are those of its first line."""
    lines = [Line(text, at, zone=zone, sure=0.9) for at, (zone, text) in enumerate(page, start=1)]
    lines[0] = replace(lines[0], **changes)
    title = " ".join(text for zone, text in page if zone is Zone.TITLE)
    return trust.Opening(tuple(lines), Metadata(Bilingual(title), authors, abstract=Bilingual(abstract), language="fr"))


def titled(*lines: tuple[Zone, str], **changes: object) -> trust.Opening:
    """Return the opening of the page with *lines* in the place of its title."""
    return opening(*lines, *PAGE[1:], **changes)


TITLES = {
    "rivals": titled(PAGE[0], (A, "Anne Valdor"), (T, "Un autre îlot")),
    "short": titled((T, "Le fleuve")),
    "broken": titled((T, "La carte et le fleuve de la")),
    "parted": replace(
        titled((T, "La carte"), (T, "et le fleuve")),
        lines=(Line("La carte du", 1, zone=T, sure=0.9), Line("fleuve en hiver", 4, zone=T, sure=0.9, gap=3), *opening(*PAGE).lines[1:]),
    ),
    "meeting": titled((T, "12e rencontre des éclusiers, Aubrac, 2011")),
    "cased": titled((T, "LA CARTE ET"), (T, "Le fleuve en hiver")),
    "again": titled((F, "La carte et le fleuve"), PAGE[0]),
    "twice": titled((T, "La carte et le fleuve de la carte et le fleuve")),
    "wide": titled(PAGE[0], blanks=1),
    "foreign": titled((T, "La carte et le fleuve du laboratoire")),
    "named": titled((T, "Anne Valdor et Jean Lormet")),
    "alone": opening(PAGE[0], PAGE[3], authors=(), abstract=""),
    "orphan": titled(PAGE[0], (U, "The map"), (B, "et de ses rives"), (A, "Anne Valdor")),
}
BYLINES = {
    "unknown": opening(*PAGE, authors=(ADA, Author("Lormet", "Xyrda"))),
    "bare": opening(*PAGE, authors=(ADA, Author("Lormet"))),
    "long": opening(*PAGE, authors=(ADA, Author("Lormet Varcan Ostrel Dumvel", "Jean"))),
    "wordy": opening(*PAGE, authors=(ADA, Author("Lormet Sommaire", "Jean"))),
    "twice": opening(*PAGE, authors=(ADA, LEO, Author("Valdor Ostrel", "Anne"))),
    "odd_post": opening(*PAGE, authors=(ADA, replace(LEO, role="Marie Ostrel"))),
    "open_end": opening(PAGE[0], (A, "Anne Valdor, Jean Lormet et"), *PAGE[2:]),
    "overlooked": opening(PAGE[0], (A, "Anne Valdor, Jean Lormet"), (F, "Marie Ostrel"), *PAGE[2:]),
    "apart": opening(PAGE[0], PAGE[3], PAGE[1]),
    "unplaced": opening(PAGE[0], (A, "Anne Valdor1, Jean Lormet2"), (P, "(1) Laboratoire des rives"), *PAGE[2:]),
    "unnamed": opening(
        PAGE[0], (A, "Anne Valdor1, Jean Lormet1"), (P, "(1) Laboratoire des rives"), (P, "(2) Institut du fleuve"), *PAGE[2:]
    ),
    "strange": opening(PAGE[0], PAGE[1], (P, "anne.valdor@rive.example, lormet@rive.example, ostrel@rive.example"), *PAGE[2:]),
    "more": opening(PAGE[0], PAGE[1], (P, "valdor@rive.example, lormet@rive.example, ostrel@rive.example"), *PAGE[2:]),
    "fewer": opening(PAGE[0], PAGE[1], (P, "anne.valdor@rive.example"), *PAGE[2:]),
}
ABSTRACTS = {
    "short": opening(*PAGE[:2], (R, "On mesure la crue."), PAGE[3], abstract="On mesure la crue."),
    "open_end": opening(*PAGE, abstract=f"{ABSTRACT[:-1]} et"),
    "opens_low": opening(*PAGE, abstract=f"de rive en rive. {ABSTRACT}"),
    "parted": opening(*PAGE, (R, "La crue dure.")),
    "tongue": opening(*PAGE, abstract="We measure the flood of the river at each bridge, and we compare the books of the two keepers with those of the town."),
    "goes_on": opening(*PAGE[:3], (B, "et la suite vient.")),
}  # fmt: skip
EVIDENCE = {
    "TITLES": (TITLES, lambda held: trust.title_evidence(held, held.runs(Zone.TITLE)[0])),
    "BYLINES": (BYLINES, trust.byline_evidence),
    "ABSTRACTS": (ABSTRACTS, partial(trust.abstract_evidence, language="fr", zone=Zone.ABSTRACT_FR)),
}


def weighed_alone(table: str, name: str, monkeypatch: pytest.MonkeyPatch, page: trust.Opening) -> float:
    """Return the evidence of a page where one weight is 1 and all others are 0."""
    own = getattr(weights, table)
    none = {one.name: 0.0 for one in fields(own) if one.type == "float"}
    monkeypatch.setattr(weights, table, replace(own, **(none | {name: 1.0})))
    return sum(EVIDENCE[table][1](page))


def single() -> Iterator[tuple[str, str]]:
    """Yield each weight that no page has by itself: all but those of the labeller's chances."""
    for table in EVIDENCE:
        own = getattr(weights, table)
        names = (one.name for one in fields(own) if one.type == "float")
        yield from ((table, name) for name in names if name not in ("start", "chance", "beside", "edges", "least"))


@pytest.mark.parametrize(("table", "name"), list(single()))
def test_every_weight_speaks(table, name, monkeypatch):
    """Each weight has a page that it weighs, and the plain page has nothing for it."""
    pages = EVIDENCE[table][0]
    assert weighed_alone(table, name, monkeypatch, pages[name]) > 0
    plain = opening(*PAGE, abstract=f"{ABSTRACT} {ABSTRACT}") if table == "ABSTRACTS" else opening(*PAGE)
    assert weighed_alone(table, name, monkeypatch, plain) == 0


@pytest.mark.parametrize("table", EVIDENCE)
def test_what_the_labeller_thinks_is_evidence(table):
    """The less likely the lines of a field are what they were taken for, the less speaks for it."""
    sure, unsure = (
        replace(opening(*PAGE), lines=tuple(replace(line, sure=chance) for line in opening(*PAGE).lines)) for chance in (0.95, 0.3)
    )
    assert sum(EVIDENCE[table][1](sure)) > sum(EVIDENCE[table][1](unsure))


def codes(page: trust.Opening) -> list[str]:
    """Return the doubts about the fields of a page."""
    return [problem.code for problem in trust.weigh(Draft(metadata=page.metadata), page.lines).problems]


def test_a_page_that_agrees_with_itself_leaves_no_doubt():
    """Title, by-line and abstract are where they are expected, and are whole."""
    assert codes(opening(*PAGE)) == []


def test_what_is_not_there_is_doubtful():
    """No title, a by-line that names nobody, a label without its abstract: each is a doubt."""
    page = opening((P, "Laboratoire des rives"), (L, "Résumé"), PAGE[3], authors=(), abstract="")
    assert codes(page) == ["title-doubtful", "author-doubtful", "abstract-doubtful"]


@pytest.mark.parametrize(("page", "code"), [
    (TITLES["named"], "title-doubtful"),
    (TITLES["broken"], "title-doubtful"),
    (TITLES["meeting"], "title-doubtful"),
    (TITLES["alone"], "title-doubtful"),
    (BYLINES["strange"], "author-doubtful"),
    (BYLINES["odd_post"], "author-doubtful"),
    (BYLINES["wordy"], "author-doubtful"),
    (ABSTRACTS["opens_low"], "abstract-doubtful"),
    (ABSTRACTS["open_end"], "abstract-doubtful"),
])  # fmt: skip
def test_what_speaks_against_a_field_makes_it_doubtful(page, code):
    """Persons or a meeting as title, an address that is nobody's, an abstract that breaks off: however likely each line is."""
    assert code in codes(page)
