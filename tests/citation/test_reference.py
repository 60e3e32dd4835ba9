"""Printed references are read field by field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prints import FIXTURES

from golden import cases
from scholie.document import parse
from scholie.formats.csl import to_csl
from scholie.model import Name
from scholie.names.lists import split_names
from scholie.names.printed import same_person
from scholie.reference import full_references_in_notes, head, parse_lines, parse_reference, parse_series

FIELDS = (
    *("type", "authors", "editors", "translators", "year", "origyear", "title", "container", "series", "edition", "volume", "issue"),
    *("pages", "publisher", "place", "doi", "isbn", "issn", "url", "accessed"),
)


def shown(value):
    """Return a field as the fixtures print it."""
    if isinstance(value, str):
        return value
    printed = (
        f"{{{n.family}}}" if n.corporate else ", ".join(filter(None, [" ".join(filter(None, [n.particle, n.family])), n.given]))
        for n in value
    )
    return " | ".join(printed)


def fields(reference):
    """Return the fields of a record as the fixtures print them."""
    found = [f"{field}: {shown(getattr(reference, field))}" for field in FIELDS if getattr(reference, field)]
    found += [f"doubtful: {' '.join(reference.doubtful)}"] if reference.doubtful else []
    return "\n".join(f"{line} | {{others}}" if line.split(":")[0] in reference.others else line for line in found)


def read(printed):
    """Return the fields of a printed reference."""
    return fields(parse_reference(printed))


def in_full(markdown):
    """Return the fields of the works that a text gives in full outside its list."""
    return "\n\n".join(map(fields, full_references_in_notes(parse(markdown))))


@pytest.mark.parametrize(("printed", "expected"), cases(FIXTURES / "references.txt"))
def test_a_printed_reference_is_read(printed, expected):
    """Every field that is printed is there, and no other."""
    assert read(printed) == expected.strip()


@pytest.mark.parametrize(("markdown", "expected"), cases(FIXTURES / "in-full.txt"))
def test_a_work_given_in_a_note_or_a_heading_is_read(markdown, expected):
    """A work that is given in full is found, without the words that introduce it; a short form is none."""
    assert in_full(markdown) == expected


@pytest.mark.parametrize(
    ("printed", "families"),
    [
        ("MOREL M.-N., DA COSTA R.", ["Morel", "Da Costa"]),
        ("Boulier, L., & Château, È.", ["Boulier", "Château"]),
        ("Morel, Noam, et Marcel P. Tessier", ["Morel", "Tessier"]),
        ("Goguel d’Estrées, Thierry", ["Goguel d’Estrées"]),
        ("Savary François et Morel Pierre", ["Savary", "Morel"]),
        ("F. R. K. Lunel", ["Lunel"]),
        ("Le Bris, Anne", ["Le Bris"]),
        ("TESSIER (J.P.)", ["Tessier"]),
        ("Denais L ,Cornu D, Guyot E", ["Denais", "Cornu", "Guyot"]),
        ("MOREL, Emma. TESSIER, Tim.", ["Morel", "Tessier"]),
    ],
)
def test_lists_of_names_are_split(printed, families):
    """Each person of a list is one name, whatever the form of the list."""
    assert [name.family for name in split_names(printed)] == families


@pytest.mark.parametrize("printed", ["Langage et société", "Language and Human Behavior", "Le livre de sable", "Plans", "1984"])
def test_a_title_is_no_list_of_names(printed):
    """Words of a title are not taken for persons after a first author."""
    assert split_names(f"Hélène Rivier, {printed}") == ()


def test_one_person_under_several_forms():
    """Accents, capitals, initials and particles do not make another person; another initial does."""
    assert same_person(Name("AUBRES", "M."), Name("Aubrès", "Michel"))
    assert same_person(Name("Estrées", "Thierry", "d’"), Name("d’Estrées", "T."))
    assert not same_person(Name("Aubrès", "M.-N."), Name("Aubrès", "A.-M."))
    assert not same_person(Name("Aubrès", "M."), Name("Aubry", "M."))


def test_a_dash_repeats_the_authors_of_an_alphabetical_list():
    """« ——— » stands for the authors before it where the list is sorted, for nobody elsewhere."""
    lines = [
        "Abel, L. 2001. Murs. Lyon : Presses du Rhône.",
        "———. 2003. Portes. Lyon : Presses du Rhône.",
        "Morel, A. 1999. Ponts. Paris : Seuil.",
    ]
    assert [reference.authors[0].family for reference in parse_series(lines)] == ["Abel", "Abel", "Morel"]
    mixed = [lines[2], lines[1], lines[0]]
    assert [len(reference.authors) for reference in parse_series(mixed)] == [1, 0, 1]


def test_the_head_of_a_reference_is_its_authors_and_year():
    """The words that name a work stop after an early year."""
    printed = "Lenoir, P., & Da Costa, R.-M. (2011). Les guichets muets. Presses du Rhône."
    assert printed[slice(*head(printed))] == "Lenoir, P., & Da Costa, R.-M. (2011)"
    assert "MOREL A., 2004, Murs, Lyon"[slice(*head("MOREL A., 2004, Murs, Lyon"))] == "MOREL A., 2004"


def test_csl_says_who_is_a_body_and_which_date_is_the_first():
    """Bodies are literal names, reprints have an original date, pages a plain hyphen."""
    item = to_csl(parse_reference("Ministère du Lien, 1998 [1963], « Le guichet », *Débats*, n° 4, p. 12–19."))
    assert item["author"] == [{"literal": "Ministère du Lien"}]
    assert (item["issued"], item["original-date"]) == ({"date-parts": [[1998]]}, {"date-parts": [[1963]]})
    assert (item["type"], item["page"], item["issue"]) == ("article-journal", "12-19", "4")


@given(st.text(max_size=120))
def test_law_any_line_is_read(printed):
    """No line, however damaged, stops the reader; every field it fills is printed there or a known form of it."""
    reference = parse_reference(printed)
    assert reference.key == ""
    start, end = head(printed.replace("*", "").replace("_", "").replace("^", ""))
    assert 0 <= start <= end <= len(printed)


@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029"), min_size=1, max_size=60), max_size=6
    )
)
def test_law_one_item_a_line(lines):
    """The answer has one item a line, in order, numbered from 1."""
    text = "".join(f"{line}\n" for line in lines)
    expected = [str(number) for number in range(1, len(lines) + 1)] if text.strip() else []
    assert [item["id"] for item in parse_lines(text)] == expected
