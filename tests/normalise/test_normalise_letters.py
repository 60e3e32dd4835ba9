"""Characters that name no letter: what is told of them, and what is said of a text in an alphabet of its fonts."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie.normalise import normalise
from scholie.witness import clean, decode, garbled, unread

FRENCH = (
    "Le meunier compte les sacs que la roue du haut a remplis pendant la nuit, et le garde les inscrit dans son registre avec le nom "
    "de celui qui les portera demain vers la vallée. Quand la rivière gèle, personne ne vient, et la cloche seule répond au vent. "
)
OTHERS = {
    "de": "Der Müller zählt die Säcke, welche das obere Rad während der Nacht gefüllt hat, und der Wächter schreibt sie sorgfältig auf. ",
    "es": "El molinero cuenta los sacos que la rueda alta llenó durante toda la noche, y el guarda los apunta despacio en su cuaderno. ",
    "pl": "Młynarz liczy worki, które górne koło napełniło podczas długiej nocy, a strażnik wszystkie zapisuje starannie w zeszycie. ",
    "fi": "Mylläri laskee säkit, jotka ylempi ratas täytti pitkän yön aikana, ja vartija kirjoittaa kaikki huolellisesti vihkoonsa. ",
    "tr": "Değirmenci yukarıdaki çarkın bütün gece doldurduğu çuvalları sayıyor, bekçi hepsini yavaşça kendi defterine yazıyor. ",
    "cy": "Mae'r melinydd yn cyfrif sachau a lanwodd olwyn uchaf trwy'r nos, ac mae'r gwyliwr yn ysgrifennu popeth yn ofalus mewn llyfr. ",
    "br": "Ar miliner a gont ar seier leuniet gant ar rod uhelañ e-pad an noz hir, hag ar gward a skriv pep tra war e gaier bihan. ",
    "eu": "Errotariak goiko gurpilak gauean betetako zakuak zenbatzen ditu, eta zaindariak guztiak idazten ditu koaderno txikian. ",
    "el": "Ο μυλωνάς μετράει τους σάκους που γέμισε ο επάνω τροχός όλη νύχτα, και ο φύλακας γράφει προσεκτικά κάθε αριθμό. ",
    "la": "Molitor saccos numerat quos rota superior tota nocte implevit, custos autem omnia diligenter libello parvo inscribit. ",
}


def shifted(text: str, by: int) -> str:
    """Return *text* with every letter *by* places further in the alphabet."""
    small = string.ascii_lowercase
    return text.lower().translate(str.maketrans(small, small[by:] + small[:by]))


def shuffled(text: str, seed: int) -> str:
    """Return *text* with its letters exchanged for one another."""
    letters = list("abcdefghijklmnopqrstuvwxyzéèà")
    others = random.Random(seed).sample(letters, len(letters))
    return text.lower().translate(str.maketrans("".join(letters), "".join(others)))


@pytest.mark.parametrize("by", [1, 2, 3, 5, 9, 13, 21, 23, 25])
def test_shifted_letters_are_garbled(by):
    """A text whose letters are all shifted alike is told, with a few of its words."""
    said = garbled(shifted(FRENCH * 5, by))
    assert said.split()[0] == shifted("meunier", by)


@pytest.mark.parametrize("seed", [0, 1, 3, 5, 8])
def test_shuffled_letters_are_garbled(seed):
    """So is one whose letters stand for each other in any order."""
    assert garbled(shuffled(FRENCH * 5, seed))


@pytest.mark.parametrize("language", OTHERS)
def test_no_language_is_garbled(language):
    """A text in another language than French and English is in the letters that were written."""
    assert not garbled(OTHERS[language] * 8)


@pytest.mark.parametrize("text", [FRENCH, FRENCH * 5, "12 41 57\n" * 200, shifted(FRENCH, 3)[:150], ""])
def test_french_numbers_and_few_words_are_not_garbled(text):
    """French is not, nor a table of figures, nor a text too short to tell."""
    assert not garbled(text)


def test_a_garbled_text_is_one_doubt_with_the_words_that_show_it():
    """The normaliser says so once, with evidence, and proposes the text all the same."""
    proposal = normalise(shifted(FRENCH * 5, 3))
    (doubt,) = [problem for problem in proposal.problems if problem.code == "text-garbled"]
    assert doubt.evidence.startswith(shifted("meunier", 3))
    assert shifted("registre", 3) in proposal.markdown


def test_letters_that_are_unread_are_counted_with_their_lines():
    """One doubt a text says which characters, how often, and where; places are lines of the witness."""
    text = "un \x0e mot\ndeux\n\x0e et \ue123 puis\n" + "\x0e\n" * 8
    (doubt,) = [problem for problem in normalise(text).problems if problem.code == "letters-unread"]
    assert dict(doubt.details) == {"count": "11", "characters": "U+000E × 10, U+E123 × 1", "lines": "1, 3, 4, 5, 6, 7, 8, 9 …"}
    assert doubt.place.line == 1


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_law_what_is_clean_has_no_odd_character_but_the_sign_of_a_letter_lost(text):
    """Whatever a text holds, clean has no control, no private code point and no noncharacter; cleaned again it is the same."""
    made = clean(text)
    assert not unread(made.replace("\ufffd", "")).count
    assert clean(made) == made.replace("\v", "\n")


@given(st.integers(1, 31), st.integers(1, 30))
def test_law_controls_in_a_text_never_refuse_it(code, every):
    """A text of words with any control but NUL between them, however many, is read."""
    text = " ".join(word + " " + chr(code) if rank % every == 0 else word for rank, word in enumerate((FRENCH * 3).split()))
    assert decode(text.encode())[0] == text
