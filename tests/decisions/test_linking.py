"""Words become a citation and cease to be one, and stay the same words."""

import doctest
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golden import cases
from scholie.decisions import bound, linking, unbound
from scholie.document import citations, parse, text
from scholie.metadata import split
from scholie.model import Place

FIXTURES = Path(__file__).parent / "fixtures"
FRONT = '---\ntitle: {fr: "Titre"}\n---\n\n'


def place(source, words):
    """Return where *words* begin in *source*, marks between them aside."""
    found = re.search(r"[*_\\^]*".join(r"\s+" if letter == " " else re.escape(letter) for letter in words), source)
    start = found.start() if found else source.index(words.split(",")[0])
    return Place("", source.count("\n", 0, start) + 1, start - source.rfind("\n", 0, start))


def words_of(source):
    """Return every word of a text.md."""
    return text(parse(split(source)[1]), notes=True)


@pytest.mark.parametrize(("source", "chosen", "expected"), cases(FIXTURES / "bind.txt", parts=3))
def test_words_are_bound(source, chosen, expected):
    """A link is put where it can stand; where it cannot, there is none."""
    words, target = chosen.split(" => ")
    keys = tuple(key.lstrip("@") for key in target.split(";"))
    done = bound(source, place(source, words), words, keys)
    assert (done or "-").strip() == expected


def test_docstring_examples_hold():
    """What the docstrings show is what happens."""
    assert doctest.testmod(linking).failed == 0


def test_a_wrong_place_binds_nothing():
    """Words that are not at their place are left alone."""
    for where in (Place("", 1, 2), Place("", 9, 1), Place("", 1, 0)):
        assert bound("Voir (Rey, 2015).", where, "Rey, 2015", ("rey2015",)) is None


def test_another_citation_is_never_freed():
    """A rank that has other words, or none, frees nothing."""
    assert unbound("[Rey](@rey2015) et [Lenoir](@lenoir1990)", 0, "Lenoir") is None
    assert unbound("[Rey](@rey2015)", 1, "Rey") is None


def test_links_to_pages_and_terms_are_no_citations():
    """Ranks count citations alone, those of notes and of the reference list too."""
    source = "[mot](term:mot), [site](https://a.example) et [Rey](@rey2015)[^1]\n\n[^1]: Voir [*Marges*](@rey2015).\n\n## Bibliographie\n\n- [REY](@rey2015), *Marges*.\n"
    assert unbound(source, 1, "Marges") == source.replace("[*Marges*](@rey2015)", "*Marges*")
    assert unbound(source, 2, "REY") == source.replace("[REY](@rey2015)", "REY")


PIECES = st.lists(
    st.sampled_from(
        ["Rey, 2015", "Lenoir (1990)", " ", "*", "**", "_", "\\*", "[", "]", "(", ")", "« ", " »", "[^1]", "mot", "\n", "\n\n", "> ", "- ",
         "[Rey](@rey2015)", "[*Rey*](@rey2015;@lenoir1990)", "[mot](term:mot)", "`code`", "[9]{.call}", "3^e^"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(PIECES, st.sampled_from(["Rey, 2015", "Lenoir (1990)", "mot"]), st.integers(0, 3))
def test_law_binding_changes_no_word(body, words, rank):
    """Whatever the text, a binding that is written leaves every word, and adds one citation with its words."""
    source = f"{FRONT}{body}\n\n[^1]: Une note.\n"
    starts = [found.start() for found in re.finditer(re.escape(words), source)]
    if rank < len(starts):
        start = starts[rank]
        where = Place("", source.count("\n", 0, start) + 1, start - source.rfind("\n", 0, start))
        done = bound(source, where, words, ("rey2015",))
        if done is not None:
            assert words_of(done) == words_of(source)
            assert len(citations(parse(split(done)[1]))) == len(citations(parse(split(source)[1]))) + 1


@given(PIECES, st.integers(0, 3))
def test_law_freeing_changes_no_word(body, rank):
    """Whatever the text, a citation that is freed leaves every word, and every other citation as it was."""
    source = f"{FRONT}{body}\n\n[^1]: Une note.\n"
    before = citations(parse(split(source)[1]))
    if rank < len(before):
        done = unbound(source, rank, text(before[rank]))
        if done is not None:
            after = [(text(a), a.get("data-keys")) for a in citations(parse(split(done)[1]))]
            assert words_of(done) == words_of(source)
            assert after == [(text(a), a.get("data-keys")) for n, a in enumerate(before) if n != rank]
