"""Citations become links to works; the words of a text never change."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prints import FIXTURES

from golden import cases
from scholie.citation import bind
from scholie.document import citations, parse, text
from scholie.model import Reference
from scholie.reference import full_references_in_notes, parse_reference, parse_series, references_of
from scholie.works import key


def keyed(references):
    """Return *references* with a key each."""
    done = []
    for reference in references:
        done.append(replace(reference, key=key(reference, frozenset(one.key for one in done))))
    return done


def own(markdown):
    """Return the works that a text lists or gives in full, with keys."""
    tree = parse(markdown)
    return keyed([*parse_series(references_of(tree)), *full_references_in_notes(tree)])


@pytest.mark.parametrize(("given_", "expected"), cases(FIXTURES / "bind.txt"))
def test_citations_are_bound(given_, expected):
    """The author's own words become links, in text, notes, headings and the list."""
    assert bind(given_, own(given_)).markdown.strip() == expected.strip()


LISTED = keyed(
    parse_series(
        [
            "Morel, A. (2004). *Murs et seuils*. Seuil.",
            "Lenoir, P., & Morel, A. (2011). *Guichets*. Seuil.",
            "Défenseur des usagers. (2019). *Bilan*. Seuil.",
        ]
    )
)
PIECES = st.sampled_from(
    [
        "Morel",
        "Lenoir",
        " et ",
        " & ",
        ", ",
        " (",
        ")",
        "2004",
        "2011",
        "2019a",
        " ; ",
        "*",
        "**",
        "_",
        "`",
        "[",
        "]",
        "[^1]",
        "\n\n",
        "\n",
        "\n- ",
        "\n> ",
        "\n## ",
        "\n\n[^1]: ",
        "A. Morel, *Murs et seuils* (2004)",
        "[mot](term:mot)",
        "[Morel, 2004](@lenoir2011)",
        "\\[",
        "\\]",
        "Défenseur des usagers",
        "*Ibid.*",
        "op. cit.",
        "[9]{.call}",
        "^e^",
        "$x$",
        "| a | b |\n|---|---|\n| Morel, 2004 | (Morel, 2004) |\n",
        "\n\n## Bibliographie\n\n",
        "- MOREL A., 2004, *Murs et seuils*, Paris, Seuil.\n",
        "![f](media/f.png)",
        "http://a.b/(Morel,2004)",
        " ",
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@given(TEXTS)
def test_law_words_never_change(markdown):
    """Binding changes no word of the text nor of its notes."""
    bound = bind(markdown, LISTED).markdown
    before, after = parse(markdown), parse(bound)
    assert text(after, notes=True) == text(before, notes=True)
    assert [e.tag for e in after.iter() if e.tag != "a"] == [e.tag for e in before.iter() if e.tag != "a"]


@given(TEXTS)
def test_law_binding_twice_is_binding_once(markdown):
    """A second run changes nothing, and the bindings that were there stay."""
    bound = bind(markdown, LISTED).markdown
    assert bind(bound, LISTED).markdown == bound
    before = [a.get("data-keys") for a in citations(parse(markdown))]
    after = [a.get("data-keys") for a in citations(parse(bound))]
    left = iter(after)
    assert all(any(keys == one for one in left) for keys in before)


@given(TEXTS)
def test_law_taking_the_links_away_gives_the_text_back(markdown):
    """What binding writes is links alone: without the new ones the file is what it was."""
    plain = markdown.replace("](@lenoir2011)", "](term:x)")
    bound = bind(plain, LISTED).markdown
    pattern = re.compile(r"\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]\(@(?:morel2004|lenoir2011|defenseur2019)\)", re.DOTALL)
    assert pattern.sub(r"\1", bound) == plain


def test_front_matter_is_never_bound():
    """A title of the front matter that looks like a citation stays as it is."""
    front = '---\ntitle: {fr: "Lire (Morel, 2004)"}\n---\n'
    assert bind(front + "(Morel, 2004)", LISTED).markdown == front + "([Morel, 2004](@morel2004))"


def test_problems_say_what_and_where():
    """A year that differs, a work of another list and an unlisted one are told with line and column."""
    shared = [replace(LISTED[0], key="savary2019", authors=parse_reference("SAVARY F., 2019, *Murs*").authors, year="2019")]
    markdown = "Un.\n\nDeux (Lenoir et Morel, 1999), (Savary, 2019), (Mazerin, 2017)."
    bound = bind(markdown, LISTED, shared=shared)
    assert "[Lenoir et Morel, 1999](@lenoir2011)" in bound.markdown
    assert [(p.code, p.place.line, p.place.column, p.evidence) for p in bound.problems] == [
        ("year-differs", 3, 7, "Lenoir et Morel, 1999"),
        ("citation-probable", 3, 32, "Savary, 2019"),
        ("citation-unlisted", 3, 48, "Mazerin, 2017"),
    ]


def test_another_contributions_work_is_never_bound_for_another_year():
    """A year may differ only from a work of the text's own list."""
    bound = bind("(Morel, 2003)", [], shared=LISTED)
    assert (bound.markdown, [p.code for p in bound.problems]) == ("(Morel, 2003)", ["citation-unlisted"])


def test_references_are_read_from_lists_and_notes():
    """Items of the list keep their emphasis; a short form in a note is no work of its own."""
    noted = "[^1]: A. Morel, *Murs* (2004).\n[^2]: H. Rivier, *Ponts*, Lyon, Presses du Rhône, 1998.\n"
    markdown = f"Un[^1] mot[^2].\n\n{noted}\n## Bibliographie\n\n- MOREL A., 2004, *Murs*, Paris, Seuil.\n"
    tree = parse(markdown)
    assert references_of(tree) == ("MOREL A., 2004, *Murs*, Paris, Seuil.",)
    assert [reference.title for reference in full_references_in_notes(tree)] == ["Ponts"]


def test_nothing_is_bound_without_works():
    """An edition without a bibliography leaves the text as it is."""
    assert bind("(Morel, 2004)", [Reference(key="x")]).markdown == "(Morel, 2004)"
