"""What authors and their programs do in files, and what must not be lost of it: styles, fields, tables, commands, pictures."""

import zipfile
from io import BytesIO

import pytest

from scholie import normalise
from scholie.model import Styled
from scholie.normalise import unaccounted
from scholie.witness import read
from scholie.witness.styled.looks import Look
from scholie.witness.styled.naming import seen
from scholie.witness.styled.rows import Row
from typist import note, office, opened, paragraph, run, table, typed

PROSE = "Le passeur du bas compte les sacs que le bac emporte chaque matin, et il note leur poids dans un registre."


def rows(data, name="a.docx"):
    """Return kind, level and words of each row of a file."""
    found = read(data, name)
    return [(one.kind, one.level, line) for line, one in zip(found.text.split("\n"), found.styled, strict=True)]


def problems(data, name="a.docx"):
    """Return the evidence of each problem under its code."""
    return {problem.code: problem.evidence for problem in read(data, name).problems}


def proposed(data, name="a.docx"):
    """Return front matter and body of what is proposed for a file, and the codes of its doubts; no word is lost or invented."""
    typescript = read(data, name)
    made = normalise.normalise(typescript)
    assert [counter.total() for counter in unaccounted(typescript, made.markdown, made.ledger)] == [0, 0]
    _, front, body = made.markdown.split("---\n", 2)
    return front, body.strip(), [problem.code for problem in made.problems]


# ---- OpenDocument

NAMES = ("Title", "Auteur", "Résumé", "Mots-clés", "Quotations", "Titre 1", "Text body")
NOTE = '<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Perdu.</text:p></text:note-body></text:note>'
ODT = opened(
    office("Les registres du bac", "Title"),
    office("Jeanne Morvan", "P1"),
    office("On compte ici les sacs.", "Résumé"),
    office("bac, gué", "Mots-clés"),
    office("Introduction", "Titre 1"),
    office(f"Le passeur{NOTE} compte les sacs.", "Text body"),
    office("Nous ne passons plus.", "Quotations"),
    office("Le bac du haut", level=2),
    office(PROSE),
    styles=NAMES,
    automatic={"P1": "Auteur"},
)


def test_styles_of_opendocument():
    """Paragraphs have the kind that their style says by the name that people see; a style that a program made has that of its parent."""
    assert rows(ODT, "a.odt") == [
        ("title", 0, "Les registres du bac"),
        ("author", 0, "Jeanne Morvan"),
        ("abstract", 0, "On compte ici les sacs."),
        ("keywords", 0, "bac, gué"),
        ("heading", 1, "Introduction"),
        ("paragraph", 0, "Le passeur compte les sacs."),
        ("quotation", 0, "Nous ne passons plus."),
        ("heading", 2, "Le bac du haut"),
        ("paragraph", 0, PROSE),
        ("note", 0, "Perdu."),
    ]
    assert problems(ODT, "a.odt") == {}


def test_what_an_opendocument_holds_beside_its_text_is_told():
    """A deletion, a comment, a text box: their words, neither who wrote them nor the numbers of notes; blanks and breaks part words."""
    gone = '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>effacé</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    said = "<office:annotation><dc:creator>Zoé</dc:creator><dc:date>2026</dc:date><text:p>Revoir</text:p></office:annotation>"
    boxed = "<draw:frame><draw:text-box><text:p>Encadré</text:p></draw:text-box></draw:frame>"
    data = opened(gone, office(f"Le{NOTE}<text:s text:c='3'/>gué{said}<text:line-break/>passe. {boxed}"))
    assert read(data, "a.odt").text == "Le gué passe.\nPerdu."
    assert problems(data, "a.odt") == {"unread-doubtful": "effacé Revoir Encadré", "changes-doubtful": "", "comments-doubtful": "Revoir"}


def test_paragraphs_with_the_same_words_keep_their_styles_in_order():
    """Two paragraphs of the same letters have each its own style."""
    data = opened(office("Le bac", "Titre 1"), office(PROSE), office("Le bac", "Quotations"), styles=NAMES)
    assert [kind for kind, _, _ in rows(data, "a.odt")] == ["heading", "paragraph", "quotation"]


# ---- Word


def test_words_of_simple_fields_stay():
    """The number of a caption stands in a field that pandoc drops."""
    field = f'<w:fldSimple w:instr=" SEQ Tableau ">{run("4")}</w:fldSimple>'
    data = typed(f"<w:p>{run('Tableau ')}{field}{run(' : les sacs')}</w:p>")
    assert (read(data, "a.docx").text, problems(data)) == ("Tableau 4 : les sacs", {})


