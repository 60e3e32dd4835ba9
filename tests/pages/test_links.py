"""The check of links finds what is broken and leaves alone what is not."""

import pytest
from lxml import html

from scholie import links

PAGES = {"index.html": "<main id='m'></main>", "a/index.html": "<p id='é1'></p>"}
FILES = frozenset({"index.html", "a/index.html", "a.bib", "assets/x.css"})


def broken(path, target, root=""):
    """Return the addresses that are broken on a page at *path* which points at *target*."""
    pages = {name: links.anchors(html.fromstring(source)) for name, source in PAGES.items()}
    pages[path] = links.Anchors(pages.get(path, links.Anchors(frozenset(), ())).ids, (target,))
    return [problem.evidence for problem in links.broken(pages, FILES | {path}, root)]


@pytest.mark.parametrize(
    "target",
    [
        "../",
        "./",
        "../a/",
        "../a",
        "#%C3%A91",
        "../index.html#m",
        "../a.bib",
        "/assets/x.css",
        "https://other.example/x",
        "mailto:a@b.example",
    ],
)
def test_sound(target):
    """What resolves, and what leaves the site, is no problem."""
    assert broken("a/index.html", target) == []


@pytest.mark.parametrize("target", ["../b/", "#x", "../#x", "../a.ris", "../../a.bibx", "/assets/y.css"])
def test_broken(target):
    """A missing file and a missing fragment are problems."""
    assert [target] == broken("a/index.html", target)


def test_own_address_counts_as_internal():
    """A full address of the site itself is followed too."""
    assert broken("a/index.html", "https://me.example/sub/a/", "https://me.example/sub/") == []
    assert broken("a/index.html", "https://me.example/sub/b/", "https://me.example/sub/") == ["https://me.example/sub/b/"]
