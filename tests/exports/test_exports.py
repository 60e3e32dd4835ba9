"""Records in the formats of others: they say what is known, and other programs read them."""

import doctest
import json
import re
import subprocess
from dataclasses import replace

import bibtexparser
import invented
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repository import REPOSITORY
from scholie import bibliography, exports, pandoc
from scholie.document import parse
from scholie.exports import bibtex, csljson, latex, record, ris
from scholie.formats.csl import from_csl, to_csl
from scholie.formats.ris import from_ris
from scholie.model import Author, Bilingual, Contribution, Edition, Keywords, Metadata, Name, Reference, Settings, Volume, frozen

FULL = Volume(
    "journees",
    Bilingual("Journées de la Marge", "Days of the Margin"),
    subtitle=Bilingual("Lire à Port-Clos"),
    editors=(Author("Garance", "Iris"), Author("Atelier du Livre")),
    event=Bilingual("Journées d’étude du CLEM"),
    date="12 mai 2021",
    place="Port-Clos",
    publisher="Presses de l’Estran",
    isbn="978-2-00-000000-2",
)
TALK = Metadata(
    Bilingual("La glose, de l’État à la CNIL : 100 % d’écarts & {autres} cas"),
    (Author("Lenoir", "Ada"), Author("Collectif des copistes")),
    "talk",
    abstract=Bilingual("Un *mot* sur la marge.", "A word about the margin."),
    keywords=Keywords(("glose", "marge")),
)
WORKS = (
    Reference(
        "arvor1999",
        "article",
        (Name("Arvor", "Lise", "de"), Name("Office des marges", corporate=True)),
        translators=(Name("Rey", "Jo"),),
        year="1999a",
        origyear="1962",
        title="Le livre ouvert",
        subtitle="une étude",
        container="Marges",
        volume="3",
        issue="2",
        pages="12–34",
        doi="10.5555/x_y",
        language="fr",
    ),
    Reference("doi:10/x", "online", title="Sans auteur", url="https://a.example/b_c%20d", accessed="2021-04-03"),
)


def made(*contributions, volume=FULL, **fields):
    """Return an edition of one volume with contributions by slug and metadata."""
    held = tuple(Contribution(volume.slug, slug, metadata, parse("[Arvor](@arvor1999)")) for slug, metadata in contributions)
    return Edition(volumes=(volume,), contributions=held, **fields)


@pytest.fixture(scope="module")
def files():
    """Return the files of an edition in which everything is known."""
    return exports.write(made(("lenoir", TALK), references=WORKS, settings=Settings(url="https://m.example/e/")))


def fields(source):
    """Return the fields of each entry of a .bib, by key, as another program reads them."""
    library = bibtexparser.parse_string(source)
    assert library.failed_blocks == []
    assert len({entry.key for entry in library.entries}) == len(library.entries)
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def read_ris(source):
    """Return the records of a RIS file: pairs of a tag and a value, as the specification lays them out."""
    records, row = [], []
    for line in source.split("\r\n"):
        assert "\n" not in line
        if line:
            assert line[2:6] == "  - ", line
            row.append((line[:2], line[6:]))
        if line.startswith("ER"):
            records.append(row)
            row = []
    assert not row
    return records


def one(source, tag):
    """Return the values that the first record of a RIS file has behind *tag*."""
    return [value for held, value in read_ris(source)[0] if held == tag]


def test_docstring_examples_hold():
    """What the docstrings show is what happens."""
    assert [doctest.testmod(module).failed for module in (exports, latex, ris, bibtex, record)] == [0] * 5


def test_addresses(files):
    """Every record and every collection of them stands in each format where it is looked for."""
    places = (
        "journees",
        "journees/lenoir",
        "journees/lenoir/ouvrages",
        "bibliographie",
        "bibliographie/arvor1999",
        "bibliographie/doi%3A10%2Fx",
    )
    records = {f"{place}{suffix}" for place in places for suffix in (".bib", ".ris", ".csl.json")}
    assert records | {"journees/lenoir.tei.xml", "atom.xml", "en/atom.xml"} == set(files)


def test_two_writings_are_the_same():
    """The bytes depend on nothing but the edition."""
    assert exports.write(invented.edition()) == exports.write(invented.edition())


# ---- BibTeX


def test_bibtex_has_what_is_known(files):
    """An entry has its volume, editors, event and date; capitals inside titles are protected, specials escaped."""
    assert fields(files["journees.bib"])["lenoir"] == {
        "author": "Lenoir, Ada and {Collectif des copistes}",
        "title": r"La glose, de l’{État} à la {CNIL} : 100 \% d’écarts \& autres cas",
        "booktitle": "Journées de la {Marge}",
        "booksubtitle": "Lire à {Port-Clos}",
        "editor": "Garance, Iris and {Atelier du Livre}",
        "eventtitle": "Journées d’étude du {CLEM}",
        "date": "2021-05-12",
        "publisher": "Presses de l’Estran",
        "location": "Port-Clos",
        "isbn": "978-2-00-000000-2",
        "langid": "french",
        "abstract": "Un mot sur la marge.",
        "keywords": "glose, marge",
        "url": "https://m.example/e/journees/lenoir/",
    }