def test_text_boxes_are_read_once_behind_their_paragraph():
    """Word writes a box twice, for newer and for older programs; pandoc would read nothing of the paragraph around it."""
    words = f"<w:txbxContent>{paragraph('Un encadré.')}{paragraph('Sa suite.')}</w:txbxContent>"
    newer = f'<mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="wps"><wps:txbx>{words}</wps:txbx></wps:wsp></w:drawing></mc:Choice>'
    older = f"<mc:Fallback><w:pict><v:textbox>{words}</v:textbox></w:pict></mc:Fallback>"
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:r><mc:AlternateContent {names}>{newer}{older}</mc:AlternateContent></w:r>"
    old = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('Une note de marge.')}</w:txbxContent></v:textbox></w:pict></w:r>"
    data = typed(paragraph("Le passeur", box, " du bas."), paragraph("Le gué.", old))
    assert (read(data, "a.docx").text.split("\n"), problems(data)) == (
        ["Le passeur du bas.", "Un encadré.", "Sa suite.", "Le gué.", "Une note de marge."],
        {},
    )


def test_words_of_a_header_are_told_though_the_text_has_their_letters():
    """Letters in a row forgive a word of the text that is cut otherwise, not one of a paragraph that was not read."""
    data = typed(paragraph("Les riverains passent le gué."), header="Actes de la rive")
    assert problems(data) == {"unread-doubtful": "Actes de la rive"}


def test_breaks_of_lines_that_part_paragraphs():
    """Two breaks in a row, or one before the mark of an item, do what the end of a paragraph does; any other is a blank."""
    data = typed(
        f"<w:p>{'<w:r><w:br/></w:r>'.join(run(line) for line in ('Le passeur', 'du bas :', '- les sacs', 'a) les livres', '', 'Le gué.', ''))}</w:p>"
    )
    assert read(data, "a.docx").text.split("\n") == ["Le passeur du bas :", "- les sacs", "a) les livres", "Le gué."]


LOOKS = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='Inter 1'/><w:rPr><w:b/><w:sz w:val='33'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='Inter 2'/><w:basedOn w:val='A'/><w:rPr><w:b w:val='0'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='C'><w:name w:val='Inter 3'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='D'><w:name w:val='Bloc'/><w:basedOn w:val='E'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='E'><w:name w:val='Citation'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='F'><w:name w:val='TEI_author:aut'/></w:style>"
    "<w:style w:type='character' w:styleId='S'><w:name w:val='Fort'/><w:rPr><w:b/></w:rPr></w:style>"
)


def styled(identifier, words, properties=""):
    """Return a paragraph in the style of an identifier, its run with *properties*."""
    return f"<w:p><w:pPr><w:pStyle w:val='{identifier}'/></w:pPr><w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def _declaring(data, declared):
    """Return a file of Word with other styles."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as held, zipfile.ZipFile(out, "w") as made:
        for name in held.namelist():
            part = held.read(name).decode()
            made.writestr(name, part.replace("</w:styles>", f"{declared}</w:styles>"))
    return out.getvalue()


def test_paragraphs_as_they_look():
    """Size, weight and line come from the run, its style, the paragraph's style and those from which that derives; an outline level is a heading's."""
    blocks = [
        styled("A", "Grand et gras"),
        styled("B", "Grand"),
        styled("", "Gras", "<w:rStyle w:val='S'/>"),
        styled("", "Souligné", "<w:u w:val='single'/>"),
        styled("", "Ni l'un ni l'autre", "<w:u w:val='none'/><w:b w:val='false'/>"),
        styled("", PROSE),
    ]
    found = read(_declaring(typed(*blocks), LOOKS), "a.docx").styled
    assert [(one.scale, one.bold, one.underlined) for one in found] == [
        (1.5, True, False),
        (1.5, False, False),
        (1.0, True, False),
        (1.0, False, True),
        (1.0, False, False),
        (1.0, False, False),
    ]


def test_what_styles_say_that_no_list_names():
    """A style of an outline level is a heading's; one that derives from a quotation's is one; a name may have its role behind a colon."""
    blocks = [styled("C", "Le gué"), styled("D", "Nous ne passons plus."), styled("F", "Jeanne Morvan"), styled("", PROSE)]
    assert [(kind, level) for kind, level, _ in rows(_declaring(typed(*blocks), LOOKS))] == [
        ("heading", 2),
        ("quotation", 0),
        ("author", 0),
        ("paragraph", 0),
    ]


def test_a_heading_that_word_numbers_is_no_item():
    """Pandoc gives a numbered paragraph as an item of a list, whatever its style says."""
    rows = [Row("Le gué", Styled("item", ordered="1")), Row("un sac", Styled("item", ordered="2"))]
    made = list(seen(rows, [("Le gué", Look(1.0, style="heading2")), ("un sac", Look(1.0, style="List Number"))]))
    assert [(row.styled.kind, row.styled.level, row.styled.ordered) for row in made] == [("heading", 2, ""), ("item", 0, "2")]


def test_passages_that_were_moved_are_told():
    """What was moved under tracking is a change; its words are told where no other place has them."""
    moved = f'<w:moveFrom w:id="1" w:author="x">{run("parti")}</w:moveFrom>'
    data = typed(f"<w:p>{run('Le gué')}{moved}{run(' passe.')}</w:p>")
    assert problems(data) == {"unread-doubtful": "parti", "changes-doubtful": ""}
    there = f'<w:p><w:moveTo w:id="2" w:author="x">{run("parti")}</w:moveTo></w:p>'
    data = typed(f"<w:p>{run('Le gué')}{moved}{run(' passe.')}</w:p>", there)
    assert problems(data) == {"changes-doubtful": ""}


def _strict(data):
    """Return a file of Word under the names of the strict kind."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as held, zipfile.ZipFile(out, "w") as made:
        for name in held.namelist():
            part = held.read(name).replace(
                b"schemas.openxmlformats.org/wordprocessingml/2006/main", b"purl.oclc.org/ooxml/wordprocessingml/main"
            )
            made.writestr(
                name, part.replace(b"schemas.openxmlformats.org/officeDocument/2006/rel", b"purl.oclc.org/ooxml/officeDocument/rel")
            )
    return out.getvalue()


