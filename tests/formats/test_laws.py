"""What is written in a format reads back the same: every field that the format has a place for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields as fields_of
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from scholie.formats.bibtex import entry, read
from scholie.formats.csl import from_csl, to_csl
from scholie.formats.csl import variables as csl
from scholie.formats.people import ROLES, person
from scholie.formats.ris import from_ris, to_ris
from scholie.formats.ris import tags as ris
from scholie.formats.ris.read import WHOLE
from scholie.model import Name, Reference, frozen

WORDS = st.text(st.sampled_from("abcÉéœ’'-.&%#$_~^«»\u00a0"), min_size=1, max_size=12).map(lambda word: word.strip("\u00a0")).filter(bool)
LINES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
FAMILIES = st.sampled_from(
    ("Morel", "Le Bris", "d’Estrées", "Lévi-Dumas", "And", "Durand, fils", "Trick and Track", "le bris", "Prés et Bois", "others", "R&D")
)
GIVEN = st.sampled_from(("", "Anne", "J.-Y.", "Jean et Anne", "Jean, dit Rey", "A. and B."))
BODIES = st.sampled_from(
    (
        "CUN",
        "Ministère de la Paix et du Lien",
        "Barnes, Rives and Co., Inc.",
        "others",
        "Conseil and Conseil",
        "Office des marges, Bureau du gué",
    )
)
PERSONS = st.builds(
    Name, FAMILIES, GIVEN, st.sampled_from(("", "de", "de la", "d’", "von der")), st.sampled_from(("", "Jr", "III", "père, fils"))
)
PEOPLE = st.lists(st.one_of(PERSONS, st.builds(Name, BODIES, corporate=st.just(True))), max_size=3).map(tuple)
KINDS = ("book", "article", "incollection", "inproceedings", "thesis", "report", "online", "legislation", "jurisdiction", "unpublished")
PLAIN = ("title", "subtitle", "container", "series", "edition", "volume", "issue", "publisher", "place", "note")
EMPTY = st.just("")
RECORDS = st.builds(
    Reference,
    key=st.sampled_from(("a2001", "actes", "doi:10.5555/x")),
    type=st.sampled_from(KINDS),
    authors=PEOPLE,
    editors=PEOPLE,
    translators=PEOPLE,
    year=st.sampled_from(("", "1999", "2007a", "s. d.", "à paraître")),
    origyear=st.sampled_from(("", "1963")),
    **{name: st.one_of(EMPTY, LINES) for name in PLAIN},
    pages=st.sampled_from(("", "7", "12-34", "iv-xii", "12-15, 20")),
    doi=st.sampled_from(("", "10.5555/x_y", "10.1002/(SICI)1097-0258(1998)17:15<1661::AID-1>3.0.CO;2-2")),
    isbn=st.sampled_from(("", "978-2-00-000001-2")),
    issn=st.sampled_from(("", "1234-5678")),
    url=st.sampled_from(("", "https://example.org/a_b%20c?x=1&y=~2--3#z")),
    accessed=st.sampled_from(("", "2021-04-03", "2021-04")),
    language=st.sampled_from(("", "fr", "en", "de")),
    others=st.frozensets(st.sampled_from(("authors", "editors", "translators"))),
)


def sound(record: Reference) -> Reference:
    """Return *record* with nobody following where nobody is named."""
    return replace(record, others=frozenset(field for field in record.others if getattr(record, field)))


FURTHER = {
    "abstract": LINES,
    "pagetotal": st.sampled_from(("312", "12 p.")),
    "volumes": st.just("2"),
    "library": st.just("Archives du Ponant, 3 E 214"),
    "shelfmark": st.just("3 E 214"),
    "shorttitle": LINES,
    "type": LINES,
}
EXTRA = st.fixed_dictionaries({}, optional=FURTHER).map(frozen)


def squeezed(record: Reference) -> Reference:
    """Return *record* with single blanks, without its line."""
    kept = {field.name: getattr(record, field.name) for field in fields_of(record)}
    words = {name: " ".join(value.split(" ")).strip(" ") for name, value in kept.items() if isinstance(value, str)}
    return replace(
        record, **words, line=0, extra=frozen({name: " ".join(value.split(" ")).strip(" ") for name, value in record.extra.items()})
    )


# ---- BibTeX

IN_BIBTEX = st.fixed_dictionaries(
    {},
    optional={
        **FURTHER,
        "crossref": st.just("actes"),
        "date": st.sampled_from(("1999-05-03", "1999/2001", "1999-05~")),
        "urldate": st.just("3 mai 2011"),
        "langid": st.just("latin"),
        "bookauthor": st.just("{Office, Bureau and Co.} and de la Tour, Jr, Anne and others"),
        "keywords": st.just("a, b"),
        "sortkey": LINES,
    },
)


@given(RECORDS, IN_BIBTEX)
def test_law_bibtex_reads_back_every_field(record, further):
    """Names of every make, strange dates, references to other entries and fields of no record: all come back."""
    if "date" in further:
        record = replace(record, year="1999")
    if "urldate" in further:
        record = replace(record, accessed=further.pop("urldate"))
    if "langid" in further:
        record = replace(record, language="")
    written = entry(replace(record, extra=frozen(further)))
    (again,) = read(written).references
    assert squeezed(again) == squeezed(replace(record, extra=frozen(further)))
    assert entry(again) == written


VALUES = st.one_of(
    LINES.map(lambda words: "{" + re.sub(r"[%#&$_^~]|-(?=-)|'(?=')|(?<=-)-", "", words) + "}"),
    st.just("seuils"),
    st.just('seuils # ", " # {suppl. {C\\#} {{a{b}}}}'),
    st.integers(1, 99).map(str),
)
NAMED = ("note", "journal", "journaltitle", "booktitle", "number", "issue", "publisher", "school", "institution", "eventtitle")
DATED = {"year": st.sampled_from(("2004", "{2004}", "{in press}")), "date": st.sampled_from(("{1999}", "{1999-05}", '"1999/2001"'))}
HELD = st.fixed_dictionaries({}, optional={**dict.fromkeys(NAMED, VALUES), **DATED, "month": st.just('jun # "/" # jul')})
STRINGS = '@string{rev = "Revue"}\n@string{seuils = rev # { des Seuils}}\n'


@given(st.sampled_from((*KINDS, "misc", "periodical", "Book")), HELD)
def test_law_no_field_of_an_entry_is_lost(kind, held):
    """Every word of an entry, strings resolved, is in the entry that is written of its record; and alone it reads the same."""
    source = STRINGS + f"@{kind}{{k,\n title = {{T}},\n" + "".join(f" {name} = {value},\n" for name, value in held.items()) + "}\n"
    library = read(source)
    (record,) = library.references
    (alone,) = read(library.entries["k"]).references
    assert replace(alone, line=0) == replace(record, line=0)
    (again,) = read(entry(record)).references
    assert replace(again, line=0) == replace(record, line=0)
    written = " ".join(entry(record).replace("\\", "").replace("{", "").replace("}", "").split())
    shown = [value.replace("seuils", "Revue des Seuils").replace("jun", "6").replace("jul", "7") for value in held.values()]
    plain = (re.sub(r'["\\{}]| # ', "", value) for value in shown)
    assert all(dashed(" ".join(words.split())) in dashed(written) for words in plain)


def dashed(text):
    """Return *text* with each dash as one hyphen: LaTeX writes the longer ones with two and three."""
    return re.sub("[-–—]+", "-", text)


# ---- RIS and CSL-JSON


def in_csl(record: Reference) -> Reference:
    """Return what CSL-JSON has a place for in *record*."""
    year = re.sub(r"(?<=\d{4})[a-z]$", "", record.year)
    return replace(record, title=to_csl(record).get("title", ""), subtitle="", year=year)


def named(record: Reference, parts: Callable[[Name], Name | None]) -> Reference:
    """Return *record* with its people as *parts* has them; nobody is called « others », which is read as « et al. »."""
    known = ((field, [parts(name) for name in getattr(record, field) if name.family != "others"]) for field in ROLES.values())
    return sound(replace(record, **{field: tuple(filter(None, names)) for field, names in known}))


def as_csl(name: Name) -> Name:
    """Return *name* as CSL-JSON has it: a particle that is not told apart is found."""
    return name if name.corporate or name.particle else person(name.family, name.given, name.suffix)


def as_ris(name: Name) -> Name | None:
    """Return *name* as RIS has it: particle and family name in one, a comma in no part of a person's."""
    if name.corporate:
        return name
    commas = "," in f"{name.family}{name.given}{name.suffix}"
    return None if commas else person(f"{name.particle} {name.family}".strip(), name.given, name.suffix)


@given(RECORDS, EXTRA)
def test_law_csl_reads_back_every_field_it_has_a_place_for(record, further):
    """What is lost stands in the table: the letter of a year, and that a title has two parts."""
    record = named(replace(record, extra=further), as_csl)
    (again,) = from_csl(json.dumps([to_csl(record)])).references
    assert squeezed(again) == squeezed(in_csl(record))
    assert {"subtitle", "printedyear", "others", "doubtful"} == set(csl.NO_PLACE)


@given(RECORDS, EXTRA)
def test_law_ris_reads_back_every_field_it_has_a_place_for(record, further):
    """What CSL-JSON loses is lost, and what stands in the table of RIS; a body's comma is kept by a sign of its own."""
    record = named(replace(record, extra=further), as_ris)
    (again,) = from_ris(to_ris(to_csl(record))).references
    lost = {name for name, variable in csl.EXTRA.items() if variable in ris.NO_PLACE}
    kept = {name: value for name, value in further.items() if name not in lost}
    expected = replace(in_csl(record), extra=frozen(kept))
    if expected.type in WHOLE and not expected.series:
        expected = replace(expected, series=expected.container, container="")
    assert squeezed(again) == squeezed(expected)
