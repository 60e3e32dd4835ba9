"""What a reader types into the search of the edition of this repository, and what must be among the first three passages."""

import pytest
from lxml import html
from test_search import ask

from repository import REPOSITORY
from scholie import texts
from scholie.library import build_site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FRENCH = [
    # elision, with either apostrophe or without
    ("l'hétéronomie", "fauche/", "l’hétéronomie des entités"),
    ("l’hétéronomie", "fauche/", "l’hétéronomie des entités"),
    ("hétéronomie", "fauche/", "l’hétéronomie des entités"),
    ("l'infogérance", "fauche/", "prestation d’infogérance"),
    ("qu'un bras droit", "fauche/", "Son bras droit est la mesure"),
    ("l'efficacité identitaire", "cadrons-le-numerique/", "ôter « l’efficacité identitaire »"),
    ("aujourd'hui l'ouvrage", "fauche/", "aujourd’hui"),
    # accents and capitals
    ("heteronomie", "fauche/", "l’hétéronomie des entités"),
    ("MEGASSOCIATION", "fauche/", "mégassociation"),
    ("mégalieux", "fauche/", "mégalieux"),
    ("pervasivite", "heichette/", "pervasivité"),
    ("levi strauss", "", "La pensée sauvage"),
    ("itsme", "cadrons-le-numerique/", "ItsMe"),
    ("gamin", "heichette/", "GAMIN"),
    ("BILL GATES", "fauche/", "lettre ouverte en 1976"),
    # ligatures
    ("coeur de la réalisation", "fauche/", "le cœur de la réalisation"),
    ("cœur de la réalisation", "fauche/", "le cœur de la réalisation"),
    ("oeuvrent à l'intérêt général", "cadrons-le-numerique/", "œuvrent pourtant tous"),
    ("manoeuvre", "", "manœuvre"),
    # inflection
    ("chevaux de Troie", "fauche/", "cheval de Troie"),
    ("contremaître", "fauche/", "regard des contremaîtres"),
    ("bricoleurs", "fauche/", "le bricoleur est apte"),
    ("guichet", "cadrons-le-numerique/", "disparition des guichets"),
    ("prothèse numérique", "fauche/", "prothèses numériques"),
    ("goulot", "fauche/", "des goulots que sont"),
    ("rengaines", "cadrons-le-numerique/", "d’une rengaine"),
    # no-break spaces, quotation marks, numbers
    ("« point de voir »", "heichette/", "point de voir"),
    ("loi n° 2002-2", "", "2002-2"),
    ("1976", "fauche/", "lettre ouverte en 1976"),
    ("mobile et connecté", "cadrons-le-numerique/", "mobile et connecté"),
    # notes of the author and of the editors, works, concepts, English in a French page
    ("essentialiser", "heichette/", "essentialiser les concepts"),
    ("kratos", "fauche/", "kratos"),
    ("lapsus", "heichette/", "Sans doute un lapsus"),
    ("Technopoly", "bibliographie/", "Comment la technologie détruit la culture"),
    ("dépendance au sentier", "concepts/dependance-au-sentier/", "dépendance au sentier"),
    ("non-profit associations", "cadrons-le-numerique/", "non-profit associations"),
    ("Hobbyists", "fauche/", "An Open Letter to Hobbyists"),
]
ENGLISH = [
    ("path dependence", "en/concepts/dependance-au-sentier/", "path dependence"),
    ("social worker", "en/", "social workers"),
    ("services of general interest", "en/numerique-et-travail-social/cadrons-le-numerique/", "services of general interest"),
    ("propagating artefact", "en/numerique-et-travail-social/fauche/", "propagation of digital artefacts"),
    ("Chiapello", "en/bibliographie/", "Chiapello"),
]


@pytest.fixture(scope="module")
def edition_site(tmp_path_factory):
    """Build a copy of the edition of this repository and return its site."""
    folder = tmp_path_factory.mktemp("flagship")
    for name, content in texts.read(REPOSITORY).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    build_site(folder)
    return folder / "site"


@pytest.fixture(scope="module")
def dialogs(browser, edition_site, serving):
    """Open the search dialog of the home page in French and in English."""
    opened = {}
    for start in ("", "en/"):
        page = browser.new_context().new_page()
        page.goto(f"{serving(edition_site)}{start}")
        page.click(".search-open")
        opened[start] = page
    yield opened
    for page in opened.values():
        page.context.close()


def passage(folder, address):
    """Return the words of the passage at *address* on the site in *folder*, with plain blanks and curly apostrophes."""
    path, _, ident = address.partition("#")
    page = html.parse(str(folder / path.lstrip("/") / "index.html"), html.HTMLParser(encoding="utf-8"))
    (held,) = page.xpath("//*[@id=$ident]", ident=ident) if ident else [page.getroot()]
    following = held.xpath("following::*[self::p or self::dd or self::li][position() < 4]") if held.tag in ("h1", "h2", "h3") else []
    words = " ".join(element.text_content() for element in (held, *following))
    return " ".join(words.replace("'", "’").split())


@pytest.mark.parametrize(("start", "query"), [*(("", row) for row in FRENCH), *(("en/", row) for row in ENGLISH)])
def test_the_expected_passage_is_among_the_first_three(dialogs, edition_site, start, query):
    """A hit on the right page opens at the passage that holds the words."""
    words, address, expected = query
    found = ask(dialogs[start], words)[:3]
    held = {hit: passage(edition_site, hit) for hit in found}
    assert any(address in hit and " ".join(expected.split()) in said for hit, said in held.items()), held


def test_there_are_forty_of_them():
    """Queries are of every kind that the edition can be asked."""
    assert len({row[0] for row in (*FRENCH, *ENGLISH)}) >= 40


@pytest.mark.parametrize("words", ["Feuille des citations", "citations.csv", "Santé de l’édition"])
def test_what_is_for_editors_is_not_found(dialogs, words):
    """No hit leads to the sheet of citations, to the health page or to a text side by side."""
    assert [hit for hit in ask(dialogs[""], words) if "/citations/" in hit or "/sante/" in hit] == []
