"""A PDF is read as it is printed: lines in the order in which they are read, with what is known of each."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer import Word, paper
from scholie.document import word_list
from scholie.model import Figure, Typescript, Typeset
from scholie.witness import Unreadable, kind, read
from scholie.witness.kept import keep, recall

LEFT, RIGHT = "Le moulin broie le chiffon et la feuille garde", "Les registres disent la hauteur de chaque crue"


def column(x: float, words: str, lines: int = 8) -> list[Word]:
    """Return a column of *lines* lines that begins at *x*; each line has its number."""
    return [Word(f"{words} {n}", x, 200 + 12 * n) for n in range(lines)]


def lines_of(*words: Word) -> list[str]:
    """Return the lines of a page of *words*."""
    return read(paper([list(words)])).text.split("\n")


def test_lines_stand_in_the_order_of_the_page():
    """Whatever the order of the file, a line that stands higher is read first; a blank parts words of one line."""
    assert lines_of(Word("la rivière", 111, 120), Word("Le lit de", 72, 120), Word("Au bord", 72, 108)) == [
        "Au bord",
        "Le lit de la rivière",
    ]


def test_columns_are_read_one_after_the_other():
    """Two columns that their lines fill are two; what stands across the gutter comes before both."""
    across = Word("Des rivières et des livres : une comparaison de leurs marges et de leurs débordements", 72, 180)
    text = lines_of(across, *(word for pair in zip(column(72, LEFT), column(310, RIGHT), strict=True) for word in pair))
    assert [line.strip() for line in text if line] == [across.text, *(f"{LEFT} {n}" for n in range(8)), *(f"{RIGHT} {n}" for n in range(8))]


def test_cells_of_a_table_stay_in_their_rows():
    """Short words side by side do not fill columns: each row is one line, with wide blanks between its cells."""
    cells = [Word(word, x, 200 + 12 * n) for n in range(8) for word, x in ((f"Moulin {n}", 72), (f"{n} roues", 310))]
    assert [line.split("   ")[0].strip() for line in lines_of(*cells)] == [f"Moulin {n}" for n in range(8)]


@pytest.mark.parametrize(("size", "rise", "shown"), [(7, 3.5, "crue¹²"), (7, -2, "crue12"), (10, 0, "crue12")])
def test_raised_figures_are_written_as_such(size, rise, shown):
    """A figure that is smaller and higher than its line is raised; one that is lowered, or of the line's size, is not."""
    assert lines_of(Word("La crue", 72, 200), Word("12", 103.3, 200 - rise, size)) == [f"La {shown}"]


def test_letters_that_a_file_gives_too_much_width():
    """Where letters overlap, or stand apart without a blank, their usual distance tells where words end."""
    for apart in (-1.2, 1.5):
        words, x = [], 72.0
        for letter in "Le moulin du bas":
            words += [Word(letter, x, 200)] if letter != " " else []
            x += 10 * WIDTHS[letter] + apart
        assert lines_of(*words) == ["Le moulin du bas"]


WIDTHS = {
    "L": 0.611,
    "e": 0.444,
    " ": 0.35,
    "m": 0.778,
    "o": 0.5,
    "u": 0.5,
    "l": 0.278,
    "i": 0.278,
    "n": 0.5,
    "d": 0.5,
    "b": 0.5,
    "a": 0.444,
    "s": 0.389,
}
"""Widths of some letters of Times, of their size."""


def test_room_that_print_leaves_is_an_empty_line():
    """Lines at the usual distance follow each other; one that stands further off has an empty line before it."""
    words = [Word(f"Le moulin {n}", 72, 200 + 12 * n + 8 * (n > 3)) for n in range(8)]
    assert [line.strip() for line in lines_of(*words)] == [
        *(f"Le moulin {n}" for n in range(4)),
        "",
        *(f"Le moulin {n}" for n in range(4, 8)),
    ]


def test_pages_are_parted_by_form_feeds():
    """A page without words counts as a page."""
    assert read(paper([[Word("Une", 72, 100)], [], [Word("Trois", 72, 100)]])).text == "Une\n\f\fTrois"


def test_each_line_says_how_it_is_set():
    """Page, place, size and face; where one word of a line is set otherwise, that part too."""
    lines = paper([[Word("Le moulin", 72, 100, 14, "bold")], [Word("Voir ", 90, 120), Word("Germinal", 112, 120, 10, "italic")]])
    first, second = read(lines).typeset
    assert first is not None
    assert (first.page, first.x, first.y, first.size, first.bold, first.italic) == (1, 72.0, 100.0, 14.0, True, False)
    assert second is not None
    assert (second.page, second.italic, second.faces) == (2, True, ((0, 4, "plain"),))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (paper([[]]), "pdf-textless"),
        (paper([[Word("— —", 72, 100)]]), "pdf-textless"),
        (paper([[Word("Le moulin", 72, 100)]], password="gué"), "pdf-locked"),
        (b"%PDF-1.4\n" + b"\0" * 300, "pdf-damaged"),
        (paper([[]] * 1001), "pdf-too-long"),
    ],
)
def test_what_cannot_be_read_is_refused(data, code):
    """One code for each cause."""
    with pytest.raises(Unreadable) as refusal:
        read(data)
    assert refusal.value.code == code


def test_a_pdf_is_known_by_its_beginning():
    """A text that only speaks of PDF is none; one that begins as a PDF does is one, whatever it is called."""
    assert [kind(data, "a.txt").name for data in (b"\n%PDF-1.7", b"Le format %PDF-1.7", b"")] == ["pdf", "txt", "txt"]


PLACES = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 40), st.sampled_from([7, 10, 14])), max_size=30, unique_by=lambda p: p[:2])


@given(PLACES)
def test_law_of_words_over_a_page(places):
    """Wherever words stand, and however large, each is read once."""
    words = [Word(f"mot{n}", 20 + 60 * x, 40 + 18 * y, size) for n, (x, y, size) in enumerate(places)]
    read_ = word_list(read(paper([[Word("Début", 505, 10), *words]])).text)
    assert sorted(read_) == sorted(["Début", *(word.text for word in words)])


TYPESET = st.builds(Typeset, st.integers(1, 99), *[st.floats(0, 999).map(lambda v: round(v, 1))] * 4, st.booleans(), st.booleans())


@given(st.lists(st.tuples(st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"])), st.none() | TYPESET), min_size=1))
def test_law_of_what_is_kept(rows):
    """What was read of a file is kept and found again as it was; of another file nothing is found."""
    typeset = tuple(typeset for _, typeset in rows)
    script = Typescript("\n".join(line for line, _ in rows), "", "pdf 1", typeset if any(typeset) else (), FIGURES)
    kept = keep(script, DIGEST)
    assert recall(kept, DATA) == script
    assert recall(kept, b"other") is None


def test_what_is_kept_in_disorder_is_not_taken():
    """A file that somebody cut or wrote is read again from the witness."""
    kept = keep(Typescript("Le gué", "", "pdf 1", (Typeset(1, 0, 0, 0, 10),)), DIGEST)
    assert [recall(wrong, DATA) for wrong in (b"", kept[:-9], b"[]", b"{}", kept.replace(b"10", b'"x"'), b"[1]")] == [None] * 6


FIGURES = (Figure(1, 2.5, 3.0, 40.0, 50.5, drawn=True, source="media/page-1-1.png"),)
DATA = b"%PDF-1.4"
DIGEST = sha256(DATA).hexdigest()
