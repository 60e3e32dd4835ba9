"""What the rules make of the extracts of this repository, from the witnesses alone."""

import pytest

from repository import REPOSITORY
from scholie.document import HEADINGS, calls, classes, notes, parse, reference_section, text
from scholie.metadata import read, split
from scholie.normalise import alike, normalise
from scholie.witness import decode

VOLUME = REPOSITORY / "texts" / "numerique-et-travail-social"


def witness(slug, siglum="A"):
    """Return the decoded text of a witness."""
    return decode((VOLUME / slug / "witnesses" / f"{siglum}.txt").read_bytes())[0]


def counted(proposal):
    """Return how many of each thing a proposal has."""
    tree = parse(split(proposal.markdown)[1])
    inside = ("aside", "li", "blockquote", "div")
    return {
        "paragraphs": sum(not any(a.tag in inside for a in p.iterancestors()) for p in tree.iter("p")),
        "headings": len(list(tree.iter(*HEADINGS))),
        "notes": len(notes(tree)),
        "calls": len({call.get("data-note") for call in calls(tree)}),
        "lost": sum("call" in classes(span) for span in tree.iter("span")),
        "references": sum(len(list(block.iter("li"))) for block in reference_section(tree)),
        "items": sum(not any(li in block.iter() for block in reference_section(tree)) for li in tree.iter("li")),
        "slides": sum("slide" in classes(div) for div in tree.iter("div")),
        "pictures": sum("missing" in classes(div) for div in tree.iter("div")),
        "quotations": len(list(tree.iter("blockquote"))),
    }


NOTHING = dict.fromkeys(("paragraphs", "headings", "notes", "calls", "lost", "references", "items", "slides", "pictures", "quotations"), 0)
EXPECTED = [
    ("heichette", {"paragraphs": 32, "headings": 2, "notes": 26, "calls": 26, "references": 23}),
    ("sorin-mazet", {"headings": 7, "items": 13, "slides": 8, "pictures": 4, "quotations": 2}),
    ("cadrons-le-numerique", {"paragraphs": 13, "headings": 3, "lost": 14, "items": 2}),
]


@pytest.mark.parametrize(("slug", "expected"), EXPECTED)
def test_extract(slug, expected):
    """Paragraphs, headings, notes, references, items, slides: as many as the extract has, found by rules alone."""
    assert NOTHING | expected == counted(normalise(witness(slug)))


def test_extract_with_another_witness():
    """The better witness gives the words; the other one where paragraphs end, the metadata and the references."""
    proposal = normalise(witness("fauche"), sha256="0" * 64, others=(witness("fauche", "B"),))
    expected = {"paragraphs": 22, "headings": 7, "notes": 2, "calls": 2, "references": 6}
    assert NOTHING | expected == counted(proposal)
    described, mistakes = read(proposal.markdown, "text.md")
    assert mistakes == ()
    (author,) = described.authors
    assert all((author.family, author.given, author.role, author.affiliation, author.email))
    assert all(
        (described.title.fr, described.title.en, described.abstract.fr, described.abstract.en, described.keywords.fr, described.keywords.en)
    )


def test_extract_metadata():
    """Titles, abstracts and keywords in two languages, the author's affiliation and address are read from the article."""
    described, _ = read(normalise(witness("heichette")).markdown, "text.md")
    (author,) = described.authors
    assert all((author.family, author.given, author.affiliation, author.email))
    assert all((described.title.fr, described.title.en, described.abstract.fr, described.abstract.en))
    assert (len(described.keywords.fr), len(described.keywords.en)) == (5, 5)


@pytest.mark.parametrize(("slug", "kind"), [("sorin-mazet", "slides"), ("cadrons-le-numerique", "talk"), ("heichette", "article")])
def test_extract_kind(slug, kind):
    """Slides and talks are known for what they are, and have no author where none is named."""
    described, _ = read(normalise(witness(slug)).markdown, "text.md")
    assert kind == described.kind
    assert (kind == "article") == bool(described.authors)


def test_extracts_alike():
    """The two witnesses of one article are alike, and no others."""
    texts = [witness("fauche"), witness("fauche", "B"), witness("heichette"), witness("sorin-mazet"), witness("cadrons-le-numerique")]
    assert alike(texts[0], texts[1]) > 0.9
    assert max(alike(a, b) for i, a in enumerate(texts) for b in texts[i + 1 :] if (a, b) != (texts[0], texts[1])) < 0.1


def test_extract_words():
    """A number keeps its figure beside a call, an ordinal its raised letter, and the running head is gone."""
    body = split(normalise(witness("heichette")).markdown)[1]
    assert "de 0 et de 1[^6]" in body
    assert "3^e^" in body
    assert text(parse(body)).count("Refaçonner le travail social") == 0
