"""The built site in a real browser: it reads, it shows, it asks nobody else."""

import hashlib
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "actes-des-marges/lenoir/"
KINDS = ["", "actes-des-marges/", TEXT, "actes-des-marges/veillee/", "bibliographie/", "concepts/", "concepts/marge/",
         f"{TEXT}citations/", f"en/{TEXT}citations/", "personnes/", "personnes/lenoir-ada/", "institutions/", "ouvrages/", "principes/", "accessibilite/", "plan/", f"{TEXT}temoins/",
         f"{TEXT}temoins/texte-a/", "en/", "en/actes-des-marges/", f"en/{TEXT}", "en/bibliographie/", "en/concepts/", "en/concepts/marge/",
         "en/personnes/", "en/accessibilite/", "en/plan/", "404.html"]  # fmt: skip
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_every_kind_of_page_is_looked_at(built):
    """No page of the site is of a kind that the tests below do not open."""
    seen = {kind_of(built[0] / "site" / (path if path.endswith(".html") else f"{path}index.html")) for path in KINDS}
    assert {kind_of(path) for path in (built[0] / "site").rglob("*.html")} == seen


def kind_of(path):
    """Return the kind that the article of the page at *path* says it is of."""
    return re.search(r'<article class="[^"]*kind-(\w+)', path.read_text(encoding="utf-8"))[1]


def test_every_internal_link_resolves(built):
    """The build's own check of links finds nothing."""
    assert built[1] == ()


def test_two_builds_are_the_same(built):
    """Building again changes no byte of the site."""
    import invented  # noqa: PLC0415

    from scholie import exports, pages, site  # noqa: PLC0415

    folder = built[0]
    before = prints(folder / "site")
    edition = invented.published()
    records = exports.write(edition)
    site.build(folder, {**pages.write(edition, (), records), **records})
    assert before == prints(folder / "site")


def prints(folder):
    """Return the hash of each file."""
    return {path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("path", KINDS)
def test_page_has_its_policy_and_its_language(built, path):
    """Every page carries a content security policy without inline code, and its own language."""
    source = (built[0] / "site" / (path if path.endswith(".html") else f"{path}index.html")).read_text(encoding="utf-8")
    assert "script-src 'self' 'wasm-unsafe-eval';" in source
    assert "unsafe-inline" not in source
    assert ("en" if path.startswith("en/") else "fr") == re.search(r'<html lang="(\w+)"', source)[1]
    if path != "404.html":
        assert {"fr", "en"} == set(re.findall(r'<link rel="alternate" hreflang="(\w+)"', source))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("options", [{}, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(view, scheme, options):
    """No kind of page breaks a rule that axe-core knows, on desk and phone, light and dark."""
    page = view(color_scheme=scheme, **options)
    base = page.url
    found = {}
    for path in KINDS:
        page.goto(base + path)
        result = Axe().run(page)
        if result.violations_count:
            found[path] = [(fault["id"], [node["html"] for node in fault["nodes"]][:3]) for fault in result.response["violations"]]
    assert found == {}


@pytest.mark.parametrize("width", [320, 390, 640, 1024, 1440, 1920])
def test_no_page_is_wider_than_its_screen(view, width):
    """Nothing makes a page scroll sideways: not on a phone, not at 400 % (320 pixels) or 200 % (640) of a desk's screen."""
    page = view(viewport={"width": width, "height": 800})
    base = page.url
    for path in KINDS:
        page.goto(base + path)
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0, path


def test_switch_keeps_the_page(view):
    """The switch of language leads to the same page and back."""
    page = view("concepts/marge/")
    first = page.url
    page.click(".switch")
    assert page.url.endswith("/en/concepts/marge/")
    page.click(".switch")
    assert first == page.url


def test_note_shows_on_hover_and_stays_under_the_pointer(view):
    """A note opens where its call is pointed at, can itself be pointed at, and goes when the pointer does."""
    page = view(TEXT)
    page.hover("#fnref2")
    page.wait_for_selector(".preview:visible")
    assert "Voir Arvor, 1999" in page.inner_text(".preview")
    page.hover(".preview")
    page.wait_for_timeout(500)
    assert page.is_visible(".preview")
    page.mouse.move(2, 2)
    page.wait_for_selector(".preview", state="hidden")


def test_note_shows_on_keyboard_focus_and_escape_closes_it(view):
    """Tab reaches the call and opens the note; Escape closes it and leaves the focus where it is."""
    page = view(TEXT)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "fnref2":
            break
    page.wait_for_selector(".preview:visible")
    assert page.get_attribute("#fnref2", "aria-describedby") == "apercu"
    page.keyboard.press("Escape")
    page.wait_for_selector(".preview", state="hidden")
    assert page.evaluate("document.activeElement.id") == "fnref2"


def test_note_shows_on_touch_and_the_second_touch_goes_there(view):
    """A finger sees the note first and goes to it next."""
    page = view(TEXT, **PHONE)
    page.tap("#fnref2")
    page.wait_for_selector(".preview:visible")
    assert not page.url.endswith("#fn2")
    page.tap("#fnref2")
    page.wait_for_url("**#fn2")


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        ("a.citation:has-text('Arvor et Le Bihan')", ["Essai de poétique", "Le livre ouvert"]),
        ("a.term:has-text('glose')", ["Une note sur un mot."]),
        ("a.app:has-text('déniaient')", ["déniant", "accord"]),
    ],
)
def test_what_else_shows(view, selector, words):
    """A citation shows every work it names, a concept its definition, a correction its apparatus."""
    page = view(TEXT)
    page.hover(f"{selector} >> nth=0")
    page.wait_for_selector(".preview:visible")
    assert all(word in page.inner_text(".preview") for word in words)


def test_reads_without_javascript(view):
    """Text, notes, citations, concepts, apparatus and navigation are there, and no dead button is."""
    page = view(TEXT, java_script_enabled=False)
    for words in ("hypertexte", "mouvance", "Essai de poétique", "Le blanc qui entoure", "déniant"):
        assert page.is_visible(f"text={words} >> nth=0"), words
    assert not page.is_visible(".search-open")
    page.click("a.citation >> nth=0")
    assert page.url.endswith("/bibliographie/#zumthor1972")
    page.click(".masthead-sections a >> nth=1")
    assert page.url.endswith("/concepts/")


def test_scheme_is_the_systems_until_the_reader_chooses(view):
    """Light or dark follows the system, without JavaScript too; the button turns it, and the choice is kept."""
    paper = "getComputedStyle(document.body).backgroundColor"
    dark, light = view(color_scheme="dark"), view(color_scheme="light")
    assert dark.evaluate(paper) != light.evaluate(paper)
    light.click(".scheme")
    assert dark.evaluate(paper) == light.evaluate(paper)
    light.reload()
    assert dark.evaluate(paper) == light.evaluate(paper)
    assert light.context.cookies() == []


def test_measure_is_fit_for_reading(view):
    """A line of the text holds 60 to 75 characters on a wide screen."""
    page = view(TEXT, viewport={"width": 1440, "height": 900})
    width = page.evaluate("document.querySelector('article p[id]').clientWidth")
    probe = """() => {
      const line = document.createElement("span");
      line.textContent = "Les travaux et les jours se lisent dans la marge. ".repeat(4);
      line.style.whiteSpace = "nowrap";
      document.querySelector("article p[id]").append(line);
      return line.offsetWidth / line.textContent.length;
    }"""
    assert 60 <= width / page.evaluate(probe) <= 75
