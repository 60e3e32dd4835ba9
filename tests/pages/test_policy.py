"""Which scripts a page may hold."""

import re

import pytest
from lxml import html

from scholie.policy import SCRIPTS, allowed, sift
from scholie.theme import theme

PAGE = '<!doctype html><html><body>{}<p>Un mot.</p><script src="../assets/search.js" type="module"></script></body></html>'


def sifted(scripts, *own, path="actes/index.html", root=""):
    """Return what was taken out of a page that holds *scripts*, and the page."""
    page = html.document_fromstring(PAGE.format(scripts))
    found = tuple(sift({path: page}, allowed(own), root))
    assert {problem.code for _, problem in found} <= {"script-unlisted"}
    return [problem.evidence for _, problem in found], html.tostring(page, encoding="unicode")


@pytest.mark.parametrize(
    ("scripts", "named"),
    [
        ("<script>document.title = 'lu'</script>", "document.title = 'lu'"),
        ('<script type="module">import "./lire.js"</script>', 'import "./lire.js"'),
        ('<script type="text/ecmascript">lire()</script>', "lire()"),
        ('<script src="media/lire.js"></script>', "media/lire.js"),
        ('<script src="https://marges.example/assets/search.js"></script>', "https://marges.example/assets/search.js"),
        ('<script src="//marges.example/assets/search.js"></script>', "//marges.example/assets/search.js"),
        ('<script src="data:text/javascript,lire()"></script>', "data:text/javascript,lire()"),
        ('<script src="../rivet/search.js"></script>', "../rivet/search.js"),
        ("<svg><script href='lire.js'>lire()</script></svg>", "lire()"),
    ],
)
def test_what_nobody_listed_is_taken_out(scripts, named):
    """A script inside a page, of another host or of a file that is not on the list goes; the page and our scripts stay."""
    evidence, page = sifted(scripts)
    assert evidence == [named]
    assert page.count("<script") == 1
    assert '<p>Un mot.</p><script src="../assets/search.js"' in page


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/ld+json">{"name": "lu"}</script>',
        '<script src="../assets/copy.js"></script>',
        '<script src="../assets/frise.js"></script>',
        '<script src="https://actes.example/edition/assets/frise.js"></script>',
    ],
)
def test_what_is_listed_stays(script):
    """Data, our own scripts and those that mkdocs.yml names stay, also under the full address of the site."""
    evidence, page = sifted(script, "assets/frise.js", root="https://actes.example/edition/")
    assert evidence == []
    assert script in page


def test_the_list_is_that_of_the_theme():
    """The templates ask for every script of the list and for no other, hold none, and each is a file of the theme."""
    templates = "".join(path.read_text("utf-8") for path in theme().rglob("*.html"))
    asked = re.findall(r"<script(?![^>]*application/ld\+json)([^>]*)>", templates)
    assert sorted(re.findall(r"assets/(\w+)\.js' \| url", "".join(asked))) == sorted(SCRIPTS)
    assert len(asked) == len(SCRIPTS)
    assert {path.stem for path in (theme() / "assets").glob("*.js")} == set(SCRIPTS)