def test_bibtex_has_nothing_else():
    """Of a text of which nothing is known there is a title, in its language, and no empty field."""
    bare = made(("anonyme", Metadata()), volume=Volume("v"))
    assert exports.write(bare)["v.bib"] == "@misc{anonyme,\n  title  = {anonyme},\n  langid = {french},\n}\n"


def test_what_the_editors_supplied_is_said():
    """A supplied title stands in brackets, conjectured authors are said to be that; an unknown author is no field."""
    files = exports.write(invented.edition())
    own = fields(files["actes-des-marges.bib"])
    assert own["veillee"]["title"] == "[Veillée de diapositives]"
    assert "author" not in own["veillee"]
    guessed = replace(TALK, supplied=frozen({"authors": Bilingual("Signature du 3^e^ feuillet.")}))
    (item,) = json.loads(exports.write(made(("lenoir", guessed)))["journees/lenoir.csl.json"])
    assert item["note"] == "Signature du 3e feuillet."
    assert "note" not in exports.printed(made(("lenoir", guessed)), made(("lenoir", guessed)).contributions[0])


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@book{a,\n  title = {B},\n  doubtful = {title},\n  date = {2001},\n}", "@book{a,\n  title = {B},\n  date = {2001},\n}"),
        ("@book{a, title = {Doubtful = B}, doubtful = {title, publisher}}", "@book{a, title = {Doubtful = B},}"),
        ("@book{a, title = {Un doubtful livre}}", "@book{a, title = {Un doubtful livre}}"),
    ],
)
def test_what_is_in_doubt_is_for_the_editors_alone(entry, expected):
    """The field that marks others as doubtful is taken out of an entry, and nothing else."""
    assert bibtex.DOUBTFUL.sub("", entry) == expected


def test_a_contribution_never_has_the_key_of_a_work():
    """A slug that a work has for key, or another contribution, gets its volume before it."""
    both = made(("arvor1999", TALK), references=WORKS)
    assert list(fields(exports.write(both)["journees.bib"])) == ["journees-arvor1999"]


def test_works_stand_as_their_editors_wrote_them():
    """An entry is copied byte for byte, unless it needs a string from elsewhere: then it is made from its record."""
    source = '@string{m = "Marges"}\n@book{a, title = {The {X} of \\LaTeX}, note={ n }}\n@article{b, title = {Y}, journaltitle = m, pages = {1--2}}\n'
    library = bibliography.read(source)
    files = exports.write(Edition(references=library.references, bibtex=library.entries))
    assert files["bibliographie/a.bib"] == "@book{a, title = {The {X} of \\LaTeX}, note={ n }}\n"
    assert fields(files["bibliographie.bib"])["b"] == {"title": "Y", "journaltitle": "Marges", "pages": "1--2"}


def test_a_made_entry_is_the_same_record(files):
    """What is made from a record reads as that record again."""
    for work in WORKS:
        (again,) = bibliography.read(files[f"{exports.work_at(work.key)}.bib"]).references
        kept = replace(again, line=0, extra=work.extra)
        assert kept == replace(work, pages=work.pages.replace("–", "-").replace("--", "-"))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40))
def test_law_titles_keep_their_words(words):
    """Protected and escaped, a title still reads as it was; only braces, which BibTeX has for itself, are dropped."""
    (work,) = bibliography.read(f"@misc{{k, title = {{{latex.title(words)}}}}}").references
    assert work.title.split() == words.replace("{", "").replace("}", "").split()


# ---- RIS


def test_ris_reads_back(files):
    """Every tag of the public specification stands where it should, people one a line, pages apart."""
    source = files["bibliographie/arvor1999.ris"]
    assert read_ris(source) == [
        [
            ("TY", "JOUR"), ("ID", "arvor1999"), ("AU", "de Arvor, Lise"), ("AU", "Office des marges"), ("A4", "Rey, Jo"),
            ("TI", "Le livre ouvert : une étude"), ("T2", "Marges"), ("VL", "3"), ("IS", "2"), ("DO", "10.5555/x_y"), ("LA", "fr"),
            ("PY", "1999"), ("OP", "1962"), ("SP", "12"), ("EP", "34"), ("ER", ""),
        ]
    ]  # fmt: skip


def test_ris_of_a_contribution(files):
    """A contribution is a conference paper in its volume, with its abstract and its words."""
    own = files["journees/lenoir.ris"]
    assert one(own, "TY") == ["CPAPER"]
    assert one(own, "T2") == ["Journées de la Marge : Lire à Port-Clos"]
    assert one(own, "AU") == ["Lenoir, Ada", "Collectif des copistes"]
    assert one(own, "AB") == ["Un mot sur la marge."]
    assert one(own, "KW") == ["glose", "marge"]
    assert one(own, "DA") == ["2021/05/12/"]
    assert len(read_ris(files["bibliographie.ris"])) == 2


