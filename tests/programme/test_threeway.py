"""What a programme does to front matter: what nobody has edited takes what it says, an edit stays."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scholie.metadata import front_matter, read, refill
from scholie.model import Author, Bilingual, Keywords, Metadata
from scholie.programme import Row, differences, facts, fill, merge, metadata
from scholie.programme.document import read as read_rows
from scholie.programme.document import write
from scholie.programme.threeway import FIELDS, OF_PERSONS, agree
from strategies import anything, sentences, words

titles = st.sampled_from(("", "Le héron", "LE HÉRON", "Le heron", "La barque", "Un gué"))
lists = st.lists(st.sampled_from(("rive", "gué", "pont")), max_size=2, unique=True).map(tuple)
fact = st.sampled_from(("", "Gué", "Rive"))
authors = st.builds(
    Author,
    st.sampled_from(("Rey", "Lenoir", "Arvor")),
    st.sampled_from(("A.", "Ada", "Paul")),
    role=fact,
    affiliation=fact,
    email=st.sampled_from(("", "a@gue.example", "b@gue.example")),
    contact=st.booleans(),
)
people = st.lists(authors, max_size=3, unique_by=lambda author: author.family).map(tuple)
fronts = st.builds(
    Metadata,
    title=st.builds(Bilingual, titles, titles),
    authors=people,
    abstract=st.builds(Bilingual, titles),
    keywords=st.builds(Keywords, lists),
    pages=st.sampled_from(("", "1-2", "3-4")),
    session=st.sampled_from(("", "Rives", "Gués")),
).map(facts)
PLAIN = [path for path in FIELDS if path != "authors"]


@given(fronts, fronts, fronts)
def test_law_an_edit_is_never_overwritten(proposed, table, text):
    """A field that is not what was proposed stays, whatever the table says; one that the table does not say stays too."""
    made = fill(proposed, {}, table, text).facts
    for path in PLAIN:
        if text.get(path) != proposed.get(path) or not table.get(path):
            assert made.get(path) == text.get(path)
        assert made.get(path) in (text.get(path), table.get(path))


@given(fronts, fronts, fronts)
def test_law_what_nobody_has_edited_takes_what_the_table_says(proposed, table, text):
    """Then the text says what the table says, accents, capitals and marks apart; all else is told as a difference."""
    made = fill(proposed, {}, table, text).facts
    told = {held.field for held in differences(table, made)}
    for path in PLAIN:
        same = agree(table.get(path), made.get(path))
        assert same or not table.get(path) or path in told
        assert path not in told or text.get(path) != proposed.get(path)


@given(fronts, fronts, fronts, fronts, fronts)
def test_law_an_edit_between_two_imports_stays(proposed, first, second, edit, text):
    """What an editor changes after the first table, back to the proposal where the table had changed it, no second table changes."""
    once = fill(proposed, {}, first, text)
    edited = {path: edit.get(path) if path in edit else value for path, value in once.facts.items()}
    again = fill(proposed, once.given, second, edited)
    for path in PLAIN:
        if edited.get(path) != once.facts.get(path) and (path in once.given or edited.get(path) != proposed.get(path)):
            assert again.facts.get(path) == edited[path]


@given(fronts, fronts, fronts, fronts)
def test_law_a_changed_table_reaches_what_the_first_one_gave(proposed, first, second, text):
    """Where nobody has edited since, the second table's word stands; the same table again changes nothing."""
    once = fill(proposed, {}, first, text)
    assert fill(proposed, once.given, first, once.facts) == once
    again = fill(proposed, once.given, second, once.facts)
    for path in PLAIN:
        if once.facts.get(path) != text.get(path) and second.get(path):
            assert agree(again.facts[path], second[path])


def person(name, held):
    """Return the author among *held* with this name, else the one whose given name an initial stands for, if there is one."""
    exact = next((author for author in held if author.name == name), None)
    initial = (author for author in held if author.family == name.split()[-1] and author.given[:1] == name[:1])
    return exact or next((author for author in initial if "." in author.given + name), None)


