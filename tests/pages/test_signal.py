"""Readers report errors: the link at each passage carries place and words, and leads nowhere else than the editors said."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from test_pages import parsed

from scholie import pages
from scholie.check import check
from scholie.check.addresses import reportable
from scholie.document import copy
from scholie.model import Edition, Settings

TEXT = "actes-des-marges/lenoir/index.md"
FORM = "https://form.example/note?passage={locus}&mots={words}&page={page}"


def links(edition, address, **settings):
    """Return the links of reports on the page of the invented article, by the identifier of the passage."""
    page = parsed(pages.write(replace(edition, settings=Settings(report=address, **settings))), TEXT)
    return {link.xpath("string(ancestor::*[@id][1]/@id)"): link for link in page.xpath("//a[@class='report']")}


def test_there_is_none_until_the_editors_say_where_to(edition):
    """An edition without an address for reports has no such link."""
    assert links(edition, "") == {}


def test_every_numbered_passage_and_every_note_has_one(edition):
    """Each link says in words what it is for, and stands in the passage it is for."""
    found = links(edition, FORM)
    tree = edition.contributions[0].tree
    numbered = {element.get("id") for element in tree.iter() if element.get("data-n") or element.tag == "aside"}
    assert set(found) == numbered
    names = {link.get("aria-label") for link in found.values()}
    assert {"Signaler une erreur\u00a0: §\u00a01", "Signaler une erreur\u00a0: note\u00a02"} <= names


def test_a_form_is_told_place_words_and_page(edition):
    """Each of the three stands in its place, escaped; the page has its full address where the site has one."""
    ident, link = next(iter(links(edition, FORM, url="https://m.example/e/").items()))
    parts = urlsplit(link.get("href"))
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "form.example", "/note")
    told = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert told["passage"] == f"actes-des-marges/lenoir#{ident}"
    assert told["mots"] == "Texte sur l’édition critique et la glose. Une marge accueille le lecteur …"
    assert told["page"] == f"https://m.example/e/actes-des-marges/lenoir/#{ident}"


@pytest.mark.parametrize(
    ("address", "start"),
    [
        ("mailto:notes@m.example", "mailto:notes@m.example?subject=actes-des-marges%2Flenoir%23"),
        ("mailto:notes@m.example?cc=b@m.example", "mailto:notes@m.example?cc=b@m.example&subject="),
        ("https://form.example/note#bas", "https://form.example/note?locus=actes-des-marges%2Flenoir%23"),
    ],
)
def test_an_address_without_places_is_given_them(edition, address, start):
    """A mailbox gets a subject and a body, a form the three by name."""
    href = next(iter(links(edition, address).values())).get("href")
    assert href.startswith(start)
    assert "Texte%20sur%20l%E2%80%99%C3%A9dition" in href


def test_words_that_look_like_a_place_stay_words(edition):
    """What a text says is never read as a part of the address."""
    lenoir = edition.contributions[0]
    tree = copy(lenoir.tree)
    passage = next(element for element in tree.iter("p") if element.get("data-n"))
    passage.text = '{page} & <a> javascript:"#?'
    href = next(iter(links(replace(edition, contributions=(replace(lenoir, tree=tree),)), FORM).values())).get("href")
    assert parse_qs(urlsplit(href).query)["mots"][0].startswith('{page} & <a> javascript:"#?')


SOUND = (FORM, "mailto:a@b.example", "mailto:a@b.example?subject={locus}", "https://b.example/{locus}")
ODD = (
    "javascript:alert({words})", "http://b.example/{locus}", "data:text/html,{words}", "//b.example/{locus}", "a@b.example", "mailto:{words}@b.example",
    "mailto:", "https://{page}/", "https://b.example/{name}", "https://b.example/ x", 'https://b.example/"onclick', "https://[b/", "HTTPS:",
)  # fmt: skip


@pytest.mark.parametrize(("address", "sound"), [*((one, True) for one in SOUND), *((one, False) for one in ODD)])
def test_only_a_mailbox_or_a_form_over_https_will_do(edition, address, sound):
    """Any other address is an error at mkdocs.yml, and stands on no page."""
    assert reportable(address) == sound
    problems = [(problem.code, problem.place.file) for problem in check(Edition(settings=Settings(report=address)))]
    assert problems == ([] if sound else [("report-address-invalid", "mkdocs.yml")])
    assert bool(links(edition, address)) == sound
