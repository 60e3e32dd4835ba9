"""What of media/ is published: pictures, by what they are."""

import re

import pytest
from lxml import etree
from media import CASES, FOLDER, held

from scholie import pictures
from scholie.check import check, message
from scholie.model import Edition

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'
INERT = '<rect width="4" height="4"/>'


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_what_is_said_of_media(rows, expected):
    """Every file that is no picture is said, and no other."""
    found = check(Edition(), files=held(rows))
    assert "\n".join(f"{p.place.file.removeprefix(FOLDER)} {p.code} {message(p, 'en')}" for p in found) == expected
    assert {problem.contribution for problem in found} <= {"volume/rivet"}


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_what_is_said_is_not_published_and_all_else_is(rows, expected):
    """A file of media/ is either published or a problem."""
    files = held(rows)
    refused = {problem.place.file.removeprefix("texts/") for problem in pictures.refused(files)}
    assert refused | set(pictures.published(files)) == {path.removeprefix("texts/") for path in files}
    assert not refused & set(pictures.published(files))


def test_pictures_are_published_byte_for_byte():
    """Nothing is changed in a picture of points."""
    (given, *_) = CASES
    files = held(given.values[0])
    assert pictures.published(files) == {path.removeprefix("texts/"): content for path, content in files.items()}


def test_only_media_is_looked_at():
    """Extracts and texts are no pictures, and nobody says so."""
    files = {"texts/volume/rivet/text.md": b"", "texts/volume/rivet/witnesses/media/a.txt": b"", "texts/glossary.yml": b""}
    assert list(pictures.refused(files)) == []
    assert pictures.published(files) == {}


@pytest.mark.parametrize(
    "harm",
    [
        "<script>document.title = 'lu'</script>",
        '<rect onclick="lire()"/>',
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>lire()</script></body></foreignObject>",
        '<a href="javascript:lire()"><rect/></a>',
        '<a xlink:href="javascript:lire()"><rect/></a>',
        '<a><set attributeName="href" to="javascript:lire()"/><rect/></a>',
        '<image href="https://marges.example/i.png"/>',
        '<image href="data:image/svg+xml,&lt;svg onload=&quot;lire()&quot;/>"/>',
        '<use href="https://marges.example/d.svg#a"/>',
        "<style>@import url(https://marges.example/d.css);</style>",
        '<rect style="fill: url(https://marges.example/d.svg#a)"/>',
    ],
)
def test_law_a_drawing_runs_nothing_and_asks_nobody(harm):
    """No script, no handler, no foreign element and no address is left in a drawing, and what is drawn stays."""
    drawing = etree.fromstring(pictures.cleaned(SVG.format(harm + INERT).encode()))
    assert drawing.xpath("count(//*[local-name() = 'rect'][@width = '4'])") == 1
    assert {etree.QName(node).localname for node in drawing.iter("*")} & {"script", "foreignObject", "iframe"} == set()
    for node in drawing.iter("*"):
        assert not [name for name in node.attrib if name.lower().startswith("on")]
        aims = [value for name, value in node.attrib.items() if name.endswith("href") or name == "style"]
        assert not [aim for aim in aims if re.search("javascript:|//|data:image/svg", aim)]
        assert not (node.get("attributeName") or "").endswith("href")


def test_what_a_drawing_shows_stays():
    """Shapes, gradients, words, styles and the pictures inside a drawing are kept."""
    shown = (
        '<style>rect{fill:blue}</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>'
        '<rect fill="url(#g)"/><text x="1">Été</text><image href="data:image/png;base64,iVBORw0KGgo="/>'
    )
    drawing = pictures.cleaned(SVG.format(shown).encode()).decode()
    for word in ("rect{fill:blue}", "<linearGradient", 'fill="url(#g)"', "Été", 'href="data:image/png;base64,iVBORw0KGgo="'):
        assert word in drawing


@pytest.mark.parametrize(
    "drawing",
    [
        SVG.format("<g>" * 20_000 + "</g>" * 20_000),
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "'
        + "&a;" * 99
        + '"><!ENTITY c "'
        + "&b;" * 99
        + '">]>'
        + SVG.format("&c;" * 99),
        "",
        "texte",
    ],
)
def test_what_would_fill_the_memory_is_refused(drawing):
    """Elements in elements without end, entities of entities, and what is no XML make no drawing."""
    assert pictures.cleaned(drawing.encode()) == b""


def test_an_entity_reads_no_file():
    """A drawing that asks for a file of the machine does not get it."""
    drawing = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&a;</text>")
    assert b"root" not in pictures.cleaned(drawing.encode())
