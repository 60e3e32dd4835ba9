"""What heads and feet say: found by form or by how often it stands there, in the words that are printed; in doubt, nothing."""

import pytest

from ablation import assert_speak, tables
from scholie.cards import imprint
from scholie.model import LedgerEntry, Reason


def heads(*words):
    """Return the entries of a ledger for heads on successive pages, forty lines apart."""
    return [LedgerEntry(Reason.RUNNING_HEAD, 40 * page + 1, text) for page, text in enumerate(words)]


def numbers(*given):
    """Return the entries of a ledger for page numbers."""
    return [LedgerEntry(Reason.PAGE_NUMBER, 40 * page + 39, text) for page, text in enumerate(given)]


SAID = [
    (heads("Revue du moulin, https://doi.org/10.4000/moulin.1234."), ["doi 10.4000/moulin.1234 1"]),
    (heads("ISSN : 1234-567X"), ["issn 1234-567X 1"]),
    (heads("ISBN 978-2-1234-5680-3"), ["isbn 978-2-1234-5680-3 1"]),
    (heads("Moulins, 12-14 mai 2011"), ["days 12-14 mai 2011 1", "event Moulins, 12-14 mai 2011 1"]),
    (heads("Proceedings, 3rd to 5th June 2010"), ["days 3rd to 5th June 2010 1", "event Proceedings, 3rd to 5th June 2010 1"]),
    (heads("Eaux 2011, Pont-le-Vieux", "J. Morvan", "Eaux 2011, Pont-le-Vieux"), ["event Eaux 2011, Pont-le-Vieux 1"]),
    (numbers("461", "462", "463", "465"), ["pages 461-465 39"]),
]


@pytest.mark.parametrize(("rows", "expected"), SAID)
def test_heads_say(rows, expected):
    """A DOI, an ISSN, an ISBN, days, the head that comes again with its year, page numbers that follow each other."""
    assert [f"{found.field} {found.words} {found.line}" for found in imprint(rows)] == expected


@pytest.mark.parametrize(
    "rows",
    [
        heads("https://doi.org/10.4000/moulin.1", "https://doi.org/10.4000/moulin.2"),
        heads("Eaux 2011", "Le moulin de 1912"),
        heads("Le moulin", "Le moulin"),
        numbers("3", "17", "4", "90"),
        numbers("1", "2"),
        numbers("iv", "²"),
        [LedgerEntry(Reason.NOTE_NUMBER, 3, "10.4000/moulin.1")],
    ],
)
def test_what_is_not_plain_is_left_out(rows):
    """Two DOIs, heads that do not come again, heads without a year, numbers that are no sequence, what is set aside for other reasons."""
    assert imprint(rows) == ()


def outcomes():
    """Return what is found in each case."""
    return (imprint(rows) for rows, _ in SAID)


@pytest.mark.parametrize(("module", "table"), tables("scholie.cards"))
def test_law_every_pattern_finds_something(module, table, monkeypatch):
    """Without any of the patterns something that heads say is not found."""
    assert_speak(monkeypatch, module, table, outcomes)
