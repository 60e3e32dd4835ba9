"""Records of other programs come into the bibliography: each work once, the editor's bytes untouched."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.accession import Extract, gather
from scholie.bibliography import entry, read
from scholie.formats import records
from scholie.formats.csl import to_csl
from scholie.model import Name, Reference

EDITORS = """% ours
@string{rives = {Presses des Rives}}

@BOOK{gue2010,
   author = "Rivet, Louise",
   title  = {Le gué et la crue},
   publisher = rives, year = 2010}
"""
RIS = "TY  - BOOK\nAU  - Rivet, L.\nTI  - Le gué et la crue : une étude\nPY  - 2010\nLA  - Français\nER  - \n"
OTHERS = """TY  - BOOK
AU  - Rivet, Louise
TI  - Le gué et la crue
ET  - 2e éd.
PY  - 2014
ER  -

TY  - BOOK
AU  - Rivet, Louise
A4  - Miller, Ann
TI  - The Ford and the Flood
PY  - 2010
LA  - en
ER  -
"""


def gathered(*exports: str, source: str = EDITORS) -> tuple[str, list[str], list[tuple[str, str, int]]]:
    """Return the bibliography after an import, the new keys, and the problems with file and line."""
    named = [Extract(f"{rank}.txt", text.encode()) for rank, text in enumerate(exports)]
    done = gather({"bibliography.bib": source.encode()}, named)
    problems = [(problem.code, problem.place.file, problem.place.line) for problem in done.problems]
    return done.changes.get("bibliography.bib", source.encode()).decode(), [work.key for work in done.added], problems


def test_a_work_that_is_there_is_named_and_not_added():
    """Initials and a subtitle do not make another work."""
    assert gathered(RIS) == (EDITORS, [], [("record-known", "0.txt", 1)])


def test_editions_and_translations_are_works_of_their_own():
    """Another edition and a translation are added after what is there, of which every byte stays."""
    text, keys, problems = gathered(OTHERS)
    assert (keys, problems) == (["rivet2014", "rivet2010"], [])
    assert text.startswith(EDITORS)
    assert "langid = {english}" in text


def test_two_exports_of_one_work_give_one_entry():
    """The three formats are told by what they hold, whatever the files are called."""
    bibtex = "@book{rivet1999, author={Rivet, Louise}, title={Bacs {\\&} gués}, date={1999}, file={/home/x/y.pdf}}\n"
    (work,) = records(bibtex, "x").references
    text, keys, problems = gathered(
        bibtex, json.dumps([to_csl(work)]), "TY  - BOOK\nAU  - Rivet, Louise\nTI  - Bacs & gués\nPY  - 1999\nER  - \n"
    )
    assert (keys, problems) == (["rivet1999"], [("record-known", "1.txt", 1), ("record-known", "2.txt", 1)])
    assert text == EDITORS + "\n@book{rivet1999,\n  author = {Rivet, Louise},\n  title = {Bacs \\& gués},\n  date = {1999},\n}\n"


@pytest.mark.parametrize("key", ["http://example.org/items/QX1", "12", "QXYZ2345", "gue2010", "clé 2001"])
def test_a_key_that_nobody_can_read_or_that_is_taken_is_made_anew(key):
    """Readable ASCII keys stay; the others become family name and year."""
    item = {
        "id": key,
        "type": "book",
        "title": "Ponts",
        "author": [{"family": "Élie", "given": "Anne"}],
        "issued": {"date-parts": [[2001]]},
    }
    assert gathered(json.dumps([item]))[1] == ["elie2001"]


@pytest.mark.parametrize(
    ("export", "problems"),
    [
        ("Ponts, bacs et gués.", [("records-unknown", 0)]),
        ("TY  - BOOK\nTI  - Ponts\n", [("record-unended", 1)]),
        ("Export\n\nTY  - BOOK\nTI  - Ponts\nER  - \n", [("record-stray", 1)]),
        ('[{"title": "Ponts"},\n {"title" "Bacs"}]', [("record-unreadable", 2)]),
        ("\n@book{a2001, title={Ponts\n\n@book{b2001, title={Bacs}}\n", [("bibliography-syntax", 2)]),
        ("TY  - BOOK\nAU  - Rivet, L.\nER  - \n", [("record-untitled", 1)]),
        ("%PDF-1.7", [("text-is-pdf", 0)]),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(export, problems):
    """What can be read is taken all the same."""
    assert gathered(export)[2] == [(code, "0.txt", line) for code, line in problems]


def test_line_ends_are_the_editors():
    """A bibliography with CRLF gets entries with CRLF."""
    text = gathered(OTHERS, source=EDITORS.replace("\n", "\r\n"))[0]
    assert text.count("\n") == text.count("\r\n")


WORDS = st.sampled_from(["Ponts", "Gués", "Bacs", "Rives", "Crues"])
WORKS = st.builds(
    Reference,
    type=st.sampled_from(["book", "article", "incollection", "thesis"]),
    authors=st.lists(st.builds(Name, WORDS, st.sampled_from(["Anne", "Louise", ""])), max_size=2).map(tuple),
    title=st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
    year=st.sampled_from(["1999", "2010", "2010a"]),
    edition=st.sampled_from(["", "2"]),
    volume=st.sampled_from(["", "3"]),
    container=st.sampled_from(["", "Revue des rives"]),
)


@given(st.lists(WORKS, max_size=6))
def test_law_importing_again_adds_nothing(works):
    """What an import has added the next one finds; and the editor's bytes are the beginning of the file."""
    export = "\n".join(entry(replace(work, key=f"k{rank}")) for rank, work in enumerate(works))
    text, keys, _ = gathered(export) if export else (EDITORS, [], [])
    assert text.startswith(EDITORS)
    assert len(read(text).references) == 1 + len(keys) == len({work.key for work in read(text).references})
    assert (gathered(export, source=text)[:2] if export else (text, [])) == (text, [])
