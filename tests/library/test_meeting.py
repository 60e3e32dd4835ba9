"""The records of a meeting, before its files and after them: programme.yml, front matter, what is asked."""

from __future__ import annotations

import pytest

import scholie
from sheets import workbook
from stops import EXTRACT, OTHER

TABLE = """N°;Titre;Auteurs;Affiliation;Courriel;ORCID;Séance;Pages;DOI;Title;Abstract;Couleur
1;Les joncs du marais;"Ivernel, Maud";Université du Gué;maud@gue.example;0000-0002-1825-0097;Rives;1-8;10.5555/rives.1;The rushes of the marsh;The rushes bend.;vert
2;La barque du passeur;Odile Sarrel;;odile@rive.example;;Rives;9-14;;;;bleu
3;Le pont de bois;Anne Untel;;;;Ponts;15-20;;;;noir
"""
PROGRAMME, TEXT = "texts/actes/programme.yml", "texts/actes/ivernel/text.md"


def table(source=TABLE, name="programme.csv"):
    """Return a table under its name."""
    return scholie.Extract(name, source.encode() if isinstance(source, str) else source)


def files():
    """Return the two extracts of the meeting."""
    return [scholie.Extract("jonc.txt", EXTRACT.encode()), scholie.Extract("barque.txt", OTHER.encode())]


def codes(done):
    """Return the codes of the problems of an outcome, the doubts of normalising left aside."""
    return [problem.code for problem in done.problems if not problem.code.endswith("-doubtful")]


def front(folder, path=TEXT):
    """Return the front matter of a text."""
    return (folder / path).read_text("utf-8").split("\n---\n")[0]


def edit(folder, path, before, after):
    """Change words of a file as an editor does."""
    source = (folder / path).read_text("utf-8")
    assert before in source
    (folder / path).write_text(source.replace(before, after), "utf-8")


@pytest.fixture
def before(edition):
    """Return an edition whose table came before its files."""
    done = scholie.import_programme(edition, [table()])
    assert codes(done) == ["column-unknown", "row-alone", "row-alone", "row-alone"]
    assert codes(scholie.add_extracts(edition, files())) == []
    return edition


@pytest.fixture
def after(edition):
    """Return an edition whose table came after its files."""
    scholie.add_extracts(edition, files())
    assert codes(scholie.import_programme(edition, [table()])) == ["column-unknown", "row-alone"]
    return edition


FILLED = """---
title:
  fr: "Les joncs du marais"
  en: "The rushes of the marsh"
authors:
  - {family: "Ivernel", given: "Maud", affiliation: "Université du Gué", email: "maud@gue.example", orcid: "0000-0002-1825-0097"}
kind: "article"
language: "fr"
abstract:
  fr: "Les joncs plient, et le vent passe au-dessus des joncs. Cet article suit la rive pendant une saison, compte ce que l’eau emporte \
et ce que le passeur rapporte, et montre comment un marais garde la mémoire de ses gués."
  en: "The rushes bend."
keywords:
  fr: ["jonc", "vent", "marais"]
doi: "10.5555/rives.1"
pages: "1-8"
session: "Rives"
witnesses:"""


def test_the_table_may_come_before_the_files_or_after(before, after):
    """Either way the front matter says what the table says, and the text keeps what the table does not."""
    assert front(after).startswith(FILLED)
    assert front(before).startswith(FILLED)
    assert 'contribution: "ivernel"' in (before / PROGRAMME).read_text("utf-8")


def test_the_order_of_the_volume_is_that_of_the_table(before):
    """volume.yml names the contributions as the table has them, until somebody puts them into another order."""
    path = "texts/actes/volume.yml"
    assert (before / path).read_text("utf-8").endswith('contributions: ["ivernel", "sarrel"]\n')
    edit(before, path, '["ivernel", "sarrel"]', '["sarrel", "ivernel"]')
    scholie.import_programme(before, [table(TABLE.replace("1-8", "2-8"))])
    assert '["sarrel", "ivernel"]' in (before / path).read_text("utf-8")


def test_the_folder_is_named_by_the_table(edition):
    """A file whose author and title cannot be read is called what its row says."""
    hidden = EXTRACT.replace("Maud Ivernel, Université du Gué\n\n", "").replace(
        "Les joncs du marais", "5e colloque des rives\n\nLes joncs du marais", 1
    )
    scholie.import_programme(edition, [table()])
    (row,) = scholie.add_extracts(edition, [scholie.Extract("x.txt", hidden.encode())]).taken
    assert row[1] == "actes/ivernel"
    assert 'title:\n  fr: "Les joncs du marais"' in front(edition)


