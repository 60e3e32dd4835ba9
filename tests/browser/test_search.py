"""Search finds what a French reader types, at the passage, and nothing else."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOUND = (
    "édition", "edition", "l'édition", "l’édition", "hypertexte", "l'hypertexte", "coeur", "cœur", "éditorialisation", "Editorialisation",
    "cheval", "journal", "institution", "auctorialite", "auctorialité", "mouvance", "Zumthor",
)  # fmt: skip
ABSENT = ("baleine", "zzzz", "philologie", "manuscrit")
ASK = """async (words) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", new URL("../../", location)).href);
  const found = await pagefind.search(words);
  return (await Promise.all(found.results.map((result) => result.data()))).map((page) => page.url);
}"""
TEXT = "actes-des-marges/lenoir/"


def ask(page, words):
    """Type *words* into the dialog and return the addresses of the passages it shows."""
    page.fill("#recherche-mots", words)
    page.keyboard.press("Enter")
    page.wait_for_selector(f'.search[data-asked="{words}"]')
    return [link.get_attribute("href") for link in page.query_selector_all(".search-results a")]


@pytest.fixture(scope="module")
def searching(browser, address):
    """Open the search dialog on a page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + TEXT)
    page.click(".search-open")
    yield page
    context.close()


@pytest.mark.parametrize("words", FOUND)
def test_finds(searching, words):
    """Each query of the micro-test finds the text, in the index itself and in the dialog."""
    assert any(url.endswith(TEXT) for url in searching.evaluate(ASK, words))
    assert any(f"{TEXT}#" in url for url in ask(searching, words))


@pytest.mark.parametrize("words", ABSENT)
def test_finds_nothing(searching, words):
    """What no page holds is not found."""
    assert searching.evaluate(ASK, words) == []
    assert ask(searching, words) == []
    assert searching.inner_text(".search-status") == "Aucun passage."


def test_hit_opens_at_the_note_with_its_words_marked(view):
    """A word of a note leads to that note, and is marked in the list and on the page."""
    page = view("bibliographie/")
    page.click(".search-open")
    assert ask(page, "mouvance")
    found = [mark.inner_text() for mark in page.query_selector_all(".search-results mark")]
    assert {words.strip(".]") for words in found} == {"mouvance"}
    page.click(".search-results a >> nth=0")
    page.wait_for_url("**/actes-des-marges/lenoir/#*")
    target = page.evaluate("document.getElementById(location.hash.slice(1)).textContent")
    assert "La note cite Zumthor et la mouvance." in target
    assert page.evaluate("CSS.highlights.get('found').size") == 1


def test_ligature_is_marked_however_it_was_typed(view):
    """« coeur » marks « cœur », which is shown once and as it is printed."""
    page = view(TEXT)
    page.click(".search-open")
    ask(page, "coeur")
    assert [mark.inner_text() for mark in page.query_selector_all(".search-results mark")] == ["cœur"]
    assert page.inner_text(".search-results").count("cœur") == 1
    assert "coeur" not in page.inner_text(".search-results")


def test_passage_with_more_of_the_words_comes_first(view):
    """Short words of a query neither count nor are marked when it has longer ones."""
    page = view(TEXT)
    page.click(".search-open")
    ask(page, "la note de Zumthor et la mouvance")
    first = page.query_selector(".search-results a")
    assert [mark.inner_text() for mark in first.query_selector_all("mark")] == ["note", "Zumthor", "mouvance."]


def test_english_pages_search_english(view):
    """On an English page, English pages are found."""
    page = view("en/")
    page.click(".search-open")
    found = ask(page, "silent")
    assert found
    assert all("/en/" in url for url in found)


def test_keyboard_opens_moves_and_closes(view):
    """A slash opens the dialog, the arrows walk the hits, Enter goes there, Escape closes."""
    page = view(TEXT)
    page.keyboard.press("/")
    assert page.is_visible("dialog.search")
    page.keyboard.press("Escape")
    assert not page.is_visible("dialog.search")
    page.keyboard.press("Control+k")
    ask(page, "auctorialité")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lenoir/#*")


def test_nothing_is_fetched_before_the_first_query(view):
    """Pagefind is not asked for until somebody searches."""
    page = view(TEXT)
    page.click(".search-open")
    asked = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.includes('pagefind'))")
    assert asked == []


# ---- Filters


def hits(page):
    """Return the addresses of the passages that the dialog shows, once it has answered."""
    page.wait_for_timeout(400)
    return [link.get_attribute("href") for link in page.query_selector_all(".search-results a")]


def test_filters_narrow_what_is_found(view):
    """Text, author, concept and kind choose among pages; clearing brings all of it back."""
    page = view(TEXT)
    page.click(".search-open")
    every = ask(page, "marge")
    assert len({hit.split("#")[0] for hit in every}) > 2
    page.click(".search-filters summary")
    for name, value, path in (("author", "Ada Lenoir", "/lenoir"), ("kind", "Diaporama", "/veillee/"), ("concept", "glose", "")):
        page.select_option(f"[data-filter={name}]", value)
        found = hits(page)
        assert found
        assert all(path in hit for hit in found), (name, found)
        assert len(found) < len(every)
        page.click(".search-clear")
        assert hits(page) == every
    assert page.locator("[data-filter=contribution] option").all_inner_texts() == [
        "Tout", "[Veillée de diapositives]", "Lire dans la marge : gloses & repentirs",
    ]  # fmt: skip


def test_the_other_language_is_searched_on_demand(view):
    """A French page finds English ones when it is asked to, with the stems of English, and both together."""
    page = view(TEXT)
    page.click(".search-open")
    ask(page, "proceeding")
    page.click(".search-filters summary")
    page.select_option("[data-language]", "en")
    english = hits(page)
    assert english
    assert all("/en/" in hit for hit in english)
    ask(page, "Zumthor")
    page.select_option("[data-language]", "fr en")
    assert {"/en/" in hit for hit in hits(page)} == {True, False}
    assert page.get_attribute("html", "lang") == "fr"


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dialog_with_its_filters_is_accessible(view, options, scheme):
    """Axe finds nothing in the open dialog; what is touched is 24 pixels high; nothing runs out of the window."""
    page = view(TEXT, color_scheme=scheme, **options)
    page.click(".search-open")
    ask(page, "marge")
    page.click(".search-filters summary")
    result = Axe().run(page)
    assert [(fault["id"], [node["html"] for node in fault["nodes"]][:3]) for fault in result.response["violations"]] == []
    heights = "[...document.querySelectorAll('dialog.search :is(select, button, summary, input, a)')].filter((e) => e.offsetParent).map((e) => e.offsetHeight)"
    assert min(page.evaluate(heights)) >= 24
    assert page.evaluate("document.querySelector('dialog.search').scrollWidth <= innerWidth")


def test_filters_are_reached_and_used_with_the_keyboard(view):
    """Tab goes from the words to the filters; the arrows choose there, and walk the hits elsewhere."""
    page = view(TEXT)
    page.keyboard.press("/")
    ask(page, "marge")
    for _ in range(6):
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.filter") == "contribution"
    assert page.evaluate("document.activeElement.selectedIndex") == 1
    assert all("/veillee/" in hit for hit in hits(page))


def test_pages_for_editors_are_not_indexed(searching):
    """Neither the sheet of citations nor a text side by side is found, by its words or by its title."""
    for words in ("Feuille des citations", "vérifié", "citations.csv"):
        assert [url for url in searching.evaluate(ASK, words) if "citations" in url or "temoins" in url] == []
