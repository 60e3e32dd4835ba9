"""The Atom feed: valid, in two languages, and silent where no day is known."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from scholie.document import parse
from scholie.exports import feed
from scholie.model import Author, Bilingual, Change, Contribution, Edition, Keywords, Metadata, Settings, Version, Volume, frozen

ATOM = {"a": "http://www.w3.org/2005/Atom"}
LAW = etree.RelaxNG(etree.parse(str(Path(__file__).parent / "atom.rng")))
ESSAY = Metadata(
    Bilingual("De la marge & du *blanc*", "Of the margin"),
    (Author("Lenoir", "Ada"), Author("Collectif des copistes")),
    abstract=Bilingual("Un mot.\x0b", "A word."),
    keywords=Keywords(("marge",), ("margin",)),
)


def edition(*texts, date="", url="https://m.example/e"):
    """Return an edition of one volume of that *date*, with texts by their metadata and the dates of their versions."""
    held = (
        Contribution(
            "v", f"t{rank}", metadata, parse(""), versions=tuple(Version(f"published/{n}.md", day, "0") for n, day in enumerate(days))
        )
        for rank, (metadata, *days) in enumerate(texts)
    )
    return Edition(Settings("Marges", url), (Volume("v", date=date),), tuple(held))


def written(whole, language="fr"):
    """Return the feed of *whole*, which must be valid."""
    tree = etree.fromstring(feed.write(whole)[feed.PATHS[language]])
    LAW.assertValid(tree)
    return tree


def some(tree, path):
    """Return what *path* finds."""
    return tree.xpath(path, namespaces=ATOM)


def test_a_feed_is_valid_in_both_languages():
    """Title, authors, words and abstract stand in the language of the feed; addresses are full."""
    whole = edition((ESSAY,), date="12 mai 2021")
    for language, word, title in (("fr", "marge", "De la marge & du blanc"), ("en", "margin", "Of the margin")):
        tree = written(whole, language)
        assert some(tree, "a:entry/a:title/text()") == [title]
        assert some(tree, "a:entry/a:category/@term") == [word]
        assert some(tree, "a:entry/a:author/a:name/text()") == ["Ada Lenoir", "Collectif des copistes"]
        assert some(tree, "a:entry/a:id/text()") == [f"https://m.example/e/{'en/' if language == 'en' else ''}v/t0/"]
        assert some(tree, "a:updated/text()") == ["2021-05-12T00:00:00Z"]


def test_the_latest_comes_first():
    """A text's own date wins over its volume's; errata, revisions and versions are when it changed."""
    erratum = Change("erratum", "2023-02-01", Bilingual("Un nom."))
    texts = (
        (ESSAY,),
        (replace(ESSAY, date="2022-03-04"),),
        (replace(ESSAY, changes=(erratum,)),),
        (replace(ESSAY, date="2020"), "2022-12-31"),
    )
    tree = written(edition(*texts, date="2021-05-12"))
    assert [name[-3:-1] for name in some(tree, "a:entry/a:id/text()")] == ["t2", "t3", "t1", "t0"]
    assert [moment[:10] for moment in some(tree, "a:entry/a:updated/text()")] == ["2023-02-01", "2022-12-31", "2022-03-04", "2021-05-12"]
    assert [moment[:10] for moment in some(tree, "a:entry/a:published/text()")] == ["2021-05-12", "2022-03-04", "2021-05-12"]
    assert some(tree, "a:updated/text()") == ["2023-02-01T00:00:00Z"]


def test_unknown_and_conjectured_authors_are_said_to_be_that():
    """An entry must have an author: brackets say that nobody is named, or that the editors conjecture."""
    guessed = replace(ESSAY, supplied=frozen({"authors": Bilingual("Signature.")}))
    tree = written(edition((replace(ESSAY, authors=()),), (guessed,), date="2021-05-12"))
    assert some(tree, "a:entry/a:author/a:name/text()") == ["[Auteur inconnu]", "[Ada Lenoir]", "[Collectif des copistes]"]


@pytest.mark.parametrize(
    "whole",
    [
        edition((ESSAY,)),
        edition((ESSAY,), date="mai 2021"),
        edition((ESSAY,), date="2021"),
        edition((ESSAY,), date="2021-05-12", url=""),
        edition((replace(ESSAY, changes=(Change("withdrawal", "2022-01-01", Bilingual("Plagiat.")),)),), date="2021-05-12"),
    ],
    ids=["no date", "a month", "a year", "no address", "withdrawn"],
)
def test_there_is_no_feed_where_a_day_would_have_to_be_made_up(whole):
    """Without an address, a day or a text that stands there is no feed."""
    assert feed.write(whole) == {}