def test_the_law_of_words_holds_for_strict_files():
    """A file under the names of ISO/IEC 29500 strict is held to its words as any other."""
    assert problems(_strict(typed(paragraph("Le gué."), header="Actes"))) == {"unread-doubtful": "Actes"}


def test_a_style_that_only_derives_from_a_heading_is_a_doubt():
    """It is a paragraph in the typescript; over a paragraph it is proposed as a heading, to be confirmed."""
    data = typed(paragraph("Encadré", style="Ma boîte"), paragraph(PROSE), styles={"heading 1": "", "Ma boîte": "heading 1"})
    assert rows(data)[0] == ("paragraph", 1, "Encadré")
    assert proposed(data)[1:] == (f"## Encadré\n\n{PROSE}", ["heading-doubtful"])


def test_a_table_of_contents_is_set_aside():
    """Paragraphs in the styles of tables of contents are none of the text: the site makes its own."""
    data = typed(
        paragraph("Sommaire", style="TOC Heading"),
        paragraph("Introduction 3", style="toc 1"),
        paragraph(PROSE),
        styles=dict.fromkeys(("TOC Heading", "toc 1"), ""),
    )
    assert proposed(data)[1] == PROSE


def test_names_and_places_on_lines_of_one_paragraph():
    """Of a by-line with breaks in it only the first line is sure to name authors; the others are places unless they name some."""
    data = typed(
        "<w:p><w:pPr><w:pStyle w:val='Auteur'/></w:pPr><w:r><w:t>Jeanne Morvan</w:t><w:br/><w:t>Université du Gué</w:t></w:r></w:p>",
        styles={"Auteur": ""},
    )
    assert [(kind, text) for kind, _, text in rows(data)] == [("author", "Jeanne Morvan"), ("affiliation", "Université du Gué")]


WIDE = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{}</w:tc>'
HIGH = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{}</w:tc>', "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
GRID = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='9'/><w:gridCol w:w='9'/><w:gridCol w:w='9'/></w:tblGrid>{}</w:tbl>"


def _cell(text):
    return f"<w:tc>{paragraph(text)}</w:tc>"


def test_cells_over_columns_and_rows():
    """Every word stays in its column, whatever cells are joined."""
    lines = (
        WIDE.format(paragraph("Sacs")) + _cell("Prix"),
        HIGH[0].format(paragraph("haut")) + _cell("12") + _cell("3"),
        HIGH[1] + _cell("14") + _cell("4"),
    )
    data = typed(GRID.format("".join(f"<w:tr>{line}</w:tr>" for line in lines)), paragraph(PROSE))
    assert proposed(data)[1].split("\n\n")[0].split("\n") == [
        "| Sacs |  | Prix |",
        "| --- | --- | --- |",
        "| haut | 12 | 3 |",
        "|  | 14 | 4 |",
    ]


