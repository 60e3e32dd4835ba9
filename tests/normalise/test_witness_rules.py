"""No rule that cleans the characters of an extract is without a case that needs it."""

import random
import re

import pytest
from test_normalise_letters import FRENCH, OTHERS, shifted

from ablation import assert_speak, tables
from printer import Word, paper
from scholie import pandoc
from scholie.witness import clean, garbled, kind, read, unread
from scholie.witness.styled.archive import archive
from scholie.witness.styled.media import safe
from scholie.witness.styled.noticed import keyed
from scholie.witness.styled.rows import rows
from scholie.witness.styled.tex import included, prepared, unsaid
from scholie.witness.styled.words import clean as clean_words
from typist import paragraph, typed

CLEANED = {
    "line ends of three systems": (
        "Un bac,\r\ndeux bacs,\rtrois bacs,\u2028quatre bacs.",
        "Un bac,\ndeux bacs,\ntrois bacs,\nquatre bacs.",
    ),
    "UTF-8 read as Latin-1": ("Le guÃ© gelÃ©.", "Le gué gelé."),
    "hyphens that nobody sees": ("Un con\u00adtrat, un porte-clés.", "Un contrat, un porte-clés."),
    "hyphens of a text that has no others": ("Un porte\u00adclés, un porte\u00advoix.", "Un porte-clés, un porte-voix."),
    "accents before and behind their letters": (
        "La crue a d´ebord´e, le passeur franc¸ais l’a d´ecid´e.",
        "La crue a débordé, le passeur français l’a décidé.",
    ),
    "first letters of small capitals that came out apart": (
        "B ACS et P ONTS, R IVES et H ALTES, G UÉS et F ILES.",
        "BACS et PONTS, RIVES et HALTES, GUÉS et FILES.",
    ),
    "a ligature under a code point of the font": (
        "Le \ue001lm, la \ue001n, le \ue001l, la \ue001lle, la con\ue001ance.",
        "Le film, la fin, le fil, la fille, la confiance.",
    ),
    "signs that name no letter, one of which its word tells": ("Le r\ue002seau du \ue003 haut.", "Le réseau du   haut."),
}


def syllables(*, clusters: bool) -> str:
    """Return three hundred words of three syllables that no language has; with *clusters* every third ends on five consonants."""
    chance = random.Random(1)
    words = ("".join(chance.choice("bcdfgklmnprstvz") + chance.choice("aeiou") for _ in range(3)) for _ in range(300))
    ends = ("".join(chance.choices("bcdfgklmnprstvz", k=5)) if clusters and rank % 3 == 0 else "" for rank in range(300))
    return " ".join(word + end for word, end in zip(words, ends, strict=True))


LONG = re.compile(r"[^\W\d_]{4,}")
NAMES = LONG.sub(lambda word: shifted(word.group(), 3), FRENCH * 5)
"""A text whose long words nobody knows, and whose small ones are French."""
GARBLED = {
    "all letters shifted": (shifted(FRENCH * 5, 3), True),
    "words that no mouth forms": (syllables(clusters=True), True),
    "words of no language that a mouth forms": (syllables(clusters=False), False),
    "long words that nobody knows between small ones that are French": (NAMES, False),
    **{f"another language: {language}": (text * 8, False) for language, text in OTHERS.items()},
}


@pytest.mark.parametrize(("text", "expected"), GARBLED.values(), ids=GARBLED)
def test_texts_are_garbled_or_not(text, expected):
    """A text is said to be garbled where its words are in letters that nobody wrote, and nowhere else."""
    assert bool(garbled(text)) == expected


@pytest.mark.parametrize(("given", "expected"), CLEANED.values(), ids=CLEANED)
def test_characters_are_cleaned(given, expected):
    """What extraction did to characters is undone where the text tells what they were."""
    assert clean(given) == expected


DOCUMENT = """\
---
title: Le bac
author: [Ada Roy, Léo Dur]
abstract: On compte.
---

# Le *bac*

Les <bas> <b>“sacs”</b> **lourds** ~~légers~~ [bas]{.smallcaps} [haut]{.underline} du `code` @morvan a^2^ b~3~ $c^4$ [là](https://bac.example)[^1]
![seul](a.png) avec.\\
À la ligne.

> Une citation.

- un

  3. trois
  4. quatre

gué
:   un passage

On compte :\\
- les sacs\\
- les livres

| un vers
| un autre

    du code

| a | b |
|---|---|
| 1 | 2 |

![Figure 1.](b.png){alt="Un bac"}

::: {custom-style="Légende"}
Sous un style.
:::

::: {custom-style="Titre 2"}
Un intertitre.
:::

[^1]: Une *note*.
"""
"""Every kind of block and of element among words."""
TREE = pandoc.tree(DOCUMENT.encode(), "markdown").tree
FILES = (
    ("a.txt", b"Le bac"),
    ("a.md", b"# Le bac"),
    ("a.tex", b"Le bac"),
    ("a", b"\\documentclass{article}"),
    ("a", b"<!doctype html><p>Le bac"),
    ("a", b"{\\rtf1 Le bac}"),
    ("a", b"%PDF-1.4"),
    ("a", b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text"),
    ("a", b"PK\x03\x04 word/document.xml"),
)
SKIPPED = (r"\mot{gué}", r"\mot[rouge]{12}", r"\vspace{1cm}", r"\begin{cadre}")
"""What pandoc leaves out of LaTeX."""
PAPER = paper([[Word("Le moulin", 72, 100, 14, "bold"), Word("Le gué", 72, 120, 10, "italic"), Word("Le bac", 72, 140)]])


def test_a_paper_is_read_with_its_faces():
    """Which lines are bold and which slanted is told by the names of their fonts."""
    assert [(line.bold, line.italic) for line in read(PAPER).typeset if line] == [(True, False), (False, True), (False, False)]


def outcomes():
    """Yield each case cleaned, what of it names no letter, what is said of texts in letters of their fonts, and a paper read."""
    yield read(PAPER)
    yield [(kind(data, name).name, kind(data, name).version) for name, data in FILES]
    yield list(rows(TREE))
    yield archive(typed(paragraph("Le bac")), "docx").words, safe("..%2f é.png"), clean_words("le\u2028bac\ufdd0")
    yield [list(included(source)) for source in (rb"\\input{a}", rb"% \\input{a}")]
    yield prepared(rb"\begin{thebibliography}{9}\bibitem{a} Arvor."), [list(unsaid([(1, source)])) for source in SKIPPED]
    yield keyed("Le bac [@arvor, p. 3].")
    yield from ((clean(given), unread(given)) for given, _ in CLEANED.values())
    yield from (garbled(text) for text, _ in GARBLED.values())


@pytest.mark.parametrize(("module", "table"), tables("scholie.witness"))
def test_law_every_rule_of_witnesses_speaks(module, table, monkeypatch):
    """Without any one pattern at least one case is cleaned otherwise, or a text is said to be garbled that is not."""
    assert_speak(monkeypatch, module, table, outcomes)
