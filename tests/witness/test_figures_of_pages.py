"""Pictures and drawings of a PDF: cut out of the page with their captions, their words set aside."""

from io import BytesIO

from PIL import Image

from printer import Drawing, Word, paper
from scholie.normalise import normalise, unaccounted
from scholie.witness import read

BEASTS = ("héron", "renard", "loir", "blaireau", "merle", "castor", "hibou", "sanglier", "lièvre")


def prose(number, of):
    """Return *number* sentences of running text, each another."""
    return [f"Le {beast} {of} compte les sacs que le bac emporte chaque matin, et il note leur poids." for beast in BEASTS[:number]]


def lines(*words, y=72.0):
    """Return *words* as lines of a page from *y* on."""
    return [Word(text, 72, y + 14 * rank) for rank, text in enumerate(words)]


def body(*placed):
    """Return the text that is proposed for a page with prose above and below what is *placed* on it, and its ledger."""
    page = [*lines(*prose(8, "du haut")), *placed, *lines(*prose(8, "du bas"), y=500)]
    typescript = read(paper([page, lines(*prose(9, "du gué"))]))
    made = normalise(typescript)
    assert [counter.total() for counter in unaccounted(typescript, made.markdown, made.ledger)] == [0, 0]
    return made.markdown.split("---\n", 2)[2], made.ledger, typescript


def test_a_drawing_with_its_caption_is_a_figure():
    """The page is cut out where it stands; the caption under it is its own, and the words inside it stand in the ledger."""
    text, ledger, typescript = body(Drawing(100, 220, 200, 120), Word("meule", 150, 290), Word("Figure 1. Le moulin du bas", 100, 360))
    assert "![Figure 1. Le moulin du bas](media/page-1-1.png)" in text
    assert "meule" not in text
    assert [row.words for row in ledger if row.reason == "words of a picture"] == ["meule"]
    ((name, content),) = typescript.media
    assert name == "media/page-1-1.png"
    assert Image.open(BytesIO(content)).size[0] > 400


def test_the_words_at_the_sides_of_a_drawing_are_cut_out_with_it():
    """A label that stands over the edge widens the picture."""
    _, _, typescript = body(Drawing(100, 220, 200, 120), Word("vanne de décharge", 270, 290), Word("Figure 1. Le moulin", 100, 360))
    (figure,) = typescript.figures
    assert figure.right > 330


def test_an_image_without_a_caption_stands_where_it_is():
    """It is shown between what stands above and below it; a small one is an ornament."""
    text, _, _ = body(Drawing(100, 220, 200, 120, image=True))
    assert text.count("![](media/page-1-1.png)") == 1
    assert "![" not in body(Drawing(100, 220, 30, 20, image=True))[0]


def test_the_rules_of_a_table_are_no_picture():
    """Drawn lines under the caption of a table leave its words where they are."""
    rules = [Drawing(100, 240 + 14 * row, 220, 14) for row in range(4)]
    cells = [Word(word, x, 251 + 14 * row) for row in range(4) for word, x in ((f"bac {row}", 110), (f"{row}2,5", 250))]
    text, ledger, _ = body(Word("Tableau 1. Les sacs", 100, 225), *rules, *cells)
    assert "![" not in text
    assert "bac 3" in text
    assert not [row for row in ledger if row.reason == "words of a picture"]


def test_a_frame_around_the_text_is_no_picture():
    """What holds sentences is a box, whatever it is called below."""
    text, _, _ = body(Drawing(60, 220, 480, 120), *lines(*prose(5, "du milieu"), y=250), Word("Figure 1. Le moulin", 100, 360))
    assert "![" not in text
    assert text.count("du milieu compte") == 5


def test_what_stands_on_every_page_is_no_picture():
    """A logo at the same place of several pages belongs to none of them."""
    pages = [[Drawing(100, 30, 120, 80, image=True), *lines(*prose(9, f"de la page {page}"), y=150)] for page in range(4)]
    assert read(paper(pages)).figures == ()