def test_a_table_in_a_cell():
    """Its words stay in the cell."""
    inner = f"<w:tc>{table(['a', 'b'])}{paragraph('c')}</w:tc>"
    data = typed(
        GRID.format(f"<w:tr>{_cell('un')}{_cell('deux')}{_cell('trois')}</w:tr><w:tr>{_cell('quatre')}{inner}{_cell('cinq')}</w:tr>")
    )
    assert "| quatre | a b c | cinq |" in proposed(data)[1]


def test_two_tables_with_an_empty_paragraph_between():
    """They stay two, and no cell is lost."""
    text = proposed(typed(table(["a", "b"], ["c", "d"]), paragraph(""), table(["e", "f", "g"], ["h", "i", "j"])))[1]
    assert text.count("---") == 5
    assert "| h | i | j |" in text


def test_a_heading_is_the_title_where_no_style_is():
    """The one highest heading above all others is proposed as the title, and the editor is asked."""
    data = typed(
        paragraph("Les registres du bac", style="heading 1"),
        paragraph("Jeanne Morvan", style="Auteur"),
        paragraph("Introduction", style="heading 2"),
        paragraph(PROSE),
        paragraph("Suite", style="heading 2"),
        paragraph(PROSE),
        styles=dict.fromkeys(("heading 1", "heading 2", "Auteur"), ""),
    )
    front, body, codes = proposed(data)
    assert 'title:\n  fr: "Les registres du bac"' in front
    assert body.startswith("## Introduction\n\n")
    assert codes == ["title-doubtful"]


SHORT_TEXT = (
    "Le 1er et le 2e « bac » de Morvan, n° 3 [le haut].",
    "Dedans.",
    "Dehors.",
    "Atelier du bac.",
    "La rivière.",
    "Le gué.",
    "Le moulin.",
)
SAID = (
    paragraph("Les registres du bac", style="Title"),
    paragraph("Jeanne Morvan", style="Auteur"),
    paragraph("On compte ici les sacs.", style="Résumé"),
)


def test_text_is_no_affiliation_where_styles_say_the_front_matter():
    """Of a file that says its title, author and abstract, a short paragraph stays in the text."""
    names = dict.fromkeys(("Title", "Auteur", "Résumé"), "")
    front, body, _ = proposed(typed(*SAID, *map(paragraph, SHORT_TEXT), styles=names))
    assert "affiliation" not in front
    assert body.split("\n\n")[1:] == list(SHORT_TEXT[1:])


def test_a_note_in_a_field_and_in_a_table():
    """Calls stay where they are, in cells too."""
    data = typed(
        GRID.format(f"<w:tr><w:tc><w:p>{run('un')}{note(1)}</w:p></w:tc>{_cell('b')}{_cell('c')}</w:tr>"),
        paragraph(PROSE),
        notes=["Perdu."],
    )
    assert "| un[^1] | b | c |" in proposed(data)[1]


def _raised(*inner):
    return "".join(one.replace("<w:rPr>", '<w:rPr><w:vertAlign w:val="superscript"/>') for one in inner)


def test_parts_that_markdown_cannot_say():
    """Raised letters in italics stay raised; raised words with a blank or italics among them are words; slant ends where its words do."""
    data = typed(
        paragraph("Le 19", _raised(run("e", "i")), " siècle et ", _raised(run("deux mots")), ", ", run("le bac ", "i"), "passe."),
        paragraph("Un ", _raised(run("a"), run("b", "i")), " gué."),
    )
    assert proposed(data)[1] == "Le 19^e^ siècle et deux mots, *le bac* passe.\n\nUn ab gué."


def test_words_that_are_wrong_in_the_file_are_not_lost():
    """What an author pasted from another encoding stays as it is, and no word is missed."""
    assert proposed(typed(paragraph(f"Le guÃ© gelÃ©. {PROSE}")))[1].startswith("Le guÃ© gelÃ©.")


def test_lists_in_lists():
    """A list stands below the words of the item that holds it, whatever the numbers are; levels that a file jumps are none."""
    source = b"1. un\n\n   - deux\n\n     7. trois\n\n        8. quatre\n\n2. cinq\n"
    assert proposed(source, "a.md")[1] == "1. un\n\n   - deux\n\n     7. trois\n\n        8. quatre\n2. cinq"


# ---- LaTeX, Markdown, HTML, RTF