def test_the_same_table_again_changes_nothing(before):
    """An import that brings nothing new writes no file."""
    assert scholie.import_programme(before, [table()]).changes == {}
    assert scholie.import_programme(before).changes == {}


def test_a_changed_table_changes_what_it_changed(before):
    """One cell reaches the programme and the text; no other byte of the text changes, and nothing else is written."""
    old = (before / TEXT).read_text("utf-8")
    done = scholie.import_programme(before, [table(TABLE.replace("1-8", "3-8"))])
    assert set(done.changes) == {PROGRAMME, TEXT, "texts/actes/programme.json"}
    assert (before / TEXT).read_text("utf-8") == old.replace('pages: "1-8"', 'pages: "3-8"')


def test_an_edit_is_never_overwritten(before):
    """What an editor has changed in a text stays; what the table says otherwise is shown until it is settled."""
    edit(before, TEXT, 'session: "Rives"', 'session: "Les rives"')
    edit(before, TEXT, '"Les joncs du marais"', '"Les joncs de l’étang"')
    done = scholie.import_programme(before, [table(TABLE.replace("Rives", "Marais"))])
    told = [(p.field, dict(p.details)["stated"], p.evidence, str(p.place)) for p in done.problems if p.code == "programme-differs"]
    assert told == [
        ("title.fr", "Les joncs du marais", "Les joncs de l’étang", f"{TEXT}:2"),
        ("session", "Marais", "Les rives", f"{TEXT}:16"),
    ]
    assert 'session: "Les rives"' in front(before)
    (checked,) = {p.code for p in scholie.check_edition(before) if p.code.startswith("programme")}
    assert checked == "programme-differs"
    edit(before, PROGRAMME, '"Les joncs du marais"', '"Les joncs de l’étang"')
    edit(before, PROGRAMME, '"Marais"', '"Les rives"')
    assert "programme-differs" not in codes(scholie.import_programme(before))


def test_what_is_corrected_in_the_programme_reaches_the_text(before):
    """programme.yml is its editor's: `scholie metadata` takes the correction into the text, and the next table leaves it."""
    edit(before, PROGRAMME, '"Rives"', '"Rives et gués"')
    scholie.import_programme(before)
    assert 'session: "Rives et gués"' in front(before)
    assert codes(scholie.import_programme(before, [table(TABLE.replace("Rives", "Ponts"))])).count("row-corrected") == 2
    assert 'session: "Rives et gués"' in front(before)


def test_the_table_settles_a_doubt(edition):
    """A title that reading was not sure of is asked about no more once the table has it; without the table it is."""
    doubtful = EXTRACT.replace("Les joncs du marais", "5e colloque des rives", 1).replace("Maud Ivernel, Université du Gué\n\n", "")
    added = scholie.add_extracts(edition, [scholie.Extract("x.txt", doubtful.encode())], slug="ivernel")
    assert "title-doubtful" in {problem.code for problem in added.problems}
    assert "title-doubtful" in {problem.code for problem in scholie.check_edition(edition)}
    scholie.import_programme(edition, [table("Titre;Dossier;Contribution\nLes joncs du marais;;ivernel\n")])
    assert 'fr: "Les joncs du marais"' in front(edition)
    assert "title-doubtful" not in {problem.code for problem in scholie.check_edition(edition)}
    assert "title-doubtful" not in {problem.code for problem in scholie.normalise_texts(edition).problems}


def test_normalising_again_leaves_what_the_table_gave(before):
    """The table's words are no edit that a new proposal would clash with, and a proposal does not bring the old ones back."""
    path = "texts/actes/ivernel/proposal.md"
    edit(before, path, '"Les joncs du marais"', '"Les jonc du marais"')
    done = scholie.normalise_texts(before)
    assert codes(done) == []
    assert front(before).startswith(FILLED)


def test_rows_and_texts_that_are_alone_are_listed(before):
    """A row without a file and a file without a row are said, each with its place."""
    abstract = next(part for part in EXTRACT.split("\n\n") if part.startswith("Résumé"))
    other = (
        EXTRACT.replace(abstract, "Résumé : Un saule penche.")
        .replace("joncs", "saules")
        .replace("jonc", "saule")
        .replace("Maud Ivernel", "Rose Talma")
        .replace("vent", "soir")
    )
    scholie.add_extracts(before, [scholie.Extract("saule.txt", other.encode())], slug="talma")
    found = {p.code: str(p.place) for p in scholie.check_edition(before) if p.code in ("row-alone", "text-unlisted")}
    assert found == {"row-alone": f"{PROGRAMME}:24", "text-unlisted": "texts/actes/talma/text.md:1"}


