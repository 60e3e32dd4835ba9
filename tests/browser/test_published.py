"""What readers see of a withdrawal, an erratum and published versions: nothing that axe-core knows to be wrong."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe

from scholie import exports, loci, metadata, pages, site
from scholie.document import parse
from scholie.model import Bilingual, Change, Version

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "actes-des-marges/lenoir/"
PATHS = ("", TEXT, f"en/{TEXT}", "actes-des-marges/veillee/", f"{TEXT}versions/1-2/", f"en/{TEXT}versions/1-2/", f"{TEXT}temoins/",
         f"{TEXT}temoins/texte-b/", f"en/{TEXT}temoins/a-b/")  # fmt: skip
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def changed():
    """Return the invented edition: one text with an erratum and two versions, the other withdrawn."""
    import invented  # noqa: PLC0415  conftest sets the path to it

    whole = invented.edition()
    lenoir, veillee = whole.contributions
    old = lenoir.source.replace("Le cœur du dispositif", "Le cœur du vieux dispositif").replace("auctorialité", "autorité")
    versions = (Version("published/1.md", "2024-05-02", "00" * 32, old), Version("published/2.md", "2024-06-01", "11" * 32, lenoir.source))
    erratum = Change("erratum", "2024-06-01", Bilingual("Un mot lu de travers.", "A word misread."))
    gone = Change("withdrawal", "2025-02-03", Bilingual("Repris d’un autre livre.", "Taken from another book."))
    known = loci.mint(parse(metadata.split(lenoir.source)[1]), (), lenoir.id)
    lenoir = replace(lenoir, metadata=replace(lenoir.metadata, changes=(erratum,)), versions=versions, loci=known)
    return replace(whole, contributions=(lenoir, replace(veillee, metadata=replace(veillee.metadata, changes=(gone,)))))


@pytest.fixture(scope="module")
def there(built, serving, tmp_path_factory):
    """Build the changed edition, without a broken link; return its address."""
    folder = tmp_path_factory.mktemp("changed")
    (folder / "mkdocs.yml").write_text((built[0] / "mkdocs.yml").read_text("utf-8"), "utf-8")
    whole = changed()
    records = exports.write(whole)
    assert site.build(folder, {**pages.write(whole, (), records), **records}) == ()
    return serving(folder / "site")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("options", [{}, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_and_nothing_overflows(browser, there, scheme, options):
    """Banner, lists, differences and pairs, in both languages, light and dark, on desk and phone; the panel open."""
    context = browser.new_context(color_scheme=scheme, **options)
    page, found = context.new_page(), {}
    for path in PATHS:
        page.goto(there + path)
        if path == TEXT:
            page.locator("a.para").nth(1).click()
        result = Axe().run(page)
        if result.violations_count:
            found[path] = [(fault["id"], [node["html"] for node in fault["nodes"]][:3]) for fault in result.response["violations"]]
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0, path
    context.close()
    assert found == {}


def test_a_withdrawal_is_read_first_without_scripts(browser, there):
    """The banner stands above the text, which stays."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{there}actes-des-marges/veillee/")
    banner, first = page.locator("aside.withdrawal"), page.locator("article [data-n]").first
    assert "Ce texte a été retiré" in banner.inner_text()
    assert banner.bounding_box()["y"] < first.bounding_box()["y"]
    context.close()


def test_changes_between_versions_are_marked_by_a_line(browser, there):
    """What was removed is struck out, what was added underlined, without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{there}{TEXT}")
    page.click("ol.versions a")
    assert page.locator("del").all_inner_texts() == ["vieux", "l’autorité"]
    assert page.locator("ins").all_inner_texts() == ["l’auctorialité"]
    lines = page.evaluate("['del', 'ins'].map(name => getComputedStyle(document.querySelector(`td ${name}`)).textDecorationLine)")
    assert lines == ["line-through", "underline"]
    page.click("tr.differs th a >> nth=0")
    assert page.evaluate("location.hash.length > 1 && document.getElementById(location.hash.slice(1)) !== null")
    context.close()
