"""PDFs in an edition: kept byte for byte, read once, beside plain texts of the same work."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import scholie
from extract import ARTICLE, TALK, printed
from printer import Word, paper
from scholie import witness
from scholie.model import Typescript
from scholie.witness import reading

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
