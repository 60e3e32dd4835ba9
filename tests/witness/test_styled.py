"""Files of Word, OpenDocument, RTF, HTML, Markdown and LaTeX: faithfully read, then proposed as a text."""

import subprocess
import zipfile
from io import BytesIO

import pytest
from PIL import Image

from scholie import normalise, pandoc
from scholie.normalise import unaccounted
from scholie.witness import Unreadable, kind, read
from typist import note, paragraph, picture, run, table, typed

STYLES = ("Title", "Auteur", "Affiliation", "Résumé", "Mots-clés", "heading 1", "Légende", "Citation")
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
PAPER = typed(
    paragraph("Les registres du bac", style="Title"),
    paragraph("Jeanne Morvan", style="Auteur"),
    paragraph("Université du Gué", style="Affiliation"),
    paragraph("On compte ici les sacs.", style="Résumé"),
    paragraph("bac, gué", style="Mots-clés"),
    paragraph("Introduction", style="heading 1"),
    paragraph("Le passeur ", run("compte", "i"), " les sacs", note(1), " du 19", run("e", "sup"), " siècle."),
    paragraph(run("Le bac du haut", "b")),
    paragraph("Le passeur du haut ne compte que les personnes."),
    table(["Bac", "Sacs"], ["haut", "12"]),
    paragraph(picture("i.png", "Un bac")),
    paragraph("Figure 1. Le bac", style="Légende"),
    paragraph("Une citation longue.", style="Citation"),
    paragraph("Bibliographie", style="heading 1"),
    paragraph("Arvor L. (2001), Les bacs, Morvan, Éditions du Gué."),
    styles=dict.fromkeys(STYLES, ""),
    notes=["Le registre est perdu."],
    media={"i.png": PNG},
)
EXPECTED = """\
title:
  fr: "Les registres du bac"
authors:
  - {family: "Morvan", given: "Jeanne", affiliation: "Université du Gué"}
kind: "article"
language: "fr"
abstract:
  fr: "On compte ici les sacs."
keywords:
  fr: ["bac", "gué"]

## Introduction

Le passeur *compte* les sacs[^1] du 19^e^ siècle.

### Le bac du haut

Le passeur du haut ne compte que les personnes.

| Bac | Sacs |
| --- | --- |
| haut | 12 |

![Figure 1. Le bac](media/i.png){alt="Un bac"}

> Une citation longue.

## Bibliographie

- Arvor L. (2001), Les bacs, Morvan, Éditions du Gué.

[^1]: Le registre est perdu.
"""


def proposed(data, name):
    """Return what is proposed for a file, without the row of its witness, and the codes of its doubts."""
    typescript = read(data, name)
    made = normalise.normalise(typescript)
    assert [counter.total() for counter in unaccounted(typescript, made.markdown, made.ledger)] == [0, 0]
    _, front, body = made.markdown.split("---\n", 2)
    return front.split("witnesses:")[0] + body, [problem.code for problem in made.problems]


def test_a_file_of_word():
    """Styles in French tell the front matter; emphasis, notes, tables, pictures and references are where the file has them."""
    assert proposed(PAPER, "a.docx") == (EXPECTED, ["heading-doubtful"])


def test_what_a_file_of_word_holds_beside_its_text_is_told():
    """A header, a comment, a deletion: their words are not in the text, and the editor is told which."""
    change = '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>ajouté</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>retiré</w:delText></w:r></w:del></w:p>'
    found = read(typed(paragraph("Le gué."), change, comment="Revoir", header="Actes"), "a.docx").problems
    assert {problem.code: problem.evidence for problem in found} == {
        "unread-doubtful": "retiré Revoir Actes",
        "changes-doubtful": "",
        "comments-doubtful": "Revoir",
    }


def test_fields_of_reference_managers_are_told():
    """Zotero and EndNote hide records in the codes of fields; what a field shows is text, its code is told."""
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ADDIN ZOTERO_ITEM {"title": "Les bacs"} </w:instrText></w:r>'
    shown = '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>(Arvor 2001)</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    found = read(typed(f"<w:p>{run('Les bacs ')}{code}{shown}</w:p>"), "a.docx")
    assert "(Arvor 2001)" in found.text
    assert [(problem.code, problem.evidence[:19]) for problem in found.problems] == [("fields-doubtful", "ADDIN ZOTERO_ITEM {")]


def test_what_authors_do_in_word():
    """Empty paragraphs, tabs, line breaks, soft hyphens, a frame of one cell, a note of two paragraphs: the words, in order, once."""
    data = typed(
        paragraph(""),
        "<w:p><w:r><w:t>Le</w:t><w:tab/><w:t>passeur</w:t><w:br/><w:t>du haut</w:t><w:softHyphen/></w:r></w:p>",
        paragraph("   "),
        table(["Un encadré."]),
        paragraph("La ri\u00advière", note(1), "."),
        notes=["Une note."],
    )
    assert read(data, "a.docx").text.split("\n") == ["Le passeur du haut", "Un encadré.", "La rivière.", "Une note."]


