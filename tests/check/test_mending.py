"""Mending typography: what changes, what never does, and the command that writes it."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scholie.check import changes, mend
from scholie.document import parse, text
from scholie.metadata import split

HEAD = "---\ntitle: {fr: \"L'un : l'autre\"}\n---\n\n"
MENDED = [
    ("L'un ; l'autre : « rien » !", "L’un⎵; l’autre⍽: «⍽rien⍽»⎵!"),
    ('Il dit "oui" et «non "peut-être"».', "Il dit «⍽oui⍽» et «⍽non “peut-être”⍽»."),
    ('Une *"page"* et ("deux").', "Une *«⍽page⍽»* et («⍽deux⍽»)."),
    ("Le n° 4, le n°5, 10 %.", "Le n°⍽4, le n°⍽5, 10⎵%."),
    ("Un mot[^1] ; [lien](https://a.example/b?c;d) ?", "Un mot[^1]⎵; [lien](https://a.example/b?c;d)⎵?"),
    ("`a ; b` ; $c ; d$ ; [e ; f]{lang=en} ; [9]{.call} !", "`a ; b`⎵; $c ; d$⎵; [e ; f]{lang=en}⎵; [9]{.call}⎵!"),
    ("[@rivet1999, p. 12 ; voir] !", "[@rivet1999, p. 12 ; voir]⎵!"),
    ("::: {lang=en}\nWhat ?\n:::\n\nQuoi ?", "::: {lang=en}\nWhat ?\n:::\n\nQuoi⎵?"),
    ("[^ed-a]: Quoi ?\n\n    ::: {lang=en}\n    What ?\n    :::\n", "[^ed-a]: Quoi⎵?\n\n    ::: {lang=en}\n    What ?\n    :::\n"),
    ("::: {lang=it}\nLa pagina ; la nota ?\n:::\nQuoi ?", "::: {lang=it}\nLa pagina ; la nota ?\n:::\nQuoi⎵?"),
    ("```\nla page ; la note\n```\nla page ; la note", "```\nla page ; la note\n```\nla page⎵; la note"),
    ("::: {.slide}\nQuoi ?\n:::", "::: {.slide}\nQuoi⎵?\n:::"),
    ("```\na ; b\n```\n\na ; b", "```\na ; b\n```\n\na⎵; b"),
    ("| a ; b | c |\n|:--|--:|\n| d ? | e |", "| a⎵; b | c |\n|:--|--:|\n| d⎵? | e |"),
    ("> Quoi ?\n\n- « un » ;\n- « deux ».", "> Quoi⎵?\n\n- «⍽un⍽»⎵;\n- «⍽deux⍽»."),
    ('Un écran de 12" et un mot.', 'Un écran de 12" et un mot.'),
    ("Attends... - etc… 1ère page, 19e siècle.", "Attends... - etc… 1ère page, 19e siècle."),
]


def shown(words):
    """Return *words* with marks for blanks that nobody sees."""
    return words.replace("\u00a0", "⍽").replace("\u202f", "⎵")


@pytest.mark.parametrize(("given_text", "expected"), MENDED)
def test_what_is_mended(given_text, expected):
    """Blanks, quotation marks and apostrophes of French become what they must be, and nothing else changes."""
    assert shown(mend(HEAD + given_text)) == HEAD + expected


def test_a_text_in_english_is_left_alone():
    """Only French has French typography."""
    assert mend("Why ?", "en") == "Why ?"


def test_changes_are_told_one_by_one():
    """Each place that changes is one change of its kind."""
    source = 'L\'un ; "deux".'
    assert [(change.start, change.kind) for change in changes(source, mend(source))] == [
        (1, "apostrophe"),
        (4, "blank"),
        (7, "quotes"),
        (12, "quotes"),
    ]


def bare(words):
    """Return *words* without what mending may change."""
    return re.sub("[«»“”„]", '"', re.sub("[ \u00a0\u202f\u2009]", "", words)).replace("’", "'").replace("‘", "'")


PIECES = [
    "mot", "l'eau", " ", "\u00a0", "\u202f", ":", ";", "!", "?", "«", "»", "%", "12", '"', "'", "“", "”", "n°", "…", ".", ",", "*", "_", "`",
    "`a ; b`", "$x ; y$", "[mot](@cle)", "[mot](https://a.example/x?y;z)", "[^1]", "\n\n[^1]: ", "\n", "\n\n", "- ", "> ", "## ", "| a ; b |",
    "[who ?]{lang=en}", "\n::: {lang=en}\n", "\n:::\n", "\n```\n", "https://a.example/x?y;z", "[9]{.call}", "(", ")", "[", "]", "{", "}", "\\",
]  # fmt: skip
texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


@given(texts)
def test_law_nothing_but_blanks_quotation_marks_and_apostrophes_changes(source):
    """No letter, figure, mark or line is added, lost or moved, in the file and in what it means."""
    mended = mend(source)
    assert bare(mended) == bare(source)
    assert mended.count("\n") == source.count("\n")
    before, after = (list(parse(split(part)[1]).iter()) for part in (source, mended))
    assert [(node.tag, dict(node.attrib)) for node in before] == [(node.tag, dict(node.attrib)) for node in after]
    assert [bare(text(node)) for node in before] == [bare(text(node)) for node in after]


@example(":::{lang=en}\n[]{0=0}'0")
@given(texts)
def test_law_what_is_no_french_prose_stays(source):
    """Code, formulas and words in another language are the same to the last blank."""

    def apart(words):
        tree = parse(split(words)[1])
        return [
            text(node) for node in tree.iter() if node.tag in ("code", "pre") or node.get("class") == "math" or node.get("lang") == "en"
        ]

    assert apart(mend(source)) == apart(source)


@given(texts)
def test_law_mending_is_idempotent(source):
    """Mending twice is mending once, and after it there is nothing to be said."""
    assert mend(mend(source)) == mend(source)
    assert list(changes(source, source)) == []


# ---- The command


def test_the_command_mends_the_texts_it_is_given(scholie, edition):
    """`check --fix typography` writes text.md and nothing else, says what changed, and finds nothing the second time."""
    for name in ("un", "deux"):
        path = edition / "texts" / "actes" / name / "text.md"
        path.parent.mkdir(parents=True)
        path.write_text("---\ntitle: {fr: \"L'un\"}\n---\n\nL'un ; l'autre ?\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in edition.rglob("*") if path.is_file()}
    result = scholie("check", "--fix", "typography", "deux", folder=edition)
    assert result.exit_code == 0
    assert "texts/actes/deux/text.md: 2 blanks, 2 apostrophes (line 5)" in result.output
    after = {path: path.read_bytes() for path in edition.rglob("*") if path.is_file()}
    assert [path.parent.name for path in after if after[path] != before.get(path)] == ["deux"]
    assert "L’un\u202f; l’autre\u202f?\n" in (edition / "texts/actes/deux/text.md").read_text("utf-8")
    again = scholie("check", "--fix", "typography", "deux", folder=edition)
    assert "mended" not in again.output
    assert {path: path.read_bytes() for path in edition.rglob("*") if path.is_file()} == after
