"""Citations are found in running text and in notes, and matched to a reference list."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prints import FIXTURES

from golden import cases
from scholie.citation import find, find_json
from scholie.reference import parse_reference, parse_series

LIST = parse_series(
    [
        "Morel, A. (2004). Murs. Seuil.",
        "Lenoir, P., & Morel, A. (2011). Guichets en ville. Seuil.",
        "Conseil des usages numériques (CUN). (2017). Rapport. Seuil.",
        "Revue Gestes et soins, 2023, « La réforme », n° 3.",
    ]
)


def marked(text, citations):
    """Return *text* with ``[words|references code]`` for each citation."""
    for one in reversed(citations):
        said = " ".join(filter(None, [",".join(str(index + 1) for index in one.references), one.code]))
        text = f"{text[: one.start]}[{text[one.start : one.end]}|{said}]{text[one.end :]}"
    return text


@pytest.mark.parametrize(("given_", "expected"), cases(FIXTURES / "find.txt"))
def test_citations_are_found(given_, expected):
    """Each citation names the works it fits, and says what differs or why it names none."""
    references, text = given_.split("\n\n", 1)
    assert marked(text, find(text, parse_series(references.split("\n")))).strip() == expected.strip()


def test_the_answer_for_other_tools_counts_lines_from_one():
    """Spans are characters of the whole text, references are numbers of lines."""
    text = "« Œuvre » : (Morel, 2004)."
    answer = find_json(text, "Lenoir, P. (2011). Guichets. Seuil.\nMorel, A. (2004). Murs. Seuil.\n")
    assert [(text[one["start"] : one["end"]], one["references"], one["verdict"]) for one in answer] == [("Morel, 2004", [2], "verified")]


PIECES = st.sampled_from(
    [
        "Morel",
        "Lenoir",
        "A. ",
        "(",
        ")",
        "[",
        "]",
        "2004",
        "2011a",
        ", ",
        " ; ",
        " et ",
        " & ",
        "CUN",
        "ibid.",
        "op. cit.",
        "Murs",
        "«",
        "»",
        "Guichets en ville",
        "\n",
        " ",
        "p. 12",
        "et al.",
        "s. d.",
        "d’",
        "la revue Gestes et soins",
        "2023",
        "é",
        "voir ",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_law_spans_are_words_of_the_text_in_order(text):
    """Citations stand in order, overlap nowhere, hold their words, and name works of the list."""
    found = find(text, LIST)
    assert all(text[one.start : one.end] == one.words and one.words for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(0 <= index < len(LIST) for one in found for index in one.references)
    assert all(one.references or one.code for one in found)


@given(st.sampled_from(LIST[:2]), st.sampled_from(["({}, {})", "Voir {}, {}, p. 3.", "« {} ({}) »", "selon {} ({})"]))
def test_law_a_listed_work_cited_plainly_is_found(reference, form):
    """Names and year of a listed work lead to it, wherever they stand."""
    names = " et ".join(name.family for name in reference.authors)
    text = form.format(names, reference.year)
    assert [one.references for one in find(text, LIST)] == [(LIST.index(reference),)]


def test_a_homonym_with_another_initial_is_not_linked():
    """« Paul Morel (2004) » is not A. Morel's work of that year."""
    found = find("Paul Morel (2004) le dit.", [parse_reference("Morel, A. (2004). Murs. Seuil.")])
    assert [one.references for one in found] == [()]