TYPED_NOTES = typed(
    paragraph("Les sacs", run("1", "sup"), " et le poids", run("2", "sup"), " du bac."),
    paragraph("Le bac du haut est plus lent que le bac du bas, et les sacs y sont plus lourds."),
    paragraph(run("1", "sup"), " Le registre est perdu."),
    paragraph(run("2", "sup"), " En livres du pays."),
)


def test_notes_that_were_typed_by_hand():
    """Raised numbers in the text and before paragraphs at its end, one to one, become notes, and the editor is asked."""
    text, codes = proposed(TYPED_NOTES, "a.docx")
    assert "Les sacs[^1] et le poids[^2] du bac." in text
    assert text.endswith("[^1]: Le registre est perdu.\n\n[^2]: En livres du pays.\n")
    assert "note-doubtful" in codes


def test_powers_are_no_notes():
    """A raised number that no paragraph answers stays what it is."""
    assert "12 m^2^" in proposed(typed(paragraph("Le bac a 12 m", run("2", "sup"), " de pont, et rien de plus.")), "a.docx")[0]


SOURCE = """\
# Le bac

Le *passeur* et les [sacs](https://bac.example/a?b=1) : $x^2$.[^1]

- un
- deux

[^1]: Une note.
"""


@pytest.mark.parametrize("form", ["docx", "odt", "rtf", "html", "latex"])
def test_one_document_in_every_format(form):
    """Heading, emphasis, list and note come out of each; the kind of the file is known by its first bytes."""
    done = subprocess.run(
        [pandoc.binary(), "-f", "markdown", "-t", form, "-s", "-o", "-"], input=SOURCE.encode(), capture_output=True, check=True
    )
    text, _ = proposed(done.stdout, "document")
    assert kind(done.stdout, "document").name == {"latex": "tex"}.get(form, form)
    assert ("## Le bac" in text, "*passeur*" in text, "- un\n- deux" in text) == (True, True, True)
    assert "Une note." in text
    assert form == "html" or "[^1]: Une note." in text


def test_markdown_is_known_by_its_name():
    """A text that ends in .md is Markdown, and its marks are no words; the same bytes under another name are a text."""
    assert "Le *passeur* et les [sacs](https://bac.example/a?b=1)" in proposed(SOURCE.encode(), "a.md")[0]
    assert kind(SOURCE.encode(), "a.txt").name == "txt"


def test_a_page_is_read_without_its_scripts():
    """Of HTML the words are read that a reader sees."""
    page = b"<!doctype html><html><head><title>Le bac</title><style>p {color: red}</style></head><body><script>alert(1)</script><p>Le passeur.</p></body></html>"
    assert read(page, "a.html").text.split("\n") == ["Le bac", "Le passeur."]


def test_what_a_latex_file_includes_is_told():
    """The files that it reads are named; a remark is none."""
    found = read(
        b"\\documentclass{article}\\begin{document}\nLe gu\xc3\xa9.\n\\input{suite}\n% \\input{rien}\n\\end{document}\n", "a.tex"
    ).problems
    assert [(problem.code, problem.evidence) for problem in found] == [("included-doubtful", "suite")]


def _archive(content, name="word/document.xml"):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as held:
        held.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_archive(b" " * 30_000_000), "file-swollen"),
        (PAPER[:400], "file-unread"),
        (_archive(b"no xml"), "file-unread"),
        (typed(paragraph("…")), "text-wordless"),
        (b"{\\rtf1 ...}", "text-wordless"),
    ],
)
def test_what_cannot_be_read_is_refused(data, code):
    """A file that swells, one that is cut, one without words: one code each."""
    with pytest.raises(Unreadable) as refusal:
        read(data, "a.docx")
    assert refusal.value.code == code


def test_entities_are_not_followed():
    """An entity of the file itself names nothing outside, and a row of entities fills no memory."""
    bomb = '<!DOCTYPE d [<!ENTITY a "gué"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    data = _archive(
        f'{bomb}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>&b;&f;</w:p></w:document>'.encode()
    )
    with pytest.raises(Unreadable):
        read(data, "a.docx")


def _tiff():
    out = BytesIO()
    Image.new("RGB", (3, 2), "white").save(out, "TIFF")
    return out.getvalue()


def test_pictures_that_pages_cannot_show():
    """TIFF becomes PNG; a drawing of Windows is told, and its figure is marked as missing."""
    data = typed(
        paragraph("Le gué."),
        paragraph(picture("a.tif")),
        paragraph(picture("b.emf")),
        paragraph("Figure 2. Le bac"),
        media={"a.tif": _tiff(), "b.emf": b"\x01\0\0\0 EMF"},
    )
    found = read(data, "a.docx")
    assert [(name, content[:4]) for name, content in found.media] == [("media/a.png", b"\x89PNG")]
    text, codes = proposed(data, "a.docx")
    assert "![](media/a.png)" in text
    assert "::: {.missing}\nFigure 2. Le bac\n:::" in text
    assert "picture-doubtful" in codes


def test_a_picture_has_no_name_that_leads_elsewhere():
    """Whatever a file calls its pictures, they are put into media/."""
    names = [
        name
        for name, _ in read(typed(paragraph("Le gué."), paragraph(picture("..%2f.x é.png")), media={"..%2f.x é.png": PNG}), "a.docx").media
    ]
    assert all(name.startswith("media/") and ".." not in name and name.count("/") == 1 for name in names)
