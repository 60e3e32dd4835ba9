"""A list of names that goes on, « et al. », says so on the page and in every format, and is nobody's name."""

import json

import pytest

from scholie import pandoc
from scholie.exports import csljson, ris
from scholie.formats.bibtex import entry, read
from scholie.formats.csl import from_csl, to_csl
from scholie.formats.ris import from_ris
from scholie.model import Edition, Name, Reference

OPEN = Reference("arvor1999", "book", (Name("Arvor", "Lise"), Name("Rey", "Jo")), title="La marge", others=frozenset({"authors"}))


@pytest.mark.parametrize(
    ("style", "language", "expected"),
    [
        ("iso690-author-date-fr", "fr", "ARVOR, Lise, REY, Jo et al."),
        ("chicago-author-date", "en", "Arvor, Lise, Jo Rey et al."),
        ("apa", "en", "Arvor, L., Rey, J. et al."),
    ],
)
def test_the_page_says_et_al(style, language, expected):
    """Whatever the style joins names with, « et al. » follows the last that is known."""
    (printed,) = pandoc.format_references([to_csl(OPEN)], style, language).values()
    assert printed.startswith(expected)
    assert "others" not in printed.casefold()


def test_every_format_keeps_that_others_follow():
    """BibTeX has « others », RIS « et al. » behind the last name, CSL-JSON a custom variable; each is read back."""
    written = csljson.write(Edition(), [OPEN])
    assert " and others}" in entry(OPEN)
    assert "AU  - et al.\r\n" in ris.write(Edition(), [OPEN])
    assert (json.loads(written)[0]["custom"], len(json.loads(written)[0]["author"])) == ({"others": ["author"]}, 2)
    for made in (read(entry(OPEN)), from_ris(ris.write(Edition(), [OPEN])), from_csl(written)):
        assert (made.references[0].authors, made.references[0].others) == (OPEN.authors, OPEN.others)


@pytest.mark.parametrize("last", [{"literal": "others"}, {"family": "others"}, {"literal": "et al."}])
def test_others_of_other_programs_are_nobody(last):
    """A last name that is no name, as other programs write it, says that the list goes on."""
    (made,) = from_csl(json.dumps([{"title": "La marge", "author": [{"family": "Arvor"}, last]}])).references
    assert (made.authors, made.others) == ((Name("Arvor"),), {"authors"})
