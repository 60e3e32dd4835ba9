"""Tables of a meeting: cells of every dialect, persons in a cell, rows of the programme."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import golden
from scholie.model import LANGUAGES, Author
from scholie.programme import Row, Unreadable, from_records, from_text, from_workbook, is_workbook, joined, rows
from scholie.programme.columns import column, names
from scholie.programme.people import orcid, persons
from sheets import workbook

FIXTURES = Path(__file__).parent / "fixtures"


def author(held: Author) -> str:
    """Return what a case says of an author."""
    return " ".join(filter(None, (held.name, f"({held.affiliation})" if held.affiliation else "", held.email, held.orcid)))


def shown(row: Row) -> str:
    """Return what a case says of a row: its line, its title, and each field that holds something."""
    language = "fr" if row.title.fr else "en"
    lines = [f"{row.line} {row.title.only(language)}"]
    lines += [f"  language: {language}"] if language == "en" else []
    lines += [f"  title.en: {row.title.en}"] if row.title.en and language == "fr" else []
    lines += [f"  id: {row.id}"] if row.id else []
    lines += [f"  authors: {', '.join(map(author, row.authors))}"] if row.authors else []
    lines += [f"  {name}: {getattr(row, name)}" for name in ("session", "order", "pages", "doi", "file") if getattr(row, name)]
    lines += [f"  keywords.{code}: {'; '.join(row.keywords.only(code))}" for code in LANGUAGES if row.keywords.only(code)]
    lines += [f"  abstract.{code}: {row.abstract.only(code)}" for code in LANGUAGES if row.abstract.only(code)]
    return "\n".join(lines)


@pytest.mark.parametrize(("source", "expected"), golden.cases(FIXTURES / "tables.txt"))
def test_tables(source, expected):
    """Each row of a table is read by the names of its columns; what cannot be taken is told with its line."""
    tables = [rows(from_text(part.removeprefix("\n"))) for part in source.split("=====")]
    whole = joined([row for table in tables for row in table.rows])
    problems = [*(problem for table in tables for problem in table.problems), *whole.problems]
    told = [f"! {problem.place.line} {problem.code} {problem.evidence}" for problem in problems]
    assert "\n".join([*map(shown, whole.rows), *told]) == expected


@pytest.mark.parametrize(("cell", "expected"), golden.cases(FIXTURES / "persons.txt"))
def test_persons_of_a_cell(cell, expected):
    """Persons are told apart, their given and family names too, whatever parts them."""
    found = [" | ".join(filter(None, (f"{a.given} | {a.family}", a.affiliation or a.email))) for a in persons(cell)]
    assert "\n".join(found) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
@pytest.mark.parametrize("mark", [";", ",", "\t"], ids=repr)
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=repr)
def test_a_table_is_the_same_in_every_dialect(mark, end, bom):
    """Delimiter, line ends and the mark of UTF-8 change nothing, not even the lines."""
    source = 'Titre;Auteurs;Pages\n"Le héron\nau marais";"Ada Rey";1-2\n;;\nLa barque;Paul Lenoir;3-4\n'
    expected = rows(from_text(source))
    assert len(expected.rows) == 2
    assert rows(from_text(bom + source.replace(";", mark).replace("\n", end))) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"),
        ("0000000218250097", "0000-0002-1825-0097"),
        ("0000-0002-1825-0098", None),
        ("0000-0002-1825", None),
        ("", None),
    ],
)
def test_an_orcid_holds_its_check(words, expected):
    """The last sign follows from the others."""
    assert orcid(words) == expected


def test_names_of_columns_mean_one_thing():
    """Each name of the list is known by itself, and by itself with a language after it."""
    assert len(names()) > 150
    for name, held in names().items():
        assert column(name) == held
        if name != "#":
            told = column(f"{name} (en)")
            assert told
            assert told.field == held.field


def test_a_workbook_is_read_sheet_by_sheet():
    """Numbers are printed as their editor sees them, formulas as their values; sheets without a known column are passed over."""
    book = workbook(
        {
            "Notes": [["Bonjour"], ["x"]],
            "Submissions": [["#", "title", "authors", "pages"], [1, "The heron", "Ada Rey", "12-13"], ["", "", "", ""], [2, "=A1", "", ""]],
            "Authors": [["submission #", "first name", "last name", "email"], [1.0, "Ada", "Rey", "ada@gue.example"]],
        }
    )
    assert is_workbook(book)
    whole = joined([row for grid in from_workbook(book) for row in rows(grid).rows])
    assert [shown(row) for row in whole.rows] == [
        "2 The heron\n  language: en\n  id: 1\n  authors: Ada Rey ada@gue.example\n  pages: 12-13",
        "4 7\n  id: 2",
    ]


def test_what_is_no_workbook_is_refused():
    """A damaged file, another archive and one that would fill the memory cannot be read."""
    book = workbook({"A": [["Titre"]]})
    other, large = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(other, "w") as file:
        file.writestr("a.txt", "Bonjour")
    with zipfile.ZipFile(large, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b" " * 120_000_000)
    for content in (book[: len(book) // 2], other.getvalue(), large.getvalue(), b"PK\x03\x04"):
        with pytest.raises(Unreadable):
            from_workbook(content)


def test_a_quotation_mark_that_is_never_closed_is_refused():
    """A table whose end stands in one cell cannot be read, rather than be read half."""
    with pytest.raises(Unreadable):
        from_text('Titre;Auteurs\n"Le héron;Ada Rey\n' + "La barque;Paul Lenoir\n" * 8000)


def test_rows_out_of_records():
    """BibTeX gives title, persons, pages, DOI, keywords and abstract; what has not its form is told."""
    source = """@inproceedings{a, title = {Le héron}, subtitle = {un oiseau de la rive}, author = {Rey, Ada and de La Tour, Jean},
 pages = {12--20}, doi = {10.5555/rives.1}, keywords = {rive, gué}, abstract = {Le héron est un oiseau de la rive.}}
@inproceedings{b, title = {The boat}, doi = {dix}, langid = {english}}
"""
    found = from_records(source, "programme.bib")
    assert [shown(row) for row in found.rows] == [
        (
            "1 Le héron : un oiseau de la rive\n  authors: Ada Rey, Jean de La Tour\n  pages: 12-20\n  doi: 10.5555/rives.1\n"
            "  keywords.fr: rive; gué\n  abstract.fr: Le héron est un oiseau de la rive."
        ),
        "3 The boat\n  language: en",
    ]
    assert [(problem.code, problem.place.line, problem.evidence) for problem in found.problems] == [("row-doi-invalid", 3, "dix")]


def test_only_workbooks_need_their_reader():
    """The library is imported, and a table of words read, without the reader of workbooks."""
    alone = "import sys; sys.modules['python_calamine'] = None; import scholie.library; from scholie.programme import from_text"
    done = subprocess.run(
        [sys.executable, "-c", f"{alone}; print(from_text('Titre;Auteurs\\nLe gué;Ada Arvor').headers)"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "('Titre', 'Auteurs')"), done.stderr
