"""What other programs export is read into records; what cannot be read is said with its line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.formats.csl import from_csl, to_csl
from scholie.formats.ris import from_ris
from scholie.model import Name, Reference

ARTICLE = """TY  - JOUR
AU  - Rivet, Louise
AU  - de La Gorce, Paul
A2  - Observatoire des gués
TI  - Le gué
  et la crue
T2  - Revue des rives
VL  - 3
IS  - 2
SP  - 12
EP  - 34
PY  - 2010/05//
SN  - 1234-5678
DO  - 10.1234/gue
UR  - https://example.org/gue
KW  - gué
KW  - crue
ER  -
"""


def test_a_record_of_ris_is_read():
    """Names, pages and dates are put together; a line without a tag goes on with the one before."""
    (read,) = from_ris(f"\ufeff{ARTICLE}").references
    assert read.authors == (Name("Rivet", "Louise"), Name("La Gorce", "Paul", "de"))
    assert read.editors == (Name("Observatoire des gués", corporate=True),)
    assert (read.type, read.title, read.container, read.volume, read.issue) == ("article", "Le gué et la crue", "Revue des rives", "3", "2")
    assert (read.year, read.pages, read.issn, read.doi, read.line) == ("2010", "12-34", "1234-5678", "10.1234/gue", 1)
    assert dict(read.extra) == {"keywords": "gué, crue", "date": "2010-05"}


def test_what_stands_above_a_book_is_a_series():
    """The secondary title of a book is its series, that of a chapter its volume."""
    lines = "TY  - {}\r\nTI  - Ponts\r\nT2  - Rives\r\nSN  - 978-2-00-000001-2\r\nER  - \r\n"
    book, chapter = from_ris(lines.format("BOOK") + lines.format("CHAP")).references
    assert (book.series, book.container, book.isbn) == ("Rives", "", "978-2-00-000001-2")
    assert (chapter.type, chapter.series, chapter.container) == ("incollection", "", "Rives")


@pytest.mark.parametrize(
    ("text", "lines", "count"),
    [
        ("Export du 3 mai\nTY  - BOOK\nTI  - Ponts\nER  - \n", [1], 1),
        ("TY  - BOOK\nTI  - Ponts\n\nTY  - BOOK\nTI  - Gués\nER  - \n", [1], 2),
        ("TY  - BOOK\nTI  - Ponts\n", [1], 1),
        ("", [], 0),
    ],
)
def test_what_is_wrong_in_ris_is_said_with_its_line(text, lines, count):
    """Lines outside records and records without an end are problems; the records are kept."""
    made = from_ris(text)
    assert ([problem.place.line for problem in made.problems], len(made.references)) == (lines, count)
    assert {problem.code for problem in made.problems} <= {"record-stray", "record-unended"}


def test_items_of_csl_are_read():
    """Persons, bodies, particles and dates of all shapes; tags in titles are dropped."""
    item = {
        "id": "rivet2010",
        "type": "chapter",
        "title": "Le <i>gué</i>",
        "container-title": "Rives",
        "author": [{"family": "Gorce", "given": "Paul", "non-dropping-particle": "de La"}, {"literal": "Observatoire"}],
        "issued": {"date-parts": [["2010", 5, 3]]},
        "accessed": {"raw": "3 mai 2011"},
        "page": "12–34",
    }
    (read,) = from_csl(json.dumps([item], indent=1)).references
    assert read.authors == (Name("Gorce", "Paul", "de La"), Name("Observatoire", corporate=True))
    assert (read.key, read.type, read.title, read.container, read.year) == ("rivet2010", "incollection", "Le gué", "Rives", "2010")
    assert (read.accessed, read.pages, read.line) == ("3 mai 2011", "12-34", 2)


@pytest.mark.parametrize(
    ("text", "lines", "count"),
    [
        ('[{"title": "Ponts"},\n {"title": "Gués"},\n {"title" "Bacs"}]', [3], 2),
        ('[{"title": "Ponts"},\n 3]', [2], 1),
        ('[{"title": "Ponts"}', [1], 1),
        ('{"title": "Ponts"}', [], 1),
        ("[]", [], 0),
        ("Ponts", [1], 0),
        ("", [], 0),
    ],
)
def test_what_is_wrong_in_csl_is_said_with_its_line(text, lines, count):
    """The items before a fault are kept."""
    made = from_csl(text)
    assert ([problem.place.line for problem in made.problems], len(made.references)) == (lines, count)


WORDS = st.text("abcdéèÀ ’-", min_size=1, max_size=12).map(str.strip).filter(bool)
PEOPLE = st.lists(st.one_of(st.builds(Name, st.sampled_from(["Rivet", "Le Goff"]), WORDS), st.builds(Name, WORDS, corporate=st.just(True))))


@given(
    st.builds(
        Reference,
        key=st.just("a1"),
        type=st.sampled_from(["article", "book", "incollection", "thesis", "report", "online", "legislation"]),
        authors=PEOPLE.map(tuple),
        year=st.sampled_from(["", "1999", "2010"]),
        title=WORDS,
        container=WORDS,
        volume=WORDS,
        pages=st.sampled_from(["", "3", "12-34"]),
        publisher=WORDS,
    )
)
def test_law_what_is_written_as_csl_is_read_back(reference):
    """A record comes back from CSL-JSON with every field that CSL has."""
    (read,) = from_csl(json.dumps([to_csl(reference)])).references
    assert to_csl(read) == to_csl(reference)


@given(st.text('TYAUER -\n[]{}":, é', max_size=60))
def test_law_no_text_breaks_an_import(text):
    """Any text gives records and problems, and raises nothing; each problem has a line of the text."""
    for made in (from_ris(text), from_csl(text)):
        assert all(1 <= problem.place.line <= text.count("\n") + 1 for problem in made.problems)