LATEX = rb"""\documentclass{article}
\begin{document}
\title{Les registres du bac}
\author{Jeanne Morvan\\ Atelier du bac \and Luc Arvor}
\maketitle
Le 1\ier{} et le 2\up{e} \og bac\fg{} de \fsc{Morvan}, n\no 3 \cite[p.~3]{arvor}, \autre{un mot [perdu]} \vspace{1cm}.

\section{Suite}
\begin{cadre}Dedans.\end{cadre}
\chapeau{\emph{Encore} un}
\begin{thebibliography}{99}
\bibitem{arvor} Arvor L., \emph{Les bacs}, 2001.
\bibitem{derval} Derval M., Compter, 2004.
\end{thebibliography}
\end{document}
"""


def test_french_commands_of_latex_and_its_reference_list():
    """What babel's French prints is text; items of the list are references, each by itself; a citation by its key shows the key."""
    assert [(kind, text) for kind, _, text in rows(LATEX, "a.tex")] == [
        ("title", "Les registres du bac"),
        ("author", "Jeanne Morvan"),
        ("affiliation", "Atelier du bac"),
        ("author", "Luc Arvor"),
        ("paragraph", "Le 1er et le 2e « bac » de Morvan, nno 3 [@arvor, p. 3], ."),
        ("heading", "Suite"),
        ("paragraph", "Dedans."),
        ("reference", "Arvor L., Les bacs, 2001."),
        ("reference", "Derval M., Compter, 2004."),
    ]


def test_text_under_a_heading_is_no_affiliation():
    """Where the file says the title, the text begins under the first heading, however short its paragraphs are."""
    assert proposed(LATEX, "a.tex")[1].startswith("## Suite\n\nDedans.\n\n")


def test_words_in_unknown_commands_are_told():
    """Their words and the line of the first; commands that only set something are none."""
    found = {problem.code: problem for problem in read(LATEX, "a.tex").problems}
    assert {code: (problem.place.line, problem.evidence) for code, problem in found.items()} == {
        "commands-doubtful": (6, "un mot | Encore un"),
        "keys-doubtful": (1, "[@arvor, p. 3]"),
    }


MARKDOWN = """\
---
title: Les bacs
keywords: [bac, gué]
---

Le <b>gros</b> <sac> du <!-- rien --> gué [@arvor; @derval].

![Figure 1. Le bac](bac.png)
""".encode()


def test_html_in_markdown_and_a_picture_beside_it():
    """Tags are no words, other words in angle brackets are; keywords stay apart; a picture that the file does not hold is told."""
    assert [(kind, text) for kind, _, text in rows(MARKDOWN, "a.md")] == [
        ("title", "Les bacs"),
        ("keywords", "bac; gué"),
        ("paragraph", "Le gros <sac> du gué [@arvor; @derval]."),
        ("picture", "Figure 1. Le bac"),
    ]
    assert problems(MARKDOWN, "a.md") == {"keys-doubtful": "[@arvor; @derval]", "picture-absent": "bac.png"}
    assert read(MARKDOWN, "a.md").styled[-1].alt == ""


PAGE = "<!doctype html><html><head><title>{}</title></head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("window", "body", "expected"),
    [
        ("Les bacs – Revue", "<h1>Les bacs</h1><p>Le gué.", [("title", "Les bacs"), ("paragraph", "Le gué.")]),
        ("Revue", "<h1>Les bacs</h1><h2>Un</h2><p>Le gué.", [("title", "Les bacs"), ("heading", "Un"), ("paragraph", "Le gué.")]),
        ("Les bacs", "<p>Le gué.", [("title", "Les bacs"), ("paragraph", "Le gué.")]),
    ],
    ids=("a window with the title and the journal", "a window of the journal", "a page without headings"),
)
def test_the_title_of_a_page(window, body, expected):
    """A page's one highest heading is the title; the title of the window is where there is none."""
    assert [(kind, text) for kind, _, text in rows(PAGE.format(window, body).encode(), "a.html")] == expected


def test_a_table_without_end_tags():
    """HTML lets them out."""
    data = PAGE.format("Les bacs", "<table><tr><th>a<th>b<tr><td>1<td>2</table>").encode()
    assert rows(data, "a.html")[1:] == [("table", 1, "a\tb"), ("table", 0, "1\t2")]


def test_a_cell_of_a_million_columns():
    """A page cannot make a row of any length."""
    data = PAGE.format("Les bacs", '<table><tr><td colspan="1000000">a<td>b<tr><td>c</table>').encode()
    assert max(text.count("\t") for _, _, text in rows(data, "a.html")) == 1


def test_what_rtf_says_of_itself_is_no_text():
    """Title and author of the file's own description are what a program filled in."""
    data = rb"{\rtf1\ansi{\info{\title Document1}{\author Admin}}\pard Le bac.\par}"
    assert rows(data, "a.rtf") == [("paragraph", 0, "Le bac.")]
