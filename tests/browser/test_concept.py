"""The page of a concept and the indexes in a real browser."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LEFT = "elements => elements.map(element => Math.round(element.getBoundingClientRect().left))"
TOP = "elements => elements.map(element => Math.round(element.getBoundingClientRect().top))"


def test_keywords_stand_below_each_other(view):
    """On a desk every keyword of a concept begins at the same place; on a phone the context flows and nothing is hidden."""
    page = view("concepts/marge/", viewport={"width": 1440, "height": 900})
    places = page.eval_on_selector_all(".kwic mark", LEFT)
    assert len(places) > 3
    assert len(set(places)) == 1
    page.set_viewport_size({"width": 390, "height": 844})
    hidden = "elements => elements.filter(element => element.scrollWidth > element.clientWidth + 1).length"
    assert page.eval_on_selector_all(".kwic q", hidden) == 0


def test_definitions_stand_side_by_side(view):
    """Divergent definitions are columns on a desk, and follow each other on a phone."""
    page = view("concepts/marge/", viewport={"width": 1440, "height": 900})
    assert len(set(page.eval_on_selector_all(".definitions > .definition", TOP))) == 1
    page.set_viewport_size({"width": 390, "height": 844})
    assert len(set(page.eval_on_selector_all(".definitions > .definition", LEFT))) == 1


@pytest.mark.parametrize("index", ["concepts/", "personnes/", "institutions/", "ouvrages/", "en/concepts/"])
def test_a_letter_leads_to_its_entries(view, index):
    """The bar of letters and the way to the other indexes work by keyboard, and the switch of language keeps the index."""
    page = view(index)
    letter = page.locator(".letters a").last
    letter.focus()
    page.keyboard.press("Enter")
    fragment = letter.get_attribute("href")
    assert page.url.endswith(fragment)
    assert page.locator(f"h2{fragment}").bounding_box()["y"] < 900
    assert page.locator(".indexes a").count() == 4
    page.click(".switch")
    other = index.removeprefix("en/") if index.startswith("en/") else f"en/{index}"
    assert page.url.split("#")[0].endswith(f"/edition/{other}")
