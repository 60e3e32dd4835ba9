"""References and records are copied with a button, downloaded without one, and the sheet is ticked."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "actes-des-marges/lenoir/"


def copied(page, button):
    """Return what stands in the clipboard once *button* has been pressed and has said so."""
    button.click()
    page.wait_for_function("button => button.textContent === 'Copié'", arg=button.element_handle())
    return page.evaluate("navigator.clipboard.readText()")


def test_references_and_records_are_copied(view):
    """Each button copies what stands beside it, in every format, and says so aloud."""
    page = view(TEXT, permissions=["clipboard-read", "clipboard-write"])
    buttons = page.locator("button.copy")
    starts = ["Lenoir, Ada et Tessier", "Lenoir, Ada, and Blaise", "@inproceedings{lenoir,", "TY  - CPAPER", "["]
    assert buttons.count() == len(starts)
    for rank, start in enumerate(starts):
        assert copied(page, buttons.nth(rank)).startswith(start)
    assert page.locator("[role=status].said").inner_text() == "Copié : CSL-JSON, Ce texte"


def test_without_scripts_there_are_links(view):
    """With JavaScript off no button is there, and every format is a link to a file."""
    page = view(TEXT, java_script_enabled=False)
    assert page.locator("button.copy").count() == 0
    with page.expect_download() as download:
        page.locator("a.format").first.click()
    assert download.value.suggested_filename == "lenoir.bib"


@pytest.mark.parametrize("width", [390, 1440])
def test_the_sheet_fits_and_is_ticked(view, width):
    """On a phone and on a desk the sheet is as wide as the window, and its boxes can be ticked."""
    page = view(f"{TEXT}citations/", viewport={"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.get_by_role("checkbox").first
    box.check()
    assert box.is_checked()
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
