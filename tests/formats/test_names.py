"""Names that BibTeX reads in two ways are written so that they read back, and an edition's file has them as the editor wrote them."""

import pytest

from scholie import exports
from scholie.formats import records
from scholie.formats.bibtex import entry, read
from scholie.formats.csl import to_csl
from scholie.formats.ris import from_ris, to_ris
from scholie.model import Edition, Name, Reference

BRACED = """@string{rs = {Revue des seuils}}

@article{durand2012,
  author = {{Durand, fils}, Paul and {Trick and Track}, Anne and de La Roche, Jean-Luc and others},
  title = {La porte {SNCF} et l’{Île} de {Ré}},
  journaltitle = rs,
  number = {12},
  pages = {9--30},
  date = {2012-03-14},
}
"""
PEOPLE = (Name("Durand, fils", "Paul"), Name("Trick and Track", "Anne"), Name("La Roche", "Jean-Luc", "de"))


def test_braced_names_are_as_many_as_they_were():
    """Three persons are three after writing, others follow, and the file of the site has the words of the editor."""
    library = read(BRACED)
    (work,) = library.references
    assert (work.authors, work.others, work.year, dict(work.extra)) == (PEOPLE, {"authors"}, "2012", {"date": "2012-03-14"})
    assert "  author = {{Durand, fils}, Paul and {Trick and Track}, Anne and de La Roche, Jean-Luc and others},\n" in entry(work)
    exported = exports.write(Edition(references=library.references, bibtex=library.entries))["bibliographie.bib"]
    assert exported == BRACED.partition("\n\n")[2].replace("= rs,", "= {Revue des seuils},")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("King, Jr., Martin", Name("King", "Martin", suffix="Jr.")),
        ("de la Tour, III, Anne", Name("Tour", "Anne", "de la", "III")),
        ("{Barnes and Noble, Inc.}", Name("Barnes and Noble, Inc.", corporate=True)),
        ("{{\\OE}uvres \\& Cie}", Name("Œuvres & Cie", corporate=True)),
        ("{\\'E}lo{\\\"\\i}se Qu{\\'e}r{\\'e}", Name("Quéré", "Éloïse")),
        ("{Bureau} et {Cie}", Name("Cie", "Bureau", "et")),
    ],
)
def test_names_of_every_make_are_read(written, name):
    """Suffixes are told apart, and only what is in braces as a whole is a body."""
    (work,) = read(f"@book{{k, author = {{{written}}}, title = {{T}}}}").references
    assert work.authors == (name,)
    assert read(entry(work)).references[0].authors == (name,)


def test_a_comma_in_a_body_is_doubled_in_ris():
    """RIS has no braces: as EndNote does, the first comma of a body is doubled, and read back."""
    body = Reference("k", "book", (Name("Barnes, Rives and Co., Inc.", corporate=True), Name("King", "M.", suffix="Jr.")), title="T")
    assert "AU  - Barnes,, Rives and Co., Inc.\r\nAU  - King, M., Jr.\r\n" in to_ris(to_csl(body))
    assert from_ris(to_ris(to_csl(body))).references[0].authors == body.authors


@pytest.mark.parametrize(
    ("export", "kept"),
    [
        ("@book{k, title = {T}, date = {1999-05-03}}", {"date": "1999-05-03"}),
        ('@book{k, title = {T}, year = 2018, month = jun # "/" # jul}', {"month": "6/7"}),
        ("TY  - NEWS\nTI  - T\nDA  - 2019/03/14/\nER  - \n", {"date": "2019-03-14"}),
        ('[{"title": "T", "issued": {"date-parts": [[1788], [1791]]}, "archive": "Fonds", "archive_location": "3 E"}]',
         {"date": "1788/1791", "library": "Fonds", "shelfmark": "3 E"}),
        ("TY  - JOUR\nTI  - T\nAB  - Un mot\nqui suit.\nN2  - Un mot qui suit.\nER  - \n", {"abstract": "Un mot qui suit."}),
    ],
)  # fmt: skip
def test_what_is_finer_than_a_year_passes_through(export, kept):
    """A date, an archive and an abstract come into the entry as they are, and back."""
    (work,) = records(export, "x").references
    assert dict(work.extra) == kept
    assert read(entry(work)).references[0].extra == work.extra
