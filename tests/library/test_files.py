"""PDFs and files of Word in an edition: kept byte for byte, read once, beside plain texts of the same work."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import scholie
from extract import ARTICLE, TALK, printed
from printer import Word, paper
from scholie import library, pandoc, witness
from scholie.model import Place, Typescript, Typeset
from scholie.normalise.draft import Draft
from scholie.witness import reading
from typist import note, paragraph, picture, typed

HEADINGS = ("Introduction", "Le papier et le moulin", "Conclusion", "Bibliographie")
PAGES = [
    [
        Word(line.strip("\f"), 72, 72 + 14 * row, face="bold" if line.strip() in HEADINGS else "roman")
        for row, line in enumerate(page.split("\n"))
        if line.strip()
    ]
    for page in printed(ARTICLE).split("\f")
]


@pytest.fixture
def done(edition):
    """Return what adding the invented article, as a PDF, has done in *edition*."""
    return scholie.add_extracts(edition, [scholie.Extract("article.pdf", paper(PAGES))])


def home(edition):
    """Return the folder of the contribution."""
    return next((edition / "texts/actes").glob("*/text.md")).parent


def test_a_pdf_is_kept_byte_for_byte_and_read_like_its_text(edition, done):
    """The witness is the file; what is made of it is what is made of its text."""
    assert [problem.code for problem in done.problems if problem.severity == "error"] == []
    assert (home(edition) / "witnesses/A.pdf").read_bytes() == paper(PAGES)
    text = (home(edition) / "text.md").read_text("utf-8")
    assert "Camille" in text.split("---")[1]
    assert "# Le papier et le moulin" in text


def test_what_was_read_is_kept_and_no_build_reads_again(edition, done, monkeypatch):
    """A reader that may not be asked is not asked: by `check`, by a build's assembling, by adding another file."""
    (kept,) = (home(edition) / "typescripts").iterdir()
    assert json.loads(kept.read_bytes())[0]["reader"] == f"pdf {witness.kind(b'%PDF-').version}"
    asked = []
    monkeypatch.setattr(
        reading, "KINDS", tuple(replace(kind, read=lambda data: asked.append(data) or Typescript("mot")) for kind in reading.KINDS)
    )
    scholie.check_edition(edition)
    scholie.add_extracts(edition, [scholie.Extract("talk.txt", printed(TALK).encode())])
    assert asked == []
    kept.unlink()
    scholie.check_edition(edition)
    assert len(asked) == 1


def test_what_an_older_reader_gave_is_read_again_by_normalising_alone(edition, done):
    """A build takes it as it is; `normalise` reads the witness and keeps what the reader of today gives."""
    (kept,) = (home(edition) / "typescripts").iterdir()
    now = kept.read_bytes()
    kept.write_bytes(now.replace(b'"pdf 1"', b'"pdf 0"'))
    scholie.check_edition(edition)
    scholie.normalise_texts(edition)
    assert kept.read_bytes() == now


def test_a_pdf_stands_beside_a_plain_text_of_the_same_work(edition, done):
    """It is another witness of one contribution."""
    again = scholie.add_extracts(edition, [scholie.Extract("article.txt", printed(ARTICLE).encode())])
    assert len(again.taken) == 1
    assert sorted(path.name for path in (home(edition) / "witnesses").iterdir()) == ["A.pdf", "B.txt"]


def test_a_pdf_may_be_larger_than_a_text(edition, monkeypatch):
    """Each kind has a limit of its own, and the refusal says it."""
    monkeypatch.setattr(reading, "KINDS", tuple(replace(kind, largest=1_000_000) for kind in reading.KINDS))
    done = scholie.add_extracts(edition, [scholie.Extract("article.pdf", paper(PAGES) + b" " * 1_000_001)])
    assert [(p.code, p.details) for p in done.problems] == [("text-too-large", (("limit", "1"),))]


WORD = typed(
    paragraph("Les registres du bac", style="Title"),
    paragraph("Jeanne Morvan", style="Auteur"),
    paragraph("Introduction", style="heading 1"),
    paragraph("Le passeur du bas compte les sacs", note(1), " que le bac emporte chaque matin, et il note leur poids."),
    paragraph(picture("i.png", "Un bac")),
    paragraph("Figure 1. Le bac", style="Légende"),
    styles=dict.fromkeys(("Title", "Auteur", "heading 1", "Légende"), ""),
    notes=["Le registre est perdu."],
    media={"i.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 40},
)


def test_law_one_witness_of_word_starts_pandoc_once(edition, monkeypatch):
    """Pandoc reads it when it is added; `check`, assembling and `normalise` read what was kept. Its picture is written once, too."""
    started = []
    monkeypatch.setattr(pandoc, "tree", lambda data, form, own=pandoc.tree: started.append(form) or own(data, form))
    scholie.add_extracts(edition, [scholie.Extract("bac.docx", WORD)], workers=1)
    text, pictures = home(edition) / "text.md", home(edition) / "media/i.png"
    before = text.read_bytes()
    assert b'![Figure 1. Le bac](media/i.png){alt="Un bac"}' in before
    assert pictures.is_file()
    for _ in range(2):
        assert "words-lost" not in {problem.code for problem in scholie.check_edition(edition)}
        scholie.open_edition(edition)
        scholie.normalise_texts(edition)
    assert (started, text.read_bytes(), (home(edition) / "witnesses/A.docx").read_bytes()) == (["docx+styles"], before, WORD)


def test_what_a_reader_noticed_is_told_when_a_file_is_added_and_after(edition):
    """Words of a header are in the card of `add`, and `check` asks until somebody confirms."""
    data = typed(paragraph("Le passeur du bas compte les sacs que le bac emporte chaque matin."), header="Actes")
    added = scholie.add_extracts(edition, [scholie.Extract("bac.docx", data)])
    assert "unread-doubtful" in {problem.code for card in added.cards for problem in card.problems}
    assert [problem.evidence for problem in scholie.check_edition(edition) if problem.code == "unread-doubtful"] == ["Actes"]


def test_a_place_in_a_pdf_names_its_page(edition, done):
    """The line is that of what was read of it, whose words are shown beside the problem; the page stands behind it."""
    words = library.words_of(library.read_files(edition))
    (path,) = [path for path in words if path.endswith("A.pdf")]
    assert "Le papier et le moulin" in words[path].split("\n")
    assert str(Place("A.pdf", 3, page=2)) == "A.pdf:3 (p. 2)"


def test_a_doubt_about_a_line_of_a_pdf_has_the_page():
    """Every doubt of the normaliser about a printed line says on which page it stands."""
    typeset = (Typeset(1, 72, 200, 100, 10), Typeset(2, 72, 200, 100, 10))
    draft = Draft(text="Le gué\n\fLe bac", typeset=typeset, file="witnesses/A.pdf")
    assert [draft.doubtful("head-doubtful", line).place.page for line in (1, 2, 3)] == [1, 2, 0]