def test_ris_lines_hold_one_value_each():
    """A line end inside a field never begins a line of its own."""
    broken = Reference("k", title="Un\ntitre\r\nER  - x", note="a\tb")
    assert read_ris(ris.write(Edition(), [broken]))[0][2:4] == [("TI", "Un titre ER - x"), ("N1", "a b")]


# ---- CSL-JSON


def test_csl_of_a_contribution(files):
    """An item has its type, people, date, language and abstract as CSL-JSON has them."""
    (item,) = json.loads(files["journees/lenoir.csl.json"])
    assert item["type"] == "paper-conference"
    assert item["author"] == [{"family": "Lenoir", "given": "Ada"}, {"literal": "Collectif des copistes"}]
    assert item["issued"] == {"date-parts": [[2021, 5, 12]]}
    assert item["abstract"] == "Un mot sur la marge."
    assert item["language"] == "fr"
    assert item["URL"] == "https://m.example/e/journees/lenoir/"


def test_pandoc_formats_our_csl(files):
    """Pandoc formats every item of every file, conjectured authors in brackets."""
    for path, source in files.items():
        if path.endswith(".json"):
            items = json.loads(source)
            assert set(pandoc.format_references(items, "iso690-author-date-fr", "fr")) == {item["id"] for item in items}
    guessed = made(("lenoir", replace(TALK, supplied=frozen({"authors": Bilingual("Signature.")}))))
    item = exports.printed(guessed, guessed.contributions[0])
    (formatted,) = pandoc.format_references([item], "chicago-author-date", "en").values()
    assert formatted.startswith("[Lenoir, Ada], and [Collectif des copistes].")


@pytest.mark.parametrize(("suffix", "reader"), [(".bib", "biblatex"), (".ris", "ris"), (".csl.json", "csljson")])
def test_another_program_reads_the_same_in_every_format(files, suffix, reader):
    """Read by pandoc, the three formats name the same people, titles, containers and years."""
    for path in ("journees", "journees/lenoir", "bibliographie/arvor1999"):
        command = [pandoc.binary(), "-f", reader, "-t", "csljson"]
        done = subprocess.run(command, input=files[f"{path}{suffix}"].encode(), capture_output=True, check=True)
        (own,), (read,) = json.loads(files[f"{path}.csl.json"]), json.loads(done.stdout)
        for name in ("type", "container-title", "page", "volume", "DOI"):
            assert plain(read.get(name, "")) == plain(own.get(name, "")), (path, name)
        assert read["author"][0]["family"].removeprefix("de ") == own["author"][0]["family"]
        assert len(read["author"]) == len(own["author"])
        assert read["issued"]["date-parts"][0][0] == own["issued"]["date-parts"][0][0]


def plain(value):
    """Return *value* with a plain hyphen, and no blank before a colon."""
    return str(value).replace("\u2013", "-").replace(" :", ":")


def test_works_of_csl_are_the_citation_parts_own():
    """A work's item is what the rest of the program formats."""
    assert json.loads(exports.FORMS[2].write(Edition(), WORKS)) == [to_csl(work) for work in WORKS]


# ---- Import


def test_the_works_of_the_edition_come_back():
    """Written as RIS and as CSL-JSON and imported again, every record of the repository is the same, but for what neither has.

    Neither has a word for a whole issue of a journal.
    """
    works = bibliography.read((REPOSITORY / "bibliography.bib").read_text("utf-8")).references
    assert len(works) > 25
    for form, read in ((ris, from_ris), (csljson, from_csl)):
        again = read(form.write(Edition(references=works), works)).references
        for before, after in zip(works, again, strict=True):
            kind = "article" if before.type == "periodical" else before.type
            assert replace(after, line=0, extra=before.extra) == replace(before, line=0, type=kind), form.FORM.name


PARTS = st.text("abcdéèÀÉ ’-\u00a0\u202f", min_size=1, max_size=12).map(lambda words: re.sub(" +", " ", words).strip()).filter(bool)
PEOPLE = st.lists(
    st.one_of(st.builds(Name, PARTS.map(str.title), st.one_of(st.just(""), PARTS)), st.builds(Name, PARTS, corporate=st.just(True))),
    max_size=3,
)


@given(PEOPLE.map(tuple), PARTS, PARTS, st.sampled_from(["", "3", "12-34", "iv-xii"]), st.sampled_from(["", "1999"]))
def test_law_what_is_written_as_ris_is_read_back(people, title, container, pages, year):
    """People, title, container, pages and year come back from RIS as they were, no-break spaces included."""
    work = Reference("a1", "article", people, title=title, container=container, pages=pages, year=year)
    (again,) = from_ris(ris.write(Edition(), [work])).references
    assert (again.title, again.container, again.pages, again.year) == (title, container, pages, year)
    assert [(" ".join(filter(None, (name.particle, name.family))), name.given, name.corporate) for name in again.authors] == [
        (name.family, name.given, name.corporate) for name in people
    ]
