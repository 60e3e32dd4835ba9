"""Front matter: read with every mistake in its place, printed with every string quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.metadata import front_matter, read, split
from scholie.model import Author, Bilingual, Keywords, Metadata, Witness
from strategies import anything

GOOD = '---\ntitle: {fr: "Un titre", en: "A title"}\nauthors: []\nkind: "talk"\nlanguage: "fr"\n---\n\nCorps.\n'


def test_the_body_begins_where_the_front_matter_ends() -> None:
    """The parser knows the line of the file on which the body begins."""
    _, body, line = split(GOOD)
    assert (body, line) == ("\nCorps.\n", 7)


def test_all_mistakes_are_said_at_once_with_their_lines() -> None:
    """An editor mends a file in one go."""
    source = '---\ntitle: "T"\nauthors:\n  - {familly: "X"}\nfoo: "1"\nkind: "a"\nkind: "b"\n---\n'
    _, problems = read(source, "text.md")
    assert {(p.code, p.place.line) for p in problems} == {
        ("yaml-duplicate", 7),
        ("field-invalid", 4),
        ("field-unknown", 4),
        ("field-unknown", 5),
    }


@pytest.mark.parametrize(
    ("field", "typed", "read_as"),
    [
        ("date", "2022-03-04", "2022-03-04"),
        ("date", "2022-03", "2022-03"),
        ("date", "2022", "2022"),
        ("date", "", ""),
        ("date", "12 mai 2021", None),
        ("date", "2022-13", None),
        ("doi", "10.5555/marges.3", "10.5555/marges.3"),
        ("doi", "https://doi.org/10.5555/marges.3", None),
        ("doi", "10.5555/marges.", None),
        ("pages", "12-34", "12-34"),
        ("pages", "12 – 34", "12-34"),
        ("pages", "iv-xii", "iv-xii"),
        ("pages", "e7", "e7"),
        ("pages", "34-12", None),
        ("pages", "12, 34", None),
    ],
)
def test_date_doi_and_pages_have_their_form(field: str, typed: str, read_as: str | None) -> None:
    """What a publisher gives is read when it has its form; anything else is an error at its line, and is left out."""
    value, problems = read(f'---\ntitle: "T"\n{field}: "{typed}"\n---\n', "text.md")
    assert getattr(value, field) == (read_as or "")
    assert [(problem.code, problem.place.line) for problem in problems] == ([] if read_as is not None else [("field-invalid", 3)])


def test_a_field_with_a_mistake_leaves_the_others() -> None:
    """One slip does not blank the page."""
    value, _ = read('---\ntitle: "T"\nauthors: [{familly: "X"}]\n---\n', "text.md")
    assert value.title.fr == "T"


def test_yaml_is_strings() -> None:
    """What YAML would make a truth value, a number or a date is the string its editor typed."""
    value, problems = read("---\ntitle: no\nkind: 012\n---\n", "text.md")
    assert (value.title.fr, value.kind, problems) == ("no", "012", ())


def test_unreadable_yaml_is_a_problem_with_a_line() -> None:
    """A broken file never raises."""
    _, problems = read('---\ntitle: "a\nb: [\n---\n', "text.md")
    assert [p.code for p in problems] == ["yaml-unreadable"]


def test_a_tag_of_yaml_makes_no_object() -> None:
    """Front matter is untrusted."""
    value, _ = read("---\ntitle: !!python/object/apply:os.system [ls]\n---\n", "text.md")
    assert value.title == Bilingual()


names = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=20)


@given(names, anything, anything, st.lists(names, max_size=4))
def test_law_what_is_printed_is_read_again(family: str, title: str, abstract: str, keywords: list[str]) -> None:
    """Any string survives the round trip; nothing of it becomes syntax."""
    value = Metadata(
        title=Bilingual(title, family),
        authors=(Author(family, title, email=abstract),),
        abstract=Bilingual(abstract, title),
        keywords=Keywords(tuple(keywords), (family,)),
        witnesses=(Witness("A", "witnesses/A.txt", "00"),),
        base="A",
        date="2022-03",
        doi="10.5555/marges.3",
        pages="12-34",
        supplied={"title.fr": Bilingual(abstract or "x", family)},
    )
    again, problems = read(front_matter(value) + "Corps.", "text.md")
    assert (again, problems) == (value, ())


def test_a_witness_is_described_in_one_language_or_in_two() -> None:
    """A plain description is in the language of the text; two keep theirs, and are printed so again."""
    rows = '  - {siglum: "A", file: "A.txt", sha256: "1", description: "couche"}\n  - {siglum: "B", file: "B.txt", sha256: "2", description: {fr: "copie", en: "copy"}}\n'
    held, mistakes = read(f'---\ntitle: "T"\nwitnesses:\n{rows}---\n', "text.md")
    assert ([witness.description for witness in held.witnesses], mistakes) == ([Bilingual("couche"), Bilingual("copie", "copy")], ())
    assert read(front_matter(held), "text.md")[0].witnesses == held.witnesses
