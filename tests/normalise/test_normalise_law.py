"""The law of words: nothing of a witness is lost, nothing is invented."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import Printer, article

from repository import REPOSITORY
from scholie.document import parse, text
from scholie.metadata import split
from scholie.model import LedgerEntry, Reason
from scholie.normalise import normalise, unaccounted
from scholie.witness import decode

"""The development set of raw extracts, where it stands beside the clone."""
WITNESSES = sorted((REPOSITORY / "texts").glob("*/*/witnesses/*.txt"))


def check(witness, **options):
    """Normalise *witness* and assert that the law holds."""
    proposal = normalise(witness, **options)
    missing, surplus = unaccounted(witness, proposal.markdown, proposal.ledger)
    assert dict(missing) == {}, "lost"
    assert dict(surplus) == {}, "invented"
    return proposal


@given(st.integers(0, 10**9), st.integers(0, 10**9))
@settings(max_examples=60)
def test_law_of_words_over_printed_articles(words, press):
    """An invented article, printed with heads, feet, notes and hyphens, keeps all its words."""
    check(Printer(random.Random(press)).printed(article(random.Random(words), sections=2, length=3)))


@given(st.integers(0, 10**9), st.data())
@settings(max_examples=60)
def test_law_of_words_over_damage(seed, data):
    """So does one whose lines were lost, doubled, swapped, cut or glued together."""
    lines = Printer(random.Random(seed)).printed(article(random.Random(seed + 1), sections=2, length=2)).split("\n")
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(lines) - 2))
        damage = data.draw(st.sampled_from(("lose", "double", "swap", "cut", "glue", "number", "star")))
        if damage == "lose":
            del lines[at]
        elif damage == "double":
            lines.insert(at, lines[at])
        elif damage == "swap":
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
        elif damage == "cut":
            middle = len(lines[at]) // 2
            lines[at : at + 1] = [lines[at][:middle], lines[at][middle:]]
        elif damage == "glue":
            lines[at : at + 2] = [lines[at] + lines[at + 1]]
        elif damage == "number":
            lines.insert(at, f"{data.draw(st.integers(0, 30))} {lines[at]}")
        else:
            lines[at] = f"*{lines[at]}* [{at}] ^{at}"
        lines += ["fin"] * (len(lines) < 3)
    check("\n".join(lines))


LINES = (
    "Le moulin garde un registre ancien.",
    "La rivière traverse le village et",
    "raconte une carte fragile dont le pa-",
    "pier porte une marge lointaine",
    "1 Un jardin tranquille.",
    "2. La fontaine du bourg",
    "3) La muraille",
    "4",
    "[5] Le clocher et la carte.",
    "⁶ Une archive.",
    "7Une récolte.",
    "* Une lecture",
    "† Une maison",
    "• La charpente",
    "\uf0b7 La lumière",
    "– L'horloge",
    "LE VILLAGE ANCIEN",
    "II.A Le registre",
    "Résumé : un jardin.",
    "ABSTRACT",
    "Mots clés – moulin, carte ; eau",
    "Jeanne Morvan1, Odile Duvert2",
    "jeanne@moulin.example",
    "– 12 –",
    "xiv",
    "\fLe registre du moulin",
    "Bibliographie",
    "Morvan, J. (1998). La marge. Presses.",
    "Notes",
    "Notes de fin",
    "https://moulin.example/carte-",
    "« Une lecture » (Morvan, 1998)",
    "| a | b |",
    "::: {.x}",
    "<b>gras</b> &amp; *étoile",
    "Ã©tÃ© dâ€™eau",
    "",
    "",
)
"""Lines of every kind, which follow each other as no text has them."""


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=40), st.sampled_from(("\n", "\n\n", "\r\n")))
@settings(max_examples=200)
def test_law_of_words_over_any_lines(lines, end):
    """So does a text whose lines are of every kind, in any order."""
    check(end.join(lines))


HALVES = st.sampled_from(("a", "soli", "taire", "é", "1", "l’", "H_2", "www.a.b/", "\ufb01", "e\u0301"))
MARKS = st.sampled_from(("", "", "²", "^1", "^1^", "^e", "^er^", "*", "[1]", "†", "\u200b", "1", ".", ","))
ENDS = st.sampled_from(("-\n", "\u00ad\n", "\ufffe", "-\n\n", "\n", "- ", "-", "\u00ad", " "))
PIECES = st.tuples(HALVES, MARKS, HALVES, ENDS).map("".join)
"""Words at a line end: what a half begins with, a call, a raised letter or a mark in it, what it ends with, the hyphen."""


@given(st.lists(PIECES, min_size=1, max_size=6).map("".join))
@settings(max_examples=300)
def test_law_of_words_cut_at_line_ends(witness):
    """So do words in two halves, whatever calls, raised letters and marks their halves carry."""
    check(witness)


@given(st.text(max_size=400))
@settings(max_examples=150)
def test_law_of_words_over_any_text(witness):
    """So does any text at all, and normalising it never fails."""
    check(witness)


@given(st.integers(0, 10**6))
@settings(max_examples=15)
def test_law_of_words_with_another_witness(seed):
    """What another witness supplies is accounted for as well, and the words of the body stay those of the base."""
    work = article(random.Random(seed), sections=2, length=2)
    base = Printer(random.Random(seed + 1), front=False, references=False).printed(work)
    other = Printer(random.Random(seed + 2)).printed(work)
    proposal = check(base, others=(other,))
    assert work.author.split()[-1] in proposal.markdown
    assert work.references[0].split(",")[0] in text(parse(split(proposal.markdown)[1]))


def test_law_of_words_sees_loss_and_invention():
    """A word taken away is missing, a word added is surplus, and the ledger settles both."""
    markdown = "---\nauthors: []\n---\n\nLe moulin tourne vite.\n"
    missing, surplus = unaccounted("Le vieux moulin tourne.", markdown, ())
    assert (list(missing), list(surplus)) == (["vieux"], ["vite"])
    settled = LedgerEntry(Reason.LABEL, 1, "vieux", "vite")
    assert tuple(map(bool, unaccounted("Le vieux moulin tourne.", markdown, (settled,)))) == (False, False)


@pytest.mark.parametrize("path", WITNESSES, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_law_of_words_over_the_witnesses(path):
    """The witnesses of this repository keep all their words."""
    check(decode(path.read_bytes())[0])


@pytest.mark.bench
def test_law_of_words_over_the_bench():
    """So does every tenth raw extract of the development set."""
    extracts = sorted(Path(os.environ["SCHOLIE_BENCH"], "normalise", "raw").glob("*.txt"))[::10]
    assert extracts, "SCHOLIE_BENCH names a folder that holds normalise/raw"
    for path in extracts:
        check(decode(path.read_bytes())[0])


@given(st.integers(0, 10**6))
@settings(max_examples=15)
def test_law_normalising_is_a_function(seed):
    """The same witness gives the same proposal, whatever was normalised before."""
    witness = Printer(random.Random(seed)).printed(article(random.Random(seed), sections=1, length=2))
    assert normalise(witness) == normalise(witness)