@given(fronts, fronts, fronts)
@example(
    {"authors": (Author("Rey", "A."), Author("Arvor", "Ada", affiliation="Rive"))},
    {"authors": (Author("Arvor", "A.", affiliation="Gué"),)},
    {"authors": (Author("Arvor", "A.", affiliation="Rive"),)},
)
def test_law_what_an_editor_says_of_a_person_is_never_overwritten(proposed, table, text):
    """Persons that an editor named, or said something of, are there, with every word of it."""
    made = fill(proposed, {}, table, text).facts.get("authors", ())
    before = proposed.get("authors", ())
    for author in text.get("authors", ()):
        old = person(author.name, before)
        edits = [name for name in OF_PERSONS if getattr(author, name) != (getattr(old, name) if old else "")]
        there = [held for held in made if held.family == author.family]
        if old is None or edits or author.contact != old.contact:
            assert len(there) == 1
            assert all(getattr(there[0], name) == getattr(author, name) for name in edits if getattr(author, name))


@given(fronts, fronts, fronts, st.sampled_from(("Rive", "Gué", "")))
def test_law_what_is_said_of_a_person_between_two_imports_stays(proposed, first, second, said):
    """An affiliation that was typed after the first table stays after the second, and after the same one again."""
    once = fill(proposed, {}, first, proposed)
    held = once.facts.get("authors", ())
    if not held or held[0].affiliation == said:
        return
    edited = {**once.facts, "authors": (Author(held[0].family, held[0].given, affiliation=said), *held[1:])}
    for table in (first, second):
        again = fill(proposed, once.given, table, edited).facts["authors"]
        there = [author for author in again if author.family == held[0].family]
        assert [author.affiliation for author in there] == [said]


@pytest.mark.parametrize(
    ("says", "has", "becomes"),
    [
        ("Le héron", "LE HÉRON", "Le héron"),
        ("LE HÉRON", "Le héron", "Le héron"),
        ("Le héron", "Le heron", "Le héron"),
        ("Le heron", "Le héron", "Le héron"),
        ("L'heron", "L’heron", "L’heron"),
        ("Le butor", "Le héron", "Le butor"),
    ],
)
def test_the_better_of_two_prints_is_kept(says, has, becomes):
    """Of the same words the ones in small letters, or with more accents, are taken; other words are the table's."""
    text = {"title.fr": has}
    assert fill(text, {}, {"title.fr": says}, text).facts == {"title.fr": becomes}
    assert differences({"title.fr": says}, {"title.fr": becomes}) == ()


def test_persons_are_joined_with_what_each_side_knows():
    """The table has addresses and a full name, the text a role; somebody whom the table adds is there."""
    text = {"authors": (Author("Rey", "A.", role="Professeure"),)}
    table = {"authors": (Author("Rey", "Ada", email="ada@gue.example"), Author("Lenoir", "Paul"))}
    made = fill(text, {}, table, text)
    assert made.facts["authors"] == (Author("Rey", "Ada", role="Professeure", email="ada@gue.example"), Author("Lenoir", "Paul"))
    assert fill(text, made.given, table, made.facts) == made


def test_persons_that_an_editor_chose_are_told_and_stay():
    """Where the editor has other authors, they stay, and the difference says both."""
    proposed = {"authors": (Author("Rey", "Ada"),)}
    table = {"authors": (Author("Lenoir", "Paul"),)}
    text = {"authors": (Author("Arvor", "Lise"),)}
    made = fill(proposed, {}, table, text)
    assert made.facts == text
    (told,) = differences(table, made.facts)
    assert (told.field, told.stated, told.printed) == ("authors", "Paul Lenoir", "Lise Arvor")


# ---- Front matter


REMARKED = '---\n# Une remarque.\ntitle: {fr: "Un"}\n# Des auteurs.\nauthors:\n  - {family: "Rey"}\n  # Un autre ?\n\nkind: "talk"\n---\n\nCorps.\n'


@given(fronts, fronts, st.booleans())
def test_law_a_front_matter_is_refilled_field_by_field(before, after, windows):
    """The fields that are named are those of the new one, the others those of the old one; the body keeps every byte."""
    old, new = metadata(Metadata(kind="talk"), before), metadata(Metadata(kind="talk"), after)
    source = (front_matter(old) + "\nCorps.\n").replace("\n", "\r\n" if windows else "\n")
    names = ["title", "authors", "session", "pages"]
    made = refill(source, new, names)
    value, problems = read(made, "text.md")
    assert problems == ()
    assert all(getattr(value, name) == getattr(new, name) for name in names)
    assert (value.keywords, value.abstract, value.kind) == (old.keywords, old.abstract, "talk")
    assert made.endswith("Corps.\r\n" if windows else "Corps.\n")
    assert ("\r\n" in made) == windows
    assert refill(source, old, names) == source


