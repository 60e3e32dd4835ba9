"""Every built page, linted: what its head says is whole, true and the page's own; and what it asks for is its host's."""

import gzip
import json
import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "actes-des-marges/lenoir/"
ROOT = "https://marges.example/edition/"
ONCE = {"description", "robots", "viewport", "citation_title", "citation_language", "DC.title", "og:title", "og:type", "og:url"}
LIGHT = 300_000
"""Bytes, gzipped, of what the first view of an article asks for."""


@pytest.fixture(scope="module")
def site(built):
    """Return the folder of the built site."""
    return built[0] / "site"


@pytest.fixture(scope="module")
def parsed(site):
    """Return every page of the site, by its address."""
    found = {
        path.relative_to(site).as_posix().removesuffix("index.html"): html.parse(str(path)).getroot()
        for path in sorted(site.rglob("*.html"))
    }
    assert len(found) > 30
    return found


def metas(page):
    """Return name and content of the meta elements of *page*."""
    return [
        (meta.get("name") or meta.get("property"), meta.get("content"))
        for meta in page.iter("meta")
        if meta.get("name") or meta.get("property")
    ]


def listed(page):
    """Tell whether search engines may list *page*."""
    return ("robots", "noindex") not in metas(page)


def test_no_meta_is_empty_and_none_of_one_kind_stands_twice(parsed):
    """Names and contents are there; what may be said once is said once."""
    for path, page in parsed.items():
        rows = metas(page)
        assert all(name and (content or "").strip() for name, content in rows), path
        count = Counter(name for name, _ in rows)
        assert {name for name in ONCE if count[name] > 1} == set(), path
        assert not any("{{" in content or content == "None" for _, content in rows), path
        assert all((link.get("href") or "").strip() and (link.get("rel") or "").strip() for link in page.iter("link")), path
        assert (page.findtext(".//title") or "").strip(), path


def test_every_page_has_its_languages_and_its_address(parsed):
    """The language of a page is that of its address; canonical and hreflang are full addresses of pages that are there."""
    for path, page in parsed.items():
        assert page.get("lang") == ("en" if path.startswith("en/") else "fr"), path
        if path == "404.html":
            continue
        others = {link.get("hreflang"): link.get("href") for link in page.iter("link") if link.get("hreflang")}
        (canonical,) = [link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"]
        assert canonical == ROOT + path
        assert others[page.get("lang")] == canonical
        assert set(others) == {"fr", "en"}
        assert {address.removeprefix(ROOT) for address in others.values()} <= set(parsed), path


def test_languages_of_parts_are_those_of_a_list(parsed):
    """No lang attribute is empty or odd (BCP 47)."""
    for path, page in parsed.items():
        for value in page.xpath("//@lang | //@hreflang"):
            assert re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value), (path, value)


def test_statements_are_json_and_run_nothing(parsed):
    """JSON-LD parses; the policy holds no hash for it, since no browser runs it; no other script stands in a page."""
    held = 0
    for path, page in parsed.items():
        for script in page.iter("script"):
            if script.get("src"):
                continue
            assert script.get("type") == "application/ld+json", path
            assert json.loads(script.text)["@context"] == "https://schema.org"
            held += 1
        assert "'sha256-" not in page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)"), path
    assert held > 10


def test_the_sitemap_lists_what_may_be_listed(site, parsed):
    """Every page for readers, in both languages, and no other; robots.txt names it."""
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = etree.parse(str(site / "sitemap.xml")).xpath("//s:loc/text()", namespaces=spaces)
    assert sorted(found) == sorted(ROOT + path for path, page in parsed.items() if listed(page))
    assert (site / "robots.txt").read_text("utf-8").endswith(f"Sitemap: {ROOT}sitemap.xml\n")
    assert not (site / "sitemap.xml.gz").exists()


def test_the_feed_is_announced_and_there(site, parsed):
    """Pages for readers lead to the feed in their language."""
    for path, page in parsed.items():
        if path == "404.html" or not listed(page):
            continue
        (feed,) = page.xpath("//link[@type='application/atom+xml']/@href")
        assert (site / path / feed).resolve() == site.resolve() / ("en/atom.xml" if path.startswith("en/") else "atom.xml")


def test_no_page_asks_another_host(browser, address, parsed):
    """Whatever a page loads, with its note shown and its search asked, comes from the site itself; no cookie is left."""
    context = browser.new_context()
    asked, faults = [], []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: faults.append((page.url, said.text)) if said.type == "error" else None)
    for path in parsed:
        page.goto(address + path)
    page.goto(address + TEXT)
    page.hover("#fnref2")
    page.wait_for_selector(".preview:visible")
    page.click(".search-open")
    page.fill("#recherche-mots", "marge")
    page.wait_for_selector(".search-results a")
    assert len(asked) > len(parsed)
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}
    assert context.cookies() == []
    assert faults == []
    context.close()


@pytest.mark.parametrize("path", [TEXT, "", "bibliographie/"])
def test_a_first_view_is_light(browser, address, site, path):
    """What the first view of a page asks for, fonts included, is under 300 kB gzipped; nothing of the search is in it."""
    context = browser.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.removeprefix(urlsplit(address).path)))
    page.goto(address + path, wait_until="networkidle")
    files = [site / (name + "index.html" if not name or name.endswith("/") else name) for name in dict.fromkeys(asked)]
    weight = sum(len(gzip.compress(file.read_bytes())) if file.suffix != ".woff2" else file.stat().st_size for file in files)
    assert not [name for name in asked if "pagefind" in name]
    print(f"{path or 'home'}: {weight} bytes in {len(files)} requests")
    assert weight < LIGHT
    context.close()


def test_reports_can_be_made_without_scripts(view):
    """With JavaScript off, following the number of a passage shows the link, which is 24 pixels wide and high."""
    page = view(TEXT, java_script_enabled=False)
    passage = page.locator("article p:has(> a.report)").first
    link = passage.locator("a.report")
    assert not link.is_visible()
    passage.locator("a.para").click()
    assert link.is_visible()
    box = link.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    assert link.get_attribute("href").startswith("mailto:redaction@marges.example?subject=actes-des-marges%2Flenoir%23")


def test_reports_are_reached_with_the_keyboard(view):
    """From the number of a passage, Tab walks its links and then goes to that of a report."""
    page = view(TEXT)
    number = page.locator("article p:has(> a.report) > a.para").first
    number.focus()
    for _ in range(1 + number.evaluate("number => number.parentElement.querySelectorAll('a').length")):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "report":
            break
    assert page.evaluate("document.activeElement.parentElement.firstElementChild.className") == "para"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Signaler une erreur")
