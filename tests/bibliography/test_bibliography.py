"""bibliography.bib is read, and written without the loss of a byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.bibliography import add, entry, read
from scholie.model import Name, Reference, frozen

EDITORS = """@comment{kept as it is}
@string{rs = "Revue des services"}

% a free comment
@Article{lenoir2011,
   author  = {Lenoir, Paul and {Ministère du Lien} and others},
   TITLE   = {Les {\\'e}crans \\og muets\\fg{} : 100\\% public},
   journal = rs # ", suppl.",
   date    = {2011-05},
   pages   = "45--67",
   url     = {https://example.org/a%20b},
   langid  = {french},
}
@book{morel1999, author = {de La Tour, Anne and Jean Le Bris}, title = {Murs}, year = 1999,
  origdate = {1963}, address = {Lyon}, keywords = {a, b}}
"""


def test_an_entry_is_read():
    """Strings, concatenations, LaTeX, bodies and BibTeX's older names are understood; addresses are left alone."""
    first, second = read(EDITORS).references
    assert first.authors == (Name("Lenoir", "Paul"), Name("Ministère du Lien", corporate=True))
    assert first.others == {"authors"}
    assert first.title == "Les écrans «\u00a0muets\u00a0» : 100% public"
    assert (first.container, first.year, first.pages) == ("Revue des services, suppl.", "2011", "45-67")
    assert (first.url, first.language, first.line) == ("https://example.org/a%20b", "fr", 5)
    assert second.authors[0] == Name("La Tour", "Anne", "de")
    assert (second.year, second.origyear, second.place) == ("1999", "1963", "Lyon")
    assert dict(second.extra) == {"keywords": "a, b"}


def test_the_entry_of_a_key_stands_as_the_editor_wrote_it():
    """The raw entry is in the file, character by character, but for the strings of the file, whose words are in their place."""
    entries = read(EDITORS).entries
    assert list(entries) == ["lenoir2011", "morel1999"]
    assert entries["lenoir2011"].replace("{Revue des services, suppl.}", 'rs # ", suppl."') in EDITORS
    assert entries["morel1999"] in EDITORS


@pytest.mark.parametrize(("source", "code", "line"), [
    ("@book{a, title={x}}\n@book{a, title={y}}\n", "bibliography-duplicate", 2),
    ("\n@book{a, title={x}, title={y}}\n", "bibliography-field-twice", 2),
    ("@book{a title={x}}\n", "bibliography-syntax", 1),
    ("@book{b, title={x}}\n\n@book{a, title={x\n", "bibliography-syntax", 3),
    ("@book{a b, title={x}}\n", "bibliography-key", 1),
])  # fmt: skip
def test_what_cannot_be_read_is_a_problem_with_its_line(source, code, line):
    """Nothing is raised, and the readable entries are there."""
    library = read(source)
    assert [(problem.code, problem.place.file, problem.place.line) for problem in library.problems] == [(code, "bibliography.bib", line)]
    assert len({reference.key for reference in library.references}) == len(library.references) == len(library.entries)


def test_a_new_entry_is_biblatex():
    """Fields have biblatex's names, bodies braces, pages a double hyphen, special characters a backslash."""
    reference = Reference(
        key="cun2017",
        type="report",
        authors=(Name("Conseil des usages", corporate=True), Name("La Tour", "Anne", "de")),
        year="2017",
        title="Écrans & guichets",
        publisher="CUN",
        pages="45-67",
        language="fr",
        url="https://example.org/a%20b_c",
        accessed="2021-04-03",
        extra=frozen({"pagetotal": "12 p.", "keywords": "a"}),
    )
    assert entry(reference) == (
        "@report{cun2017,\n"
        "  author = {{Conseil des usages} and de La Tour, Anne},\n"
        "  title = {Écrans \\& guichets},\n"
        "  pages = {45--67},\n"
        "  institution = {CUN},\n"
        "  date = {2017},\n"
        "  langid = {french},\n"
        "  url = {https://example.org/a%20b_c},\n"
        "  urldate = {2021-04-03},\n"
        "  keywords = {a},\n"
        "  pagetotal = {12 p.},\n"
        "}\n"
    )


PLAIN = st.text(st.sampled_from("abcÉéœ’ -.:%&#$_~^«» \u00a0"), max_size=20).map(lambda text: " ".join(text.split(" ")).strip(" "))
FAMILY = st.sampled_from(["Morel", "Le Bris", "d’Estrées", "Lévi-Dumas", "And"])
NAMES = st.one_of(
    st.builds(Name, FAMILY, st.sampled_from(["Anne", "J.-Y.", ""])),
    st.builds(Name, st.just("Tour"), st.just("Anne"), st.just("de la")),
    st.builds(Name, st.sampled_from(["Ministère de la Paix et du Lien", "CUN"]), corporate=st.just(True)),
)
REFERENCES = st.builds(
    Reference,
    key=st.sampled_from(["a2001", "b2002"]),
    type=st.sampled_from(["book", "article", "incollection", "thesis", "report", "online", "periodical", "legislation"]),
    authors=st.lists(NAMES, max_size=3).map(tuple),
    editors=st.lists(NAMES, max_size=2).map(tuple),
    others=st.frozensets(st.sampled_from(["authors", "editors"])),
    year=st.sampled_from(["", "1999", "2007a", "s. d."]),
    origyear=st.sampled_from(["", "1963"]),
    title=PLAIN.filter(bool),
    container=PLAIN,
    pages=st.sampled_from(["", "12", "12-15"]),
    issue=st.sampled_from(["", "4-5"]),
    language=st.sampled_from(["", "fr", "en"]),
    url=st.sampled_from(["", "https://example.org/a%20b~c_d--e"]),
    publisher=PLAIN,
).filter(lambda reference: reference.type != "periodical" or reference.container)


@given(REFERENCES)
def test_law_what_is_written_is_read_again(reference):
    """A record written as an entry is the same record when it is read."""
    (again,) = read(entry(reference)).references
    fields = ("key", "type", "authors", "editors", "others", "year", "origyear", "pages", "issue", "language", "url")
    assert [getattr(again, field) for field in fields] == [getattr(reference, field) for field in fields]
    squeezed = [" ".join(getattr(r, field).split()) for r in (again, reference) for field in ("title", "publisher")]
    assert squeezed[:2] == squeezed[2:]
    if reference.type != "periodical":
        assert " ".join(again.container.split()) == " ".join(reference.container.split())


@given(st.text(st.sampled_from('@{}=,"#%ab \n\\')), st.lists(REFERENCES, max_size=2))
def test_law_no_byte_of_the_editor_is_lost(source, references):
    """Whatever stands in the file, it is the beginning of the new one; and reading never fails."""
    assert add(source, references).startswith(source)
    read(add(source, references))


@given(REFERENCES)
def test_law_an_added_work_is_found_and_the_others_stay(reference):
    """After adding, the editor's entries are what they were and the new one stands at the end."""
    library = read(add(EDITORS, [reference]))
    before = read(EDITORS)
    assert library.references[:-1] == before.references
    assert library.references[-1].key == reference.key
    assert {key: library.entries[key] for key in before.entries} == dict(before.entries)


def test_fields_in_doubt_are_named_as_the_entry_names_them():
    """What is in doubt stands in the entry under the names of biblatex, and is read again."""
    reference = Reference(key="a2001", type="thesis", title="T", publisher="U", year="2001", doubtful=("title", "publisher"))
    assert "  doubtful = {title, institution},\n" in entry(reference)
    assert read(entry(reference)).references[0].doubtful == reference.doubtful