def test_a_row_that_may_be_several_texts_is_asked(edition):
    """Nothing is guessed: the editor writes which one it is, and the next run takes it."""
    for slug in ("un", "deux"):
        (edition / "texts/actes" / slug).mkdir()
        (edition / "texts/actes" / slug / "text.md").write_text(
            '---\ntitle: {fr: "Les joncs du marais"}\nauthors: []\n---\n\nTexte.\n', "utf-8"
        )
    done = scholie.import_programme(edition, [table("Titre;Séance\nLes joncs du marais;Rives\n")])
    (asked,) = [p for p in done.problems if p.code == "row-ambiguous"]
    assert dict(asked.details) == {"texts": "deux, un"}
    edit(edition, PROGRAMME, '  session: "Rives"\n', '  session: "Rives"\n  contribution: "un"\n')
    assert [p.code for p in scholie.import_programme(edition).problems] == ["text-unlisted"]
    assert 'session: "Rives"' in front(edition, "texts/actes/un/text.md")
    assert "session" not in front(edition, "texts/actes/deux/text.md")


def test_a_row_that_the_table_has_lost_is_told(before):
    """It stays in the programme, and the next import tells it no more than this one."""
    done = scholie.import_programme(before, [table("\n".join(TABLE.splitlines()[:3]) + "\n")])
    assert codes(done) == ["column-unknown", "row-gone", "row-alone"]


def test_a_workbook_and_old_encodings_say_the_same(edition, tmp_path):
    """What Excel saves, as a workbook and as CSV of Windows, makes the programme that UTF-8 makes."""
    cells = [line.split(";") for line in TABLE.replace('"', "").splitlines()]
    scholie.import_programme(edition, [table()])
    expected = (edition / PROGRAMME).read_bytes()
    for content in (workbook({"Programme": cells}), TABLE.encode("cp1252"), TABLE.encode("utf-8-sig"), TABLE.encode("utf-16")):
        (edition / PROGRAMME).unlink()
        (edition / "texts/actes/programme.json").unlink()
        scholie.import_programme(edition, [table(content, "programme")])
        assert (edition / PROGRAMME).read_bytes() == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"PK\x03\x04 no workbook", "table-unreadable"),
        (b"", "text-empty"),
        (b"%PDF-1.4", "text-is-pdf"),
        (b"Couleur;Humeur\nbleu;gaie\n", "table-headless"),
    ],
)
def test_a_table_that_cannot_be_read_changes_nothing(before, content, expected):
    """It is a problem with the name of its file; the programme stays as it is."""
    done = scholie.import_programme(before, [scholie.Extract("p.csv", content)])
    assert [(p.code, p.place.file) for p in done.problems] == [(expected, "p.csv")]
    assert done.changes == {}


def test_a_programme_with_a_mistake_is_left_alone(before):
    """A mistake in programme.yml is said with its line, by `check` too, and nothing is written until it is mended."""
    edit(before, PROGRAMME, 'pages: "1-8"', 'pages: "8-1"')
    done = scholie.import_programme(before, [table(TABLE.replace("Rives", "Ponts"))])
    assert done.changes == {}
    assert [(p.code, str(p.place)) for p in done.problems if p.code == "field-invalid"] == [("field-invalid", f"{PROGRAMME}:11")]
    assert [str(p.place) for p in scholie.check_edition(before) if p.code == "field-invalid"] == [f"{PROGRAMME}:11"]


def test_words_of_a_cell_are_nothing_but_words(edition):
    """Neither Markdown nor HTML nor YAML of a cell means anything in the text."""
    scholie.add_extracts(edition, files()[:1])
    title = "Les joncs *hauts* du marais"
    scholie.import_programme(edition, [table(f'Titre;Séance;Abstract\n{title};"a: [b] # <b>c</b>";"[x](y) `z`"\n')])
    assert 'fr: "Les joncs \\\\*hauts\\\\* du marais"' in front(edition)
    assert 'session: "a: [b] # <b>c</b>"' in front(edition)
    assert 'en: "\\\\[x\\\\](y) \\\\`z\\\\`"' in front(edition)


def test_without_a_programme_there_is_nothing_to_take(edition):
    """A call without a table needs a programme, and says so."""
    with pytest.raises(scholie.WrongCall, match="--import"):
        scholie.import_programme(edition)


def test_a_dry_run_writes_nothing(before):
    """It says what would change."""
    old = scholie.read_files(before)
    done = scholie.import_programme(before, [table(TABLE.replace("1-8", "3-8"))], dry_run=True)
    assert TEXT in done.changes
    assert scholie.read_files(before) == old
