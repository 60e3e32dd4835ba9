"""Laws of the relation of two works: it is symmetric, and the dress of a record tells nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from scholie import bibliography
from scholie.document import fold
from scholie.model import Name, Reference
from scholie.works import Index, Relation, relation
from strategies import words

Fields = Mapping[str, str]
ACCENTS = {"é": r"\'e", "è": r"{\`e}", "à": r"\`{a}", "É": r"\'{E}", "ç": r"\c{c}", "ê": r"\^e"}
FAMILIES = st.sampled_from(["Brévère", "Hélaut", "Rivet", "Çarlin", "Môrel-Rivet"])
GIVEN = st.sampled_from(["Élodie", "Luce", "Jean-Paul", "Anne"])
titles = st.lists(words, min_size=1, max_size=6).map(" ".join)
drawn = st.fixed_dictionaries(
    {"author": st.tuples(FAMILIES, GIVEN).map(", ".join), "title": titles},
    optional={
        "publisher": st.sampled_from(["Marges", "Les Trois Encres"]),
        "year": st.sampled_from(["1999", "2004", "1999a"]),
        "edition": st.sampled_from(["2", "3"]),
        "volume": st.sampled_from(["1", "II"]),
        "langid": st.sampled_from(["french", "english"]),
        "translator": st.just("Malet, Anne"),
        "isbn": st.sampled_from(["978-2-07-036822-8", "978-2-07-036053-6"]),
    },
)


def record(fields: Fields, key: str = "a", strings: str = "") -> Reference:
    """Return the book with *fields*, read from BibTeX; a value that begins with # is the name of a string."""
    values = (f"  {name} = {value[1:] if value.startswith('#') else '{' + value + '}'}" for name, value in fields.items())
    (read,) = bibliography.read(f"{strings}@book{{{key},\n" + ",\n".join(values) + "\n}\n").references
    return read


def latex(fields: Fields) -> Reference:
    """Return the record with its accents as LaTeX writes them."""
    return record({name: "".join(ACCENTS.get(letter, letter) for letter in value) for name, value in fields.items()})


def strings(fields: Fields) -> Reference:
    """Return the record with its publisher as a string that is defined before it."""
    given = {**fields, "publisher": "#house"} if "publisher" in fields else fields
    return record(given, strings=f"@string{{house = {{{fields.get('publisher', '')}}}}}\n")


def turned(fields: Fields) -> Reference:
    """Return the record with its fields in another order and under another key."""
    return record(dict(reversed(fields.items())), "zz1999")


def shouted(fields: Fields) -> Reference:
    """Return the record with family name and title in capitals without accents."""
    family, first = fields["author"].split(", ")
    return record({**fields, "author": f"{fold(family).upper()}, {first}", "title": fold(fields["title"]).upper()})


def shortened(fields: Fields) -> Reference:
    """Return the record with initials for given names."""
    family, first = fields["author"].split(", ")
    return record({**fields, "author": f"{family}, {'-'.join(part[0] + '.' for part in first.split('-'))}"})


def commaless(fields: Fields) -> Reference:
    """Return the record with its author as lists print names, « DURKHEIM É. », which BibTeX takes for given name and family name."""
    family, first = fields["author"].split(", ")
    return record({**fields, "author": f"{family.upper()} {first[0]}."})


WHOLE = (latex, strings, turned, shouted)
"""Ways to write a record that keep all of it."""
SHORT = (shortened, commaless)
"""Ways to write it that shorten names."""


@given(drawn, st.sampled_from([*WHOLE, *SHORT]))
def test_law_a_record_in_another_dress_is_the_same_work(fields: Fields, dress: Callable[[Fields], Reference]):
    """Accents of LaTeX, strings, order, key, capitals and initials make no other work, and the index finds it."""
    assert relation(record(fields), dress(fields)) is Relation.SAME
    assert Index([record(fields)]).same(dress(fields)) == record(fields)


@given(drawn, drawn, st.sampled_from(WHOLE))
def test_law_the_answer_does_not_hang_on_the_dress(one: Fields, other: Fields, dress: Callable[[Fields], Reference]):
    """Of two records the answer is the same, however one of them is written."""
    near = {**one, **other, "author": one["author"], "title": one["title"]}
    for yours in (other, near):
        assert relation(dress(one), record(yours)) is relation(record(one), record(yours))


names = st.lists(st.builds(Name, words, words, corporate=st.booleans()), max_size=3).map(tuple)
numbers = st.sampled_from(["", "1", "2", "II", "12-13"])
hosts = st.sampled_from(["", "Revue du prêt", "Prêts"])
anyhow = st.builds(
    Reference,
    type=st.sampled_from(["book", "article", "incollection", "thesis", "report", "misc", "legislation", "periodical", "online"]),
    authors=names,
    editors=names,
    translators=names,
    year=st.sampled_from(["", "1999", "1999a", "1999b", "2004", "s. d."]),
    title=titles | st.just("") | st.text(max_size=12),
    subtitle=titles | st.just(""),
    container=hosts,
    edition=numbers,
    volume=numbers,
    issue=numbers,
    pages=st.sampled_from(["", "12-34", "112-5", "xii", "8"]),
    publisher=hosts,
    doi=st.sampled_from(["", "10.1000/a", "10.1000/b"]),
    isbn=st.sampled_from(["", "978-2-07-036822-8", "2-07-036822-X", "x"]),
    language=st.sampled_from(["", "fr", "en"]),
    others=st.sampled_from([frozenset(), frozenset({"authors"})]),
)


@given(anyhow, anyhow, st.sets(st.sampled_from(["authors", "title", "subtitle", "year", "container", "type"])))
def test_law_the_relation_is_symmetric(one: Reference, other: Reference, shared: set[str]):
    """Whichever record comes first, the answer is one, for records that have much in common as well."""
    near = replace(other, **{name: getattr(one, name) for name in shared})
    assert relation(one, near) is relation(near, one)


@given(anyhow, words)
def test_law_a_record_is_the_work_it_records(one: Reference, key: str):
    """A record and itself are one work, whatever its key and its line."""
    assert relation(one, replace(one, key=key, line=7)) is Relation.SAME