def test_remarks_in_a_front_matter_stay():
    """A remark within a field that changes follows it; all others keep their place."""
    value = read(REMARKED, "text.md")[0]
    made = refill(REMARKED, metadata(value, {"authors": (Author("Arvor"),), "session": "Rives", "title.fr": "Un"}), ["authors", "session"])
    assert made == (
        '---\n# Une remarque.\ntitle: {fr: "Un"}\n# Des auteurs.\nauthors:\n  - {family: "Arvor"}\n  # Un autre ?\n\nkind: "talk"\n'
        'session: "Rives"\n---\n\nCorps.\n'
    )


# ---- programme.yml


rows = st.builds(
    Row,
    id=words,
    title=st.builds(Bilingual, anything.filter(str.strip), anything),
    authors=people,
    session=anything,
    pages=st.sampled_from(("", "1-2")),
    keywords=st.builds(Keywords, st.lists(anything, max_size=2).map(tuple)),
    abstract=st.builds(Bilingual, sentences),
    contribution=words,
)
programmes = st.lists(rows, max_size=5, unique_by=lambda row: row.id).map(tuple)


def bare(held):
    """Return rows without their lines."""
    return tuple(Row(**{name: getattr(row, name) for name in Row.__dataclass_fields__ if name != "line"}) for row in held)


@given(programmes)
def test_law_a_programme_reads_as_it_was_written(held):
    """Whatever stands in a cell is a word: it comes back as it is."""
    found, problems = read_rows(write("", (), held), "programme.yml")
    assert problems == ()
    assert bare(found) == held


@given(programmes, st.data())
def test_law_rows_that_are_the_same_keep_every_byte(held, data):
    """One row changes and one comes: remarks and all other rows are as their editor typed them."""
    source = write("", (), held).replace("\n- ", "\n\n# Une remarque.\n- ") + "# La fin.\n"
    before = read_rows(source, "programme.yml")[0]
    at = data.draw(st.integers(0, max(len(held) - 1, 0)))
    after = tuple(
        row if rank != at else Row(**{**{n: getattr(row, n) for n in row.__dataclass_fields__}, "session": "Autre"})
        for rank, row in enumerate(before)
    )
    new = Row(id="nouveau", title=Bilingual("Nouveau"))
    made = write(source, before, (*after, new))
    found, problems = read_rows(made, "programme.yml")
    assert problems == ()
    assert bare(found) == bare((*after, new))
    assert made.count("# Une remarque.") == source.count("# Une remarque.")
    assert write(source, before, before) == source


# ---- An import again


def row(number, title, **held):
    """Return a row of the programme."""
    return Row(str(number), Bilingual(title), **held)


def test_a_second_import_changes_what_the_table_changed():
    """A corrected cell reaches the programme, a new row comes after the others, a row that is gone stays and is told."""
    last = (row(1, "Le héron", session="Rives"), row(2, "La barque"))
    table = (row(1, "Le héron gris", session="Rives"), row(3, "Le gué"))
    made = merge(last, table, last)
    assert made.rows == (row(1, "Le héron gris", session="Rives"), row(2, "La barque"), row(3, "Le gué"))
    assert (made.kept, made.gone) == ((), (last[1],))


def test_what_was_corrected_in_the_programme_stays():
    """A field that its editor has corrected stays, and is told where the table changes it; so does a row that was taken out."""
    last = (row(1, "Le héron", session="Rives"), row(2, "La barque"))
    mine = (row(1, "Le héron", session="Marais", contribution="rey"),)
    table = (row(1, "Le héron", session="Gués"), row(2, "La barque"))
    made = merge(last, table, mine)
    assert made.rows == mine
    assert [(kept.field, kept.stated, kept.printed) for kept in made.kept] == [("session", "Gués", "Marais")]
    assert merge(last, last, mine).kept == ()


@given(programmes, programmes, programmes)
def test_law_the_same_table_twice_changes_nothing(last, table, mine):
    """What an import has made, the same import leaves."""
    once = merge(last, table, mine).rows
    assert merge(table, table, once).rows == once


@given(programmes, programmes, programmes)
def test_law_no_row_of_the_editor_is_lost(last, table, mine):
    """Every row that was there is there, in its place, with every field that its editor has changed since the last import."""
    made = merge(last, table, mine).rows
    assert len(made) >= len(mine)
    for before, after in zip(mine, made, strict=False):
        assert after.contribution == before.contribution or before.contribution in {held.contribution for held in last}
