"""Search finds what a French reader types, at the passage, and nothing else."""

import pytest

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
